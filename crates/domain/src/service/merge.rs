//! Two people wrote newer versions of the same version: the fields that only one of them changed
//! go together, the others are shown to whoever saves last (spec 3.3).

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::language::{Language, Localised};
use crate::service::field::{FactField, TextField};
use crate::service::{Guidance, ServiceContent, ServiceText};

/// Where both changed the same in different ways.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conflict {
    /// The original language.
    Original,
    /// A text.
    Text(TextField, Language),
    /// A fact.
    Fact(FactField),
}

/// Both changes in one. Where they conflict, it says what the person wrote who saves now: what
/// they typed is in their form, and the other text beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged<T> {
    /// What both wrote.
    pub value: T,
    /// Where the person must choose.
    pub conflicts: Vec<Conflict>,
}

/// Merges the public parts: what both began with, what the person wrote who saves now, and what was
/// saved meanwhile. The marks of translations are those of the saved version;
/// [`ServiceContent::following`] brings them up to date.
pub fn merge(
    base: &ServiceContent,
    mine: &ServiceContent,
    theirs: &ServiceContent,
) -> Merged<ServiceContent> {
    let mut conflicts = Vec::new();
    let texts = texts(&base.texts, &mine.texts, &theirs.texts, &mut conflicts);
    let facts = facts(&base.facts, &mine.facts, &theirs.facts, &mut conflicts);
    let public = |content: &ServiceContent, language| content.included.contains(&language);
    let included = Language::ALL.into_iter().filter(|language| {
        // A yes or no that both changed was changed to the same.
        let [base, mine, theirs] = [base, mine, theirs].map(|one| public(one, *language));
        if mine == base { theirs } else { mine }
    });
    let value = ServiceContent {
        included: included.collect(),
        facts,
        texts,
        sanitiser: mine.sanitiser.min(theirs.sanitiser),
    };
    Merged { value, conflicts }
}

/// Merges the guidance in the same way.
pub fn merge_guidance(base: &Guidance, mine: &Guidance, theirs: &Guidance) -> Merged<Guidance> {
    let mut conflicts = Vec::new();
    let value = Guidance {
        texts: texts(&base.texts, &mine.texts, &theirs.texts, &mut conflicts),
        facts: facts(&base.facts, &mine.facts, &theirs.facts, &mut conflicts),
        sanitiser: mine.sanitiser.min(theirs.sanitiser),
    };
    Merged { value, conflicts }
}

fn texts(
    base: &Localised<ServiceText>,
    mine: &Localised<ServiceText>,
    theirs: &Localised<ServiceText>,
    conflicts: &mut Vec<Conflict>,
) -> Localised<ServiceText> {
    let original = choose(&base.original(), mine.original(), theirs.original());
    if original.is_none() {
        conflicts.push(Conflict::Original);
    }
    let original = original.unwrap_or(mine.original());
    let mut merged = Localised::empty(original);
    for language in Language::ALL {
        let [base, mine, theirs] =
            [base, mine, theirs].map(|texts| texts.get(language).cloned().unwrap_or_default());
        let mut text = theirs.clone();
        for field in TextField::ALL.iter().copied() {
            let (mine, theirs) = (mine.get(field), theirs.get(field));
            let chosen = choose(&base.get(field), mine, theirs);
            if chosen.is_none() {
                conflicts.push(Conflict::Text(field, language));
            }
            text.set(field, chosen.unwrap_or(mine).to_owned());
        }
        if language == original || !text.is_empty() {
            merged = merged.with(language, text);
        }
    }
    merged
}

/// Facts are merged by the codes under which they are stored.
fn facts<T>(base: &T, mine: &T, theirs: &T, conflicts: &mut Vec<Conflict>) -> T
where
    T: Clone + Serialize + DeserializeOwned,
{
    let [base, mut merged, theirs] =
        [base, mine, theirs].map(|facts| serde_json::to_value(facts).unwrap_or_default());
    for field in FactField::ALL.iter().copied() {
        let code = field.code();
        let (Some(base), Some(mine), Some(theirs)) =
            (base.get(code), merged.get_mut(code), theirs.get(code))
        else {
            continue;
        };
        match choose::<&Value>(&base, mine, theirs) {
            Some(chosen) => *mine = chosen.clone(),
            None => conflicts.push(Conflict::Fact(field)),
        }
    }
    serde_json::from_value(merged).unwrap_or_else(|_| mine.clone())
}

/// What holds when at most one of the two changed it, or both to the same.
fn choose<T: PartialEq>(base: &T, mine: T, theirs: T) -> Option<T> {
    if mine == theirs || mine == *base {
        Some(theirs)
    } else if theirs == *base {
        Some(mine)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::service::facts::{Audience, Charge};
    use Language::{Fi, Sv};
    use TextField::{Name, Summary};

    fn content(name: &str, summary: &str) -> ServiceContent {
        let text = ServiceText::default().with(Name, name).with(Summary, summary);
        ServiceContent::new(Fi, text, 1)
    }

    #[test]
    fn what_only_one_changed_goes_together() {
        let base = content("Paja", "Työtä.");
        let mut mine = content("Työpaja", "Työtä.");
        mine.facts.charge = Some(Charge::Free);
        let mut theirs = content("Paja", "Työtä ja tukea.");
        theirs.facts.audience.insert(Audience::Jobseekers);
        theirs.texts = theirs.texts.with(Sv, ServiceText::default().with(Name, "Verkstad"));
        theirs.included.insert(Sv);
        let merged = merge(&base, &mine, &theirs);
        assert_eq!(merged.conflicts, []);
        let finnish = merged.value.texts.get(Fi).unwrap();
        assert_eq!((finnish.name(), finnish.summary()), ("Työpaja", "Työtä ja tukea."));
        assert_eq!(merged.value.texts.get(Sv).unwrap().name(), "Verkstad");
        assert!(merged.value.includes(Sv));
        assert_eq!(merged.value.facts.charge, Some(Charge::Free));
        assert!(merged.value.facts.audience.contains(&Audience::Jobseekers));
    }

    #[test]
    fn what_both_changed_differently_is_a_conflict_with_the_own_text_kept() {
        let base = content("Paja", "Työtä.");
        let mut mine = content("Työpaja", "Sama.");
        mine.facts.charge = Some(Charge::Free);
        let mut theirs = content("Puupaja", "Sama.");
        theirs.facts.charge = Some(Charge::Chargeable(Some(100)));
        let merged = merge(&base, &mine, &theirs);
        let expected = [Conflict::Text(Name, Fi), Conflict::Fact(FactField::Charge)];
        assert_eq!(merged.conflicts, expected);
        assert_eq!(merged.value, mine);
    }

    #[test]
    fn guidance_is_merged_in_the_same_way() {
        let base = Guidance::empty(Fi, 1);
        let mut mine = base.clone();
        mine.facts.archiving_applies = true;
        let mut theirs = base.clone();
        theirs.texts.entry(Fi).set(TextField::Referring, "<p>Ohjaa.</p>".to_owned());
        let merged = merge_guidance(&base, &mine, &theirs);
        assert_eq!(merged.conflicts, []);
        assert!(merged.value.facts.archiving_applies);
        assert_eq!(merged.value.texts, theirs.texts);
    }
}
