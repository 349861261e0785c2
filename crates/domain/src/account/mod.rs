//! Accounts of people, and their memberships (spec 2.1, 2.4).

pub mod access_review;
pub mod device;
pub mod first_step;
pub mod invitation;
pub mod lifecycle;
pub mod password;
pub mod people;
pub mod second_factor;
pub mod sign_in;

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::codes::coded;
use crate::email::EmailAddress;
use crate::ids::{AccountId, MembershipId, OrganisationId};
use crate::language::{Language, Localised};
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
    /// How often the person wants what can wait.
    pub digest: DigestRhythm,
    /// Whether the person wants to know at once when changes of a public service are submitted.
    pub submissions_at_once: bool,
    /// The version of the privacy notice that the person has acknowledged; 0 for none.
    pub notice_version: i64,
    /// Until when this account may be used without the second factor that it should have.
    pub second_factor_due_on: Option<Day>,
    /// Counts the saves.
    pub version: i64,
}

impl Account {
    /// The name to show: first and last name, else the address.
    pub fn shown_name(&self) -> String {
        self.profile.shown_name(&self.email)
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
    /// The name to show: first and last name, else the address.
    pub fn shown_name(&self, email: &EmailAddress) -> String {
        let names = [&self.first_name, &self.last_name];
        let full: Vec<&str> = names.into_iter().filter_map(Option::as_deref).collect();
        if full.is_empty() { email.as_str().to_owned() } else { full.join(" ") }
    }

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
        /// Why.
        reason: DeactivationReason,
    },
}

coded! {
    /// Why an account was deactivated (spec 2.5, 2.7).
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    DeactivationReason[] {
        /// Nobody used it.
        Inactivity = "inactivity";
        /// The last membership came to its end date.
        EndDate = "end_date";
        /// The person was removed from the last organisation, or it was closed.
        Removal = "removal";
        /// Somebody who manages the person did it.
        Manual = "manual";
    }
}

coded! {
    /// How often a person gets the mail with everything that can wait (spec 2.8).
    #[derive(Default)]
    DigestRhythm[] {
        /// Once a week.
        #[default]
        Weekly = "weekly";
        /// Every day.
        Daily = "daily";
    }
}

/// Somebody who is named on a page. Names are looked up when they are shown, so that a deleted
/// person is a pseudonym everywhere (spec 2.5, 2.7).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PersonName {
    /// First and last name, else the address.
    Known(String),
    /// The account was deleted: "former user 4711, Organisation".
    Former {
        /// The number of the account.
        number: i64,
        /// The organisation the person belonged to last.
        organisation: Option<Localised<String>>,
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
    /// The last day on which it is valid, if it has one.
    pub ends_on: Option<Day>,
    /// Set once it has ended. It is kept as long as the account can be restored with it.
    pub ended: Option<Ended>,
}

/// The membership that tells where a person belongs: that of the home organisation, else the one
/// that ended last.
pub fn home(memberships: &[Membership]) -> Option<&Membership> {
    let ended_at = |membership: &&Membership| membership.ended.map(|ended| ended.at);
    let home = memberships.iter().find(|membership| membership.home);
    home.or_else(|| memberships.iter().max_by_key(ended_at))
}

/// The end of a membership.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ended {
    /// When.
    pub at: Instant,
    /// Why.
    pub why: MembershipEnd,
}

coded! {
    /// Why a membership ended.
    MembershipEnd[] {
        /// Its last day is over.
        EndDate = "end_date";
        /// Somebody who manages the person removed it.
        Removal = "removal";
        /// The organisation was closed.
        OrganisationClosed = "organisation_closed";
    }
}

impl MembershipEnd {
    /// Why the account is deactivated if this was its last membership.
    pub const fn deactivation(self) -> DeactivationReason {
        match self {
            Self::EndDate => DeactivationReason::EndDate,
            Self::Removal | Self::OrganisationClosed => DeactivationReason::Removal,
        }
    }
}
