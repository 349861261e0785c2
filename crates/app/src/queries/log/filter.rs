//! The filters of the log: from what stands in the address to what the database is asked for.

use std::str::FromStr;

use service_manual_domain::audit::EventType;
use service_manual_domain::email::EmailAddress;
use service_manual_domain::ids::AccountId;
use service_manual_domain::policy::Scope;
use service_manual_domain::problem::{ProblemCode, Problems};
use service_manual_domain::time::Day;
use service_manual_store::{LogFilter, LogPart, LogStep, Tx};

use crate::error::{Error, Result};

/// The filters as they were typed; an empty text filters nothing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Asked<'a> {
    /// The first day.
    pub from: &'a str,
    /// The last day.
    pub until: &'a str,
    /// The code of an event type.
    pub event: &'a str,
    /// Who did it: e-mail address, number of the account, or what the log stores.
    pub actor: &'a str,
    /// To whom or what: e-mail address, number of the account, or an id.
    pub subject: &'a str,
    /// The name of an organisation, or its id.
    pub organisation: &'a str,
}

/// What the database is asked for.
///
/// # Errors
/// [`Error::Invalid`] with everything that is wrong with the filters.
pub(super) async fn read(tx: &mut Tx, part: LogPart, asked: &Asked<'_>) -> Result<LogFilter> {
    let mut problems = Problems::none();
    let from = problems.check("from", day(asked.from)).flatten();
    let until = problems.check("until", day(asked.until)).flatten();
    if from.zip(until).is_some_and(|(from, until)| until < from) {
        problems.add("until", ProblemCode::EndsBeforeItBegins);
    }
    let mut filter = LogFilter {
        from: from.map(Day::start),
        until: until.map(|day| day.plus_days(1).start()),
        event_type: problems.check("event", event_type(asked.event)).flatten(),
        actor: None,
        subject: None,
        organisation: None,
        part,
    };
    if let LogPart::Of(scope) = filter.part.clone() {
        let people = People { scope: &scope };
        let actor = people.find(tx, asked.actor, Side::Actor).await?;
        filter.actor = problems.check("actor", actor).flatten();
        let subject = people.find(tx, asked.subject, Side::Subject).await?;
        filter.subject = problems.check("subject", subject).flatten();
        if !asked.organisation.is_empty() {
            let found = tx.audit().organisation_called(&scope, asked.organisation).await?;
            let found = found.ok_or(ProblemCode::NoSuchOrganisation);
            filter.organisation = problems.check("organisation", found);
        }
    }
    if problems.is_empty() { Ok(filter) } else { Err(Error::Invalid(problems.into_vec())) }
}

/// A day as the browser's calendar sends it, or as one writes it: `2026-11-22`, `22.11.2026`.
fn day(typed: &str) -> std::result::Result<Option<Day>, ProblemCode> {
    if typed.is_empty() {
        return Ok(None);
    }
    let mut parts = typed.split('.').map(str::trim);
    let written = match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some(day), Some(month), Some(year), None) => format!("{year:0>4}-{month:0>2}-{day:0>2}"),
        _ => typed.to_owned(),
    };
    written.parse().map(Some).map_err(|_| ProblemCode::NotADay)
}

fn event_type(typed: &str) -> std::result::Result<Option<EventType>, ProblemCode> {
    if typed.is_empty() { Ok(None) } else { EventType::from_str(typed).map(Some) }
}

/// Which side of an event somebody is looked for on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Actor,
    Subject,
}

/// Finds people for a reader of a part of the log.
struct People<'a> {
    scope: &'a Scope,
}

impl People<'_> {
    /// The text that the log stores for somebody. Whoever reads a part of the log learns of nobody
    /// that is not in it, not even that there is such an account.
    async fn find(
        &self,
        tx: &mut Tx,
        typed: &str,
        side: Side,
    ) -> Result<std::result::Result<Option<String>, ProblemCode>> {
        if typed.is_empty() {
            return Ok(Ok(None));
        }
        if let Some(stored) = as_stored(typed, side) {
            return Ok(Ok(Some(stored)));
        }
        let account = match account(tx, typed).await? {
            Ok(account) => account,
            Err(code) => return Ok(Err(code)),
        };
        match account {
            Some(id) if self.sees(tx, id, side).await? => Ok(Ok(Some(id.to_string()))),
            Some(_) | None => Ok(Err(ProblemCode::NobodyFound)),
        }
    }

    async fn sees(&self, tx: &mut Tx, id: AccountId, side: Side) -> Result<bool> {
        if self.scope.everything {
            return Ok(true);
        }
        let filter = LogFilter {
            part: LogPart::Of(self.scope.clone()),
            from: None,
            until: None,
            event_type: None,
            actor: (side == Side::Actor).then(|| id.to_string()),
            subject: (side == Side::Subject).then(|| id.to_string()),
            organisation: None,
        };
        Ok(!tx.audit().list(&filter, LogStep::Newest, 1).await?.is_empty())
    }
}

/// What the log stores may be typed as it is: an id of anything, and actors that are no people.
fn as_stored(typed: &str, side: Side) -> Option<String> {
    let is_machine = typed.starts_with("system:") || ["cli", "visitor"].contains(&typed);
    if side == Side::Actor && is_machine {
        return Some(typed.to_owned());
    }
    // All ids are written alike, whatever they are the id of.
    typed.parse::<AccountId>().ok().map(|id| id.to_string())
}

async fn account(
    tx: &mut Tx,
    typed: &str,
) -> Result<std::result::Result<Option<AccountId>, ProblemCode>> {
    if typed.contains('@') {
        let Ok(email) = EmailAddress::parse(typed) else {
            return Ok(Err(ProblemCode::NotAnEmailAddress));
        };
        return Ok(Ok(tx.accounts().find_by_email(&email).await?.map(|account| account.id)));
    }
    match typed.parse() {
        Ok(number) => Ok(Ok(tx.audit().account_numbered(number).await?)),
        Err(_) => Ok(Ok(None)),
    }
}
