//! Mails about passwords, second factors and devices.

use service_manual_domain::account::device::Device;
use service_manual_domain::account::{Account, AccountState};
use service_manual_domain::ids::AccountId;
use service_manual_domain::secret::Token;
use service_manual_domain::time::{Instant, Length};
use service_manual_render::Texts;
use service_manual_render::mail::{
    NewDeviceMail, PasswordChangedMail, PasswordResetDeactivatedMail, PasswordResetMail,
    SecondFactorAddedMail, SecondFactorRemovedMail,
};
use service_manual_render::{labels, urls};

use super::Outbox;
use crate::error::Result;
use crate::mail::SecurityMail;

/// The time within which links for a new password are counted.
const AN_HOUR: Length = Length::hours(1);

impl Outbox<'_> {
    pub(super) async fn security(&mut self, mail: &SecurityMail) -> Result<()> {
        match mail {
            SecurityMail::PasswordReset { account: None, .. } => Ok(()),
            SecurityMail::PasswordReset { account: Some(id), .. } => self.password_reset(*id).await,
            SecurityMail::PasswordChanged { account, at } => {
                self.password_changed(*account, *at).await
            }
            SecurityMail::NewDevice { account, device, at } => {
                self.new_device(*account, *device, *at).await
            }
            SecurityMail::FactorAdded { account, kind, at } => {
                let account = self.tx.accounts().get(*account).await?;
                let contact = self.who_can_restore(&account).await?;
                let (language, factor, at) = (account.language, *kind, *at);
                self.add(&account, &SecondFactorAddedMail { language, factor, at, contact }).await
            }
            SecurityMail::FactorRemoved { account, kind, at } => {
                let account = self.tx.accounts().get(*account).await?;
                let contact = self.who_can_restore(&account).await?;
                let (language, factor, at) = (account.language, *kind, *at);
                self.add(&account, &SecondFactorRemovedMail { language, factor, at, contact }).await
            }
        }
    }

    /// The link to an account in use; to a deactivated one, who can restore it. Beyond so many
    /// links within an hour nothing is sent, so that nobody's mailbox is filled.
    async fn password_reset(&mut self, id: AccountId) -> Result<()> {
        let Some(account) = self.tx.accounts().find(id).await? else { return Ok(()) };
        let now = self.ctx.now();
        let since = now.plus(Length::milliseconds(-AN_HOUR.as_milliseconds()));
        let sent = self.tx.account_links().resets_since(id, since).await?;
        let settings = self.ctx.settings();
        if sent >= i64::from(settings.sign_in.resets_per_hour) {
            return Ok(());
        }
        // A deactivated account gets a link as well, which nobody is told and which does not open:
        // so its mails are counted.
        let token = Token::new(self.ctx.random());
        let until = now.plus(settings.sign_in.reset_link());
        self.tx.account_links().add_reset(id, &token.hash(), now, until).await?;
        if account.state == AccountState::Active {
            self.reset_link(&account, &token, until).await
        } else {
            let contact = self.who_can_restore(&account).await?;
            let mail = PasswordResetDeactivatedMail { language: account.language, contact };
            self.add_in_any_state(&account, &mail).await
        }
    }

    async fn reset_link(&mut self, account: &Account, token: &Token, until: Instant) -> Result<()> {
        let mail = PasswordResetMail {
            language: account.language,
            public_address: self.public_address(),
            path: urls::password_new(account.language, token.reveal()),
            until,
        };
        self.add(account, &mail).await
    }

    async fn password_changed(&mut self, id: AccountId, at: Instant) -> Result<()> {
        let account = self.tx.accounts().get(id).await?;
        let contact = self.who_can_restore(&account).await?;
        self.add(&account, &PasswordChangedMail { language: account.language, at, contact }).await
    }

    async fn new_device(&mut self, id: AccountId, device: Device, at: Instant) -> Result<()> {
        let account = self.tx.accounts().get(id).await?;
        let mail = NewDeviceMail {
            language: account.language,
            public_address: self.public_address(),
            at,
            device: labels::device(Texts::of(account.language), device),
            path: urls::own_sessions(account.language),
        };
        self.add(&account, &mail).await
    }
}
