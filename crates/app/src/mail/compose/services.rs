//! Mails about services.

use service_manual_domain::account::Account;
use service_manual_domain::ids::{AccountId, ServiceId};
use service_manual_domain::language::Language;
use service_manual_domain::organisation::OrganisationKind;
use service_manual_domain::policy::{Action, roles_that_may};
use service_manual_domain::service::{ReturnComment, Service};
use service_manual_render::mail::{
    ServiceNotPublishedMail, ServicePublishedMail, ServiceReturnedMail, ServiceSubmittedMail,
};
use service_manual_render::urls;
use service_manual_store::ServiceVersion;

use super::Outbox;
use crate::error::Result;
use crate::services::responsibility::may_publish;

impl Outbox<'_> {
    pub(super) async fn service_submitted(&mut self, id: ServiceId) -> Result<()> {
        let (service, version) = self.service(id).await?;
        let Some(submission) = service.submission else { return Ok(()) };
        let organiser = self.tx.organisations().get(service.organiser).await?;
        let person = self.name_of(submission.by).await?;
        for account in self.reviewers(&service).await? {
            // Everybody else reads it in the digest.
            let at_once = account.submissions_at_once && service.state.is_public();
            if account.id == submission.by || !at_once {
                continue;
            }
            let mail = ServiceSubmittedMail {
                language: account.language,
                public_address: self.public_address(),
                service: name_in(&version, account.language),
                person: person.clone(),
                organisation: organiser.name.text(account.language).to_owned(),
                path: urls::service_manage(account.language, id),
            };
            self.add(&account, &mail).await?;
        }
        Ok(())
    }

    pub(super) async fn service_published(&mut self, id: ServiceId, to: AccountId) -> Result<()> {
        let account = self.tx.accounts().get(to).await?;
        let Some(live) = self.tx.services().live(id).await? else { return Ok(()) };
        let language = account.language;
        let shown = live.content.public();
        let shown = shown.best(language);
        let name = shown.map(|(_, text)| text.name().to_owned()).unwrap_or_default();
        let path = urls::service_manage(language, id);
        let public_address = self.public_address();
        let mail = ServicePublishedMail { language, public_address, service: name, path };
        self.add(&account, &mail).await
    }

    pub(super) async fn service_not_published(
        &mut self,
        id: ServiceId,
        to: AccountId,
    ) -> Result<()> {
        let account = self.tx.accounts().get(to).await?;
        let (_, version) = self.service(id).await?;
        let mail = ServiceNotPublishedMail {
            language: account.language,
            public_address: self.public_address(),
            service: name_in(&version, account.language),
            path: urls::service_manage(account.language, id),
        };
        self.add(&account, &mail).await
    }

    pub(super) async fn service_returned(
        &mut self,
        id: ServiceId,
        to: AccountId,
        by: AccountId,
        comments: &[ReturnComment],
    ) -> Result<()> {
        let account = self.tx.accounts().get(to).await?;
        let (_, version) = self.service(id).await?;
        let mail = ServiceReturnedMail {
            language: account.language,
            public_address: self.public_address(),
            service: name_in(&version, account.language),
            person: self.name_of(by).await?,
            comments: comments.to_vec(),
            original: version.content.texts.original(),
            path: urls::service_edit(account.language, id),
        };
        self.add(&account, &mail).await
    }

    /// Whose task a submission is: the updater's of the authority; without one who may, that of
    /// everybody who may publish there.
    async fn reviewers(&mut self, service: &Service) -> Result<Vec<Account>> {
        if let Some(updater) = service.authority_updater
            && may_publish(self.ctx, self.tx, service, updater).await?
        {
            return Ok(vec![self.tx.accounts().get(updater).await?]);
        }
        let authorities = service.reviewing_organisations();
        let roles = roles_that_may(Action::PublishService, OrganisationKind::Authority);
        Ok(self.tx.memberships().with_roles(&authorities, &roles).await?)
    }

    async fn service(&mut self, id: ServiceId) -> Result<(Service, ServiceVersion)> {
        let service = self.tx.services().get(id).await?;
        let version = self.tx.services().version(service.newest).await?;
        Ok((service, version))
    }
}

pub(super) fn name_in(version: &ServiceVersion, language: Language) -> String {
    version.content.texts.best(language).map(|(_, text)| text.name().to_owned()).unwrap_or_default()
}
