//! Small pages that ask before something is done with a service: confirming, marking as outdated,
//! archiving, restoring, deleting.

use axum::http::StatusCode;

use service_manual_app::queries::service_management::{Deletion, to_delete};
use service_manual_app::queries::services::{Managed, managed};
use service_manual_app::services::{Outcome, archive, confirm, delete, mark_outdated, restore};
use service_manual_app::{Error, Result};
use service_manual_domain::ids::ServiceId;
use service_manual_domain::service::Transition;
use service_manual_render::forms::FormState;
use service_manual_render::frame::Flash;
use service_manual_render::pages::service_action::{ServiceAction, ServiceActionPage};
use service_manual_render::urls;

use crate::call::{Call, PageResult, answer_with};
use crate::form::Typed;
use crate::pages::services::{public_href, shown_name};

/// A step that asks first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Which {
    Confirm,
    Outdated,
    Archive,
    Restore,
}

impl Which {
    const fn transition(self) -> Transition {
        match self {
            Self::Confirm => Transition::Confirm,
            Self::Outdated => Transition::MarkOutdated,
            Self::Archive => Transition::Archive,
            Self::Restore => Transition::Restore,
        }
    }

    const fn flash(self) -> Flash {
        match self {
            Self::Confirm => Flash::ServiceConfirmed,
            Self::Outdated => Flash::ServiceOutdated,
            Self::Archive => Flash::ServiceArchived,
            Self::Restore => Flash::ServiceRestored,
        }
    }

    const fn kind(self) -> ServiceAction {
        match self {
            Self::Confirm => ServiceAction::Confirm { missing: Vec::new() },
            Self::Outdated => ServiceAction::MarkOutdated,
            Self::Archive => ServiceAction::Archive,
            Self::Restore => ServiceAction::Restore,
        }
    }
}

pub(crate) async fn ask_to_confirm(call: Call) -> PageResult {
    ask(&call, Which::Confirm).await
}

pub(crate) async fn confirm(call: Call, typed: Typed) -> PageResult {
    let id = call.id()?;
    let done = confirm::confirm(call.ctx(), &call.caller(), id, typed.version()?).await;
    if let Ok(Outcome::NotReady(missing)) = done {
        let shown = Shown::again(&typed, StatusCode::UNPROCESSABLE_ENTITY, FormState::new());
        return show(&call, id, ServiceAction::Confirm { missing }, shown).await;
    }
    finish(&call, Which::Confirm, &typed, done.map(|_| ())).await
}

pub(crate) async fn ask_to_mark_outdated(call: Call) -> PageResult {
    ask(&call, Which::Outdated).await
}

pub(crate) async fn mark_outdated(call: Call, typed: Typed) -> PageResult {
    let (id, seen, why) = (call.id()?, typed.version()?, typed.value("reason"));
    let caller = call.caller();
    let done = mark_outdated::mark_outdated(call.ctx(), &caller, id, seen, why).await;
    finish(&call, Which::Outdated, &typed, done).await
}

pub(crate) async fn ask_to_archive(call: Call) -> PageResult {
    ask(&call, Which::Archive).await
}

pub(crate) async fn archive(call: Call, typed: Typed) -> PageResult {
    let (id, seen, why) = (call.id()?, typed.version()?, typed.value("reason"));
    let done = archive::archive(call.ctx(), &call.caller(), id, seen, why).await;
    finish(&call, Which::Archive, &typed, done).await
}

pub(crate) async fn ask_to_restore(call: Call) -> PageResult {
    ask(&call, Which::Restore).await
}

pub(crate) async fn restore(call: Call, typed: Typed) -> PageResult {
    let (id, seen, why) = (call.id()?, typed.version()?, typed.value("reason"));
    let done = restore::restore(call.ctx(), &call.caller(), id, seen, why).await;
    finish(&call, Which::Restore, &typed, done).await
}

pub(crate) async fn ask_to_delete(call: Call) -> PageResult {
    let (found, deletion) = to_delete(call.ctx(), &call.caller(), call.id()?).await?;
    page(&call, &found, deletion_of(&found, deletion), Shown::first(&call))
}

pub(crate) async fn delete(call: Call, typed: Typed) -> PageResult {
    let (id, seen, name) = (call.id()?, typed.version()?, typed.value("name"));
    let done = delete::delete(call.ctx(), &call.caller(), id, seen, name).await;
    let shown = match done {
        Ok(()) => {
            return call.go_to(&urls::my_services(call.language()), Some(Flash::ServiceDeleted));
        }
        Err(error) => Shown::refused(&typed, error)?,
    };
    let (found, deletion) = to_delete(call.ctx(), &call.caller(), id).await?;
    page(&call, &found, deletion_of(&found, deletion), shown)
}

fn deletion_of(found: &Managed, deletion: Deletion) -> ServiceAction {
    let texts = &found.content.texts;
    match deletion {
        Deletion::Draft => ServiceAction::DeleteDraft,
        Deletion::ForGood => {
            ServiceAction::DeleteForGood { name: shown_name(found, texts.original()).1 }
        }
    }
}

/// The page with what was typed.
struct Shown {
    status: StatusCode,
    form: FormState,
    stale: bool,
    from_list: bool,
}

impl Shown {
    fn first(call: &Call) -> Self {
        let from_list = call.query("from") == Some("list");
        Self { status: StatusCode::OK, form: FormState::new(), stale: false, from_list }
    }

    fn again(typed: &Typed, status: StatusCode, form: FormState) -> Self {
        let from_list = typed.value("from") == "list";
        Self { status, form, stale: status == StatusCode::CONFLICT, from_list }
    }

    /// The form again, where what was refused can be mended.
    fn refused(typed: &Typed, error: Error) -> Result<Self> {
        match error {
            Error::Invalid(problems) => {
                Ok(Self::again(typed, StatusCode::UNPROCESSABLE_ENTITY, typed.state(problems)))
            }
            Error::Conflict | Error::NotAllowedFrom(_) => {
                Ok(Self::again(typed, StatusCode::CONFLICT, typed.state(Vec::new())))
            }
            error => Err(error),
        }
    }
}

/// The page that asks. A step that is not possible any more leads to the page of the service, which
/// tells where it stands.
async fn ask(call: &Call, which: Which) -> PageResult {
    let found = managed(call.ctx(), &call.caller(), call.id()?).await?;
    let transition = which.transition();
    call.caller().require(transition.needs(), &found.service.target())?;
    if !found.service.state.allows(transition) {
        return call.go_to(&urls::service_manage(call.language(), found.service.id), None);
    }
    page(call, &found, which.kind(), Shown::first(call))
}

async fn finish(call: &Call, which: Which, typed: &Typed, done: Result<()>) -> PageResult {
    let id: ServiceId = call.id()?;
    match done {
        Ok(()) if typed.value("from") == "list" => {
            call.go_to(&urls::my_services(call.language()), Some(which.flash()))
        }
        Ok(()) => call.go_to(&urls::service_manage(call.language(), id), Some(which.flash())),
        Err(error) => show(call, id, which.kind(), Shown::refused(typed, error)?).await,
    }
}

async fn show(call: &Call, id: ServiceId, kind: ServiceAction, shown: Shown) -> PageResult {
    let found = managed(call.ctx(), &call.caller(), id).await?;
    page(call, &found, kind, shown)
}

fn page(call: &Call, found: &Managed, kind: ServiceAction, shown: Shown) -> PageResult {
    let (text_language, name) = shown_name(found, call.language());
    let page = ServiceActionPage {
        frame: call.frame(),
        kind,
        id: found.service.id,
        version: found.service.version,
        name,
        text_language,
        state: found.service.state,
        public_href: public_href(found, call.language()),
        from_list: shown.from_list,
        form: shown.form,
        stale: shown.stale,
    };
    answer_with(shown.status, &page)
}
