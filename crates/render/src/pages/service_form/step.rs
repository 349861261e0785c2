//! A step of the form.

use std::sync::Arc;

use askama::Template;
use service_manual_domain::help::{HelpForm, OwnHelp};
use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;
use service_manual_domain::problem::Problem;
use service_manual_domain::service::field::Form as TextForm;
use service_manual_domain::service::field::{
    FactField, Field as ServiceField, Requirement, Step, TextField,
};
use service_manual_domain::service::form_page::FormPage;
use service_manual_domain::time::Instant;

use super::context::{Comment, Editing, FormChoices, Unfinished, steps};
use super::{crumbs, help};
use crate::forms::{Field, Form, FormState, Item};
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::i18n::Texts;
use crate::labels::service as labels;
use crate::page::Page;
use crate::pages::service_missing::MissingLine;
use crate::{format, urls};

/// A step of the form of a service. The fields have the names of
/// [`service_manual_domain::service::typed`]; rich texts are clean HTML in `form`. Beside them it
/// sends:
///
/// * `organiser` and hidden `new_id` (only of a new one: its future id, so that a form sent twice
///   makes one service) and `written_in` (the language of its text fields);
/// * hidden `version` and `base` (only of an existing one), `minor`, `note`;
/// * [`crate::forms::PRESSED`]: nothing or `next` to save, `more:NAME` for one more row,
///   `search` for related services by the words in [`SEARCHED`];
/// * [`crate::forms::Row::REMOVE`]: the rows to leave out; [`Field::HTML`]: which fields hold HTML.
#[derive(Debug, Template)]
#[template(path = "pages/service_step.html")]
pub struct ServiceStepPage {
    /// What surrounds it.
    pub frame: Frame,
    /// Which step.
    pub step: Step,
    /// The service; `None`: a new one.
    pub editing: Option<Editing>,
    /// Other new services that the person began and never saved.
    pub unfinished: Vec<Unfinished>,
    /// When what is shown was kept, if it was and is not saved.
    pub kept: Option<Instant>,
    /// What may be chosen.
    pub choices: FormChoices,
    /// The rows of which one more was asked for.
    pub more: Option<String>,
    /// Help beside fields that administrators wrote in place of the defaults.
    pub help: Arc<OwnHelp>,
    /// What was typed and what is wrong.
    pub form: FormState,
}

/// The value of the button that saves and goes on to the next step.
pub const NEXT: &str = "next";
/// The value of the button that searches for related services. Nothing is saved then: the form comes
/// back as it was typed, with what was found among the choices.
pub const SEARCH: &str = "search";
/// The field of the words that [`SEARCH`] looks for in the names of services. It belongs to no version.
pub const SEARCHED: &str = "related_words";
/// The id that a new service will get stands in its empty form, so that a form sent twice makes
/// one service.
pub const NEW_ID: &str = "new_id";
/// The language in which the texts of a new service are typed.
pub const WRITTEN_IN: &str = "written_in";

impl Page for ServiceStepPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        let t = self.frame.t();
        match &self.editing {
            None => t.manage_new_title().to_owned(),
            Some(one) => format!("{}: {}", labels::step(t, self.step), one.name),
        }
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(crumbs(&self.frame, self.editing.as_ref()))
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Services)
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems()
    }
}

/// A step in the navigation of the form.
struct StepLink {
    label: &'static str,
    href: Option<String>,
    current: bool,
    missing: usize,
}

/// A translation in the list of languages.
struct LanguageLink {
    label: String,
    href: String,
    behind: usize,
    missing: usize,
    included: bool,
}

impl ServiceStepPage {
    fn form(&self) -> Form {
        let t = self.frame.t();
        let form = Form::new(t, self.action(), t.edit_save(), &self.form).keep_typed_text();
        let fields = StepFields::new(self);
        let form = match self.step {
            Step::Basics => fields.basics(form),
            Step::TargetGroup => fields.target_group(form),
            Step::PlaceAndTime => fields.place_and_time(form),
            Step::Description => fields.description(form),
            Step::Guidance => fields.guidance(form),
            Step::Responsibility => fields.responsibility(form),
        };
        let form = form.helped(HelpForm::Service, &self.help);
        self.with_end(super::with_elsewhere(form, &self.frame, self.editing.as_ref(), &self.form))
    }

    /// The end of the form: what belongs to the saving, and the buttons.
    fn with_end(&self, form: Form) -> Form {
        let (t, language) = (self.frame.t(), self.frame.language);
        let Some(one) = &self.editing else {
            let form = form
                .hidden(NEW_ID, self.form.value(NEW_ID))
                .hidden(WRITTEN_IN, self.form.value(WRITTEN_IN))
                .press(t.edit_save_next(), NEXT)
                .cancel(urls::my_services(language));
            return match self.new_id() {
                Some(id) => form.autosave(urls::service_new_kept(language, id)),
                None => form,
            };
        };
        let mut saving = vec![Field::text(t, "note", t.edit_note()).hint(t.edit_note_hint())];
        if one.languages.len() > 1 {
            let minor = Field::checkbox(t, "minor", t.edit_minor()).hint(t.edit_minor_hint());
            saving.insert(0, minor);
        }
        let saving = saving.into_iter().map(Field::unmarked).collect();
        let page = FormPage::Step(self.step);
        let is_last = steps(one.may_edit_guidance).last() == Some(self.step);
        let next = if is_last { t.edit_save_to_service() } else { t.edit_save_next() };
        form.section(t.edit_saving(), "", saving)
            .hidden("version", one.seen.to_string())
            .hidden("base", one.base.to_string())
            .press(next, NEXT)
            .cancel(urls::service_manage(language, one.id))
            .autosave(urls::service_typed(language, one.id, page))
    }

    fn action(&self) -> String {
        let language = self.frame.language;
        match &self.editing {
            None => urls::service_new(language),
            Some(one) => urls::service_step(language, one.id, FormPage::Step(self.step)),
        }
    }

    fn steps(&self) -> Vec<StepLink> {
        let (t, language) = (self.frame.t(), self.frame.language);
        let missing = self.missing();
        let guidance = self.editing.as_ref().is_some_and(|one| one.may_edit_guidance);
        steps(guidance)
            .map(|step| StepLink {
                label: labels::step(t, step),
                href: self
                    .editing
                    .as_ref()
                    .map(|one| urls::service_step(language, one.id, FormPage::Step(step))),
                current: step == self.step,
                missing: missing
                    .iter()
                    .filter(|line| line.page == Some(FormPage::Step(step)))
                    .count(),
            })
            .collect()
    }

    fn number(&self) -> usize {
        let guidance = self.editing.as_ref().is_some_and(|one| one.may_edit_guidance);
        steps(guidance).position(|step| step == self.step).map_or(1, |place| place + 1)
    }

    fn heading(&self) -> String {
        let t = self.frame.t();
        let guidance = self.editing.as_ref().is_some_and(|one| one.may_edit_guidance);
        let all = steps(guidance).count();
        t.edit_step_of(self.number().to_string(), labels::step(t, self.step), all.to_string())
    }

    /// Everything that is missing, each once.
    fn missing(&self) -> Vec<MissingLine> {
        let Some(one) = &self.editing else { return Vec::new() };
        let lacking = one.lacking();
        let mut lines = lacking.lines(&self.frame, &one.missing_to_publish);
        lines.extend(lacking.lines(&self.frame, &only_in(one)));
        lines
    }

    fn missing_to_submit(&self) -> Vec<MissingLine> {
        let Some(one) = &self.editing else { return Vec::new() };
        one.lacking().lines(&self.frame, &one.missing_to_submit)
    }

    /// What publishing needs beside what submitting needs.
    fn missing_to_publish(&self) -> Vec<MissingLine> {
        let Some(one) = &self.editing else { return Vec::new() };
        let more = one.missing_to_publish.iter();
        let more: Vec<Problem> =
            more.filter(|problem| !one.missing_to_submit.contains(problem)).cloned().collect();
        one.lacking().lines(&self.frame, &more)
    }

    /// What reviewers asked for, with the field that each is about.
    fn comments(&self) -> Vec<(&Comment, Option<MissingLine>)> {
        let Some(one) = &self.editing else { return Vec::new() };
        let line = |name: &String| one.lacking().line(&self.frame, name);
        one.comments.iter().map(|comment| (comment, comment.field.as_ref().map(line))).collect()
    }

    /// What a comment is about, in words.
    fn comment_on(&self, field: Option<&MissingLine>) -> String {
        let whole = || self.frame.t().steps_comment_whole().to_owned();
        field.map_or_else(whole, |line| line.label.clone())
    }

    fn languages(&self) -> Vec<LanguageLink> {
        let Some(one) = &self.editing else { return Vec::new() };
        let (t, language) = (self.frame.t(), self.frame.language);
        let missing = self.missing();
        let others = Language::ALL.into_iter().filter(|other| *other != one.original);
        others
            .map(|other| {
                let page = FormPage::Translation(other);
                LanguageLink {
                    label: super::translation_name(t, other),
                    href: urls::service_step(language, one.id, page),
                    behind: count(&one.behind, other),
                    missing: missing.iter().filter(|line| line.page == Some(page)).count(),
                    included: one.languages.contains(&other),
                }
            })
            .collect()
    }

    fn discard_href(&self) -> Option<String> {
        let language = self.frame.language;
        Some(match &self.editing {
            Some(one) => urls::service_typed_discard(language, one.id, FormPage::Step(self.step)),
            None => urls::service_new_discard(language, self.new_id()?),
        })
    }

    /// The id that a new service will get.
    fn new_id(&self) -> Option<ServiceId> {
        self.form.value(NEW_ID).parse().ok()
    }

    fn original(&self) -> Language {
        StepFields::new(self).original
    }

    fn has_rich_text(&self) -> bool {
        let rich = |form: &TextForm| matches!(form, TextForm::Rich(_));
        self.step.fields().any(|rule| rich(&rule.form))
    }
}

/// What submitting needs and publishing does not list.
fn only_in(one: &Editing) -> Vec<Problem> {
    let to_submit = one.missing_to_submit.iter();
    to_submit.filter(|problem| !one.missing_to_publish.contains(problem)).cloned().collect()
}

fn count(all: &[(Language, usize)], language: Language) -> usize {
    all.iter().find(|(one, _)| *one == language).map_or(0, |(_, count)| *count)
}

/// What the fields of a step are made from.
pub(super) struct StepFields<'a> {
    pub(super) t: &'static Texts,
    pub(super) editing: Option<&'a Editing>,
    pub(super) choices: &'a FormChoices,
    pub(super) form: &'a FormState,
    pub(super) original: Language,
    pub(super) languages: Vec<Language>,
    pub(super) more: Option<&'a str>,
}

impl<'a> StepFields<'a> {
    fn new(page: &'a ServiceStepPage) -> Self {
        let editing = page.editing.as_ref();
        let written_in = page.form.value(WRITTEN_IN).parse().unwrap_or(page.frame.language);
        let original = editing.map_or(written_in, |one| one.original);
        Self {
            t: page.frame.t(),
            editing,
            choices: &page.choices,
            form: &page.form,
            original,
            languages: editing.map_or_else(|| vec![original], |one| one.languages.clone()),
            more: page.more.as_deref(),
        }
    }

    /// A text in the original language.
    pub(super) fn text(&self, field: TextField) -> Field {
        let t = self.t;
        let made = text(t, field, self.original, labels::text(t, field), self.form);
        let rule = ServiceField::Text(field).rule();
        needed(made.hint(labels::text_hint(t, field)), rule.map(|rule| rule.requirement))
    }

    /// The same as a part of a form.
    pub(super) fn text_item(&self, field: TextField) -> Item {
        self.text(field).into()
    }
}

/// The field of a text in a language, with what is worth a second look in it.
pub(super) fn text(
    t: &'static Texts,
    field: TextField,
    language: Language,
    label: impl Into<String>,
    form: &FormState,
) -> Field {
    let name = format!("{}_{language}", field.code());
    let made = match ServiceField::Text(field).rule().map(|rule| rule.form) {
        Some(TextForm::Rich(_)) => Field::rich(t, &name, label, 8).limit(field.limit()),
        Some(TextForm::Lines(..)) => Field::text_area(t, &name, label, 5),
        Some(TextForm::Plain(limit)) if limit > 120 => {
            Field::text_area(t, &name, label, 3).limit(limit)
        }
        _ => Field::text(t, &name, label).limit(field.limit()),
    };
    let remarks = help::remarks(t, language, field, form.value(&name));
    made.lang(language).remarks(remarks)
}

/// The field of a fact, marked by when it is needed.
pub(super) fn fact(field: FactField, made: Field) -> Item {
    let rule = ServiceField::Fact(field).rule();
    needed(made, rule.map(|rule| rule.requirement)).into()
}

fn needed(field: Field, requirement: Option<Requirement>) -> Field {
    match requirement {
        Some(Requirement::Always) => field.required(),
        Some(Requirement::Submit) => field.needed_to_submit(),
        Some(Requirement::Publish) => field.needed_to_publish(),
        Some(Requirement::Conditional | Requirement::Never) | None => field,
    }
}
