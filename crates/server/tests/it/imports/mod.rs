//! Importing services: what is read, what is written, and what is not.

mod bad_files;
mod browser;
mod command;
mod national;
mod repeating;
mod tables;

use std::sync::Arc;

use service_manual_app::imports::run::{self, Imported};
use service_manual_app::imports::{Importer, Orders};
use service_manual_domain::import::{Format, Outcome, Report, RowReport};
use service_manual_domain::language::Language;
use service_manual_domain::service::field::TextField;
use service_manual_domain::service::{Guidance, Service, ServiceContent};

use crate::world::{Region, World};

/// A general description as the national catalogue writes it, with a Finnish and a Swedish name.
pub fn description(id: &str, name: &str, more: &str) -> String {
    format!(
        r#"{{"id": "{id}", "unknown": {{"more": 1}},
        "names": [{{"language": "sv", "value": "{name} på svenska", "type": "Name"}},
                  {{"language": "fi", "value": "{name}", "type": "Name"}}],
        "descriptions": [
            {{"language": "fi", "value": "{name} auttaa töihin.", "type": "Summary"}},
            {{"language": "sv", "value": "{name} hjälper.", "type": "Summary"}},
            {{"language": "fi", "value": "Ensin tavataan.\n* yksi\n* kaksi", "type": "BackgroundDescription"}},
            {{"language": "sv", "value": "Först träffas vi.", "type": "BackgroundDescription"}}
            {more}],
        "serviceChargeType": "Free",
        "serviceClasses": [{{"name": [{{"language": "fi", "value": "Oppisopimus"}}],
                             "uri": "http://urn.fi/URN:NBN:fi:au:ptvl:v1067"}}]}}"#
    )
}

/// A page of the national catalogue's answer.
pub fn page(items: &[String]) -> Vec<u8> {
    format!(r#"{{"pageNumber": 1, "itemList": [{}]}}"#, items.join(",")).into_bytes()
}

/// Drafts of Espoo, whose editor keeps them up to date.
pub async fn orders(world: &World, region: &Region, format: Format) -> Orders {
    let updater = Some(world.account("authority-editor").await);
    Orders { updater, ..Orders::new(format, region.authority) }
}

/// The same, published with defaults.
pub async fn publishing(world: &World, region: &Region, format: Format) -> Orders {
    let orders = orders(world, region, format).await;
    Orders { publish: true, defaults: true, ..orders }
}

/// Imports on the command line.
pub async fn import(world: &World, file: &[u8], orders: &Orders) -> Imported {
    let file: Arc<[u8]> = Arc::from(file);
    let done = run::import(&world.ctx, &Importer::Operator, file, orders).await.unwrap();
    // The running service follows what the command did.
    world.ctx.follower().catch_up(world.ctx.store()).await.unwrap();
    done
}

/// The report of an import that was done.
pub async fn imported(world: &World, file: &[u8], orders: &Orders) -> Report {
    match import(world, file, orders).await {
        Imported::Done(report) => report,
        other => panic!("{other:?}"),
    }
}

/// The outcomes of the rows.
pub fn outcomes(report: &Report) -> Vec<Outcome> {
    report.rows.iter().map(|row| row.outcome).collect()
}

/// The only row of a report.
pub fn only(report: &Report) -> &RowReport {
    assert_eq!(report.rows.len(), 1, "{report:?}");
    &report.rows[0]
}

/// How many rows a table has.
pub async fn count(world: &World, table: &str) -> usize {
    let found = world.texts(&format!("SELECT CAST(COUNT(*) AS TEXT) FROM {table}")).await;
    found[0].parse().unwrap()
}

/// Everything that must not change when nothing is imported.
pub async fn traces(world: &World) -> Vec<usize> {
    let mut traces = Vec::new();
    for table in ["service", "service_version", "service_source", "audit_event", "change_feed"] {
        traces.push(count(world, table).await);
    }
    traces
}

/// The imported service with an id where it comes from.
pub async fn service(
    world: &World,
    source_id: &str,
) -> (Service, ServiceContent, Option<Guidance>) {
    let query = format!("SELECT service_id FROM service_source WHERE source_id = '{source_id}'");
    let id = world.texts(&query).await[0].parse().unwrap();
    let mut tx = world.ctx.read().await.unwrap();
    let service = tx.services().get(id).await.unwrap();
    let version = tx.services().version(service.newest).await.unwrap();
    let guidance = tx.services().guidance(&version).await.unwrap();
    (service, version.content, guidance)
}

/// A text of a service.
pub fn text(content: &ServiceContent, field: TextField, language: Language) -> String {
    content.texts.get(language).map(|text| text.get(field).to_owned()).unwrap_or_default()
}
