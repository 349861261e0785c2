//! The mail that tells those who keep a service up to date that something in it is wrong.

use service_manual_domain::account::{Account, AccountState, Role};
use service_manual_domain::ids::{AccountId, ServiceId};
use service_manual_domain::policy::may;
use service_manual_domain::service::Service;
use service_manual_domain::service::report::About;
use service_manual_render::mail::ServiceReportedMail;
use service_manual_render::urls;

use super::Outbox;
use crate::error::Result;

impl Outbox<'_> {
    pub(super) async fn service_reported(
        &mut self,
        id: ServiceId,
        by: AccountId,
        about: About,
        message: &str,
    ) -> Result<()> {
        let service = self.tx.services().get(id).await?;
        let version = self.tx.services().version(service.newest).await?;
        let email = self.tx.accounts().get(by).await?.email.as_str().to_owned();
        let person = self.name_of(by).await?;
        for account in self.who_mends(&service, about).await? {
            let language = account.language;
            let name = version.content.texts.best(language);
            let mail = ServiceReportedMail {
                language,
                public_address: self.public_address(),
                service: name.map(|(_, text)| text.name().to_owned()).unwrap_or_default(),
                person: person.clone(),
                email: email.clone(),
                message: message.to_owned(),
                path: urls::service_edit(language, id),
            };
            self.add(&account, &mail).await?;
        }
        Ok(())
    }

    /// The updaters who may mend it; if there is none, the main users of the organiser or, where
    /// guidance is concerned or for want of others, of those who publish the service; in the end
    /// the administrators. A message about guidance reaches nobody who may not read it.
    async fn who_mends(&mut self, service: &Service, about: About) -> Result<Vec<Account>> {
        let mut found: Vec<Account> = Vec::new();
        for id in [service.updater, service.authority_updater].into_iter().flatten() {
            let Some(account) = self.tx.accounts().find(id).await? else { continue };
            let twice = found.iter().any(|one| one.id == id);
            if !twice && self.may_mend(service, about, &account).await? {
                found.push(account);
            }
        }
        for organisations in [vec![service.organiser], service.reviewing_organisations()] {
            if !found.is_empty() {
                break;
            }
            for account in
                self.tx.memberships().with_roles(&organisations, &[Role::MainUser]).await?
            {
                if self.may_mend(service, about, &account).await? {
                    found.push(account);
                }
            }
        }
        if found.is_empty() {
            found = self.tx.accounts().administrators().await?;
        }
        Ok(found)
    }

    async fn may_mend(
        &mut self,
        service: &Service,
        about: About,
        account: &Account,
    ) -> Result<bool> {
        let actor = self.tx.memberships().actor(account, self.ctx.now().day()).await?;
        let active = account.state == AccountState::Active;
        Ok(active && may(&actor, about.needs(), &service.target()))
    }
}
