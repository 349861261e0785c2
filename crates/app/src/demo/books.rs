//! Places and contacts of the demonstration's organisations.

use serde::Deserialize;

use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::contact::{Contact, TypedContact};
use service_manual_domain::ids::{ContactId, LocationId, OrganisationId};
use service_manual_domain::location::{Location, TypedLocation};

use super::{DemoTexts, Loader, Organisations, known, wrong};
use crate::error::Result;

/// A place, as typed into the form.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DemoPlace {
    /// Its name within the content.
    pub key: String,
    /// Key of the organisation.
    pub organisation: String,
    /// What it is called.
    pub name: DemoTexts,
    /// Street and number.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// City.
    pub city: String,
    /// Codes of what is accessible.
    pub accessibility: Vec<String>,
    /// What else to know.
    pub note: DemoTexts,
    /// Decimal degrees.
    pub latitude: String,
    /// Decimal degrees.
    pub longitude: String,
    /// Whether it was taken out of use.
    pub retired: bool,
}

/// A contact, as typed into the form.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DemoContact {
    /// Its name within the content.
    pub key: String,
    /// Key of the organisation.
    pub organisation: String,
    /// Code of the kind.
    pub kind: String,
    /// The name.
    pub name: String,
    /// What they answer for.
    pub role: DemoTexts,
    /// The address.
    pub email: String,
    /// The telephone number.
    pub phone: String,
    /// Whether it was taken out of use.
    pub retired: bool,
}

impl DemoPlace {
    fn typed(&self) -> TypedLocation {
        TypedLocation {
            name: self.name.typed(),
            street: self.street.clone(),
            postal_code: self.postal_code.clone(),
            city: self.city.clone(),
            accessibility: self.accessibility.clone(),
            note: self.note.typed(),
            latitude: self.latitude.clone(),
            longitude: self.longitude.clone(),
        }
    }
}

impl DemoContact {
    fn typed(&self) -> TypedContact {
        TypedContact {
            kind: self.kind.clone(),
            name: self.name.clone(),
            role: self.role.typed(),
            email: self.email.clone(),
            phone: self.phone.clone(),
        }
    }
}

impl Loader<'_> {
    pub(super) async fn places(
        &mut self,
        all: &[DemoPlace],
        organisations: &Organisations,
    ) -> Result<()> {
        for place in all {
            let organisation = known(organisations, &place.organisation)?.id;
            let id = LocationId::new(self.began, self.ctx.random());
            let data = place.typed().parse().map_err(|problems| wrong(&place.key, &problems))?;
            let location = Location { id, organisation, data, retired: false, version: 1 };
            self.tx.locations().add(&location, self.began).await?;
            self.book(EventType::LocationCreated, organisation, "location", &id.to_string())
                .await?;
            if place.retired {
                self.tx.locations().retire(id, Some(self.began), 1).await?;
                self.book(EventType::LocationRetired, organisation, "location", &id.to_string())
                    .await?;
            }
            self.ids.insert(("place", place.key.clone()), id.to_string());
            self.things.locations.insert(id);
        }
        Ok(())
    }

    pub(super) async fn contacts(
        &mut self,
        all: &[DemoContact],
        organisations: &Organisations,
    ) -> Result<()> {
        for contact in all {
            let organisation = known(organisations, &contact.organisation)?.id;
            let id = ContactId::new(self.began, self.ctx.random());
            let data =
                contact.typed().parse().map_err(|problems| wrong(&contact.key, &problems))?;
            let added = Contact { id, organisation, data, retired: false, version: 1 };
            self.tx.contacts().add(&added, self.began).await?;
            self.book(EventType::ContactCreated, organisation, "contact", &id.to_string()).await?;
            if contact.retired {
                self.tx.contacts().retire(id, Some(self.began), 1).await?;
                self.book(EventType::ContactRetired, organisation, "contact", &id.to_string())
                    .await?;
            }
            self.ids.insert(("contact", contact.key.clone()), id.to_string());
            self.things.contacts.insert(id);
        }
        Ok(())
    }

    async fn book(
        &mut self,
        event_type: EventType,
        organisation: OrganisationId,
        kind: &str,
        id: &str,
    ) -> Result<()> {
        let event = Event::new(event_type, Subject::Organisation(organisation))
            .in_organisation(organisation)
            .change(kind, None, Some(id));
        self.record(&event, self.began).await
    }
}
