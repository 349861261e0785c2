//! How long services waited to be published: the page, and its services as a table.

use std::collections::HashMap;

use service_manual_app::queries::publication_history::{self as query, Asked, PublishedRound};
use service_manual_domain::collation::sort_key;
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Localised;
use service_manual_domain::service::publication_history::PERIODS;
use service_manual_domain::time::Instant;
use service_manual_render::pages::publication_history::{
    HistoryFilter, HistoryFilters, PublicationHistoryPage, RoundRow, headings,
};
use service_manual_render::worded::Worded;

use crate::call::{Call, PageResult, answer, count};
use crate::pages::spreadsheet::{self, Format, Table};

type Names = HashMap<OrganisationId, Localised<String>>;

pub(crate) async fn get(call: Call) -> PageResult {
    let (filters, mut unread) = filters(&call);
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
    if let Some(unknown) = filters.authority.filter(|_| history.authority.is_none()) {
        unread.push((HistoryFilter::Authority, unknown.to_string()));
    }
    answer(&PublicationHistoryPage {
        frame: call.frame(),
        filters: HistoryFilters { authority: history.authority, ..filters },
        unread,
        reviewers,
        agreed: ctx.settings().publishing.clone(),
        waiting: history.waiting,
        whole: history.whole,
        months: history.months,
        authorities,
        languages: history.languages,
        rounds: history.rounds.iter().map(|one| row(&call, &history.organisations, one)).collect(),
        part: call.part(query::PAGE_SIZE, history.whole.rounds),
        table_rows: count(query::TABLE_ROWS),
    })
}

pub(crate) async fn csv(call: Call) -> PageResult {
    file(&call, Format::Csv).await
}

pub(crate) async fn xlsx(call: Call) -> PageResult {
    file(&call, Format::Xlsx).await
}

async fn file(call: &Call, format: Format) -> PageResult {
    let asked = asked(filters(call).0);
    let (rounds, names) = query::table(call.ctx(), &call.caller(), &asked).await?;
    let rows = rounds.iter().map(|one| row(call, &names, one).cells(call.t()).into()).collect();
    let table = Table { name: "publications", headings: headings(call.t()).into(), rows };
    spreadsheet::answer(call, format, table).await
}

/// What the address asks for, and what it asks for that there is not; what it does not say is as
/// usual.
fn filters(call: &Call) -> (HistoryFilters, Vec<(HistoryFilter, String)>) {
    let (mut filters, mut unread) = (HistoryFilters::default(), Vec::new());
    let mut read = |filter, name, set: &mut dyn FnMut(&str) -> Option<()>| {
        if let Some(asked) = call.asked(name)
            && set(&asked).is_none()
        {
            unread.push((filter, asked));
        }
    };
    read(HistoryFilter::Months, "months", &mut |asked| {
        filters.months = asked.parse().ok().filter(|months| PERIODS.contains(months))?;
        Some(())
    });
    read(HistoryFilter::Authority, "authority", &mut |asked| {
        filters.authority = Some(asked.parse().ok()?);
        Some(())
    });
    read(HistoryFilter::Kind, "kind", &mut |asked| {
        filters.kind = Some(asked.parse().ok()?);
        Some(())
    });
    read(HistoryFilter::Order, "order", &mut |asked| {
        filters.order = asked.parse().ok()?;
        Some(())
    });
    (filters, unread)
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
