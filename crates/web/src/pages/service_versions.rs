//! The versions of a service: the list, comparing two, restoring one.

use axum::http::StatusCode;

use service_manual_app::Error;
use service_manual_app::queries::service_versions as query;
use service_manual_app::queries::service_versions::Compared;
use service_manual_app::services::restore_version::restore_version;
use service_manual_domain::account::PersonName;
use service_manual_domain::ids::{ServiceId, ServiceVersionId};
use service_manual_domain::language::Language;
use service_manual_domain::service::Service;
use service_manual_domain::time::Instant;
use service_manual_render::frame::Flash;
use service_manual_render::pages::service_preview::Shown;
use service_manual_render::pages::service_versions::{
    Pair, ServiceComparePage, ServiceVersionsPage, VersionOfService,
};
use service_manual_render::service_facts::FactNames;
use service_manual_render::urls;

use crate::call::{Call, PageResult, answer, answer_with};
use crate::error::Failure;
use crate::form::Typed;
use crate::pages::service_names::fact_names;
use crate::pages::services::shown_name;

pub(crate) async fn list(call: Call) -> PageResult {
    show(&call, StatusCode::OK).await
}

async fn show(call: &Call, status: StatusCode) -> PageResult {
    let id: ServiceId = call.id()?;
    let found = query::versions(call.ctx(), &call.caller(), id, call.page_number()).await?;
    let service = &found.managed.service;
    let (text_language, name) = shown_name(&found.managed, call.language());
    let row = |row: &query::VersionRow| line(call, service, row, found.people.get(&row.written_by));
    let page = ServiceVersionsPage {
        frame: call.frame(),
        id,
        seen: service.version,
        name,
        text_language,
        state: service.state,
        rows: found.rows.iter().map(row).collect(),
        part: call.part(query::PAGE_SIZE, found.total),
        may_restore: found.may_restore,
        stale: status == StatusCode::CONFLICT,
    };
    answer_with(status, &page)
}

pub(crate) async fn compare(call: Call) -> PageResult {
    let versions = [chosen(&call, "old")?, chosen(&call, "new")?];
    let id: ServiceId = call.id()?;
    let found = query::comparison(call.ctx(), &call.caller(), id, versions).await?;
    let reader = call.language();
    let names = fact_names(&found.names, reader);
    let shown = |one: &'_ Compared| version_line(&call, &found, one);
    let pair =
        Pair { old: part(reader, &found.old, &names), new: part(reader, &found.new, &names) };
    let name = found.new.content.texts.best(reader);
    answer(&ServiceComparePage {
        frame: call.frame(),
        id,
        seen: found.service.version,
        name: name.map(|(_, text)| text.name().to_owned()).unwrap_or_default(),
        text_language: name.map_or(reader, |(language, _)| language),
        public: pair.differences(&found.public),
        internal: found.internal.as_ref().map(|changes| pair.differences(changes)),
        old: shown(&found.old),
        new: shown(&found.new),
        may_restore: found.may_restore,
    })
}

pub(crate) async fn restore(call: Call, typed: Typed) -> PageResult {
    let id: ServiceId = call.id()?;
    let version = call.value("version").parse().map_err(|_| Error::NotFound)?;
    let (caller, seen) = (call.caller(), typed.version()?);
    match restore_version(call.ctx(), &caller, id, seen, version).await {
        Ok(()) => {
            let path = urls::service_manage(call.language(), id);
            call.go_to(&path, Some(Flash::VersionRestored))
        }
        Err(Error::Conflict | Error::NotAllowedFrom(_)) => show(&call, StatusCode::CONFLICT).await,
        Err(error) => Err(error.into()),
    }
}

/// A version that the address names; without one there is nothing to compare.
fn chosen(call: &Call, name: &str) -> Result<ServiceVersionId, Failure> {
    let id = call.query(name).and_then(|id| id.parse().ok());
    id.ok_or_else(|| Error::NotFound.into())
}

fn part<'a>(reader: Language, one: &'a Compared, names: &'a FactNames) -> Shown<'a> {
    Shown { reader, content: &one.content, guidance: one.guidance.as_ref(), names }
}

fn version_line(call: &Call, found: &query::Comparison, one: &Compared) -> VersionOfService {
    line(call, &found.service, &one.row, found.people.get(&one.row.written_by))
}

fn line(
    call: &Call,
    service: &Service,
    row: &query::VersionRow,
    person: Option<&PersonName>,
) -> VersionOfService {
    VersionOfService {
        id: row.id,
        number: row.number,
        person: person.map(|name| call.person(name)).unwrap_or_default(),
        at: row.written_at,
        note: row.note.clone(),
        live: service.state.is_public() && service.live == Some(row.id),
        newest: service.newest == row.id,
        published_on: row.published_at.map(Instant::day),
    }
}
