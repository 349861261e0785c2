//! Notices on every page, for administrators.

use axum::http::StatusCode;

use service_manual_app::queries::site_notices as query;
use service_manual_app::{Error, site_notices};
use service_manual_domain::ids::SiteNoticeId;
use service_manual_domain::language::Language;
use service_manual_domain::notice::{SiteNotice, TypedSiteNotice};
use service_manual_domain::time::Instant;
use service_manual_render::forms::{FormState, PRESSED};
use service_manual_render::frame::Flash;
use service_manual_render::pages::site_notice::{
    ExistingNotice, SiteNoticeFormPage, SiteNoticeRow, SiteNoticesPage,
};
use service_manual_render::{format, urls};

use crate::call::{Call, PageResult, answer, answer_with};
use crate::form::{Typed, problems_of};

pub(crate) async fn list(call: Call) -> PageResult {
    let rows = query::list(call.ctx(), &call.caller()).await?.into_iter();
    let rows = rows.map(|stored| SiteNoticeRow { id: stored.id, notice: stored.notice });
    let now = call.ctx().now();
    answer(&SiteNoticesPage { frame: call.frame(), now, rows: rows.collect() })
}

pub(crate) async fn new(call: Call) -> PageResult {
    site_notices::may_edit(&call.caller())?;
    answer(&page(&call, None, FormState::new()))
}

pub(crate) async fn create(call: Call, typed: Typed) -> PageResult {
    if wants_preview(&typed) {
        return preview(&call, None, &typed);
    }
    let added = site_notices::add(call.ctx(), &call.caller(), &notice(&typed)).await;
    match problems_of(added)? {
        Ok(_) => go_to_list(&call, Flash::NoticeSaved),
        Err(problems) => {
            let page = page(&call, None, typed.state(problems));
            answer_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

pub(crate) async fn edit(call: Call) -> PageResult {
    let stored = query::to_edit(call.ctx(), &call.caller(), call.id()?).await?;
    let existing = ExistingNotice { id: stored.id, version: stored.version, conflict: false };
    answer(&page(&call, Some(existing), state(&stored.notice)))
}

pub(crate) async fn change(call: Call, typed: Typed) -> PageResult {
    let (id, seen): (SiteNoticeId, _) = (call.id()?, typed.version()?);
    let existing = ExistingNotice { id, version: seen, conflict: false };
    if wants_preview(&typed) {
        return preview(&call, Some(existing), &typed);
    }
    let caller = call.caller();
    match site_notices::change(call.ctx(), &caller, (id, seen), &notice(&typed)).await {
        Ok(()) => go_to_list(&call, Flash::NoticeSaved),
        Err(Error::Invalid(problems)) => {
            let page = page(&call, Some(existing), typed.state(problems));
            answer_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
        Err(Error::Conflict) => {
            let version = query::to_edit(call.ctx(), &caller, id).await?.version;
            let existing = ExistingNotice { id, version, conflict: true };
            let page = page(&call, Some(existing), typed.state(Vec::new()));
            answer_with(StatusCode::CONFLICT, &page)
        }
        Err(error) => Err(error.into()),
    }
}

pub(crate) async fn remove(call: Call, typed: Typed) -> PageResult {
    let (id, seen) = (call.id()?, typed.version()?);
    site_notices::remove(call.ctx(), &call.caller(), id, seen).await?;
    go_to_list(&call, Flash::NoticeRemoved)
}

fn wants_preview(typed: &Typed) -> bool {
    typed.value(PRESSED) == SiteNoticeFormPage::PREVIEW
}

fn preview(call: &Call, existing: Option<ExistingNotice>, typed: &Typed) -> PageResult {
    let previewed = site_notices::preview(call.ctx(), &call.caller(), &notice(typed));
    match problems_of(previewed)? {
        Ok(notice) => {
            let page = page(call, existing, typed.state(Vec::new()));
            answer(&SiteNoticeFormPage { preview: Some(notice), ..page })
        }
        Err(problems) => {
            let page = page(call, existing, typed.state(problems));
            answer_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

fn page(call: &Call, existing: Option<ExistingNotice>, form: FormState) -> SiteNoticeFormPage {
    SiteNoticeFormPage { frame: call.frame(), existing, form, preview: None }
}

fn notice(typed: &Typed) -> TypedSiteNotice {
    let moment = |name: &str| ["day", "time"].map(|part| typed.text(&format!("{name}_{part}")));
    TypedSiteNotice {
        level: typed.text("level"),
        audience: typed.text("audience"),
        dismissible: typed.is_ticked("dismissible"),
        texts: Language::ALL.map(|language| typed.text(&format!("text_{language}"))),
        from: moment("from"),
        until: moment("until"),
    }
}

/// A stored notice as one types it.
fn state(notice: &SiteNotice) -> FormState {
    // Days and times are typed as in Finnish, whatever the language of the page.
    let day = |at: Instant| format::day(Language::Fi, at.day());
    let time = |at: Instant| format::time(Language::Fi, at);
    let state = FormState::new()
        .with("level", notice.level.code())
        .with("audience", notice.audience.code())
        .with("dismissible", if notice.dismissible { "yes" } else { "" })
        .with("from_day", day(notice.from))
        .with("from_time", time(notice.from))
        .with("until_day", day(notice.until))
        .with("until_time", time(notice.until));
    let texts = notice.texts.iter();
    texts.fold(state, |state, (language, text)| state.with(format!("text_{language}"), text))
}

fn go_to_list(call: &Call, flash: Flash) -> PageResult {
    call.go_to(&urls::site_notices(call.language()), Some(flash))
}
