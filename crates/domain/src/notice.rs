//! Notices on every page, such as a planned break (spec 4.1, 5), and those of one service.

use std::str::FromStr;

use crate::codes::coded;
use crate::language::{Language, Texts};
use crate::problem::{Problem, ProblemCode, Problems, optional_text, required_text};
use crate::service::facts::Validity;
use crate::time::{Day, Instant, TimeOfDay};

/// The longest text of a notice, in characters.
pub const TEXT_LIMIT: usize = 300;

coded! {
    /// How urgent a notice is, the mildest first.
    NoticeLevel[] {
        /// Good to know.
        Info = "info";
        /// Something will not work as usual.
        Warning = "warning";
        /// Something does not work.
        Disturbance = "disturbance";
    }
}

coded! {
    /// For whom a notice is, the usual first.
    Audience[] {
        /// Everybody.
        Everybody = "everybody";
        /// People who are signed in, such as editors who must know of a break.
        SignedIn = "signed_in";
    }
}

/// A notice on every page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteNotice {
    /// How urgent it is.
    pub level: NoticeLevel,
    /// For whom it is.
    pub audience: Audience,
    /// Whether a reader may put it away.
    pub dismissible: bool,
    /// What it says; always in Finnish.
    pub texts: Texts,
    /// From when it is shown.
    pub from: Instant,
    /// Until when; then it is shown no more.
    pub until: Instant,
}

impl SiteNotice {
    /// Whether it is shown to a reader now.
    pub fn is_for(&self, signed_in: bool, now: Instant) -> bool {
        let is_addressed = signed_in || self.audience == Audience::Everybody;
        is_addressed && self.from <= now && now < self.until
    }
}

/// A notice on every page as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedSiteNotice {
    /// The code of the level.
    pub level: String,
    /// The code of the audience.
    pub audience: String,
    /// Whether a reader may put it away.
    pub dismissible: bool,
    /// The texts, in the order of [`Language::ALL`].
    pub texts: [String; 3],
    /// Day and time of the beginning. Without a day: now.
    pub from: [String; 2],
    /// Day and time of the end. Without a time: the end of the day.
    pub until: [String; 2],
}

impl TypedSiteNotice {
    /// The checked notice.
    ///
    /// # Errors
    /// Problems of the fields `level`, `audience`, `text_fi` to `text_en`, `from_day`, `from_time`,
    /// `until_day` and `until_time`.
    pub fn parse(&self, now: Instant) -> Result<SiteNotice, Vec<Problem>> {
        let mut problems = Problems::none();
        let level = problems.check("level", chosen(&self.level));
        let audience = problems.check("audience", chosen(&self.audience));
        let texts = texts(&mut problems, &self.texts, Language::Fi);
        let [day, time] = &self.from;
        let from = moment(&mut problems, ("from_day", day), ("from_time", time));
        let [day, time] = &self.until;
        if day.trim().is_empty() {
            problems.add("until_day", ProblemCode::Required);
        }
        let until = moment(&mut problems, ("until_day", day), ("until_time", time));
        let (Some(level), Some(audience), true) = (level, audience, problems.is_empty()) else {
            return Err(problems.into_vec());
        };
        let from = from.map_or(now, |(day, time)| time.map_or(day.start(), |time| day.at(time)));
        let end = |(day, time): (Day, Option<TimeOfDay>)| {
            time.map_or(day.plus_days(1).start(), |time| day.at(time))
        };
        let until = until.map_or(from, end);
        if until <= from {
            return Err(vec![Problem::new("until_day", ProblemCode::EndsBeforeItBegins)]);
        }
        let dismissible = self.dismissible;
        Ok(SiteNotice { level, audience, dismissible, texts, from, until })
    }
}

fn chosen<T: FromStr<Err = ProblemCode>>(code: &str) -> Result<T, ProblemCode> {
    if code.is_empty() { Err(ProblemCode::Required) } else { code.parse() }
}

/// A day with or without a time; nothing where no day was typed.
fn moment(
    problems: &mut Problems,
    (day_field, day): (&'static str, &str),
    (time_field, time): (&'static str, &str),
) -> Option<(Day, Option<TimeOfDay>)> {
    let day = problems.check(day_field, Day::typed(day)).flatten();
    let time = match time.trim() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| ProblemCode::NotTimes),
    };
    let time = problems.check(time_field, time).flatten();
    if day.is_none() && time.is_some() {
        problems.add(day_field, ProblemCode::Required);
    }
    Some((day?, time))
}

/// Texts of which that in one language must be there.
fn texts(problems: &mut Problems, typed: &[String; 3], needed: Language) -> Texts {
    let languages = Language::ALL.into_iter().zip(typed);
    languages.fold(Texts::default(), |texts, (language, typed)| {
        let checked = if language == needed {
            required_text(typed, TEXT_LIMIT).map(Some)
        } else {
            optional_text(typed, TEXT_LIMIT)
        };
        let text = problems.check(format!("text_{language}"), checked).flatten();
        texts.with(language, text.unwrap_or_default())
    })
}

/// A short notice of one service, such as "closed in July", on its page and card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceNotice {
    /// What it says; always in the original language of the service.
    pub texts: Texts,
    /// On which days it is shown; always with a last one.
    pub days: Validity,
}

/// The notice of a service as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedServiceNotice {
    /// The texts, in the order of [`Language::ALL`].
    pub texts: [String; 3],
    /// The first day.
    pub from: String,
    /// The last day.
    pub until: String,
}

impl TypedServiceNotice {
    /// The checked notice of a service that was first written in a language.
    ///
    /// # Errors
    /// Problems of the fields `text_fi` to `text_en`, `from` and `until`.
    pub fn parse(&self, original: Language, today: Day) -> Result<ServiceNotice, Vec<Problem>> {
        let mut problems = Problems::none();
        let texts = texts(&mut problems, &self.texts, original);
        let days = Validity::typed(&mut problems, &self.from, &self.until);
        match days.map(|days| days.until) {
            Some(None) => problems.add("until", ProblemCode::Required),
            Some(Some(until)) if until < today => problems.add("until", ProblemCode::DayIsOver),
            Some(Some(_)) | None => {}
        }
        match days {
            Some(days) if problems.is_empty() => Ok(ServiceNotice { texts, days }),
            Some(_) | None => Err(problems.into_vec()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed() -> TypedSiteNotice {
        TypedSiteNotice {
            level: "warning".to_owned(),
            audience: "everybody".to_owned(),
            texts: ["Huoltokatko".to_owned(), String::new(), String::new()],
            until: ["3.11.2026".to_owned(), String::new()],
            ..TypedSiteNotice::default()
        }
    }

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn fields(result: Result<SiteNotice, Vec<Problem>>) -> Vec<String> {
        result.unwrap_err().into_iter().map(|one| one.field.into_owned()).collect()
    }

    #[test]
    fn a_notice_begins_now_and_ends_with_its_last_day() {
        let now = day("2026-11-02").start();
        let notice = typed().parse(now).unwrap();
        assert_eq!((notice.from, notice.until), (now, day("2026-11-04").start()));
        let noon: TimeOfDay = "12:00".parse().unwrap();
        let until = ["2.11.2026".to_owned(), "12:00".to_owned()];
        let notice = TypedSiteNotice { until, ..typed() }.parse(now).unwrap();
        assert_eq!(notice.until, day("2026-11-02").at(noon));
        assert!(notice.is_for(false, now) && !notice.is_for(false, notice.until));
        let inside = SiteNotice { audience: Audience::SignedIn, ..notice };
        assert!(inside.is_for(true, now) && !inside.is_for(false, now));
    }

    #[test]
    fn what_is_wrong_with_a_notice_is_told() {
        let now = day("2026-11-02").start();
        let nothing = TypedSiteNotice::default().parse(now);
        assert_eq!(fields(nothing), ["level", "audience", "text_fi", "until_day"]);
        let until = ["1.11.2026".to_owned(), String::new()];
        assert_eq!(fields(TypedSiteNotice { until, ..typed() }.parse(now)), ["until_day"]);
        let from = [String::new(), "12:00".to_owned()];
        assert_eq!(fields(TypedSiteNotice { from, ..typed() }.parse(now)), ["from_day"]);
    }

    #[test]
    fn a_notice_of_a_service_ends() {
        let today = day("2026-11-02");
        let typed = |text: &str, until: &str| TypedServiceNotice {
            texts: [String::new(), text.to_owned(), String::new()],
            from: String::new(),
            until: until.to_owned(),
        };
        assert!(typed("Stängt i juli", "31.7.2027").parse(Language::Sv, today).is_ok());
        for (text, until, field) in [
            ("", "31.7.2027", "text_sv"),
            ("Stängt", "", "until"),
            ("Stängt", "1.11.2026", "until"),
        ] {
            let problems = typed(text, until).parse(Language::Sv, today).unwrap_err();
            assert_eq!(problems.len(), 1, "{problems:?}");
            assert_eq!(problems[0].field, field);
        }
    }
}
