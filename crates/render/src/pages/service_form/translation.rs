//! A translation: the original on the left, the translation on the right.

use std::sync::Arc;

use askama::Template;
use service_manual_domain::help::{HelpForm, OwnHelp};
use service_manual_domain::language::Language;
use service_manual_domain::service::compare::Words;
use service_manual_domain::service::field::{TextField, is_rich};
use service_manual_domain::service::form_page::FormPage;
use service_manual_domain::service::typed::INCLUDED;
use service_manual_domain::time::Instant;

use super::context::{Editing, FormChoices};
use super::step::text;
use super::{crumbs, shown};
use crate::forms::{Beside, Field, Form, FormState, Item};
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::labels::service as labels;
use crate::page::Page;
use crate::rich_text::RichText;
use crate::{format, urls};

/// The translation of a service into one language. Beside the texts it sends `included` (the
/// languages to publish), [`STILL_RIGHT`], and hidden `version` and `base`.
#[derive(Debug, Template)]
#[template(path = "pages/service_translation.html")]
pub struct ServiceTranslationPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The service.
    pub editing: Editing,
    /// When what is shown was kept, if it was and is not saved.
    pub kept: Option<Instant>,
    /// The language into which it is translated.
    pub language: Language,
    /// The texts that there are in either language, in the order of the form.
    pub texts: Vec<OriginalText>,
    /// What may be chosen, for showing the facts.
    pub choices: FormChoices,
    /// Help beside fields that administrators wrote in place of the defaults.
    pub help: Arc<OwnHelp>,
    /// The whole form: what was typed, what the facts are, and what is wrong.
    pub form: FormState,
}

/// A text of the original.
#[derive(Debug, Clone)]
pub struct OriginalText {
    /// Which.
    pub field: TextField,
    /// As it is stored: clean HTML where the field is rich.
    pub text: String,
    /// What changed since it was translated, if the translation is behind; nothing, if that is
    /// not known.
    pub behind: Option<Vec<Words>>,
}

/// The field whose values are the texts that are right although the original changed.
pub const STILL_RIGHT: &str = "still_right";

impl Page for ServiceTranslationPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        let name = super::translation_name(self.frame.t(), self.language);
        format!("{name}: {}", self.editing.name)
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(crumbs(&self.frame, Some(&self.editing)))
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Services)
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems()
    }
}

impl ServiceTranslationPage {
    const fn page(&self) -> FormPage {
        FormPage::Translation(self.language)
    }

    fn form(&self) -> Form {
        let (t, language, one) = (self.frame.t(), self.frame.language, &self.editing);
        let action = urls::service_step(language, one.id, self.page());
        let note = Field::text(t, "note", t.edit_note()).hint(t.edit_note_hint()).unmarked();
        let texts = self.texts.iter().map(|text| self.beside(text)).collect();
        let form = Form::new(t, action, t.edit_save(), &self.form);
        let form = super::with_elsewhere(form, &self.frame, Some(one), &self.form)
            .items(t.edit_texts(), "", texts)
            .helped(HelpForm::Service, &self.help)
            .section(t.edit_saving(), "", vec![self.included(), note])
            .hidden("version", one.seen.to_string())
            .hidden("base", one.base.to_string());
        let others = self.form.values(INCLUDED).iter();
        others
            .filter(|code| *code != self.language.code())
            .fold(form, |form, code| form.hidden(INCLUDED, code.as_str()))
            .cancel(urls::service_manage(language, one.id))
            .keep_typed_text()
            .autosave(urls::service_typed(language, one.id, self.page()))
    }

    fn included(&self) -> Field {
        let t = self.frame.t();
        let label = t.edit_publish_language(labels::in_language(t, self.language));
        Field::checkbox(t, INCLUDED, label)
            .sends(self.language.code())
            .hint(t.edit_publish_language_hint())
            .unmarked()
    }

    fn beside(&self, text: &OriginalText) -> Item {
        let (t, original) = (self.frame.t(), self.editing.original);
        let label = labels::text(t, text.field);
        let heading = t.field_in(label, labels::in_language(t, original));
        let rich = RichText::clean(&text.text).as_html().to_owned();
        let html = if is_rich(text.field.code()) { rich } else { RichText::of_plain(&text.text) };
        let beside = Beside::new(t, self.field(text.field, label), heading, original, html);
        match &text.behind {
            Some(changes) => {
                let id = format!("{STILL_RIGHT}-{}", text.field.code());
                let still_right = Field::checkbox(t, STILL_RIGHT, t.edit_still_right())
                    .sends(text.field.code())
                    .with_id(id)
                    .unmarked();
                beside.behind(changes.clone(), still_right).into()
            }
            None => beside.into(),
        }
    }

    fn field(&self, field: TextField, label: &str) -> Field {
        let t = self.frame.t();
        let label = t.field_in(label, labels::in_language(t, self.language));
        text(t, field, self.language, label, &self.form).unmarked()
    }

    fn facts(&self) -> Vec<(&'static str, Vec<String>)> {
        let guidance = self.editing.may_edit_guidance;
        shown::facts(self.frame.t(), &self.choices, &self.form, guidance)
    }

    fn discard_href(&self) -> String {
        urls::service_typed_discard(self.frame.language, self.editing.id, self.page())
    }
}
