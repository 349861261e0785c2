//! The pages: one struct per page with everything it shows, one template each. Contexts hold
//! what the caller decided (links, buttons, texts of people) and never decide themselves.

pub mod account;
pub mod administration;
pub mod book;
pub mod broken_links;
pub mod browse;
pub mod card;
pub mod content_history;
pub mod error;
pub mod front;
pub mod guide;
pub mod help_texts;
pub mod import;
pub mod info_page;
pub mod invitation;
pub mod invitations;
pub mod invite;
pub mod lift;
pub mod log;
pub mod machine_room;
pub mod mail_texts;
pub mod mailbox;
pub mod menus;
pub mod my_account;
pub mod organisation;
pub mod own_lists;
pub mod page_blocks;
pub mod page_editor;
pub mod page_files;
pub mod paging;
pub mod people;
pub mod publication_history;
pub mod report;
mod sample;
pub mod search;
pub mod search_report;
pub mod service;
pub mod service_action;
pub mod service_bulk;
pub mod service_files;
pub mod service_form;
pub mod service_manage;
mod service_missing;
pub mod service_notice;
pub mod service_preview;
pub mod service_return;
pub mod service_versions;
pub mod services;
pub mod settings;
pub mod site_notice;
pub mod start;
pub mod synonym;
pub mod vocabulary;

use service_manual_domain::language::Language;

use crate::page::{Page, Samples};

/// Every page in every state worth testing, in one language, by name.
pub fn samples(language: Language) -> Samples {
    let mut all = Samples::new();
    add(&mut all, "front", front::FrontPage::samples(language));
    add(&mut all, "search", search::SearchPage::samples(language));
    add(&mut all, "search-by-place", search::SearchByPlacePage::samples(language));
    add_catalogue(&mut all, language);
    add(&mut all, "service", service::ServicePage::samples(language));
    add(&mut all, "service-guidance", service::ServiceGuidancePage::samples(language));
    add(&mut all, "info-page", info_page::InfoTextPage::samples(language));
    add(&mut all, "notice", info_page::NoticePage::samples(language));
    add(&mut all, "pages", page_editor::PagesPage::samples(language));
    add(&mut all, "page-edit", page_editor::PageEditPage::samples(language));
    add(&mut all, "page-files", page_files::PageFilesPage::samples(language));
    add(&mut all, "page-version", page_editor::PageVersionPage::samples(language));
    add(&mut all, "administration", administration::AdministrationPage::samples(language));
    add(&mut all, "settings", settings::SettingsPage::samples(language));
    add(&mut all, "guides", guide::GuidesPage::samples(language));
    add(&mut all, "guide", guide::GuidePage::samples(language));
    add(&mut all, "error", error::ErrorPage::samples(language));
    add(&mut all, "start", start::StartPage::samples(language));
    add(&mut all, "log", log::LogPage::samples(language));
    add(&mut all, "log-check", log::LogCheckPage::samples(language));
    add(&mut all, "machine-room", machine_room::MachineRoomPage::samples(language));
    add_reports(&mut all, language);
    add(&mut all, "mail-texts", mail_texts::MailTextsPage::samples(language));
    add(&mut all, "mail-text", mail_texts::MailTextPage::samples(language));
    add(&mut all, "books", book::BooksPage::samples(language));
    add(&mut all, "book", book::BookListPage::samples(language));
    add(&mut all, "book-merge", book::BookMergePage::samples(language));
    add(&mut all, "book-form", book::BookFormPage::samples(language));
    add(&mut all, "synonyms", synonym::SynonymsPage::samples(language));
    add(&mut all, "synonym-form", synonym::SynonymFormPage::samples(language));
    add_content(&mut all, language);
    add(&mut all, "concept-schemes", synonym::ConceptSchemesPage::samples(language));
    add(&mut all, "concept-import", synonym::ConceptImportPage::samples(language));
    add(&mut all, "concept-remove", synonym::ConceptSchemeRemovePage::samples(language));
    add(&mut all, "vocabularies", vocabulary::VocabulariesPage::samples(language));
    add(&mut all, "vocabulary", vocabulary::VocabularyPage::samples(language));
    add(&mut all, "term-form", vocabulary::TermFormPage::samples(language));
    add(&mut all, "term-merge", vocabulary::TermMergePage::samples(language));
    add(&mut all, "import", import::ImportPage::samples(language));
    add(&mut all, "import-report", import::ImportReportPage::samples(language));
    add(&mut all, "mailbox", mailbox::MailboxPage::samples(language));
    add(&mut all, "mail", mailbox::MailPage::samples(language));
    add_accounts(&mut all, language);
    add_people(&mut all, language);
    add_services(&mut all, language);
    kept(&mut all, language);
    all
}

/// The own account and signing in.
fn add_accounts(all: &mut Samples, language: Language) {
    add(all, "my-account", my_account::MyAccountPage::samples(language));
    add(all, "email-change", my_account::EmailChangePage::samples(language));
    add(all, "email-confirm", my_account::EmailConfirmPage::samples(language));
    add(all, "account-close", my_account::CloseAccountPage::samples(language));
    add(all, "sign-in", account::SignInPage::samples(language));
    add(all, "resume", account::ResumePage::samples(language));
    add(all, "sign-in-code", account::SignInCodePage::samples(language));
    add(all, "password-reset", account::PasswordResetPage::samples(language));
    add(all, "password-reset-asked", account::PasswordResetAskedPage::samples(language));
    add(all, "password-new", account::PasswordNewPage::samples(language));
    add(all, "own-password", account::OwnPasswordPage::samples(language));
    add(all, "second-factors", account::SecondFactorsPage::samples(language));
    add(all, "second-factor-remove", account::FactorRemovePage::samples(language));
    add(all, "totp-new", account::TotpNewPage::samples(language));
    add(all, "passkey-new", account::PasskeyNewPage::samples(language));
    add(all, "recovery-codes", account::RecoveryCodesPage::samples(language));
    add(all, "sessions", account::SessionsPage::samples(language));
    add(all, "confirm", account::ConfirmPage::samples(language));
}

/// Organisations, their people and invitations.
fn add_people(all: &mut Samples, language: Language) {
    add(all, "invitation", invitation::RegisterPage::samples(language));
    add(all, "invitation-join", invitation::JoinPage::samples(language));
    add(all, "invitations", invitations::InvitationsPage::samples(language));
    let change = invitations::ChangeInvitationPage::samples(language);
    add(all, "invitation-change", change);
    add(all, "invitation-closed", invitation::ClosedInvitationPage::samples(language));
    add(all, "organisations", organisation::OrganisationsPage::samples(language));
    add(all, "organisation-form", organisation::OrganisationFormPage::samples(language));
    add(all, "organisation", organisation::OrganisationPage::samples(language));
    add(all, "organisation-rules", organisation::OrganisationRulesPage::samples(language));
    let providers = organisation::OrganisationProvidersPage::samples(language);
    add(all, "organisation-providers", providers);
    add(all, "organisation-closing", organisation::OrganisationClosingPage::samples(language));
    add(all, "invite", invite::InvitePage::samples(language));
    add(all, "invite-check", invite::InviteCheckPage::samples(language));
    add(all, "invite-result", invite::InviteResultPage::samples(language));
    add(all, "people", people::PeoplePage::samples(language));
    add(all, "person", people::PersonPage::samples(language));
    add(all, "person-form", people::PersonFormPage::samples(language));
    add(all, "hand-over", people::HandOverPage::samples(language));
    add(all, "access-review", people::AccessReviewPage::samples(language));
    add(all, "users", people::UsersPage::samples(language));
    add(all, "user", people::UserPage::samples(language));
    add(all, "administrators", people::UsersPage::administrator_samples(language));
}

/// Services for those who write and publish them.
fn add_services(all: &mut Samples, language: Language) {
    add(all, "service-list", services::ServiceListPage::samples(language));
    add(all, "broken-links", broken_links::BrokenLinksPage::samples(language));
    add(all, "service-step", service_form::ServiceStepPage::samples(language));
    let translation = service_form::ServiceTranslationPage::samples(language);
    add(all, "service-translation", translation);
    add(all, "service-merge", service_form::ServiceMergePage::samples(language));
    add(all, "service-manage", service_manage::ServiceManagePage::samples(language));
    add(all, "service-action", service_action::ServiceActionPage::samples(language));
    add(all, "service-return", service_return::ServiceReturnPage::samples(language));
    add(all, "service-versions", service_versions::ServiceVersionsPage::samples(language));
    add(all, "service-compare", service_versions::ServiceComparePage::samples(language));
    add(all, "service-bulk", service_bulk::ServiceBulkPage::samples(language));
    add(all, "service-bulk-lines", service_bulk::ServiceBulkLinesPage::samples(language));
    add(all, "service-preview", service_preview::ServicePreviewPage::samples(language));
    add(all, "service-files", service_files::ServiceFilesPage::samples(language));
}

/// Reports for administrators.
fn add_reports(all: &mut Samples, language: Language) {
    add(all, "freshness-report", report::FreshnessReportPage::samples(language));
    add(all, "link-report", report::LinkReportPage::samples(language));
    add(all, "catalogue-report", report::CatalogueReportPage::samples(language));
}

/// The public catalogue by who, where and what.
fn add_catalogue(all: &mut Samples, language: Language) {
    add(all, "organisation-index", browse::PublicOrganisationsPage::samples(language));
    let organisations = browse::PublicOrganisationPage::samples(language);
    add(all, "public-organisation", organisations);
    add(all, "municipalities", browse::MunicipalitiesPage::samples(language));
    add(all, "municipality", browse::MunicipalityPage::samples(language));
    add(all, "topics", browse::TopicsPage::samples(language));
    add(all, "topic", browse::TopicPage::samples(language));
}

/// What people keep for themselves.
fn kept(all: &mut Samples, language: Language) {
    add(all, "search-keep", search::SearchKeepPage::samples(language));
    add(all, "saved-search", search::SavedSearchPage::samples(language));
    add(all, "own-lists", own_lists::OwnListsPage::samples(language));
    add(all, "own-list", own_lists::OwnListPage::samples(language));
    add(all, "own-list-put", own_lists::OwnListPutPage::samples(language));
    add(all, "own-list-note", own_lists::OwnListNotePage::samples(language));
    add(all, "own-list-link", own_lists::OwnListLinkPage::samples(language));
    add(all, "shared-list", own_lists::SharedListPage::samples(language));
}

/// What administrators write and read about the site as a whole.
fn add_content(all: &mut Samples, language: Language) {
    add(all, "lifts", lift::LiftsPage::samples(language));
    add(all, "lift-form", lift::LiftFormPage::samples(language));
    add(all, "site-notices", site_notice::SiteNoticesPage::samples(language));
    add(all, "site-notice-form", site_notice::SiteNoticeFormPage::samples(language));
    add(all, "service-notice", service_notice::ServiceNoticePage::samples(language));
    add(all, "content-history", content_history::ContentHistoryPage::samples(language));
    add(all, "menus", menus::MenusPage::samples(language));
    add(all, "menu-edit", menus::MenuEditPage::samples(language));
    add(all, "help-texts", help_texts::HelpTextsPage::samples(language));
    add(all, "help-text", help_texts::HelpTextPage::samples(language));
    let histories = publication_history::PublicationHistoryPage::samples(language);
    add(all, "publication-history", histories);
    add(all, "search-report", search_report::SearchReportPage::samples(language));
}

fn add<P: Page + 'static>(all: &mut Samples, name: &'static str, pages: Vec<P>) {
    for page in pages {
        all.push((name, Box::new(page)));
    }
}
