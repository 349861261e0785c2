//! How a mail would look with the text that was typed. Nothing is stored.

use service_manual_domain::language::Language;
use service_manual_domain::mail_text::{MailKind, MailText};
use service_manual_domain::policy::{Action, Target};
use service_manual_render::mail::{Filled, RenderedMail, sample};

use crate::caller::Caller;
use crate::error::Result;
use crate::mail_texts::TypedMailText;

/// A mail with made-up values.
#[derive(Debug, Clone)]
pub struct MailPreview {
    /// What it says.
    pub filled: Filled,
    /// The same as it would be sent.
    pub rendered: RenderedMail,
}

/// The mail with the typed text.
///
/// # Errors
/// Refused to all but administrators; [`crate::Error::Invalid`] with all problems of the form.
pub fn preview(
    caller: &Caller,
    kind: MailKind,
    language: Language,
    typed: &TypedMailText,
) -> Result<MailPreview> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let text = MailText::parse(kind, &typed.subject, &typed.body)?;
    let mail = sample(kind, language);
    Ok(MailPreview { filled: mail.fill(&text), rendered: mail.render(&text)? })
}
