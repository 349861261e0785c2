//! Inviting people to an organisation, one or many at once (spec 2.3).

use service_manual_domain::account::invitation::{
    Invitation, InvitationState, MESSAGE_LIMIT, Terms, TypedTerms, addresses,
};
use service_manual_domain::audit::{Event, EventType};
use service_manual_domain::email::EmailAddress;
use service_manual_domain::ids::{AccountId, InvitationId, OrganisationId};
use service_manual_domain::language::Language;
use service_manual_domain::organisation::{Organisation, OrganisationRules};
use service_manual_domain::policy::Action;
use service_manual_domain::problem::{Problem, ProblemCode, Problems, optional_text};
use service_manual_store::Tx;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::invitations::{event, new_link};
use crate::jobs::{Job, MailOrder, enqueue};
use crate::organisations::active;

/// The invitation form as typed.
#[derive(Debug, Clone, Default)]
pub struct TypedInvitations {
    /// Role and last day.
    pub terms: TypedTerms,
    /// Code of the language of the mails.
    pub language: String,
    /// One or many addresses, as [`addresses`] reads them.
    pub addresses: String,
    /// A few words to the invited.
    pub message: String,
}

/// What becomes of one address. Whether it has an account elsewhere makes no difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InviteResult {
    /// An invitation is sent, to register or to join.
    Invited,
    /// An invitation waits for the approval of a second main user.
    WaitsForApproval,
    /// The person belongs to the organisation already.
    AlreadyMember,
    /// An invitation is on its way, or waits for approval, already.
    AlreadyInvited,
    /// The organisation takes no addresses of this domain.
    DomainNotAllowed,
    /// Not an e-mail address.
    NotAnAddress,
}

/// What sending the form brings about.
#[derive(Debug, Clone)]
pub struct Invited {
    /// Role and last day.
    pub terms: Terms,
    /// The language of the mails.
    pub language: Language,
    /// A few words to the invited.
    pub message: Option<String>,
    /// What becomes of each address, in the order typed.
    pub results: Vec<(String, InviteResult)>,
}

/// What [`invite`] would do with the form now; changes nothing.
///
/// # Errors
/// [`crate::Error::Invalid`] when the form itself has problems.
pub async fn check(
    ctx: &Context,
    caller: &Caller,
    organisation: OrganisationId,
    typed: &TypedInvitations,
) -> Result<Invited> {
    let mut tx = ctx.read().await?;
    let desk = Desk::open(ctx, caller, &mut tx, organisation).await?;
    let form = desk.read(typed)?;
    let mut results = Vec::with_capacity(form.addresses.len());
    for address in &form.addresses {
        let (result, _) = desk.judge(&mut tx, address).await?;
        results.push((address.clone(), result));
    }
    Ok(form.with_results(results))
}

/// Invites every address that can be invited.
///
/// # Errors
/// [`crate::Error::Invalid`] when the form itself has problems; then nobody is invited.
pub async fn invite(
    ctx: &Context,
    caller: &Caller,
    organisation: OrganisationId,
    typed: &TypedInvitations,
) -> Result<Invited> {
    let mut tx = ctx.write().await?;
    tx.invitations().lock(organisation).await?;
    let desk = Desk::open(ctx, caller, &mut tx, organisation).await?;
    let form = desk.read(typed)?;
    let mut results = Vec::with_capacity(form.addresses.len());
    let mut added = Vec::new();
    for address in &form.addresses {
        let (result, email) = desk.judge(&mut tx, address).await?;
        if let Some(email) = email {
            added.push(desk.add(&mut tx, &form, email).await?);
        }
        results.push((address.clone(), result));
    }
    for invitation in &added {
        let event = sent(invitation);
        tx.audit().record(&event, &caller.origin(), ctx.now()).await?;
    }
    ctx.commit(tx).await?;
    Ok(form.with_results(results))
}

/// The event of a new invitation, which may have to be approved before its mail is sent.
fn sent(invitation: &Invitation) -> Event {
    let role = Some(invitation.role.code());
    let event = event(EventType::InvitationSent, invitation).change("role", None, role);
    if invitation.state == InvitationState::AwaitingApproval {
        event.change("approval_required", None, Some("yes"))
    } else {
        event
    }
}

/// The checked form.
struct Form {
    terms: Terms,
    language: Language,
    message: Option<String>,
    addresses: Vec<String>,
}

impl Form {
    fn with_results(self, results: Vec<(String, InviteResult)>) -> Invited {
        let Self { terms, language, message, .. } = self;
        Invited { terms, language, message, results }
    }
}

/// Where somebody invites to an organisation.
struct Desk<'a> {
    ctx: &'a Context,
    inviter: AccountId,
    organisation: Organisation,
    rules: OrganisationRules,
}

impl<'a> Desk<'a> {
    async fn open(
        ctx: &'a Context,
        caller: &Caller,
        tx: &mut Tx,
        id: OrganisationId,
    ) -> Result<Self> {
        let inviter = caller.account()?;
        let organisation = tx.organisations().get(id).await?;
        caller.require(Action::ManageMembers, &organisation.target())?;
        active(&organisation)?;
        let rules = tx.organisations().rules(id).await?;
        Ok(Self { ctx, inviter, organisation, rules })
    }

    fn read(&self, typed: &TypedInvitations) -> std::result::Result<Form, Vec<Problem>> {
        let limit = self.ctx.settings().invitations.addresses_at_once;
        let mut problems = Problems::none();
        let language = typed.language.parse().map_err(|_| ProblemCode::UnknownChoice);
        let language = problems.check("language", language);
        let addresses = addresses(&typed.addresses);
        if addresses.is_empty() {
            problems.add("addresses", ProblemCode::Required);
        }
        if addresses.len() > limit {
            problems.add("addresses", ProblemCode::TooMany { limit });
        }
        let message = problems.check("message", optional_text(&typed.message, MESSAGE_LIMIT));
        let today = self.ctx.now().day();
        let terms = typed.terms.parse(self.organisation.kind, &self.rules, today);
        match (terms, language, message) {
            (Ok(terms), Some(language), Some(message)) if problems.is_empty() => {
                Ok(Form { terms, language, message, addresses })
            }
            (Ok(_), ..) => Err(problems.into_vec()),
            (Err(mut all), ..) => {
                all.extend(problems.into_vec());
                Err(all)
            }
        }
    }

    /// What becomes of an address, and the address itself if it is to be invited.
    async fn judge(
        &self,
        tx: &mut Tx,
        address: &str,
    ) -> Result<(InviteResult, Option<EmailAddress>)> {
        let Ok(email) = EmailAddress::parse(address) else {
            return Ok((InviteResult::NotAnAddress, None));
        };
        if tx.invitations().is_member(&email, self.organisation.id).await? {
            return Ok((InviteResult::AlreadyMember, None));
        }
        if is_open(self.ctx, tx, &email, self.organisation.id).await? {
            return Ok((InviteResult::AlreadyInvited, None));
        }
        if !self.rules.allows(&email) {
            return Ok((InviteResult::DomainNotAllowed, None));
        }
        let result = if self.rules.approval_required {
            InviteResult::WaitsForApproval
        } else {
            InviteResult::Invited
        };
        Ok((result, Some(email)))
    }

    async fn add(&self, tx: &mut Tx, form: &Form, email: EmailAddress) -> Result<Invitation> {
        let now = self.ctx.now();
        let waits = self.rules.approval_required;
        let state =
            if waits { InvitationState::AwaitingApproval } else { InvitationState::Pending };
        let invitation = Invitation {
            id: InvitationId::new(now, self.ctx.random()),
            organisation: self.organisation.id,
            role: form.terms.role,
            ends_on: form.terms.ends_on,
            email: Some(email),
            language: form.language,
            invited_by: self.inviter,
            invited_at: now,
            sent_at: (!waits).then_some(now),
            reminders: 0,
            message: form.message.clone(),
            state,
            ended_at: None,
        };
        tx.invitations().add(&invitation).await?;
        if !waits {
            order_mail(self.ctx, tx, &invitation).await?;
        }
        Ok(invitation)
    }
}

/// Orders the first mail of an invitation, or the first after it was sent again.
pub(super) async fn order_mail(ctx: &Context, tx: &mut Tx, invitation: &Invitation) -> Result<()> {
    let token = new_link(ctx, tx, invitation.id).await?;
    let order = MailOrder::Invitation { invitation: invitation.id, token, at: ctx.now() };
    enqueue(ctx, tx, &Job::Mail(order)).await
}

/// Whether an invitation of the address to the organisation is open now.
pub(super) async fn is_open(
    ctx: &Context,
    tx: &mut Tx,
    email: &EmailAddress,
    organisation: OrganisationId,
) -> Result<bool> {
    let (now, settings) = (ctx.now(), ctx.settings());
    let open = tx.invitations().open_for(email, organisation).await?;
    Ok(open.iter().any(|one| one.state_at(now, &settings.invitations).is_open()))
}
