//! Mails about a change of the own address.

use service_manual_domain::email::EmailAddress;
use service_manual_domain::ids::AccountId;
use service_manual_domain::secret::Token;
use service_manual_domain::time::Instant;
use service_manual_render::mail::{
    EmailChangeConfirmMail, EmailChangeNoticeMail, EmailChangedMail,
};
use service_manual_render::urls;

use super::Outbox;
use crate::error::Result;
use crate::mail::EmailChangeMail;

impl Outbox<'_> {
    pub(super) async fn email_change(&mut self, mail: &EmailChangeMail) -> Result<()> {
        match mail {
            EmailChangeMail::Link { account, token, .. } => {
                self.email_change_link(*account, token).await
            }
            EmailChangeMail::Notice { account, at } => {
                let Some(account) = self.tx.accounts().find(*account).await? else {
                    return Ok(());
                };
                let contact = self.who_can_restore(&account).await?;
                let mail = EmailChangeNoticeMail { language: account.language, at: *at, contact };
                self.add(&account, &mail).await
            }
            EmailChangeMail::Changed { account, before, at } => {
                self.email_changed(*account, before, *at).await
            }
        }
    }

    /// The link, if nothing was stored since that makes it useless.
    async fn email_change_link(&mut self, id: AccountId, token: &str) -> Result<()> {
        let hash = Token::received(token).hash();
        let Some(change) = self.tx.email_changes().find(&hash).await? else { return Ok(()) };
        let Some(account) = self.tx.accounts().find(id).await? else { return Ok(()) };
        let mail = EmailChangeConfirmMail {
            language: account.language,
            public_address: self.public_address(),
            path: urls::email_confirm(account.language, token),
            until: change.valid_until,
        };
        self.add_to_address(change.email, Some(account.id), &mail).await
    }

    async fn email_changed(&mut self, id: AccountId, before: &str, at: Instant) -> Result<()> {
        let Some(account) = self.tx.accounts().find(id).await? else { return Ok(()) };
        let contact = self.who_can_restore(&account).await?;
        let mail = EmailChangedMail { language: account.language, at, contact };
        self.add_to_address(EmailAddress::from_stored(before.to_owned()), Some(id), &mail).await
    }
}
