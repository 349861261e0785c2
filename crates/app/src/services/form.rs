//! The form of a service: what a page of it sends, and what the whole form then says (spec 3.3).

use service_manual_domain::ids::ServiceVersionId;
use service_manual_domain::language::Language;
use service_manual_domain::policy::{Action, may};
use service_manual_domain::service::behind::Edit;
use service_manual_domain::service::field::Part;
use service_manual_domain::service::form_page::{FormPage, may_send};
use service_manual_domain::service::typed::TypedService;
use service_manual_domain::service::{Guidance, Service, ServiceContent};
use service_manual_render::rich_text::SANITISER_VERSION;
use service_manual_store::{ServiceVersion, Tx};

use crate::caller::Caller;
use crate::error::Result;

/// What a page of the form sends.
#[derive(Debug, Clone)]
pub struct Sent {
    /// What was typed; rich texts are clean already.
    pub typed: TypedService,
    /// Which page.
    pub page: FormPage,
    /// The version counter of the service that the person saw.
    pub seen: i64,
    /// The version whose texts the person saw.
    pub base: ServiceVersionId,
    /// What else was done to the texts: a minor change, translations that are still right.
    pub edit: Edit,
    /// What the person notes about the change; empty: nothing.
    pub note: String,
}

/// The longest note about a change, in characters.
pub const NOTE_LIMIT: usize = 500;

/// A version with its guidance, if the reader may read that.
pub(crate) struct Whole {
    pub(crate) version: ServiceVersion,
    /// None: the reader may not, or there is none.
    pub(crate) guidance: Option<Guidance>,
    /// Whether the reader may edit the guidance.
    pub(crate) may_edit_guidance: bool,
}

impl Whole {
    /// Loads a version of a service. Guidance is not even read for those who may not edit it.
    pub(crate) async fn load(
        tx: &mut Tx,
        caller: &Caller,
        service: &Service,
        id: ServiceVersionId,
    ) -> Result<Self> {
        let version = tx.services().version(id).await?;
        let may_edit_guidance = may(&caller.actor, Action::EditGuidance, &service.target());
        let guidance =
            if may_edit_guidance { tx.services().guidance(&version).await? } else { None };
        Ok(Self { version, guidance, may_edit_guidance })
    }

    pub(crate) fn content(&self) -> &ServiceContent {
        &self.version.content
    }

    pub(crate) fn original(&self) -> Language {
        self.version.content.texts.original()
    }

    /// The guidance, empty if nothing was written yet.
    pub(crate) fn guidance_or_empty(&self) -> Guidance {
        let empty = || Guidance::empty(self.original(), SANITISER_VERSION);
        self.guidance.clone().unwrap_or_else(empty)
    }

    /// The form as if somebody had just typed it.
    pub(crate) fn typed(&self) -> TypedService {
        let typed = TypedService::of(self.content());
        match &self.guidance {
            Some(guidance) => typed.and_guidance(guidance),
            None => typed,
        }
    }

    /// The same form with what a page sends, as far as the sender may change it.
    pub(crate) fn with(&self, sent: &TypedService, page: FormPage) -> TypedService {
        let original = self.original();
        let concerned =
            |name: &str| page.concerns(name, original) && may_send(name, self.may_edit_guidance);
        self.typed().replacing(sent, concerned)
    }
}

/// The right that a page needs beside editing at all.
pub(crate) fn require(caller: &Caller, service: &Service, page: FormPage) -> Result<()> {
    match page.part() {
        Part::Public => Ok(()),
        Part::Internal => caller.require(Action::EditGuidance, &service.target()),
    }
}

/// A form with what stands in the place of locations and contacts that were merged since it was
/// opened, or kept.
pub(crate) async fn named_now(tx: &mut Tx, typed: &TypedService) -> Result<TypedService> {
    let named = typed.named();
    let locations: Vec<_> = named.locations.into_iter().collect();
    let contacts: Vec<_> = named.contacts.into_iter().collect();
    let merged = tx.merged_entries().of(&locations, &contacts).await?;
    Ok(if merged.is_empty() { typed.clone() } else { merged.apply_to_form(typed) })
}
