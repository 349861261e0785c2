//! Mails about services that nobody confirmed.

use service_manual_domain::language::Language;
use service_manual_domain::service::Service;
use service_manual_render::mail::{
    ServiceLine, ServicePart, ServicesMail, ServicesNotice as Notice,
};
use service_manual_render::urls;

use super::Outbox;
use super::services::name_in;
use crate::error::Result;
use crate::mail::{NoticedService, ServicesNotice, ServicesNoticeKind};

impl Outbox<'_> {
    /// Names the services that are still as they were when the mail was ordered.
    pub(super) async fn services_notice(&mut self, order: &ServicesNotice) -> Result<()> {
        let account = self.tx.accounts().get(order.to).await?;
        let (notice, part) = told(order.kind);
        let mut lines = Vec::new();
        for noticed in &order.services {
            let Some(service) = self.tx.services().find(noticed.service).await? else { continue };
            if still_holds(order.kind, &service) {
                lines.push((part, self.service_line(&service, noticed, account.language).await?));
            }
        }
        if lines.is_empty() {
            return Ok(());
        }
        let public_address = self.public_address();
        let mail = ServicesMail { notice, language: account.language, public_address, lines };
        self.add(&account, &mail).await
    }

    async fn service_line(
        &mut self,
        service: &Service,
        noticed: &NoticedService,
        language: Language,
    ) -> Result<ServiceLine> {
        let version = self.tx.services().version(service.newest).await?;
        let organisation = self.tx.organisations().get(service.organiser).await?;
        Ok(ServiceLine {
            service: name_in(&version, language),
            organisation: organisation.name.text(language).to_owned(),
            on: Some(noticed.on),
            days: 0,
            late: false,
            path: urls::service_manage(language, service.id),
        })
    }
}

const fn told(kind: ServicesNoticeKind) -> (Notice, ServicePart) {
    match kind {
        ServicesNoticeKind::WithoutUpdater => (Notice::WithoutUpdater, ServicePart::WillBeOutdated),
        ServicesNoticeKind::EndingWithoutUpdater => {
            (Notice::WithoutUpdater, ServicePart::ValidityEnds)
        }
        ServicesNoticeKind::Outdated => (Notice::Outdated, ServicePart::Outdated),
        ServicesNoticeKind::Archiving => (Notice::Archiving, ServicePart::WillBeArchived),
    }
}

const fn still_holds(kind: ServicesNoticeKind, service: &Service) -> bool {
    match kind {
        ServicesNoticeKind::WithoutUpdater | ServicesNoticeKind::EndingWithoutUpdater => {
            service.state.is_public()
        }
        ServicesNoticeKind::Outdated | ServicesNoticeKind::Archiving => service.state.is_outdated(),
    }
}
