//! Closing an organisation: what will happen, and doing it.

use std::collections::HashMap;
use std::hash::Hash;

use axum::http::StatusCode;

use service_manual_app::Error;
use service_manual_app::organisations::close::{self, TypedClosing};
use service_manual_app::queries::organisations::closing::{Closing, closing};
use service_manual_render::forms::FormState;
use service_manual_render::frame::Flash;
use service_manual_render::labels;
use service_manual_render::pages::organisation::{
    ClosingEffects, ExistingOrganisation, OrganisationClosingPage,
};
use service_manual_render::urls;

use crate::call::{Call, PageResult, answer_with};
use crate::form::Typed;

pub(crate) async fn preview(call: Call) -> PageResult {
    show(&call, StatusCode::OK, FormState::new()).await
}

pub(crate) async fn close(call: Call, typed: Typed) -> PageResult {
    let (id, seen) = (call.id()?, typed.version()?);
    let confirmation = TypedClosing {
        confirmed: typed.is_ticked("confirmed"),
        reason: typed.text("reason"),
        plan: typed.text("plan"),
    };
    match close::close(call.ctx(), &call.caller(), id, seen, &confirmation).await {
        Ok(()) => {
            let path = urls::organisation(call.language(), id);
            call.go_to(&path, Some(Flash::OrganisationClosed))
        }
        Err(Error::Invalid(problems)) => {
            show(&call, StatusCode::UNPROCESSABLE_ENTITY, typed.state(problems)).await
        }
        // Something else would happen now than what was shown: it is shown again, to be
        // confirmed again.
        Err(Error::Conflict) => {
            let form = FormState::new().with("reason", typed.value("reason"));
            show(&call, StatusCode::CONFLICT, form).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn show(call: &Call, status: StatusCode, form: FormState) -> PageResult {
    let language = call.language();
    let closing = closing(call.ctx(), &call.caller(), call.id()?).await?;
    let organisation = &closing.organisation;
    let stranded = closing
        .plan
        .stranded
        .iter()
        .filter_map(|id| Some((*id, closing.organisations.get(id)?.text(language).to_owned())));
    let page = OrganisationClosingPage {
        frame: call.frame(),
        existing: ExistingOrganisation {
            id: organisation.id,
            name: organisation.name.text(language).to_owned(),
            version: organisation.version,
        },
        stranded: stranded.collect(),
        effects: effects(call, &closing),
        reason_limit: close::REASON_LIMIT,
        plan: closing.plan.fingerprint(),
        form,
    };
    answer_with(status, &page)
}

fn effects(call: &Call, closing: &Closing) -> ClosingEffects {
    let (language, plan) = (call.language(), &closing.plan);
    let service = |name: &String| name.clone();
    let person = |name: &_| labels::person(call.t(), language, name);
    let organisation =
        |name: &service_manual_domain::language::Localised<String>| name.text(language).to_owned();
    ClosingEffects {
        services: named(&plan.services, &closing.services, service),
        people: named(&plan.people, &closing.people, person),
        deactivated: named(&plan.deactivated, &closing.people, person),
        invitations: named(&plan.invitations, &closing.invitations, person),
        providers: named(&plan.providers, &closing.organisations, organisation),
        authorities: named(&plan.authorities, &closing.organisations, organisation),
        answered_for: named(&plan.answered_for, &closing.services, service),
    }
}

fn named<I: Eq + Hash, N>(
    ids: &[I],
    names: &HashMap<I, N>,
    text: impl Fn(&N) -> String,
) -> Vec<String> {
    ids.iter().filter_map(|id| names.get(id)).map(text).collect()
}
