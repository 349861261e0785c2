//! The form of a service: a page for each step and each translation (spec 3.3).

mod choices;
mod keeping;
mod merging;
mod new;
mod sent;
mod show;

use axum::http::StatusCode;

use service_manual_app::Error;
use service_manual_app::queries::service_form::{FormData, may_open, service_form};
use service_manual_app::services::form::Sent;
use service_manual_app::services::save::{self, Saved};
use service_manual_domain::ids::{ServiceId, ServiceVersionId};
use service_manual_domain::policy::Action;
use service_manual_domain::problem::Problem;
use service_manual_domain::service::field::Step;
use service_manual_domain::service::form_page::FormPage;
use service_manual_render::forms::{PRESSED, Rows};
use service_manual_render::frame::Flash;
use service_manual_render::pages::service_form::{NEXT, SEARCH, SEARCHED, steps};
use service_manual_render::urls;

use crate::call::{Call, PageResult, redirect};
use crate::error::Failure;
use crate::form::{Typed, problems_of};

pub(crate) use choices::grouped;
pub(crate) use keeping::{discard, discard_new, keep, keep_new, presence};
pub(crate) use new::{create, go_on, new};
use show::{Shown, show};

/// Leads to the first page.
pub(crate) async fn edit(call: Call) -> PageResult {
    let (id, first) = (call.id()?, FormPage::Step(Step::Basics));
    may_open(call.ctx(), &call.caller(), id).await?;
    redirect(StatusCode::SEE_OTHER, &urls::service_step(call.language(), id, first))
}

/// A page as the newest version fills it, or as the person left it.
pub(crate) async fn open(call: Call) -> PageResult {
    let (id, page) = which(&call)?;
    let data = load(&call, id, page).await?;
    let original = data.content.texts.original();
    if page == FormPage::Translation(original) {
        return edit(call).await;
    }
    let kept = data.kept.iter().find(|kept| kept.page == page.to_string());
    let typed = match kept {
        Some(kept) => {
            data.typed.clone().replacing(&kept.typed, |name| page.concerns(name, original))
        }
        None => data.typed.clone(),
    };
    // What was kept beside an older version is merged with the newer one when it is saved.
    let base = kept.and_then(|kept| kept.base).unwrap_or(data.newest);
    let seen = if base == data.newest { data.service.version } else { NEVER };
    let shown = Shown {
        kept: kept.map(|kept| kept.saved_at),
        ..Shown::new(StatusCode::OK, sent::of(&typed), seen, base)
    };
    show(&call, page, &data, shown).await
}

/// A version that no service has.
const NEVER: i64 = 0;

/// Saves a page, or shows it again with one row more or with services to choose from.
pub(crate) async fn save(call: Call, typed: Typed) -> PageResult {
    let (id, page) = which(&call)?;
    let pressed = typed.value(PRESSED);
    let more = pressed.strip_prefix(Rows::MORE);
    if more.is_some() || pressed == SEARCH {
        let data = load(&call, id, page).await?;
        let words = typed.text(SEARCHED);
        let shown = Shown {
            more: more.map(str::to_owned),
            words: (pressed == SEARCH).then_some(words),
            ..again(&typed, page, &data, StatusCode::OK, Vec::new())?
        };
        return show(&call, page, &data, shown).await;
    }
    let mut sent = Sent {
        typed: sent::service(&typed),
        page,
        seen: typed.version()?,
        base: base(&call, id, page, &typed).await?,
        edit: sent::edit(&typed, page),
        note: typed.text("note"),
    };
    match problems_of(save_sent(&call, id, &mut sent).await)? {
        Ok(Saved::Done { may_edit_guidance }) => saved(&call, id, page, &typed, may_edit_guidance),
        Ok(Saved::Collided(collision)) => {
            let data = load(&call, id, page).await?;
            merging::show(&call, page, &data, &typed, *collision)
        }
        Err(problems) => {
            let data = load(&call, id, page).await?;
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            let shown = again(&typed, page, &data, status, problems)?;
            show(&call, page, &data, shown).await
        }
    }
}

/// Saves. Where only a step of the workflow was taken meanwhile, there is nothing to merge.
async fn save_sent(call: &Call, id: ServiceId, sent: &mut Sent) -> Result<Saved, Error> {
    let saved = save::save(call.ctx(), &call.caller(), id, sent).await?;
    match &saved {
        Saved::Collided(collision) if merging::is_nothing(sent, collision) => {
            sent.seen = collision.service.version;
            save::save(call.ctx(), &call.caller(), id, sent).await
        }
        Saved::Collided(_) | Saved::Done { .. } => Ok(saved),
    }
}

/// The page again with what was typed.
fn again(
    typed: &Typed,
    page: FormPage,
    data: &FormData,
    status: StatusCode,
    problems: Vec<Problem>,
) -> Result<Shown, Failure> {
    let original = data.content.texts.original();
    let service = sent::service(typed);
    let whole = data.typed.clone().replacing(&service, |name| page.concerns(name, original));
    let form = sent::state(typed, &whole, problems);
    Ok(Shown::new(status, form, typed.version()?, sent::base(typed)?))
}

fn saved(
    call: &Call,
    id: ServiceId,
    page: FormPage,
    typed: &Typed,
    may_edit_guidance: bool,
) -> PageResult {
    let language = call.language();
    let next = match page {
        FormPage::Step(step) if typed.value(PRESSED) == NEXT => {
            let mut steps = steps(may_edit_guidance).skip_while(|one| *one != step);
            let after = steps.nth(1);
            after.map_or_else(
                || urls::service_manage(language, id),
                |step| urls::service_step(language, id, FormPage::Step(step)),
            )
        }
        FormPage::Step(_) | FormPage::Translation(_) => urls::service_step(language, id, page),
    };
    call.go_to(&next, Some(Flash::ServiceSaved))
}

fn which(call: &Call) -> Result<(ServiceId, FormPage), Failure> {
    let page = call.value("page").parse().map_err(|_| Failure::from(Error::NotFound))?;
    Ok((call.id()?, page))
}

/// The version of the content with which the person began. A form without one is not ours, but
/// who may not see the service is told that first.
async fn base(
    call: &Call,
    id: ServiceId,
    page: FormPage,
    typed: &Typed,
) -> Result<ServiceVersionId, Failure> {
    let sent = sent::base(typed);
    if sent.is_err() {
        load(call, id, page).await?;
    }
    sent
}

/// The service with its form. The step of the guidance is only there for those who may change it.
async fn load(call: &Call, id: ServiceId, page: FormPage) -> Result<FormData, Failure> {
    let data = service_form(call.ctx(), &call.caller(), id).await?;
    if page == FormPage::Step(Step::Guidance) {
        call.caller().require(Action::EditGuidance, &data.service.target())?;
    }
    Ok(data)
}
