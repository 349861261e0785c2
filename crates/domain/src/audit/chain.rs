//! The chain of hashes over the stored rows, and checking it.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::secret::hexadecimal;
use crate::time::Instant;

/// A stored row, as the chain sees it: texts, exactly as the database holds them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Counts from 1 without gaps.
    pub number: i64,
    /// When.
    pub at: Instant,
    /// Code of the event type.
    pub event_type: String,
    /// The [`super::Initiator`] as text.
    pub actor: String,
    /// Organisation id.
    pub organisation: Option<String>,
    /// The [`super::Subject`] as text.
    pub subject: String,
    /// The changes as JSON.
    pub changes: String,
    /// The reason.
    pub reason: Option<String>,
    /// Request id.
    pub request: Option<String>,
    /// The hash of the row before.
    pub previous_hash: String,
}

/// The "hash before" of the very first row.
pub const FIRST_PREVIOUS_HASH: &str =
    "0000000000000000000000000000000000000000000000000000000000000000";

impl Record {
    /// SHA-256 over every field and the hash of the row before. Each field goes in with its
    /// length, so that no two different rows give the same input.
    pub fn hash(&self) -> String {
        let mut digest = Sha256::new();
        let number = self.number.to_string();
        let at = self.at.milliseconds().to_string();
        let fields = [
            Some(self.previous_hash.as_str()),
            Some(number.as_str()),
            Some(at.as_str()),
            Some(self.event_type.as_str()),
            Some(self.actor.as_str()),
            self.organisation.as_deref(),
            Some(self.subject.as_str()),
            Some(self.changes.as_str()),
            self.reason.as_deref(),
            self.request.as_deref(),
        ];
        for field in fields {
            match field {
                Some(text) => {
                    digest.update(format!("{}:", text.len()));
                    digest.update(text);
                }
                None => digest.update("-:"),
            }
        }
        hexadecimal(&digest.finalize())
    }
}

/// Where a chain of records is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum Broken {
    /// A number is missing or stands twice.
    #[error("row {expected} is missing: row {found} follows instead")]
    Gap {
        /// The number that should have come.
        expected: i64,
        /// The number that came.
        found: i64,
    },
    /// A row does not carry the hash of the row before.
    #[error("row {number} does not follow from the row before it")]
    NotChained {
        /// Which row.
        number: i64,
    },
    /// A row's fields do not give its hash.
    #[error("row {number} was changed after it was written")]
    Changed {
        /// Which row.
        number: i64,
    },
    /// The last row is not the one that the head of the log names.
    #[error("rows after {last} are missing: the log should end with row {expected}")]
    CutOff {
        /// The last row there is.
        last: i64,
        /// The last row there should be.
        expected: i64,
    },
}

impl Broken {
    /// The number of the row where it is noticed.
    pub const fn row(self) -> i64 {
        match self {
            Self::Gap { expected, .. } | Self::CutOff { expected, .. } => expected,
            Self::NotChained { number } | Self::Changed { number } => number,
        }
    }
}

/// Checks a chain row by row, so that ten million rows need no memory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChainCheck {
    next: i64,
    previous_hash: String,
}

impl ChainCheck {
    /// Starts before row `next`, whose predecessor had `previous_hash`.
    pub const fn starting(next: i64, previous_hash: String) -> Self {
        Self { next, previous_hash }
    }

    /// Takes the next row with the hash stored beside it.
    pub fn take(&mut self, record: &Record, stored_hash: &str) -> Result<(), Broken> {
        let number = record.number;
        if number != self.next {
            return Err(Broken::Gap { expected: self.next, found: number });
        }
        if record.previous_hash != self.previous_hash {
            return Err(Broken::NotChained { number });
        }
        if record.hash() != stored_hash {
            return Err(Broken::Changed { number });
        }
        self.next = number.saturating_add(1);
        stored_hash.clone_into(&mut self.previous_hash);
        Ok(())
    }

    /// The number of the row that must come next.
    pub const fn next(&self) -> i64 {
        self.next
    }

    /// Ends the check: the last row must be the one the head names.
    pub fn finish(self, last: i64, last_hash: &str) -> Result<(), Broken> {
        let reached = self.next.saturating_sub(1);
        if reached != last {
            return Err(Broken::CutOff { last: reached, expected: last });
        }
        if self.previous_hash == last_hash {
            Ok(())
        } else {
            Err(Broken::NotChained { number: last })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chain(length: i64) -> Vec<(Record, String)> {
        let mut previous_hash = FIRST_PREVIOUS_HASH.to_owned();
        (1..=length)
            .map(|number| {
                let record = Record {
                    number,
                    at: Instant::from_milliseconds(number * 1_000),
                    event_type: "service.published".to_owned(),
                    actor: "cli".to_owned(),
                    organisation: None,
                    subject: format!("service-{number}"),
                    changes: "[]".to_owned(),
                    reason: Some("x".to_owned()),
                    request: None,
                    previous_hash: previous_hash.clone(),
                };
                previous_hash = record.hash();
                (record, previous_hash.clone())
            })
            .collect()
    }

    fn check(rows: &[(Record, String)], last: i64, last_hash: &str) -> Result<(), Broken> {
        let mut check = ChainCheck::starting(1, FIRST_PREVIOUS_HASH.to_owned());
        for (record, hash) in rows {
            check.take(record, hash)?;
        }
        check.finish(last, last_hash)
    }

    #[test]
    fn an_untouched_chain_verifies_and_every_change_is_found() {
        let rows = chain(5);
        let head = rows[4].1.clone();
        assert_eq!(check(&rows, 5, &head), Ok(()));

        let mut changed = rows.clone();
        changed[2].0.subject = "service-9".to_owned();
        assert_eq!(check(&changed, 5, &head), Err(Broken::Changed { number: 3 }));

        let mut rehashed = changed;
        rehashed[2].1 = rehashed[2].0.hash();
        assert_eq!(check(&rehashed, 5, &head), Err(Broken::NotChained { number: 4 }));

        let mut removed = rows.clone();
        removed.remove(1);
        assert_eq!(check(&removed, 5, &head), Err(Broken::Gap { expected: 2, found: 3 }));

        let cut = Err(Broken::CutOff { last: 4, expected: 5 });
        assert_eq!(check(&rows[..4], 5, &head), cut);
    }
}
