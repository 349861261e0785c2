//! Where the translations of a service stand, language by language, and which of them somebody
//! should write next (spec 3.1; view "Translations" of spec 5).

use std::str::FromStr;

use crate::language::{Language, Localised};
use crate::problem::ProblemCode;
use crate::service::behind::behind;
use crate::service::missing::lacks_texts;
use crate::service::{Guidance, ServiceContent, ServiceText};
use crate::time::Instant;

/// Where a service stands in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Translation {
    /// It was first written in it.
    Original,
    /// It is whole and, once the version is public, public.
    Included,
    /// It is included, and a text is older than the original.
    Behind,
    /// Somebody chose to include it, and texts are missing that the public part must have.
    Wanted,
    /// Something is written, and it is not included.
    Apart,
    /// Something is written and not included, and a text of it is older than the original.
    ApartBehind,
    /// Nothing is written.
    Missing,
}

impl Translation {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Original,
        Self::Included,
        Self::Behind,
        Self::Wanted,
        Self::Apart,
        Self::ApartBehind,
        Self::Missing,
    ];

    /// The letter in the database.
    pub const fn letter(self) -> char {
        match self {
            Self::Original => 'o',
            Self::Included => 'i',
            Self::Behind => 'b',
            Self::Wanted => 'w',
            Self::Apart => 'a',
            Self::ApartBehind => 'd',
            Self::Missing => 'm',
        }
    }

    /// Whether a text of it is older than the original.
    pub const fn is_behind(self) -> bool {
        matches!(self, Self::Behind | Self::ApartBehind)
    }

    fn of_content(content: &ServiceContent, language: Language) -> Self {
        let text = content.texts.get(language).filter(|text| !text.is_empty());
        let (included, behind) =
            (content.includes(language), !behind(&content.texts, language).is_empty());
        match text {
            _ if language == content.texts.original() => Self::Original,
            Some(_) if included && behind => Self::Behind,
            Some(_) if behind => Self::ApartBehind,
            _ if included && lacks_texts(content, language) => Self::Wanted,
            Some(_) if included => Self::Included,
            Some(_) => Self::Apart,
            None => Self::Missing,
        }
    }

    fn of_guidance(texts: &Localised<ServiceText>, language: Language) -> Self {
        match texts.get(language).filter(|text| !text.is_empty()) {
            _ if language == texts.original() => Self::Original,
            Some(_) if behind(texts, language).is_empty() => Self::Included,
            Some(_) => Self::Behind,
            None => Self::Missing,
        }
    }
}

/// Where one part of a service stands in every language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Translations([Translation; 3]);

impl Translations {
    /// Of a public part.
    pub fn of_content(content: &ServiceContent) -> Self {
        Self(Language::ALL.map(|language| Translation::of_content(content, language)))
    }

    /// Of internal guidance; nothing where there is nothing to translate. It is public in no
    /// language, so what is written counts as included.
    pub fn of_guidance(guidance: &Guidance) -> Option<Self> {
        let texts = &guidance.texts;
        texts.get(texts.original()).filter(|text| !text.is_empty())?;
        Some(Self(Language::ALL.map(|language| Translation::of_guidance(texts, language))))
    }

    /// Where it stands in each language.
    pub fn iter(&self) -> impl Iterator<Item = (Language, Translation)> {
        Language::ALL.into_iter().zip(self.0)
    }

    /// Where it stands in a language.
    pub fn get(&self, language: Language) -> Translation {
        let found = self.iter().find(|(one, _)| *one == language);
        found.map_or(Translation::Missing, |(_, translation)| translation)
    }

    /// The text in the database: a letter a language, in the order of [`Language::ALL`].
    pub fn code(&self) -> String {
        self.0.map(Translation::letter).iter().collect()
    }

    fn has(self, translation: Translation) -> bool {
        self.0.contains(&translation)
    }
}

impl FromStr for Translations {
    type Err = ProblemCode;

    fn from_str(text: &str) -> Result<Self, ProblemCode> {
        let read = |letter| Translation::ALL.into_iter().find(|one| one.letter() == letter);
        let all: Option<Vec<Translation>> = text.chars().map(read).collect();
        let all = all.and_then(|all| <[Translation; 3]>::try_from(all).ok());
        all.map(Self).ok_or(ProblemCode::UnknownChoice)
    }
}

/// Why somebody should translate a service next: the one order in which translators are led through
/// the catalogue. First what misleads readers today, then what somebody asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Next {
    /// The public reads a translation that is older than the original.
    PublicBehind,
    /// The service is public, and experts read guidance that is older than the original.
    GuidanceBehind,
    /// Somebody chose a language that is not whole yet.
    Wanted,
    /// A translation is behind that nobody but its writers reads.
    Behind,
    /// Nothing has to be translated.
    Nothing,
}

impl Next {
    const ALL: [Self; 5] =
        [Self::PublicBehind, Self::GuidanceBehind, Self::Wanted, Self::Behind, Self::Nothing];

    /// Why, by where the parts stand. Without `guidance` nothing is said of it: the order that
    /// people see who may not read it tells nothing of it either.
    pub fn of(is_public: bool, texts: &Translations, guidance: Option<&Translations>) -> Self {
        let guidance_behind = guidance.is_some_and(|one| one.has(Translation::Behind));
        if is_public && texts.has(Translation::Behind) {
            Self::PublicBehind
        } else if is_public && guidance_behind {
            Self::GuidanceBehind
        } else if texts.has(Translation::Wanted) {
            Self::Wanted
        } else if guidance_behind || texts.0.iter().any(|one| one.is_behind()) {
            Self::Behind
        } else {
            Self::Nothing
        }
    }

    const fn rank(self) -> i64 {
        match self {
            Self::PublicBehind => 1,
            Self::GuidanceBehind => 2,
            Self::Wanted => 3,
            Self::Behind => 4,
            Self::Nothing => 9,
        }
    }
}

/// The place of a service in that order: why, and among equals since when, the oldest first. It is
/// a number that sorts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Turn(i64);

/// More milliseconds than any moment has.
const RANK: i64 = 100_000_000_000_000;

impl Turn {
    /// From this number on nothing has to be translated.
    pub const NOTHING: i64 = Next::Nothing.rank() * RANK;

    /// A stored number.
    pub const fn stored(number: i64) -> Self {
        Self(number)
    }

    /// The number to store.
    pub const fn number(self) -> i64 {
        self.0
    }

    /// The place after a change: the reason counts from `now`, or as before, if it is the same.
    #[must_use]
    pub const fn after(self, next: Next, now: Instant) -> Self {
        if self.0 / RANK == next.rank() {
            return self;
        }
        Self(next.rank() * RANK + now.milliseconds())
    }

    /// Why; nothing for a number that is not known.
    pub fn next(self) -> Next {
        let found = Next::ALL.into_iter().find(|next| next.rank() == self.0 / RANK);
        found.unwrap_or(Next::Nothing)
    }

    /// Since when.
    pub const fn since(self) -> Instant {
        Instant::from_milliseconds(self.0 % RANK)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::service::behind::Edit;
    use crate::service::field::TextField::{
        Conditions, HowOrganised, HowToTakePart, Name, Referring, Summary, TargetGroup,
    };
    use Language::{En, Fi, Sv};

    const PUBLIC: [crate::service::field::TextField; 6] =
        [Name, Summary, TargetGroup, HowToTakePart, Conditions, HowOrganised];

    fn whole(word: &str) -> ServiceText {
        PUBLIC.into_iter().fold(ServiceText::default(), |text, field| text.with(field, word))
    }

    fn content() -> ServiceContent {
        let mut content = ServiceContent::new(Fi, whole("Paja"), 1);
        content.texts = content.texts.with(Sv, whole("Verkstad"));
        content.included.insert(Sv);
        content.following(None, &Edit::default())
    }

    fn rewritten(content: &ServiceContent) -> ServiceContent {
        let mut changed = content.clone();
        changed.texts = changed.texts.with(Fi, whole("Työpaja"));
        changed.following(Some(content), &Edit::default())
    }

    fn code(content: &ServiceContent) -> String {
        Translations::of_content(content).code()
    }

    #[test]
    fn a_language_is_missing_wanted_included_behind_or_apart() {
        let mut content = content();
        assert_eq!(code(&content), "oim");
        content.included.insert(En);
        assert_eq!(code(&content), "oiw", "nothing is written yet");
        content.texts = content.texts.with(En, ServiceText::default().with(Name, "Workshop"));
        let mut content = content.following(None, &Edit::default());
        assert_eq!(code(&content), "oiw", "begun");
        content.included.remove(&En);
        assert_eq!(code(&content), "oia");
        assert_eq!(code(&rewritten(&content)), "obd");
    }

    #[test]
    fn guidance_stands_for_itself() {
        let mut guidance = Guidance::empty(Fi, 1);
        assert_eq!(Translations::of_guidance(&guidance), None);
        let text = |text: &str| ServiceText::default().with(Referring, text);
        guidance.texts = Localised::new(Fi, text("Ohjaa")).with(Sv, text("Hänvisa"));
        let guidance = guidance.following(None, &Edit::default());
        assert_eq!(Translations::of_guidance(&guidance).unwrap().code(), "oim");
        let mut changed = guidance.clone();
        changed.texts = changed.texts.with(Fi, text("Ohjaa toisin"));
        let changed = changed.following(Some(&guidance), &Edit::default());
        assert_eq!(Translations::of_guidance(&changed).unwrap().code(), "obm");
    }

    #[test]
    fn codes_read_back() {
        for code in ["oim", "obd", "awo"] {
            assert_eq!(code.parse::<Translations>().unwrap().code(), code);
        }
        for wrong in ["", "oi", "oimm", "oix"] {
            assert!(wrong.parse::<Translations>().is_err(), "{wrong}");
        }
        let sv = "oim".parse::<Translations>().unwrap().get(Sv);
        assert_eq!(sv, Translation::Included);
    }

    #[test]
    fn what_misleads_readers_comes_before_what_somebody_wants() {
        let parts = |code: &str| code.parse::<Translations>().unwrap();
        let next = |public, texts: &str, guidance: &str| {
            Next::of(public, &parts(texts), guidance.parse().ok().as_ref())
        };
        assert_eq!(next(true, "obw", "obm"), Next::PublicBehind);
        assert_eq!(next(true, "oiw", "obm"), Next::GuidanceBehind);
        assert_eq!(next(true, "oiw", ""), Next::Wanted);
        assert_eq!(next(false, "obw", "obm"), Next::Wanted);
        assert_eq!(next(false, "obm", ""), Next::Behind);
        assert_eq!(next(true, "odm", ""), Next::Behind, "readers do not see it");
        assert_eq!(next(true, "oam", "oim"), Next::Nothing);
        let mut sorted = Next::ALL;
        sorted.sort_by_key(|next| next.rank());
        assert_eq!(sorted, Next::ALL);
    }

    #[test]
    fn among_equals_the_oldest_comes_first() {
        let at = Instant::from_milliseconds;
        let begun = Turn::stored(0);
        assert_eq!(begun.next(), Next::Nothing);
        let early = begun.after(Next::Wanted, at(5));
        assert_eq!(early.after(Next::Wanted, at(90)), early, "it has waited since");
        assert!(early < begun.after(Next::Wanted, at(6)));
        let behind = early.after(Next::PublicBehind, at(90));
        assert!(behind < early);
        assert_eq!((behind.next(), behind.since()), (Next::PublicBehind, at(90)));
        assert_eq!(Turn::stored(behind.number()), behind);
    }
}
