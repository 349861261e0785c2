//! One transaction: a use case opens it, works through the repositories and commits. Dropped
//! without a commit it leaves nothing behind.

use sqlx::{Any, AnyConnection, Transaction};

use crate::dialect::Dialect;
use crate::error::Result;
use crate::sql::Sql;
use crate::{
    AccessReviews, AccountLinks, Accounts, Audit, BookLists, CatalogueCounts, ConceptSchemes,
    Contacts, ContentChanges, Digests, EmailChanges, Feed, Files, FirstSteps, Freshness, HelpTexts,
    ImportFiles, Invitations, Jobs, KnownDevices, LifeCycle, Lifts, Links, ListColumns, Locations,
    MailTexts, Mails, Memberships, MenusTable, MergedEntries, Names, Organisations, OwnData,
    OwnLists, PageFiles, Pages, People, PublicationRounds, QueryLog, SavedSearches, SecondFactors,
    ServiceForms, ServiceLists, ServiceNotices, ServiceReferences, ServiceReports, ServiceSources,
    ServiceTasks, Services, Sessions, SettingsTable, ShortSearches, SignInFailures, SiteNotices,
    Synonyms, Terms,
};

/// A transaction.
pub struct Tx {
    inner: Transaction<'static, Any>,
    dialect: Dialect,
}

impl Tx {
    pub(crate) const fn new(inner: Transaction<'static, Any>, dialect: Dialect) -> Self {
        Self { inner, dialect }
    }

    pub(crate) fn connection(&mut self) -> &mut AnyConnection {
        &mut self.inner
    }

    pub(crate) const fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// Makes everything that was done durable and visible.
    pub async fn commit(self) -> Result<()> {
        Ok(self.inner.commit().await?)
    }

    /// The next number of a counter. Numbers become visible in their order.
    pub(crate) async fn next_number(&mut self, counter: &'static str) -> Result<i64> {
        let row = Sql::new("UPDATE counter SET value = value + 1 WHERE name = $1 RETURNING value")
            .with(counter)
            .get(self, "counter")
            .await?;
        crate::sql::Columns::of(&row, "counter").number("value")
    }
}

macro_rules! repositories {
    ($($(#[$doc:meta])* $function:ident: $repository:ident;)+) => {
        impl Tx {
            $($(#[$doc])* pub const fn $function(&mut self) -> $repository<'_> {
                $repository::new(self)
            })+
        }
    };
}

repositories! {
    /// Regular checks of people.
    access_reviews: AccessReviews;
    /// Links that were mailed to owners of accounts.
    account_links: AccountLinks;
    /// Accounts.
    accounts: Accounts;
    /// The audit log.
    audit: Audit;
    /// The catalogue in numbers.
    catalogue_counts: CatalogueCounts;
    /// Imported vocabularies.
    concept_schemes: ConceptSchemes;
    /// What the digests say.
    digests: Digests;
    /// Changes of whole texts.
    content_changes: ContentChanges;
    /// New addresses that wait to be confirmed.
    email_changes: EmailChanges;
    /// The change feed.
    feed: Feed;
    /// Files of services.
    files: Files;
    /// The freshness of services.
    freshness: Freshness;
    /// Help beside fields.
    help_texts: HelpTexts;
    /// Files that are about to be imported.
    import_files: ImportFiles;
    /// Invitations.
    invitations: Invitations;
    /// The job queue and its schedules.
    jobs: Jobs;
    /// Browsers in which people have signed in.
    known_devices: KnownDevices;
    /// Texts of mails.
    mail_texts: MailTexts;
    /// The life cycle of accounts.
    life_cycle: LifeCycle;
    /// Lifted services.
    lifts: Lifts;
    /// Where services lead to.
    links: Links;
    /// The outbox.
    mails: Mails;
    /// Memberships.
    memberships: Memberships;
    /// Locations and contacts that were merged.
    merged_entries: MergedEntries;
    /// Menus of the public pages.
    menus: MenusTable;
    /// The first steps of each account.
    first_steps: FirstSteps;
    /// Names of things by their ids.
    names: Names;
    /// Organisations.
    organisations: Organisations;
    /// Lists of people.
    people: People;
    /// What is stored about one person.
    own_data: OwnData;
    /// People's own lists of services.
    own_lists: OwnLists;
    /// Files of pages.
    page_files: PageFiles;
    /// Pages that administrators write.
    pages: Pages;
    /// Rounds of review.
    publication_rounds: PublicationRounds;
    /// Searches that people saved.
    saved_searches: SavedSearches;
    /// Short addresses of searches.
    short_searches: ShortSearches;
    /// Counted searches.
    query_log: QueryLog;
    /// Second factors, recovery codes, and sign-ins that wait.
    second_factors: SecondFactors;
    /// Unsaved forms of services, and who has one open.
    service_forms: ServiceForms;
    /// The columns that people chose for their lists.
    list_columns: ListColumns;
    /// Lists of services.
    service_lists: ServiceLists;
    /// What waits for somebody to do something about a service.
    service_tasks: ServiceTasks;
    /// Services and their versions.
    services: Services;
    /// Sessions of signed-in people.
    sessions: Sessions;
    /// Settings.
    settings: SettingsTable;
    /// Lists of locations and contacts.
    book_lists: BookLists;
    /// Contact books.
    contacts: Contacts;
    /// Locations.
    locations: Locations;
    /// Notices of services.
    service_notices: ServiceNotices;
    /// What services name.
    service_references: ServiceReferences;
    /// Where imported services came from.
    service_sources: ServiceSources;
    /// Messages about services.
    service_reports: ServiceReports;
    /// Counted sign-in failures.
    sign_in_failures: SignInFailures;
    /// Notices shown on every page.
    site_notices: SiteNotices;
    /// Everyday words of the search.
    synonyms: Synonyms;
    /// Vocabularies.
    terms: Terms;
}

/// Declares the struct of a repository: a view of the transaction.
macro_rules! repository {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        pub struct $name<'t> {
            tx: &'t mut crate::tx::Tx,
        }

        impl<'t> $name<'t> {
            pub(crate) const fn new(tx: &'t mut crate::tx::Tx) -> Self {
                Self { tx }
            }
        }
    };
}
pub(crate) use repository;
