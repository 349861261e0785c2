//! The pages: one struct per page with everything it shows, one template each. Contexts hold
//! what the caller decided (links, buttons, texts of people) and never decide themselves.

pub mod account;
pub mod card;
pub mod error;
pub mod front;
pub mod info_page;
pub mod invitation;
pub mod invite;
pub mod log;
pub mod machine_room;
pub mod mail_texts;
pub mod mailbox;
pub mod organisation;
pub mod paging;
mod sample;
pub mod search;
pub mod service;
pub mod service_form;
pub mod service_manage;
pub mod services;
pub mod start;

use service_manual_domain::language::Language;

use crate::page::{Page, Samples};

/// Every page in every state worth testing, in one language, by name.
pub fn samples(language: Language) -> Samples {
    let mut all = Samples::new();
    add(&mut all, "front", front::FrontPage::samples(language));
    add(&mut all, "search", search::SearchPage::samples(language));
    add(&mut all, "service", service::ServicePage::samples(language));
    add(&mut all, "info-page", info_page::InfoTextPage::samples(language));
    add(&mut all, "notice", info_page::NoticePage::samples(language));
    add(&mut all, "sign-in", account::SignInPage::samples(language));
    add(&mut all, "resume", account::ResumePage::samples(language));
    add(&mut all, "confirm", account::ConfirmPage::samples(language));
    add(&mut all, "error", error::ErrorPage::samples(language));
    add(&mut all, "invitation", invitation::InvitationPage::samples(language));
    add(&mut all, "invitation-closed", invitation::ClosedInvitationPage::samples(language));
    add(&mut all, "start", start::StartPage::samples(language));
    add(&mut all, "organisations", organisation::OrganisationsPage::samples(language));
    add(&mut all, "organisation-form", organisation::OrganisationFormPage::samples(language));
    add(&mut all, "organisation", organisation::OrganisationPage::samples(language));
    add(&mut all, "organisation-rules", organisation::OrganisationRulesPage::samples(language));
    let providers = organisation::OrganisationProvidersPage::samples(language);
    add(&mut all, "organisation-providers", providers);
    add(&mut all, "organisation-closing", organisation::OrganisationClosingPage::samples(language));
    add(&mut all, "invite", invite::InvitePage::samples(language));
    add(&mut all, "invite-result", invite::InviteResultPage::samples(language));
    add(&mut all, "my-services", services::MyServicesPage::samples(language));
    add(&mut all, "waiting", services::WaitingPage::samples(language));
    add(&mut all, "service-form", service_form::ServiceFormPage::samples(language));
    add(&mut all, "service-stale", service_form::StaleServicePage::samples(language));
    add(&mut all, "service-manage", service_manage::ServiceManagePage::samples(language));
    add(&mut all, "log", log::LogPage::samples(language));
    add(&mut all, "log-check", log::LogCheckPage::samples(language));
    add(&mut all, "machine-room", machine_room::MachineRoomPage::samples(language));
    add(&mut all, "mail-texts", mail_texts::MailTextsPage::samples(language));
    add(&mut all, "mail-text", mail_texts::MailTextPage::samples(language));
    add(&mut all, "mailbox", mailbox::MailboxPage::samples(language));
    add(&mut all, "mail", mailbox::MailPage::samples(language));
    all
}

fn add<P: Page + 'static>(all: &mut Samples, name: &'static str, pages: Vec<P>) {
    for page in pages {
        all.push((name, Box::new(page)));
    }
}
