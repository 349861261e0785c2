//! A version of a service before its readers see it: the public page, and the guidance field by
//! field.

use askama::Template;
use service_manual_domain::ids::{ServiceId, ServiceVersionId};
use service_manual_domain::language::Language;
use service_manual_domain::service::field::{FactField, Field, Form as Kind, Step};
use service_manual_domain::service::{Guidance, ServiceContent, ServiceText, State};
use service_manual_domain::time::Instant;

use super::service_manage::crumbs;
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::labels::service as names;
use crate::page::Page;
use crate::pages::sample;
use crate::pages::service::ServicePage;
use crate::rich_text::RichText;
use crate::service_facts::{FactNames, FactWriter};
use crate::{format, labels, urls};

/// A version as its readers will see it.
#[derive(Debug, Template)]
#[template(path = "pages/service_preview.html")]
pub struct ServicePreviewPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The service.
    pub id: ServiceId,
    /// Its name in the reader's language or, failing that, in the original.
    pub name: String,
    /// The language of that name.
    pub text_language: Language,
    /// Where it stands.
    pub state: State,
    /// Which version: its number.
    pub number: i64,
    /// Its id, unless it is the newest.
    pub older: Option<ServiceVersionId>,
    /// Who wrote it.
    pub person: String,
    /// When.
    pub at: Instant,
    /// The languages in which it is written, the original first.
    pub languages: Vec<Language>,
    /// The language of the texts that are shown.
    pub texts: Language,
    /// The page that the public would see, in that language.
    pub public: ServicePage,
    /// What the guidance says, for those who may edit it.
    pub guidance: Vec<PreviewField>,
}

/// What a version says in the fields of one step.
#[derive(Debug, Clone)]
pub struct PreviewSection {
    /// The step.
    pub step: Step,
    /// Its fields that say something.
    pub fields: Vec<PreviewField>,
}

/// What a version says in one field.
#[derive(Debug, Clone)]
pub struct PreviewField {
    /// The name of the field in the form.
    pub name: String,
    /// What the field is called.
    pub label: String,
    /// What it says.
    pub said: Said,
}

/// What a field says.
#[derive(Debug, Clone)]
pub enum Said {
    /// Nothing.
    Nothing,
    /// Plain text in a language.
    Text(Language, String),
    /// Rich text in a language.
    Rich(Language, RichText),
    /// A fact, line by line.
    Lines(Vec<String>),
}

impl Said {
    const fn is_nothing(&self) -> bool {
        matches!(self, Self::Nothing)
    }
}

/// The public part of a version and, for those who may read it, its guidance; shown in the language
/// of a reader.
#[derive(Debug, Clone, Copy)]
pub struct Shown<'a> {
    /// The language of the reader.
    pub reader: Language,
    /// The public part.
    pub content: &'a ServiceContent,
    /// The guidance.
    pub guidance: Option<&'a Guidance>,
    /// Names of what facts name.
    pub names: &'a FactNames,
}

impl Shown<'_> {
    /// The fields of the guidance that say something, with the texts of one language.
    pub fn guidance(&self, texts: Language) -> Vec<PreviewField> {
        let mut sections = self.all(&[texts]);
        sections.retain(|section| section.step == Step::Guidance);
        let fields = sections.into_iter().flat_map(|section| section.fields);
        fields.filter(|field| !field.said.is_nothing()).collect()
    }

    /// All fields, with the texts of some languages, also those that say nothing.
    pub(super) fn all(&self, languages: &[Language]) -> Vec<PreviewSection> {
        let shows = |step: &Step| *step != Step::Guidance || self.guidance.is_some();
        let steps = Step::ALL.into_iter().filter(shows);
        steps
            .map(|step| PreviewSection { step, fields: self.fields(step, languages) })
            .filter(|section| !section.fields.is_empty())
            .collect()
    }

    fn fields(&self, step: Step, languages: &[Language]) -> Vec<PreviewField> {
        let internal = step == Step::Guidance;
        let mut fields = Vec::new();
        for rule in step.fields() {
            match rule.field {
                Field::Fact(field) if field.is_of_version() => {
                    fields.push(self.fact(field, internal));
                }
                Field::Fact(_) => {}
                Field::Text(_) => {
                    let texts = languages.iter().map(|one| self.text(rule.field, rule.form, *one));
                    fields.extend(texts);
                }
            }
        }
        fields
    }

    fn fact(&self, field: FactField, internal: bool) -> PreviewField {
        let t = crate::Texts::of(self.reader);
        let original = self.content.texts.original();
        let writer = FactWriter { language: self.reader, original, names: self.names };
        let lines = match self.guidance {
            Some(guidance) if internal => writer.internal(&guidance.facts, field),
            Some(_) | None => writer.public(&self.content.facts, field),
        };
        let said = if lines.is_empty() { Said::Nothing } else { Said::Lines(lines) };
        let label = names::fact(t, field).to_owned();
        PreviewField { name: field.code().to_owned(), label, said }
    }

    fn text(&self, field: Field, kind: Kind, language: Language) -> PreviewField {
        let name = format!("{}_{language}", field.code());
        let label = names::form_name(crate::Texts::of(self.reader), &name);
        let said = match (field, self.text_in(field, language)) {
            (Field::Text(field), Some((text, sanitiser))) if !text.get(field).is_empty() => {
                let text = text.get(field).to_owned();
                match kind {
                    Kind::Rich(_) => Said::Rich(language, RichText::from_stored(text, sanitiser)),
                    Kind::Plain(_) | Kind::Lines(..) | Kind::Fact => Said::Text(language, text),
                }
            }
            _ => Said::Nothing,
        };
        PreviewField { name, label, said }
    }

    /// The texts of a language in the part to which a field belongs.
    fn text_in(&self, field: Field, language: Language) -> Option<(&ServiceText, u32)> {
        let internal = field.rule().is_some_and(|rule| rule.step == Step::Guidance);
        let (texts, sanitiser) = match self.guidance {
            Some(guidance) if internal => (&guidance.texts, guidance.sanitiser),
            None if internal => return None,
            Some(_) | None => (&self.content.texts, self.content.sanitiser),
        };
        Some((texts.get(language)?, sanitiser))
    }
}

impl Page for ServicePreviewPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().steps_action_of(self.frame.t().preview_title(), &self.name)
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(crumbs(&self.frame, self.id, &self.name))
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Services)
    }
}

impl ServicePreviewPage {
    fn version_line(&self) -> String {
        let time = format::day_and_time(self.frame.language, self.at);
        self.frame.t().steps_version_line(self.number.to_string(), &self.person, time)
    }

    fn href_in(&self, texts: Language) -> String {
        urls::service_preview(self.frame.language, self.id, self.older, Some(texts))
    }

    /// A draft with guidance; one without.
    pub fn samples(language: Language) -> Vec<Self> {
        let Some(id) = sample::id::<ServiceId>(4) else { return Vec::new() };
        let page = |public, guidance| Self {
            frame: sample::signed_in(language, urls::SERVICE_PREVIEW, &[("id", &id.to_string())]),
            id,
            name: "Työpaja nuorille".to_owned(),
            text_language: Language::Fi,
            state: State::PublishedWithDraft,
            number: 4,
            older: sample::id(5),
            person: "Kalle Kirjoittaja".to_owned(),
            at: sample::now(),
            languages: vec![Language::Fi, Language::Sv],
            texts: Language::Fi,
            public,
            guidance,
        };
        let mut guidance = vec![sample_sections().into_iter().flat_map(|one| one.fields).collect()];
        let public = ServicePage::samples(language).into_iter();
        public.map(|public| page(public, guidance.pop().unwrap_or_default())).collect()
    }
}

pub(super) fn sample_sections() -> Vec<PreviewSection> {
    let field =
        |name: &str, said| PreviewField {
            name: name.to_owned(), label: "Kenttä".to_owned(), said
        };
    let rich = RichText::clean("<p>Pajalla saat</p><ul><li>työkokemusta</li></ul>");
    let lines = vec!["Työpajat".to_owned(), "Valmennus".to_owned()];
    vec![
        PreviewSection {
            step: Step::Basics,
            fields: vec![
                field("summary_fi", Said::Text(Language::Fi, "Työtä ja ohjausta.".to_owned())),
                field("categories", Said::Lines(lines)),
            ],
        },
        PreviewSection {
            step: Step::Description,
            fields: vec![
                field("how_organised_fi", Said::Rich(Language::Fi, rich)),
                field("benefits_fi", Said::Nothing),
            ],
        },
    ]
}
