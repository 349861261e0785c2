//! Everything that is stored about a person, for the person (spec 2.1). The names of the fields
//! are explained in `docs/own-data.md`. Secrets are left out: hashes, links, keys of second factors.

use serde_json::{Value, json};

use service_manual_domain::account::{Account, AccountState};
use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::ids::AccountId;
use service_manual_domain::own_list::{ListName, ListedService, Share};
use service_manual_domain::policy::{Action, Target};
use service_manual_domain::time::Instant;
use service_manual_store::{LogEntry, LogFilter, LogPart, LogPlace, LogStep, Tx};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// Rows of the log that are read at once.
const PIECE: i64 = 500;

/// The data as JSON.
///
/// # Errors
/// [`crate::Error::ConfirmFirst`] unless the password was typed a short while ago.
pub async fn export_own_data(ctx: &Context, caller: &Caller) -> Result<String> {
    let id = caller.account()?;
    caller.require(Action::ManageOwnAccount, &Target::Account(id))?;
    caller.require_recent(ctx)?;
    let now = ctx.now();
    let mut tx = ctx.write().await?;
    let event = Event::new(EventType::OwnDataExported, Subject::Account(id));
    tx.audit().record(&event, &caller.origin(), now).await?;
    ctx.commit(tx).await?;
    let mut tx = ctx.read().await?;
    let account = tx.accounts().get(id).await?;
    let data = json!({
        "exported_at": now.to_string(),
        "account": about(&mut tx, &account).await?,
        "memberships": memberships(&mut tx, id).await?,
        "invitations": invitations(&mut tx, &account).await?,
        "sessions": sessions(&mut tx, id).await?,
        "known_browsers_seen_at": times(&tx.own_data().known_browsers(id).await?),
        "second_factors": second_factors(&mut tx, id).await?,
        "services_written": services(&mut tx, id).await?,
        "files_added": files(&mut tx, id).await?,
        "unsaved_forms": unsaved(&mut tx, id).await?,
        "open_forms": open_forms(&mut tx, id).await?,
        "messages_to_updaters_sent_at": times(&tx.own_data().messages_to_updaters(id).await?),
        "own_lists": own_lists(&mut tx, now, id).await?,
        "saved_searches": saved_searches(&mut tx, id).await?,
        "list_columns": list_columns(&mut tx, id).await?,
        "mails": mails(&mut tx, id).await?,
        "inactivity_warnings_given_at": times(&tx.own_data().warnings(id).await?),
        "log": log(&mut tx, id).await?,
    });
    Ok(format!("{data:#}\n"))
}

fn time(at: Option<Instant>) -> Option<String> {
    at.map(|at| at.to_string())
}

fn times(all: &[Instant]) -> Vec<String> {
    all.iter().map(ToString::to_string).collect()
}

async fn about(tx: &mut Tx, account: &Account) -> Result<Value> {
    let deactivated = match account.state {
        AccountState::Active => None,
        AccountState::Deactivated { at, reason } => {
            Some(json!({ "at": at.to_string(), "reason": reason.code() }))
        }
    };
    let new_email = tx.email_changes().of_account(account.id).await?;
    Ok(json!({
        "id": account.id.to_string(),
        "number": account.number,
        "email": account.email.as_str(),
        "unconfirmed_new_email": new_email.as_ref().map(service_manual_domain::email::EmailAddress::as_str),
        "first_name": account.profile.first_name,
        "last_name": account.profile.last_name,
        "work_title": account.profile.work_title,
        "language": account.language.code(),
        "digest": account.digest.code(),
        "submissions_at_once": account.submissions_at_once,
        "administrator": account.administrator,
        "created_at": account.created_at.to_string(),
        "last_active_on": account.last_active_on.to_string(),
        "privacy_statement_version": account.notice_version,
        "first_steps_hidden": tx.first_steps().hidden(account.id).await?,
        "first_steps_taken": tx.first_steps().taken(account.id).await?.codes(),
        "second_factor_due_on": account.second_factor_due_on.map(|day| day.to_string()),
        "deactivated": deactivated,
    }))
}

async fn memberships(tx: &mut Tx, id: AccountId) -> Result<Vec<Value>> {
    let memberships = tx.memberships().of_account(id).await?;
    let mut list = Vec::new();
    for one in memberships {
        let organisation = tx.organisations().get(one.organisation).await?;
        list.push(json!({
            "organisation": one.organisation.to_string(),
            "organisation_name": organisation.name.text(organisation.name.original()),
            "role": one.role.code(),
            "home": one.home,
            "ends_on": one.ends_on.map(|day| day.to_string()),
            "ended_at": time(one.ended.map(|ended| ended.at)),
            "end_reason": one.ended.map(|ended| ended.why.code()),
        }));
    }
    Ok(list)
}

async fn invitations(tx: &mut Tx, account: &Account) -> Result<Vec<Value>> {
    let all = tx.own_data().invitations(account.id, &account.email).await?;
    let one = |one: &service_manual_store::OwnInvitation| {
        json!({
            "id": one.id.to_string(),
            "direction": if one.received { "received" } else { "sent" },
            "organisation": one.organisation.to_string(),
            "role": one.role,
            "state": one.state,
            "invited_at": one.invited_at.to_string(),
            "ended_at": time(one.ended_at),
        })
    };
    Ok(all.iter().map(one).collect())
}

async fn sessions(tx: &mut Tx, id: AccountId) -> Result<Vec<Value>> {
    let all = tx.sessions().of_account(id).await?;
    let one = |one: &service_manual_store::SessionRow| {
        json!({
            "signed_in_at": one.created_at.to_string(),
            "last_request_at": one.seen_at.to_string(),
            "password_typed_at": time(one.confirmed_at),
            "browser": one.device.browser.code(),
            "system": one.device.system.code(),
        })
    };
    Ok(all.iter().map(one).collect())
}

async fn second_factors(tx: &mut Tx, id: AccountId) -> Result<Value> {
    let all = tx.second_factors().of_account(id).await?;
    let one = |one: &service_manual_store::SecondFactorRow| {
        json!({
            "kind": one.kind.code(),
            "added_at": one.created_at.to_string(),
            "used_at": time(one.used_at),
        })
    };
    let factors: Vec<Value> = all.iter().map(one).collect();
    let codes_left = tx.second_factors().recovery_codes_left(id).await?;
    Ok(json!({ "factors": factors, "recovery_codes_left": codes_left }))
}

async fn services(tx: &mut Tx, id: AccountId) -> Result<Vec<Value>> {
    let all = tx.own_data().versions(id).await?;
    let one = |one: &service_manual_store::WrittenVersion| {
        json!({
            "service": one.service.to_string(),
            "code": one.code,
            "version": one.number,
            "written_at": one.written_at.to_string(),
        })
    };
    Ok(all.iter().map(one).collect())
}

async fn files(tx: &mut Tx, id: AccountId) -> Result<Vec<Value>> {
    let all = tx.own_data().files(id).await?;
    let one = |one: &service_manual_store::AddedFile| {
        json!({
            "service": one.service.map(|id| id.to_string()),
            "name": one.name,
            "bytes": one.size,
            "added_at": one.uploaded_at.to_string(),
        })
    };
    Ok(all.iter().map(one).collect())
}

/// What was typed and not saved, by the names of the fields of the form.
async fn unsaved(tx: &mut Tx, id: AccountId) -> Result<Vec<Value>> {
    let all = tx.own_data().unsaved(id).await?;
    let one = |one: &service_manual_store::UnsavedPage| {
        let fields: serde_json::Map<String, Value> =
            one.typed.iter().map(|(name, values)| (name.to_owned(), json!(values))).collect();
        json!({
            "service": one.service.to_string(),
            "page": one.page,
            "fields": fields,
            "kept_at": one.saved_at.to_string(),
        })
    };
    Ok(all.iter().map(one).collect())
}

async fn open_forms(tx: &mut Tx, id: AccountId) -> Result<Vec<Value>> {
    let all = tx.own_data().open_forms(id).await?;
    let one = |one: &service_manual_store::OpenForm| json!({ "service": one.service.to_string(), "since": one.since.to_string() });
    Ok(all.iter().map(one).collect())
}

async fn own_lists(tx: &mut Tx, now: Instant, id: AccountId) -> Result<Vec<Value>> {
    let mut lists = Vec::new();
    for one in tx.own_lists().of_account(id).await? {
        let service = |entry: &ListedService| {
            json!({
                "service": entry.service.to_string(),
                "name_when_added": entry.name_then,
                "note": entry.note,
                "added_at": entry.added_at.to_string(),
            })
        };
        let link = |share: &Share| {
            json!({
                "made_at": share.made_at.to_string(),
                "ends_on": share.ends_on.to_string(),
                "with_notes": share.with_notes,
            })
        };
        let services = tx.own_lists().services(one.list.id).await?;
        let links = tx.own_lists().shares(one.list.id, now.day()).await?;
        lists.push(json!({
            // The favourites have no name.
            "name": one.list.name.as_ref().map(ListName::as_str),
            "services": services.iter().map(service).collect::<Vec<Value>>(),
            "links": links.iter().map(link).collect::<Vec<Value>>(),
        }));
    }
    Ok(lists)
}

async fn saved_searches(tx: &mut Tx, id: AccountId) -> Result<Vec<Value>> {
    let all = tx.saved_searches().of_account(id).await?;
    let one = |one: &service_manual_store::SavedSearch| {
        json!({
            "name": one.name,
            "language": one.language.code(),
            "asks_for": one.asked.request().pairs(),
            "saved_at": one.saved_at.to_string(),
            "news_told_until": one.told_until.to_string(),
        })
    };
    Ok(all.iter().map(one).collect())
}

async fn list_columns(tx: &mut Tx, id: AccountId) -> Result<Vec<Value>> {
    let all = tx.list_columns().of_account(id).await?;
    Ok(all.iter().map(|(list, columns)| json!({ "list": list, "columns": columns })).collect())
}

async fn mails(tx: &mut Tx, id: AccountId) -> Result<Vec<Value>> {
    let all = tx.own_data().mails(id).await?;
    let one = |one: &service_manual_store::OwnMail| {
        json!({
            "kind": one.kind,
            "state": one.state,
            "written_at": one.created_at.to_string(),
            "sent_at": time(one.sent_at),
        })
    };
    Ok(all.iter().map(one).collect())
}

/// What the person did, and what was done to the account, the newest first.
async fn log(tx: &mut Tx, id: AccountId) -> Result<Vec<Value>> {
    let filter = LogFilter {
        part: LogPart::Account(id),
        from: None,
        until: None,
        event_type: None,
        actor: None,
        subject: None,
        organisation: None,
    };
    let own = id.to_string();
    let mut events = Vec::new();
    let mut step = LogStep::Newest;
    loop {
        let entries = tx.audit().list(&filter, step, PIECE).await?;
        events.extend(entries.iter().map(|entry| event(entry, &own)));
        let Some(last) = entries.last() else { return Ok(events) };
        step = LogStep::Before(LogPlace { at: last.record.at, number: last.record.number });
    }
}

/// Where somebody else sat is nobody's business, so only own addresses are told.
fn event(entry: &LogEntry, own: &str) -> Value {
    let record = &entry.record;
    let address = entry.address.as_deref().filter(|_| record.actor == own);
    let changes: Value = serde_json::from_str(&record.changes).unwrap_or_default();
    json!({
        "number": record.number,
        "time": record.at.to_string(),
        "event": record.event_type,
        "actor": record.actor,
        "organisation": record.organisation,
        "subject": record.subject,
        "changes": changes,
        "reason": record.reason,
        "request": record.request,
        "address": address,
    })
}
