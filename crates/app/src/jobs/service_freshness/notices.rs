//! Who is told of a step at once, gathered over a transaction: one mail a person, whatever number
//! of services it is about.

use std::collections::{BTreeMap, BTreeSet};

use service_manual_domain::account::Role;
use service_manual_domain::ids::{AccountId, OrganisationId};
use service_manual_domain::service::Service;
use service_manual_domain::time::Day;
use service_manual_store::Tx;

use crate::context::Context;
use crate::error::Result;
use crate::jobs::{Job, MailOrder, enqueue};
use crate::mail::{NoticedService, ServicesNotice, ServicesNoticeKind};

/// What is to be told to whom.
#[derive(Debug, Default)]
pub(super) struct Notices {
    services: BTreeMap<(AccountId, ServicesNoticeKind), Vec<NoticedService>>,
}

impl Notices {
    /// Tells the main users who can do something about a service that nobody keeps up to date:
    /// those of the organiser; if there are none, those of the authorities above.
    pub(super) async fn tell_responsible(
        &mut self,
        tx: &mut Tx,
        kind: ServicesNoticeKind,
        service: &Service,
        on: Day,
    ) -> Result<()> {
        let mut people = main_users(tx, &[service.organiser]).await?;
        if people.is_empty() {
            people = main_users(tx, &service.reviewing_organisations()).await?;
        }
        self.add(people, kind, service, on);
        Ok(())
    }

    /// Tells the main users of the organiser and of the responsible authority.
    pub(super) async fn tell_both_sides(
        &mut self,
        tx: &mut Tx,
        kind: ServicesNoticeKind,
        service: &Service,
        on: Day,
    ) -> Result<()> {
        let sides: Vec<OrganisationId> =
            [service.organiser].into_iter().chain(service.responsible).collect();
        let people = main_users(tx, &sides).await?;
        self.add(people, kind, service, on);
        Ok(())
    }

    /// Tells both updaters and the main users of the organiser.
    pub(super) async fn tell_those_who_keep_it(
        &mut self,
        tx: &mut Tx,
        kind: ServicesNoticeKind,
        service: &Service,
        on: Day,
    ) -> Result<()> {
        let mut people = main_users(tx, &[service.organiser]).await?;
        people.extend(service.updater.into_iter().chain(service.authority_updater));
        self.add(people, kind, service, on);
        Ok(())
    }

    /// Orders the mails, in the transaction of the steps.
    pub(super) async fn order(self, ctx: &Context, tx: &mut Tx) -> Result<()> {
        for ((to, kind), services) in self.services {
            let notice = ServicesNotice { to, kind, ordered_on: ctx.now().day(), services };
            let order = MailOrder::Services(notice);
            enqueue(ctx, tx, &Job::Mail(order)).await?;
        }
        Ok(())
    }

    fn add(
        &mut self,
        people: BTreeSet<AccountId>,
        kind: ServicesNoticeKind,
        service: &Service,
        on: Day,
    ) {
        for person in people {
            let services = self.services.entry((person, kind)).or_default();
            services.push(NoticedService { service: service.id, on });
        }
    }
}

async fn main_users(tx: &mut Tx, organisations: &[OrganisationId]) -> Result<BTreeSet<AccountId>> {
    let people = tx.memberships().with_roles(organisations, &[Role::MainUser]).await?;
    Ok(people.into_iter().map(|account| account.id).collect())
}
