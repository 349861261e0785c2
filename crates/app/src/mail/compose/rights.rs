//! Mails about somebody's rights.

use service_manual_domain::account::Role;
use service_manual_domain::email::EmailAddress;
use service_manual_domain::ids::{AccountId, OrganisationId};
use service_manual_domain::time::Instant;
use service_manual_render::mail::{
    AdministratorGrantedMail, AdministratorWithdrawnMail, EmailChangedMail, EmailCorrectedMail,
    RoleChangedMail, RoleCorrectedMail,
};

use super::Outbox;
use crate::error::Result;
use crate::mail::RightsMail;

/// What became of a role.
struct RoleChange<'a> {
    account: AccountId,
    organisation: OrganisationId,
    from: Role,
    to: Role,
    reason: Option<&'a str>,
}

impl Outbox<'_> {
    pub(super) async fn rights(&mut self, mail: &RightsMail) -> Result<()> {
        match mail {
            RightsMail::RoleChanged {
                account,
                organisation,
                from,
                to,
                reason,
                corrected_by,
                ..
            } => {
                let (account, organisation, from, to) = (*account, *organisation, *from, *to);
                let reason = reason.as_deref();
                let change = RoleChange { account, organisation, from, to, reason };
                self.role_changed(&change).await?;
                match corrected_by {
                    Some(by) => self.role_corrected(&change, *by).await,
                    None => Ok(()),
                }
            }
            RightsMail::AdministratorGranted { account, reason, .. } => {
                let account = self.tx.accounts().get(*account).await?;
                let (language, reason) = (account.language, reason.clone());
                let public_address = self.public_address();
                let mail = AdministratorGrantedMail { language, public_address, reason };
                self.add(&account, &mail).await
            }
            RightsMail::AdministratorWithdrawn { account, reason, .. } => {
                let account = self.tx.accounts().get(*account).await?;
                let (language, reason) = (account.language, reason.clone());
                let mail = AdministratorWithdrawnMail { language, reason };
                self.add_in_any_state(&account, &mail).await
            }
            RightsMail::EmailCorrected { account, before, at } => {
                self.email_corrected(*account, before, *at).await
            }
        }
    }

    async fn role_changed(&mut self, change: &RoleChange<'_>) -> Result<()> {
        let account = self.tx.accounts().get(change.account).await?;
        let organisation = self.tx.organisations().get(change.organisation).await?;
        let name = organisation.name.text(account.language).to_owned();
        let mail = RoleChangedMail {
            language: account.language,
            organisation: name.clone(),
            old_role: change.from,
            new_role: change.to,
            reason: change.reason.map(str::to_owned),
            contact: vec![name],
        };
        self.add(&account, &mail).await
    }

    async fn role_corrected(&mut self, change: &RoleChange<'_>, by: AccountId) -> Result<()> {
        let person = self.name_of(change.account).await?;
        let organisation = self.tx.organisations().get(change.organisation).await?;
        for account in self.main_users(&organisation).await? {
            if account.id == change.account || account.id == by {
                continue;
            }
            let mail = RoleCorrectedMail {
                language: account.language,
                person: person.clone(),
                organisation: organisation.name.text(account.language).to_owned(),
                old_role: change.from,
                new_role: change.to,
                reason: change.reason.unwrap_or_default().to_owned(),
            };
            self.add(&account, &mail).await?;
        }
        Ok(())
    }

    async fn email_corrected(
        &mut self,
        account: AccountId,
        before: &EmailAddress,
        at: Instant,
    ) -> Result<()> {
        let account = self.tx.accounts().get(account).await?;
        let (language, contact) = (account.language, Vec::new());
        let old = EmailChangedMail { language, at, contact: contact.clone() };
        self.add_to_address(before.clone(), Some(account.id), &old).await?;
        let email = account.email.as_str().to_owned();
        let new = EmailCorrectedMail { language, email, at, contact };
        self.add_in_any_state(&account, &new).await
    }
}
