//! The public page of a service.

use askama::Template;
use service_manual_domain::language::Language;
use service_manual_domain::time::Day;

use crate::frame::{Crumb, Frame};
use crate::page::Page;
use crate::pages::card::CategoryLink;
use crate::pages::sample;
use crate::rich_text::RichText;
use crate::{format, labels, urls};

/// The public page of a service (spec 4.2).
#[derive(Debug, Template)]
#[template(path = "pages/service.html")]
pub struct ServicePage {
    /// What surrounds it.
    pub frame: Frame,
    /// The language the texts are shown in: the reader's or, failing that, the original. When it
    /// is not the reader's, a notice says so.
    pub text_language: Language,
    /// The name.
    pub name: String,
    /// The summary, plain text.
    pub summary: String,
    /// The description.
    pub description: RichText,
    /// The name of the owning organisation.
    pub organiser: String,
    /// Its categories, with a link to the search each.
    pub categories: Vec<CategoryLink>,
    /// When it was last published or confirmed.
    pub updated: Day,
    /// The languages it is described in.
    pub languages: Vec<Language>,
    /// Where a person with the right edits it; `None`: no link is shown.
    pub manage_href: Option<String>,
}

impl Page for ServicePage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.name.clone()
    }

    fn description(&self) -> String {
        self.summary.clone()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        let language = self.frame.language;
        Some(vec![Crumb::new(self.frame.t().search_title(), urls::search(language))])
    }
}

impl ServicePage {
    fn is_foreign(&self) -> bool {
        self.text_language != self.frame.language
    }

    fn language_names(&self) -> String {
        let names = self.languages.iter().map(|one| labels::language(self.frame.t(), *one));
        names.collect::<Vec<_>>().join(", ")
    }

    fn category_href(&self, code: &str) -> String {
        urls::search_for(self.frame.language, "", Some(code), 1)
    }

    /// In the original Finnish, for a visitor and for an editor.
    pub fn samples(language: Language) -> Vec<Self> {
        let values = [("slug", sample::SLUG)];
        let page = |frame, manage_href| Self {
            frame,
            text_language: Language::Fi,
            name: "Työhönvalmennus".to_owned(),
            summary: "Henkilökohtaista valmennusta työnhakuun ja työssä aloittamiseen.".to_owned(),
            description: RichText::clean(
                "<h3>Miten valmennus etenee?</h3><p>Tapaat valmentajan noin <strong>kerran \
                 viikossa</strong>. Yhdessä</p><ul><li>selvitätte, mitä osaat</li><li>teette \
                 hakemuksia</li><li>sovitte työkokeilusta.</li></ul><p>Lue lisää <a \
                 href=\"https://esimerkki.example/valmennus\">valmennuksen sivuilta</a>.</p>",
            ),
            organiser: "Esimerkkilän työllisyysalue".to_owned(),
            categories: sample::categories().into_iter().take(2).collect(),
            updated: sample::today(),
            languages: vec![Language::Fi, Language::En],
            manage_href,
        };
        vec![
            page(sample::visitor(language, urls::SERVICE, &values), None),
            page(
                sample::signed_in(language, urls::SERVICE, &values),
                Some(urls::my_services(language)),
            ),
        ]
    }
}
