//! Fields in groups, and rows of fields of which there may be any number. Without JavaScript a
//! button shows the form again with one row more, and a box removes a row; with it both happen at
//! once.

use std::collections::BTreeSet;

use askama::Template;

use super::{Beside, Field, FormState, PRESSED, Presses};
use crate::i18n::Texts;
use crate::labels;

/// What stands in a section of a form.
#[derive(Debug, Clone)]
pub enum Item {
    /// A field.
    Field(Box<Field>),
    /// Fields with a name in common.
    Group(Group),
    /// Any number of rows.
    Rows(Rows),
    /// A field beside a text to be read.
    Beside(Box<Beside>),
    /// Buttons that show the form again.
    Presses(Presses),
}

impl From<Presses> for Item {
    fn from(presses: Presses) -> Self {
        Self::Presses(presses)
    }
}

impl From<Field> for Item {
    fn from(field: Field) -> Self {
        Self::Field(Box::new(field))
    }
}

impl std::fmt::Display for Item {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Field(field) => field.fmt(f),
            Self::Group(group) => group.fmt(f),
            Self::Rows(rows) => rows.fmt(f),
            Self::Beside(beside) => beside.fmt(f),
            Self::Presses(presses) => presses.fmt(f),
        }
    }
}

/// Where a problem is shown.
#[derive(Debug, Clone)]
pub(super) struct Place {
    pub(super) name: String,
    pub(super) label: String,
    pub(super) href: String,
    /// Whether one chooses there.
    pub(super) is_choice: bool,
}

impl Item {
    pub(super) fn fill(&mut self, state: &FormState) {
        match self {
            Self::Field(field) => field.fill(state),
            Self::Group(group) => group.items.iter_mut().for_each(|item| item.fill(state)),
            Self::Rows(rows) => rows.fill(state),
            Self::Beside(beside) => {
                beside.field.fill(state);
                beside.still_right.iter_mut().for_each(|field| field.fill(state));
            }
            Self::Presses(_) => {}
        }
    }

    /// Gives help to the fields, by their names; rows have it as a whole.
    pub(super) fn help(&mut self, of: &mut impl FnMut(&str) -> Vec<String>) {
        match self {
            Self::Field(field) => field.help = of(&field.name),
            Self::Group(group) => group.items.iter_mut().for_each(|item| item.help(of)),
            Self::Rows(rows) => rows.help = of(&rows.name),
            Self::Beside(beside) => beside.field.help = of(&beside.field.name),
            Self::Presses(_) => {}
        }
    }

    /// Every field outside of rows: those in rows carry no marks.
    pub(super) fn fields<'a>(&'a mut self, all: &mut Vec<&'a mut Field>) {
        match self {
            Self::Field(field) => all.push(field),
            Self::Group(group) => group.items.iter_mut().for_each(|item| item.fields(all)),
            Self::Beside(beside) => all.push(&mut beside.field),
            Self::Rows(_) | Self::Presses(_) => {}
        }
    }

    /// Every place for a problem; the labels of fields in rows say which row.
    pub(super) fn places(&self, row: &str, all: &mut Vec<Place>) {
        let place = |field: &Field| Place {
            name: field.name.clone(),
            label: within(row, &field.label),
            href: format!("#{}", field.target()),
            is_choice: field.is_choice(),
        };
        match self {
            Self::Field(field) => all.push(place(field)),
            Self::Beside(beside) => all.push(place(&beside.field)),
            Self::Group(group) => group.items.iter().for_each(|item| item.places(row, all)),
            Self::Rows(rows) => {
                let (name, href) = (rows.name.clone(), format!("#{}", rows.name));
                let label = within(row, &rows.legend);
                all.push(Place { name, label, href, is_choice: false });
                for one in &rows.all {
                    let row = within(row, &one.legend);
                    one.items.iter().for_each(|item| item.places(&row, all));
                }
            }
            Self::Presses(_) => {}
        }
    }

    pub(super) fn is_file(&self) -> bool {
        match self {
            Self::Field(field) => field.is_file(),
            Self::Group(group) => group.items.iter().any(Self::is_file),
            Self::Rows(_) | Self::Beside(_) | Self::Presses(_) => false,
        }
    }

    pub(super) fn has_mark(&self) -> bool {
        match self {
            Self::Field(field) => field.marked && field.is_required(),
            Self::Group(group) => group.items.iter().any(Self::has_mark),
            Self::Beside(beside) => beside.field.marked && beside.field.is_required(),
            Self::Rows(_) | Self::Presses(_) => false,
        }
    }

    pub(super) fn has_rows(&self) -> bool {
        match self {
            Self::Field(field) => field.has_button(),
            Self::Group(group) => group.items.iter().any(Self::has_rows),
            Self::Rows(_) | Self::Presses(_) => true,
            Self::Beside(_) => false,
        }
    }
}

fn within(row: &str, label: &str) -> String {
    if row.is_empty() { label.to_owned() } else { format!("{row}: {label}") }
}

/// Fields with a name in common.
#[derive(Debug, Clone, Template)]
#[template(path = "parts/group.html")]
pub struct Group {
    legend: String,
    hint: Option<String>,
    only_if: Option<String>,
    items: Vec<Item>,
}

impl Group {
    /// Some fields.
    pub fn new(legend: impl Into<String>, items: Vec<Item>) -> Self {
        Self { legend: legend.into(), hint: None, only_if: None, items }
    }

    /// The same with an explanation.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// The same, shown (in browsers with JavaScript) only if another field has one of the values.
    #[must_use]
    pub fn only_if(mut self, name: &str, values: &[&str]) -> Self {
        self.only_if = Some(format!("{name}={}", values.join(",")));
        self
    }
}

impl From<Group> for Item {
    fn from(group: Group) -> Self {
        Self::Group(group)
    }
}

/// Any number of rows.
#[derive(Debug, Clone, Template)]
#[template(path = "parts/rows.html")]
pub struct Rows {
    t: &'static Texts,
    name: String,
    legend: String,
    mark: Option<&'static str>,
    hint: Option<String>,
    help: Vec<String>,
    link: Option<(String, String)>,
    only_if: Option<String>,
    one: String,
    add: String,
    all: Vec<Row>,
    problem: Option<String>,
}

impl Rows {
    /// How the value of the button for one more row begins; the name of the rows follows.
    pub const MORE: &'static str = "more:";

    /// Rows of which each is called `one`, and a button `add` for one more.
    pub fn new(
        t: &'static Texts,
        name: &str,
        legend: impl Into<String>,
        one: &str,
        rows: Vec<Row>,
    ) -> Self {
        Self {
            t,
            name: name.to_owned(),
            legend: legend.into(),
            mark: None,
            hint: None,
            help: Vec::new(),
            link: None,
            only_if: None,
            one: one.to_owned(),
            add: t.form_row_add(one),
            all: rows,
            problem: None,
        }
    }

    /// The same with an explanation.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// The same with a link to where more can be found to choose from.
    #[must_use]
    pub fn link(mut self, label: impl Into<String>, href: String) -> Self {
        self.link = Some((label.into(), href));
        self
    }

    /// The same with a word about when at least one row is needed.
    #[must_use]
    pub const fn mark(mut self, mark: &'static str) -> Self {
        self.mark = Some(mark);
        self
    }

    /// The same, shown (in browsers with JavaScript) only if another field has one of the values.
    #[must_use]
    pub fn only_if(mut self, name: &str, values: &[&str]) -> Self {
        self.only_if = Some(format!("{name}={}", values.join(",")));
        self
    }

    fn fill(&mut self, state: &FormState) {
        let problem = state.problems().iter().find(|problem| problem.field == self.name);
        self.problem = problem.map(|problem| labels::problem(self.t, &problem.code));
        self.all.iter_mut().flat_map(|row| &mut row.items).for_each(|item| item.fill(state));
    }

    fn described_by(&self) -> Option<String> {
        let hint = self.hint.is_some().then(|| format!("{}-hint", self.name));
        let error = self.problem.is_some().then(|| format!("{}-error", self.name));
        let ids: Vec<String> = hint.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    /// What the button for one more row sends.
    fn more(&self) -> String {
        format!("{}{}", Self::MORE, self.name)
    }
}

impl From<Rows> for Item {
    fn from(rows: Rows) -> Self {
        Self::Rows(rows)
    }
}

/// One row.
#[derive(Debug, Clone)]
pub struct Row {
    name: String,
    legend: String,
    items: Vec<Item>,
}

impl Row {
    /// The field whose values are the rows to be removed.
    pub const REMOVE: &'static str = "remove";

    /// A row, by what the names of its fields begin with: `links_0`.
    pub fn new(name: impl Into<String>, legend: impl Into<String>, items: Vec<Item>) -> Self {
        Self { name: name.into(), legend: legend.into(), items }
    }
}

/// The numbers of the rows to show: those that were typed or shown before, at least one of them
/// empty, and one more if that was asked for.
pub(crate) fn row_numbers(form: &FormState, name: &str, more: bool) -> BTreeSet<usize> {
    let prefix = format!("{name}_");
    let (mut all, mut filled) = (BTreeSet::new(), BTreeSet::new());
    for (field, values) in form.iter() {
        let rest = field.strip_prefix(&prefix).and_then(|rest| rest.split('_').next());
        let Some(number) = rest.and_then(|number| number.parse::<usize>().ok()) else { continue };
        all.insert(number);
        if values.iter().any(|value| !value.is_empty()) {
            filled.insert(number);
        }
    }
    let next = |all: &BTreeSet<usize>| all.last().map_or(0, |last| last.saturating_add(1));
    if more || all == filled {
        all.insert(next(&all));
    }
    all
}
