//! Made-up histories.

use service_manual_domain::language::Language;
use service_manual_domain::service::publication_history::{
    RoundKind, RoundOrder, RoundSummary, months_until,
};
use service_manual_domain::settings::PublishingSettings;

use super::{HistoryFilter, HistoryFilters, PublicationHistoryPage, RoundRow};
use crate::pages::paging::Part;
use crate::pages::sample;
use crate::urls;
use crate::worded::Worded;

impl PublicationHistoryPage {
    /// A year with months without anything; nothing yet, and asked for what there is not; nothing of
    /// this kind; the second page.
    pub fn samples(language: Language) -> Vec<Self> {
        let full = Self::full_sample(language);
        let days: Vec<_> =
            full.months.iter().map(|(day, _)| (*day, RoundSummary::default())).collect();
        let empty = |filters: HistoryFilters| Self {
            filters,
            waiting: (0, 0),
            whole: RoundSummary::default(),
            months: days.clone(),
            authorities: Vec::new(),
            languages: Vec::new(),
            rounds: Vec::new(),
            part: Part { page: 1, size: 50, total: 0 },
            ..Self::full_sample(language)
        };
        let narrow = HistoryFilters {
            months: 3,
            authority: sample::id(1),
            kind: Some(RoundKind::New),
            order: RoundOrder::Longest,
        };
        let second =
            Self { part: Part { page: 2, size: 50, total: 12_345 }, ..Self::full_sample(language) };
        let unread = [
            (HistoryFilter::Months, "13"),
            (HistoryFilter::Authority, "01ARZ3NDEKTSV4RRFFQ69G5FAV"),
            (HistoryFilter::Kind, "old"),
            (HistoryFilter::Order, "luck"),
        ];
        let unread = unread.map(|(filter, value)| (filter, value.to_owned())).into();
        let unknown = Self { unread, ..empty(HistoryFilters::default()) };
        vec![full, unknown, empty(narrow), second]
    }

    fn full_sample(language: Language) -> Self {
        let sum = |rounds: i64, median: i64, ninetieth: i64| RoundSummary {
            rounds,
            median: (rounds > 0).then_some(median),
            ninetieth: (rounds > 0).then_some(ninetieth),
            in_time: rounds * 4 / 5,
        };
        let months = months_until(sample::today(), 12).into_iter().zip([
            sum(14, 9, 31),
            sum(3, 12, 12),
            sum(0, 0, 0),
            sum(22, 7, 24),
            sum(41, 5, 17),
            sum(18, 6, 15),
            sum(9, 11, 40),
            sum(0, 0, 0),
            sum(25, 8, 22),
            sum(31, 4, 13),
            sum(37, 6, 19),
            sum(12, 3, 9),
        ]);
        let authority = "Esimerkkilän työllisyysalue".to_owned();
        Self {
            frame: sample::signed_in(language, urls::PUBLICATION_HISTORY, &[]),
            filters: HistoryFilters::default(),
            unread: Vec::new(),
            reviewers: sample::id(1).map(|id| (id, authority.clone())).into_iter().collect(),
            agreed: PublishingSettings::default(),
            waiting: (7, 2),
            whole: sum(212, 6, 21),
            months: months.collect(),
            authorities: vec![(Some(authority), sum(200, 6, 20)), (None, sum(12, 15, 44))],
            languages: vec![
                (Language::Fi, sum(198, 6, 21)),
                (Language::Sv, sum(31, 8, 24)),
                (Language::En, sum(0, 0, 0)),
            ],
            rounds: rows(),
            part: Part { page: 1, size: 50, total: 12_345 },
            table_rows: 10_000,
        }
    }
}

fn rows() -> Vec<RoundRow> {
    let row = |(number, returns, days): (u8, i64, i32)| {
        let submitted = sample::today().plus_days(-days);
        let name = Worded::new(Language::Sv, "Verkstad för unga".to_owned());
        sample::id(number).map(|service| RoundRow {
            service,
            name: (number != 3).then_some(name),
            organiser: "Föreningen Exempel rf".to_owned(),
            authority: (number != 2).then(|| "Esimerkkilän työllisyysalue".to_owned()),
            kind: if number == 1 { RoundKind::New } else { RoundKind::Change },
            languages: vec![Language::Fi, Language::Sv],
            submitted,
            returns,
            returned: (returns > 0).then(|| submitted.plus_days(2)),
            published: sample::today(),
            days: i64::from(days),
            late: days > 14,
        })
    };
    [(1, 0, 0), (2, 1, 9), (3, 3, 40)].into_iter().filter_map(row).collect()
}
