//! The dated times of a service as a calendar file: those of one row, or all.

use axum::http::StatusCode;

use service_manual_app::Error;
use service_manual_app::queries::service_page::{PublicService, ServicePage, service_page};
use service_manual_domain::service::Slug;
use service_manual_domain::service::occurrence::Occurrence;
use service_manual_domain::time::Day;
use service_manual_render::machines::{Calendar, CalendarEvent};
use service_manual_render::urls;
use service_manual_render::worded::Worded;

use super::lines::Reader;
use crate::attachment::attachment;
use crate::call::{Call, PageResult, redirect};

pub(crate) async fn all(call: Call) -> PageResult {
    file(&call, None).await
}

/// The times of one row; rows count from 1, in the order in which they were written.
pub(crate) async fn row(call: Call) -> PageResult {
    let number: usize = call.value("row").parse().map_err(|_| Error::NotFound)?;
    file(&call, Some(number)).await
}

async fn file(call: &Call, row: Option<usize>) -> PageResult {
    let language = call.language();
    let slug = Slug::received(call.value("slug"));
    let found = match service_page(call.ctx(), &call.caller(), language, &slug).await? {
        ServicePage::Found(found) => found,
        ServicePage::Moved(slug) => {
            let path = match row {
                Some(row) => urls::service_calendar_row(language, slug.as_str(), row),
                None => urls::service_calendar(language, slug.as_str()),
            };
            return redirect(StatusCode::MOVED_PERMANENTLY, &path);
        }
        ServicePage::NotFound => return Err(Error::NotFound.into()),
    };
    let calendar = calendar(call, &found, row);
    if calendar.events.is_empty() {
        return Err(Error::NotFound.into());
    }
    let name = format!("{}.ics", slug.as_str());
    Ok(attachment("text/calendar; charset=utf-8", &name, calendar.to_text()))
}

fn calendar(call: &Call, found: &PublicService, row: Option<usize>) -> Calendar {
    let (language, today) = (call.language(), call.ctx().now().day());
    let content = &found.content;
    let reader = Reader { language, texts: content.public(), sanitiser: content.sanitiser };
    let rows = (1..).zip(&content.facts.occurrences);
    let rows = rows.filter(|(number, _)| row.is_none_or(|row| row == *number));
    let (name, summary, slug) = match found.card.texts.best(language) {
        Some((_, text)) => (text.name.clone(), text.summary.clone(), text.slug.as_str()),
        None => (String::new(), String::new(), ""),
    };
    let address = call.ctx().public_address();
    Calendar {
        name,
        summary,
        url: urls::absolute(address, &urls::service(language, slug)),
        code: found.card.code.as_str().to_owned(),
        host: address.split_once("://").map_or(address, |(_, host)| host).to_owned(),
        confirmed_at: found.card.confirmed_at,
        events: rows.flat_map(|(_, one)| events(found, &reader, one, today)).collect(),
    }
}

fn events(
    found: &PublicService,
    reader: &Reader<'_>,
    row: &Occurrence,
    today: Day,
) -> Vec<CalendarEvent> {
    let original = reader.texts.original();
    let location = row.location.and_then(|id| found.named.locations.get(&id));
    let notes = [&row.place_note, &row.time_note].into_iter();
    let notes = notes.filter_map(|note| Worded::row(note, reader.language, original));
    let notes: Vec<String> = notes.map(|note| note.text).collect();
    let event = |time| CalendarEvent {
        time,
        place: location.map(|one| one.data.name_and_address(reader.language)),
        notes: notes.clone(),
        place_key: row.location.map(|id| id.to_string()).unwrap_or_default(),
    };
    row.when.dated(today).into_iter().map(event).collect()
}
