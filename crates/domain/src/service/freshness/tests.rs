use proptest::prelude::*;

use super::*;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn renewed(text: &str) -> History {
    History {
        state: State::Published,
        renewed_on: day(text),
        outdated_on: None,
        rhythm: Rhythm::default(),
        validity: Validity::default(),
        has_updater: true,
        done: Vec::new(),
    }
}

/// Takes a step as the job does.
fn take(history: &mut History, step: Step, on: Day) {
    match step {
        Step::MarkOutdated => {
            (history.state, history.outdated_on) = (State::Outdated, Some(on));
            history.done.clear();
        }
        Step::Archive => (history.state, history.outdated_on) = (State::Archived, None),
        Step::Remind(..) | Step::WarnBeforeArchiving | Step::AskAboutEnd(_) => {
            history.done.push(Done { step, on });
        }
    }
}

/// Everything that happens on the days on which the job runs.
fn live(history: &mut History, days: impl IntoIterator<Item = Day>) -> Vec<(String, Step)> {
    let settings = FreshnessSettings::default();
    let mut steps = Vec::new();
    for today in days {
        let mut rounds = 0;
        while let Some(step) = history.next_step(&settings, today) {
            steps.push((today.to_string(), step));
            take(history, step, today);
            rounds += 1;
            assert!(rounds < 6, "{step:?} again and again on {today}");
        }
    }
    steps
}

fn from(text: &str, days: i32) -> impl Iterator<Item = Day> {
    let first = day(text);
    (0..days).map(move |count| first.plus_days(count))
}

#[test]
fn every_step_comes_once_on_its_calendar_day() {
    let mut history = renewed("2026-01-31");
    let steps = live(&mut history, from("2026-01-31", 400));
    let expected = [
        ("2026-05-31", Step::Remind(0, To::Updater)),
        ("2026-06-15", Step::Remind(15, To::Updater)),
        ("2026-06-30", Step::MarkOutdated),
        ("2026-08-16", Step::WarnBeforeArchiving),
        ("2026-08-30", Step::Archive),
    ];
    assert_eq!(steps, expected.map(|(day, step)| (day.to_owned(), step)));
    assert_eq!(history.phase(), Phase::Resting);
}

#[test]
fn main_users_see_it_two_weeks_before_it_is_outdated() {
    let settings = FreshnessSettings::default();
    let history = renewed("2026-01-31");
    assert_eq!(history.outdated_from(&settings), day("2026-06-30"));
    assert!(history.due_on() > shown_if_due_by(&settings, day("2026-06-15")));
    assert!(history.due_on() <= shown_if_due_by(&settings, day("2026-06-16")));
}

#[test]
fn a_service_without_updater_reaches_the_main_users_at_once() {
    let mut history = History { has_updater: false, ..renewed("2026-01-31") };
    let steps = live(&mut history, from("2026-05-31", 16));
    let steps: Vec<Step> = steps.into_iter().map(|(_, step)| step).collect();
    assert_eq!(steps, [Step::Remind(0, To::MainUsers), Step::Remind(15, To::MainUsers)]);
    let mut history = renewed("2026-01-31");
    live(&mut history, from("2026-05-31", 3));
    history.has_updater = false;
    let steps = live(&mut history, from("2026-06-03", 5));
    assert_eq!(steps, [("2026-06-03".to_owned(), Step::Remind(0, To::MainUsers))]);
    history.has_updater = true;
    assert_eq!(live(&mut history, from("2026-06-08", 3)), []);
}

#[test]
fn the_end_of_the_validity_is_asked_about_once_for_each_end() {
    let mut history = renewed("2026-05-01");
    history.validity.until = Some(day("2026-07-31"));
    let steps = live(&mut history, from("2026-05-01", 100));
    let asked = |text| (day(text).plus_days(-30).to_string(), Step::AskAboutEnd(day(text)));
    assert_eq!(steps, [asked("2026-07-31")]);
    history.renewed_on = day("2026-08-01");
    history.validity.until = Some(day("2026-09-30"));
    assert_eq!(live(&mut history, from("2026-08-09", 80)), [asked("2026-09-30")]);
}

#[test]
fn after_an_outage_the_main_users_still_have_two_weeks() {
    let mut history = History {
        state: State::OutdatedWithDraft,
        outdated_on: Some(day("2026-01-01")),
        ..renewed("2025-08-01")
    };
    let steps = live(&mut history, from("2026-12-01", 30));
    let expected = [("2026-12-01", Step::WarnBeforeArchiving), ("2026-12-15", Step::Archive)];
    assert_eq!(steps, expected.map(|(day, step)| (day.to_owned(), step)));
}

#[test]
fn steps_are_read_back() {
    let steps = [
        Step::Remind(0, To::Updater),
        Step::Remind(15, To::MainUsers),
        Step::MarkOutdated,
        Step::WarnBeforeArchiving,
        Step::Archive,
        Step::AskAboutEnd(day("2026-07-31")),
    ];
    for step in steps {
        assert_eq!(step.to_string().parse(), Ok(step));
    }
    assert!("remind:0".parse::<Step>().is_err());
}

#[test]
fn the_bounds_of_lists_agree_with_the_calendar() {
    let settings = FreshnessSettings::default();
    for by in from("2027-12-20", 430) {
        for rhythm in Rhythm::ALL {
            let bound = renewed_before(rhythm, by);
            for renewed in from("2026-11-01", 500) {
                let history = History { rhythm, renewed_on: renewed, ..renewed_any() };
                assert_eq!(history.due_on() <= by, renewed < bound, "{renewed} {by}");
            }
        }
        let bound = outdated_before(&settings, by);
        for since in from("2027-09-01", 300) {
            assert_eq!(settings.archive_after.after(since) <= by, since < bound);
        }
    }
}

fn renewed_any() -> History {
    renewed("2026-01-01")
}

/// What happens between two runs of the job.
#[derive(Debug, Clone, Copy)]
enum Event {
    /// The next run is so many days later; a negative number is a clock that was set back.
    Wait(i32),
    /// Somebody confirms, or publishes what was outdated or archived.
    Renew,
    /// The updater goes, or comes.
    Updater(bool),
}

fn any_event() -> impl Strategy<Value = Event> {
    prop_oneof![
        8 => (1_i32..5).prop_map(Event::Wait),
        2 => (5_i32..200).prop_map(Event::Wait),
        1 => (-40_i32..0).prop_map(Event::Wait),
        1 => Just(Event::Renew),
        1 => any::<bool>().prop_map(Event::Updater),
    ]
}

/// The simple model: what has happened to somebody who only looks at the calendar.
fn check(before: &History, step: Step, today: Day) {
    let settings = FreshnessSettings::default();
    let months = i32::from(before.rhythm.months());
    let due = before.renewed_on.plus_months(months);
    assert!(!before.done.iter().any(|done| done.step == step), "{step:?} twice");
    match step {
        Step::Remind(days, to) => {
            assert!(before.state.is_public());
            assert!(today >= due.plus_days(days) && today < due.plus_days(30));
            assert_eq!(to == To::Updater, before.has_updater);
        }
        Step::MarkOutdated => assert!(before.state.is_public() && today >= due.plus_days(30)),
        Step::WarnBeforeArchiving => {
            let since = before.outdated_on.unwrap();
            assert!(today >= since.plus_months(2).plus_days(-14));
        }
        Step::Archive => {
            assert!(before.state.is_outdated());
            assert!(today >= before.outdated_on.unwrap().plus_months(2));
            let warned = before.done.iter().find(|done| done.step == Step::WarnBeforeArchiving);
            assert!(today >= warned.unwrap().on.plus_days(settings.warn_before_archiving_days));
        }
        Step::AskAboutEnd(_) => panic!("there is no end"),
    }
}

proptest! {
    #[test]
    fn outages_and_jumps_of_the_clock_neither_repeat_nor_skip_a_step(
        events in proptest::collection::vec(any_event(), 1..120),
        rhythm in 0..Rhythm::ALL.len(),
    ) {
        let settings = FreshnessSettings::default();
        let mut today = day("2026-01-01");
        let mut history = History { rhythm: Rhythm::ALL[rhythm], ..renewed("2026-01-01") };
        for event in events {
            match event {
                Event::Wait(days) => today = today.plus_days(days),
                Event::Renew => {
                    history = History {
                        state: State::Published,
                        renewed_on: today,
                        outdated_on: None,
                        done: Vec::new(),
                        ..history
                    };
                }
                Event::Updater(there) => history.has_updater = there,
            }
            while let Some(step) = history.next_step(&settings, today) {
                check(&history, step, today);
                take(&mut history, step, today);
            }
            // After the job has run, nothing that should have left the public site is there.
            let overdue = today >= history.due_on().plus_days(settings.outdated_after_days);
            prop_assert!(!(history.state.is_public() && overdue));
            let due = today >= history.due_on();
            let reminded = history.done.iter().any(|done| matches!(done.step, Step::Remind(..)));
            prop_assert!(!history.state.is_public() || !due || reminded, "silence on {}", today);
        }
    }
}
