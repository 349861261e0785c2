//! Finding names by their beginning, by an index of their sort keys.

use service_manual_domain::collation::sort_key;

use crate::sql::Sql;

/// The sort keys of texts that begin alike.
pub(crate) struct KeyRange {
    from: String,
    /// A digit larger than those of the keys: the first key that does not begin so.
    until: String,
}

impl KeyRange {
    /// Nothing for an empty text.
    pub(crate) fn beginning(text: &str) -> Option<Self> {
        let from = sort_key(text);
        let until = format!("{from}g");
        (!from.is_empty()).then_some(Self { from, until })
    }

    /// Whether a key is one of them.
    pub(crate) fn holds(&self, key: Option<&str>) -> bool {
        key.is_some_and(|key| key >= self.from.as_str() && key < self.until.as_str())
    }

    /// Appends that a column has one of them.
    pub(crate) fn contains(&self, sql: Sql, column: &str) -> Sql {
        sql.push(&format!("({column} >= "))
            .bind(self.from.as_str())
            .push(&format!(" AND {column} < "))
            .bind(self.until.as_str())
            .push(")")
    }

    /// Appends that it has none of them.
    pub(crate) fn excludes(&self, sql: Sql, column: &str) -> Sql {
        sql.push(&format!("({column} IS NULL OR {column} < "))
            .bind(self.from.as_str())
            .push(&format!(" OR {column} >= "))
            .bind(self.until.as_str())
            .push(")")
    }
}
