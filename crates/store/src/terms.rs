//! Vocabularies: terms with stable codes and labels in three languages.

use service_manual_domain::language::Language::{En, Fi, Sv};
use service_manual_domain::language::Localised;

use crate::error::Result;
use crate::sql::{Columns, Sql};
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
            "SELECT code, parent_code, label_fi, label_sv, label_en, active FROM term \
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
                })
            })
            .collect()
    }
}
