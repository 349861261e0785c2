//! Mails that carry an invitation.

use service_manual_domain::account::Account;
use service_manual_domain::account::invitation::Invitation as Stored;
use service_manual_domain::email::EmailAddress;
use service_manual_domain::ids::InvitationId;
use service_manual_domain::organisation::{Organisation, OrganisationStatus};
use service_manual_render::mail::{
    Invitation, InvitationJoinMail, InvitationMail, InvitationReminderMail,
};

use super::Outbox;
use crate::error::Result;

/// To whom, and what every mail with an invitation says.
struct Envelope {
    address: EmailAddress,
    account: Option<Account>,
    content: Invitation,
}

impl Outbox<'_> {
    /// An invitation to register; to the owner of an account, one to join.
    pub(super) async fn invitation(&mut self, id: InvitationId, token: &str) -> Result<()> {
        match self.envelope(id, token).await? {
            Some(Envelope { account: Some(account), content, .. }) => {
                self.add_in_any_state(&account, &InvitationJoinMail(content)).await
            }
            Some(Envelope { address, content, .. }) => {
                self.add_to_address(address, None, &InvitationMail(content)).await
            }
            None => Ok(()),
        }
    }

    /// The same reminder for both: that they have not answered.
    pub(super) async fn invitation_reminder(
        &mut self,
        id: InvitationId,
        token: &str,
    ) -> Result<()> {
        match self.envelope(id, token).await? {
            Some(Envelope { account: Some(account), content, .. }) => {
                self.add_in_any_state(&account, &InvitationReminderMail(content)).await
            }
            Some(Envelope { address, content, .. }) => {
                self.add_to_address(address, None, &InvitationReminderMail(content)).await
            }
            None => Ok(()),
        }
    }

    /// Nothing, if the invitation was answered, taken back or erased since the mail was ordered.
    /// The owner of an account gets the mail in the language of the account.
    async fn envelope(&mut self, id: InvitationId, token: &str) -> Result<Option<Envelope>> {
        let Some((stored, organisation)) = self.usable(id).await? else { return Ok(None) };
        let Some(address) = stored.email.clone() else { return Ok(None) };
        let account = self.tx.accounts().find_by_email(&address).await?;
        let language = account.as_ref().map_or(stored.language, |account| account.language);
        let content = Invitation {
            language,
            public_address: self.public_address(),
            organisation: organisation.name.text(language).to_owned(),
            role: stored.role,
            valid_until: stored.valid_until(&self.ctx.settings().invitations),
            message: stored.message,
            token: token.to_owned(),
        };
        Ok(Some(Envelope { address, account, content }))
    }

    /// The invitation with its organisation, if it can be used.
    async fn usable(&mut self, id: InvitationId) -> Result<Option<(Stored, Organisation)>> {
        let Some(stored) = self.tx.invitations().find(id).await? else { return Ok(None) };
        let usable = stored.usable(self.ctx.now(), &self.ctx.settings().invitations).is_ok();
        let organisation = self.tx.organisations().get(stored.organisation).await?;
        let active = organisation.status == OrganisationStatus::Active;
        Ok((usable && active).then_some((stored, organisation)))
    }
}
