//! Many random histories of one account, watched from outside: whatever the job, the relay, the
//! clock and the person do, the sentences of spec 2.5 hold.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::{History, Step, Warning};
use crate::account::{AccountState, DeactivationReason};
use crate::settings::LifeCycleSettings;
use crate::time::{Day, Length};

/// How many histories are lived under each preset, and how long each is.
const CASES: u32 = 500;
const TURNS: usize = 400;

/// What happens before the job looks again.
#[derive(Debug, Clone, Copy)]
enum Happening {
    /// The clock goes on by some days, mostly one; more is an outage. Back, if somebody sets it.
    Days(i32),
    /// The person signs in, if that is possible.
    Activity,
    /// A main user restores the account, if it can be restored.
    Restore,
    /// A main user takes the account out of use, or it leaves its last organisation.
    TakenOut(DeactivationReason),
    /// The relay begins or ceases to take mail.
    Relay(bool),
    /// The job of another process looks as well.
    AgainOnTheSameDay,
}

fn happening() -> impl Strategy<Value = Happening> {
    let reasons =
        [DeactivationReason::Manual, DeactivationReason::Removal, DeactivationReason::EndDate];
    prop_oneof![
        200 => Just(Happening::Days(1)),
        4 => (2..60).prop_map(Happening::Days),
        1 => (60..300).prop_map(Happening::Days),
        1 => (-30..0).prop_map(Happening::Days),
        1 => Just(Happening::Activity),
        1 => Just(Happening::Restore),
        1 => prop::sample::select(reasons.to_vec()).prop_map(Happening::TakenOut),
        2 => any::<bool>().prop_map(Happening::Relay),
        20 => Just(Happening::AgainOnTheSameDay),
    ]
}

/// What an observer writes down about the present stretch of an account: since its last use, or
/// since it was taken out of use.
struct Observer {
    settings: LifeCycleSettings,
    history: History,
    today: Day,
    /// The warnings of the stretch, and the day on which the first reached the person.
    warned: Vec<i32>,
    reached: Option<Day>,
    relay_works: bool,
    deleted: bool,
}

impl Observer {
    fn new(settings: LifeCycleSettings, begin: i32) -> Self {
        let today = "2026-01-01".parse::<Day>().unwrap().plus_days(begin);
        let history =
            History { last_active_on: today, state: AccountState::Active, warnings: Vec::new() };
        Self {
            settings,
            history,
            today,
            warned: Vec::new(),
            reached: None,
            relay_works: true,
            deleted: false,
        }
    }

    /// A new stretch begins: nobody has been warned in it.
    fn begin(&mut self, state: AccountState) {
        self.history.state = state;
        self.history.warnings.clear();
        self.warned.clear();
        self.reached = None;
    }

    fn happen(&mut self, happening: Happening) {
        let in_use = self.history.state == AccountState::Active;
        match happening {
            Happening::Days(days) => self.today = self.today.plus_days(days),
            Happening::Activity if in_use => {
                self.history.last_active_on = self.today;
                self.begin(AccountState::Active);
            }
            Happening::Restore if !in_use => {
                self.history.last_active_on = self.today;
                self.begin(AccountState::Active);
            }
            Happening::TakenOut(reason) if in_use => self.take_out(reason),
            Happening::Relay(works) => self.relay_works = works,
            Happening::Activity
            | Happening::Restore
            | Happening::TakenOut(_)
            | Happening::AgainOnTheSameDay => {}
        }
        self.deliver();
    }

    fn take_out(&mut self, reason: DeactivationReason) {
        let at = self.today.start().plus(Length::hours(3));
        self.begin(AccountState::Deactivated { at, reason });
    }

    fn deliver(&mut self) {
        if !self.relay_works {
            return;
        }
        for warning in self.history.warnings.iter_mut().filter(|one| one.delivered_at.is_none()) {
            warning.delivered_at = Some(self.today.start().plus(Length::hours(4)));
            self.reached = Some(self.reached.map_or(self.today, |day| day.min(self.today)));
        }
    }

    /// The job looks until nothing is due.
    fn look(&mut self) -> Result<(), String> {
        while let Some(step) = self.history.next_step(&self.settings, self.today) {
            self.check(step).map_err(|what| format!("{what} on {}: {step:?}", self.today))?;
            match step {
                Step::WarnBeforeDeactivation(days) | Step::WarnBeforeDeletion(days) => {
                    self.warned.push(days);
                    self.history.warnings.push(Warning { days, delivered_at: None });
                    self.deliver();
                }
                Step::Deactivate => self.take_out(DeactivationReason::Inactivity),
                Step::Delete => {
                    self.deleted = true;
                    return Ok(());
                }
            }
        }
        self.check_nothing_was_left()
    }

    /// A step comes in the right state, not too early, not twice, and not unheard.
    fn check(&self, step: Step) -> Result<(), String> {
        let in_use = self.history.state == AccountState::Active;
        let right_state = match step {
            Step::WarnBeforeDeactivation(_) | Step::Deactivate => in_use,
            Step::WarnBeforeDeletion(_) | Step::Delete => !in_use,
        };
        if !right_state {
            return Err("in the wrong state".to_owned());
        }
        match step {
            Step::WarnBeforeDeactivation(days) | Step::WarnBeforeDeletion(days) => {
                self.check_warning(days)
            }
            Step::Deactivate | Step::Delete => self.check_end(),
        }
    }

    fn check_warning(&self, days: i32) -> Result<(), String> {
        if self.warned.iter().any(|given| *given <= days) {
            return Err(format!("warned after {:?}", self.warned));
        }
        if self.today < self.term().plus_days(-days) {
            return Err("warned too early".to_owned());
        }
        Ok(())
    }

    fn check_end(&self) -> Result<(), String> {
        if self.today < self.term() {
            return Err("before the term".to_owned());
        }
        match self.reached {
            Some(day) if day.plus_days(7) <= self.today => Ok(()),
            reached => Err(format!("the first warning arrived on {reached:?}")),
        }
    }

    /// Every warning is given on its day, and the end comes as soon as it may.
    fn check_nothing_was_left(&self) -> Result<(), String> {
        let overdue = self.today >= self.term();
        if overdue && self.reached.is_some_and(|day| day.plus_days(7) <= self.today) {
            return Err(format!("not ended on {}", self.today));
        }
        if overdue && self.warned.is_empty() {
            return Err(format!("the term is over unwarned on {}", self.today));
        }
        // With a warning in time the term stands, and each further one has its day.
        let in_time = self.reached.is_some_and(|day| day.plus_days(7) <= self.term());
        let missed = self.due_warnings().find(|days| self.warned.iter().all(|one| one > days));
        match missed {
            Some(days) if in_time && !overdue => {
                Err(format!("not warned {days} days before on {}", self.today))
            }
            _ => Ok(()),
        }
    }

    /// The warnings whose day has come, and came after the stretch began.
    fn due_warnings(&self) -> impl Iterator<Item = i32> {
        let (all, began) = match self.history.state {
            AccountState::Active => {
                (&self.settings.warn_before_deactivation, self.history.last_active_on)
            }
            AccountState::Deactivated { at, .. } => (&self.settings.warn_before_deletion, at.day()),
        };
        let due = move |days: &i32| {
            let on = self.term().plus_days(-days);
            on <= self.today && on > began
        };
        all.iter().copied().filter(due)
    }

    /// The end of the stretch by the sentences of the specification.
    fn term(&self) -> Day {
        let last = self.history.last_active_on;
        let settings = &self.settings;
        match self.history.state {
            AccountState::Active => settings.deactivate_after.after(last),
            AccountState::Deactivated { at, reason: DeactivationReason::Inactivity } => {
                settings.restore_within.after(at.day()).max(settings.delete_after().after(last))
            }
            AccountState::Deactivated { at, .. } => settings.restore_within.after(at.day()),
        }
    }
}

fn live(
    settings: &LifeCycleSettings,
    begin: i32,
    happenings: &[Happening],
) -> Result<bool, String> {
    let mut observer = Observer::new(settings.clone(), begin);
    for happening in happenings {
        observer.happen(*happening);
        observer.look()?;
        if observer.deleted {
            return Ok(true);
        }
    }
    Ok(false)
}

#[test]
fn whatever_happens_every_step_comes_once_and_nobody_goes_unwarned() {
    for settings in
        [LifeCycleSettings::four_and_six_months(), LifeCycleSettings::six_months_and_thirty_days()]
    {
        let mut runner = TestRunner::new(Config { cases: CASES, ..Config::default() });
        let deleted = std::cell::Cell::new(0_u32);
        let history = (0..1_500, prop::collection::vec(happening(), TURNS));
        let lived = runner.run(&history, |(begin, happenings)| {
            let end = live(&settings, begin, &happenings).map_err(TestCaseError::fail)?;
            deleted.set(deleted.get() + u32::from(end));
            Ok(())
        });
        lived.unwrap();
        // The histories reach the end often enough to say something about it.
        assert!(deleted.get() > CASES / 4, "{} of {CASES} were deleted", deleted.get());
    }
}
