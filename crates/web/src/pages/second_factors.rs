//! The own second factors.

use axum::http::StatusCode;

use service_manual_app::accounts::second_factor::remove::{Removal, consider, remove};
use service_manual_app::accounts::second_factor::{add, passkey, recovery, totp};
use service_manual_app::queries::own_security::own_factors;
use service_manual_domain::account::second_factor::{RecoveryCode, Requirement};
use service_manual_domain::problem::Problem;
use service_manual_domain::secret::Secret;
use service_manual_domain::time::Instant;
use service_manual_render::forms::FormState;
use service_manual_render::frame::Flash;
use service_manual_render::pages::account::{
    FactorDemand, FactorLine, FactorRemoval, FactorRemovePage, PasskeyNewPage, RecoveryCodesPage,
    SecondFactorsPage, TotpNewPage,
};
use service_manual_render::urls;

use crate::call::{Call, PageResult, answer, answer_with};
use crate::form::{Typed, problems_of};
use crate::pages::second_step::json;

pub(crate) async fn list(call: Call) -> PageResult {
    let own = own_factors(call.ctx(), call.signed_in()?).await?;
    let lines = own.factors.iter().map(|factor| FactorLine {
        id: factor.id,
        kind: factor.kind,
        added_on: factor.created_at.day(),
        used_on: factor.used_at.map(Instant::day),
    });
    answer(&SecondFactorsPage {
        frame: call.frame(),
        factors: lines.collect(),
        codes_left: own.codes_left,
        demand: match own.requirement {
            Requirement::Missing => Some(FactorDemand::Now),
            Requirement::DueOn(day) => Some(FactorDemand::Until(day)),
            Requirement::Voluntary | Requirement::Met => None,
        },
        passkeys_possible: passkey::is_possible(call.ctx()),
    })
}

pub(crate) async fn new_totp(call: Call) -> PageResult {
    call.caller().require_recent(call.ctx())?;
    let secret = totp::new_secret(call.ctx().random());
    show_totp(&call, StatusCode::OK, secret, Vec::new())
}

pub(crate) async fn add_totp(call: Call, typed: Typed) -> PageResult {
    let secret = Secret::new(typed.text("secret"));
    let done = add::add_totp(call.ctx(), &call.caller(), &secret, typed.value("code")).await;
    match problems_of(done)? {
        Ok(codes) => added(&call, codes),
        Err(problems) => show_totp(&call, StatusCode::UNPROCESSABLE_ENTITY, secret, problems),
    }
}

fn show_totp(
    call: &Call,
    status: StatusCode,
    secret: Secret<String>,
    problems: Vec<Problem>,
) -> PageResult {
    let account = &call.signed_in()?.account;
    let site = call.t().frame_site_name();
    let page = TotpNewPage {
        frame: call.frame(),
        app_address: Secret::new(totp::app_address(&secret, site, account.email.as_str())),
        secret,
        form: FormState::new().with_problems(problems),
    };
    answer_with(status, &page)
}

pub(crate) async fn new_passkey(call: Call) -> PageResult {
    call.caller().require_recent(call.ctx())?;
    answer(&PasskeyNewPage { frame: call.frame(), form: FormState::new() })
}

/// What the browser needs to make a passkey.
pub(crate) async fn begin_passkey(call: Call) -> PageResult {
    Ok(json(add::begin_passkey(call.ctx(), &call.caller(), call.signed_in()?).await?))
}

pub(crate) async fn add_passkey(call: Call, typed: Typed) -> PageResult {
    let (caller, signed_in) = (call.caller(), call.signed_in()?);
    let done = add::add_passkey(call.ctx(), &caller, signed_in, typed.value("credential")).await;
    match problems_of(done)? {
        Ok(codes) => added(&call, codes),
        Err(problems) => {
            let form = FormState::new().with_problems(problems);
            let page = PasskeyNewPage { frame: call.frame(), form };
            answer_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

pub(crate) async fn renew_codes(call: Call) -> PageResult {
    let codes = recovery::renew(call.ctx(), &call.caller()).await?;
    answer(&RecoveryCodesPage { frame: call.frame(), codes })
}

/// The recovery codes are in this answer and nowhere else, so it is no redirect.
fn added(call: &Call, codes: Vec<RecoveryCode>) -> PageResult {
    if codes.is_empty() {
        let path = urls::second_factors(call.language());
        return call.go_to(&path, Some(Flash::FactorAdded));
    }
    answer(&RecoveryCodesPage { frame: call.frame(), codes })
}

pub(crate) async fn ask_to_remove(call: Call) -> PageResult {
    show_removal(&call, StatusCode::OK, Vec::new()).await
}

pub(crate) async fn remove_factor(call: Call, typed: Typed) -> PageResult {
    let (caller, signed_in) = (call.caller(), call.signed_in()?);
    let password = typed.value("password");
    let done = remove(call.ctx(), &caller, signed_in, call.id()?, password).await;
    match problems_of(done)? {
        Ok(()) => {
            let path = urls::second_factors(call.language());
            call.go_to(&path, Some(Flash::FactorRemoved))
        }
        Err(problems) => show_removal(&call, StatusCode::UNPROCESSABLE_ENTITY, problems).await,
    }
}

async fn show_removal(call: &Call, status: StatusCode, problems: Vec<Problem>) -> PageResult {
    let id = call.id()?;
    let found = consider(call.ctx(), &call.caller(), call.signed_in()?, id).await?;
    let (kind, removal) = match found {
        Removal::OneOfMany(kind) => (kind, FactorRemoval::OneOfMany),
        Removal::Last(kind) => (kind, FactorRemoval::Last),
        Removal::Required(kind) => (kind, FactorRemoval::Required),
    };
    let form = FormState::new().with_problems(problems);
    answer_with(status, &FactorRemovePage { frame: call.frame(), id, kind, removal, form })
}
