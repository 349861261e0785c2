//! Mails about the life cycle of accounts.

use std::collections::BTreeMap;

use service_manual_domain::account::{Account, AccountState, home};
use service_manual_domain::ids::{AccountId, OrganisationId};
use service_manual_domain::organisation::{Organisation, OrganisationKind, OrganisationStatus};
use service_manual_domain::policy::{Action, roles_that_may};
use service_manual_domain::time::{Day, Instant};
use service_manual_render::mail::{
    AccessReviewReminderMail, AccountDeactivatedMail, AccountRestoredMail, DeactivationWarningMail,
    DeletionWarningMail, LastMainUserWarningMail, MembershipRemovedMail,
};
use service_manual_render::urls;

use super::Outbox;
use crate::error::Result;
use crate::mail::LifeCycleMail;

impl Outbox<'_> {
    pub(super) async fn life_cycle(&mut self, mail: &LifeCycleMail) -> Result<()> {
        match mail {
            LifeCycleMail::DeactivationWarning { account, phase, .. } => {
                self.deactivation_warning(*account, phase).await
            }
            LifeCycleMail::LastMainUserWarning { account, organisation, phase } => {
                self.last_main_user_warning(*account, *organisation, phase).await
            }
            LifeCycleMail::Deactivated { account, .. } => self.deactivated(*account).await,
            LifeCycleMail::Restored { account, organisation, .. } => {
                self.restored(*account, *organisation).await
            }
            LifeCycleMail::DeletionWarning { account, phase, .. } => {
                self.deletion_warning(*account, phase).await
            }
            LifeCycleMail::MembershipRemoved { account, organisation, .. } => {
                self.membership_removed(*account, *organisation).await
            }
            LifeCycleMail::ReviewReminder { organisation, opened_at, .. } => {
                self.review_reminder(*organisation, *opened_at).await
            }
        }
    }

    async fn deactivation_warning(&mut self, id: AccountId, phase: &str) -> Result<()> {
        let Some(on) = self.end_of(id, phase).await? else { return Ok(()) };
        let account = self.tx.accounts().get(id).await?;
        let (language, public_address) = (account.language, self.public_address());
        self.add(&account, &DeactivationWarningMail { language, public_address, on }).await
    }

    async fn deletion_warning(&mut self, id: AccountId, phase: &str) -> Result<()> {
        let Some(on) = self.end_of(id, phase).await? else { return Ok(()) };
        let account = self.tx.accounts().get(id).await?;
        let contact = self.who_can_restore(&account).await?;
        let mail = DeletionWarningMail { language: account.language, on, contact };
        self.add_in_any_state(&account, &mail).await
    }

    /// The day on which a phase of an account ends, if the account is still in it.
    async fn end_of(&mut self, id: AccountId, phase: &str) -> Result<Option<Day>> {
        let Some(living) = self.tx.life_cycle().find(id).await? else { return Ok(None) };
        let settings = self.ctx.settings();
        let on = living.history.ends_on(&settings.life_cycle, self.ctx.now().day());
        Ok((living.history.phase().to_string() == phase).then_some(on))
    }

    async fn last_main_user_warning(
        &mut self,
        id: AccountId,
        organisation: OrganisationId,
        phase: &str,
    ) -> Result<()> {
        let Some(on) = self.end_of(id, phase).await? else { return Ok(()) };
        let organisation = self.tx.organisations().get(organisation).await?;
        let roles = roles_that_may(Action::ManageMembers, OrganisationKind::Authority);
        let above = self.tx.memberships().with_roles(&organisation.parents, &roles).await?;
        let administrators = self.tx.accounts().administrators().await?;
        let everybody: BTreeMap<AccountId, Account> =
            above.into_iter().chain(administrators).map(|account| (account.id, account)).collect();
        for account in everybody.values().filter(|account| account.id != id) {
            let mail = LastMainUserWarningMail {
                language: account.language,
                public_address: self.public_address(),
                organisation: organisation.name.text(account.language).to_owned(),
                on,
                path: urls::organisation(account.language, organisation.id),
            };
            self.add(account, &mail).await?;
        }
        Ok(())
    }

    async fn deactivated(&mut self, id: AccountId) -> Result<()> {
        let account = self.tx.accounts().get(id).await?;
        let AccountState::Deactivated { reason, .. } = account.state else { return Ok(()) };
        let Some(living) = self.tx.life_cycle().find(id).await? else { return Ok(()) };
        let settings = self.ctx.settings();
        let deleted_on = living.history.ends_on(&settings.life_cycle, self.ctx.now().day());
        let mail = AccountDeactivatedMail {
            language: account.language,
            reason,
            contact: self.who_can_restore(&account).await?,
            until: deleted_on.plus_days(-1),
        };
        self.add_in_any_state(&account, &mail).await
    }

    async fn restored(
        &mut self,
        id: AccountId,
        organisation: Option<OrganisationId>,
    ) -> Result<()> {
        let account = self.tx.accounts().get(id).await?;
        let by = match organisation {
            Some(id) => Some(self.tx.organisations().get(id).await?),
            None => None,
        };
        let mail = AccountRestoredMail {
            language: account.language,
            public_address: self.public_address(),
            by: by.map(|organisation| organisation.name.text(account.language).to_owned()),
        };
        self.add(&account, &mail).await
    }

    async fn membership_removed(
        &mut self,
        id: AccountId,
        organisation: OrganisationId,
    ) -> Result<()> {
        let account = self.tx.accounts().get(id).await?;
        let organisation = self.tx.organisations().get(organisation).await?;
        let language = account.language;
        let name = organisation.name.text(language).to_owned();
        let contact = vec![name.clone()];
        let mail = MembershipRemovedMail { language, organisation: name, contact };
        self.add(&account, &mail).await
    }

    async fn review_reminder(&mut self, id: OrganisationId, opened_at: Instant) -> Result<()> {
        let organisation = self.tx.organisations().get(id).await?;
        for account in self.main_users(&organisation).await? {
            let mail = AccessReviewReminderMail {
                language: account.language,
                public_address: self.public_address(),
                organisation: organisation.name.text(account.language).to_owned(),
                opened: opened_at.day(),
                path: urls::access_review(account.language, id),
            };
            self.add(&account, &mail).await?;
        }
        Ok(())
    }

    pub(super) async fn main_users(&mut self, organisation: &Organisation) -> Result<Vec<Account>> {
        let roles = roles_that_may(Action::ManageMembers, organisation.kind);
        Ok(self.tx.memberships().with_roles(&[organisation.id], &roles).await?)
    }

    /// The names of the organisations whose main users can restore an account; none when only the
    /// administrators can.
    pub(super) async fn who_can_restore(&mut self, account: &Account) -> Result<Vec<String>> {
        let memberships = self.tx.memberships().of_account(account.id).await?;
        let Some(home) = home(&memberships).filter(|_| !account.administrator) else {
            return Ok(Vec::new());
        };
        let organisation = self.tx.organisations().get(home.organisation).await?;
        let open = organisation.status == OrganisationStatus::Active;
        let name = organisation.name.text(account.language).to_owned();
        Ok(open.then_some(name).into_iter().collect())
    }
}
