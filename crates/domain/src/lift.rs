//! Services that administrators lift: on the front page, or to the top of certain searches (spec
//! 4.1, 4.3).

use crate::ids::ServiceId;
use crate::problem::{ProblemCode, Problems};
use crate::service::facts::Validity;
use crate::time::Day;

/// The most lifts that there can be.
pub const LIMIT: usize = 60;
/// The most lifts that the front page shows, and that come first in a search without words.
pub const FRONT_LIMIT: usize = 6;
/// The most lifts of one search with words: the rest of its results is not the editors'.
pub const SEARCH_LIMIT: usize = 2;
/// The most searches of one lift.
pub const SEARCHES_LIMIT: usize = 20;
/// The longest search of a lift, in characters.
pub const SEARCH_TEXT_LIMIT: usize = 80;

/// A service that is lifted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lift {
    /// Which.
    pub service: ServiceId,
    /// The searches in which it rises. None: it stands on the front page, and first in a search
    /// without words.
    pub searches: Vec<String>,
    /// The days on which it is lifted.
    pub days: Validity,
}

/// Whether a lift is seen on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LiftState {
    /// It is.
    Shown,
    /// Not yet.
    Coming,
    /// No more.
    Over,
    /// The service is not public.
    NotPublic,
}

impl Lift {
    /// Whether it is seen on a day on which its service is public or not.
    pub fn state(&self, today: Day, is_public: bool) -> LiftState {
        if self.days.until.is_some_and(|until| until < today) {
            LiftState::Over
        } else if !is_public {
            LiftState::NotPublic
        } else if self.days.covers(today) {
            LiftState::Shown
        } else {
            LiftState::Coming
        }
    }
}

/// A lift as typed. The service is found before.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedLift {
    /// The name or the address of the service.
    pub service: String,
    /// Searches, one on each line.
    pub searches: String,
    /// The first day.
    pub from: String,
    /// The last day.
    pub until: String,
}

impl TypedLift {
    /// The checked lift. `find` finds a service by what was typed; `words` counts the words of a
    /// search.
    ///
    /// # Errors
    /// Problems of the fields `service`, `searches`, `from` and `until`.
    pub fn parse(
        &self,
        find: impl Fn(&str) -> Option<ServiceId>,
        words: impl Fn(&str) -> usize,
    ) -> Result<Lift, Vec<crate::problem::Problem>> {
        let mut problems = Problems::none();
        let service = match self.service.trim() {
            "" => Err(ProblemCode::Required),
            typed => find(typed).ok_or(ProblemCode::NoSuchService),
        };
        let service = problems.check("service", service);
        let searches = problems.check("searches", searches(&self.searches, words));
        let days = Validity::typed(&mut problems, &self.from, &self.until);
        match (service, searches, days) {
            (Some(service), Some(searches), Some(days)) => Ok(Lift { service, searches, days }),
            _ => Err(problems.into_vec()),
        }
    }
}

/// The searches, each once.
fn searches(typed: &str, words: impl Fn(&str) -> usize) -> Result<Vec<String>, ProblemCode> {
    let mut all: Vec<String> = Vec::new();
    for line in typed.split(['\n', ',', ';']) {
        let phrase = line.split_whitespace().collect::<Vec<_>>().join(" ");
        let phrase: String = phrase.chars().filter(|c| !c.is_control()).collect();
        if phrase.is_empty() || all.contains(&phrase) {
            continue;
        }
        if phrase.chars().count() > SEARCH_TEXT_LIMIT {
            return Err(ProblemCode::PhraseTooLong { phrase, limit: SEARCH_TEXT_LIMIT });
        }
        if words(&phrase) == 0 {
            return Err(ProblemCode::PhraseSaysNothing { phrase });
        }
        all.push(phrase);
    }
    if all.len() > SEARCHES_LIMIT {
        return Err(ProblemCode::TooMany { limit: SEARCHES_LIMIT });
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::SeededRandom;
    use crate::time::Instant;

    fn parse(typed: &TypedLift) -> Result<Lift, Vec<(String, ProblemCode)>> {
        let id = ServiceId::new(Instant::from_milliseconds(1), &SeededRandom::new(1));
        let find = |text: &str| (text == "Työpaja").then_some(id);
        let words = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
        typed.parse(find, words).map_err(|problems| {
            problems.into_iter().map(|one| (one.field.into_owned(), one.code)).collect()
        })
    }

    #[test]
    fn searches_are_lines_each_once() {
        let typed = TypedLift {
            service: " Työpaja ".to_owned(),
            searches: "kesätyö\n  kesä   duuni, kesätyö\n".to_owned(),
            ..TypedLift::default()
        };
        assert_eq!(parse(&typed).unwrap().searches, ["kesätyö", "kesä duuni"]);
    }

    #[test]
    fn everything_that_is_wrong_is_told() {
        let typed = TypedLift {
            service: "Olematon".to_owned(),
            searches: "?!".to_owned(),
            from: "2.11.2026".to_owned(),
            until: "1.11.2026".to_owned(),
        };
        let phrase = "?!".to_owned();
        let expected = [
            ("service".to_owned(), ProblemCode::NoSuchService),
            ("searches".to_owned(), ProblemCode::PhraseSaysNothing { phrase }),
            ("until".to_owned(), ProblemCode::EndsBeforeItBegins),
        ];
        assert_eq!(parse(&typed).unwrap_err(), expected);
    }
}
