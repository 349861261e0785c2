//! Accounts of people, and their memberships (spec 2.1, 2.4).

pub mod invitation;
pub mod password;
pub mod sign_in;

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::email::EmailAddress;
use crate::ids::{AccountId, MembershipId, OrganisationId};
use crate::language::Language;
use crate::organisation::OrganisationKind;
use crate::problem::{Problem, ProblemCode, Problems, optional_text};
use crate::time::{Day, Instant};

/// The longest first name, last name or work title, in characters.
pub const PERSON_TEXT_LIMIT: usize = 100;

/// A person's account. E-mail is the user name; names and title are voluntary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Its id.
    pub id: AccountId,
    /// A number that stays when the person is gone: "former user 4711".
    pub number: i64,
    /// The address, which is also the user name.
    pub email: EmailAddress,
    /// What the person chose to tell.
    pub profile: Profile,
    /// The language of mails and of the first page after signing in.
    pub language: Language,
    /// Whether the account may be used.
    pub state: AccountState,
    /// Whether the person administers the whole service.
    pub administrator: bool,
    /// When the account was made.
    pub created_at: Instant,
    /// The day of the last signed-in request.
    pub last_active_on: Day,
    /// Counts the saves.
    pub version: i64,
}

impl Account {
    /// The name to show: first and last name, else the address.
    pub fn shown_name(&self) -> String {
        let names = [&self.profile.first_name, &self.profile.last_name];
        let full: Vec<&str> = names.into_iter().filter_map(Option::as_deref).collect();
        if full.is_empty() { self.email.as_str().to_owned() } else { full.join(" ") }
    }
}

/// Voluntary personal data (spec 2.1). Nothing else about a person is stored.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Profile {
    /// First name.
    pub first_name: Option<String>,
    /// Last name.
    pub last_name: Option<String>,
    /// Work title.
    pub work_title: Option<String>,
}

impl Profile {
    /// The checked profile, or everything that is wrong with it.
    pub fn parse(first_name: &str, last_name: &str, title: &str) -> Result<Self, Vec<Problem>> {
        let mut problems = Problems::none();
        let mut text =
            |field, typed| problems.check(field, optional_text(typed, PERSON_TEXT_LIMIT));
        let profile = Self {
            first_name: text("first_name", first_name).flatten(),
            last_name: text("last_name", last_name).flatten(),
            work_title: text("work_title", title).flatten(),
        };
        if problems.is_empty() { Ok(profile) } else { Err(problems.into_vec()) }
    }
}

/// Whether an account may be used (spec 2.5).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountState {
    /// May sign in.
    Active,
    /// May not sign in; can be restored for a while.
    Deactivated {
        /// Since when.
        at: Instant,
    },
}

/// What a person does in an organisation (spec 2.4). Experts only in authorities.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Manages the organisation's people and publishes.
    MainUser,
    /// Writes service information.
    Editor,
    /// Employment-service staff: reads the internal guidance.
    Expert,
}

impl Role {
    /// All roles.
    pub const ALL: [Self; 3] = [Self::MainUser, Self::Editor, Self::Expert];

    /// The code in forms and the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::MainUser => "main_user",
            Self::Editor => "editor",
            Self::Expert => "expert",
        }
    }

    /// Whether an organisation of this kind can have people with this role.
    pub const fn exists_in(self, kind: OrganisationKind) -> bool {
        match (self, kind) {
            (Self::MainUser | Self::Editor, _) | (Self::Expert, OrganisationKind::Authority) => {
                true
            }
            (Self::Expert, OrganisationKind::Provider) => false,
        }
    }
}

impl FromStr for Role {
    type Err = ProblemCode;
    fn from_str(text: &str) -> Result<Self, ProblemCode> {
        if text.is_empty() {
            return Err(ProblemCode::Required);
        }
        Self::ALL.into_iter().find(|role| role.code() == text).ok_or(ProblemCode::UnknownChoice)
    }
}

/// User + organisation + role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// Its id.
    pub id: MembershipId,
    /// Whose.
    pub account: AccountId,
    /// Where.
    pub organisation: OrganisationId,
    /// What the person does there.
    pub role: Role,
    /// Whether this is the home organisation, which every account must have.
    pub home: bool,
}
