//! Every page and mail in every language: sound HTML, labels, ids, languages, and no text that
//! nothing uses. Pages are checked as a browser and a screen reader take them.

mod rich_text;
mod words;

use std::collections::BTreeSet;
use std::path::Path;

use scraper::{ElementRef, Html, Selector};
use service_manual_domain::language::Language;
use service_manual_render::{Page, assets, i18n, mail, pages, urls};

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
                let linked = links(&html).any(|address| address == line);
                let said = words.contains(line) || linked;
                assert!(said, "{name} {language}: {line} is not in the HTML");
            }
            for address in links(&html) {
                assert!(mail.text.contains(address), "{name} {language}: {address}");
            }
        }
    }
}

fn links(html: &Html) -> impl Iterator<Item = &str> {
    let links = html.root_element().descendent_elements();
    links.filter(|one| one.value().name() == "a").filter_map(|one| one.attr("href"))
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
