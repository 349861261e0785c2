//! How times, ages, prices, numbers, changes and addresses are written.

use scraper::{ElementRef, Html, Selector};
use service_manual_domain::language::Language;
use service_manual_domain::search::{Group, SearchRequest};
use service_manual_domain::service::facts::Age;
use service_manual_domain::service::occurrence::{Days, SingleDay, WeeklyHours, When};
use service_manual_domain::time::{Slots, Weekday};
use service_manual_render::times::Times;
use service_manual_render::{Page, format, i18n, labels, pages, urls};

/// The parts of times, each in brackets that tell its kind.
fn told(language: Language, when: &When) -> String {
    let times = Times::of(language, when, "2026-11-22".parse().unwrap());
    let week = times.week.iter().map(|(days, hours)| format!("{days} {hours}"));
    let lines = times.lines.into_iter().chain(week).collect::<Vec<_>>().join("; ");
    format!("{}|{lines}", times.lead)
}

#[test]
fn times_are_told_in_words_and_what_is_over_is_left_out() {
    use Language::{En, Fi, Sv};
    let slots = |text| Slots::typed(text).unwrap();
    let day = |text: &str| text.parse().unwrap();
    let days = |from, until| Days { from: day(from), until: day(until) };
    let single = |text, times| SingleDay { day: day(text), times: slots(times) };
    let week = WeeklyHours::default()
        .with(Weekday::Monday, slots("9-12, 13-16.30"))
        .with(Weekday::Tuesday, slots("9-12, 13-16.30"))
        .with(Weekday::Thursday, slots("9-12, 13-16.30"))
        .with(Weekday::Sunday, slots("0-24"));
    let all = When::Continuous(week.clone());
    assert_eq!(
        told(Fi, &all),
        "Jatkuvasti|Maanantai–tiistai 9.00–12.00, 13.00–16.30; \
         Torstai 9.00–12.00, 13.00–16.30; Sunnuntai 0.00–24.00"
    );
    assert_eq!(
        told(En, &all),
        "Ongoing|Monday–Tuesday 09:00–12:00, 13:00–16:30; \
         Thursday 09:00–12:00, 13:00–16:30; Sunday 00:00–24:00"
    );
    let daily = Weekday::ALL
        .into_iter()
        .fold(WeeklyHours::default(), |hours, day| hours.with(day, slots("8-20")));
    let period = When::Period(days("2026-12-01", "2027-01-31"), daily);
    assert_eq!(told(Sv, &period), "1.12.2026–31.1.2027|Måndag–söndag 8.00–20.00");
    assert_eq!(told(En, &period), "1 December 2026 – 31 January 2027|Monday–Sunday 08:00–20:00");
    let periods = When::Periods(vec![
        days("2026-11-01", "2026-11-21"),
        days("2026-11-22", "2026-11-22"),
        days("2026-12-01", "2026-12-24"),
    ]);
    assert_eq!(told(Fi, &periods), "|22.11.2026; 1.12.2026–24.12.2026");
    let single = When::SingleDays(vec![
        single("2026-11-21", "9-12"),
        single("2026-11-22", "9-12"),
        single("2026-11-23", "9-12, 13-15"),
    ]);
    assert_eq!(
        told(Sv, &single),
        "|Söndag 22.11.2026 kl. 9.00–12.00; Måndag 23.11.2026 kl. 9.00–12.00, 13.00–15.00"
    );
    assert_eq!(told(En, &When::ByAgreement), "Time by agreement|");
    let none = When::Continuous(WeeklyHours::default());
    assert_eq!(told(Fi, &none), "Jatkuvasti|");
}

#[test]
fn ages_and_prices_are_told_as_one_says_them() {
    let age = |language, from, until| format::age(language, Age::Range(from, until));
    let ages = |language| {
        let all = format::age(language, Age::AllOfWorkingAge).unwrap();
        let from = age(language, Some(18), None).unwrap();
        let until = age(language, None, Some(29)).unwrap();
        [all, from, until, age(language, Some(18), Some(29)).unwrap()].join("; ")
    };
    assert_eq!(
        ages(Language::Fi),
        "kaikki työikäiset; 18 vuotta täyttäneet; enintään 29-vuotiaat; 18–29-vuotiaat"
    );
    assert_eq!(
        ages(Language::Sv),
        "alla i arbetsför ålder; 18 år och äldre; högst 29 år; 18–29 år"
    );
    assert_eq!(
        ages(Language::En),
        "everyone of working age; 18 years or older; 29 years or younger; 18–29 years"
    );
    assert_eq!(age(Language::Fi, Some(18), Some(18)).unwrap(), "18-vuotiaat");
    assert_eq!(age(Language::Fi, None, None), None);
    let prices = |cents| Language::ALL.map(|language| format::euros(language, cents)).join(" ");
    assert_eq!(prices(2_550), "25,50\u{a0}€ 25,50\u{a0}€ €25.50");
    assert_eq!(prices(1_000), "10\u{a0}€ 10\u{a0}€ €10");
    assert_eq!(prices(5), "0,05\u{a0}€ 0,05\u{a0}€ €0.05");
}

#[test]
fn the_log_names_fields_and_values() {
    let changes = |language| {
        let page = pages::log::LogPage::samples(language).remove(0);
        let html = Html::parse_document(&page.to_html().unwrap());
        let paragraphs = Selector::parse("tbody tr:first-child td:last-child p").unwrap();
        let text = |found: ElementRef<'_>| found.text().collect::<String>();
        html.select(&paragraphs).map(text).collect::<Vec<_>>()
    };
    assert_eq!(
        changes(Language::Sv),
        [
            "Roll: redigerare → nytt värde: huvudanvändare",
            "Status: Utkast → nytt värde: Publicerad, Utkast",
            "Typ: tomt → nytt värde: organisation (kommun eller sysselsättningsområde)",
            "Namn",
            "other: old → nytt värde: new",
            "arrangörens uppdaterare: tomt → nytt värde: Maija Meikäläinen",
        ]
    );
    assert_eq!(changes(Language::Fi)[0], "Rooli: muokkaaja → uusi arvo: pääkäyttäjä");
    assert_eq!(changes(Language::En)[0], "Role: editor → new value: main user");
}

#[test]
fn plurals_and_large_numbers_are_written_as_one_does() {
    let [fi, sv, en] = Language::ALL.map(i18n::Texts::of);
    assert_eq!(fi.search_hits(1_usize), "1 palvelu");
    assert_eq!(fi.search_hits(2_000_usize), "2000 palvelua");
    assert_eq!(fi.search_hits(12_345_usize), "12\u{a0}345 palvelua");
    assert_eq!(sv.search_hits(1_usize), "1 tjänst");
    assert_eq!(en.search_hits(12_345_usize), "12,345 services");
}

#[test]
fn languages_are_named_in_themselves() {
    assert_eq!(Language::ALL.map(labels::own_name), ["Suomi", "Svenska", "English"]);
}

#[test]
fn values_in_addresses_are_encoded() {
    assert_eq!(urls::service(Language::Sv, "a/b å"), "/sv/tjanst/a%2Fb%20%C3%A5");
    let request = SearchRequest::for_text("cv & job").with(Group::Category, "training");
    assert_eq!(
        urls::search_for(Language::En, &request.on_page(2)),
        "/en/search?q=cv%20%26%20job&category=training&page=2"
    );
    assert_eq!(urls::search_for(Language::Fi, &SearchRequest::everything()), "/haku");
    assert_eq!(urls::absolute("https://a.example/", "/haku"), "https://a.example/haku");
}
