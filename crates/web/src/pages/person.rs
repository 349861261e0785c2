//! One person of an organisation, and the forms about the person.

use axum::http::StatusCode;

use service_manual_app::accounts::{deactivate, restore};
use service_manual_app::people::{change_role, hand_over, remove, set_end_date};
use service_manual_app::queries::people as query;
use service_manual_app::queries::people::Row;
use service_manual_app::{Error, Result};
use service_manual_domain::account::Role;
use service_manual_domain::ids::{AccountId, OrganisationId};
use service_manual_domain::language::Language;
use service_manual_domain::policy::{Action, Denied, Target, may};
use service_manual_domain::problem::Problem;
use service_manual_domain::time::Day;
use service_manual_render::forms::{Choice, FormState};
use service_manual_render::frame::Flash;
use service_manual_render::pages::people::{
    HandOverPage, HandOverService, MembershipRow, PersonForm, PersonFormPage, PersonPage,
    PersonRights, Whose,
};
use service_manual_render::{format, urls};

use crate::call::{Call, PageResult, answer, answer_with};
use crate::error::Failure;
use crate::form::{Typed, problems_of};
use crate::pages::people::person_row;

/// Which form is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Which {
    Role,
    EndDate,
    Deactivate,
    Restore,
    Remove,
}

pub(crate) async fn show(call: Call) -> PageResult {
    let page = load(&call).await?;
    let language = call.language();
    let person = &page.person;
    let row = Row {
        person: person.clone(),
        ends: page.ends,
        can_restore: page.can_restore,
        invited_by: None,
        services: 0,
    };
    let others = page.others.iter().map(|other| MembershipRow {
        organisation: other.membership.organisation,
        name: other.organisation.text(language).to_owned(),
        role: other.membership.role,
        home: other.membership.home,
        ends_on: other.membership.ends_on,
        ended_on: None,
        kept: 0,
    });
    let organisation = page.organisation.name.text(language).to_owned();
    let administer =
        may(&call.caller().actor, Action::AdministerOrganisations, &Target::Everything);
    // On the page of one person the end is always told, however far away it is.
    let ends_on = page.ends.map(|ends| ends.first());
    let soon = ends_on.unwrap_or_else(|| call.ctx().now().day());
    answer(&PersonPage {
        frame: call.frame(),
        person: person_row(&row, organisation.clone(), soon),
        organisation,
        work_title: person.account.profile.work_title.clone(),
        administrator: person.account.administrator,
        others: others.collect(),
        kept: kept(&page),
        rights: PersonRights {
            change: page.can_change,
            deactivate: page.can_deactivate,
            restore: page.can_restore,
            administer,
            is_self: page.is_self,
        },
    })
}

pub(crate) async fn role(call: Call) -> PageResult {
    ask(&call, Which::Role).await
}

pub(crate) async fn change_role(call: Call, typed: Typed) -> PageResult {
    let (organisation, account) = ids(&call)?;
    let form = change_role::TypedRole {
        from: typed.text("from"),
        role: typed.text("role"),
        ends_on: typed.text("ends_on"),
        reason: typed.text("reason"),
    };
    let caller = call.caller();
    let done = change_role::change_role(call.ctx(), &caller, organisation, account, &form).await;
    finish(&call, Which::Role, &typed, done, Flash::RoleChanged).await
}

pub(crate) async fn end_date(call: Call) -> PageResult {
    ask(&call, Which::EndDate).await
}

pub(crate) async fn set_end_date(call: Call, typed: Typed) -> PageResult {
    let (organisation, account) = ids(&call)?;
    let (caller, day) = (call.caller(), typed.value("ends_on"));
    let done = set_end_date::set_end_date(call.ctx(), &caller, organisation, account, day).await;
    finish(&call, Which::EndDate, &typed, done, Flash::EndDateChanged).await
}

pub(crate) async fn deactivate(call: Call) -> PageResult {
    ask(&call, Which::Deactivate).await
}

pub(crate) async fn deactivate_now(call: Call, typed: Typed) -> PageResult {
    let page = load(&call).await?;
    let account = page.person.account.id;
    let done = deactivate::deactivate_account(call.ctx(), &call.caller(), account).await;
    finish(&call, Which::Deactivate, &typed, done, Flash::PersonDeactivated).await
}

pub(crate) async fn restore(call: Call) -> PageResult {
    ask(&call, Which::Restore).await
}

pub(crate) async fn restore_now(call: Call, typed: Typed) -> PageResult {
    let page = load(&call).await?;
    let account = page.person.account.id;
    let done = match typed_day(&typed) {
        Ok(day) => restore::restore(call.ctx(), &call.caller(), account, day).await,
        Err(problems) => Err(Error::Invalid(problems)),
    };
    finish(&call, Which::Restore, &typed, done, Flash::PersonRestored).await
}

pub(crate) async fn remove(call: Call) -> PageResult {
    ask(&call, Which::Remove).await
}

pub(crate) async fn remove_now(call: Call, typed: Typed) -> PageResult {
    let (organisation, account) = ids(&call)?;
    let done = remove::remove(call.ctx(), &call.caller(), organisation, account).await;
    finish(&call, Which::Remove, &typed, done, Flash::PersonRemoved).await
}

pub(crate) async fn hand_over(call: Call) -> PageResult {
    show_hand_over(&call, StatusCode::OK, FormState::new()).await
}

pub(crate) async fn hand_over_now(call: Call, typed: Typed) -> PageResult {
    let (organisation, account) = ids(&call)?;
    let each = typed.pairs().filter(|(name, _)| *name != "all");
    let form = hand_over::TypedHandOver {
        all: typed.text("all"),
        each: each.map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
    };
    let caller = call.caller();
    let done = hand_over::hand_over(call.ctx(), &caller, organisation, account, &form).await;
    match problems_of(done)? {
        Ok(_) => {
            let path = urls::person(call.language(), organisation, account);
            call.go_to(&path, Some(Flash::ServicesHandedOver))
        }
        Err(problems) => {
            show_hand_over(&call, StatusCode::UNPROCESSABLE_ENTITY, typed.state(problems)).await
        }
    }
}

/// The day of a form that asks for a new last day, if one was typed.
pub(super) fn typed_day(typed: &Typed) -> std::result::Result<Option<Day>, Vec<Problem>> {
    Day::typed(typed.value("ends_on")).map_err(|code| vec![Problem::new("ends_on", code)])
}

fn ids(call: &Call) -> std::result::Result<(OrganisationId, AccountId), Failure> {
    let account = call.value("account").parse().map_err(|_| Error::NotFound)?;
    Ok((call.id()?, account))
}

async fn load(call: &Call) -> std::result::Result<query::PersonPage, Failure> {
    let (organisation, account) = ids(call)?;
    Ok(query::person(call.ctx(), &call.caller(), organisation, account).await?)
}

/// The form, for those who may send it.
async fn ask(call: &Call, which: Which) -> PageResult {
    let page = load(call).await?;
    let allowed = match which {
        Which::Role | Which::EndDate | Which::Remove => page.can_change,
        Which::Deactivate => page.can_deactivate,
        Which::Restore => page.can_restore,
    };
    if page.is_self {
        return Err(Error::Denied(Denied::NotAllowed).into());
    }
    if !allowed {
        return Err(Error::Conflict.into());
    }
    let ends_on = page.person.membership.ends_on.filter(|_| which == Which::EndDate);
    let form = ends_on.map_or_else(FormState::new, |day| {
        FormState::new().with("ends_on", format::day(Language::Fi, day))
    });
    show_form(call, &page, which, StatusCode::OK, form)
}

/// The page of the person, or of the list if the person is not there any more; the form again with
/// its problems.
async fn finish(
    call: &Call,
    which: Which,
    typed: &Typed,
    done: Result<()>,
    flash: Flash,
) -> PageResult {
    let (organisation, account) = ids(call)?;
    match problems_of(done)? {
        Ok(()) => call.go_to(&urls::person(call.language(), organisation, account), Some(flash)),
        Err(problems) => {
            let page = load(call).await?;
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            show_form(call, &page, which, status, typed.state(problems))
        }
    }
}

fn show_form(
    call: &Call,
    page: &query::PersonPage,
    which: Which,
    status: StatusCode,
    form: FormState,
) -> PageResult {
    let (account, membership) = (&page.person.account, &page.person.membership);
    let main_users_left = (membership.role == Role::MainUser).then_some(page.other_main_users);
    let kind = match which {
        Which::Role => PersonForm::Role {
            current: membership.role,
            roles: page.roles.clone(),
            asks_end_date: page.experts_need_end_date && membership.role != Role::Expert,
            needs_reason: page.needs_reason,
            main_users_left,
        },
        Which::EndDate => PersonForm::EndDate {
            required: page.experts_need_end_date && membership.role == Role::Expert,
        },
        Which::Deactivate => PersonForm::Deactivate { main_users_left },
        Which::Restore => PersonForm::Restore { needs_end: page.needs_new_end },
        Which::Remove => PersonForm::Remove {
            deactivates: page.is_last_membership && !account.administrator,
            main_users_left,
        },
    };
    let name = page.organisation.name.text(call.language()).to_owned();
    answer_with(
        status,
        &PersonFormPage {
            frame: call.frame(),
            kind,
            whose: Whose::Organisation(page.organisation.id, name),
            account: account.id,
            name: account.shown_name(),
            restore_within: call.ctx().settings().life_cycle.restore_within,
            kept: page.kept.len(),
            form,
        },
    )
}

async fn show_hand_over(call: &Call, status: StatusCode, form: FormState) -> PageResult {
    let page = load(call).await?;
    let main_users = Choice::new(hand_over::MAIN_USERS, call.t().people_main_users_in_general());
    let people = page
        .successors
        .iter()
        .map(|account| Choice::new(account.id.to_string(), account.shown_name()));
    answer_with(
        status,
        &HandOverPage {
            frame: call.frame(),
            organisation: page.organisation.id,
            organisation_name: page.organisation.name.text(call.language()).to_owned(),
            account: page.person.account.id,
            name: page.person.account.shown_name(),
            services: kept(&page),
            successors: std::iter::once(main_users).chain(people).collect(),
            form,
        },
    )
}

fn kept(page: &query::PersonPage) -> Vec<HandOverService> {
    let service = |kept: &query::KeptService| HandOverService {
        id: kept.id,
        name: kept.name.clone(),
        language: kept.original,
        side: kept.side,
        field: hand_over::field(kept.id, kept.side),
    };
    page.kept.iter().map(service).collect()
}
