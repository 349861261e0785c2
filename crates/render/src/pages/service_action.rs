//! Small pages that ask before something is done with a service: why, or whether one is sure.

use askama::Template;
use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::service::State;
use service_manual_domain::service::review::REASON_LIMIT;

use super::service_manage::crumbs;
use crate::forms::{Field, Form, FormState};
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::page::Page;
use crate::pages::sample;
use crate::urls::Pattern;
use crate::{labels, urls};

/// A page that asks before something is done. Its form has the hidden `version`, the field `reason`
/// where one is needed, and `name` for deleting for good.
#[derive(Debug, Template)]
#[template(path = "pages/service_action.html")]
pub struct ServiceActionPage {
    /// What surrounds it.
    pub frame: Frame,
    /// What is done.
    pub kind: ServiceAction,
    /// The service.
    pub id: ServiceId,
    /// The version the person sees.
    pub version: i64,
    /// Its name in the reader's language or, failing that, in the original.
    pub name: String,
    /// The language of that name.
    pub text_language: Language,
    /// Where it stands.
    pub state: State,
    /// The address of its public page, while it is public.
    pub public_href: Option<String>,
    /// Whether the person came from the list of services.
    pub from_list: bool,
    /// What was typed.
    pub form: FormState,
    /// Whether somebody changed the service meanwhile.
    pub stale: bool,
}

/// What is done with a service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ServiceAction {
    /// It is confirmed as still correct; the names of what is missing for that.
    Confirm {
        /// What the public version lacks.
        missing: Vec<Problem>,
    },
    /// It is marked as outdated.
    MarkOutdated,
    /// It is put into the archive.
    Archive,
    /// It is taken out of the archive.
    Restore,
    /// It is deleted; it was never published.
    DeleteDraft,
    /// It is deleted for good; its name in the original language is to be typed.
    DeleteForGood {
        /// That name.
        name: String,
    },
}

impl Page for ServiceActionPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().steps_action_of(self.label(), &self.name)
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(crumbs(&self.frame, self.id, &self.name))
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Services)
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems() || self.stale
    }
}

impl ServiceActionPage {
    fn label(&self) -> &'static str {
        let t = self.frame.t();
        match self.kind {
            ServiceAction::Confirm { .. } => t.steps_confirm(),
            ServiceAction::MarkOutdated => t.steps_outdated(),
            ServiceAction::Archive => t.steps_archive(),
            ServiceAction::Restore => t.steps_restore(),
            ServiceAction::DeleteDraft | ServiceAction::DeleteForGood { .. } => t.steps_delete(),
        }
    }

    const fn pattern(kind: &ServiceAction) -> Pattern {
        match kind {
            ServiceAction::Confirm { .. } => urls::SERVICE_CONFIRM,
            ServiceAction::MarkOutdated => urls::SERVICE_OUTDATED,
            ServiceAction::Archive => urls::SERVICE_ARCHIVE,
            ServiceAction::Restore => urls::SERVICE_RESTORE,
            ServiceAction::DeleteDraft | ServiceAction::DeleteForGood { .. } => {
                urls::SERVICE_DELETE
            }
        }
    }

    fn back(&self) -> String {
        if self.from_list {
            return urls::my_services(self.frame.language);
        }
        urls::service_manage(self.frame.language, self.id)
    }

    /// What follows, paragraph by paragraph.
    fn consequences(&self) -> Vec<&'static str> {
        let t = self.frame.t();
        let has_copy = matches!(
            self.state,
            State::PublishedWithDraft | State::PublishedWithSubmitted | State::OutdatedWithDraft
        );
        match self.kind {
            ServiceAction::Confirm { .. } if has_copy => {
                vec![t.steps_confirm_lead(), t.steps_confirm_copy()]
            }
            ServiceAction::Confirm { .. } => vec![t.steps_confirm_lead(), t.steps_confirm_hint()],
            ServiceAction::MarkOutdated => {
                let public = self.state.is_public().then(|| t.steps_outdated_lead());
                let copy = (has_copy || public.is_none()).then(|| t.steps_outdated_not_public());
                let waits = self.state.is_waiting().then(|| t.steps_outdated_submitted());
                [public, copy, waits].into_iter().flatten().collect()
            }
            ServiceAction::Archive => vec![t.steps_archive_lead()],
            ServiceAction::Restore => vec![t.steps_restore_lead()],
            ServiceAction::DeleteDraft => vec![t.steps_delete_draft_lead()],
            ServiceAction::DeleteForGood { .. } => vec![t.steps_delete_lead()],
        }
    }

    fn form(&self) -> Form {
        let (t, language) = (self.frame.t(), self.frame.language);
        let action = Self::pattern(&self.kind).path(language, &[("id", &self.id.to_string())]);
        let mut form = Form::new(t, action, self.label(), &self.form)
            .hidden("version", self.version.to_string())
            .cancel(self.back());
        if self.from_list {
            form = form.hidden("from", "list");
        }
        match &self.kind {
            ServiceAction::Confirm { .. } | ServiceAction::DeleteDraft => form,
            ServiceAction::MarkOutdated | ServiceAction::Archive | ServiceAction::Restore => {
                let reason = Field::text_area(t, "reason", t.steps_reason_label(), 3)
                    .hint(t.steps_reason_hint())
                    .limit(REASON_LIMIT)
                    .required();
                form.fields(vec![reason])
            }
            ServiceAction::DeleteForGood { name } => {
                let hint = t.steps_delete_name_hint(name);
                let name = Field::text(t, "name", t.steps_delete_name()).hint(hint).required();
                form.fields(vec![name])
            }
        }
    }

    fn missing(&self) -> Vec<String> {
        match &self.kind {
            ServiceAction::Confirm { missing } => {
                let t = self.frame.t();
                let name = |problem: &Problem| labels::service::form_name(t, &problem.field);
                missing.iter().map(name).collect()
            }
            ServiceAction::MarkOutdated
            | ServiceAction::Archive
            | ServiceAction::Restore
            | ServiceAction::DeleteDraft
            | ServiceAction::DeleteForGood { .. } => Vec::new(),
        }
    }

    /// Each page; some with problems.
    pub fn samples(language: Language) -> Vec<Self> {
        let missing = vec![Problem::new("summary_sv", ProblemCode::Required)];
        let name = "Työpaja nuorille".to_owned();
        let problem = |field: &'static str| {
            FormState::new().with_problems(vec![Problem::new(field, ProblemCode::Required)])
        };
        let kinds = [
            (ServiceAction::Confirm { missing: Vec::new() }, FormState::new()),
            (ServiceAction::Confirm { missing }, FormState::new()),
            (ServiceAction::MarkOutdated, problem("reason")),
            (ServiceAction::Archive, FormState::new()),
            (ServiceAction::Restore, FormState::new()),
            (ServiceAction::DeleteDraft, FormState::new()),
            (ServiceAction::DeleteForGood { name }, problem("name")),
        ];
        let page = |(kind, form): (ServiceAction, FormState)| {
            let id: ServiceId = sample::id(4)?;
            let values = [("id", id.to_string())];
            let values = values.each_ref().map(|(name, id)| (*name, id.as_str()));
            let stale = kind == ServiceAction::Archive;
            Some(Self {
                frame: sample::signed_in(language, Self::pattern(&kind), &values),
                id,
                version: 7,
                name: "Työpaja nuorille".to_owned(),
                text_language: Language::Fi,
                state: State::PublishedWithSubmitted,
                public_href: Some(urls::service(language, sample::SLUG)),
                from_list: false,
                form,
                stale,
                kind,
            })
        };
        kinds.into_iter().filter_map(page).collect()
    }
}
