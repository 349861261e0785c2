//! Imported vocabularies: their concepts, by which the search knows synonyms (spec 4.3).

use sqlx::any::AnyRow;

use service_manual_domain::concept::{Concept, Concepts, SchemeCode};
use service_manual_domain::time::Instant;

use crate::error::Result;
use crate::sql::{Columns, Sql, Value, json};
use crate::tx::repository;

/// How many concepts one statement adds or removes.
const AT_ONCE: usize = 200;

repository!(
    /// Imported vocabularies.
    ConceptSchemes
);

/// An imported vocabulary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConceptScheme {
    /// Its code.
    pub code: SchemeCode,
    /// What it is called.
    pub name: String,
    /// The hash of the file that it came from.
    pub sha256: String,
    /// When it was imported last.
    pub imported_at: Instant,
    /// How many concepts it has.
    pub concepts: i64,
    /// How many labels they have.
    pub labels: i64,
}

impl ConceptSchemes<'_> {
    /// All vocabularies, by their codes.
    pub async fn all(&mut self) -> Result<Vec<ConceptScheme>> {
        let rows = Sql::new(COLUMNS).push(" ORDER BY code").list(self.tx).await?;
        rows.iter().map(scheme).collect()
    }

    /// One vocabulary, if it was imported.
    pub async fn find(&mut self, code: &SchemeCode) -> Result<Option<ConceptScheme>> {
        let sql = Sql::new(COLUMNS).push(" WHERE code = ").bind(code.as_str());
        sql.find(self.tx).await?.as_ref().map(scheme).transpose()
    }

    /// Stores what is known of a vocabulary beside its concepts. Until the transaction ends, nobody
    /// else can do the same.
    pub async fn put(&mut self, scheme: &ConceptScheme) -> Result<()> {
        let facts = || {
            [
                Value::from(scheme.name.as_str()),
                Value::from(scheme.sha256.as_str()),
                Value::from(scheme.imported_at),
                Value::from(scheme.concepts),
                Value::from(scheme.labels),
            ]
        };
        let mut sql = Sql::new(
            "INSERT INTO concept_scheme (code, name, sha256, imported_at, concepts, labels) \
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (code) DO UPDATE SET name = $7, \
             sha256 = $8, imported_at = $9, concepts = $10, labels = $11",
        )
        .with(scheme.code.as_str());
        for value in facts().into_iter().chain(facts()) {
            sql = sql.with(value);
        }
        sql.execute(self.tx).await?;
        Ok(())
    }

    /// The concepts of a vocabulary; none if it was never imported.
    pub async fn concepts(&mut self, code: &SchemeCode) -> Result<Concepts> {
        let rows = Sql::new("SELECT uri, labels, broader FROM concept WHERE scheme = $1")
            .with(code.as_str())
            .list(self.tx)
            .await?;
        let concept = |row: &AnyRow| {
            let columns = Columns::of(row, "concept");
            let (labels, broader) = (columns.json("labels")?, columns.json("broader")?);
            Ok((columns.text("uri")?, Concept { labels, broader }))
        };
        rows.iter().map(concept).collect()
    }

    /// Makes the concepts of a vocabulary those of `after`, `before` being what it has.
    pub async fn replace(
        &mut self,
        code: &SchemeCode,
        before: &Concepts,
        after: &Concepts,
    ) -> Result<()> {
        let differs = |(uri, concept): &(&String, &Concept)| after.get(*uri) != Some(*concept);
        let old: Vec<&String> = before.iter().filter(differs).map(|(uri, _)| uri).collect();
        for some in old.chunks(AT_ONCE) {
            Sql::new("DELETE FROM concept WHERE scheme = $1 AND uri IN ")
                .with(code.as_str())
                .bind_list(some.iter().map(|uri| uri.as_str().into()))
                .execute(self.tx)
                .await?;
        }
        let is_new = |(uri, concept): &(&String, &Concept)| before.get(*uri) != Some(*concept);
        let new: Vec<(&String, &Concept)> = after.iter().filter(is_new).collect();
        for some in new.chunks(AT_ONCE) {
            let mut sql = Sql::new("INSERT INTO concept (scheme, uri, labels, broader) VALUES ");
            for (number, (uri, concept)) in some.iter().enumerate() {
                sql = if number == 0 { sql } else { sql.push(", ") };
                sql = sql.bind_list([
                    code.as_str().into(),
                    uri.as_str().into(),
                    json(&concept.labels, "concept")?,
                    json(&concept.broader, "concept")?,
                ]);
            }
            sql.execute(self.tx).await?;
        }
        Ok(())
    }

    /// Removes a vocabulary with its concepts. Whether it was there.
    pub async fn remove(&mut self, code: &SchemeCode) -> Result<bool> {
        Sql::new("DELETE FROM concept WHERE scheme = $1")
            .with(code.as_str())
            .execute(self.tx)
            .await?;
        let removed = Sql::new("DELETE FROM concept_scheme WHERE code = $1").with(code.as_str());
        Ok(removed.execute(self.tx).await? == 1)
    }
}

const COLUMNS: &str =
    "SELECT code, name, sha256, imported_at, concepts, labels FROM concept_scheme";

fn scheme(row: &AnyRow) -> Result<ConceptScheme> {
    let columns = Columns::of(row, "concept_scheme");
    Ok(ConceptScheme {
        code: columns.parsed("code")?,
        name: columns.text("name")?,
        sha256: columns.text("sha256")?,
        imported_at: columns.instant("imported_at")?,
        concepts: columns.number("concepts")?,
        labels: columns.number("labels")?,
    })
}
