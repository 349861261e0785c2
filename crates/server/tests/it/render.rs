//! Every page and mail in every language: sound HTML, labels, ids, languages, and no text that
//! nothing uses. Pages are checked as a browser and a screen reader take them.

mod rich_text;

use std::collections::BTreeSet;
use std::path::Path;

use scraper::{ElementRef, Html, Selector};
use service_manual_domain::language::Language;
use service_manual_domain::search::{Group, SearchRequest};
use service_manual_domain::service::facts::Age;
use service_manual_domain::service::occurrence::{Days, SingleDay, WeeklyHours, When};
use service_manual_domain::time::{Slots, Weekday};
use service_manual_render::rich_text::{RichText, SANITISER_VERSION};
use service_manual_render::times::Times;
use service_manual_render::{Page, assets, format, i18n, labels, mail, pages, urls};

/// A rendered sample.
struct Sample {
    /// For messages: name, number and language.
    name: String,
    language: Language,
    source: String,
    document: Html,
}

impl Sample {
    fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        self.document.select(&Selector::parse(selector).unwrap()).collect()
    }

    fn ids(&self) -> Vec<&str> {
        self.all("[id]").into_iter().filter_map(|element| element.attr("id")).collect()
    }
}

fn samples() -> Vec<Sample> {
    let mut samples = Vec::new();
    for language in Language::ALL {
        for (number, (name, page)) in pages::samples(language).into_iter().enumerate() {
            let source = page.to_html().unwrap();
            let document = Html::parse_document(&source);
            let name = format!("{name} (sample {number}, {language})");
            samples.push(Sample { name, language, source, document });
        }
    }
    samples
}

#[test]
fn every_page_has_one_heading_one_main_and_its_language() {
    for page in samples() {
        assert_eq!(page.all("h1").len(), 1, "h1 of {}", page.name);
        assert_eq!(page.all("main").len(), 1, "main of {}", page.name);
        assert_eq!(page.all("header").len(), 1, "header of {}", page.name);
        assert_eq!(page.all("footer").len(), 1, "footer of {}", page.name);
        let html = page.all("html");
        assert_eq!(html[0].attr("lang"), Some(page.language.code()), "lang of {}", page.name);
        let title: String = page.all("title")[0].text().collect();
        let site = i18n::Texts::of(page.language).frame_site_name();
        assert!(title.ends_with(site), "title of {}: {title}", page.name);
    }
}

#[test]
fn headings_skip_no_level() {
    for page in samples() {
        let levels = page.all("main h1, main h2, main h3, main h4");
        let mut before = 1;
        for heading in levels {
            let level: u32 = heading.value().name().trim_start_matches('h').parse().unwrap();
            assert!(level <= before + 1, "{}: h{level} after h{before}", page.name);
            before = level;
        }
    }
}

#[test]
fn every_control_has_a_label() {
    for page in samples() {
        let labelled: BTreeSet<&str> =
            page.all("label[for]").into_iter().filter_map(|label| label.attr("for")).collect();
        for control in page.all("input:not([type=hidden]), select, textarea") {
            let id = control.attr("id").unwrap_or_default();
            let mut around = control.ancestors().filter_map(ElementRef::wrap);
            let has_label =
                labelled.contains(id) || around.any(|element| element.value().name() == "label");
            assert!(has_label, "{}: {} has no label", page.name, control.html());
        }
        for button in page.all("button") {
            let text: String = button.text().collect();
            assert!(!text.trim().is_empty(), "{}: a button without a name", page.name);
        }
        for link in page.all("a") {
            let text: String = link.text().collect();
            assert!(!text.trim().is_empty(), "{}: {} without a name", page.name, link.html());
        }
    }
}

#[test]
fn ids_are_unique_and_every_reference_has_its_target() {
    for page in samples() {
        let ids = page.ids();
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(unique.len(), ids.len(), "{}: an id stands twice in {ids:?}", page.name);
        for attribute in ["aria-describedby", "aria-labelledby", "aria-controls", "for"] {
            for element in page.all(&format!("[{attribute}]")) {
                for target in element.attr(attribute).unwrap_or_default().split_whitespace() {
                    assert!(unique.contains(target), "{}: {attribute}={target}", page.name);
                }
            }
        }
        for link in page.all("a[href^='#']") {
            let target = link.attr("href").unwrap_or_default().trim_start_matches('#');
            assert!(unique.contains(target), "{}: link to #{target}", page.name);
        }
    }
}

#[test]
fn invalid_fields_say_why_and_the_summary_leads_to_them() {
    for page in samples() {
        for control in page.all("[aria-invalid=true]") {
            let described = control.attr("aria-describedby").unwrap_or_default();
            assert!(described.contains("-error"), "{}: {}", page.name, control.html());
        }
        let summaries = page.all(".error-summary");
        let errors = page.all(".error-text");
        assert!(errors.is_empty() || summaries.len() == 1, "{}: no summary", page.name);
        if !summaries.is_empty() {
            let title: String = page.all("title")[0].text().collect();
            let prefix = i18n::Texts::of(page.language).form_title_prefix();
            assert!(title.starts_with(prefix), "{}: {title}", page.name);
        }
    }
}

#[test]
fn mistyped_searches_offer_what_may_have_been_meant() {
    for language in Language::ALL {
        let pages = pages::search::SearchPage::samples(language);
        let mistyped = pages.iter().find(|page| page.suggestion.is_some()).unwrap();
        let meant = mistyped.request.with_text("työpaja");
        let html = Html::parse_document(&mistyped.to_html().unwrap());
        let offer = i18n::Texts::of(language).search_did_you_mean("työpaja");
        let links = Selector::parse("main p a").unwrap();
        let link = html.select(&links).find(|link| link.inner_html() == offer).unwrap();
        let wanted = urls::search_for(language, &meant);
        assert_eq!(link.attr("href"), Some(wanted.as_str()));
    }
}

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

/// What the content security policy forbids must not be there at all.
#[test]
fn pages_hold_no_inline_style_or_script_and_load_nothing_from_elsewhere() {
    let served: BTreeSet<&str> = assets::ALL.iter().map(|asset| asset.path).collect();
    for page in samples() {
        assert!(page.all("[style], style").is_empty(), "{}: inline style", page.name);
        // What search engines read is no script: browsers neither run it nor ask the policy.
        let scripts = page.all("script:not([src]):not([type='application/ld+json'])");
        assert!(scripts.is_empty(), "{}: inline script", page.name);
        assert!(page.all("iframe, object, embed, base").is_empty(), "{}: frame", page.name);
        for element in page.all("*") {
            let handler = element.value().attrs().find(|(name, _)| name.starts_with("on"));
            assert!(handler.is_none(), "{}: {handler:?}", page.name);
        }
        let loaded = page.all("script[src], img[src], link[rel=stylesheet], link[rel=icon]");
        for element in loaded {
            let address = element.attr("src").or(element.attr("href")).unwrap_or_default();
            assert!(served.contains(address), "{}: loads {address}", page.name);
        }
    }
}

#[test]
fn long_lists_have_numbered_pages_and_go_no_further_than_their_end() {
    let mut beyond = 0;
    for page in samples() {
        let t = i18n::Texts::of(page.language);
        for list in page.all(".paging:has([aria-current])") {
            assert_eq!(list.attr("aria-label"), Some(t.paging_pages()), "{}", page.name);
        }
        if page.source.contains(t.paging_last_instead()) {
            beyond += 1;
            assert_eq!(page.all("table.list, .paging [aria-current]").len(), 2, "{}", page.name);
        } else if page.source.contains(t.paging_beyond()) {
            assert!(page.all(".paging, table, .card").is_empty(), "{}", page.name);
            let back = page.all("main p a").into_iter().filter(|link| {
                let href = link.attr("href").unwrap_or_default();
                link.inner_html() == t.paging_to_first() && !href.contains("page=")
            });
            assert_eq!(back.count(), 1, "{}", page.name);
        }
    }
    assert_eq!(beyond, Language::ALL.len(), "the search never goes beyond its end");
}

#[test]
fn every_link_and_form_leads_to_an_address_of_the_table() {
    for page in samples() {
        for element in page.all("a[href^='/'], form[action]") {
            let address = element.attr("href").or(element.attr("action")).unwrap_or_default();
            let path = address.split('?').next().unwrap_or_default();
            let known = urls::all().any(|(_, pattern)| {
                Language::ALL.iter().any(|language| matches(pattern.route(*language), path))
            });
            assert!(known, "{}: {address}", page.name);
        }
    }
}

fn matches(route: &str, path: &str) -> bool {
    let (route, path): (Vec<_>, Vec<_>) = (route.split('/').collect(), path.split('/').collect());
    route.len() == path.len()
        && route.iter().zip(&path).all(|(wanted, got)| wanted.starts_with('{') || wanted == got)
}

#[test]
fn the_language_switch_leads_to_the_same_page_in_each_language() {
    for page in samples() {
        let links = page.all(".languages a");
        assert_eq!(links.len(), 3, "{}", page.name);
        let alternates = page.all("link[rel=alternate][hreflang]");
        for ((link, alternate), language) in links.iter().zip(alternates).zip(Language::ALL) {
            assert_eq!(link.attr("lang"), Some(language.code()), "{}", page.name);
            let address = alternate.attr("href").and_then(|href| href.split('?').next());
            let address = address.unwrap_or_default();
            let path = link.attr("href").and_then(|href| href.split('?').next());
            assert!(address.ends_with(path.unwrap_or("?")), "{}", page.name);
        }
        let current = page.all(".languages a[aria-current]");
        assert_eq!(current[0].attr("lang"), Some(page.language.code()), "{}", page.name);
    }
}

#[test]
fn pages_are_written_the_same_every_time() {
    let first: Vec<String> = samples().into_iter().map(|page| page.source).collect();
    let second: Vec<String> = samples().into_iter().map(|page| page.source).collect();
    assert_eq!(first, second);
}

#[test]
fn what_people_type_is_escaped_everywhere() {
    for page in samples() {
        assert!(!page.source.contains("<script>"), "{}", page.name);
    }
}

/// Search results, titles and mails must not show the name of a text instead of the text.
#[test]
fn no_text_is_left_unresolved() {
    for page in samples() {
        for key in i18n::KEYS.iter().filter(|key| !key.variables.is_empty()) {
            assert!(!page.source.contains(key.id), "{}: {}", page.name, key.id);
        }
        assert!(!page.source.contains("{$"), "{}", page.name);
    }
}

#[test]
fn every_text_is_used() {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut sources = String::new();
    for folder in ["render/src", "render/templates", "web/src", "app/src"] {
        read_folder(&crates.join(folder), &mut sources);
    }
    // Tables name the method by its path.
    let uses = |method: &str| [format!(".{method}("), format!("Texts::{method};")];
    let unused: Vec<&str> = i18n::KEYS
        .iter()
        .filter(|key| !uses(key.method).iter().any(|used| sources.contains(used)))
        .map(|key| key.id)
        .collect();
    assert!(unused.is_empty(), "texts that nothing uses: {unused:?}");
}

fn read_folder(folder: &Path, sources: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read_folder(&path, sources);
        } else {
            sources.push_str(&std::fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn mails_say_the_same_in_text_and_html() {
    for language in Language::ALL {
        for (name, mail) in mail::samples(language) {
            let mail = mail.render(&mail::default_text(mail.kind(), language)).unwrap();
            assert!(!mail.subject.contains('\n') && !mail.subject.is_empty(), "{name}");
            let html = Html::parse_document(&mail.html);
            assert_eq!(html.root_element().attr("lang"), Some(language.code()), "{name}");
            let words: String = html.root_element().text().collect();
            for line in mail.text.lines().filter(|line| *line != "--") {
                let line = line.trim_start_matches("> ").trim_start_matches("- ");
                let line = line.trim().trim_end_matches(':');
                // The address of a link in a list is not written out in HTML.
                let linked = mail.html.contains(&format!("href=\"{line}\""));
                let said = words.contains(line) || linked;
                assert!(said, "{name} {language}: {line} is not in the HTML");
            }
            for link in html.select(&Selector::parse("a").unwrap()) {
                let address = link.attr("href").unwrap_or_default();
                assert!(mail.text.contains(address), "{name} {language}: {address}");
            }
        }
    }
}

#[test]
fn addresses_of_different_pages_differ() {
    for language in Language::ALL {
        let mut seen = BTreeSet::new();
        for (name, pattern) in urls::all() {
            assert!(seen.insert(pattern.route(language)), "{name} in {language} stands twice");
        }
    }
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
fn typed_text_becomes_clean_html_and_comes_back() {
    let typed = "Tule mukaan! Katso https://a.example/x_y_z.\n\n## Mitä saat\n\n- **työtä**\n- \
                 _ohjausta_\n\n1. ensin\n2. sitten\n\nKysy [lisää](mailto:a@b.example) <b>nyt</b> \
                 & heti";
    let text = RichText::from_typed(typed);
    assert_eq!(text.to_typed(), typed);
    assert_eq!(RichText::clean(text.as_html()), text);
    assert!(text.as_html().contains("<ul><li><strong>työtä</strong></li>"));
    assert!(text.as_html().contains("&lt;b&gt;nyt&lt;/b&gt; &amp; heti"));
    let plain = text.to_plain();
    assert!(plain.starts_with("Tule mukaan! Katso https://a.example/x_y_z.\nMitä saat\ntyötä"));
    let odd = RichText::from_typed("[paha](javascript:alert(1)) ** a_b_c _ [x](");
    assert_eq!(odd.as_html(), "<p>[paha](javascript:alert(1)) ** a_b_c _ [x](</p>");
}

#[test]
fn what_rich_text_does_not_allow_is_dropped() {
    let html = "<h1 class=x>Otsikko</h1><p style='color:red'>a <b class=y>b</b> <i>c</i> \
                <a href='/d'>d</a> <a href='javascript:e'>e</a><img src=x onerror=f></p>\
                <script>g</script><table><tr><td>h</td></tr></table>";
    let text = RichText::clean(html);
    assert_eq!(
        text.as_html(),
        "<h3>Otsikko</h3><p>a <strong>b</strong> <em>c</em> <a rel=\"noopener noreferrer\">d</a> \
         <a rel=\"noopener noreferrer\">e</a></p>h"
    );
    let stored = RichText::from_stored("<img src=x>".to_owned(), SANITISER_VERSION - 1);
    assert!(stored.is_empty() && stored.as_html().is_empty());
}

#[test]
fn languages_are_named_in_themselves() {
    assert_eq!(Language::ALL.map(labels::own_name), ["Suomi", "Svenska", "English"]);
}
