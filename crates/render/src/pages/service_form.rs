//! The form of a service: a page for each step and each translation (spec 3.3), and what is shown
//! when somebody else saved it first.

mod basics;
mod context;
mod description;
mod guidance;
mod help;
mod merge;
mod place_and_time;
mod responsibility;
mod rows;
mod samples;
mod shown;
mod step;
mod target_group;
mod translation;

pub use context::{Comment, Editing, FormChoices, Presence, Unfinished, steps};
pub use help::all_remarks;
pub use merge::{CHOICE, CHOSEN_THEIRS, ServiceMergePage, THEIRS, belongs};
pub use step::{NEW_ID, NEXT, SEARCH, SEARCHED, ServiceStepPage, WRITTEN_IN};
pub use translation::{OriginalText, STILL_RIGHT, ServiceTranslationPage};

use service_manual_domain::language::Language;

use crate::forms::{Form, FormState};
use crate::frame::{Crumb, Frame};
use crate::i18n::Texts;
use crate::{labels, urls};

/// The way to a page of the form.
fn crumbs(frame: &Frame, editing: Option<&Editing>) -> Vec<Crumb> {
    let language = frame.language;
    let list = Crumb::new(frame.t().manage_list_title(), urls::my_services(language));
    let own =
        editing.map(|one| Crumb::new(one.name.as_str(), urls::service_manage(language, one.id)));
    std::iter::once(list).chain(own).collect()
}

/// The name of the page of a translation.
fn translation_name(t: &Texts, language: Language) -> String {
    t.edit_translation(labels::language(t, language))
}

/// The form with the names of fields of other pages with which something is wrong: what the page
/// leaves as it is must be right as well.
fn with_elsewhere(form: Form, frame: &Frame, editing: Option<&Editing>, state: &FormState) -> Form {
    let Some(one) = editing.map(Editing::lacking) else { return form };
    state.problems().iter().fold(form, |form, problem| {
        let line = one.line(frame, &problem.field);
        match line.href {
            Some(href) => form.elsewhere(&problem.field, line.label, href),
            None => form,
        }
    })
}
