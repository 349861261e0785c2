//! The search page in the states worth testing.

use service_manual_domain::language::Language;
use service_manual_domain::search::{Group, SearchRequest, Sort, StartsWithin, Unread};

use super::{Chosen, FilterGroup, FilterOption, SearchPage};
use crate::i18n::Texts;
use crate::pages::paging::Part;
use crate::pages::sample;
use crate::{labels, urls};

impl SearchPage {
    /// Everything, many results with many filters, none with filters and without, and an address
    /// of which much cannot be read.
    pub fn samples(language: Language) -> Vec<Self> {
        let all = Self {
            frame: sample::visitor(language, urls::SEARCH, &[]),
            request: SearchRequest::everything(),
            unread: Unread::default(),
            suggestion: None,
            complete: None,
            groups: groups(language, &SearchRequest::everything()),
            keeps: false,
            chosen: Vec::new(),
            without: Vec::new(),
            categories: sample::categories(),
            cards: sample::cards(),
            part: Part { page: 1, size: 20, total: 3 },
        };
        let many = with(&all, "työpaja \"nuoret\"", &CHOICES);
        let mut request = many.request.sorted(Sort::Name).on_page(5);
        request.preselects = true;
        let many = Self {
            frame: sample::signed_in(language, urls::SEARCH, &[]),
            request,
            complete: Some(1_234),
            keeps: true,
            part: Part { page: 5, size: 20, total: 12_345 },
            ..many
        };
        let none =
            Self { cards: Vec::new(), part: Part { page: 1, size: 20, total: 0 }, ..all.clone() };
        let filtered = with(&none, "työpjaa", &CHOICES);
        let filtered = Self {
            suggestion: Some("työpaja".to_owned()),
            without: vec![(Group::Municipality, 4), (Group::Age, 0), (Group::Category, 1)],
            ..filtered
        };
        let unread = Unread {
            cut: true,
            sort: Some("luck".to_owned()),
            values: vec![(Group::Category, "<script>".to_owned())],
        };
        vec![
            Self { unread, ..all.clone() },
            all,
            many,
            Self { chosen: Vec::new(), ..none },
            filtered,
        ]
    }
}

const CHOICES: [(Group, &str, &str); 6] = [
    (Group::Municipality, "091", "Helsinki"),
    (Group::Municipality, "049", "Espoo"),
    (Group::Category, "training", "Koulutus ja kurssit"),
    (Group::Age, "24", ""),
    (Group::Start, "1-month", ""),
    (Group::Organisation, "01JD0000000000000000000001", "Pitkänimisen kunnan työllisyysalue"),
];

fn with(page: &SearchPage, text: &str, choices: &[(Group, &str, &str)]) -> SearchPage {
    let language = page.frame.language;
    let request =
        choices.iter().fold(SearchRequest::for_text(text), |request, (group, code, _)| {
            request.with(*group, code)
        });
    let label = |group: Group, code: &str, label: &str| {
        if label.is_empty() {
            labels::search::option(Texts::of(language), group, code)
        } else {
            label.to_owned()
        }
    };
    let chosen = choices.iter().map(|(group, code, name)| Chosen {
        group: *group,
        code: (*code).to_owned(),
        label: label(*group, code, name),
    });
    let chosen = chosen.collect();
    SearchPage { groups: groups(language, &request), request, chosen, ..page.clone() }
}

fn groups(language: Language, request: &SearchRequest) -> Vec<FilterGroup> {
    let t = Texts::of(language);
    let option = |group: Group, code: &str, label: &str, count: usize| FilterOption {
        code: code.to_owned(),
        label: label.to_owned(),
        count,
        chosen: request.has(group, code),
        below: Vec::new(),
    };
    let coded = |group: Group, codes: &[&str]| {
        let label = |code: &str| labels::search::option(t, group, code);
        codes.iter().map(|code| option(group, code, &label(code), 12)).collect()
    };
    let starts = StartsWithin::ALL.map(StartsWithin::code);
    let below = vec![option(Group::Category, "digital-skills", "Digitaidot", 3)];
    let training = option(Group::Category, "training", "Koulutus ja kurssit", 128);
    let organisation = "01JD0000000000000000000001";
    let groups = [
        (
            Group::Municipality,
            vec![
                option(Group::Municipality, "everywhere", t.search_everywhere(), 9),
                option(Group::Municipality, "049", "Espoo", 31),
                option(Group::Municipality, "091", "Helsinki", 57),
                option(Group::Municipality, "092", "Vantaa", 1),
            ],
        ),
        (Group::Category, vec![FilterOption { below, ..training }]),
        (Group::Audience, coded(Group::Audience, &["jobseekers", "employers"])),
        (Group::Age, Vec::new()),
        (Group::Charge, coded(Group::Charge, &["free", "chargeable"])),
        (Group::Start, coded(Group::Start, &starts)),
        (
            Group::Organisation,
            vec![
                option(Group::Organisation, organisation, "Pitkänimisen kunnan työllisyysalue", 7),
                option(Group::Organisation, "01JD0000000000000000000002", "Yhdistys ry", 5),
            ],
        ),
    ];
    let more = |group| if group == Group::Organisation { 250 } else { 0 };
    groups.map(|(group, options)| FilterGroup { group, options, more: more(group) }).into()
}
