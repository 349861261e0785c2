//! The catalogue of events: the only list of what is recorded (spec 2.7).

use std::str::FromStr;

use crate::problem::ProblemCode;

/// Who sees an event beside administrators.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Visibility {
    /// The main users of the event's organisation, and the account it concerns.
    Organisation,
    /// Only the account it concerns.
    Account,
    /// Administrators only.
    Administrators,
}

/// What an event is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SubjectKind {
    /// An account.
    Account,
    /// An invitation.
    Invitation,
    /// An organisation.
    Organisation,
    /// A service.
    Service,
    /// A part of the whole service: settings, a vocabulary, a page, a job.
    Site,
}

macro_rules! catalogue {
    ($($(#[doc = $doc:literal])* $name:ident: $code:literal, $subject:ident, $visibility:ident;)+) => {
        /// Every kind of event that is recorded. Adding one means adding a line here and its
        /// text in three languages.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum EventType {
            $($(#[doc = $doc])* $name,)+
        }

        impl EventType {
            /// The whole catalogue.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// The stable code in the database and in exports.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }

            /// What the event is about.
            pub const fn subject_kind(self) -> SubjectKind {
                match self { $(Self::$name => SubjectKind::$subject,)+ }
            }

            /// Who sees it beside administrators.
            pub const fn visibility(self) -> Visibility {
                match self { $(Self::$name => Visibility::$visibility,)+ }
            }

            /// What it is, in English, for the documentation.
            pub const fn description(self) -> &'static str {
                match self { $(Self::$name => concat!($($doc),*),)+ }
            }
        }
    };
}

catalogue! {
    /// Signed in.
    SignInSucceeded: "sign_in.succeeded", Account, Account;
    /// A sign-in failed.
    SignInFailed: "sign_in.failed", Account, Account;
    /// Sign-in was refused for a while after too many failures.
    SignInBlocked: "sign_in.blocked", Account, Account;
    /// Signed out.
    SignedOut: "session.signed_out", Account, Account;
    /// A session was ended by somebody or something else.
    SessionEnded: "session.ended", Account, Account;
    /// The password was changed.
    PasswordChanged: "password.changed", Account, Account;
    /// A link for a new password was asked for.
    PasswordResetAsked: "password.reset_asked", Account, Account;
    /// A new password was set by the link.
    PasswordResetDone: "password.reset_done", Account, Account;
    /// A second factor was added.
    SecondFactorAdded: "second_factor.added", Account, Account;
    /// A second factor was removed.
    SecondFactorRemoved: "second_factor.removed", Account, Account;
    /// A second factor was wrong.
    SecondFactorFailed: "second_factor.failed", Account, Account;
    /// A new e-mail address was asked for.
    EmailChangeAsked: "email.change_asked", Account, Account;
    /// The e-mail address was changed.
    EmailChanged: "email.changed", Account, Organisation;
    /// Names, title or language were changed.
    ProfileChanged: "profile.changed", Account, Organisation;
    /// The privacy notice was acknowledged.
    NoticeAcknowledged: "notice.acknowledged", Account, Account;
    /// The person downloaded the own data.
    OwnDataExported: "account.data_exported", Account, Account;
    /// The person shared an own list of services by a link.
    OwnListShared: "own_list.shared", Account, Account;
    /// The person ended a link by which an own list was shared.
    OwnListShareEnded: "own_list.share_ended", Account, Account;
    /// The person closed the account.
    AccountClosed: "account.closed", Account, Organisation;
    /// An account was created.
    AccountCreated: "account.created", Account, Organisation;
    /// An invitation was sent.
    InvitationSent: "invitation.sent", Invitation, Organisation;
    /// A second main user approved an invitation.
    InvitationApproved: "invitation.approved", Invitation, Organisation;
    /// An invitation was sent again.
    InvitationResent: "invitation.resent", Invitation, Organisation;
    /// Role or end date of an invitation were changed.
    InvitationChanged: "invitation.changed", Invitation, Organisation;
    /// An invitation was taken back.
    InvitationRevoked: "invitation.revoked", Invitation, Organisation;
    /// An invitation was accepted.
    InvitationAccepted: "invitation.accepted", Invitation, Organisation;
    /// An invitation was declined.
    InvitationDeclined: "invitation.declined", Invitation, Organisation;
    /// An invitation expired.
    InvitationExpired: "invitation.expired", Invitation, Organisation;
    /// A membership was added.
    MembershipAdded: "membership.added", Account, Organisation;
    /// A role was changed.
    MembershipRoleChanged: "membership.role_changed", Account, Organisation;
    /// The end date of a membership was changed.
    MembershipEndDateChanged: "membership.end_date_changed", Account, Organisation;
    /// A membership was removed.
    MembershipRemoved: "membership.removed", Account, Organisation;
    /// An account was deactivated (reason: inactivity, end date, removal, manual).
    AccountDeactivated: "account.deactivated", Account, Organisation;
    /// An account was restored.
    AccountRestored: "account.restored", Account, Organisation;
    /// An account was deleted.
    AccountDeleted: "account.deleted", Account, Organisation;
    /// A person was made administrator.
    AdministratorGranted: "administrator.granted", Account, Account;
    /// A person is no longer administrator.
    AdministratorWithdrawn: "administrator.withdrawn", Account, Account;
    /// An organisation was created.
    OrganisationCreated: "organisation.created", Organisation, Organisation;
    /// An organisation's data was changed.
    OrganisationChanged: "organisation.changed", Organisation, Organisation;
    /// A provider was attached to an authority.
    OrganisationAttached: "organisation.attached", Organisation, Organisation;
    /// A provider was detached from an authority.
    OrganisationDetached: "organisation.detached", Organisation, Organisation;
    /// An organisation was closed.
    OrganisationClosed: "organisation.closed", Organisation, Organisation;
    /// A location of an organisation was added.
    LocationCreated: "location.created", Organisation, Organisation;
    /// A location of an organisation was changed.
    LocationChanged: "location.changed", Organisation, Organisation;
    /// A location of an organisation was taken out of use.
    LocationRetired: "location.retired", Organisation, Organisation;
    /// A location of an organisation was taken back into use.
    LocationRestored: "location.restored", Organisation, Organisation;
    /// A location of an organisation was removed.
    LocationRemoved: "location.removed", Organisation, Organisation;
    /// A location was merged into another, which stands in its place from now on.
    LocationMerged: "location.merged", Organisation, Organisation;
    /// A contact of an organisation was added.
    ContactCreated: "contact.created", Organisation, Organisation;
    /// A contact of an organisation was changed.
    ContactChanged: "contact.changed", Organisation, Organisation;
    /// A contact of an organisation was taken out of use.
    ContactRetired: "contact.retired", Organisation, Organisation;
    /// A contact of an organisation was taken back into use.
    ContactRestored: "contact.restored", Organisation, Organisation;
    /// A contact of an organisation was removed.
    ContactRemoved: "contact.removed", Organisation, Organisation;
    /// A contact was merged into another, which stands in its place from now on.
    ContactMerged: "contact.merged", Organisation, Organisation;
    /// An activity check was opened.
    AccessReviewOpened: "access_review.opened", Organisation, Organisation;
    /// An activity check was confirmed.
    AccessReviewConfirmed: "access_review.confirmed", Organisation, Organisation;
    /// An activity check is overdue.
    AccessReviewOverdue: "access_review.overdue", Organisation, Organisation;
    /// A service was created.
    ServiceCreated: "service.created", Service, Organisation;
    /// A new version of a service was saved.
    ServiceSaved: "service.saved", Service, Organisation;
    /// A service was submitted for publication.
    ServiceSubmitted: "service.submitted", Service, Organisation;
    /// A submission was withdrawn.
    ServiceWithdrawn: "service.withdrawn", Service, Organisation;
    /// A submission was returned with a comment.
    ServiceReturned: "service.returned", Service, Organisation;
    /// A service will be published at a set time, or that was taken back.
    ServiceScheduled: "service.scheduled", Service, Organisation;
    /// A comment of a reviewer was marked as mended, or the mark taken back.
    ServiceCommentResolved: "service.comment_resolved", Service, Organisation;
    /// A service was published.
    ServicePublished: "service.published", Service, Organisation;
    /// A service was confirmed as still correct.
    ServiceConfirmed: "service.confirmed", Service, Organisation;
    /// A service was marked outdated.
    ServiceOutdated: "service.outdated", Service, Organisation;
    /// A service was archived.
    ServiceArchived: "service.archived", Service, Organisation;
    /// Another authority answers for a service, or none for now.
    ServiceResponsibleChanged: "service.responsible_changed", Service, Organisation;
    /// Somebody else keeps a service up to date.
    ServiceUpdaterChanged: "service.updater_changed", Service, Organisation;
    /// A service was restored from the archive.
    ServiceRestored: "service.restored", Service, Organisation;
    /// A service was deleted.
    ServiceDeleted: "service.deleted", Service, Organisation;
    /// A file was added.
    FileAdded: "file.added", Service, Organisation;
    /// A file was removed.
    FileRemoved: "file.removed", Service, Organisation;
    /// A list of people was exported.
    PeopleExported: "people.exported", Organisation, Organisation;
    /// The list of all accounts was taken out as a file.
    UsersExported: "users.exported", Site, Administrators;
    /// Settings were changed.
    SettingsChanged: "settings.changed", Site, Administrators;
    /// A vocabulary was changed.
    VocabularyChanged: "vocabulary.changed", Site, Administrators;
    /// A page was changed.
    PageChanged: "page.changed", Site, Administrators;
    /// A file was added to a page.
    PageFileAdded: "page.file_added", Site, Administrators;
    /// A file was removed from a page.
    PageFileRemoved: "page.file_removed", Site, Administrators;
    /// A mail text was changed.
    MailTextChanged: "mail_text.changed", Site, Administrators;
    /// A help text was changed.
    HelpTextChanged: "help_text.changed", Site, Administrators;
    /// A menu of the public pages was changed.
    MenuChanged: "menu.changed", Site, Administrators;
    /// Synonyms were changed.
    SynonymsChanged: "synonyms.changed", Site, Administrators;
    /// Lifted services were changed.
    LiftsChanged: "lifts.changed", Site, Administrators;
    /// A notice on every page was written, changed or removed.
    SiteNoticeChanged: "site_notice.changed", Site, Administrators;
    /// The notice of a service was written, changed or removed.
    ServiceNoticeChanged: "service_notice.changed", Service, Organisation;
    /// Months of the log were removed, because the time for which they are kept is over.
    LogMonthsCut: "log.months_cut", Site, Administrators;
    /// The check of the log found that it was changed.
    LogCheckFailed: "log.check_failed", Site, Administrators;
    /// A background job failed for good.
    JobFailed: "job.failed", Site, Administrators;
    /// A failed background job was started again.
    JobRetried: "job.retried", Site, Administrators;
    /// A failed background job was discarded.
    JobDiscarded: "job.discarded", Site, Administrators;
    /// A mail could not be delivered.
    MailGivenUp: "mail.given_up", Site, Administrators;
    /// Mails that could not be delivered were put back into the outbox.
    MailRetried: "mail.retried", Site, Administrators;
    /// A mail that could not be delivered was discarded.
    MailDiscarded: "mail.discarded", Site, Administrators;
    /// Data was imported.
    ImportRun: "import.run", Site, Administrators;
}

impl FromStr for EventType {
    type Err = ProblemCode;
    fn from_str(text: &str) -> Result<Self, ProblemCode> {
        Self::ALL
            .iter()
            .copied()
            .find(|event| event.code() == text)
            .ok_or(ProblemCode::UnknownChoice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_and_read_back() {
        for event in EventType::ALL {
            assert_eq!(event.code().parse(), Ok(*event));
        }
    }
}
