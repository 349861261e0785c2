//! Mails about accounts.

use service_manual_domain::ids::AccountId;
use service_manual_domain::time::Instant;
use service_manual_render::mail::{SignInBlockedMail, WelcomeMail};

use super::Outbox;
use crate::error::Result;

impl Outbox<'_> {
    pub(super) async fn registered(&mut self, id: AccountId) -> Result<()> {
        let account = self.tx.accounts().get(id).await?;
        let memberships = self.tx.memberships().of_account(id).await?;
        let Some(home) = memberships.first() else { return Ok(()) };
        let organisation = self.tx.organisations().get(home.organisation).await?;
        let mail = WelcomeMail {
            language: account.language,
            public_address: self.public_address(),
            email: account.email.as_str().to_owned(),
            organisation: organisation.name.text(account.language).to_owned(),
            role: home.role,
        };
        self.add(&account, &mail).await
    }

    pub(super) async fn sign_in_blocked(
        &mut self,
        id: Option<AccountId>,
        until: Instant,
    ) -> Result<()> {
        let Some(id) = id else { return Ok(()) };
        let account = self.tx.accounts().get(id).await?;
        let mail = SignInBlockedMail { language: account.language, until };
        self.add(&account, &mail).await
    }
}
