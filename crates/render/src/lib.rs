//! Everything a person reads: pages, mails and their texts in Finnish, Swedish and English.
//!
//! **Invariants:** nothing but this crate contains user-visible text; pages contain no inline
//! style or script and load nothing from another host; contexts carry decisions (which buttons,
//! which links) but never make them.

pub mod assets;
mod breadcrumb;
mod chart;
pub mod facts;
pub mod format;
pub mod forms;
pub mod frame;
mod header_menu;
pub mod help;
pub mod i18n;
pub mod labels;
pub mod list;
pub mod machines;
pub mod mail;
mod map_link;
mod meta;
pub mod page;
pub mod pages;
pub mod pdf;
pub mod rich_text;
pub mod service_facts;
pub mod times;
pub mod urls;
pub mod worded;

pub use frame::Frame;
pub use i18n::Texts;
pub use page::Page;

/// A page or mail that could not be written. Its cause is in our own templates, never in the data
/// of a person, so there is nothing to tell but that it happened.
#[derive(Debug)]
pub struct RenderError(askama::Error);

impl From<askama::Error> for RenderError {
    fn from(error: askama::Error) -> Self {
        Self(error)
    }
}

impl std::fmt::Display for RenderError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "a template failed: {}", self.0)
    }
}

impl std::error::Error for RenderError {}
