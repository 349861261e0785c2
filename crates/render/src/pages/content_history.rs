//! What administrators changed in the content: one page for every kind (spec 5).

use askama::Template;
use service_manual_domain::audit::Change;
use service_manual_domain::content_history::{ContentKind, HistorySource, text_of};
use service_manual_domain::language::Language;
use service_manual_domain::service::compare::{Kind, Words, words};
use service_manual_domain::time::Instant;
use service_manual_domain::vocabulary::{TermCode, Vocabulary};

use crate::frame::{Crumb, Frame, MenuEntry};
use crate::page::Page;
use crate::pages::log::LogWho;
use crate::pages::paging::{Paging, Part};
use crate::pages::{info_page, sample};
use crate::{format, labels, urls};

/// The changes of a kind of content, or of one of its things.
#[derive(Debug, Template)]
#[template(path = "pages/content_history.html")]
pub struct ContentHistoryPage {
    /// What surrounds it.
    pub frame: Frame,
    /// Which kind.
    pub kind: ContentKind,
    /// Of the vocabularies, which one.
    pub vocabulary: Option<Vocabulary>,
    /// Of the things, which one: its id or code.
    pub thing: Option<String>,
    /// The changes on the page, the newest first.
    pub rows: Vec<HistoryRow>,
    /// Which of all changes they are.
    pub part: Part,
}

/// A change.
#[derive(Debug, Clone)]
pub struct HistoryRow {
    /// When.
    pub at: Instant,
    /// Who did it.
    pub by: LogWho,
    /// What was changed: its id or code; empty where there is just one thing of the kind.
    pub thing: String,
    /// Of the vocabularies, which one.
    pub vocabulary: Option<Vocabulary>,
    /// What it was or is called, if the history tells.
    pub name: Option<String>,
    /// The fields, with old and new values where they are kept.
    pub changes: Vec<Change>,
}

/// A changed field: what became of the words of its value; none where it is not kept.
struct Line {
    label: String,
    words: Vec<Words>,
}

impl Page for ContentHistoryPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        let t = self.frame.t();
        let of = match (&self.thing, self.rows.first(), self.vocabulary) {
            (Some(_), Some(row), _) => self.name(row),
            (_, _, Some(vocabulary)) => labels::vocabulary(t, vocabulary).to_owned(),
            (_, _, None) => self.entry().label(t).to_owned(),
        };
        t.changes_title_of(of)
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        let (t, language) = (self.frame.t(), self.frame.language);
        let list = Crumb::new(self.entry().label(t), self.entry().href(language));
        let vocabulary = self
            .vocabulary
            .map(|one| Crumb::new(labels::vocabulary(t, one), urls::vocabulary(language, one)));
        Some(std::iter::once(list).chain(vocabulary).collect())
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(self.entry())
    }
}

impl ContentHistoryPage {
    /// Whose page leads to this one.
    const fn entry(&self) -> MenuEntry {
        match self.kind {
            ContentKind::Vocabulary => MenuEntry::Vocabularies,
            ContentKind::Synonyms => MenuEntry::Synonyms,
            ContentKind::Lifts => MenuEntry::Lifts,
            ContentKind::SiteNotices => MenuEntry::SiteNotices,
            ContentKind::Settings => MenuEntry::Settings,
            ContentKind::MailTexts => MenuEntry::MailTexts,
            ContentKind::HelpTexts => MenuEntry::HelpTexts,
            ContentKind::Menus => MenuEntry::Menus,
            ContentKind::Pages => MenuEntry::Pages,
        }
    }

    fn lead(&self) -> &'static str {
        let t = self.frame.t();
        match self.kind.source() {
            HistorySource::Log(..) => t.changes_lead_log(),
            HistorySource::Rows => t.changes_lead_rows(),
        }
    }

    /// What a change is about, in words.
    fn name(&self, row: &HistoryRow) -> String {
        let t = self.frame.t();
        match self.kind {
            ContentKind::Settings => t.settings_title().to_owned(),
            ContentKind::MailTexts => text_of(&row.thing).map_or_else(
                || row.thing.clone(),
                |(kind, language)| {
                    let name = format::capitalised(labels::mail::kind(t, kind));
                    t.field_in(name, labels::service::in_language(t, language))
                },
            ),
            ContentKind::HelpTexts => {
                let topic = row.thing.parse();
                topic.map_or_else(|_| row.thing.clone(), |topic| labels::help::name(t, topic))
            }
            ContentKind::Menus => {
                let place = row.thing.parse();
                place.map_or_else(|_| row.thing.clone(), |place| labels::menus::place(t, place))
            }
            ContentKind::Pages => {
                let page = row.thing.parse();
                page.map_or_else(|_| row.thing.clone(), |page| info_page::name(t, page).to_owned())
            }
            ContentKind::Vocabulary
            | ContentKind::Synonyms
            | ContentKind::Lifts
            | ContentKind::SiteNotices => row.name.clone().unwrap_or_else(|| row.thing.clone()),
        }
    }

    /// Whether something came, changed or went.
    fn what(&self, row: &HistoryRow) -> &'static str {
        let t = self.frame.t();
        let told = || row.changes.iter().filter(|change| !self.is_thing(&change.field));
        let none = |value: fn(&Change) -> &Option<String>| {
            told().next().is_some() && told().all(|change| value(change).is_none())
        };
        match (none(|change| &change.old), none(|change| &change.new)) {
            (true, false) => t.changes_added(),
            (false, true) => t.changes_removed(),
            (true, true) | (false, false) => t.changes_changed(),
        }
    }

    fn is_thing(&self, field: &str) -> bool {
        match self.kind.source() {
            HistorySource::Log(_, thing) => thing == Some(field),
            HistorySource::Rows => false,
        }
    }

    fn lines(&self, row: &HistoryRow) -> Vec<Line> {
        // What a thing is known by is told once; where it became another, that is the change.
        let shown = |change: &&Change| match (&change.old, &change.new) {
            (Some(old), Some(new)) => old != new,
            (Some(_), None) | (None, Some(_)) => !self.is_thing(&change.field),
            (None, None) => true,
        };
        row.changes.iter().filter(shown).map(|change| self.line(change)).collect()
    }

    fn line(&self, change: &Change) -> Line {
        let t = self.frame.t();
        let value = |value: &Option<String>| {
            let shown = value.as_ref().map(|one| labels::changed_value(t, &change.field, one));
            shown.unwrap_or_default()
        };
        let label = labels::changed_field(t, &change.field).to_owned();
        Line { label, words: words(&value(&change.old), &value(&change.new)) }
    }

    /// The history of the thing of a row alone; `None` where the page shows just that, or where
    /// there is one thing only.
    fn only_href(&self, row: &HistoryRow) -> Option<String> {
        let language = self.frame.language;
        if self.thing.is_some() || row.thing.is_empty() {
            return None;
        }
        Some(match row.vocabulary {
            Some(vocabulary) => {
                let code = TermCode::new(row.thing.as_str());
                urls::vocabulary_history(language, vocabulary, Some(&code))
            }
            None => urls::history_of(language, self.kind, &row.thing),
        })
    }

    /// The history of the whole kind, from that of one thing.
    fn all_href(&self) -> Option<String> {
        let language = self.frame.language;
        self.thing.as_ref()?;
        Some(match self.vocabulary {
            Some(vocabulary) => urls::vocabulary_history(language, vocabulary, None),
            None => urls::content_history(language, self.kind),
        })
    }

    fn paging(&self) -> Paging {
        let (language, thing) = (self.frame.language, self.thing.as_deref());
        let path = match (self.vocabulary, thing) {
            (Some(vocabulary), thing) => {
                urls::vocabulary_history(language, vocabulary, thing.map(TermCode::new).as_ref())
            }
            (None, Some(thing)) => urls::history_of(language, self.kind, thing),
            (None, None) => urls::content_history(language, self.kind),
        };
        Paging::of_list(self.frame.t(), self.part, &path)
    }

    /// Texts, a vocabulary and one of its terms, settings; nothing.
    pub fn samples(language: Language) -> Vec<Self> {
        let change = |field: &str, old: Option<&str>, new: Option<&str>| Change {
            field: field.to_owned(),
            old: old.map(str::to_owned),
            new: new.map(str::to_owned),
        };
        let row = |thing: &str, vocabulary, name: Option<&str>, changes| HistoryRow {
            at: sample::now(),
            by: name.map_or(LogWho::CommandLine, |_| LogWho::Named("Maija Meikäläinen".to_owned())),
            thing: thing.to_owned(),
            vocabulary,
            name: name.map(str::to_owned),
            changes,
        };
        let page =
            |kind: ContentKind, vocabulary, thing: Option<&str>, rows: Vec<HistoryRow>| Self {
                frame: sample::signed_in(language, urls::CONTENT_HISTORY, &[("kind", kind.code())]),
                kind,
                vocabulary,
                thing: thing.map(str::to_owned),
                part: Part { page: 1, size: 25, total: rows.len() },
                rows,
            };
        let category = Some(Vocabulary::Category);
        let texts = ("Tervetuloa!\n\nAloita <b>tästä</b>.", "Tervetuloa mukaan!\n\nAloita tästä.");
        let body = vec![change("body", Some(texts.0), Some(texts.1))];
        let added =
            vec![change("term", None, Some("a")), change("label_fi", None, Some("Kurssit"))];
        let merged = vec![change("term", Some("a"), Some("b"))];
        let settings = vec![
            change("operation-operator", None, None),
            change("digest-weekday", Some("monday"), Some("friday")),
        ];
        vec![
            page(ContentKind::MailTexts, None, None, vec![row("invitation/fi", None, None, body)]),
            page(
                ContentKind::Vocabulary,
                category,
                None,
                vec![
                    row("a", category, Some("Kurssit"), merged),
                    row("a", category, Some("Kurssit"), added.clone()),
                ],
            ),
            page(
                ContentKind::Vocabulary,
                category,
                Some("a"),
                vec![row("a", category, Some("Kurssit"), added)],
            ),
            page(ContentKind::Settings, None, None, vec![row("", None, None, settings)]),
            page(ContentKind::HelpTexts, None, None, Vec::new()),
        ]
    }
}
