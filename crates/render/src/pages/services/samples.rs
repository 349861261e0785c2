//! Made-up lists.

use service_manual_domain::language::Language;
use service_manual_domain::list::{ListRequest, Unread};
use service_manual_domain::service::State;
use service_manual_domain::service::agreed_times::Waiting;
use service_manual_domain::service::lists::{
    FRESHNESS, Needs, SERVICES, ServiceFilter, ServiceList, TRANSLATIONS, WAITING, What,
    WorkingCopy,
};
use service_manual_domain::service::translations::{Next, Turn};
use service_manual_domain::time::Instant;

use super::{ServiceListPage, ServiceRow, ServiceView};
use crate::forms::Choice;
use crate::pages::paging::Part;
use crate::pages::sample;
use crate::urls;

const AUTHORITY: &str = "Esimerkkilän työllisyysalue";

impl ServiceListPage {
    /// Every list with all columns and every state; what a filter narrows, what cannot be read, and
    /// organisations that are typed; nothing; and a page beyond the last.
    pub fn samples(language: Language) -> Vec<Self> {
        let full = |list| page(language, list, rows(), 1, 51);
        let narrowed = full(&SERVICES).narrowed();
        let empty = |list| Self { can_create: false, ..page(language, list, Vec::new(), 1, 0) };
        vec![
            full(&SERVICES),
            full(&WAITING),
            Self { needs: Needs::ALL.map(|needs| (needs, 2)).into(), ..full(&FRESHNESS) },
            Self { rows: Vec::new(), part: part(1, 0), ..narrowed },
            empty(&SERVICES),
            empty(&WAITING),
            empty(&FRESHNESS),
            full(&TRANSLATIONS),
            empty(&TRANSLATIONS),
            Self { part: part(2, 51), ..page(language, &SERVICES, rows(), 3, 51) },
            Self { part: part(1, 20_000), ..full(&SERVICES).narrowed() },
        ]
    }

    fn narrowed(mut self) -> Self {
        let view = &mut self.view;
        view.request = view.request.with(ServiceFilter::Text, "valmennus");
        view.request = view.request.with(ServiceFilter::Organiser, "esimerkki");
        view.organisers = None;
        view.authorities = None;
        view.unread = Unread {
            sort: Some("onni".to_owned()),
            columns: vec!["hinta".to_owned()],
            values: vec![(ServiceFilter::State, "hukassa".to_owned())],
        };
        self
    }
}

const fn part(page: usize, total: usize) -> Part {
    Part { page, size: 50, total }
}

fn page(
    language: Language,
    list: &'static ServiceList,
    rows: Vec<ServiceRow>,
    number: usize,
    total: usize,
) -> ServiceListPage {
    let pattern = match list.code {
        "waiting" => urls::WAITING,
        "freshness" => urls::FRESHNESS,
        "translations" => urls::TRANSLATIONS,
        _ => urls::MY_SERVICES,
    };
    let offered = || Some(vec![Choice::new("1", AUTHORITY)]);
    ServiceListPage {
        frame: sample::signed_in(language, pattern, &[]),
        view: ServiceView {
            list,
            request: ListRequest::everything(list).on_page(number),
            unread: Unread::default(),
            columns: list.columns.iter().map(|column| column.of).collect(),
            organisers: offered(),
            authorities: offered(),
        },
        rows,
        part: part(number, total),
        file_limit: 10_000,
        needs: Vec::new(),
        can_create: true,
    }
}

fn rows() -> Vec<ServiceRow> {
    State::ALL.into_iter().zip(1..).filter_map(|(state, number)| row(state, number)).collect()
}

fn row(state: State, number: u8) -> Option<ServiceRow> {
    let (today, is_odd) = (sample::today(), number % 2 == 1);
    let until = today.plus_days(if is_odd { -7 } else { 7 });
    let waiting = Waiting { days: i32::from(number), until, late: is_odd };
    let outdated_on = (state.is_public() || state.is_outdated()).then_some(today);
    Some(ServiceRow {
        id: sample::id(number)?,
        code: format!("abcd234{number}"),
        name: "Työhönvalmennus".to_owned(),
        text_language: Language::Fi,
        state,
        copy: WorkingCopy::of(state, is_odd),
        what: if is_odd { What::New } else { What::Change },
        needs: if is_odd { Needs::ALL.into() } else { Vec::new() },
        languages: vec![(Language::Fi, false), (Language::Sv, is_odd)],
        translations: if is_odd { "obw" } else { "iom" }.parse().ok(),
        guidance_translations: if is_odd { "obm" } else { "iom" }.parse().ok(),
        turn: Turn::stored(0).after(
            if is_odd { Next::PublicBehind } else { Next::Nothing },
            Instant::from_milliseconds(1_790_000_000_000),
        ),
        organiser: AUTHORITY.to_owned(),
        responsible: is_odd.then(|| AUTHORITY.to_owned()),
        updaters: vec!["Maija Meikäläinen".to_owned()],
        without_updater: is_odd,
        submitted: state.is_waiting().then_some(today),
        waiting: state.is_waiting().then_some(waiting),
        due: state.is_public().then_some((today, is_odd)),
        outdated_on,
        archived_on: state.is_outdated().then_some(today),
        days: i32::from(number) - 1,
        updated: today,
    })
}
