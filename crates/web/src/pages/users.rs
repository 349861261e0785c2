//! All accounts, one account, and the forms about it, for administrators.

use axum::http::StatusCode;

use service_manual_app::accounts::{deactivate, restore};
use service_manual_app::people::{
    correct_email, delete_now, export, grant_administrator, withdraw_administrator,
};
use service_manual_app::queries::people::{self as query, UserView};
use service_manual_app::{Error, Result};
use service_manual_domain::account::people::{UserFilter, UserList, UserRequest};
use service_manual_domain::ids::AccountId;
use service_manual_domain::list::{FILE_LIMIT, ListRequest, Unread};
use service_manual_domain::policy::Denied;
use service_manual_render::forms::FormState;
use service_manual_render::frame::Flash;
use service_manual_render::list::AFTER;
use service_manual_render::pages::people::{
    MembershipRow, PersonForm, PersonFormPage, UserPage, UserRights, UserRow, UsersPage, UsersView,
    Whose,
};
use service_manual_render::urls;

use crate::call::{Call, PageResult, answer, answer_with};
use crate::form::{Typed, problems_of};
use crate::pages::people::{format, listed_user, soon, standing};
use crate::pages::person::typed_day;
use crate::pages::service_lists::{choices, with_known};
use crate::pages::spreadsheet::{Table, turn, values, write};

/// Which form is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Which {
    Email,
    Delete,
    Deactivate,
    Restore,
    Grant,
    Withdraw,
}

pub(crate) async fn list(call: Call) -> PageResult {
    show_list(&call, UserView::Users).await
}

pub(crate) async fn administrators(call: Call) -> PageResult {
    show_list(&call, UserView::Administrators).await
}

pub(crate) async fn export(call: Call, typed: Typed) -> PageResult {
    file(&call, UserView::Users, &typed).await
}

pub(crate) async fn export_administrators(call: Call, typed: Typed) -> PageResult {
    file(&call, UserView::Administrators, &typed).await
}

/// What is asked of a list.
fn read<'a>(
    view: UserView,
    pairs: impl Iterator<Item = (&'a str, &'a str)> + Clone,
) -> (&'static UserList, UserRequest, Unread<UserFilter>) {
    let (request, _) = ListRequest::read(view.list(false), pairs.clone());
    let list = view.list(request.value(UserFilter::Text).is_some());
    let (request, unread) = ListRequest::read(list, pairs);
    (list, request, unread)
}

async fn show_list(call: &Call, view: UserView) -> PageResult {
    let pairs: Vec<(&str, &str)> = call.query_pairs().collect();
    let (list, request, mut unread) = read(view, pairs.iter().copied());
    let request = with_known(call, UserFilter::Organisation, request, &mut unread).await?;
    let after: Option<AccountId> = call.query(AFTER).and_then(|id| id.parse().ok());
    let (ctx, caller) = (call.ctx(), call.caller());
    let users = query::users(ctx, &caller, view, &request, after).await?;
    let organisations = query::organisations_of_users(ctx, &caller).await?;
    let found = &users.found;
    answer(&UsersPage {
        frame: call.frame(),
        administrators: view == UserView::Administrators,
        rows: found.rows.iter().map(|row| listed_user(call, &found.names, row)).collect(),
        file_limit: usize::from(FILE_LIMIT),
        is_later: after.is_some(),
        next: users.next,
        view: UsersView {
            list,
            request,
            unread,
            columns: found.columns.clone(),
            organisations: choices(call, &organisations),
        },
    })
}

async fn file(call: &Call, view: UserView, typed: &Typed) -> PageResult {
    // Who may not have the file waits for nobody, and holds nobody up.
    export::require_users(call.ctx(), &call.caller(), view)?;
    let _turn = turn(call).await?;
    let pairs: Vec<(&str, &str)> = typed.pairs().collect();
    let (list, request, unread) = read(view, pairs.iter().copied());
    let found = export::export_users(call.ctx(), &call.caller(), view, &request).await?;
    let columns = found.columns;
    let shown = UsersView { list, request, unread, columns: columns.clone(), organisations: None };
    let headings = shown.headings(&call.frame());
    let rows = found.rows.iter().map(|row| listed_user(call, &found.names, row));
    let cells = rows.map(|row| row.cells(call.language(), &columns));
    let table = Table { name: list.code, headings, rows: values(cells) };
    write(call, format(typed), table).await
}

pub(crate) async fn show(call: Call) -> PageResult {
    let page = query::user(call.ctx(), &call.caller(), call.id()?).await?;
    let language = call.language();
    let home = page.memberships.iter().find(|one| one.membership.home);
    let home = home.map(|one| one.organisation.text(language).to_owned());
    let memberships = page.memberships.iter().map(|one| MembershipRow {
        organisation: one.membership.organisation,
        name: one.organisation.text(language).to_owned(),
        role: one.membership.role,
        home: one.membership.home,
        ends_on: one.membership.ends_on,
        ended_on: one.membership.ended.map(|ended| ended.at.day()),
        kept: page.kept.get(&one.membership.organisation).copied().unwrap_or_default(),
    });
    // On the page of one account the end is always told, however far away it is.
    let ends_on = page.ends.map(|ends| ends.first());
    let soon = ends_on.unwrap_or_else(|| soon(&call));
    answer(&UserPage {
        frame: call.frame(),
        user: UserRow {
            account: page.account.id,
            name: page.account.shown_name(),
            email: page.account.email.as_str().to_owned(),
            home,
            administrator: page.account.administrator,
            last_active: page.account.last_active_on,
            standing: standing(&page.account, ends_on, soon),
        },
        memberships: memberships.collect(),
        rights: UserRights {
            change: !page.is_self,
            deactivate: page.can_deactivate,
            restore: page.can_restore,
            grant: page.can_grant,
            withdraw: page.can_withdraw,
        },
    })
}

pub(crate) async fn email(call: Call) -> PageResult {
    ask(&call, Which::Email).await
}

pub(crate) async fn correct_email(call: Call, typed: Typed) -> PageResult {
    let (email, why) = (typed.value("email"), typed.value("reason"));
    let done =
        correct_email::correct_email(call.ctx(), &call.caller(), call.id()?, email, why).await;
    finish(&call, Which::Email, &typed, done, Flash::EmailCorrected).await
}

pub(crate) async fn delete(call: Call) -> PageResult {
    ask(&call, Which::Delete).await
}

pub(crate) async fn delete_now(call: Call, typed: Typed) -> PageResult {
    let (why, sure) = (typed.value("reason"), typed.is_ticked("confirmed"));
    let done = delete_now::delete_now(call.ctx(), &call.caller(), call.id()?, why, sure).await;
    finish(&call, Which::Delete, &typed, done, Flash::AccountDeleted).await
}

pub(crate) async fn deactivate(call: Call) -> PageResult {
    ask(&call, Which::Deactivate).await
}

pub(crate) async fn deactivate_now(call: Call, typed: Typed) -> PageResult {
    let id = query::user(call.ctx(), &call.caller(), call.id()?).await?.account.id;
    let done = deactivate::deactivate_account(call.ctx(), &call.caller(), id).await;
    finish(&call, Which::Deactivate, &typed, done, Flash::PersonDeactivated).await
}

pub(crate) async fn restore(call: Call) -> PageResult {
    ask(&call, Which::Restore).await
}

pub(crate) async fn restore_now(call: Call, typed: Typed) -> PageResult {
    let id = query::user(call.ctx(), &call.caller(), call.id()?).await?.account.id;
    let done = match typed_day(&typed) {
        Ok(day) => restore::restore(call.ctx(), &call.caller(), id, day).await,
        Err(problems) => Err(Error::Invalid(problems)),
    };
    finish(&call, Which::Restore, &typed, done, Flash::PersonRestored).await
}

pub(crate) async fn grant(call: Call) -> PageResult {
    ask(&call, Which::Grant).await
}

pub(crate) async fn grant_now(call: Call, typed: Typed) -> PageResult {
    let why = typed.value("reason");
    let done =
        grant_administrator::grant_administrator(call.ctx(), &call.caller(), call.id()?, why).await;
    finish(&call, Which::Grant, &typed, done, Flash::AdministratorGranted).await
}

pub(crate) async fn withdraw(call: Call) -> PageResult {
    ask(&call, Which::Withdraw).await
}

pub(crate) async fn withdraw_now(call: Call, typed: Typed) -> PageResult {
    let (id, why) = (call.id()?, typed.value("reason"));
    let caller = call.caller();
    let done = withdraw_administrator::withdraw_administrator(call.ctx(), &caller, id, why).await;
    finish(&call, Which::Withdraw, &typed, done, Flash::AdministratorWithdrawn).await
}

/// The form, for those who may send it.
async fn ask(call: &Call, which: Which) -> PageResult {
    let page = query::user(call.ctx(), &call.caller(), call.id()?).await?;
    if page.is_self {
        return Err(Error::Denied(Denied::NotAllowed).into());
    }
    let possible = match which {
        Which::Email | Which::Delete => true,
        Which::Deactivate => page.can_deactivate,
        Which::Restore => page.can_restore,
        Which::Grant => page.can_grant,
        Which::Withdraw => page.can_withdraw,
    };
    if !possible {
        return Err(Error::Conflict.into());
    }
    show_form(call, &page, which, StatusCode::OK, FormState::new())
}

async fn finish(
    call: &Call,
    which: Which,
    typed: &Typed,
    done: Result<()>,
    flash: Flash,
) -> PageResult {
    let (id, language) = (call.id()?, call.language());
    match problems_of(done)? {
        Ok(()) if which == Which::Delete => call.go_to(&urls::users(language), Some(flash)),
        Ok(()) => call.go_to(&urls::user(language, id), Some(flash)),
        Err(problems) => {
            let page = query::user(call.ctx(), &call.caller(), id).await?;
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            show_form(call, &page, which, status, typed.state(problems))
        }
    }
}

fn show_form(
    call: &Call,
    page: &query::UserPage,
    which: Which,
    status: StatusCode,
    form: FormState,
) -> PageResult {
    let belongs = page.memberships.iter().any(|one| one.membership.ended.is_none());
    let wants_day = form.problems().iter().any(|problem| problem.field == "ends_on");
    let kind = match which {
        Which::Email => PersonForm::Email,
        Which::Delete => PersonForm::Delete,
        Which::Deactivate => PersonForm::Deactivate { main_users_left: None },
        Which::Restore => PersonForm::Restore { needs_end: wants_day },
        Which::Grant => PersonForm::Grant,
        Which::Withdraw => PersonForm::Withdraw { deactivates: !belongs },
    };
    answer_with(
        status,
        &PersonFormPage {
            frame: call.frame(),
            kind,
            whose: Whose::Everybody,
            account: page.account.id,
            name: page.account.shown_name(),
            restore_within: call.ctx().settings().life_cycle.restore_within,
            kept: page.kept.values().sum(),
            form,
        },
    )
}
