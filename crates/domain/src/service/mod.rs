//! Services: identity, immutable versions, and the rules for submitting and publishing them
//! (spec 3).

pub mod content;
pub mod problems;
pub mod workflow;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

pub use content::{CategoryCode, Facts, ServiceContent, ServiceText};
pub use workflow::{State, Transition};

use crate::ids::{AccountId, OrganisationId, ServiceId, ServiceVersionId};
use crate::language::Language;
use crate::organisation::Organisation;
use crate::policy::Target;
use crate::problem::ProblemCode;
use crate::random::Random;
use crate::time::Instant;

/// The longest comment with which a service is returned, in characters.
pub const COMMENT_LIMIT: usize = 2_000;

/// A service of the catalogue: who owns it and where it stands. Its texts are in versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Service {
    /// Its id.
    pub id: ServiceId,
    /// The short code of its permanent address `/s/{code}`.
    pub code: ServiceCode,
    /// The owning organisation.
    pub organiser: OrganisationId,
    /// The authorities the organiser works under.
    pub organiser_parents: Vec<OrganisationId>,
    /// The authority that reviews and publishes a provider's service.
    pub responsible: Option<OrganisationId>,
    /// Who keeps it up to date on the organiser's side; nobody: the organiser's main users.
    pub updater: Option<AccountId>,
    /// The same on the side of the responsible authority.
    pub authority_updater: Option<AccountId>,
    /// Where it stands in the workflow.
    pub state: State,
    /// What the public sees, while the service is public; the last published version otherwise.
    pub live: Option<ServiceVersionId>,
    /// The newest version: the working copy where there is one, else the live version.
    pub newest: ServiceVersionId,
    /// Who submitted the working copy, and when; while it is submitted.
    pub submission: Option<Submission>,
    /// What the reviewer asked for when returning it; until it is submitted again.
    pub return_comment: Option<String>,
    /// When it was last published or confirmed.
    pub confirmed_at: Option<Instant>,
    /// Whether it was ever published.
    pub ever_published: bool,
    /// Counts the changes, so that nobody overwrites what they have not seen.
    pub version: i64,
}

/// On whose side somebody keeps a service up to date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// The organiser's.
    Organiser,
    /// The responsible authority's.
    Authority,
}

impl Side {
    /// Both sides.
    pub const ALL: [Self; 2] = [Self::Organiser, Self::Authority];

    /// The field of the service, in forms and in the log.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Organiser => "updater",
            Self::Authority => "authority_updater",
        }
    }
}

/// A submission that waits for a reviewer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Submission {
    /// Who submitted.
    pub by: AccountId,
    /// When.
    pub at: Instant,
}

/// The transition is not allowed from the state the service is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{transition:?} is not allowed from {state:?}")]
pub struct NotAllowedFrom {
    /// What was asked for.
    pub transition: Transition,
    /// Where the service stands.
    pub state: State,
}

impl Service {
    /// A new draft with its first version. A provider under one authority has it for responsible
    /// authority; else it must be chosen (spec 3.2).
    pub fn new(
        id: ServiceId,
        code: ServiceCode,
        organisation: &Organisation,
        first: ServiceVersionId,
    ) -> Self {
        Self {
            id,
            code,
            organiser: organisation.id,
            organiser_parents: organisation.parents.clone(),
            responsible: the_only(&organisation.parents),
            updater: None,
            authority_updater: None,
            state: State::Draft,
            live: None,
            newest: first,
            submission: None,
            return_comment: None,
            confirmed_at: None,
            ever_published: false,
            version: 1,
        }
    }

    /// What the permission table needs to know of it.
    pub fn target(&self) -> Target<'_> {
        Target::Service {
            organiser: self.organiser,
            organiser_parents: &self.organiser_parents,
            responsible: self.responsible,
            public: self.state.is_public(),
        }
    }

    /// The authorities whose people review it: the responsible one, or the organiser itself when
    /// it is an authority, or all authorities the provider works under.
    pub fn reviewing_organisations(&self) -> Vec<OrganisationId> {
        match self.responsible {
            Some(authority) => vec![authority],
            None if self.organiser_parents.is_empty() => vec![self.organiser],
            None => self.organiser_parents.clone(),
        }
    }

    /// A new version was written.
    pub fn save(mut self, version: ServiceVersionId) -> Result<Self, NotAllowedFrom> {
        self.step(Transition::Save)?;
        self.newest = version;
        self.submission = None;
        Ok(self)
    }

    /// Hands the working copy to the reviewers.
    pub fn submit(mut self, by: AccountId, now: Instant) -> Result<Self, NotAllowedFrom> {
        self.step(Transition::Submit)?;
        self.submission = Some(Submission { by, at: now });
        self.return_comment = None;
        Ok(self)
    }

    /// Takes a submission back.
    pub fn withdraw(mut self) -> Result<Self, NotAllowedFrom> {
        self.step(Transition::Withdraw)?;
        self.submission = None;
        Ok(self)
    }

    /// Gives a submission back to its writers, with what they should mend.
    pub fn return_to_writers(mut self, comment: String) -> Result<Self, NotAllowedFrom> {
        self.step(Transition::Return)?;
        self.submission = None;
        self.return_comment = Some(comment);
        Ok(self)
    }

    /// Makes the newest version the live one.
    pub fn publish(mut self, now: Instant) -> Result<Self, NotAllowedFrom> {
        self.step(Transition::Publish)?;
        self.live = Some(self.newest);
        self.submission = None;
        self.return_comment = None;
        self.confirmed_at = Some(now);
        self.ever_published = true;
        Ok(self)
    }

    /// Takes the responsible authority away, under which the organiser does not work any more: as
    /// with a new service, the only one that is left answers for it, else one must be chosen.
    #[must_use]
    pub fn without_responsible(self) -> Self {
        let responsible = the_only(&self.organiser_parents);
        Self { responsible, authority_updater: None, ..self }
    }

    /// Puts the service away because the organisation that owns it is closed.
    pub fn close(mut self) -> Result<Self, NotAllowedFrom> {
        self.step(Transition::Close)?;
        self.submission = None;
        self.return_comment = None;
        Ok(self)
    }

    fn step(&mut self, transition: Transition) -> Result<(), NotAllowedFrom> {
        self.state = self.state.after(transition)?;
        Ok(())
    }
}

fn the_only(parents: &[OrganisationId]) -> Option<OrganisationId> {
    match parents {
        [only] => Some(*only),
        _ => None,
    }
}

/// The short code of a service's permanent address: eight letters and digits that cannot be
/// misread.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ServiceCode(String);

impl ServiceCode {
    const ALPHABET: &'static [u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    const LENGTH: usize = 8;

    /// A new random code.
    pub fn new(random: &dyn Random) -> Self {
        let mut bytes = [0_u8; Self::LENGTH];
        random.fill(&mut bytes);
        let letter = |byte: u8| Self::ALPHABET.get(usize::from(byte % 32)).copied().unwrap_or(b'a');
        Self(bytes.into_iter().map(letter).map(char::from).collect())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for ServiceCode {
    type Err = ProblemCode;
    fn from_str(text: &str) -> Result<Self, ProblemCode> {
        let right = text.len() == Self::LENGTH && text.bytes().all(|b| Self::ALPHABET.contains(&b));
        if right { Ok(Self(text.to_owned())) } else { Err(ProblemCode::UnknownChoice) }
    }
}

/// The readable part of a service's address, made from its name.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Slug(String);

impl Slug {
    /// The longest slug before the code, in characters.
    const LIMIT: usize = 60;

    /// Lower-case letters a–z and digits, words joined with hyphens: "Työpaja nuorille" becomes
    /// `tyopaja-nuorille`. A name without any usable letter becomes `palvelu`.
    pub fn from_name(name: &str) -> Self {
        let mut slug = String::new();
        for c in name.to_lowercase().chars() {
            match plain_letter(c) {
                Some(letter) => slug.push(letter),
                None if slug.is_empty() || slug.ends_with('-') => {}
                None => slug.push('-'),
            }
            if slug.len() >= Self::LIMIT {
                break;
            }
        }
        let slug = slug.trim_end_matches('-');
        Self(if slug.is_empty() { "palvelu".to_owned() } else { slug.to_owned() })
    }

    /// The same with a number, when another service has it already.
    #[must_use]
    pub fn numbered(&self, number: usize) -> Self {
        Self(format!("{}-{number}", self.0))
    }

    /// From an address or the database; anything that was never given out finds nothing.
    pub fn received(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

const fn plain_letter(c: char) -> Option<char> {
    match c {
        'a'..='z' | '0'..='9' => Some(c),
        'ä' | 'å' | 'á' | 'à' | 'â' => Some('a'),
        'ö' | 'ø' | 'ó' | 'õ' => Some('o'),
        'é' | 'è' | 'ê' => Some('e'),
        'ü' | 'ú' => Some('u'),
        'š' => Some('s'),
        'ž' => Some('z'),
        _ => None,
    }
}

/// The slug of every language in which the service has a name.
pub fn slugs(content: &ServiceContent) -> Vec<(Language, Slug)> {
    content.texts.iter().map(|(language, text)| (language, Slug::from_name(&text.name))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_readable_and_safe() {
        assert_eq!(
            Slug::from_name("Työpaja nuorille (18–29 v.)").as_str(),
            "tyopaja-nuorille-18-29-v"
        );
        assert_eq!(Slug::from_name("  !!! ").as_str(), "palvelu");
        assert_eq!(Slug::from_name("../../etc/passwd").as_str(), "etc-passwd");
    }
}
