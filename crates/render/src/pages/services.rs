//! The services a person works on: the list, and what waits for publication.

use askama::Template;
use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;
use service_manual_domain::service::State;
use service_manual_domain::service::agreed_times::Waiting;
use service_manual_domain::time::{Day, Instant};

use crate::forms::{Choice, Field, Form, FormState};
use crate::frame::{Frame, MenuEntry};
use crate::page::Page;
use crate::pages::paging::{Paging, Part};
use crate::pages::sample;
use crate::{format, urls};

/// The services a person may work on.
#[derive(Debug, Template)]
#[template(path = "pages/my_services.html")]
pub struct MyServicesPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The services, in the order to show.
    pub rows: Vec<ServiceRow>,
    /// Which part of the list they are.
    pub part: Part,
    /// What narrows the list.
    pub filters: ServiceFilters,
    /// Whether the person may add one.
    pub can_create: bool,
}

/// What narrows the list of services, as it stands in the address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ServiceFilters {
    /// How a word of the name begins.
    pub text: String,
    /// The code of the group of states; empty: all.
    pub state: String,
    /// Only those that nobody keeps up to date.
    pub without_updater: bool,
    /// Only those whose review has fallen due.
    pub due: bool,
}

impl ServiceFilters {
    fn is_chosen(&self) -> bool {
        *self != Self::default()
    }

    fn fields(&self) -> Vec<(&'static str, &str)> {
        let yes = |yes: bool| if yes { "yes" } else { "" };
        let all = [
            ("text", self.text.as_str()),
            ("state", self.state.as_str()),
            ("without_updater", yes(self.without_updater)),
            ("due", yes(self.due)),
        ];
        all.into_iter().filter(|(_, value)| !value.is_empty()).collect()
    }
}

/// A row of the list.
#[derive(Debug, Clone)]
pub struct ServiceRow {
    /// Its id.
    pub id: ServiceId,
    /// Its name in the reader's language or, failing that, in the original.
    pub name: String,
    /// The language of that name.
    pub text_language: Language,
    /// Where it stands.
    pub state: State,
    /// The languages of the newest version.
    pub languages: Vec<Language>,
    /// The name of the owning organisation.
    pub organiser: String,
    /// When the newest version was saved.
    pub updated: Day,
    /// When its review falls due, while it is public, and whether that day has come.
    pub due: Option<(Day, bool)>,
}

impl Page for MyServicesPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().manage_list_title().to_owned()
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Services)
    }
}

impl MyServicesPage {
    fn paging(&self) -> Paging {
        let language = self.frame.language;
        let path = urls::my_services_narrowed(language, &self.filters.fields());
        Paging::of_list(self.frame.t(), self.part, &path)
    }

    fn filter_form(&self) -> Form {
        let t = self.frame.t();
        let fields = self.filters.fields();
        let state = FormState::from_pairs(fields);
        let states = [
            ("draft", t.label_state_draft()),
            ("submitted", t.label_state_submitted()),
            ("published", t.label_state_published()),
            ("outdated", t.label_state_outdated()),
            ("archived", t.label_state_archived()),
        ];
        let states = states.map(|(code, label)| Choice::new(code, label)).into();
        let action = urls::my_services(self.frame.language);
        Form::new(t, action, t.manage_filter_submit(), &state).asking().quiet().fields(vec![
            Field::text(t, "text", t.manage_filter_text()).unmarked(),
            Field::filter(t, "state", t.manage_state(), states),
            Field::checkbox(t, "without_updater", t.manage_filter_without_updater()).unmarked(),
            Field::checkbox(t, "due", t.manage_filter_due()).unmarked(),
        ])
    }

    /// Every state, none, none that a filter lets through, and a page beyond the last.
    pub fn samples(language: Language) -> Vec<Self> {
        let frame = || sample::signed_in(language, urls::MY_SERVICES, &[]);
        let row = |(state, number): (State, u8)| {
            sample::id(number).map(|id| ServiceRow {
                id,
                name: "Työhönvalmennus".to_owned(),
                text_language: Language::Fi,
                state,
                languages: vec![Language::Fi, Language::Sv],
                organiser: "Esimerkkilän työllisyysalue".to_owned(),
                updated: sample::today(),
                due: state.is_public().then(|| (sample::today(), number % 2 == 0)),
            })
        };
        let rows = State::ALL.into_iter().zip(1..).filter_map(row).collect();
        let part = |page, total| Part { page, size: 50, total };
        let page =
            |rows, part, filters| Self { frame: frame(), rows, part, filters, can_create: true };
        let narrowed = ServiceFilters {
            text: "valmennus".to_owned(),
            state: "published".to_owned(),
            without_updater: true,
            due: true,
        };
        let none = ServiceFilters::default;
        vec![
            page(rows, part(1, 51), none()),
            Self { can_create: false, ..page(Vec::new(), part(1, 0), none()) },
            page(Vec::new(), part(1, 0), narrowed),
            page(Vec::new(), part(3, 51), none()),
        ]
    }
}

/// What waits for publication.
#[derive(Debug, Template)]
#[template(path = "pages/waiting.html")]
pub struct WaitingPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The waiting services, longest first.
    pub rows: Vec<WaitingRow>,
    /// Which part of the list they are.
    pub part: Part,
}

/// A service that waits for publication.
#[derive(Debug, Clone)]
pub struct WaitingRow {
    /// Its id.
    pub id: ServiceId,
    /// Its name in the reader's language or, failing that, in the original.
    pub name: String,
    /// The language of that name.
    pub text_language: Language,
    /// The name of the owning organisation.
    pub organiser: String,
    /// The name of the responsible authority; `None`: not chosen yet.
    pub responsible: Option<String>,
    /// Whether it is a change to a published service.
    pub is_change: bool,
    /// When it was submitted.
    pub submitted_at: Instant,
    /// For how long it has waited, and whether that is too long.
    pub waiting: Waiting,
}

impl Page for WaitingPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().waiting_title().to_owned()
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Waiting)
    }
}

impl WaitingPage {
    fn paging(&self) -> Paging {
        Paging::of_list(self.frame.t(), self.part, &urls::waiting(self.frame.language))
    }

    /// Until when it should be published, or that this day is over.
    fn until(&self, row: &WaitingRow) -> String {
        let (t, until) = (self.frame.t(), format::day(self.frame.language, row.waiting.until));
        if row.waiting.late { t.waiting_late(until) } else { t.waiting_until(until) }
    }

    /// Late and in time; none.
    pub fn samples(language: Language) -> Vec<Self> {
        let frame = || sample::signed_in(language, urls::WAITING, &[]);
        let row = |(days, number): (i32, u8)| {
            let until = sample::today().plus_days(14 - days);
            sample::id(number).map(|id| WaitingRow {
                id,
                name: "Verkstad för unga".to_owned(),
                text_language: Language::Sv,
                organiser: "Föreningen Exempel rf".to_owned(),
                responsible: (days < 14).then(|| "Esimerkkilän työllisyysalue".to_owned()),
                is_change: days > 7,
                submitted_at: sample::now(),
                waiting: Waiting { days, until, late: days > 14 },
            })
        };
        let rows = [21, 8, 1, 0].into_iter().zip(1..).filter_map(row).collect();
        let part = |page, total| Part { page, size: 50, total };
        vec![
            Self { frame: frame(), rows, part: part(2, 450) },
            Self { frame: frame(), rows: Vec::new(), part: part(1, 0) },
        ]
    }
}
