//! Rounds of review (spec 5 "Publication history"). A round begins with the first submission since
//! a service was last published, goes on over returns and withdrawals, and ends when it is
//! published.
//!
//! What is published without a submission is no round: nobody waited for it, and rounds of no days
//! would hide how long the others took. A service that is put away meanwhile has no round any more.

use super::{Service, State};
use crate::ids::OrganisationId;
use crate::time::Instant;

/// Where a service stands in its round, if it has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoundStanding {
    /// It waits for a reviewer since then.
    WithReviewers(Instant),
    /// A reviewer gave it back last.
    Returned,
    /// It is being written.
    WithWriters,
    /// The round is over: what was submitted is public, and nothing newer is being written.
    Published,
    /// It is put away.
    PutAway,
}

impl Service {
    /// Where it stands in its round.
    pub fn round_standing(&self) -> RoundStanding {
        if let Some(submission) = self.submission {
            return RoundStanding::WithReviewers(submission.at);
        }
        match self.state {
            State::Published => RoundStanding::Published,
            State::Archived => RoundStanding::PutAway,
            State::Draft
            | State::Submitted
            | State::PublishedWithDraft
            | State::PublishedWithSubmitted
            | State::Outdated
            | State::OutdatedWithDraft => {
                if self.comments.is_empty() {
                    RoundStanding::WithWriters
                } else {
                    RoundStanding::Returned
                }
            }
        }
    }

    /// The authority that reviews it; none while it must still be chosen among several.
    pub fn reviewing_authority(&self) -> Option<OrganisationId> {
        match self.reviewing_organisations().as_slice() {
            [only] => Some(*only),
            _ => None,
        }
    }
}
