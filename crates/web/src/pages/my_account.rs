//! The own account (spec 2.1): profile, another address, download of the own data, closing.

use axum::http::StatusCode;

use service_manual_app::Error;
use service_manual_app::accounts::change_email;
use service_manual_app::accounts::change_profile::{TypedProfile, change_profile};
use service_manual_app::accounts::close_account::close_account;
use service_manual_app::accounts::export_own_data::export_own_data;
use service_manual_app::queries::my_account as query;
use service_manual_domain::account::Account;
use service_manual_domain::problem::Problem;
use service_manual_domain::secret::Token;
use service_manual_render::forms::FormState;
use service_manual_render::frame::Flash;
use service_manual_render::pages::my_account::{
    CloseAccountPage, EmailChangePage, EmailConfirmPage, EmailLink, MembershipRow, MyAccountPage,
};
use service_manual_render::urls;

use crate::attachment::attachment;
use crate::call::{Call, PageResult, answer, answer_with};
use crate::error::Failure;
use crate::form::{Typed, problems_of};

pub(crate) async fn get(call: Call) -> PageResult {
    answer(&page(&call).await?)
}

pub(crate) async fn change(call: Call, typed: Typed) -> PageResult {
    let seen = typed.version()?;
    let profile = TypedProfile {
        first_name: typed.text("first_name"),
        last_name: typed.text("last_name"),
        work_title: typed.text("work_title"),
        language: typed.text("language"),
        digest: typed.text("digest"),
        submissions_at_once: typed.is_ticked("submissions_at_once"),
    };
    match change_profile(call.ctx(), &call.caller(), seen, &profile).await {
        Ok(()) => call.go_to(&urls::my_account(call.language()), Some(Flash::ProfileSaved)),
        Err(Error::Invalid(problems)) => {
            let form = typed.state(problems);
            let page = MyAccountPage { form, version: seen, ..page(&call).await? };
            answer_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
        // What was typed stays in the form, which from now on carries the newest version.
        Err(Error::Conflict) => {
            let form = typed.state(Vec::new());
            let page = MyAccountPage { form, stale: true, ..page(&call).await? };
            answer_with(StatusCode::CONFLICT, &page)
        }
        Err(error) => Err(error.into()),
    }
}

/// The page as if nothing had been typed yet.
async fn page(call: &Call) -> Result<MyAccountPage, Failure> {
    let mine = query::my_account(call.ctx(), &call.caller()).await?;
    let row = |one: &query::OwnMembership| MembershipRow {
        organisation: one.organisation.text(call.language()).to_owned(),
        role: one.role,
        home: one.home,
        ends_on: one.ends_on,
    };
    Ok(MyAccountPage {
        frame: call.frame(),
        email: mine.account.email.as_str().to_owned(),
        new_email: mine.new_email.map(|email| email.as_str().to_owned()),
        administrator: mine.account.administrator,
        publishes: mine.publishes,
        memberships: mine.memberships.iter().map(row).collect(),
        deactivated_on: mine.deactivated_on,
        version: mine.account.version,
        stale: false,
        form: form_of(&mine.account),
    })
}

fn form_of(account: &Account) -> FormState {
    let profile = &account.profile;
    let at_once = if account.submissions_at_once { "yes" } else { "" };
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    FormState::new()
        .with("first_name", text(&profile.first_name))
        .with("last_name", text(&profile.last_name))
        .with("work_title", text(&profile.work_title))
        .with("language", account.language.code())
        .with("digest", account.digest.code())
        .with("submissions_at_once", at_once)
}

pub(crate) async fn email(call: Call) -> PageResult {
    show_email(&call, StatusCode::OK, FormState::new())
}

pub(crate) async fn ask_for_email(call: Call, typed: Typed) -> PageResult {
    let asked = change_email::ask(call.ctx(), &call.caller(), typed.value("email")).await;
    match problems_of(asked)? {
        Ok(()) => call.go_to(&urls::my_account(call.language()), Some(Flash::EmailChangeAsked)),
        Err(problems) => show_email(&call, StatusCode::UNPROCESSABLE_ENTITY, typed.state(problems)),
    }
}

fn show_email(call: &Call, status: StatusCode, form: FormState) -> PageResult {
    let page = EmailChangePage {
        frame: call.frame(),
        email: call.signed_in()?.account.email.as_str().to_owned(),
        valid: call.ctx().settings().sign_in.email_link(),
        form,
    };
    answer_with(status, &page)
}

pub(crate) async fn email_link(call: Call) -> PageResult {
    let token = Token::received(call.value("token"));
    if change_email::is_usable(call.ctx(), &token).await? {
        show_link(&call, StatusCode::OK, EmailLink::Usable)
    } else {
        show_link(&call, StatusCode::GONE, EmailLink::Closed)
    }
}

pub(crate) async fn confirm_email(call: Call) -> PageResult {
    let token = Token::received(call.value("token"));
    match change_email::confirm(call.ctx(), &call.caller(), &token).await {
        Ok(()) if call.is_signed_in() => {
            call.go_to(&urls::my_account(call.language()), Some(Flash::EmailChanged))
        }
        Ok(()) => call.go_to(&urls::sign_in(call.language(), None), Some(Flash::EmailChanged)),
        Err(Error::NotFound) => show_link(&call, StatusCode::GONE, EmailLink::Closed),
        Err(Error::Conflict) => show_link(&call, StatusCode::CONFLICT, EmailLink::Taken),
        Err(error) => Err(error.into()),
    }
}

fn show_link(call: &Call, status: StatusCode, link: EmailLink) -> PageResult {
    let token = call.value("token").to_owned();
    answer_with(status, &EmailConfirmPage { frame: call.frame(), token, link })
}

pub(crate) async fn export(call: Call) -> PageResult {
    let data = export_own_data(call.ctx(), &call.caller()).await?;
    let day = call.ctx().now().day();
    Ok(attachment("application/json", &format!("own-data-{day}.json"), data))
}

pub(crate) async fn closing(call: Call) -> PageResult {
    show_closing(&call, StatusCode::OK, Vec::new()).await
}

pub(crate) async fn close(call: Call, typed: Typed) -> PageResult {
    let closed = close_account(call.ctx(), &call.caller(), typed.is_ticked("confirmed")).await;
    match problems_of(closed)? {
        Ok(()) => call.go_signed_out(&urls::front(call.language()), Flash::AccountClosed),
        Err(problems) => show_closing(&call, StatusCode::UNPROCESSABLE_ENTITY, problems).await,
    }
}

async fn show_closing(call: &Call, status: StatusCode, problems: Vec<Problem>) -> PageResult {
    let closing = query::closing(call.ctx(), &call.caller()).await?;
    let names = closing.last_main_user_of.iter();
    let page = CloseAccountPage {
        frame: call.frame(),
        last_main_user_of: names.map(|name| name.text(call.language()).to_owned()).collect(),
        last_administrator: closing.last_administrator,
        form: FormState::new().with_problems(problems),
    };
    answer_with(status, &page)
}
