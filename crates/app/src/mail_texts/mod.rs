//! Texts of mails that administrators write in place of the defaults (spec 2.8).

pub mod change;
pub mod preview;
pub mod restore_default;

use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::content_history::{ContentKind, of_text};
use service_manual_domain::ids::AccountId;
use service_manual_domain::language::Language;
use service_manual_domain::mail_text::{MailKind, MailText};
use service_manual_render::mail::default_text;
use service_manual_store::{StoredMailText, Tx};

use crate::caller::Caller;
use crate::content_changes;
use crate::context::Context;
use crate::error::Result;

/// A text as it was typed.
#[derive(Debug, Clone, Default)]
pub struct TypedMailText {
    /// The subject.
    pub subject: String,
    /// The body.
    pub body: String,
}

/// A kind of mail in one language, and the version of its text that the person saw: 0 where
/// nobody ever changed it.
#[derive(Debug, Clone, Copy)]
pub struct Seen {
    /// The kind.
    pub kind: MailKind,
    /// The language.
    pub language: Language,
    /// The version.
    pub version: i64,
}

/// Stores a text, or `None` for the default, and records which.
async fn store(
    ctx: &Context,
    tx: &mut Tx,
    (caller, by): (&Caller, AccountId),
    seen: Seen,
    text: Option<MailText>,
) -> Result<()> {
    let Seen { kind, language, version } = seen;
    let source = |own: bool| Some(if own { "own" } else { "default" });
    let before = tx.mail_texts().find(kind, language).await?;
    let event = Event::new(EventType::MailTextChanged, Subject::Site("mail_text"))
        .change("mail_kind", None, Some(kind.code()))
        .change("language", None, Some(language.code()))
        .change(
            "mail_text",
            source(before.as_ref().is_some_and(|one| one.text.is_some())),
            source(text.is_some()),
        );
    let now = ctx.now();
    let before = before.and_then(|stored| stored.text);
    let [old, new] = [before, text.clone()].map(|own| said(kind, language, own));
    let changes = content_changes::between(["subject", "body"], old, new);
    let change = StoredMailText { kind, language, text, changed_at: now, changed_by: by, version };
    tx.mail_texts().put(&change).await?;
    let thing = (ContentKind::MailTexts, of_text(kind, language), version.saturating_add(1));
    content_changes::add(tx, thing, changes, (by, now)).await?;
    tx.audit().record(&event, &caller.origin(), now).await?;
    Ok(())
}

/// What mails say: the own text, or the default.
fn said(kind: MailKind, language: Language, own: Option<MailText>) -> [Option<String>; 2] {
    let text = own.unwrap_or_else(|| default_text(kind, language));
    [Some(text.subject), Some(text.body)]
}
