//! One change to many services: choosing what, a preview of what it does to each, and what became
//! of it (spec 3.3).

use askama::Template;
use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::service::bulk::Kind;
use service_manual_domain::service::facts::Rhythm;
use service_manual_domain::service::review::REASON_LIMIT;
use service_manual_domain::service::{Side, State};

use crate::forms::{Choice, Field, Form, FormState};
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::i18n::Texts;
use crate::page::Page;
use crate::pages::sample;
use crate::{labels, urls};

/// What is chosen: first what to change, then how. The form carries the services as `service`; the
/// second one has `what` and the fields of the change, and leads to the preview.
#[derive(Debug, Template)]
#[template(path = "pages/service_bulk.html")]
pub struct ServiceBulkPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The services.
    pub services: Vec<BulkService>,
    /// What is changed, once that was chosen.
    pub kind: Option<Kind>,
    /// What may be chosen.
    pub choices: BulkChoices,
    /// What was typed.
    pub form: FormState,
}

/// One of the chosen services.
#[derive(Debug, Clone)]
pub struct BulkService {
    /// Which.
    pub id: ServiceId,
    /// Its name.
    pub name: String,
    /// The language of that name.
    pub language: Language,
}

/// What may be chosen for the services.
#[derive(Debug, Clone, Default)]
pub struct BulkChoices {
    /// People who may keep any of them up to date.
    pub updaters: Vec<Choice>,
    /// Authorities that may answer for any of them.
    pub authorities: Vec<Choice>,
    /// Categories in their groups.
    pub categories: Vec<(String, Vec<Choice>)>,
}

/// What the change does to each service, or did. The form of the preview carries what was typed, and
/// each service that changes with the version that the person sees, as `chosen`.
#[derive(Debug, Template)]
#[template(path = "pages/service_bulk_lines.html")]
pub struct ServiceBulkLinesPage {
    /// What surrounds it.
    pub frame: Frame,
    /// What is changed.
    pub kind: Kind,
    /// What becomes of each service.
    pub lines: Vec<BulkLine>,
    /// Whether it was done already.
    pub done: bool,
    /// What the form carries: names and values.
    pub carried: Vec<(String, String)>,
}

/// What becomes of one service.
#[derive(Debug, Clone)]
pub struct BulkLine {
    /// Which, with its version.
    pub service: BulkService,
    /// The version that the person sees.
    pub version: i64,
    /// Where it stands.
    pub state: State,
    /// What changes, or why nothing does.
    pub what: BulkEffect,
}

/// What becomes of one service.
#[derive(Debug, Clone)]
pub enum BulkEffect {
    /// Something changes: as it was, and as it will be.
    Changes {
        /// As it was.
        old: String,
        /// As it will be.
        new: String,
        /// What else follows.
        follows: Vec<Follows>,
    },
    /// Nothing does.
    Stays(BulkRefusal),
}

/// What else follows from a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Follows {
    /// The public sees it only when the working copy is published.
    WorkingCopy,
    /// It does not wait for a reviewer any more.
    NotWaiting,
    /// The public does not see the service any more.
    NotPublic,
}

/// Why nothing changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BulkRefusal {
    /// The person may not.
    NotAllowed,
    /// It is not possible where the service stands.
    WrongState,
    /// It is so already.
    Already,
    /// What was chosen is not for this service.
    NotOffered,
    /// It would have no category left.
    NoCategoryLeft,
    /// Somebody changed it since the preview.
    Changed,
    /// Something broke.
    Failed,
}

fn crumb(frame: &Frame) -> Vec<Crumb> {
    vec![Crumb::new(frame.t().manage_list_title(), urls::my_services(frame.language))]
}

/// What is changed, in words.
fn kind_label(t: &Texts, kind: Kind) -> &'static str {
    match kind {
        Kind::Updater => t.bulk_updater(),
        Kind::Responsible => t.bulk_responsible(),
        Kind::Category => t.bulk_category(),
        Kind::Rhythm => t.bulk_rhythm(),
        Kind::Outdated => t.steps_outdated(),
        Kind::Archive => t.steps_archive(),
    }
}

impl Page for ServiceBulkPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.kind
            .map_or(self.frame.t().bulk_title(), |kind| kind_label(self.frame.t(), kind))
            .to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(crumb(&self.frame))
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Services)
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems()
    }
}

impl ServiceBulkPage {
    fn form(&self) -> Form {
        let (t, language) = (self.frame.t(), self.frame.language);
        let submit = if self.kind.is_some() { t.bulk_to_preview() } else { t.bulk_go_on() };
        let mut form = Form::new(t, urls::services_bulk(language), submit, &self.form)
            .cancel(urls::my_services(language));
        for service in &self.services {
            form = form.hidden("service", service.id.to_string());
        }
        match self.kind {
            None => {
                let choice = |kind: Kind| Choice::new(kind.code(), kind_label(t, kind));
                let kinds = Kind::ALL.map(choice).into();
                let what = Field::radios(t, "what", t.bulk_what(), kinds).required();
                form.asking().fields(vec![what])
            }
            Some(kind) => form.hidden("what", kind.code()).fields(self.fields(kind)),
        }
    }

    fn fields(&self, kind: Kind) -> Vec<Field> {
        let t = self.frame.t();
        let choices = &self.choices;
        match kind {
            Kind::Updater => {
                let sides = vec![
                    Choice::new(Side::Organiser.field(), t.field_updater()),
                    Choice::new(Side::Authority.field(), t.field_authority_updater()),
                ];
                vec![
                    Field::radios(t, "side", t.bulk_side(), sides).required(),
                    Field::select(t, "updater", t.bulk_person(), choices.updaters.clone())
                        .hint(t.bulk_person_hint())
                        .required(),
                ]
            }
            Kind::Responsible => {
                let authorities = choices.authorities.clone();
                vec![Field::select(t, "responsible", t.field_responsible(), authorities).required()]
            }
            Kind::Category => self.category_fields(),
            Kind::Rhythm => {
                let choice = |rhythm: Rhythm| {
                    let label = labels::service::rhythm(t, rhythm);
                    Choice::new(rhythm.months().to_string(), label)
                };
                let rhythms = Rhythm::ALL.map(choice).into();
                vec![Field::radios(t, "rhythm", t.field_rhythm(), rhythms).required()]
            }
            Kind::Outdated | Kind::Archive => {
                let reason = Field::text_area(t, "reason", t.steps_reason_label(), 3);
                vec![reason.hint(t.steps_reason_hint()).limit(REASON_LIMIT).required()]
            }
        }
    }

    fn category_fields(&self) -> Vec<Field> {
        let t = self.frame.t();
        let steps = vec![
            Choice::new("add", t.bulk_category_add()),
            Choice::new("remove", t.bulk_category_remove()),
            Choice::new("replace", t.bulk_category_replace()),
        ];
        let groups = || self.choices.categories.clone();
        let none = t.form_choose();
        vec![
            Field::radios(t, "category_step", t.bulk_category_step(), steps).required(),
            Field::grouped(t, "category", t.bulk_category_which(), none, groups()).required(),
            Field::grouped(t, "new_category", t.bulk_category_new(), none, groups())
                .hint(t.bulk_category_new_hint())
                .unmarked(),
        ]
    }

    /// Choosing what; each change; one with problems; no services.
    pub fn samples(language: Language) -> Vec<Self> {
        let frame = || sample::signed_in(language, urls::SERVICES_BULK, &[]);
        let choices = BulkChoices {
            updaters: vec![Choice::new("1", "Maija Meikäläinen")],
            authorities: vec![Choice::new("2", "Esimerkkilän työllisyysalue")],
            categories: vec![("Työpajat".to_owned(), vec![Choice::new("a", "Nuorten työpajat")])],
        };
        let page = |kind, form| Self {
            frame: frame(),
            services: sample_services(),
            kind,
            choices: choices.clone(),
            form,
        };
        let missing = |fields: &[&'static str]| {
            let problem = |field: &&'static str| Problem::new(*field, ProblemCode::Required);
            FormState::new().with_problems(fields.iter().map(problem).collect())
        };
        let mut pages = vec![
            page(None, FormState::new()),
            page(Some(Kind::Category), missing(&["category_step", "category"])),
            Self { services: Vec::new(), ..page(None, FormState::new()) },
        ];
        pages.extend(Kind::ALL.map(|kind| page(Some(kind), FormState::new())));
        pages
    }
}

impl Page for ServiceBulkLinesPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        let t = self.frame.t();
        let title = if self.done { t.bulk_done_title() } else { t.preview_title() };
        t.steps_action_of(title, kind_label(t, self.kind))
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(crumb(&self.frame))
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Services)
    }
}

impl ServiceBulkLinesPage {
    fn changing(&self) -> usize {
        let changes = |line: &&BulkLine| matches!(line.what, BulkEffect::Changes { .. });
        self.lines.iter().filter(changes).count()
    }

    fn lead(&self) -> String {
        let (t, all) = (self.frame.t(), self.lines.len().to_string());
        let some = self.changing().to_string();
        if self.done { t.bulk_done_lead(all, some) } else { t.bulk_preview_lead(all, some) }
    }

    /// What the form carries: what was typed, and the services that change.
    fn hidden(&self) -> Vec<(String, String)> {
        let changes = |line: &&BulkLine| matches!(line.what, BulkEffect::Changes { .. });
        let chosen = |line: &BulkLine| {
            ("chosen".to_owned(), format!("{}:{}", line.service.id, line.version))
        };
        let chosen = self.lines.iter().filter(changes).map(chosen);
        self.carried.iter().cloned().chain(chosen).collect()
    }

    fn refusal(&self, why: BulkRefusal) -> &'static str {
        let t = self.frame.t();
        match why {
            BulkRefusal::NotAllowed => t.bulk_not_allowed(),
            BulkRefusal::WrongState => t.bulk_wrong_state(),
            BulkRefusal::Already => t.bulk_already(),
            BulkRefusal::NotOffered => t.bulk_not_offered(),
            BulkRefusal::NoCategoryLeft => t.bulk_no_category_left(),
            BulkRefusal::Changed => t.bulk_changed(),
            BulkRefusal::Failed => t.bulk_failed(),
        }
    }

    fn follows(&self, follows: Follows) -> &'static str {
        let t = self.frame.t();
        match follows {
            Follows::WorkingCopy => t.bulk_working_copy(),
            Follows::NotWaiting => t.steps_outdated_submitted(),
            Follows::NotPublic => t.bulk_not_public(),
        }
    }

    /// A preview, one in which nothing changes, a result.
    pub fn samples(language: Language) -> Vec<Self> {
        let changes = BulkEffect::Changes {
            old: "4 kk".to_owned(),
            new: "6 kk".to_owned(),
            follows: vec![Follows::WorkingCopy, Follows::NotWaiting],
        };
        let refusals = [
            BulkRefusal::NotAllowed,
            BulkRefusal::WrongState,
            BulkRefusal::Already,
            BulkRefusal::NotOffered,
            BulkRefusal::NoCategoryLeft,
            BulkRefusal::Changed,
            BulkRefusal::Failed,
        ];
        let effects = std::iter::once(changes).chain(refusals.map(BulkEffect::Stays));
        let service = sample_services().into_iter().next();
        let line = |what: BulkEffect| {
            let service = service.clone()?;
            Some(BulkLine { service, version: 7, state: State::PublishedWithSubmitted, what })
        };
        let lines: Vec<BulkLine> = effects.filter_map(line).collect();
        let page = |lines: Vec<BulkLine>, done| Self {
            frame: sample::signed_in(language, urls::SERVICES_BULK, &[]),
            kind: Kind::Rhythm,
            lines,
            done,
            carried: vec![("rhythm".to_owned(), "6".to_owned())],
        };
        let nothing = lines.iter().skip(1).cloned().collect();
        vec![page(lines.clone(), false), page(nothing, false), page(lines, true)]
    }
}

fn sample_services() -> Vec<BulkService> {
    let service = |number, name: &str, language| {
        Some(BulkService { id: sample::id(number)?, name: name.to_owned(), language })
    };
    let both =
        [service(4, "Työpaja nuorille", Language::Fi), service(5, "Språkcafé", Language::Sv)];
    both.into_iter().flatten().collect()
}
