//! What is asked of a list, as conditions; and what its filters offer.

use service_manual_domain::language::Language;
use service_manual_domain::policy::{Action, Scope, scope};
use service_manual_domain::service::agreed_times::late_if_before;
use service_manual_domain::service::lists::{
    Lacks, MYSELF, NOBODY, Needs, ServiceFilter, ServiceRequest, Standing, What, WorkingCopy,
};
use service_manual_domain::time::Day;
use service_manual_store::{AskedOrganisation, Condition, Task, Tx};

use super::View;
use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::lists::Organisations;
use crate::queries::service_tasks::Reader;

/// What the filters of a list offer.
#[derive(Debug, Clone)]
pub struct Offered {
    /// Who may own a service of it.
    pub organisers: Organisations,
    /// Who may answer for one.
    pub authorities: Organisations,
}

impl Offered {
    pub(super) async fn within(tx: &mut Tx, scope: &Scope) -> Result<Self> {
        let organisers = tx.service_lists().organisers(scope, Organisations::LIMIT).await?;
        let authorities = tx.service_lists().authorities(scope, Organisations::LIMIT).await?;
        Ok(Self {
            organisers: Organisations::of(organisers),
            authorities: Organisations::of(authorities),
        })
    }
}

/// The reason for which a service stands in the list of those that need somebody.
pub(super) fn reason(needs: Needs, today: Day) -> Task {
    match needs {
        Needs::DueThisMonth => {
            let ends = today.first_of_month().plus_months(1).plus_days(-1);
            Task::DueBetween(today, ends)
        }
        Needs::Overdue => Task::DueBy(today),
        Needs::Outdated => Task::Outdated,
        Needs::WithoutUpdater => Task::WithoutUpdater(today),
    }
}

/// What a request asks of every service of a list.
///
/// # Errors
/// [`crate::Error::Denied`] for a visitor who asks for what is the own.
pub(super) fn conditions(
    ctx: &Context,
    caller: &Caller,
    view: View,
    request: &ServiceRequest,
) -> Result<Vec<Condition>> {
    let today = ctx.now().day();
    let mut conditions = match view {
        View::Services => Vec::new(),
        View::Waiting => vec![Condition::Copy(WorkingCopy::Submitted)],
        View::Freshness if request.value(ServiceFilter::Needs).is_some() => Vec::new(),
        View::Freshness => {
            let reasons = Needs::ALL.map(|needs| reason(needs, today));
            vec![Condition::BecauseOfAny(reasons.into())]
        }
        View::Translations => translations(caller, request),
    };
    for (filter, value) in request.choices() {
        conditions.extend(condition(ctx, caller, filter, value)?);
    }
    Ok(conditions)
}

/// What the list of translations asks: what is put away is not translated, and what is lacking is
/// asked of a language, if one is chosen.
fn translations(caller: &Caller, request: &ServiceRequest) -> Vec<Condition> {
    let leaves_out_archived = request.value(ServiceFilter::State).is_none();
    let lacks = request.value(ServiceFilter::Lacks).and_then(Lacks::from_code);
    let into = request.value(ServiceFilter::Into).and_then(language);
    let guidance = scope(&caller.actor, Action::EditGuidance);
    let lacking =
        (lacks.is_some() || into.is_some()).then_some(Condition::Lacking(lacks, into, guidance));
    leaves_out_archived.then_some(Condition::NotArchived).into_iter().chain(lacking).collect()
}

/// What a filter asks; nothing for a value that it does not take.
fn condition(
    ctx: &Context,
    caller: &Caller,
    filter: ServiceFilter,
    value: &str,
) -> Result<Option<Condition>> {
    let (settings, today) = (ctx.settings(), ctx.now().day());
    Ok(match filter {
        ServiceFilter::Text => Some(Condition::Text(value.to_owned())),
        ServiceFilter::State => Standing::from_code(value)
            .map(|standing| Condition::States(standing.states().collect())),
        ServiceFilter::Copy => WorkingCopy::from_code(value).map(Condition::Copy),
        ServiceFilter::What => {
            What::from_code(value).map(|what| Condition::EverPublished(what == What::Change))
        }
        ServiceFilter::Needs => {
            Needs::from_code(value).map(|needs| Condition::Because(reason(needs, today)))
        }
        ServiceFilter::Late => {
            let (new, changed) = late_if_before(&settings.publishing, today);
            Some(Condition::SubmittedBefore(new, changed))
        }
        ServiceFilter::For => {
            let reader = Reader::new(&caller.actor, caller.account()?, &settings, today);
            Some(Condition::ForReviewer(reader.reviewer()))
        }
        ServiceFilter::Language => language(value).map(Condition::Written),
        ServiceFilter::Behind => {
            let guidance = scope(&caller.actor, Action::EditGuidance);
            language(value).map(|language| Condition::Behind(language, guidance))
        }
        // Both together are one condition of their list.
        ServiceFilter::Into | ServiceFilter::Lacks => None,
        ServiceFilter::Organiser => Some(Condition::OrganisedBy(AskedOrganisation::asked(value))),
        ServiceFilter::Responsible if value == NOBODY => Some(Condition::AnsweredByNobody),
        ServiceFilter::Responsible => Some(Condition::AnsweredBy(AskedOrganisation::asked(value))),
        ServiceFilter::Updater if value == MYSELF => Some(Condition::KeptBy(caller.account()?)),
        ServiceFilter::Updater => Some(Condition::Because(reason(Needs::WithoutUpdater, today))),
        ServiceFilter::UpdaterName => Some(Condition::KeptByNamed(value.to_owned())),
        ServiceFilter::Days => {
            let days: Option<i32> = value.parse().ok();
            // Who has been there for a day came no later than yesterday.
            days.map(|days| Condition::InStateBefore(today.plus_days(1 - days)))
        }
        ServiceFilter::ChangedFrom => typed_day(value).map(Condition::ChangedFrom),
        ServiceFilter::ChangedUntil => typed_day(value).map(Condition::ChangedUntil),
    })
}

fn language(code: &str) -> Option<Language> {
    code.parse().ok()
}

fn typed_day(text: &str) -> Option<Day> {
    Day::typed(text).ok().flatten()
}
