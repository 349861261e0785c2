//! Help beside fields, for administrators (spec 5): the list of all fields that have it, and the
//! page on which the help of one is written anew.

use askama::Template;
use service_manual_domain::help::{HelpForm, HelpTopic, LIMIT};
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::time::Instant;

use crate::forms::{ErrorSummary, Field, Form, FormState};
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::help::{default_text, in_paragraphs};
use crate::page::Page;
use crate::pages::sample;
use crate::{format, labels, urls};

/// All fields that have help.
#[derive(Debug, Template)]
#[template(path = "pages/help_texts.html")]
pub struct HelpTextsPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The fields, form by form.
    pub forms: Vec<(HelpForm, Vec<HelpRow>)>,
}

/// A field in the list.
#[derive(Debug, Clone)]
pub struct HelpRow {
    /// Which.
    pub topic: HelpTopic,
    /// The languages in which administrators wrote the help.
    pub own_in: Vec<Language>,
}

impl Page for HelpTextsPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().help_title().to_owned()
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::HelpTexts)
    }
}

impl HelpTextsPage {
    fn changed(&self, row: &HelpRow) -> String {
        let t = self.frame.t();
        if row.own_in.is_empty() {
            return t.mailtext_default().to_owned();
        }
        let names: Vec<&str> = row.own_in.iter().map(|one| labels::language(t, *one)).collect();
        t.mailtext_own_in(names.join(", "))
    }

    /// All, some of them written anew.
    pub fn samples(language: Language) -> Vec<Self> {
        let row = |(number, topic): (usize, HelpTopic)| HelpRow {
            topic,
            own_in: Language::ALL.into_iter().take(number % 4).collect(),
        };
        let rows = |form: HelpForm| (form, form.topics().enumerate().map(row).collect());
        vec![Self {
            frame: sample::signed_in(language, urls::HELP_TEXTS, &[]),
            forms: HelpForm::ALL.into_iter().map(rows).collect(),
        }]
    }
}

/// The help of one field. The form has the fields `body_fi`, `body_sv`, `body_en` and the hidden
/// `version`; that for going back to the default has the box `confirmed` and `version`.
#[derive(Debug, Template)]
#[template(path = "pages/help_text.html")]
pub struct HelpTextPage {
    /// What surrounds it.
    pub frame: Frame,
    /// Which field.
    pub topic: HelpTopic,
    /// The languages in which administrators wrote the stored text.
    pub own_in: Vec<Language>,
    /// When it was changed last, and the name of the person who did.
    pub changed: Option<(Instant, String)>,
    /// The version the person saw.
    pub version: i64,
    /// What was typed and what is wrong.
    pub form: FormState,
    /// What is wrong with the way back to the default.
    pub restore: FormState,
    /// The stored texts in the order of [`Language::ALL`], if somebody changed them while the form
    /// was open.
    pub newer: Option<[String; 3]>,
    /// The texts that are to be shown as readers will see them, if that was asked for.
    pub preview: Option<[String; 3]>,
}

impl Page for HelpTextPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        labels::help::name(self.frame.t(), self.topic)
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        let (t, language) = (self.frame.t(), self.frame.language);
        Some(vec![Crumb::new(t.help_title(), urls::help_texts(language))])
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::HelpTexts)
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems() || self.restore.has_problems()
    }
}

impl HelpTextPage {
    fn summary(&self) -> ErrorSummary {
        let form = if self.restore.has_problems() { self.restore_form() } else { self.form() };
        form.summary()
    }

    fn form(&self) -> Form {
        let (t, language) = (self.frame.t(), self.frame.language);
        let preview = urls::help_text_preview(language, self.topic);
        let body = |one: Language| {
            let label = t.field_in(t.help_open(), labels::service::in_language(t, one));
            Field::text_area(t, &format!("body_{one}"), label, 6)
                .hint(t.help_body_hint())
                .limit(LIMIT)
                .lang(one)
                .unmarked()
        };
        let action = urls::help_text(language, self.topic);
        Form::new(t, action, t.mailtext_save(), &self.form)
            .hidden("version", self.version.to_string())
            .also(t.mailtext_preview(), format!("{preview}#preview"))
            .cancel(urls::help_texts(language))
            .keep_typed_text()
            .fields(Language::ALL.map(body).into())
    }

    fn restore_form(&self) -> Form {
        let (t, language) = (self.frame.t(), self.frame.language);
        let action = urls::help_text_default(language, self.topic);
        Form::new(t, action, t.mailtext_restore(), &self.restore)
            .hidden("version", self.version.to_string())
            .quiet()
            .fields(vec![Field::checkbox(t, "confirmed", t.help_restore_confirm()).required()])
    }

    /// Whose text is in use, and who changed it last.
    fn state(&self) -> String {
        let t = self.frame.t();
        let names: Vec<&str> = self.own_in.iter().map(|one| labels::language(t, *one)).collect();
        let state = match names.as_slice() {
            [] => t.mailtext_state_default().to_owned(),
            names => format!("{}.", t.mailtext_own_in(names.join(", "))),
        };
        let changed = self.changed.as_ref().map(|(at, person)| {
            t.mailtext_changed(person, format::day_and_time(self.frame.language, *at))
        });
        changed.map_or_else(|| state.clone(), |changed| format!("{state} {changed}"))
    }

    /// The default in each language.
    fn defaults(&self) -> impl Iterator<Item = (Language, &'static str)> {
        let text = |language| (language, default_text(self.topic, language));
        Language::ALL.into_iter().map(text)
    }

    /// The field as readers will see it in each language: how it is called there, and its help.
    fn previews(&self) -> Vec<(Language, &'static str, Vec<String>)> {
        let text = |texts: &[String; 3], language: Language| {
            let label = labels::help::topic(crate::Texts::of(language), self.topic);
            (language, label, in_paragraphs(language.of(texts).as_str()))
        };
        let all = |texts| Language::ALL.map(|language| text(texts, language)).into();
        self.preview.as_ref().map(all).unwrap_or_default()
    }

    fn newer(&self) -> impl Iterator<Item = (Language, &String)> {
        self.newer.iter().flat_map(|texts| Language::ALL.into_iter().zip(texts))
    }

    /// The default; a preview; problems; a conflict; the way back.
    pub fn samples(language: Language) -> Vec<Self> {
        let topic = HelpForm::Contact.topics().next();
        topic.map(|topic| samples_of(language, topic)).unwrap_or_default()
    }
}

fn samples_of(language: Language, topic: HelpTopic) -> Vec<HelpTextPage> {
    let code = topic.to_string();
    let text = |one: Language| default_text(topic, one).to_owned();
    let form = Language::ALL
        .into_iter()
        .fold(FormState::new(), |form, one| form.with(format!("body_{one}"), text(one)));
    let page = || HelpTextPage {
        frame: sample::signed_in(language, urls::HELP_TEXT, &[("topic", &code)]),
        topic,
        own_in: Vec::new(),
        changed: None,
        version: 0,
        form: form.clone(),
        restore: FormState::new(),
        newer: None,
        preview: None,
    };
    let changed = || HelpTextPage {
        own_in: vec![Language::Fi, Language::Sv],
        changed: Some((sample::now(), "Maija Meikäläinen".to_owned())),
        version: 3,
        ..page()
    };
    let wrong = vec![Problem::new("body_sv", ProblemCode::TooLong { limit: LIMIT })];
    let unconfirmed = vec![Problem::new("confirmed", ProblemCode::MustBeAccepted)];
    let texts = ["<b>Teksti</b>\n\nToinen".to_owned(), text(Language::Sv), String::new()];
    vec![
        page(),
        HelpTextPage { preview: Some(texts.clone()), ..changed() },
        HelpTextPage { form: form.clone().with_problems(wrong), ..changed() },
        HelpTextPage { newer: Some(texts), ..changed() },
        HelpTextPage { restore: FormState::new().with_problems(unconfirmed), ..changed() },
    ]
}
