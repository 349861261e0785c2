//! Where imported services came from, and what was read of them last.

use std::collections::HashMap;

use service_manual_domain::ids::{OrganisationId, ServiceId, ServiceVersionId};
use service_manual_domain::time::Instant;

use crate::error::{Error, Result};
use crate::sql::{Columns, Sql, text};
use crate::tx::repository;

const TABLE: &str = "service_source";
/// How many ids one statement asks for.
const AT_ONCE: usize = 500;

repository!(
    /// Where imported services came from.
    ServiceSources
);

/// Where the services of an organisation come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SourceOf<'a> {
    /// The system.
    pub source: &'a str,
    /// The organisation that has the services here.
    pub organisation: OrganisationId,
}

/// What is known of an imported service, and whether it was ever published.
pub type KnownSource = (ServiceSource, bool);

/// What is known of an imported service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceSource {
    /// The service.
    pub service: ServiceId,
    /// Its id where it came from.
    pub source_id: String,
    /// The hash of what was read last.
    pub content_hash: String,
    /// The names of the form's fields that were filled in by default.
    pub defaults: Vec<String>,
    /// The version that it became.
    pub version: ServiceVersionId,
}

impl ServiceSources<'_> {
    /// Notes where a service came from, or what was read of it now.
    ///
    /// # Errors
    /// [`Error::Conflict`] when another service came from there meanwhile.
    pub async fn put(&mut self, of: SourceOf<'_>, row: &ServiceSource, now: Instant) -> Result<()> {
        Sql::new(
            "INSERT INTO service_source (service_id, source, organisation_id, source_id, \
             content_hash, defaults, version_id, imported_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) \
             ON CONFLICT (service_id) DO UPDATE SET content_hash = excluded.content_hash, \
             defaults = excluded.defaults, version_id = excluded.version_id, imported_at = excluded.imported_at",
        )
        .with(text(row.service))
        .with(of.source)
        .with(text(of.organisation))
        .with(row.source_id.as_str())
        .with(row.content_hash.as_str())
        .with(row.defaults.join(","))
        .with(text(row.version))
        .with(now)
        .execute(self.tx)
        .await
        .map_err(|error| Error::unique(error, TABLE))?;
        Ok(())
    }

    /// What is known under some ids, by them.
    pub async fn known(
        &mut self,
        of: SourceOf<'_>,
        source_ids: &[&str],
    ) -> Result<HashMap<String, KnownSource>> {
        let mut known = HashMap::new();
        for some in source_ids.chunks(AT_ONCE) {
            let rows = Sql::new(
                "SELECT o.service_id, o.source_id, o.content_hash, o.defaults, o.version_id, \
                 s.ever_published FROM service_source o JOIN service s ON s.id = o.service_id \
                 WHERE o.source = $1 AND o.organisation_id = $2 AND o.source_id IN ",
            )
            .with(of.source)
            .with(text(of.organisation))
            .bind_list(some.iter().map(|id| (*id).into()))
            .list(self.tx)
            .await?;
            for row in &rows {
                let columns = Columns::of(row, TABLE);
                let source = ServiceSource {
                    service: columns.parsed("service_id")?,
                    source_id: columns.text("source_id")?,
                    content_hash: columns.text("content_hash")?,
                    defaults: names(&columns.text("defaults")?),
                    version: columns.parsed("version_id")?,
                };
                known.insert(source.source_id.clone(), (source, columns.yes("ever_published")?));
            }
        }
        Ok(known)
    }
}

fn names(text: &str) -> Vec<String> {
    text.split(',').filter(|name| !name.is_empty()).map(str::to_owned).collect()
}
