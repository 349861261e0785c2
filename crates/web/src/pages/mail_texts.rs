//! The texts of mails: list, form, preview, way back to the default.

use axum::http::StatusCode;

use service_manual_app::Error;
use service_manual_app::mail_texts::{Seen, TypedMailText, change, preview, restore_default};
use service_manual_app::queries::mail_texts as query;
use service_manual_domain::language::Language;
use service_manual_domain::mail_text::{MailKind, MailText};
use service_manual_render::forms::FormState;
use service_manual_render::frame::Flash;
use service_manual_render::pages::mail_texts::{
    MailPreview, MailTextPage, MailTextRow, MailTextsPage, NewerText,
};
use service_manual_render::urls;

use crate::call::{Call, PageResult, answer, answer_with};
use crate::error::Failure;
use crate::form::{Typed, problems_of};

pub(crate) async fn list(call: Call) -> PageResult {
    let rows = query::list(call.ctx(), &call.caller()).await?;
    let row = |row: query::MailTextRow| MailTextRow { kind: row.kind, own_in: row.own_in };
    answer(&MailTextsPage { frame: call.frame(), rows: rows.into_iter().map(row).collect() })
}

pub(crate) async fn edit(call: Call) -> PageResult {
    answer(&page(&call, which(&call)?).await?)
}

pub(crate) async fn change(call: Call, typed: Typed) -> PageResult {
    let seen = seen(&call, &typed)?;
    let changed = change::change(call.ctx(), &call.caller(), seen, &text(&typed)).await;
    if matches!(changed, Err(Error::Conflict)) {
        return show_newer(&call, seen, typed.state(Vec::new())).await;
    }
    match problems_of(changed)? {
        Ok(()) => go_back(&call, seen, Flash::MailTextSaved),
        Err(problems) => {
            let page = page(&call, (seen.kind, seen.language)).await?;
            let form = typed.state(problems);
            let page = MailTextPage { form, version: seen.version, ..page };
            answer_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

/// Shows what was typed as a mail. Nothing is stored, and the form keeps everything.
pub(crate) async fn preview(call: Call, typed: Typed) -> PageResult {
    let seen = seen(&call, &typed)?;
    let made = preview::preview(&call.caller(), seen.kind, seen.language, &text(&typed));
    let page = page(&call, (seen.kind, seen.language)).await?;
    let page = MailTextPage { version: seen.version, ..page };
    match problems_of(made)? {
        Ok(made) => answer(&MailTextPage {
            form: typed.state(Vec::new()),
            preview: Some(MailPreview {
                subject: made.filled.subject,
                blocks: made.filled.blocks,
                text: made.rendered.text,
            }),
            ..page
        }),
        Err(problems) => {
            let page = MailTextPage { form: typed.state(problems), ..page };
            answer_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

pub(crate) async fn restore_default(call: Call, typed: Typed) -> PageResult {
    let seen = seen(&call, &typed)?;
    let confirmed = typed.is_ticked("confirmed");
    let caller = call.caller();
    let restored = restore_default::restore_default(call.ctx(), &caller, seen, confirmed).await;
    if matches!(restored, Err(Error::Conflict)) {
        let stored = page(&call, (seen.kind, seen.language)).await?;
        return show_newer(&call, seen, stored.form).await;
    }
    match problems_of(restored)? {
        Ok(()) => go_back(&call, seen, Flash::MailTextRestored),
        Err(problems) => {
            let page = page(&call, (seen.kind, seen.language)).await?;
            let restore = FormState::new().with_problems(problems);
            let page = MailTextPage { restore, version: seen.version, ..page };
            answer_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

/// Which mail in which language, from the address.
fn which(call: &Call) -> Result<(MailKind, Language), Failure> {
    let kind = call.value("kind").parse().map_err(|_| Error::NotFound)?;
    let language = call.value("language").parse().map_err(|_| Error::NotFound)?;
    Ok((kind, language))
}

fn seen(call: &Call, typed: &Typed) -> Result<Seen, Failure> {
    let (kind, language) = which(call)?;
    Ok(Seen { kind, language, version: typed.version()? })
}

fn text(typed: &Typed) -> TypedMailText {
    TypedMailText { subject: typed.text("subject"), body: typed.text("body") }
}

fn form_of(text: MailText) -> FormState {
    FormState::new().with("subject", text.subject).with("body", text.body)
}

fn go_back(call: &Call, seen: Seen, flash: Flash) -> PageResult {
    call.go_to(&urls::mail_text(call.language(), seen.kind, seen.language), Some(flash))
}

/// Somebody stored another text meanwhile: it is shown beside what was typed, and the form from
/// now on carries its version.
async fn show_newer(call: &Call, seen: Seen, form: FormState) -> PageResult {
    let stored = page(call, (seen.kind, seen.language)).await?;
    let newer = NewerText {
        subject: stored.form.value("subject").to_owned(),
        body: stored.form.value("body").to_owned(),
    };
    let page = MailTextPage { form, newer: Some(newer), ..stored };
    answer_with(StatusCode::CONFLICT, &page)
}

/// The page with what is stored.
async fn page(
    call: &Call,
    (kind, language): (MailKind, Language),
) -> Result<MailTextPage, Failure> {
    let stored = query::to_edit(call.ctx(), &call.caller(), kind, language).await?;
    let changed = stored
        .changed
        .map(|(at, person)| (at, person.map(|person| call.person(&person)).unwrap_or_default()));
    Ok(MailTextPage {
        frame: call.frame(),
        kind,
        language,
        own: stored.own,
        changed,
        version: stored.version,
        form: form_of(stored.text),
        restore: FormState::new(),
        newer: None,
        preview: None,
    })
}
