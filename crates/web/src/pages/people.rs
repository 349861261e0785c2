//! Lists of people, and the same as files.

mod rows;

use axum::http::StatusCode;

use service_manual_app::people::export;
use service_manual_app::queries::people::{self as query, Asked, View};
use service_manual_domain::account::Role;
use service_manual_domain::account::people::{PersonFilter, PersonStatus};
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::list::{ListRequest, Unread};
use service_manual_domain::organisation::{Organisation, OrganisationStatus};
use service_manual_domain::policy::{Action, may, scope};
use service_manual_render::forms::PRESSED;
use service_manual_render::list::XLSX;
use service_manual_render::pages::people::{ListedPerson, PeoplePage, PeopleView};
use service_manual_render::urls;

use crate::call::{Call, PageResult, answer, count, part, redirect};
use crate::form::Typed;
use crate::pages::service_lists::{choices, with_known};
use crate::pages::spreadsheet::{Format, Table, turn, values, write};

pub(super) use rows::{listed_user, person_row, soon, standing};

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
    let (request, mut unread) = ListRequest::read(view.list(), call.query_pairs());
    let request = with_known(call, PersonFilter::Organisation, request, &mut unread).await?;
    let caller = call.caller();
    let asked = Asked { view, request: &request, language: call.language() };
    let list = query::list(call.ctx(), &caller, asked).await?;
    let organisation = list.organisation.as_ref();
    let target = organisation.map(|one| one.target());
    let can = |action| target.as_ref().is_some_and(|target| may(&caller.actor, action, target));
    let roles = Role::ALL.into_iter();
    let with_count = |status| (status, count(list.counts.rows(Some(status))));
    answer(&PeoplePage {
        frame: call.frame(),
        organisation: organisation.map(|one| (one.id, one.name.text(call.language()).to_owned())),
        part: part(list.page, query::PAGE_SIZE, list.total),
        counts: PersonStatus::ALL.map(with_count).into(),
        rows: rows::of(call, &list.found, list.soon),
        can_review: can(Action::ConfirmMembers),
        invite_href: invite_href(call, organisation),
        view: PeopleView {
            unread,
            columns: list.found.columns.clone(),
            roles: roles
                .filter(|role| organisation.is_none_or(|one| role.exists_in(one.kind)))
                .collect(),
            organisations: choices(call, &list.organisations),
            request,
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

async fn file(call: &Call, view: View, typed: &Typed) -> PageResult {
    // Who may not have the file waits for nobody, and holds nobody up.
    export::require(call.ctx(), &call.caller(), view).await?;
    let _turn = turn(call).await?;
    let (request, _) = ListRequest::read(view.list(), typed.pairs());
    let asked = Asked { view, request: &request, language: call.language() };
    let found = export::export(call.ctx(), &call.caller(), asked).await?;
    let rows = rows::of(call, &found, call.ctx().now().day());
    let columns = found.columns;
    let shown = PeopleView {
        request,
        unread: Unread::default(),
        columns: columns.clone(),
        roles: Vec::new(),
        organisations: None,
    };
    let headings = shown.headings(&call.frame());
    let cells = rows.iter().map(|row: &ListedPerson| row.cells(call.language(), &columns));
    let table = Table { name: view.list().code, headings, rows: values(cells) };
    write(call, format(typed), table).await
}

/// How the person wants the file.
pub(super) fn format(typed: &Typed) -> Format {
    if typed.value(PRESSED) == XLSX { Format::Xlsx } else { Format::Csv }
}
