//! How long services waited to be published: the page, and its services as a table.

use std::collections::HashMap;

use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;

use service_manual_app::Error;
use service_manual_app::exports::csv::Csv;
use service_manual_app::queries::publication_history::{self as query, Asked, PublishedRound};
use service_manual_domain::collation::sort_key;
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Localised;
use service_manual_domain::service::publication_history::{PERIODS, USUAL_PERIOD};
use service_manual_domain::time::Instant;
use service_manual_render::pages::publication_history::{
    HistoryFilters, PublicationHistoryPage, RoundRow, headings,
};
use service_manual_render::worded::Worded;

use crate::call::{Call, PageResult, answer};

type Names = HashMap<OrganisationId, Localised<String>>;

pub(crate) async fn get(call: Call) -> PageResult {
    let filters = filters(&call);
    let (ctx, caller) = (call.ctx(), call.caller());
    let history = query::history(ctx, &caller, &asked(filters), call.page_number()).await?;
    let name = |id| organisation(&call, &history.organisations, id);
    let mut reviewers: Vec<(OrganisationId, String)> =
        history.reviewers.iter().map(|id| (*id, name(*id))).collect();
    reviewers.sort_by_cached_key(|(_, name)| sort_key(name));
    let mut authorities: Vec<_> =
        history.authorities.iter().map(|(id, sum)| (id.map(name), *sum)).collect();
    // Where none was chosen comes last.
    authorities.sort_by_cached_key(|(name, _)| (name.is_none(), name.as_deref().map(sort_key)));
    answer(&PublicationHistoryPage {
        frame: call.frame(),
        filters: HistoryFilters { authority: history.authority, ..filters },
        reviewers,
        agreed: ctx.settings().publishing.clone(),
        waiting: history.waiting,
        whole: history.whole,
        months: history.months,
        authorities,
        languages: history.languages,
        rounds: history.rounds.iter().map(|one| row(&call, &history.organisations, one)).collect(),
        part: call.part(query::PAGE_SIZE, history.whole.rounds),
        table_rows: usize::try_from(query::TABLE_ROWS).unwrap_or_default(),
    })
}

pub(crate) async fn csv(call: Call) -> PageResult {
    let asked = asked(filters(&call));
    let (rounds, names) = query::table(call.ctx(), &call.caller(), &asked).await?;
    let mut csv = Csv::with_headings(&headings(call.t()))?;
    for one in &rounds {
        csv.row(&row(&call, &names, one).cells(call.t()))?;
    }
    let day = call.ctx().now().day();
    let mut response = csv.take()?.into_response();
    let name = HeaderValue::from_str(&format!("attachment; filename=\"publications-{day}.csv\""))
        .map_err(|error| Error::Internal(error.to_string()))?;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    headers.insert(CONTENT_DISPOSITION, name);
    Ok(response)
}

/// What the address asks for; what it does not say, or says wrong, is as usual.
fn filters(call: &Call) -> HistoryFilters {
    let months = call.query("months").and_then(|months| months.parse().ok());
    HistoryFilters {
        months: months.filter(|months| PERIODS.contains(months)).unwrap_or(USUAL_PERIOD),
        authority: call.query("authority").and_then(|id| id.parse().ok()),
        kind: call.query("kind").and_then(|code| code.parse().ok()),
        order: call.query("order").and_then(|code| code.parse().ok()).unwrap_or_default(),
    }
}

const fn asked(filters: HistoryFilters) -> Asked {
    let HistoryFilters { months, authority, kind, order } = filters;
    Asked { months, authority, kind, order }
}

fn row(call: &Call, names: &Names, round: &PublishedRound) -> RoundRow {
    let name = round.name.as_ref();
    RoundRow {
        service: round.service,
        name: name.map(|(name, language)| Worded::new(*language, name.clone())),
        organiser: organisation(call, names, round.organiser),
        authority: round.authority.map(|id| organisation(call, names, id)),
        kind: round.kind,
        languages: round.languages.clone(),
        submitted: round.submitted_at.day(),
        returns: round.returns,
        returned: round.returned_at.map(Instant::day),
        published: round.published_at.day(),
        days: round.days,
        late: query::is_late(round, &call.ctx().settings().publishing),
    }
}

fn organisation(call: &Call, names: &Names, id: OrganisationId) -> String {
    names.get(&id).map(|name| name.text(call.language()).to_owned()).unwrap_or_default()
}
