//! Putting a service into a list, with a note.

use service_manual_domain::ids::{AccountId, OwnListId, ServiceId};
use service_manual_domain::language::Language;
use service_manual_domain::own_list::{ListName, note};
use service_manual_domain::problem::{Problem, ProblemCode, Problems};
use service_manual_store::Tx;

use super::{add_list, begin, favourites, put_service};
use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};

/// What stands in the field `list` for a new list.
pub const NEW: &str = "new";
/// What stands there for the favourites.
pub const FAVOURITES: &str = "favourites";

/// What was typed. Fields by their names.
#[derive(Debug, Clone, Default)]
pub struct TypedEntry {
    /// The id of a list, [`FAVOURITES`] or [`NEW`]; nothing is a new list if a name was typed.
    pub list: String,
    /// The name of a new list.
    pub name: String,
    /// The note.
    pub note: String,
}

/// Where the service goes.
enum Place {
    Favourites,
    Existing(OwnListId),
    New(ListName),
}

/// Puts a service into a list of the caller. One that is there already gets the note, if there is
/// one.
///
/// # Errors
/// [`Error::NotFound`] for a service that the public does not see; [`Error::Invalid`] with all
/// problems of the form.
pub async fn put(
    ctx: &Context,
    caller: &Caller,
    (service, language): (ServiceId, Language),
    typed: &TypedEntry,
) -> Result<OwnListId> {
    let (place, note) = checked(typed)?;
    let (mut tx, account) = begin(ctx, caller).await?;
    let list = list(ctx, &mut tx, account, place).await?;
    let entries = tx.own_lists().services(list).await?;
    if !entries.iter().any(|entry| entry.service == service) {
        put_service(ctx, &mut tx, list, (service, language), note).await?;
    } else if note.is_some() {
        tx.own_lists().set_note(list, service, note.as_deref()).await?;
    }
    ctx.commit(tx).await?;
    Ok(list)
}

fn checked(typed: &TypedEntry) -> Result<(Place, Option<String>)> {
    let mut problems = Problems::none();
    let place = match typed.list.as_str() {
        "" if !typed.name.trim().is_empty() => new(typed, &mut problems),
        "" => problems.check("list", Err(ProblemCode::Required)),
        FAVOURITES => Some(Place::Favourites),
        NEW => new(typed, &mut problems),
        id => {
            let id = id.parse().map_err(|_| ProblemCode::UnknownChoice);
            problems.check("list", id).map(Place::Existing)
        }
    };
    let note = problems.check("note", note(&typed.note));
    match (place, note) {
        (Some(place), Some(note)) => Ok((place, note)),
        (Some(_) | None, _) => Err(problems.into_vec().into()),
    }
}

fn new(typed: &TypedEntry, problems: &mut Problems) -> Option<Place> {
    problems.check("name", ListName::parse(&typed.name)).map(Place::New)
}

async fn list(ctx: &Context, tx: &mut Tx, account: AccountId, place: Place) -> Result<OwnListId> {
    match place {
        Place::Favourites => favourites(ctx, tx, account).await,
        Place::New(name) => add_list(ctx, tx, account, "name", name).await,
        Place::Existing(id) => match tx.own_lists().get(account, id).await {
            Ok(list) => Ok(list.id),
            // It was removed meanwhile, or is another person's.
            Err(service_manual_store::Error::NotFound(_)) => {
                Err(Error::Invalid(vec![Problem::new("list", ProblemCode::UnknownChoice)]))
            }
            Err(error) => Err(error.into()),
        },
    }
}
