//! The list of broken links.

use std::collections::HashMap;

use service_manual_app::queries::links::{self, BrokenList, LinkGroup};
use service_manual_app::queries::service_lists::organisation_exists;
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Localised;
use service_manual_render::pages::broken_links::{
    BrokenLink, BrokenLinkRow, BrokenLinksPage, headings,
};

use crate::call::{Call, PageResult, answer, count};
use crate::error::Failure;
use crate::pages::spreadsheet::{self, Format, Table};

pub(crate) async fn list(call: Call) -> PageResult {
    let (group, unread) = group(&call).await?;
    let list =
        links::broken(call.ctx(), &call.caller(), group.as_ref(), call.page_number()).await?;
    let only = group.as_ref().map(|group| match group {
        LinkGroup::Organiser(id) => {
            let name = organisation(&call, &list.organisations, *id);
            (name, ("organiser", id.to_string()))
        }
        LinkGroup::Host(host) => (host.clone(), ("host", host.clone())),
    });
    let (only, asked) = only.unzip();
    answer(&BrokenLinksPage {
        frame: call.frame(),
        only,
        asked,
        unread,
        rows: rows(&call, &list),
        part: call.part(links::PAGE_SIZE, list.total),
        file_rows: count(links::FILE_ROWS),
    })
}

pub(crate) async fn csv(call: Call) -> PageResult {
    file(&call, Format::Csv).await
}

pub(crate) async fn xlsx(call: Call) -> PageResult {
    file(&call, Format::Xlsx).await
}

async fn file(call: &Call, format: Format) -> PageResult {
    let (group, _) = group(call).await?;
    let list = links::all_broken(call.ctx(), &call.caller(), group.as_ref()).await?;
    let rows = rows(call, &list).iter().map(|row| row.cells(call.t())).collect();
    let table = Table { name: "broken-links", headings: headings(call.t()), rows };
    spreadsheet::answer(call, format, table).await
}

fn rows(call: &Call, list: &BrokenList) -> Vec<BrokenLinkRow> {
    let row = |row: &links::BrokenLink| BrokenLinkRow {
        service: row.service,
        name: row.name.clone(),
        text_language: row.original,
        organiser: organisation(call, &list.organisations, row.organiser),
        link: BrokenLink {
            address: row.address.clone(),
            finding: row.finding,
            since: row.first_failed_at.day(),
            checked: row.checked_at.day(),
            internal: row.part == links::VersionPart::Guidance,
        },
    };
    list.rows.iter().map(row).collect()
}

/// Whose links the address asks for. An organisation that there is not is told.
async fn group(call: &Call) -> Result<(Option<LinkGroup>, Option<String>), Failure> {
    if let Some(asked) = call.asked("organiser") {
        return match asked.parse() {
            Ok(id) if organisation_exists(call.ctx(), id).await? => {
                Ok((Some(LinkGroup::Organiser(id)), None))
            }
            _ => Ok((None, Some(asked))),
        };
    }
    Ok((call.asked("host").map(LinkGroup::Host), None))
}

fn organisation(
    call: &Call,
    names: &HashMap<OrganisationId, Localised<String>>,
    id: OrganisationId,
) -> String {
    let name = names.get(&id);
    name.map(|name| name.text(call.language()).to_owned()).unwrap_or_default()
}
