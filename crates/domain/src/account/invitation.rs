//! Invitations: how people get in (spec 2.3). There is no public sign-up.

use std::str::FromStr;

use crate::account::Role;
use crate::email::EmailAddress;
use crate::ids::{AccountId, InvitationId, OrganisationId};
use crate::language::Language;
use crate::problem::ProblemCode;
use crate::secret::TokenHash;
use crate::settings::InvitationSettings;
use crate::time::Instant;

/// The longest message of an inviter, in characters.
pub const MESSAGE_LIMIT: usize = 1_000;

/// An invitation to one address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Its id.
    pub id: InvitationId,
    /// The organisation that becomes the home organisation.
    pub organisation: OrganisationId,
    /// The role there.
    pub role: Role,
    /// Who is invited.
    pub email: EmailAddress,
    /// The language of the mail.
    pub language: Language,
    /// The hash of the link's token.
    pub token_hash: TokenHash,
    /// Who invited.
    pub invited_by: AccountId,
    /// When.
    pub invited_at: Instant,
    /// A few words of the inviter.
    pub message: Option<String>,
    /// What became of it.
    pub state: InvitationState,
}

/// What became of an invitation, as stored. That a pending one has expired is computed from the
/// clock, see [`Invitation::usable`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum InvitationState {
    /// Sent, not answered.
    Pending,
    /// The person registered.
    Accepted,
    /// Taken back by the organisation.
    Revoked,
}

impl InvitationState {
    /// All states.
    pub const ALL: [Self; 3] = [Self::Pending, Self::Accepted, Self::Revoked];

    /// The code in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Accepted => "accepted",
            Self::Revoked => "revoked",
        }
    }
}

impl FromStr for InvitationState {
    type Err = ProblemCode;
    fn from_str(text: &str) -> Result<Self, ProblemCode> {
        Self::ALL.into_iter().find(|state| state.code() == text).ok_or(ProblemCode::UnknownChoice)
    }
}

/// Why an invitation cannot be used any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unusable {
    /// Somebody registered with it.
    Used,
    /// The organisation took it back.
    Revoked,
    /// Its time is up.
    Expired,
}

impl Invitation {
    /// The moment the link stops working.
    pub fn expires_at(&self, settings: &InvitationSettings) -> Instant {
        self.invited_at.day().plus_days(settings.valid_days.saturating_add(1)).start()
    }

    /// Whether the link can still be used.
    pub fn usable(&self, now: Instant, settings: &InvitationSettings) -> Result<(), Unusable> {
        match self.state {
            InvitationState::Accepted => Err(Unusable::Used),
            InvitationState::Revoked => Err(Unusable::Revoked),
            InvitationState::Pending if now >= self.expires_at(settings) => Err(Unusable::Expired),
            InvitationState::Pending => Ok(()),
        }
    }
}
