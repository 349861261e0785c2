//! The database: everything the Service Manual keeps, in SQLite or PostgreSQL.
//!
//! **Invariants:** only this crate writes SQL; every statement is one text that both databases
//! run; what differs between them is in [`dialect`], and in `open` for connecting and copying. A use case opens one [`Tx`], does its
//! work through the repositories it hands out, and commits. Lists take a
//! [`service_manual_domain::policy::Scope`].
//!
//! Repositories answer `get` with an error when the thing must exist, `find` with an option.

mod access_reviews;
mod account_links;
mod accounts;
mod audit;
mod book;
mod book_lists;
mod catalogue_counts;
mod concepts;
mod contacts;
mod content_changes;
pub mod dialect;
mod digests;
mod email_changes;
mod error;
mod feed;
mod files;
mod first_steps;
mod freshness;
mod help_texts;
mod import_files;
mod invitations;
mod jobs;
mod key_range;
mod known_devices;
mod life_cycle;
mod lifts;
mod links;
mod list_columns;
mod locations;
mod mail_texts;
mod mails;
mod memberships;
mod menus;
mod merged_entries;
mod names;
mod open;
mod organisations;
mod own_data;
mod own_lists;
mod page_files;
mod pages;
mod people;
mod publication_rounds;
mod query_log;
mod saved_searches;
mod second_factors;
mod service_conditions;
mod service_forms;
mod service_lists;
mod service_notices;
mod service_references;
mod service_reports;
mod service_sources;
mod service_tasks;
mod services;
mod sessions;
mod settings;
mod short_searches;
mod sign_in_failures;
mod site_notices;
mod slugs;
mod sql;
mod synonyms;
mod terms;
mod tx;

pub use access_reviews::{AccessReviews, ReviewMark};
pub use account_links::{AccountLinks, ResetLink};
pub use accounts::{Accounts, ChangedProfile, Credentials, NewAccount};
pub use audit::{
    Audit, ChainHead, LogCheckResult, LogCheckRun, LogCheckState, LogEntry, LogFilter, LogPart,
    LogPlace, LogStep, OldRows,
};
pub use book_lists::{BookCondition, BookLists, BookOrder, BookRow};
pub use catalogue_counts::CatalogueCounts;
pub use concepts::{ConceptScheme, ConceptSchemes};
pub use contacts::Contacts;
pub use content_changes::{ContentChange, ContentChanges};
pub use digests::{
    DigestDays, Digests, EndingMembership, ManagedPerson, WrittenDigest, digest_step,
};
pub use email_changes::{EmailChange, EmailChanges};
pub use error::{Error, Result};
pub use feed::{ChangedThing, Feed, FeedEntry};
pub use files::{FileRow, FileUseRow, Files, UsedBy};
pub use first_steps::FirstSteps;
pub use freshness::{Ageing, AgeingService, Freshness};
pub use help_texts::{HelpTexts, StoredHelp};
pub use import_files::{ImportFile, ImportFiles};
pub use invitations::{InvitationCounts, Invitations};
pub use jobs::{ClaimedJob, FailedJob, JobRow, Jobs, QueueState, ScheduleState};
pub use known_devices::KnownDevices;
pub use life_cycle::{LifeCycle, LivingAccount, NewWarning, Position};
pub use lifts::{Lifts, StoredLift};
pub use links::{
    BrokenFilter, BrokenLink, DueLink, LinkCounts, LinkGroup, Links, LinksBy, ServiceLink,
};
pub use list_columns::ListColumns;
pub use locations::Locations;
pub use mail_texts::{MailTexts, StoredMailText};
pub use mails::{
    DeadMail, ErasedPerson, MailStep, Mails, NewMail, OutboxState, OutgoingMail, StoredMail,
};
pub use memberships::{Member, Memberships};
pub use menus::{MenusTable, StoredMenu};
pub use merged_entries::MergedEntries;
pub use names::{Home, Names};
pub use open::{OpenError, Options, Store};
pub use organisations::{OrganisationFilter, OrganisationOrder, Organisations, PublicOrganisation};
pub use own_data::{
    AddedFile, OpenForm, OwnData, OwnInvitation, OwnMail, UnsavedPage, WrittenVersion,
};
pub use own_lists::{CountedList, OwnLists, SharedList};
pub use page_files::{PageFileRow, PageFiles};
pub use pages::{PageVersion, PageVersionRow, Pages};
pub use people::{
    HomeMembership, People, PeopleCounts, PeopleFilter, PeopleOrder, Person, Soon, UserFilter,
    UserOrder, UserRow,
};
pub use publication_rounds::{
    CountedRounds, PublicationRounds, PublishedRound, RoundFilter, RoundsBy,
};
pub use query_log::{QueryFilter, QueryLog, QueryRow, QuerySums, SearchCount};
pub use saved_searches::{SavedSearch, SavedSearches};
pub use second_factors::{FactorFacts, PendingSignIn, SecondFactorRow, SecondFactors};
pub use service_forms::{KeptForm, Presence, ServiceForms};
pub use service_lists::{
    AskedOrganisation, Condition, ListedOrganisation, ServiceLists, ServiceOrder, ServiceRow,
    Wanted,
};
pub use service_notices::ServiceNotices;
pub use service_references::{ServiceReferences, Uses, VersionPart};
pub use service_reports::ServiceReports;
pub use service_sources::{KnownSource, ServiceSource, ServiceSources, SourceOf};
pub use service_tasks::{Of, Reviewer, ServiceTasks, Task, TaskRow};
pub use services::{KeptService, LiveService, ServiceVersion, Services, VersionRow};
pub use sessions::{SessionRow, Sessions};
pub use settings::SettingsTable;
pub use short_searches::ShortSearches;
pub use sign_in_failures::SignInFailures;
pub use site_notices::{SiteNotices, StoredSiteNotice};
pub use sql::Page;
pub use synonyms::{OwnLine, Synonyms};
pub use terms::{Term, Terms};
pub use tx::Tx;
