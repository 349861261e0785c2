//! What is shown, with status 409, when somebody saved the service while it was being edited:
//! field by field what both wrote, to choose from (spec 3.3). Nothing is decided silently, and
//! nothing typed is lost.

use askama::Template;
use service_manual_domain::language::Language;
use service_manual_domain::service::compare::{Kind, Words, words};
use service_manual_domain::service::field::{FIELDS, FactField, Field, TextField, is_rich};
use service_manual_domain::service::form_page::FormPage;
use service_manual_domain::service::typed::{INCLUDED, ORIGINAL, language_of};
use service_manual_domain::time::Instant;

use super::context::{Editing, FormChoices};
use super::{crumbs, shown};
use crate::forms::{Field as FormField, FormState};
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::labels::service as labels;
use crate::page::Page;
use crate::rich_text::RichText;
use crate::{format, urls};

/// Choosing between what two people wrote. It sends the page of the form as it is after merging,
/// and for each conflict [`CHOICE`] with the name of the field (`mine` or `theirs`); what the other
/// wrote there stands in hidden fields with [`THEIRS`] before their names.
#[derive(Debug, Template)]
#[template(path = "pages/service_merge.html")]
pub struct ServiceMergePage {
    /// What surrounds it.
    pub frame: Frame,
    /// The service with its newest version, which the form carries from now on.
    pub editing: Editing,
    /// The page of the form.
    pub page: FormPage,
    /// What may be chosen, for showing facts.
    pub choices: FormChoices,
    /// Who saved.
    pub by: String,
    /// When.
    pub at: Instant,
    /// The form of the version with which the person began.
    pub base: FormState,
    /// With what the person typed.
    pub mine: FormState,
    /// As it was saved meanwhile.
    pub theirs: FormState,
    /// Both in one.
    pub merged: FormState,
    /// The names of the fields where both wrote something different.
    pub conflicts: Vec<String>,
    /// What the person noted about the change, and whether it is minor.
    pub kept_with: Vec<(String, String)>,
}

/// How the names of the choices begin; the name of the field follows.
pub const CHOICE: &str = "choose.";
/// How the names begin under which the form carries what the other wrote.
pub const THEIRS: &str = "theirs.";
/// The choice of what the other wrote.
pub const CHOSEN_THEIRS: &str = "theirs";

impl Page for ServiceMergePage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().manage_stale_title().to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(crumbs(&self.frame, Some(&self.editing)))
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Services)
    }

    fn has_problems(&self) -> bool {
        true
    }
}

/// A field where one must choose.
struct ConflictField<'a> {
    name: &'a str,
    label: String,
    language: Option<Language>,
    content: Difference,
}

/// What differs.
enum Difference {
    /// The words of a text: those of the first, and those of the second.
    Text(Vec<Words>),
    /// The lines of a fact.
    Fact(Vec<String>, Vec<String>),
}

/// A field that only the other changed.
struct ChangedField {
    label: String,
    language: Option<Language>,
    content: Difference,
}

impl ServiceMergePage {
    fn action(&self) -> String {
        urls::service_step(self.frame.language, self.editing.id, self.page)
    }

    fn conflicts(&self) -> Vec<ConflictField<'_>> {
        self.conflicts.iter().map(|name| self.conflict(name)).collect()
    }

    fn conflict<'a>(&self, name: &'a str) -> ConflictField<'a> {
        ConflictField {
            name,
            label: labels::form_name(self.frame.t(), name),
            language: language_of(name),
            content: self.difference(name, &self.mine, &self.theirs),
        }
    }

    fn difference(&self, name: &str, first: &FormState, second: &FormState) -> Difference {
        let t = self.frame.t();
        match Field::of_name(name) {
            Some(Field::Fact(field)) => {
                let lines = |form| shown::fact(t, &self.choices, form, field);
                Difference::Fact(lines(first), lines(second))
            }
            Some(Field::Text(_)) => {
                Difference::Text(words(&plain(first, name), &plain(second, name)))
            }
            None => Difference::Fact(shown::languages(first, name), shown::languages(second, name)),
        }
    }

    /// What the other changed and the person did not.
    fn changed(&self) -> Vec<ChangedField> {
        let names = all_names().into_iter().filter(|name| !self.conflicts.contains(name));
        names
            .filter(|name| self.differs(name))
            .map(|name| ChangedField {
                label: labels::form_name(self.frame.t(), &name),
                language: language_of(&name),
                content: self.difference(&name, &self.base, &self.theirs),
            })
            .collect()
    }

    fn differs(&self, name: &str) -> bool {
        match Field::of_name(name) {
            Some(Field::Fact(field)) => of_fact(&self.base, field) != of_fact(&self.theirs, field),
            Some(Field::Text(_)) | None => self.base.values(name) != self.theirs.values(name),
        }
    }

    /// What the form carries unseen: the page after merging, and what the other wrote where one
    /// must choose.
    fn hidden(&self) -> Vec<(String, String)> {
        let original = self.editing.original;
        let of_page = self.merged.iter().filter(|(name, _)| self.page.concerns(name, original));
        let mut hidden = pairs(of_page, "");
        for name in &self.conflicts {
            let of_conflict = self.theirs.iter().filter(|(one, _)| belongs(one, name));
            hidden.extend(pairs(of_conflict, THEIRS));
        }
        let names = hidden.iter().map(|(name, _)| name.strip_prefix(THEIRS).unwrap_or(name));
        let rich: Vec<String> = names.filter(|name| is_rich(name)).map(str::to_owned).collect();
        hidden.extend(rich.into_iter().map(|name| (FormField::HTML.to_owned(), name)));
        hidden.extend(self.kept_with.iter().cloned());
        hidden
    }
}

/// Whether a name of the form belongs to what a conflict is about.
pub fn belongs(name: &str, conflict: &str) -> bool {
    match Field::of_name(conflict) {
        Some(Field::Fact(field)) => Field::of_name(name) == Some(Field::Fact(field)),
        Some(Field::Text(_)) | None => name == conflict,
    }
}

fn pairs<'a>(
    fields: impl Iterator<Item = (&'a str, &'a [String])>,
    before: &str,
) -> Vec<(String, String)> {
    fields
        .flat_map(|(name, values)| {
            values.iter().map(move |value| (format!("{before}{name}"), value.clone()))
        })
        .collect()
}

fn of_fact(form: &FormState, field: FactField) -> Vec<(&str, &[String])> {
    form.iter().filter(|(name, _)| Field::of_name(name) == Some(Field::Fact(field))).collect()
}

fn plain(form: &FormState, name: &str) -> String {
    let text = form.value(name);
    if is_rich(name) { RichText::clean(text).to_plain() } else { text.to_owned() }
}

/// The names of everything that may differ, in the order of the form.
fn all_names() -> Vec<String> {
    let mut names = vec![ORIGINAL.to_owned(), INCLUDED.to_owned()];
    for rule in FIELDS {
        match rule.field {
            Field::Fact(field) => names.push(field.code().to_owned()),
            Field::Text(field) => names.extend(in_all(field)),
        }
    }
    names
}

fn in_all(field: TextField) -> impl Iterator<Item = String> {
    Language::ALL.into_iter().map(move |language| format!("{}_{language}", field.code()))
}
