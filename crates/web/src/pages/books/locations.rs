//! Locations of an organisation.

use axum::http::StatusCode;

use service_manual_app::Error;
use service_manual_app::locations::{Saved, change, create, remove, retire};
use service_manual_app::queries::{books, locations as query};
use service_manual_domain::ids::{LocationId, OrganisationId};
use service_manual_domain::location::{Location, LocationData, TypedLocation};
use service_manual_render::forms::FormState;
use service_manual_render::frame::Flash;
use service_manual_render::pages::book::{BookEntry, BookFormPage, ExistingEntry};
use service_manual_render::urls;

use super::{owner, texts, with_texts};
use crate::call::{Call, PageResult, answer, answer_with};
use crate::error::Failure;
use crate::form::{Typed, problems_of};

/// The locations of the organisation in the list of all.
pub(crate) async fn list(call: Call) -> PageResult {
    let organisation = books::to_create(call.ctx(), &call.caller(), call.id()?).await?;
    call.go_to(&urls::locations(call.language(), organisation.id), None)
}

pub(crate) async fn new(call: Call) -> PageResult {
    answer(&new_page(&call, FormState::new()).await?)
}

pub(crate) async fn create(call: Call, typed: Typed) -> PageResult {
    let organisation = call.id()?;
    let different = typed.is_ticked("different");
    let (ctx, caller) = (call.ctx(), call.caller());
    let created = create::create(ctx, &caller, organisation, &location(&typed), different).await;
    match problems_of(created)? {
        Ok(Saved::Done(_)) => saved(&call, organisation),
        Ok(Saved::SamePlace(same)) => {
            let page = new_page(&call, typed.state(Vec::new())).await?;
            ask(&BookFormPage { same: links(&call, &same), ..page })
        }
        Err(problems) => ask(&new_page(&call, typed.state(problems)).await?),
    }
}

pub(crate) async fn edit(call: Call) -> PageResult {
    let (organisation, id) = which(&call)?;
    let found = query::to_edit(call.ctx(), &call.caller(), organisation, id).await?;
    let form = filled(&found.location.data);
    answer(&edit_page(&call, &found, form))
}

pub(crate) async fn change(call: Call, typed: Typed) -> PageResult {
    let (organisation, id) = which(&call)?;
    let seen = typed.version()?;
    let different = typed.is_ticked("different");
    let (ctx, caller) = (call.ctx(), call.caller());
    let typed_location = location(&typed);
    let place = (organisation, id);
    let changed = change::change(ctx, &caller, place, seen, &typed_location, different).await;
    let conflict = matches!(changed, Err(Error::Conflict));
    let (problems, same) = match changed {
        Ok(Saved::Done(_)) => return saved(&call, organisation),
        Ok(Saved::SamePlace(same)) => (Vec::new(), links(&call, &same)),
        Err(Error::Invalid(problems)) => (problems, Vec::new()),
        Err(Error::Conflict) => (Vec::new(), Vec::new()),
        Err(error) => return Err(error.into()),
    };
    let found = query::to_edit(ctx, &caller, organisation, id).await?;
    let mut page = edit_page(&call, &found, typed.state(problems));
    (page.conflict, page.same) = (conflict, same);
    if conflict {
        return answer_with(StatusCode::CONFLICT, &page);
    }
    if let Some(existing) = page.existing.as_mut() {
        existing.version = seen;
    }
    ask(&page)
}

pub(crate) async fn retire(call: Call, typed: Typed) -> PageResult {
    let (place, seen) = (which(&call)?, typed.version()?);
    retire::retire(call.ctx(), &call.caller(), place, seen).await?;
    go_to_list(&call, place.0, Flash::EntryRetired)
}

pub(crate) async fn restore(call: Call, typed: Typed) -> PageResult {
    let (place, seen) = (which(&call)?, typed.version()?);
    retire::restore(call.ctx(), &call.caller(), place, seen).await?;
    go_to_list(&call, place.0, Flash::EntryRestored)
}

pub(crate) async fn remove(call: Call, typed: Typed) -> PageResult {
    let (place, seen) = (which(&call)?, typed.version()?);
    remove::remove(call.ctx(), &call.caller(), place, seen).await?;
    go_to_list(&call, place.0, Flash::EntryRemoved)
}

fn which(call: &Call) -> Result<(OrganisationId, LocationId), Failure> {
    let id = call.value("location").parse().map_err(|_| Failure::from(Error::NotFound))?;
    Ok((call.id()?, id))
}

fn saved(call: &Call, organisation: OrganisationId) -> PageResult {
    go_to_list(call, organisation, Flash::LocationSaved)
}

fn go_to_list(call: &Call, organisation: OrganisationId, flash: Flash) -> PageResult {
    call.go_to(&urls::locations(call.language(), organisation), Some(flash))
}

/// The form again, with what has to be mended or answered.
fn ask(page: &BookFormPage) -> PageResult {
    answer_with(StatusCode::UNPROCESSABLE_ENTITY, page)
}

fn links(call: &Call, same: &[Location]) -> Vec<(String, String)> {
    let language = call.language();
    let link = |one: &Location| {
        let href = urls::of_location(urls::LOCATION, language, one.organisation, one.id);
        (href, one.data.name_and_address(language))
    };
    same.iter().map(link).collect()
}

fn location(typed: &Typed) -> TypedLocation {
    TypedLocation {
        name: texts(typed, "name"),
        street: typed.text("street"),
        postal_code: typed.text("postal_code"),
        city: typed.text("city"),
        accessibility: typed.values("accessibility"),
        note: texts(typed, "note"),
        latitude: typed.text("latitude"),
        longitude: typed.text("longitude"),
    }
}

/// The form as it is stored.
fn filled(data: &LocationData) -> FormState {
    let form = FormState::new()
        .with("street", data.street.as_str())
        .with("postal_code", data.postal_code.as_str())
        .with("city", data.city.as_str());
    let form = with_texts(form, "name", data.name.as_ref());
    let form = with_texts(form, "note", data.note.as_ref());
    let facts = data.accessibility.iter();
    let form = facts.fold(form, |form, fact| form.with("accessibility", fact.code()));
    match data.coordinates.map(|place| place.decimal()) {
        Some((latitude, longitude)) => form.with("latitude", latitude).with("longitude", longitude),
        None => form,
    }
}

async fn new_page(call: &Call, form: FormState) -> Result<BookFormPage, Failure> {
    let organisation = books::to_create(call.ctx(), &call.caller(), call.id()?).await?;
    Ok(BookFormPage {
        frame: call.frame(),
        owner: owner(&organisation, call.language()),
        entry: BookEntry::Location(None),
        existing: None,
        same: Vec::new(),
        conflict: false,
        help: call.own_help(),
        form,
    })
}

fn edit_page(call: &Call, found: &query::Editable, form: FormState) -> BookFormPage {
    let language = call.language();
    BookFormPage {
        frame: call.frame(),
        owner: owner(&found.organisation, language),
        entry: BookEntry::Location(Some(found.location.id)),
        existing: Some(ExistingEntry {
            name: found.location.data.shown_name(language).to_owned(),
            version: found.location.version,
            retired: found.location.retired,
            services: found.usage.services.clone(),
            merged_into: found.usage.relations.merged_into.clone(),
            alike: found.usage.relations.alike.clone(),
            removable: found.usage.uses.ever == 0,
        }),
        same: Vec::new(),
        conflict: false,
        help: call.own_help(),
        form,
    }
}
