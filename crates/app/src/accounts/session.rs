//! Sessions: who a cookie belongs to, and starting new ones (spec 2.6).

use service_manual_domain::account::second_factor::{Requirement, Standing, requirement};
use service_manual_domain::account::{Account, AccountState};
use service_manual_domain::ids::{AccountId, SessionId};
use service_manual_domain::policy::Actor;
use service_manual_domain::secret::Token;
use service_manual_domain::settings::SessionSettings;
use service_manual_domain::time::{Day, Instant, Length};
use service_manual_store::{SessionRow, Tx};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// How exactly the last request of a session is noted; more would write at every request.
const SEEN_RESOLUTION: Length = Length::minutes(1);

/// A signed-in person.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// The session.
    pub session: SessionId,
    /// The account.
    pub account: Account,
    /// What the person may do, as of this request.
    pub actor: Actor,
    /// When the password was typed last.
    pub confirmed_at: Option<Instant>,
    /// When the session ends at the latest, whatever happens.
    pub ends_at: Instant,
    /// Whether the second factor lets the person work.
    pub second_factor: Requirement,
}

/// The person whose session cookie this is; nobody when the session has ended, the account is
/// deactivated, or the cookie was never given out.
pub async fn authenticate(ctx: &Context, cookie: &Token) -> Result<Option<SignedIn>> {
    let now = ctx.now();
    let mut tx = ctx.read().await?;
    let Some(session) = tx.sessions().find(&cookie.hash()).await? else {
        return Ok(None);
    };
    if has_ended(&session, &ctx.settings().sessions, now) {
        return Ok(None);
    }
    let account = tx.accounts().get(session.account).await?;
    if account.state != AccountState::Active {
        return Ok(None);
    }
    let second_factor = requirement(standing(&mut tx, &account, now.day()).await?, now.day());
    let actor = match second_factor {
        // Who must set up a second factor first can do nothing else until then.
        Requirement::Missing => Actor { account: Some(account.id), ..Actor::visitor() },
        Requirement::Voluntary | Requirement::Met | Requirement::DueOn(_) => {
            tx.memberships().actor(&account, now.day()).await?
        }
    };
    drop(tx);
    if now.since(session.seen_at) >= SEEN_RESOLUTION {
        note_request(ctx, &session, now).await?;
    }
    let confirmed_at = session.confirmed_at;
    let ends_at = session.created_at.plus(ctx.settings().sessions.absolute());
    Ok(Some(SignedIn { session: session.id, account, actor, confirmed_at, ends_at, second_factor }))
}

/// Starts a session within a transaction, for a person who has just typed the password; the token
/// is for the cookie.
pub(crate) async fn start(
    ctx: &Context,
    caller: &Caller,
    tx: &mut Tx,
    account: AccountId,
) -> Result<Token> {
    let now = ctx.now();
    let token = Token::new(ctx.random());
    let session = SessionRow {
        id: SessionId::new(now, ctx.random()),
        account,
        created_at: now,
        seen_at: now,
        confirmed_at: Some(now),
        device: caller.device,
    };
    tx.sessions().add(&session, &token.hash()).await?;
    tx.accounts().active_on(account, now.day()).await?;
    Ok(token)
}

/// What decides whether the person must have a second factor.
pub(crate) async fn standing(tx: &mut Tx, account: &Account, today: Day) -> Result<Standing> {
    let facts = tx.second_factors().facts(account.id, today).await?;
    Ok(Standing {
        administrator: account.administrator,
        demanded: facts.demanded,
        has_one: facts.has_one,
        due_on: account.second_factor_due_on,
    })
}

/// Whether a session is over, though its row may still be there.
pub(crate) fn has_ended(session: &SessionRow, settings: &SessionSettings, now: Instant) -> bool {
    now.since(session.seen_at) >= settings.idle()
        || now.since(session.created_at) >= settings.absolute()
}

async fn note_request(ctx: &Context, session: &SessionRow, now: Instant) -> Result<()> {
    let mut tx = ctx.write().await?;
    tx.sessions().seen(session.id, now).await?;
    tx.accounts().active_on(session.account, now.day()).await?;
    ctx.commit(tx).await
}
