//! Writing a new version of a page (spec 2.1).

use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::info_page::{BODY_LIMIT, InfoPage, unknown_marks};
use service_manual_domain::language::Language;
use service_manual_domain::policy::{Action, Target};
use service_manual_domain::problem::{ProblemCode, Problems, required_text};
use service_manual_render::rich_text::{RichText, SANITISER_VERSION};
use service_manual_store::{ChangedThing, PageVersion};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};

/// The texts as typed, in the order of [`Language::ALL`].
pub type TypedTexts = [String; 3];

/// Adds a version and puts it in force. A new privacy policy statement is shown to every signed-in
/// person before their next page. `seen` is the number of the version that the person changed.
///
/// # Errors
/// Refused to all but administrators; [`Error::Conflict`] when somebody wrote a version meanwhile;
/// [`Error::Invalid`] with all problems of the form.
pub async fn change(
    ctx: &Context,
    caller: &Caller,
    page: InfoPage,
    seen: i64,
    typed: &TypedTexts,
) -> Result<()> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let by = caller.account()?;
    let bodies = checked(typed)?.map(|text| text.as_html().to_owned());
    let now = ctx.now();
    let mut tx = ctx.write().await?;
    let newest = tx.pages().get(page, None).await?;
    if newest.number != seen {
        return Err(Error::Conflict);
    }
    if newest.bodies == bodies {
        return ctx.commit(tx).await;
    }
    let version = PageVersion {
        page,
        number: seen.saturating_add(1),
        bodies,
        sanitiser: SANITISER_VERSION,
        written_by: Some(by),
        written_at: now,
    };
    tx.pages().add(&version).await?;
    tx.feed().changed(ChangedThing::Site, now).await?;
    let number = |number: i64| number.to_string();
    let event = Event::new(EventType::PageChanged, Subject::Site(page.code())).change(
        "version",
        Some(&number(seen)),
        Some(&number(version.number)),
    );
    tx.audit().record(&event, &caller.origin(), now).await?;
    ctx.commit_public(tx).await
}

/// What the texts would become; nothing is stored.
///
/// # Errors
/// Refused to all but administrators; [`Error::Invalid`] with all problems of the form.
pub fn preview(caller: &Caller, typed: &TypedTexts) -> Result<[RichText; 3]> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    checked(typed)
}

fn checked(typed: &TypedTexts) -> Result<[RichText; 3]> {
    let mut problems = Problems::none();
    for (language, typed) in Language::ALL.into_iter().zip(typed) {
        let field = format!("body_{language}");
        let Some(text) = problems.check(field.clone(), required_text(typed, BODY_LIMIT)) else {
            continue;
        };
        // Labels of links stand between brackets too; in plain text they have none.
        for mark in unknown_marks(&RichText::from_typed(&text).to_plain()) {
            problems.add(field.clone(), ProblemCode::UnknownPlaceholder { mark });
        }
    }
    if !problems.is_empty() {
        return Err(problems.into_vec().into());
    }
    Ok(typed.each_ref().map(|text| RichText::from_typed(text)))
}
