//! Inviting people to an organisation, one or many at once (spec 2.3).

use std::collections::BTreeSet;

use service_manual_domain::account::Role;
use service_manual_domain::account::invitation::{Invitation, InvitationState, MESSAGE_LIMIT};
use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::email::EmailAddress;
use service_manual_domain::ids::{AccountId, InvitationId, OrganisationId};
use service_manual_domain::language::Language;
use service_manual_domain::organisation::{Organisation, OrganisationKind};
use service_manual_domain::policy::{Action, Target};
use service_manual_domain::problem::{Problem, ProblemCode, Problems, optional_text};
use service_manual_domain::secret::Token;
use service_manual_store::Tx;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::jobs::{Job, MailOrder, enqueue};

/// The invitation form as typed.
#[derive(Debug, Clone, Default)]
pub struct TypedInvitations {
    /// Code of the role.
    pub role: String,
    /// Code of the language of the mails.
    pub language: String,
    /// One or many addresses, one a line or separated by commas, semicolons or spaces.
    pub addresses: String,
    /// A few words to the invited.
    pub message: String,
}

/// What became of one address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InviteResult {
    /// An invitation was sent.
    Invited,
    /// The person belongs to the organisation already.
    AlreadyMember,
    /// An invitation is on its way already.
    AlreadyInvited,
    /// The address has an account in another organisation.
    HasAccount,
    /// Not an e-mail address.
    NotAnAddress,
}

/// The checked form.
struct Checked {
    role: Role,
    language: Language,
    addresses: Vec<String>,
    message: Option<String>,
}

/// Invites every address; a result for each, in their order.
///
/// # Errors
/// [`crate::Error::Invalid`] when the form itself has problems; then nobody is invited.
pub async fn invite(
    ctx: &Context,
    caller: &Caller,
    organisation: OrganisationId,
    typed: &TypedInvitations,
) -> Result<Vec<(String, InviteResult)>> {
    let inviter = caller.account()?;
    let mut tx = ctx.write().await?;
    let organisation = tx.organisations().get(organisation).await?;
    let target = Target::Organisation { id: organisation.id, parents: &organisation.parents };
    caller.require(Action::ManageMembers, &target)?;
    let checked = check(ctx, organisation.kind, typed)?;
    let mut results = Vec::with_capacity(checked.addresses.len());
    for address in &checked.addresses {
        let result = match EmailAddress::parse(address) {
            Ok(email) => {
                let invitation = Invitee { inviter, organisation: &organisation, email };
                invitation.invite(ctx, caller, &mut tx, &checked).await?
            }
            Err(_) => InviteResult::NotAnAddress,
        };
        results.push((address.clone(), result));
    }
    ctx.commit(tx).await?;
    Ok(results)
}

fn check(
    ctx: &Context,
    kind: OrganisationKind,
    typed: &TypedInvitations,
) -> std::result::Result<Checked, Vec<Problem>> {
    let limit = ctx.settings().invitations.addresses_at_once;
    let mut problems = Problems::none();
    let in_kind =
        |role: Role| role.exists_in(kind).then_some(role).ok_or(ProblemCode::UnknownChoice);
    let role = problems.check("role", typed.role.parse().and_then(in_kind));
    let language = typed.language.parse().map_err(|_| ProblemCode::UnknownChoice);
    let language = problems.check("language", language);
    let message = problems.check("message", optional_text(&typed.message, MESSAGE_LIMIT));
    let addresses = addresses(&typed.addresses);
    if addresses.is_empty() {
        problems.add("addresses", ProblemCode::Required);
    }
    if addresses.len() > limit {
        problems.add("addresses", ProblemCode::TooMany { limit });
    }
    match (role, language, message) {
        (Some(role), Some(language), Some(message)) if problems.is_empty() => {
            Ok(Checked { role, language, addresses, message })
        }
        _ => Err(problems.into_vec()),
    }
}

/// The addresses of a pasted text, each once.
fn addresses(typed: &str) -> Vec<String> {
    let mut seen = BTreeSet::new();
    typed
        .split(|c: char| c.is_whitespace() || c == ',' || c == ';')
        .map(|part| part.trim_matches(|c| matches!(c, '<' | '>' | '"' | '(' | ')')))
        .filter(|part| !part.is_empty() && seen.insert(part.to_lowercase()))
        .map(str::to_owned)
        .collect()
}

/// One address that is being invited.
struct Invitee<'a> {
    inviter: AccountId,
    organisation: &'a Organisation,
    email: EmailAddress,
}

impl Invitee<'_> {
    async fn invite(
        self,
        ctx: &Context,
        caller: &Caller,
        tx: &mut Tx,
        checked: &Checked,
    ) -> Result<InviteResult> {
        if let Some(result) = self.already(ctx, tx).await? {
            return Ok(result);
        }
        let now = ctx.now();
        let token = Token::new(ctx.random());
        let invitation = Invitation {
            id: InvitationId::new(now, ctx.random()),
            organisation: self.organisation.id,
            role: checked.role,
            ends_on: None,
            email: Some(self.email),
            language: checked.language,
            invited_by: self.inviter,
            invited_at: now,
            sent_at: Some(now),
            reminders: 0,
            message: checked.message.clone(),
            state: InvitationState::Pending,
            ended_at: None,
        };
        tx.invitations().add(&invitation).await?;
        tx.invitations().add_token(invitation.id, &token.hash()).await?;
        let order =
            MailOrder::Invitation { invitation: invitation.id, token: token.reveal().to_owned() };
        enqueue(ctx, tx, &Job::Mail(order)).await?;
        let event = Event::new(EventType::InvitationSent, Subject::Invitation(invitation.id))
            .in_organisation(self.organisation.id)
            .change("role", None, Some(checked.role.code()));
        tx.audit().record(&event, &caller.origin(), now).await?;
        Ok(InviteResult::Invited)
    }

    async fn already(&self, ctx: &Context, tx: &mut Tx) -> Result<Option<InviteResult>> {
        if let Some(account) = tx.accounts().find_by_email(&self.email).await? {
            let member = tx
                .memberships()
                .actor(&account, ctx.now().day())
                .await?
                .belongs_to(self.organisation.id);
            let result =
                if member { InviteResult::AlreadyMember } else { InviteResult::HasAccount };
            return Ok(Some(result));
        }
        let settings = ctx.settings();
        let pending = tx.invitations().open_for(&self.email, self.organisation.id).await?;
        let usable = pending
            .iter()
            .any(|invitation| invitation.usable(ctx.now(), &settings.invitations).is_ok());
        Ok(usable.then_some(InviteResult::AlreadyInvited))
    }
}
