//! The pages: one struct per page with everything it shows, one template each. Contexts hold
//! what the caller decided (links, buttons, texts of people) and never decide themselves.

pub mod account;
pub mod card;
pub mod error;
pub mod front;
pub mod paging;
mod sample;
pub mod search;
pub mod service;

use service_manual_domain::language::Language;

use crate::page::{Page, Samples};

/// Every page in every state worth testing, in one language, by name.
pub fn samples(language: Language) -> Samples {
    let mut all = Samples::new();
    add(&mut all, "front", front::FrontPage::samples(language));
    add(&mut all, "search", search::SearchPage::samples(language));
    add(&mut all, "service", service::ServicePage::samples(language));
    add(&mut all, "sign-in", account::SignInPage::samples(language));
    add(&mut all, "error", error::ErrorPage::samples(language));
    all
}

fn add<P: Page + 'static>(all: &mut Samples, name: &'static str, pages: Vec<P>) {
    for page in pages {
        all.push((name, Box::new(page)));
    }
}
