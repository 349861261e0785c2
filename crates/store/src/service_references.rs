//! What the versions of services name: locations, contacts and terms. Versions are stored whole;
//! this table answers who names a thing without reading them.

use std::collections::{BTreeSet, HashMap};
use std::str::FromStr;

use service_manual_domain::ids::ServiceId;
use service_manual_domain::problem::ProblemCode;
use service_manual_domain::reference::Reference;

use crate::error::Result;
use crate::sql::{Columns, Sql, text};
use crate::tx::repository;

const TABLE: &str = "service_reference";
/// How many rows one statement adds.
const AT_ONCE: usize = 100;

repository!(
    /// What services name.
    ServiceReferences
);

/// Which part of a version names something. Internal guidance is stored apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VersionPart {
    /// What everybody reads.
    Content,
    /// What experts read.
    Guidance,
}

impl VersionPart {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Content => "content",
            Self::Guidance => "guidance",
        }
    }
}

impl FromStr for VersionPart {
    type Err = ProblemCode;
    fn from_str(text: &str) -> std::result::Result<Self, ProblemCode> {
        let parts = [Self::Content, Self::Guidance];
        parts.into_iter().find(|part| part.code() == text).ok_or(ProblemCode::UnknownChoice)
    }
}

/// How many services name a thing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Uses {
    /// In the version that the public sees or in the newest one.
    pub now: i64,
    /// In any version; old ones can be restored.
    pub ever: i64,
}

impl ServiceReferences<'_> {
    /// Notes what a part of the newest version names, beside what older ones name.
    pub async fn put(
        &mut self,
        service: ServiceId,
        part: VersionPart,
        references: &BTreeSet<Reference>,
    ) -> Result<()> {
        Sql::new("UPDATE service_reference SET in_newest = 0 WHERE service_id = $1 AND part = $2")
            .with(text(service))
            .with(part.code())
            .execute(self.tx)
            .await?;
        let references: Vec<&Reference> = references.iter().collect();
        for some in references.chunks(AT_ONCE) {
            let mut sql = Sql::new(
                "INSERT INTO service_reference (kind, value, service_id, part, in_newest, in_live) \
                 VALUES ",
            );
            for (number, reference) in some.iter().enumerate() {
                sql = if number == 0 { sql } else { sql.push(", ") };
                sql = sql.bind_list([
                    reference.kind().into(),
                    reference.value().into(),
                    text(service),
                    part.code().into(),
                    true.into(),
                    false.into(),
                ]);
            }
            sql.push(" ON CONFLICT (kind, value, service_id, part) DO UPDATE SET in_newest = 1")
                .execute(self.tx)
                .await?;
        }
        Ok(())
    }

    /// The newest version has become the one that the public sees.
    pub async fn newest_is_live(&mut self, service: ServiceId) -> Result<()> {
        Sql::new("UPDATE service_reference SET in_live = in_newest WHERE service_id = $1")
            .with(text(service))
            .execute(self.tx)
            .await?;
        Ok(())
    }

    /// The public sees no version any more.
    pub async fn none_is_live(&mut self, service: ServiceId) -> Result<()> {
        Sql::new("UPDATE service_reference SET in_live = 0 WHERE service_id = $1")
            .with(text(service))
            .execute(self.tx)
            .await?;
        Ok(())
    }

    /// Lets everything that names one thing name another of its kind.
    pub(crate) async fn move_all(&mut self, from: &Reference, into: &Reference) -> Result<()> {
        Sql::new(
            "INSERT INTO service_reference (kind, value, service_id, part, in_newest, in_live) \
             SELECT kind, $1, service_id, part, in_newest, in_live FROM service_reference \
             WHERE kind = $2 AND value = $3 \
             ON CONFLICT (kind, value, service_id, part) DO UPDATE SET \
             in_newest = CASE WHEN excluded.in_newest = 1 THEN 1 \
             ELSE service_reference.in_newest END, \
             in_live = CASE WHEN excluded.in_live = 1 THEN 1 ELSE service_reference.in_live END",
        )
        .with(into.value())
        .with(from.kind())
        .with(from.value())
        .execute(self.tx)
        .await?;
        Sql::new("DELETE FROM service_reference WHERE kind = $1 AND value = $2")
            .with(from.kind())
            .with(from.value())
            .execute(self.tx)
            .await?;
        Ok(())
    }

    /// How many services name each of the things of a kind; those that none names are left out.
    pub async fn uses(&mut self, kind: &str, values: &[String]) -> Result<HashMap<String, Uses>> {
        let sql = Sql::new(USES).with(kind).push(" AND value IN ");
        let sql = sql.bind_list(values.iter().map(|value| value.as_str().into()));
        self.counted(sql).await
    }

    /// How many services name each thing of a kind; those that none names are left out.
    pub async fn uses_of_kind(&mut self, kind: &str) -> Result<HashMap<String, Uses>> {
        self.counted(Sql::new(USES).with(kind)).await
    }

    /// The services whose live or newest version names something.
    pub async fn services(&mut self, reference: &Reference) -> Result<Vec<ServiceId>> {
        let rows = Sql::new(
            "SELECT DISTINCT service_id FROM service_reference WHERE kind = $1 AND value = $2 \
             AND (in_newest = 1 OR in_live = 1) ORDER BY service_id",
        )
        .with(reference.kind())
        .with(reference.value())
        .list(self.tx)
        .await?;
        rows.iter().map(|row| Columns::of(row, TABLE).parsed("service_id")).collect()
    }

    async fn counted(&mut self, sql: Sql) -> Result<HashMap<String, Uses>> {
        let rows = sql.push(" GROUP BY value").list(self.tx).await?;
        let uses = |row| {
            let columns = Columns::of(row, TABLE);
            let uses = Uses { now: columns.number("now")?, ever: columns.number("ever")? };
            Ok((columns.text("value")?, uses))
        };
        rows.iter().map(uses).collect()
    }
}

const USES: &str = "SELECT value, COUNT(DISTINCT service_id) AS ever, \
     COUNT(DISTINCT CASE WHEN in_newest = 1 OR in_live = 1 THEN service_id END) AS now \
     FROM service_reference WHERE kind = $1";
