//! What happened since a moment, for the report of a simulation. People are named by the number
//! of their account, so that a report can be passed on.

use std::collections::HashMap;

use service_manual_domain::audit::{EventType, SubjectKind};
use service_manual_domain::ids::{AccountId, OrganisationId, ServiceId};
use service_manual_domain::language::Language;
use service_manual_domain::service::freshness::{Done, Step, To};
use service_manual_domain::time::Instant;
use service_manual_store::{LogEntry, MailStep, Tx};

use crate::context::Context;
use crate::error::Result;

/// How far has been reported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    event: i64,
    at: Instant,
    /// Steps of the last day: some of that day may come later.
    steps: Vec<(ServiceId, Done)>,
}

/// Where the log stands now.
pub async fn position(ctx: &Context) -> Result<Position> {
    let mut tx = ctx.read().await?;
    let event = tx.audit().head().await?.last_number;
    let steps = tx.freshness().taken_since(ctx.now().day()).await?;
    Ok(Position { event, at: ctx.now(), steps })
}

/// One line for each event, each mail and each reminder of a service that came after a position, and
/// the new position.
pub async fn since(ctx: &Context, before: &Position) -> Result<(Position, Vec<String>)> {
    let mut tx = ctx.read().await?;
    let events = tx.audit().after(before.event, i64::MAX).await?;
    let mails = tx.mails().written_after(before.at).await?;
    let event = events.last().map_or(before.event, |entry| entry.record.number);
    let mut steps = tx.freshness().taken_since(before.at.day()).await?;
    steps.retain(|step| !before.steps.contains(step));
    let names = Names::load(&mut tx, &events, &mails, &steps).await?;
    let mut lines: Vec<String> = events.iter().map(|entry| names.event(entry)).collect();
    lines.extend(mails.iter().map(|mail| names.mail(mail)));
    lines.extend(steps.iter().map(|(service, done)| names.step(*service, done.step)));
    let steps = tx.freshness().taken_since(ctx.now().day()).await?;
    Ok((Position { event, at: ctx.now(), steps }, lines))
}

struct Names {
    accounts: HashMap<AccountId, i64>,
    organisations: HashMap<OrganisationId, String>,
    services: HashMap<ServiceId, String>,
}

impl Names {
    async fn load(
        tx: &mut Tx,
        events: &[LogEntry],
        mails: &[MailStep],
        steps: &[(ServiceId, Done)],
    ) -> Result<Self> {
        let subjects = events.iter().filter_map(|entry| entry.record.subject.parse().ok());
        let services: Vec<ServiceId> =
            subjects.chain(steps.iter().map(|(service, _)| *service)).collect();
        let subjects = events.iter().filter_map(|entry| entry.record.subject.parse().ok());
        let accounts: Vec<AccountId> =
            subjects.chain(mails.iter().filter_map(|mail| mail.account)).collect();
        let subjects = events.iter().filter_map(|entry| entry.record.subject.parse().ok());
        let organisations: Vec<OrganisationId> = subjects.collect();
        let organisations = tx.names().organisations(&organisations).await?;
        let name =
            |(id, name): (OrganisationId, service_manual_domain::language::Localised<String>)| {
                (id, name.text(Language::Fi).to_owned())
            };
        Ok(Self {
            accounts: tx.names().account_numbers(&accounts).await?,
            organisations: organisations.into_iter().map(name).collect(),
            services: tx.names().services(&services).await?,
        })
    }

    fn event(&self, entry: &LogEntry) -> String {
        let record = &entry.record;
        let kind = record.event_type.parse().map(EventType::subject_kind);
        let subject = match kind {
            Ok(SubjectKind::Account) => self.user(record.subject.parse().ok()),
            Ok(SubjectKind::Organisation) => {
                let id = record.subject.parse().ok();
                id.and_then(|id| self.organisations.get(&id).cloned()).unwrap_or_default()
            }
            Ok(SubjectKind::Site) => record.subject.clone(),
            Ok(SubjectKind::Service) => self.service(record.subject.parse().ok()),
            Ok(SubjectKind::Invitation) | Err(_) => String::new(),
        };
        let reason = record.reason.as_deref().map(|reason| format!(" ({reason})"));
        format!("{} {subject}{}", record.event_type, reason.unwrap_or_default())
    }

    fn step(&self, service: ServiceId, step: Step) -> String {
        let service = self.service(Some(service));
        match step {
            Step::Remind(days, To::Updater) => format!("reminder +{days} {service}"),
            Step::Remind(days, To::MainUsers) => {
                format!("reminder +{days} to main users {service}")
            }
            Step::WarnBeforeArchiving => format!("warning before archiving {service}"),
            Step::AskAboutEnd(until) => format!("question about the end on {until} {service}"),
            Step::MarkOutdated | Step::Archive => format!("{step} {service}"),
        }
    }

    fn service(&self, id: Option<ServiceId>) -> String {
        let name = id.and_then(|id| self.services.get(&id));
        name.map(|name| format!("“{name}”")).unwrap_or_default()
    }

    fn mail(&self, mail: &MailStep) -> String {
        format!("mail {} to {}", mail.kind, self.user(mail.account))
    }

    fn user(&self, id: Option<AccountId>) -> String {
        match id.and_then(|id| self.accounts.get(&id)) {
            Some(number) => format!("user {number}"),
            None => "somebody without an account".to_owned(),
        }
    }
}
