//! Changing the own names, title, language and rhythm of mails (spec 2.1).

use service_manual_domain::account::{Account, DigestRhythm, Profile};
use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::language::Language;
use service_manual_domain::policy::{Action, Target};
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_store::ChangedProfile;

use crate::accounts::deactivate::in_home;
use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// The form as typed.
#[derive(Debug, Clone, Default)]
pub struct TypedProfile {
    /// Voluntary.
    pub first_name: String,
    /// Voluntary.
    pub last_name: String,
    /// Voluntary.
    pub work_title: String,
    /// The code of a language.
    pub language: String,
    /// The code of a rhythm.
    pub digest: String,
    /// Whether changes of public services are mailed at once.
    pub submissions_at_once: bool,
}

/// Stores what the person may change without any proof.
///
/// # Errors
/// [`crate::Error::Conflict`] when the account was changed since the version `seen`;
/// [`crate::Error::Invalid`] with all problems of the form.
pub async fn change_profile(
    ctx: &Context,
    caller: &Caller,
    seen: i64,
    typed: &TypedProfile,
) -> Result<()> {
    let id = caller.account()?;
    caller.require(Action::ManageOwnAccount, &Target::Account(id))?;
    let (profile, language, digest) = parsed(typed)?;
    let mut tx = ctx.write().await?;
    let account = tx.accounts().get(id).await?;
    let changed = ChangedProfile {
        id,
        email: account.email.clone(),
        profile,
        language,
        digest,
        submissions_at_once: typed.submissions_at_once,
    };
    tx.accounts().set_profile(&changed, seen).await?;
    let event = changes(&account, &changed);
    if !event.changes.is_empty() {
        let event = in_home(&mut tx, id, event).await?;
        tx.audit().record(&event, &caller.origin(), ctx.now()).await?;
    }
    ctx.commit(tx).await
}

fn parsed(typed: &TypedProfile) -> Result<(Profile, Language, DigestRhythm)> {
    let profile = Profile::parse(&typed.first_name, &typed.last_name, &typed.work_title);
    let mut problems = Vec::new();
    let profile = profile.map_err(|more| problems.extend(more)).ok();
    let mut unknown = |field| problems.push(Problem::new(field, ProblemCode::UnknownChoice));
    let language = typed.language.parse().map_err(|_| unknown("language")).ok();
    let digest = typed.digest.parse().map_err(|_| unknown("digest")).ok();
    match (profile, language, digest) {
        (Some(profile), Some(language), Some(digest)) => Ok((profile, language, digest)),
        _ => Err(problems.into()),
    }
}

/// The event, with the names of the fields that differ; names and titles stay out of the log.
fn changes(account: &Account, changed: &ChangedProfile) -> Event {
    let (old, new) = (&account.profile, &changed.profile);
    let texts = [
        ("first_name", old.first_name != new.first_name),
        ("last_name", old.last_name != new.last_name),
        ("work_title", old.work_title != new.work_title),
    ];
    let event = Event::new(EventType::ProfileChanged, Subject::Account(account.id));
    let event = texts
        .into_iter()
        .filter(|(_, differs)| *differs)
        .fold(event, |event, (field, _)| event.change(field, None, None));
    let codes = [
        ("language", account.language.code(), changed.language.code()),
        ("digest", account.digest.code(), changed.digest.code()),
    ];
    let codes = codes.into_iter().filter(|(_, old, new)| old != new);
    let event =
        codes.fold(event, |event, (field, old, new)| event.change(field, Some(old), Some(new)));
    let (old, new) = (account.submissions_at_once, changed.submissions_at_once);
    if old == new { event } else { event.switch("submissions_at_once", old, new) }
}
