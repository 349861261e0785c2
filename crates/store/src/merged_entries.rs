//! Locations and contacts that were merged into another. Whatever reads a version of a service
//! comes through here, so that it names what stands in their place.

use std::collections::HashMap;

use service_manual_domain::book::{EntryId, Merged};
use service_manual_domain::ids::{ContactId, LocationId};
use service_manual_domain::service::{Guidance, ServiceContent};
use service_manual_domain::time::Instant;

use crate::error::Result;
use crate::sql::{Columns, Sql, text};
use crate::tx::repository;

const TABLE: &str = "merged_entry";

repository!(
    /// What was merged into what.
    MergedEntries
);

impl MergedEntries<'_> {
    /// Puts one in the place of another, also for all that were merged into that one before; what
    /// services named is noted for the one that stays.
    pub async fn add(&mut self, from: EntryId, into: EntryId, now: Instant) -> Result<()> {
        let (from, into) = (from.reference(), into.reference());
        Sql::new("UPDATE merged_entry SET into_id = $1 WHERE into_id = $2")
            .with(into.value())
            .with(from.value())
            .execute(self.tx)
            .await?;
        Sql::new("INSERT INTO merged_entry (id, into_id, merged_at) VALUES ($1, $2, $3)")
            .with(from.value())
            .with(into.value())
            .with(now)
            .execute(self.tx)
            .await?;
        self.tx.service_references().move_all(&from, &into).await
    }

    /// What stands in the place of some locations and contacts; those that stand for themselves
    /// are left out.
    pub async fn of(&mut self, locations: &[LocationId], contacts: &[ContactId]) -> Result<Merged> {
        if locations.is_empty() && contacts.is_empty() {
            return Ok(Merged::default());
        }
        let ids = locations.iter().map(text).chain(contacts.iter().map(text));
        let sql = Sql::new("SELECT id, into_id FROM merged_entry WHERE id IN ").bind_list(ids);
        let mut merged = Merged::default();
        for row in sql.list(self.tx).await? {
            let columns = Columns::of(&row, TABLE);
            let id = columns.text("id")?;
            if let Some(from) = locations.iter().find(|one| one.to_string() == id) {
                merged.locations.insert(*from, columns.parsed("into_id")?);
            } else {
                merged.contacts.insert(columns.parsed("id")?, columns.parsed("into_id")?);
            }
        }
        Ok(merged)
    }

    /// What stands in the place of one; nothing for one that stands for itself.
    pub async fn into_of(&mut self, id: EntryId) -> Result<Option<EntryId>> {
        Ok(match id {
            EntryId::Location(id) => {
                let found = self.of(&[id], &[]).await?.locations;
                found.get(&id).copied().map(EntryId::Location)
            }
            EntryId::Contact(id) => {
                let found = self.of(&[], &[id]).await?.contacts;
                found.get(&id).copied().map(EntryId::Contact)
            }
        })
    }

    /// Lets public parts name what stands there now.
    pub(crate) async fn read_contents<'a>(
        &mut self,
        contents: impl IntoIterator<Item = &'a mut ServiceContent>,
    ) -> Result<()> {
        let contents: Vec<&mut ServiceContent> = contents.into_iter().collect();
        let facts = || contents.iter().map(|content| &content.facts);
        let locations = facts().flat_map(|facts| &facts.occurrences).filter_map(|one| one.location);
        let locations = once_each(locations);
        let contacts = facts().flat_map(|facts| &facts.contacts).map(|one| one.contact);
        let contacts = once_each(contacts);
        let merged = self.of(&locations, &contacts).await?;
        if !merged.is_empty() {
            for content in contents {
                merged.apply(&mut content.facts);
            }
        }
        Ok(())
    }

    /// Lets guidance name what stands there now.
    pub(crate) async fn read_guidance<'a>(
        &mut self,
        guidance: impl IntoIterator<Item = &'a mut Guidance>,
    ) -> Result<()> {
        let all: Vec<&mut Guidance> = guidance.into_iter().collect();
        let contacts = all.iter().flat_map(|one| &one.facts.internal_contacts);
        let contacts = once_each(contacts.map(|one| one.contact));
        let merged = self.of(&[], &contacts).await?;
        if !merged.is_empty() {
            for one in all {
                merged.apply_to_guidance(&mut one.facts);
            }
        }
        Ok(())
    }

    /// What some of a kind were merged into, by their ids.
    pub async fn all_of(&mut self, ids: &[EntryId]) -> Result<HashMap<EntryId, EntryId>> {
        let (mut locations, mut contacts) = (Vec::new(), Vec::new());
        for id in ids {
            match id {
                EntryId::Location(id) => locations.push(*id),
                EntryId::Contact(id) => contacts.push(*id),
            }
        }
        let merged = self.of(&locations, &contacts).await?;
        let locations = merged.locations.into_iter();
        let locations =
            locations.map(|(from, to)| (EntryId::Location(from), EntryId::Location(to)));
        let contacts = merged.contacts.into_iter();
        let contacts = contacts.map(|(from, to)| (EntryId::Contact(from), EntryId::Contact(to)));
        Ok(locations.chain(contacts).collect())
    }
}

fn once_each<T: Ord>(ids: impl Iterator<Item = T>) -> Vec<T> {
    let mut ids: Vec<T> = ids.collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}
