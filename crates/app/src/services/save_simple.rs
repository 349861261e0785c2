//! Saving the short form, which has only name, summary, description and categories.

use service_manual_domain::audit::EventType;
use service_manual_domain::ids::{ServiceId, ServiceVersionId};
use service_manual_domain::policy::Action;
use service_manual_domain::service::behind::Edit;
use service_manual_domain::service::field::{FactField, Field, TextField};
use service_manual_domain::service::typed::{INCLUDED, ORIGINAL, TypedService};
use service_manual_store::ServiceVersion;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::services::form::Whole;
use crate::services::load::{for_step, store_step};
use crate::services::offered::Choosable;

/// Saves a newer version as the working copy.
///
/// # Errors
/// [`crate::Error::Conflict`] when somebody saved since the version `seen`;
/// [`crate::Error::Invalid`] with all problems of the form.
pub async fn save_simple(
    ctx: &Context,
    caller: &Caller,
    id: ServiceId,
    seen: i64,
    typed: &TypedService,
) -> Result<()> {
    let mut tx = ctx.write().await?;
    let service = for_step(&mut tx, caller, Action::EditService, id, seen).await?;
    let before = Whole::load(&mut tx, caller, &service, service.newest).await?;
    let typed = before.typed().replacing(typed, on_the_form);
    let known = Some((before.content(), before.guidance.as_ref()));
    let content = Choosable::of(&mut tx, &service, known, &typed).await?.content(&typed)?;
    let version = ServiceVersion {
        id: ServiceVersionId::new(ctx.now(), ctx.random()),
        service: id,
        content: content.following(Some(before.content()), &Edit::default()),
        guidance: before.version.guidance,
        note: None,
        written_by: caller.account()?,
        written_at: ctx.now(),
    };
    let saved = service.clone().save(version.id)?;
    tx.services().add_version(&version, None).await?;
    store_step(ctx, &mut tx, caller, &service, &saved, EventType::ServiceSaved).await?;
    ctx.commit(tx).await
}

fn on_the_form(name: &str) -> bool {
    let field = Field::of_name(name);
    name == ORIGINAL
        || name == INCLUDED
        || matches!(
            field,
            Some(
                Field::Text(TextField::Name | TextField::Summary | TextField::HowOrganised)
                    | Field::Fact(FactField::Categories)
            )
        )
}
