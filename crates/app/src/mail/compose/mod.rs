//! Composing ordered mails into the outbox, each in its recipient's language and in the words of
//! the administrators, where they wrote any.

mod accounts;
mod digest;
mod email_change;
mod invitations;
mod life_cycle;
mod rights;
mod security;
mod service_report;
mod services;
mod services_notice;

pub(crate) use digest::write_digest;

use service_manual_domain::account::{Account, AccountState};
use service_manual_domain::email::EmailAddress;
use service_manual_domain::ids::{AccountId, MailId};
use service_manual_render::mail::{Mail, default_text};
use service_manual_store::{NewMail, Tx};

use crate::context::Context;
use crate::error::{Error, Result};
use crate::mail::MailOrder;

/// Writes the mails of an order into the outbox. What has become pointless meanwhile (an
/// invitation revoked, an account deactivated) is not written.
pub(crate) async fn write(ctx: &Context, tx: &mut Tx, order: &MailOrder) -> Result<()> {
    let mut outbox = Outbox { ctx, tx, order, mentions: Vec::new() };
    match outbox.write().await {
        // The person or the thing was deleted meanwhile: nobody is left to tell.
        Err(Error::NotFound) => Ok(()),
        written => written,
    }
}

/// The outbox, while the mails of one order are written.
struct Outbox<'a> {
    ctx: &'a Context,
    tx: &'a mut Tx,
    order: &'a MailOrder,
    /// Whom the mails name beside the recipient.
    mentions: Vec<AccountId>,
}

/// Where a mail goes.
struct Recipient {
    /// Told apart from the other recipients of the step by what is added to its key.
    step_key: String,
    account: Option<AccountId>,
    address: EmailAddress,
    /// Whom the mail names beside the recipient: those names go when the accounts go.
    mentions: Vec<AccountId>,
}

impl Outbox<'_> {
    async fn write(&mut self) -> Result<()> {
        match self.order {
            MailOrder::Invitation { invitation, token, .. } => {
                self.invitation(*invitation, token).await
            }
            MailOrder::InvitationReminder { invitation, token, .. } => {
                self.invitation_reminder(*invitation, token).await
            }
            MailOrder::Registered { account } => self.registered(*account).await,
            MailOrder::EmailChange(mail) => self.email_change(mail).await,
            MailOrder::LifeCycle(mail) => self.life_cycle(mail).await,
            MailOrder::Rights(mail) => self.rights(mail).await,
            MailOrder::Security(mail) => self.security(mail).await,
            MailOrder::Services(notice) => self.services_notice(notice).await,
            MailOrder::SignInBlocked { account, until, .. } => {
                self.sign_in_blocked(*account, *until).await
            }
            MailOrder::ServiceSubmitted { service, .. } => self.service_submitted(*service).await,
            MailOrder::ServicePublished { service, to, .. } => {
                self.service_published(*service, *to).await
            }
            MailOrder::ServiceNotPublished { service, to, .. } => {
                self.service_not_published(*service, *to).await
            }
            MailOrder::ServiceReturned { service, to, by, comments, .. } => {
                self.service_returned(*service, *to, *by, comments).await
            }
            MailOrder::ServiceReported { service, by, about, message, .. } => {
                self.service_reported(*service, *by, *about, message).await
            }
        }
    }

    /// One mail of the step for each account, whoever else gets one. A deactivated account gets
    /// none.
    async fn add(&mut self, account: &Account, mail: &(impl Mail + Sync)) -> Result<()> {
        if account.state == AccountState::Active {
            self.add_in_any_state(account, mail).await?;
        }
        Ok(())
    }

    /// The same for an account in any state, where the mail is about the state.
    async fn add_in_any_state(
        &mut self,
        account: &Account,
        mail: &(impl Mail + Sync),
    ) -> Result<()> {
        let recipient = Recipient {
            step_key: self.order.step_key_to(account.id),
            account: Some(account.id),
            address: account.email.clone(),
            mentions: self.mentions.clone(),
        };
        add_for(self.ctx, self.tx, recipient, mail).await
    }

    /// The one mail of the step, to an address that is not that of an account: `account` is whose
    /// it was or will be, if anybody's.
    async fn add_to_address(
        &mut self,
        address: EmailAddress,
        account: Option<AccountId>,
        mail: &(impl Mail + Sync),
    ) -> Result<()> {
        let step_key = self.order.step_key();
        let mentions = self.mentions.clone();
        let recipient = Recipient { step_key, account, address, mentions };
        add_for(self.ctx, self.tx, recipient, mail).await
    }

    /// What an account is called in a mail to somebody else.
    async fn name_of(&mut self, id: AccountId) -> Result<String> {
        let name = self.tx.accounts().get(id).await?.shown_name();
        self.mentions.push(id);
        Ok(name)
    }

    fn public_address(&self) -> String {
        self.ctx.public_address().to_owned()
    }
}

/// Writes one mail into the outbox, in the words of the administrators where they wrote any.
async fn add_for(
    ctx: &Context,
    tx: &mut Tx,
    to: Recipient,
    mail: &(impl Mail + Sync),
) -> Result<()> {
    let (kind, language) = (mail.kind(), mail.language());
    let stored = tx.mail_texts().find(kind, language).await?;
    let text = stored.and_then(|stored| stored.text);
    let rendered = mail.render(&text.unwrap_or_else(|| default_text(kind, language)))?;
    let new = NewMail {
        id: MailId::new(ctx.now(), ctx.random()),
        step_key: to.step_key,
        kind: kind.code(),
        account: to.account,
        address: to.address,
        language,
        subject: rendered.subject,
        text: rendered.text,
        html: rendered.html,
        mentions: to.mentions,
    };
    Ok(tx.mails().add(&new, ctx.now()).await?)
}
