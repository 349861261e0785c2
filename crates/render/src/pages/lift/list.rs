//! The lifts, in their order.

use askama::Template;
use service_manual_domain::content_history::ContentKind;
use service_manual_domain::ids::LiftId;
use service_manual_domain::language::Language;
use service_manual_domain::lift::LiftState;
use service_manual_domain::lift::{FRONT_LIMIT, SEARCH_LIMIT};
use service_manual_domain::service::facts::Validity;
use service_manual_domain::vocabulary::Step;

use crate::frame::{Flash, Frame, MenuEntry};
use crate::page::Page;
use crate::pages::sample;
use crate::{format, urls};

/// All lifts.
#[derive(Debug, Template)]
#[template(path = "pages/lift/list.html")]
pub struct LiftsPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The lifts, in their order.
    pub rows: Vec<LiftRow>,
}

/// A lift.
#[derive(Debug, Clone)]
pub struct LiftRow {
    /// Its id.
    pub id: LiftId,
    /// The name of its service, in the original language.
    pub name: String,
    /// The searches in which it rises; none: the front page.
    pub searches: Vec<String>,
    /// On which days.
    pub days: Validity,
    /// Whether it is seen today.
    pub state: LiftState,
}

impl Page for LiftsPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().lift_title().to_owned()
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Lifts)
    }
}

impl LiftsPage {
    fn lead(&self) -> String {
        self.frame.t().lift_lead(FRONT_LIMIT.to_string(), SEARCH_LIMIT.to_string())
    }

    fn place(&self, row: &LiftRow) -> String {
        let t = self.frame.t();
        let searches = row.searches.join(", ");
        if searches.is_empty() { t.lift_front().to_owned() } else { t.lift_in_searches(searches) }
    }

    fn days(&self, row: &LiftRow) -> String {
        let days = format::validity(self.frame.language, row.days);
        days.unwrap_or_else(|| self.frame.t().lift_always().to_owned())
    }

    fn state(&self, row: &LiftRow) -> &'static str {
        let t = self.frame.t();
        match row.state {
            LiftState::Shown => t.lift_state_shown(),
            LiftState::Coming => t.lift_state_coming(),
            LiftState::Over => t.lift_state_over(),
            LiftState::NotPublic => t.lift_state_not_public(),
        }
    }

    /// The ways in which the lift at a place can move, with the name of each.
    fn moves(&self, place: usize) -> Vec<(Step, &'static str)> {
        let t = self.frame.t();
        let all = [
            (place > 0, Step::Up, t.vocabulary_up()),
            (place + 1 < self.rows.len(), Step::Down, t.vocabulary_down()),
        ];
        all.into_iter().filter(|(can, ..)| *can).map(|(_, step, label)| (step, label)).collect()
    }

    fn history_href(&self) -> String {
        urls::content_history(self.frame.language, ContentKind::Lifts)
    }

    /// Lifts of every kind; none.
    pub fn samples(language: Language) -> Vec<Self> {
        let row = |number, name: &str, searches: &[&str], days, state| {
            Some(LiftRow {
                id: sample::id(number)?,
                name: name.to_owned(),
                searches: searches.iter().map(|one| (*one).to_owned()).collect(),
                days,
                state,
            })
        };
        let (always, day) = (Validity::default(), sample::today());
        let until = Validity { from: None, until: Some(day.plus_days(-1)) };
        let later = Validity { from: Some(day.plus_days(9)), until: Some(day.plus_days(40)) };
        let rows = [
            row(51, "Työhönvalmennus", &[], always, LiftState::Shown),
            row(52, "Nuorten kesätyö", &["kesätyö", "kesäduuni"], later, LiftState::Coming),
            row(53, "Verkstad för unga i Exempelby", &["verkstad"], until, LiftState::Over),
            row(54, "Suomen kielen kurssi työelämään", &[], always, LiftState::NotPublic),
        ];
        let frame = sample::signed_in(language, urls::LIFTS, &[]);
        let saved = sample::with_messages(frame.clone(), Flash::LiftSaved);
        vec![
            Self { frame: saved, rows: rows.into_iter().flatten().collect() },
            Self { frame, rows: Vec::new() },
        ]
    }
}
