//! The providers under an authority: list, search, attaching and detaching.

use axum::http::StatusCode;

use service_manual_app::organisations::attach;
use service_manual_app::queries::organisations::providers::{Providers, providers};
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::organisation::{BusinessId, Organisation};
use service_manual_domain::problem::Problem;
use service_manual_render::frame::Flash;
use service_manual_render::pages::organisation::{
    ExistingOrganisation, OrganisationProvidersPage, ProviderRow,
};
use service_manual_render::urls;

use crate::call::{Call, PageResult, answer_with};
use crate::form::{Typed, problems_of};

pub(crate) async fn list(call: Call) -> PageResult {
    show(&call, StatusCode::OK, Vec::new()).await
}

pub(crate) async fn attach(call: Call, typed: Typed) -> PageResult {
    let id = call.id()?;
    attach::attach(call.ctx(), &call.caller(), id, typed.value("provider")).await?;
    let path = urls::organisation_providers(call.language(), id);
    call.go_to(&path, Some(Flash::ProviderAttached))
}

pub(crate) async fn detach(call: Call, typed: Typed) -> PageResult {
    let id = call.id()?;
    let detached = attach::detach(call.ctx(), &call.caller(), id, typed.value("provider")).await;
    match problems_of(detached)? {
        Ok(()) => {
            let path = urls::organisation_providers(call.language(), id);
            call.go_to(&path, Some(Flash::ProviderDetached))
        }
        Err(problems) => show(&call, StatusCode::UNPROCESSABLE_ENTITY, problems).await,
    }
}

async fn show(call: &Call, status: StatusCode, problems: Vec<Problem>) -> PageResult {
    let (language, text) = (call.language(), call.query("q").unwrap_or_default());
    let all = providers(call.ctx(), &call.caller(), call.id()?, text, language).await?;
    let row =
        |one: &Organisation, business_id: Option<&BusinessId>| row(call, &all, one, business_id);
    let page = OrganisationProvidersPage {
        frame: call.frame(),
        authority: ExistingOrganisation {
            id: all.authority.id,
            name: all.authority.name.text(language).to_owned(),
            version: all.authority.version,
        },
        attached: all.attached.iter().map(|one| row(one, None)).collect(),
        text: text.to_owned(),
        found: all.found.iter().map(|(one, business_id)| row(one, business_id.as_ref())).collect(),
        problems,
    };
    answer_with(status, &page)
}

fn row(
    call: &Call,
    all: &Providers,
    one: &Organisation,
    business_id: Option<&BusinessId>,
) -> ProviderRow {
    let name = |id: &OrganisationId| Some(all.names.get(id)?.text(call.language()).to_owned());
    ProviderRow {
        id: one.id,
        name: one.name.text(call.language()).to_owned(),
        business_id: business_id.map(ToString::to_string).unwrap_or_default(),
        parents: one.parents.iter().filter_map(name).collect(),
    }
}
