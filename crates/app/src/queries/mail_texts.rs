//! The texts of mails as administrators see and edit them (spec 2.8).

use service_manual_domain::account::PersonName;
use service_manual_domain::language::Language;
use service_manual_domain::mail_text::{MailKind, MailText};
use service_manual_domain::policy::{Action, Target};
use service_manual_domain::time::Instant;
use service_manual_render::mail::default_text;
use service_manual_store::StoredMailText;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// A kind of mail in the list.
#[derive(Debug, Clone)]
pub struct MailTextRow {
    /// The kind.
    pub kind: MailKind,
    /// The languages in which administrators wrote a text of their own.
    pub own_in: Vec<Language>,
}

/// All kinds of mail, in the order of the catalogue.
///
/// # Errors
/// Refused to all but administrators.
pub async fn list(ctx: &Context, caller: &Caller) -> Result<Vec<MailTextRow>> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let stored = ctx.read().await?.mail_texts().all().await?;
    let own = |kind, language| {
        stored.iter().any(|one| one.kind == kind && one.language == language && one.text.is_some())
    };
    let row = |kind: &MailKind| MailTextRow {
        kind: *kind,
        own_in: Language::ALL.into_iter().filter(|language| own(*kind, *language)).collect(),
    };
    Ok(MailKind::ALL.iter().map(row).collect())
}

/// The text of a mail in one language.
#[derive(Debug, Clone)]
pub struct MailTextToEdit {
    /// What mails say now.
    pub text: MailText,
    /// Whether administrators wrote it.
    pub own: bool,
    /// When it was changed last, and by whom; `None`: never.
    pub changed: Option<(Instant, Option<PersonName>)>,
    /// Counts the changes; 0: none.
    pub version: i64,
}

/// The text of a mail in one language.
///
/// # Errors
/// Refused to all but administrators.
pub async fn to_edit(
    ctx: &Context,
    caller: &Caller,
    kind: MailKind,
    language: Language,
) -> Result<MailTextToEdit> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let mut tx = ctx.read().await?;
    let default = || default_text(kind, language);
    let Some(stored) = tx.mail_texts().find(kind, language).await? else {
        return Ok(MailTextToEdit { text: default(), own: false, changed: None, version: 0 });
    };
    let StoredMailText { text, changed_at, changed_by, version, .. } = stored;
    let person = tx.names().accounts(&[changed_by]).await?.remove(&changed_by);
    Ok(MailTextToEdit {
        own: text.is_some(),
        text: text.unwrap_or_else(default),
        changed: Some((changed_at, person)),
        version,
    })
}
