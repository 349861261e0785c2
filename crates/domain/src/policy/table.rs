//! The permission table of spec 2.4. It reads as the table there: one row an action, one column
//! a kind of user, each cell how far the right reaches.

/// How far a right reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reach {
    /// Not at all.
    No,
    /// The own account only.
    Myself,
    /// The own organisation.
    Own,
    /// The own organisation and the providers under it.
    Sub,
    /// As `Sub`, and services whose responsible authority is the own organisation.
    Resp,
    /// Everything.
    All,
}

impl Reach {
    /// The word of the table in the specification.
    pub const fn word(self) -> &'static str {
        match self {
            Self::No => "–",
            Self::Myself | Self::Own => "own",
            Self::Sub => "sub",
            Self::Resp => "resp",
            Self::All => "all",
        }
    }
}

/// A kind of user. A person with several memberships stands in several columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// Not signed in.
    Visitor,
    /// Expert of an authority.
    Expert,
    /// Editor of an authority.
    AuthorityEditor,
    /// Main user of an authority.
    AuthorityMainUser,
    /// Editor of a provider.
    ProviderEditor,
    /// Main user of a provider.
    ProviderMainUser,
    /// Administrator of the whole service.
    Administrator,
}

impl Column {
    /// All columns, in the order of the table.
    pub const ALL: [Self; 7] = [
        Self::Visitor,
        Self::Expert,
        Self::AuthorityEditor,
        Self::AuthorityMainUser,
        Self::ProviderEditor,
        Self::ProviderMainUser,
        Self::Administrator,
    ];

    /// The heading in the specification.
    pub const fn heading(self) -> &'static str {
        match self {
            Self::Visitor => "visitor",
            Self::Expert => "E",
            Self::AuthorityEditor => "AE",
            Self::AuthorityMainUser => "AM",
            Self::ProviderEditor => "PE",
            Self::ProviderMainUser => "PM",
            Self::Administrator => "AD",
        }
    }
}

macro_rules! permission_table {
    ($($(#[doc = $doc:literal])* $action:ident: $v:ident $e:ident $ae:ident $am:ident $pe:ident $pm:ident $ad:ident;)+) => {
        /// Everything that needs a right.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Action {
            $($(#[doc = $doc])* $action,)+
        }

        impl Action {
            /// All actions, in the order of the table.
            pub const ALL: &[Self] = &[$(Self::$action,)+];

            /// How far the right of one kind of user reaches.
            pub const fn reach(self, column: Column) -> Reach {
                match self {
                    $(Self::$action => match column {
                        Column::Visitor => Reach::$v,
                        Column::Expert => Reach::$e,
                        Column::AuthorityEditor => Reach::$ae,
                        Column::AuthorityMainUser => Reach::$am,
                        Column::ProviderEditor => Reach::$pe,
                        Column::ProviderMainUser => Reach::$pm,
                        Column::Administrator => Reach::$ad,
                    },)+
                }
            }

            /// What the action is, in English, for the documentation.
            pub const fn description(self) -> &'static str {
                match self {
                    $(Self::$action => concat!($($doc),*),)+
                }
            }
        }
    };
}

permission_table! {
    //                                                    visitor E  AE   AM   PE   PM   AD
    /// Read published services (public part), organisations and pages; search.
    ReadPublished:                                            All All All  All  All  All  All;
    /// Read and search the internal guidance of published services.
    ReadGuidance:                                             No  All All  All  No   No   All;
    /// Keep favourites, named lists, recently viewed services and own short links.
    KeepFavourites:                                           No  All All  All  All  All  All;
    /// See working copies and versions, and compare them.
    SeeWorkingCopies:                                         No  No  Resp Resp Own  Own  All;
    /// Create a service.
    CreateService:                                            No  No  Sub  Sub  Own  Own  All;
    /// Edit facts and public part, translate, attach files, mark outdated, confirm, restore an old version into the working copy.
    EditService:                                              No  No  Resp Resp Own  Own  All;
    /// Edit internal guidance, internal contacts and files.
    EditGuidance:                                             No  No  Resp Resp No   No   All;
    /// Submit for publication, withdraw.
    SubmitService:                                            No  No  Resp Resp Own  Own  All;
    /// Publish, return with comments, schedule.
    PublishService:                                           No  No  Resp Resp No   No   All;
    /// Set the responsible authority (among the organiser's authorities).
    SetResponsibleAuthority:                                  No  No  Resp Resp Own  Own  All;
    /// Set the responsible authority's updater.
    SetAuthorityUpdater:                                      No  No  Resp Resp No   No   All;
    /// Archive a service, restore it from the archive.
    ArchiveService:                                           No  No  No   Resp No   No   All;
    /// Delete a service that was never published.
    DeleteUnpublishedService:                                 No  No  Sub  Sub  Own  Own  All;
    /// Delete a service for good.
    DeleteService:                                            No  No  No   No   No   No   All;
    /// Create and edit locations and contacts of the organisation.
    EditLocationsAndContacts:                                 No  No  Sub  Sub  Own  Own  All;
    /// Put a notice on a service.
    NotifyOnService:                                          No  No  Resp Resp Own  Own  All;
    /// Read the lists of what waits, freshness and publication history.
    ReadWorkLists:                                            No  No  Resp Resp Own  Own  All;
    /// List members; invite; change role or end date; deactivate; restore; remove; export.
    ManageMembers:                                            No  No  No   Sub  No   Own  All;
    /// Confirm the organisation's people (access review).
    ConfirmMembers:                                           No  No  No   Own  No   Own  All;
    /// Edit the organisation's data.
    EditOrganisation:                                         No  No  No   Sub  No   Own  All;
    /// Create a provider under the own authority; attach and detach providers.
    CreateProvider:                                           No  No  No   Own  No   No   All;
    /// Read and export the organisation's part of the audit log.
    ReadOrganisationLog:                                      No  No  No   Sub  No   Own  All;
    /// Create an authority; close an organisation; correct an account's e-mail; delete an account now.
    AdministerOrganisations:                                  No  No  No   No   No   No   All;
    /// Grant or withdraw administrator (never for oneself; reason required).
    GrantAdministrator:                                       No  No  No   No   No   No   All;
    /// Import services of any organisation.
    ImportServices:                                           No  No  No   No   No   No   All;
    /// Site notices, pages, menus, texts, vocabularies, synonyms, lifts, settings, reports, all of the audit log.
    AdministerSite:                                           No  No  No   No   No   No   All;
    /// The own account: profile, password, sessions, data export, closing.
    ManageOwnAccount:                                         No  Myself Myself Myself Myself Myself Myself;
}

impl Action {
    /// Whether the row of the table speaks of published services only.
    pub const fn needs_published(self) -> bool {
        matches!(self, Self::ReadPublished | Self::ReadGuidance)
    }
}

/// The table as a Markdown page, for `docs/permissions.md`.
pub fn as_markdown() -> String {
    let headings: Vec<&str> = Column::ALL.into_iter().map(Column::heading).collect();
    let mut page = format!("| action | {} |\n|---|{}\n", headings.join(" | "), "---|".repeat(7));
    for action in Action::ALL {
        let cells: Vec<&str> = Column::ALL.map(|column| action.reach(column).word()).into();
        let description = action.description().trim().trim_end_matches('.');
        page = format!("{page}| {description} | {} |\n", cells.join(" | "));
    }
    page
}
