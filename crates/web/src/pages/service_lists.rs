//! Lists of services for those who write and publish them.

use std::collections::HashMap;

use service_manual_app::queries::{links, service_lists as query};
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Localised;
use service_manual_domain::service::agreed_times;
use service_manual_render::pages::broken_links::{BrokenLink, BrokenLinkRow, BrokenLinksPage};
use service_manual_render::pages::services::{
    MyServicesPage, ServiceFilters, ServiceRow, WaitingPage, WaitingRow,
};

use crate::call::{Call, PageResult, answer};

pub(crate) async fn mine(call: Call) -> PageResult {
    let filters = filters(&call);
    let asked = query::Asked {
        standing: query::Standing::from_code(&filters.state),
        text: filters.text.clone(),
        without_updater: filters.without_updater,
        due: filters.due,
    };
    let today = call.ctx().now().day();
    let list = query::mine(call.ctx(), &call.caller(), &asked, call.page_number()).await?;
    let row = |row: &query::Row| ServiceRow {
        id: row.id,
        name: row.name.clone(),
        text_language: row.original,
        state: row.state,
        languages: row.languages.clone(),
        organiser: organisation(&call, &list.organisations, row.organiser),
        updated: row.changed_at.day(),
        due: query::due_on(row).map(|day| (day, day <= today)),
    };
    answer(&MyServicesPage {
        frame: call.frame(),
        rows: list.rows.iter().map(row).collect(),
        part: call.part(query::PAGE_SIZE, list.total),
        filters,
        can_create: list.may_create,
    })
}

fn filters(call: &Call) -> ServiceFilters {
    let is_ticked = |name| call.query(name) == Some("yes");
    let state = call.query("state").and_then(query::Standing::from_code);
    ServiceFilters {
        text: call.query("text").unwrap_or_default().to_owned(),
        state: state.map(|group| group.code().to_owned()).unwrap_or_default(),
        without_updater: is_ticked("without_updater"),
        due: is_ticked("due"),
    }
}

pub(crate) async fn waiting(call: Call) -> PageResult {
    let list = query::waiting(call.ctx(), &call.caller(), call.page_number()).await?;
    let rows = list.rows.iter().map(|row| waiting_row(&call, &list, row)).collect();
    let part = call.part(query::PAGE_SIZE, list.total);
    answer(&WaitingPage { frame: call.frame(), rows, part })
}

fn waiting_row(call: &Call, list: &query::List, row: &query::Row) -> WaitingRow {
    let settings = &call.ctx().settings().publishing;
    let submitted_at = row.submitted_at.unwrap_or(row.changed_at);
    let today = call.ctx().now().day();
    let waiting = agreed_times::waiting(submitted_at, row.ever_published, settings, today);
    let answers = row.responsible.unwrap_or(row.organiser);
    WaitingRow {
        id: row.id,
        name: row.name.clone(),
        text_language: row.original,
        organiser: organisation(call, &list.organisations, row.organiser),
        responsible: (!row.responsible_missing)
            .then(|| organisation(call, &list.organisations, answers)),
        is_change: row.ever_published,
        submitted_at,
        waiting,
    }
}

pub(crate) async fn broken_links(call: Call) -> PageResult {
    let list = links::broken(call.ctx(), &call.caller(), call.page_number()).await?;
    let row = |row: &links::BrokenLink| BrokenLinkRow {
        service: row.service,
        name: row.name.clone(),
        text_language: row.original,
        organiser: organisation(&call, &list.organisations, row.organiser),
        link: BrokenLink {
            address: row.address.clone(),
            finding: row.finding,
            since: row.first_failed_at.day(),
            internal: row.part == links::VersionPart::Guidance,
        },
    };
    let rows = list.rows.iter().map(row).collect();
    let part = call.part(links::PAGE_SIZE, list.total);
    answer(&BrokenLinksPage { frame: call.frame(), rows, part })
}

fn organisation(
    call: &Call,
    names: &HashMap<OrganisationId, Localised<String>>,
    id: OrganisationId,
) -> String {
    let name = names.get(&id);
    name.map(|name| name.text(call.language()).to_owned()).unwrap_or_default()
}
