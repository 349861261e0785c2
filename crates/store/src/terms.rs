//! Vocabularies: terms with stable codes and labels in three languages.

use std::collections::HashMap;

use service_manual_domain::language::Language::{En, Fi, Sv};
use service_manual_domain::language::Localised;
use service_manual_domain::organisation::MunicipalityCode;
use service_manual_domain::vocabulary::{self, TermCode, Vocabulary};

use crate::error::{Error, Result};
use crate::sql::{Columns, Sql, optional_text, text};
use crate::tx::repository;

repository!(
    /// Terms of all vocabularies.
    Terms
);

/// How many terms one statement adds.
const AT_ONCE: usize = 100;

/// One term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Its stable code.
    pub code: String,
    /// The code of the term above it.
    pub parent: Option<String>,
    /// What people read.
    pub label: Localised<String>,
    /// Whether it can still be chosen.
    pub active: bool,
    /// The code of the term that took its place.
    pub merged_into: Option<String>,
}

impl Terms<'_> {
    /// Adds a term at a position, or replaces it.
    pub async fn put(&mut self, vocabulary: &str, term: &Term, position: i64) -> Result<()> {
        let label = |language| term.label.text(language).to_owned();
        Sql::new(
            "INSERT INTO term (vocabulary, code, parent_code, label_fi, label_sv, label_en, \
             position, active) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) \
             ON CONFLICT (vocabulary, code) DO UPDATE SET parent_code = $9, label_fi = $10, \
             label_sv = $11, label_en = $12, position = $13, active = $14",
        )
        .with(vocabulary)
        .with(term.code.as_str())
        .with(term.parent.as_deref())
        .with(label(Fi))
        .with(label(Sv))
        .with(label(En))
        .with(position)
        .with(term.active)
        .with(term.parent.as_deref())
        .with(label(Fi))
        .with(label(Sv))
        .with(label(En))
        .with(position)
        .with(term.active)
        .execute(self.tx)
        .await?;
        Ok(())
    }

    /// Adds terms to an empty vocabulary, in their order.
    pub async fn add_all(&mut self, vocabulary: &str, terms: &[Term]) -> Result<()> {
        for (part, some) in (0_i64..).zip(terms.chunks(AT_ONCE)) {
            let mut sql = Sql::new(
                "INSERT INTO term (vocabulary, code, parent_code, label_fi, label_sv, label_en, \
                 position, active) VALUES ",
            );
            let first = part.saturating_mul(i64::try_from(AT_ONCE).unwrap_or(i64::MAX));
            for (number, term) in (0_i64..).zip(some) {
                sql = if number == 0 { sql } else { sql.push(", ") };
                sql = sql.bind_list([
                    vocabulary.into(),
                    term.code.as_str().into(),
                    term.parent.as_deref().into(),
                    term.label.text(Fi).into(),
                    term.label.text(Sv).into(),
                    term.label.text(En).into(),
                    first.saturating_add(number).into(),
                    term.active.into(),
                ]);
            }
            sql.execute(self.tx).await?;
        }
        Ok(())
    }

    /// All terms of a vocabulary, in their order.
    pub async fn list(&mut self, vocabulary: &str) -> Result<Vec<Term>> {
        let rows = Sql::new(
            "SELECT code, parent_code, label_fi, label_sv, label_en, active, merged_into FROM term \
             WHERE vocabulary = $1 ORDER BY position, code",
        )
        .with(vocabulary)
        .list(self.tx)
        .await?;
        rows.iter()
            .map(|row| {
                let columns = Columns::of(row, "term");
                Ok(Term {
                    code: columns.text("code")?,
                    parent: columns.optional_text("parent_code")?,
                    label: columns.localised(["label_fi", "label_sv", "label_en"])?,
                    active: columns.yes("active")?,
                    merged_into: columns.optional_text("merged_into")?,
                })
            })
            .collect()
    }

    /// How many terms each vocabulary of the database has, and how many of them can be chosen.
    pub async fn counts(&mut self) -> Result<Vec<(Vocabulary, i64, i64)>> {
        let rows = Sql::new(
            "SELECT vocabulary, COUNT(*) AS found, CAST(SUM(active) AS BIGINT) AS active FROM term \
             GROUP BY vocabulary ORDER BY vocabulary",
        )
        .list(self.tx)
        .await?;
        rows.iter()
            .map(|row| {
                let columns = Columns::of(row, "term");
                let numbers = (columns.number("found")?, columns.number("active")?);
                Ok((columns.parsed("vocabulary")?, numbers.0, numbers.1))
            })
            .collect()
    }

    /// A vocabulary with everything the rules need to know of it.
    pub async fn vocabulary(&mut self, vocabulary: Vocabulary) -> Result<vocabulary::Terms> {
        let terms = self.list(vocabulary.code()).await?.into_iter().map(|term| vocabulary::Term {
            code: TermCode::new(term.code),
            parent: term.parent.map(TermCode::new),
            label: term.label,
            active: term.active,
            merged_into: term.merged_into.map(TermCode::new),
        });
        Ok(vocabulary::Terms::new(terms.collect()))
    }

    /// All vocabularies.
    pub async fn all(&mut self) -> Result<HashMap<Vocabulary, vocabulary::Terms>> {
        let mut all = HashMap::new();
        for vocabulary in Vocabulary::ALL {
            all.insert(vocabulary, self.vocabulary(vocabulary).await?);
        }
        Ok(all)
    }

    /// As [`Terms::vocabulary`]; until the transaction ends, nobody else can do the same.
    pub async fn locked(&mut self, vocabulary: Vocabulary) -> Result<vocabulary::Terms> {
        Sql::new("UPDATE term SET version = version WHERE vocabulary = $1")
            .with(vocabulary.code())
            .execute(self.tx)
            .await?;
        self.vocabulary(vocabulary).await
    }

    /// Counts the changes of the labels of a term, which must exist.
    pub async fn version(&mut self, vocabulary: Vocabulary, code: &TermCode) -> Result<i64> {
        let row = Sql::new("SELECT version FROM term WHERE vocabulary = $1 AND code = $2")
            .with(vocabulary.code())
            .with(code.as_str())
            .get(self.tx, "term")
            .await?;
        Columns::of(&row, "term").number("version")
    }

    /// Stores what differs between two states of a vocabulary: order, labels, what can be chosen,
    /// what was merged; new terms, and terms that are gone.
    ///
    /// # Errors
    /// [`Error::Conflict`] when somebody else added a term of the same code.
    pub async fn store(
        &mut self,
        vocabulary: Vocabulary,
        before: &vocabulary::Terms,
        after: &vocabulary::Terms,
    ) -> Result<()> {
        for gone in before.iter().filter(|term| after.find(&term.code).is_none()) {
            Sql::new("DELETE FROM term WHERE vocabulary = $1 AND code = $2")
                .with(vocabulary.code())
                .with(gone.code.as_str())
                .execute(self.tx)
                .await?;
        }
        let old: Vec<&vocabulary::Term> = before.iter().collect();
        for (place, term) in after.iter().enumerate() {
            let position = i64::try_from(place).unwrap_or(i64::MAX);
            match before.find(&term.code) {
                Some(_) if old.get(place) == Some(&term) => {}
                Some(known) => self.update(vocabulary, known, term, position).await?,
                None => self.insert(vocabulary, term, position).await?,
            }
        }
        Ok(())
    }

    async fn update(
        &mut self,
        vocabulary: Vocabulary,
        known: &vocabulary::Term,
        term: &vocabulary::Term,
        position: i64,
    ) -> Result<()> {
        let label = |language| term.label.text(language);
        Sql::new(
            "UPDATE term SET label_fi = $1, label_sv = $2, label_en = $3, position = $4, \
             active = $5, merged_into = $6, version = version + $7 \
             WHERE vocabulary = $8 AND code = $9",
        )
        .with(label(Fi))
        .with(label(Sv))
        .with(label(En))
        .with(position)
        .with(term.active)
        .with(term.merged_into.as_ref().map(TermCode::as_str))
        .with(known.label != term.label)
        .with(vocabulary.code())
        .with(term.code.as_str())
        .execute(self.tx)
        .await?;
        Ok(())
    }

    async fn insert(
        &mut self,
        vocabulary: Vocabulary,
        term: &vocabulary::Term,
        position: i64,
    ) -> Result<()> {
        let label = |language| term.label.text(language);
        Sql::new(
            "INSERT INTO term (vocabulary, code, parent_code, label_fi, label_sv, label_en, \
             position, active) VALUES ($1, $2, $3, $4, $5, $6, $7, 1)",
        )
        .with(vocabulary.code())
        .with(term.code.as_str())
        .with(optional_text(term.parent.as_ref().map(TermCode::as_str)))
        .with(label(Fi))
        .with(label(Sv))
        .with(label(En))
        .with(position)
        .execute(self.tx)
        .await
        .map_err(|error| Error::unique(error, "term"))?;
        Ok(())
    }

    /// How many organisations cover each municipality; those that none covers are left out.
    pub async fn covered_municipalities(&mut self) -> Result<HashMap<String, i64>> {
        let rows = Sql::new(
            "SELECT municipality, COUNT(*) AS found FROM organisation_municipality \
             GROUP BY municipality",
        )
        .list(self.tx)
        .await?;
        let row = |row| {
            let columns = Columns::of(row, "organisation_municipality");
            Ok((columns.text("municipality")?, columns.number("found")?))
        };
        rows.iter().map(row).collect()
    }

    /// The organisations that cover a municipality cover another one instead.
    pub async fn move_municipality(
        &mut self,
        from: &MunicipalityCode,
        into: &MunicipalityCode,
    ) -> Result<()> {
        Sql::new(
            "INSERT INTO organisation_municipality (organisation_id, municipality) \
             SELECT organisation_id, CAST($1 AS TEXT) FROM organisation_municipality \
             WHERE municipality = $2 ON CONFLICT (organisation_id, municipality) DO NOTHING",
        )
        .with(text(into))
        .with(text(from))
        .execute(self.tx)
        .await?;
        Sql::new("DELETE FROM organisation_municipality WHERE municipality = $1")
            .with(text(from))
            .execute(self.tx)
            .await?;
        Ok(())
    }
}
