//! Lists of people, and the same as files.

use axum::http::HeaderValue;
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;

use service_manual_app::Error;
use service_manual_app::exports::csv::Csv;
use service_manual_app::people::export;
use service_manual_app::queries::people::{self as query, Asked, List, Row, View};
use service_manual_domain::account::people::{PeopleOrder, PersonStatus};
use service_manual_domain::account::{Account, Role};
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::organisation::{Organisation, OrganisationStatus};
use service_manual_domain::policy::{Action, may, scope};
use service_manual_domain::time::Day;
use service_manual_render::pages::people::{
    PeopleCounts, PeopleFilters, PeoplePage, PersonRow, Standing, headings,
};
use service_manual_render::urls;

use crate::call::{Call, PageResult, answer, redirect};
use crate::form::Typed;

pub(crate) async fn of_organisation(call: Call) -> PageResult {
    let id: OrganisationId = call.id()?;
    show(&call, View::Organisation(id)).await
}

pub(crate) async fn managed(call: Call) -> PageResult {
    // Who manages everybody has another list, made for so many.
    if call.caller().actor.administrator {
        return redirect(StatusCode::SEE_OTHER, &urls::users(call.language()));
    }
    show(&call, View::Managed).await
}

pub(crate) async fn export_of_organisation(call: Call, typed: Typed) -> PageResult {
    let id: OrganisationId = call.id()?;
    file(&call, View::Organisation(id), &typed).await
}

pub(crate) async fn export_managed(call: Call, typed: Typed) -> PageResult {
    file(&call, View::Managed, &typed).await
}

async fn show(call: &Call, view: View) -> PageResult {
    let asked = asked(|name| call.query(name).unwrap_or_default());
    let caller = call.caller();
    let list = query::list(call.ctx(), &caller, view, &asked, call.page_number()).await?;
    let organisation = list.organisation.as_ref();
    let target = organisation.map(|one| one.target());
    let can = |action| target.as_ref().is_some_and(|target| may(&caller.actor, action, target));
    let roles = Role::ALL.into_iter();
    let count = |number: i64| usize::try_from(number).unwrap_or_default();
    answer(&PeoplePage {
        frame: call.frame(),
        organisation: organisation.map(|one| (one.id, one.name.text(call.language()).to_owned())),
        part: call.part(query::PAGE_SIZE, list.counts.rows(asked.status)),
        counts: PeopleCounts {
            active: count(list.counts.active),
            ending_soon: count(list.counts.ending_soon),
            deactivated: count(list.counts.deactivated),
        },
        rows: list.rows.iter().map(|one| listed(call, &list, one)).collect(),
        roles: roles
            .filter(|role| organisation.is_none_or(|one| role.exists_in(one.kind)))
            .collect(),
        can_review: can(Action::ConfirmMembers),
        invite_href: invite_href(call, organisation),
        filters: PeopleFilters {
            text: asked.text,
            role: asked.role,
            status: asked.status,
            order: asked.order,
        },
    })
}

/// Where people are invited: to the organisation of the list, or to the one whose main user the
/// person is. Its form leads on to the providers under it. Who has several organisations chooses
/// first.
fn invite_href(call: &Call, organisation: Option<&Organisation>) -> Option<String> {
    let language = call.language();
    if let Some(one) = organisation {
        let active = one.status == OrganisationStatus::Active;
        return active.then(|| urls::invitations_new(language, one.id));
    }
    let managed = scope(&call.caller().actor, Action::ManageMembers).organisations;
    let mut own = managed.into_iter();
    Some(match (own.next(), own.next()) {
        (Some(only), None) => urls::invitations_new(language, only),
        _ => urls::organisations(language),
    })
}

fn listed(call: &Call, list: &List, row: &Row) -> PersonRow {
    let id = row.person.membership.organisation;
    let name = list.names.get(&id).or(list.organisation.as_ref().map(|one| &one.name));
    let name = name.map(|name| name.text(call.language()).to_owned()).unwrap_or_default();
    person_row(row, name, list.soon)
}

/// A person as a row of a page.
pub(super) fn person_row(row: &Row, organisation_name: String, soon: Day) -> PersonRow {
    let (account, membership) = (&row.person.account, &row.person.membership);
    PersonRow {
        account: account.id,
        organisation: membership.organisation,
        organisation_name,
        name: account.shown_name(),
        email: account.email.as_str().to_owned(),
        role: membership.role,
        last_active: account.last_active_on,
        standing: Standing {
            membership_ends_on: membership.ends_on,
            ended: membership.ended.map(|ended| ended.why),
            ..standing(account, row.ends_on, soon)
        },
        can_restore: row.can_restore,
    }
}

/// Where an account stands, whatever its memberships.
pub(super) fn standing(account: &Account, ends_on: Option<Day>, soon: Day) -> Standing {
    Standing { state: account.state, ends_on, soon, membership_ends_on: None, ended: None }
}

/// The filters as they stand in an address or in a form. What does not exist is not asked for.
fn asked<'v>(value: impl Fn(&str) -> &'v str) -> Asked {
    Asked {
        text: value("text").trim().to_owned(),
        role: value("role").parse().ok(),
        status: PersonStatus::from_code(value("status")),
        order: PeopleOrder::from_code(value("order")),
    }
}

async fn file(call: &Call, view: View, typed: &Typed) -> PageResult {
    let asked = asked(|name| typed.value(name));
    let rows = export::export(call.ctx(), &call.caller(), view, &asked).await?;
    let names = query::organisation_names(call.ctx(), &rows).await?;
    let (t, today) = (call.t(), call.ctx().now().day());
    let mut csv = Csv::with_headings(&headings(t))?;
    for row in &rows {
        let name = names.get(&row.person.membership.organisation);
        let name = name.map(|name| name.text(call.language()).to_owned()).unwrap_or_default();
        csv.row(&person_row(row, name, today).cells(t))?;
    }
    let mut response = csv.take()?.into_response();
    let name = HeaderValue::from_str(&format!("attachment; filename=\"people-{today}.csv\""))
        .map_err(|error| Error::Internal(error.to_string()))?;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    headers.insert(CONTENT_DISPOSITION, name);
    Ok(response)
}
