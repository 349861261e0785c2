//! The first administrator, from the command line.

use service_manual_domain::account::Profile;
use service_manual_domain::account::password::PasswordRules;
use service_manual_domain::audit::{Event, EventType, Initiator, Subject};
use service_manual_domain::email::EmailAddress;
use service_manual_domain::ids::AccountId;
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::time::Day;
use service_manual_store::{NewAccount, Tx};

use crate::context::{Context, record_by};
use crate::error::{Error, Result};

/// Creates an administrator with a password.
///
/// # Errors
/// [`Error::Invalid`] when the address or the password is not acceptable, [`Error::Conflict`] when
/// the address has an account.
pub async fn create_administrator(
    ctx: &Context,
    email: &str,
    typed_password: &str,
    profile: Profile,
    language: Language,
) -> Result<AccountId> {
    let problem = |field: &'static str| {
        move |code: ProblemCode| Error::Invalid(vec![Problem::new(field, code)])
    };
    let email = EmailAddress::parse(email).map_err(problem("email"))?;
    let rules = PasswordRules::only_factor(&email);
    let checked = rules.check(typed_password).map_err(problem("password"))?;
    let password_hash = ctx.hashing().hash(&checked, ctx.random()).await?;
    let now = ctx.now();
    let mut tx = ctx.write().await?;
    let id = AccountId::new(now, ctx.random());
    let account = NewAccount {
        id,
        email,
        profile,
        language,
        password_hash,
        administrator: true,
        notice_version: 0,
        second_factor_due_on: first_due_on(ctx, &mut tx).await?,
    };
    tx.accounts().add(&account, now).await?;
    for event_type in [EventType::AccountCreated, EventType::AdministratorGranted] {
        let event = Event::new(event_type, Subject::Account(id));
        record_by(&mut tx, Initiator::CommandLine, &event, now).await?;
    }
    ctx.commit(tx).await?;
    Ok(id)
}

/// Until when the first administrator may work without a second factor: somebody must get in to
/// set anything up (spec 2.6). Whoever comes later sets one up at once.
async fn first_due_on(ctx: &Context, tx: &mut Tx) -> Result<Option<Day>> {
    let first = tx.accounts().locked_administrators().await?.is_empty();
    let days = ctx.settings().sign_in.first_administrator_grace_days;
    Ok(first.then(|| ctx.now().day().plus_days(days)))
}
