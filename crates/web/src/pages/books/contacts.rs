//! The contact book of an organisation.

use axum::http::StatusCode;

use service_manual_app::Error;
use service_manual_app::contacts::{change, create, remove, retire};
use service_manual_app::queries::{books, contacts as query};
use service_manual_domain::contact::{ContactData, TypedContact};
use service_manual_domain::email::EmailAddress;
use service_manual_domain::ids::{ContactId, OrganisationId};
use service_manual_domain::organisation::PhoneNumber;
use service_manual_render::forms::FormState;
use service_manual_render::frame::Flash;
use service_manual_render::pages::book::{BookEntry, BookFormPage, ExistingEntry};
use service_manual_render::urls;

use super::{owner, texts, with_texts};
use crate::call::{Call, PageResult, answer, answer_with};
use crate::error::Failure;
use crate::form::{Typed, problems_of};

/// The contacts of the organisation in the list of all.
pub(crate) async fn list(call: Call) -> PageResult {
    let organisation = books::to_create(call.ctx(), &call.caller(), call.id()?).await?;
    call.go_to(&urls::contacts(call.language(), organisation.id), None)
}

pub(crate) async fn new(call: Call) -> PageResult {
    answer(&new_page(&call, FormState::new()).await?)
}

pub(crate) async fn create(call: Call, typed: Typed) -> PageResult {
    let organisation = call.id()?;
    let created = create::create(call.ctx(), &call.caller(), organisation, &contact(&typed)).await;
    match problems_of(created)? {
        Ok(_) => go_to_list(&call, organisation, Flash::ContactSaved),
        Err(problems) => {
            let page = new_page(&call, typed.state(problems)).await?;
            answer_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

pub(crate) async fn edit(call: Call) -> PageResult {
    let (organisation, id) = which(&call)?;
    let found = query::to_edit(call.ctx(), &call.caller(), organisation, id).await?;
    let form = filled(&found.contact.data);
    answer(&edit_page(&call, &found, form))
}

pub(crate) async fn change(call: Call, typed: Typed) -> PageResult {
    let (organisation, id) = which(&call)?;
    let seen = typed.version()?;
    let (ctx, caller) = (call.ctx(), call.caller());
    let changed = change::change(ctx, &caller, (organisation, id), seen, &contact(&typed)).await;
    let (status, problems) = match changed {
        Ok(()) => return go_to_list(&call, organisation, Flash::ContactSaved),
        Err(Error::Invalid(problems)) => (StatusCode::UNPROCESSABLE_ENTITY, problems),
        // What was typed stays in the form, which from now on carries the newest version.
        Err(Error::Conflict) => (StatusCode::CONFLICT, Vec::new()),
        Err(error) => return Err(error.into()),
    };
    let found = query::to_edit(ctx, &caller, organisation, id).await?;
    let mut page = edit_page(&call, &found, typed.state(problems));
    page.conflict = status == StatusCode::CONFLICT;
    if let Some(existing) = page.existing.as_mut().filter(|_| !page.conflict) {
        existing.version = seen;
    }
    answer_with(status, &page)
}

pub(crate) async fn retire(call: Call, typed: Typed) -> PageResult {
    let (contact, seen) = (which(&call)?, typed.version()?);
    retire::retire(call.ctx(), &call.caller(), contact, seen).await?;
    go_to_list(&call, contact.0, Flash::EntryRetired)
}

pub(crate) async fn restore(call: Call, typed: Typed) -> PageResult {
    let (contact, seen) = (which(&call)?, typed.version()?);
    retire::restore(call.ctx(), &call.caller(), contact, seen).await?;
    go_to_list(&call, contact.0, Flash::EntryRestored)
}

pub(crate) async fn remove(call: Call, typed: Typed) -> PageResult {
    let (contact, seen) = (which(&call)?, typed.version()?);
    remove::remove(call.ctx(), &call.caller(), contact, seen).await?;
    go_to_list(&call, contact.0, Flash::EntryRemoved)
}

fn which(call: &Call) -> Result<(OrganisationId, ContactId), Failure> {
    let id = call.value("contact").parse().map_err(|_| Failure::from(Error::NotFound))?;
    Ok((call.id()?, id))
}

fn go_to_list(call: &Call, organisation: OrganisationId, flash: Flash) -> PageResult {
    call.go_to(&urls::contacts(call.language(), organisation), Some(flash))
}

fn contact(typed: &Typed) -> TypedContact {
    TypedContact {
        kind: typed.text("kind"),
        name: typed.text("name"),
        role: texts(typed, "role"),
        email: typed.text("email"),
        phone: typed.text("phone"),
    }
}

/// The form as it is stored.
fn filled(data: &ContactData) -> FormState {
    let form = FormState::new()
        .with("kind", data.kind.code())
        .with("name", data.name.as_str())
        .with("email", data.email.as_ref().map_or("", EmailAddress::as_str))
        .with("phone", data.phone.as_ref().map_or("", PhoneNumber::as_str));
    with_texts(form, "role", data.role.as_ref())
}

async fn new_page(call: &Call, form: FormState) -> Result<BookFormPage, Failure> {
    let organisation = books::to_create(call.ctx(), &call.caller(), call.id()?).await?;
    Ok(BookFormPage {
        frame: call.frame(),
        owner: owner(&organisation, call.language()),
        entry: BookEntry::Contact(None),
        existing: None,
        same: Vec::new(),
        conflict: false,
        help: call.own_help(),
        form,
    })
}

fn edit_page(call: &Call, found: &query::Editable, form: FormState) -> BookFormPage {
    BookFormPage {
        frame: call.frame(),
        owner: owner(&found.organisation, call.language()),
        entry: BookEntry::Contact(Some(found.contact.id)),
        existing: Some(ExistingEntry {
            name: found.contact.data.name.clone(),
            version: found.contact.version,
            retired: found.contact.retired,
            services: found.usage.services.clone(),
            merged_into: found.usage.relations.merged_into.clone(),
            alike: found.usage.relations.alike.clone(),
            removable: found.usage.uses.now == 0,
        }),
        same: Vec::new(),
        conflict: false,
        help: call.own_help(),
        form,
    }
}
