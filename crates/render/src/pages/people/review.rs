//! The activity check of an organisation's people.

use askama::Template;
use service_manual_domain::ids::{AccessReviewId, OrganisationId};
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::time::Day;

use super::PersonRow;
use super::list::organisation_entry;
use super::person::crumbs;
use crate::forms::{Choice, Field, Form, FormState};
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::page::Page;
use crate::pages::sample;
use crate::{format, labels, urls};

/// The check of one organisation's people.
#[derive(Debug, Template)]
#[template(path = "pages/people/review.html")]
pub struct AccessReviewPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The organisation.
    pub organisation: OrganisationId,
    /// Its name.
    pub name: String,
    /// How the check stands.
    pub state: ReviewState,
    /// What was chosen.
    pub form: FormState,
}

/// How the check of an organisation's people stands.
#[derive(Debug, Clone)]
pub enum ReviewState {
    /// There was none yet.
    NotYet,
    /// It waits.
    Open {
        /// Which.
        id: AccessReviewId,
        /// Since when.
        opened_on: Day,
        /// By when it should be done.
        due_on: Day,
        /// Whether administrators see that it is late.
        overdue: bool,
        /// The people.
        people: Vec<ReviewRow>,
    },
    /// It was done.
    Done {
        /// When.
        on: Day,
        /// When the next one is opened.
        next_on: Day,
    },
}

/// A person to confirm.
#[derive(Debug, Clone)]
pub struct ReviewRow {
    /// The person.
    pub person: PersonRow,
    /// The name of the form field; `None` for the reader, who stays.
    pub field: Option<String>,
}

impl Page for AccessReviewPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().people_review_title().to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(crumbs(&self.frame, self.organisation, &self.name))
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(organisation_entry(&self.frame, self.organisation))
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems()
    }
}

impl AccessReviewPage {
    fn is_overdue(&self) -> bool {
        matches!(self.state, ReviewState::Open { overdue: true, .. })
    }

    fn lead(&self) -> String {
        let t = self.frame.t();
        let day = |day| format::day(self.frame.language, day);
        match &self.state {
            ReviewState::NotYet => t.people_review_not_yet().to_owned(),
            ReviewState::Done { on, next_on } => {
                format!(
                    "{} {}",
                    t.people_review_done(day(*on)),
                    t.people_review_next(day(*next_on))
                )
            }
            ReviewState::Open { opened_on, due_on, .. } => {
                t.people_review_lead(day(*due_on), day(*opened_on))
            }
        }
    }

    fn own_rows(&self) -> Vec<&ReviewRow> {
        match &self.state {
            ReviewState::Open { people, .. } => {
                people.iter().filter(|row| row.field.is_none()).collect()
            }
            ReviewState::NotYet | ReviewState::Done { .. } => Vec::new(),
        }
    }

    fn form(&self) -> Option<Form> {
        let ReviewState::Open { id, people, .. } = &self.state else { return None };
        let t = self.frame.t();
        let path = urls::access_review(self.frame.language, self.organisation);
        let fields = people.iter().filter_map(|row| self.field(row));
        let form = Form::new(t, path, t.people_review_submit(), &self.form);
        let form = form.hidden("review", id.to_string()).fields(fields.collect());
        Some(form.keep_typed_text())
    }

    fn field(&self, row: &ReviewRow) -> Option<Field> {
        let (t, language) = (self.frame.t(), self.frame.language);
        let person = &row.person;
        let choices = vec![
            Choice::new("keep", t.people_review_keep()),
            Choice::new("remove", t.people_review_remove()),
        ];
        let label = if person.name == person.email {
            person.name.clone()
        } else {
            t.people_review_person(&person.email, &person.name)
        };
        let standing = person.standing.lines(t, language).join(" ");
        let active = format::day(language, person.last_active);
        let hint = t.people_review_hint(active, labels::role(t, person.role), standing);
        let field = Field::radios(t, row.field.as_deref()?, label, choices);
        Some(field.hint(hint).required())
    }

    fn summary(&self) -> String {
        self.form().map(|form| form.summary().to_string()).unwrap_or_default()
    }

    /// Open, with problems, done, and not yet.
    pub fn samples(language: Language) -> Vec<Self> {
        let Some(organisation) = sample::id::<OrganisationId>(1) else { return Vec::new() };
        let Some(id) = sample::id(31) else { return Vec::new() };
        let people: Vec<ReviewRow> = super::person_row::samples(organisation)
            .into_iter()
            .enumerate()
            .map(|(number, person)| ReviewRow {
                field: (number > 0).then(|| format!("person-{}", person.account)),
                person,
            })
            .collect();
        let problems = people.iter().filter_map(|row| row.field.clone());
        let problems: Vec<Problem> =
            problems.map(|field| Problem::new(field, ProblemCode::Required)).collect();
        let today = sample::today();
        let open = |overdue| ReviewState::Open {
            id,
            opened_on: today,
            due_on: today.plus_days(30),
            overdue,
            people: people.clone(),
        };
        let page = |state, form| Self {
            frame: sample::signed_in(
                language,
                urls::ACCESS_REVIEW,
                &[("id", &organisation.to_string())],
            ),
            organisation,
            name: "Esimerkkilän työllisyysalue".to_owned(),
            state,
            form,
        };
        let done = ReviewState::Done { on: today, next_on: today.plus_months(4) };
        vec![
            page(open(false), FormState::new()),
            page(open(true), FormState::new().with_problems(problems)),
            page(done, FormState::new()),
            page(ReviewState::NotYet, FormState::new()),
        ]
    }
}
