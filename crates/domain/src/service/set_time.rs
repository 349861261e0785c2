//! The time at which a service will be published, as a reviewer types it (spec 3.4).

use crate::problem::{Problem, ProblemCode, Problems};
use crate::time::{Day, Instant, TimeOfDay};

/// A day and a time as typed; without a time the day counts from its beginning.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedMoment {
    /// The day.
    pub day: String,
    /// The time of day.
    pub time: String,
}

impl TypedMoment {
    /// The moment, in the local time of Finland.
    ///
    /// # Errors
    /// Problems of the fields `publish_on` and `publish_time`: no day, no time of day, or a moment
    /// that is over.
    pub fn parse(&self, now: Instant) -> Result<Instant, Vec<Problem>> {
        let mut problems = Problems::none();
        let day = problems.check("publish_on", Day::typed(&self.day)).flatten();
        if self.day.trim().is_empty() {
            problems.add("publish_on", ProblemCode::Required);
        }
        let time = problems.check("publish_time", time(&self.time));
        let (Some(day), Some(time), true) = (day, time, problems.is_empty()) else {
            return Err(problems.into_vec());
        };
        let moment = time.map_or(day.start(), |time| day.at(time));
        if moment <= now {
            return Err(vec![Problem::new("publish_on", ProblemCode::DayIsOver)]);
        }
        Ok(moment)
    }
}

fn time(typed: &str) -> Result<Option<TimeOfDay>, ProblemCode> {
    match typed.trim() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| ProblemCode::NotTimes),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_a_day_with_a_time_and_lies_ahead() {
        let now = "2026-11-02".parse::<Day>().unwrap().start();
        let typed = |day: &str, time: &str| {
            TypedMoment { day: day.to_owned(), time: time.to_owned() }.parse(now)
        };
        let noon: TimeOfDay = "12:00".parse().unwrap();
        let day: Day = "2026-11-03".parse().unwrap();
        assert_eq!(typed("3.11.2026", "12:00"), Ok(day.at(noon)));
        assert_eq!(typed("2026-11-03", ""), Ok(day.start()));
        let names = |result: Result<Instant, Vec<Problem>>| {
            let problems = result.unwrap_err();
            problems.into_iter().map(|one| (one.field.into_owned(), one.code)).collect::<Vec<_>>()
        };
        let on = "publish_on".to_owned();
        assert_eq!(names(typed("1.11.2026", "")), [(on.clone(), ProblemCode::DayIsOver)]);
        assert_eq!(
            names(typed("", "25")),
            [(on, ProblemCode::Required), ("publish_time".to_owned(), ProblemCode::NotTimes)]
        );
    }
}
