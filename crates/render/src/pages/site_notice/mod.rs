//! Notices on every page, for administrators.

pub(crate) mod form;
mod list;

pub use form::{ExistingNotice, SiteNoticeFormPage};
pub use list::{SiteNoticeRow, SiteNoticesPage};

use service_manual_domain::notice::Audience;

use crate::i18n::Texts;

/// For whom a notice is, in words.
pub(crate) fn audience(t: &Texts, audience: Audience) -> &'static str {
    match audience {
        Audience::Everybody => t.sitenotice_everybody(),
        Audience::SignedIn => t.sitenotice_signed_in(),
    }
}
