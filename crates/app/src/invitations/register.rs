//! Registering with an invitation (spec 2.3).

use service_manual_domain::account::invitation::Invitation;
use service_manual_domain::account::password::PasswordRules;
use service_manual_domain::account::{Membership, Profile};
use service_manual_domain::audit::{Event, EventType, Initiator, Subject};
use service_manual_domain::ids::{AccountId, MembershipId};
use service_manual_domain::info_page::InfoPage;
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode, Problems};
use service_manual_domain::secret::{Secret, Token};
use service_manual_store::{NewAccount, Tx};

use crate::accounts::acknowledge_notice::acknowledged;
use crate::accounts::session;
use crate::accounts::sign_in::{Cookies, note_device};
use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::invitations::event;
use crate::invitations::open::{Offer, Opened, find, open};
use crate::jobs::{Job, MailOrder, enqueue};
use crate::pages::current_version;

/// The registration form as typed.
#[derive(Debug, Clone)]
pub struct TypedRegistration {
    /// The new password.
    pub password: String,
    /// Voluntary.
    pub first_name: String,
    /// Voluntary.
    pub last_name: String,
    /// Voluntary.
    pub work_title: String,
    /// Whether the privacy notice was acknowledged.
    pub acknowledged: bool,
    /// The version of the notice that the page showed.
    pub notice_version: i64,
    /// The language in which the person reads the page: that of the invitation, unless the person
    /// chose another.
    pub language: Language,
}

/// Creates the account of the invited person and signs them in. `device` is what the browser is
/// known by, if it is.
///
/// # Errors
/// [`Error::Conflict`] when the link does not lead to registering (any more): show its page again.
/// [`Error::Invalid`] with all problems of the form.
pub async fn register(
    ctx: &Context,
    caller: &Caller,
    token: &Token,
    typed: &TypedRegistration,
    device: Option<&Token>,
) -> Result<Cookies> {
    let Opened::Register(offer) = open(ctx, caller, token).await? else {
        return Err(Error::Conflict);
    };
    let (profile, password) = check(typed, &offer)?;
    let password_hash = ctx.hashing().hash(&password, ctx.random()).await?;
    let mut tx = ctx.write().await?;
    let Opened::Register(offer) = find(ctx, caller, &mut tx, token).await? else {
        return Err(Error::Conflict);
    };
    let notice_version = current_version(&mut tx, InfoPage::Privacy).await?;
    if typed.notice_version != notice_version {
        // It was changed while the person filled in the form, which now shows the new one.
        return Err(not_acknowledged().into());
    }
    let invitation = offer.invitation;
    let account = NewAccount {
        id: AccountId::new(ctx.now(), ctx.random()),
        email: invitation.email.clone().ok_or(Error::Conflict)?,
        profile,
        language: typed.language,
        password_hash,
        administrator: false,
        notice_version,
        second_factor_due_on: None,
    };
    let session = create(ctx, caller, &mut tx, &invitation, &account).await?;
    let device = note_device(ctx, caller, &mut tx, account.id, device).await?;
    record(ctx, caller, &mut tx, &invitation, &account).await?;
    ctx.commit(tx).await?;
    Ok(Cookies { session, device })
}

fn check(typed: &TypedRegistration, offer: &Offer) -> Result<(Profile, Secret<String>)> {
    let email = offer.invitation.email.as_ref().ok_or(Error::Conflict)?;
    let own = [typed.first_name.as_str(), typed.last_name.as_str()];
    let names = offer.organisation.name.iter().map(|(_, name)| name.as_str()).chain(own);
    let rules = PasswordRules::only_factor(email).with_names(names);
    let mut problems = Problems::none();
    let password = problems.check("password", rules.check(&typed.password));
    let mut problems = problems.into_vec();
    let profile = Profile::parse(&typed.first_name, &typed.last_name, &typed.work_title);
    let profile = profile.map_err(|more| problems.extend(more)).ok();
    if !typed.acknowledged {
        problems.extend(not_acknowledged());
    }
    match (profile, password) {
        (Some(profile), Some(password)) if problems.is_empty() => Ok((profile, password)),
        _ => Err(problems.into()),
    }
}

fn not_acknowledged() -> Vec<Problem> {
    vec![Problem::new("privacy", ProblemCode::MustBeAccepted)]
}

async fn create(
    ctx: &Context,
    caller: &Caller,
    tx: &mut Tx,
    invitation: &Invitation,
    account: &NewAccount,
) -> Result<Token> {
    let now = ctx.now();
    tx.accounts().add(account, now).await?;
    tx.invitations().accept(invitation.id, account.id, now).await?;
    let membership = Membership {
        id: MembershipId::new(now, ctx.random()),
        account: account.id,
        organisation: invitation.organisation,
        role: invitation.role,
        home: true,
        ends_on: invitation.ends_on,
        ended: None,
    };
    tx.memberships().add(&membership, now).await?;
    let session = session::start(ctx, caller, tx, account.id).await?;
    enqueue(ctx, tx, &Job::Mail(MailOrder::Registered { account: account.id })).await?;
    Ok(session)
}

/// Records it, last of all.
async fn record(
    ctx: &Context,
    caller: &Caller,
    tx: &mut Tx,
    invitation: &Invitation,
    account: &NewAccount,
) -> Result<()> {
    let subject = Subject::Account(account.id);
    let role = Some(invitation.role.code());
    let events = [
        event(EventType::InvitationAccepted, invitation),
        Event::new(EventType::AccountCreated, subject),
        Event::new(EventType::MembershipAdded, subject).change("role", None, role),
        acknowledged(subject, account.notice_version),
    ];
    let origin = caller.origin_of(Initiator::Account(account.id));
    for event in events {
        let event = event.in_organisation(invitation.organisation);
        tx.audit().record(&event, &origin, ctx.now()).await?;
    }
    Ok(())
}
