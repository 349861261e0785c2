//! Identifiers: one type per kind of thing, so that no id fits a parameter of another kind.
//!
//! Every id is a ULID written in its 26-character form: sortable by the time it was made and
//! stored as text in both databases.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use ulid::Ulid;

use crate::random::Random;
use crate::time::Instant;

/// A text that is not an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an identifier of 26 letters and digits")]
pub struct NotAnId;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(Ulid);

        impl $name {
            /// A new id: the time it was made, then 80 random bits.
            pub fn new(now: Instant, random: &dyn Random) -> Self {
                Self(new_ulid(now, random))
            }

            /// The 16 bytes of the id.
            pub const fn to_bytes(self) -> [u8; 16] {
                self.0.to_bytes()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> {
                Ulid::from_string(text).map(Self).map_err(|_| NotAnId)
            }
        }

        impl TryFrom<String> for $name {
            type Error = NotAnId;
            fn try_from(text: String) -> Result<Self, NotAnId> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.to_string()
            }
        }
    )+};
}

ids! {
    /// A person's account.
    AccountId;
    /// An authority or a provider.
    OrganisationId;
    /// One user's role in one organisation.
    MembershipId;
    /// An invitation to become a user or to join a further organisation.
    InvitationId;
    /// A signed-in browser.
    SessionId;
    /// An authenticator app or a passkey of a person.
    SecondFactorId;
    /// A service of the catalogue.
    ServiceId;
    /// One immutable snapshot of a service.
    ServiceVersionId;
    /// A message to the updater of a service.
    ServiceReportId;
    /// A place where services take place.
    LocationId;
    /// A person or unit of an organisation's contact book.
    ContactId;
    /// A stored file.
    FileId;
    /// A file that is about to be imported.
    ImportId;
    /// A regular check of an organisation's people.
    AccessReviewId;
    /// A row of the job queue.
    JobId;
    /// A mail in the outbox.
    MailId;
    /// A line of everyday words that administrators wrote.
    SynonymLineId;
    /// A list of services that a person keeps.
    OwnListId;
    /// A link by which such a list is shared.
    OwnListShareId;
    /// A search that a person saved.
    SavedSearchId;
    /// A service that administrators lift.
    LiftId;
    /// A notice shown on every page for a while.
    SiteNoticeId;
    /// One request to the program; shown to the user when something fails.
    RequestId;
}

fn new_ulid(now: Instant, random: &dyn Random) -> Ulid {
    let mut bytes = [0_u8; 16];
    if let Some(tail) = bytes.get_mut(6..) {
        random.fill(tail);
    }
    Ulid::from_parts(now.milliseconds().unsigned_abs(), u128::from_be_bytes(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::SeededRandom;

    #[test]
    fn ids_sort_by_time_and_survive_their_text_form() {
        let random = SeededRandom::new(1);
        let earlier = ServiceId::new(Instant::from_milliseconds(1_000), &random);
        let later = ServiceId::new(Instant::from_milliseconds(2_000), &random);
        assert!(earlier < later);
        assert_eq!(earlier.to_string().parse(), Ok(earlier));
        assert_eq!("not-an-id".parse::<ServiceId>(), Err(NotAnId));
    }
}
