//! Registering with an invitation (spec 2.3). Opening the link changes nothing, because mail
//! scanners open links; only the form consumes it.

use service_manual_domain::account::invitation::{Invitation, Unusable};
use service_manual_domain::account::{Membership, Profile, password};
use service_manual_domain::audit::{Event, EventType, Initiator, Subject};
use service_manual_domain::ids::{AccountId, MembershipId};
use service_manual_domain::organisation::Organisation;
use service_manual_domain::problem::{ProblemCode, Problems};
use service_manual_domain::secret::{Secret, Token};
use service_manual_store::{NewAccount, Tx};

use crate::accounts::session;
use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::jobs::{Job, MailOrder, enqueue};

/// What the link of an invitation leads to.
#[derive(Debug, Clone)]
pub enum InvitationPage {
    /// The form, for this invitation to this organisation.
    Usable(Box<(Invitation, Organisation)>),
    /// Why there is none, and whom to ask.
    Unusable {
        /// Why.
        why: Unusable,
    },
    /// The link was never sent, or not like this.
    Unknown,
}

/// The registration form as typed.
#[derive(Debug, Clone, Default)]
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
}

/// What the link of an invitation leads to; changes nothing.
pub async fn open_invitation(ctx: &Context, token: &Token) -> Result<InvitationPage> {
    let mut tx = ctx.read().await?;
    find(ctx, &mut tx, token).await
}

/// Creates the account of the invited person and signs them in; the token is for the session
/// cookie.
///
/// # Errors
/// [`Error::Conflict`] when the invitation cannot be used (any more): show its page again.
/// [`Error::Invalid`] with all problems of the form.
pub async fn register(
    ctx: &Context,
    caller: &Caller,
    token: &Token,
    typed: &TypedRegistration,
) -> Result<Token> {
    let InvitationPage::Usable(found) = open_invitation(ctx, token).await? else {
        return Err(Error::Conflict);
    };
    let (invitation, _) = *found;
    let (profile, password) = check(typed, &invitation)?;
    let password_hash = ctx.hashing().hash(&password, ctx.random()).await?;
    let mut tx = ctx.write().await?;
    let InvitationPage::Usable(found) = find(ctx, &mut tx, token).await? else {
        return Err(Error::Conflict);
    };
    let (invitation, _) = *found;
    let email = invitation.email.clone().ok_or(Error::Conflict)?;
    let account = NewAccount {
        id: AccountId::new(ctx.now(), ctx.random()),
        email,
        profile,
        language: invitation.language,
        password_hash,
        administrator: false,
        notice_version: 0,
        second_factor_due_on: None,
    };
    let session = create(ctx, caller, &mut tx, &invitation, &account).await?;
    ctx.commit(tx).await?;
    Ok(session)
}

async fn find(ctx: &Context, tx: &mut Tx, token: &Token) -> Result<InvitationPage> {
    let Some(invitation) = tx.invitations().find_by_token(&token.hash()).await? else {
        return Ok(InvitationPage::Unknown);
    };
    let organisation = tx.organisations().get(invitation.organisation).await?;
    Ok(match invitation.usable(ctx.now(), &ctx.settings().invitations) {
        Ok(()) => InvitationPage::Usable(Box::new((invitation, organisation))),
        Err(why) => InvitationPage::Unusable { why },
    })
}

fn check(typed: &TypedRegistration, invitation: &Invitation) -> Result<(Profile, Secret<String>)> {
    let mut problems = Problems::none();
    let email = invitation.email.as_ref().ok_or(Error::Conflict)?;
    let password = problems.check("password", password::check(&typed.password, email));
    let profile = Profile::parse(&typed.first_name, &typed.last_name, &typed.work_title);
    if !typed.acknowledged {
        problems.add("privacy", ProblemCode::MustBeAccepted);
    }
    match (password, profile) {
        (Some(password), Ok(profile)) if problems.is_empty() => Ok((profile, password)),
        (_, Ok(_)) => Err(problems.into_vec().into()),
        (_, Err(more)) => {
            let mut all = problems.into_vec();
            all.extend(more);
            Err(all.into())
        }
    }
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
    let session = session::start(ctx, tx, account.id).await?;
    enqueue(ctx, tx, &Job::Mail(MailOrder::Registered { account: account.id })).await?;
    let subject = Subject::Account(account.id);
    let events = [
        Event::new(EventType::InvitationAccepted, Subject::Invitation(invitation.id)),
        Event::new(EventType::AccountCreated, subject),
        Event::new(EventType::MembershipAdded, subject).change(
            "role",
            None,
            Some(invitation.role.code()),
        ),
        Event::new(EventType::NoticeAcknowledged, subject),
    ];
    let origin = caller.origin_of(Initiator::Account(account.id));
    for event in events {
        let event = event.in_organisation(invitation.organisation);
        tx.audit().record(&event, &origin, now).await?;
    }
    Ok(session)
}
