//! An organisation's own process and rules for its people.

use axum::http::StatusCode;

use service_manual_app::Error;
use service_manual_app::organisations::set_rules;
use service_manual_app::queries::organisations::facts::editable_rules;
use service_manual_domain::language::Localised;
use service_manual_domain::organisation::{
    Organisation, OrganisationKind, OrganisationRules, TypedRules, TypedTexts,
};
use service_manual_render::forms::FormState;
use service_manual_render::frame::Flash;
use service_manual_render::pages::organisation::{ExistingOrganisation, OrganisationRulesPage};
use service_manual_render::urls;

use crate::call::{Call, PageResult, answer_with};
use crate::form::Typed;

pub(crate) async fn edit(call: Call) -> PageResult {
    let (organisation, rules) = editable_rules(call.ctx(), &call.caller(), call.id()?).await?;
    show(&call, StatusCode::OK, filled(&rules), &organisation, organisation.version)
}

pub(crate) async fn change(call: Call, typed: Typed) -> PageResult {
    let (id, seen) = (call.id()?, typed.version()?);
    let caller = call.caller();
    let rules = TypedRules {
        process: TypedTexts {
            fi: typed.text("process_fi"),
            sv: typed.text("process_sv"),
            en: typed.text("process_en"),
        },
        allowed_domains: typed.text("allowed_domains"),
        approval_required: typed.is_ticked("approval_required"),
        expert_end_date_required: typed.is_ticked("expert_end_date_required"),
        second_factor_required: typed.is_ticked("second_factor_required"),
        four_eyes: typed.is_ticked("four_eyes"),
    };
    let (status, problems) = match set_rules::set_rules(call.ctx(), &caller, id, seen, &rules).await
    {
        Ok(()) => {
            let path = urls::organisation(call.language(), id);
            return call.go_to(&path, Some(Flash::OrganisationSaved));
        }
        Err(Error::Invalid(problems)) => (StatusCode::UNPROCESSABLE_ENTITY, problems),
        Err(Error::Conflict) => (StatusCode::CONFLICT, Vec::new()),
        Err(error) => return Err(error.into()),
    };
    let (organisation, _) = editable_rules(call.ctx(), &caller, id).await?;
    let version = if status == StatusCode::CONFLICT { organisation.version } else { seen };
    show(&call, status, typed.state(problems), &organisation, version)
}

/// The form as it is stored.
fn filled(rules: &OrganisationRules) -> FormState {
    let process = rules.process.iter().flat_map(Localised::iter);
    let form = process.fold(FormState::new(), |form, (language, text)| {
        form.with(format!("process_{language}"), text)
    });
    let domains: Vec<&str> = rules.allowed_domains.iter().map(String::as_str).collect();
    let boxes = [
        ("approval_required", rules.approval_required),
        ("expert_end_date_required", rules.expert_end_date_required),
        ("second_factor_required", rules.second_factor_required),
        ("four_eyes", rules.four_eyes),
    ];
    let ticked = boxes.into_iter().filter(|(_, ticked)| *ticked);
    ticked.fold(form.with("allowed_domains", domains.join("\n")), |form, (field, _)| {
        form.with(field, "yes")
    })
}

fn show(
    call: &Call,
    status: StatusCode,
    form: FormState,
    organisation: &Organisation,
    version: i64,
) -> PageResult {
    let name = organisation.name.text(call.language()).to_owned();
    let page = OrganisationRulesPage {
        frame: call.frame(),
        existing: ExistingOrganisation { id: organisation.id, name, version },
        is_authority: organisation.kind == OrganisationKind::Authority,
        form,
    };
    answer_with(status, &page)
}
