//! Services as rows of pages and files.

use service_manual_app::queries::service_lists::{Apart, Found, Listed, Names};
use service_manual_domain::ids::AccountId;
use service_manual_domain::service::lists::{What, WorkingCopy};
use service_manual_domain::time::Instant;
use service_manual_render::pages::services::ServiceRow;

use super::organisation;
use crate::call::Call;

pub(super) fn of(call: &Call, found: &Found) -> Vec<ServiceRow> {
    found.rows.iter().map(|listed| row(call, found, listed)).collect()
}

fn row(call: &Call, found: &Found, listed: &Listed) -> ServiceRow {
    let (row, today) = (&listed.row, call.ctx().now().day());
    let named = |id| organisation(call, &found.names.organisations, id);
    let languages = row.languages.iter();
    let updaters = [row.updater, row.authority_updater].into_iter().flatten();
    let mut ids: Vec<AccountId> = updaters.collect();
    ids.dedup();
    let updaters = ids.into_iter().filter_map(|id| updater(call, &found.names, id)).collect();
    ServiceRow {
        id: row.id,
        code: row.code.clone(),
        name: row.name.clone(),
        text_language: row.original,
        state: row.state,
        copy: WorkingCopy::of(row.state, row.returned),
        what: if row.ever_published { What::Change } else { What::New },
        needs: listed.needs.clone(),
        languages: languages.map(|one| (*one, row.behind.contains(one))).collect(),
        translations: row.translations,
        guidance_translations: row.guidance_translations,
        turn: row.turn,
        organiser: named(row.organiser),
        responsible: (!row.responsible_missing)
            .then(|| named(row.responsible.unwrap_or(row.organiser))),
        updaters,
        without_updater: listed.without_updater,
        submitted: row.submitted_at.filter(|_| row.state.is_waiting()).map(Instant::day),
        waiting: listed.waiting,
        due: listed.due_on.map(|day| (day, day <= today)),
        outdated_on: listed.outdated_on,
        archived_on: listed.archived_on,
        days: listed.days,
        updated: row.changed_at.day(),
    }
}

/// The name of a person; with what tells them apart from a namesake of the same service.
fn updater(call: &Call, names: &Names, id: AccountId) -> Option<String> {
    let name = call.person(names.people.get(&id)?);
    Some(match names.apart.get(&id) {
        Some(Apart::Organisation(organisation)) => {
            format!("{name} ({})", organisation.text(call.language()))
        }
        Some(Apart::Email(address)) => format!("{name} ({address})"),
        None => name,
    })
}
