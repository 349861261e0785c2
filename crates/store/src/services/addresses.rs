//! The readable addresses of services.

use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;
use service_manual_domain::service::Slug;

use super::Services;
use crate::error::Result;
use crate::sql::{Columns, Sql, text};

impl Services<'_> {
    /// The service of an address; with whether the address is the current one.
    pub async fn find_by_slug(
        &mut self,
        language: Language,
        slug: &Slug,
    ) -> Result<Option<(ServiceId, bool)>> {
        let row = Sql::new(
            "SELECT service_id, is_current FROM service_slug WHERE language = $1 AND slug = $2",
        )
        .with(text(language))
        .with(slug.as_str())
        .find(self.tx)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let columns = Columns::of(&row, "service_slug");
        Ok(Some((columns.parsed("service_id")?, columns.yes("is_current")?)))
    }

    /// Makes `slug` the current address in a language; older ones stay and redirect. When another
    /// service has it, the first free number is added.
    pub async fn set_slug(&mut self, id: ServiceId, language: Language, slug: &Slug) -> Result<()> {
        let mut free = slug.clone();
        for number in 2.. {
            match self.find_by_slug(language, &free).await? {
                Some((owner, true)) if owner == id => return Ok(()),
                Some((owner, _)) if owner != id => free = slug.numbered(number),
                Some(_) | None => break,
            }
        }
        Sql::new("UPDATE service_slug SET is_current = 0 WHERE service_id = $1 AND language = $2")
            .with(text(id))
            .with(text(language))
            .execute(self.tx)
            .await?;
        Sql::new(
            "INSERT INTO service_slug (language, slug, service_id, is_current) \
             VALUES ($1, $2, $3, 1) ON CONFLICT (language, slug) DO UPDATE SET is_current = 1",
        )
        .with(text(language))
        .with(free.as_str())
        .with(text(id))
        .execute(self.tx)
        .await?;
        Ok(())
    }
}
