//! The forms with which one thing about a person is changed. Each says first what follows.

use askama::Template;
use service_manual_domain::account::Role;
use service_manual_domain::ids::{AccountId, OrganisationId};
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::time::Period;

use super::list::organisation_entry;
use super::person::crumbs;
use crate::forms::{Choice, Field, Form, FormState};
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::i18n::Texts;
use crate::page::Page;
use crate::pages::sample;
use crate::urls::Pattern;
use crate::{labels, urls};

/// The longest reason, in characters.
const REASON_LIMIT: usize = 500;

/// A form about one person.
#[derive(Debug, Template)]
#[template(path = "pages/people/form.html")]
pub struct PersonFormPage {
    /// What surrounds it.
    pub frame: Frame,
    /// What it changes.
    pub kind: PersonForm,
    /// Among whose people it stands.
    pub whose: Whose,
    /// The person.
    pub account: AccountId,
    /// The person's name.
    pub name: String,
    /// How long a deactivated account can be restored.
    pub restore_within: Period,
    /// How many services the person keeps up to date there.
    pub kept: usize,
    /// What was typed.
    pub form: FormState,
}

/// Among whose people a form stands.
#[derive(Debug, Clone)]
pub enum Whose {
    /// Those of an organisation, with its name.
    Organisation(OrganisationId, String),
    /// All.
    Everybody,
}

/// What a form changes.
#[derive(Debug, Clone)]
pub enum PersonForm {
    /// The role.
    Role {
        /// The role now.
        current: Role,
        /// The roles to choose from.
        roles: Vec<Role>,
        /// Whether experts need a last day that is not set yet.
        asks_end_date: bool,
        /// Whether a reason is required.
        needs_reason: bool,
        /// How many other main users there are, if the person is one.
        main_users_left: Option<usize>,
    },
    /// The last day.
    EndDate {
        /// Whether there must be one.
        required: bool,
    },
    /// Taking the account out of use.
    Deactivate {
        /// How many other main users there are, if the person is one.
        main_users_left: Option<usize>,
    },
    /// Taking it into use again.
    Restore {
        /// Whether the membership needs a new last day.
        needs_end: bool,
    },
    /// Removing from the organisation.
    Remove {
        /// Whether the account is deactivated with it.
        deactivates: bool,
        /// How many other main users there are, if the person is one.
        main_users_left: Option<usize>,
    },
    /// Correcting the address.
    Email,
    /// Deleting the account.
    Delete,
    /// Making the person an administrator.
    Grant,
    /// Withdrawing that.
    Withdraw {
        /// Whether the account is deactivated with it.
        deactivates: bool,
    },
}

impl Page for PersonFormPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        let (t, name) = (self.frame.t(), &self.name);
        match self.kind {
            PersonForm::Role { .. } => t.people_role_of(name),
            PersonForm::EndDate { .. } => t.people_end_date_of(name),
            PersonForm::Deactivate { .. } => t.people_deactivate_of(name),
            PersonForm::Restore { .. } => t.people_restore_of(name),
            PersonForm::Remove { .. } => t.people_remove_of(name),
            PersonForm::Email => t.people_correct_email_of(name),
            PersonForm::Delete => t.people_delete_of(name),
            PersonForm::Grant => t.people_grant_of(name),
            PersonForm::Withdraw { .. } => t.people_withdraw_of(name),
        }
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        let mut crumbs = match &self.whose {
            Whose::Organisation(id, name) => crumbs(&self.frame, *id, name),
            Whose::Everybody => {
                let href = urls::users(self.frame.language);
                vec![Crumb::new(self.frame.t().people_users_title(), href)]
            }
        };
        crumbs.push(Crumb::new(self.name.clone(), self.back()));
        Some(crumbs)
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(match &self.whose {
            Whose::Organisation(id, _) => organisation_entry(&self.frame, *id),
            Whose::Everybody => MenuEntry::Users,
        })
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems()
    }
}

impl PersonFormPage {
    fn back(&self) -> String {
        match &self.whose {
            Whose::Organisation(id, _) => urls::person(self.frame.language, *id, self.account),
            Whose::Everybody => urls::user(self.frame.language, self.account),
        }
    }

    fn action(&self) -> String {
        let (person, user) = self.patterns();
        match &self.whose {
            Whose::Organisation(id, _) => {
                urls::of_person(person, self.frame.language, *id, self.account)
            }
            Whose::Everybody => urls::of_user(user, self.frame.language, self.account),
        }
    }

    /// The address of the form among an organisation's people, and among all. Most stand at one
    /// of them only.
    const fn patterns(&self) -> (Pattern, Pattern) {
        match self.kind {
            PersonForm::Role { .. } => (urls::PERSON_ROLE, urls::USER),
            PersonForm::EndDate { .. } => (urls::PERSON_END_DATE, urls::USER),
            PersonForm::Deactivate { .. } => (urls::PERSON_DEACTIVATE, urls::USER_DEACTIVATE),
            PersonForm::Restore { .. } => (urls::PERSON_RESTORE, urls::USER_RESTORE),
            PersonForm::Remove { .. } => (urls::PERSON_REMOVE, urls::USER),
            PersonForm::Email => (urls::PERSON, urls::USER_EMAIL),
            PersonForm::Delete => (urls::PERSON, urls::USER_DELETE),
            PersonForm::Grant => (urls::PERSON, urls::USER_GRANT),
            PersonForm::Withdraw { .. } => (urls::PERSON, urls::USER_WITHDRAW),
        }
    }

    /// What to think of before.
    fn warnings(&self) -> Vec<String> {
        let t = self.frame.t();
        let mut warnings = Vec::new();
        let left = match &self.kind {
            PersonForm::Role { main_users_left, .. }
            | PersonForm::Deactivate { main_users_left }
            | PersonForm::Remove { main_users_left, .. } => *main_users_left,
            _ => None,
        };
        match left {
            Some(0) => warnings.push(t.people_no_main_user_left().to_owned()),
            Some(1) => warnings.push(t.people_one_main_user_left().to_owned()),
            Some(_) | None => {}
        }
        let ends = matches!(
            self.kind,
            PersonForm::Deactivate { .. } | PersonForm::Remove { .. } | PersonForm::Delete
        );
        if ends && self.kept > 0 {
            warnings.push(t.people_keeps_services(self.kept));
        }
        warnings
    }

    /// What follows, paragraph by paragraph.
    fn consequences(&self) -> Vec<String> {
        let t = self.frame.t();
        let within = period(t, self.restore_within);
        match &self.kind {
            PersonForm::Role { current, .. } => {
                vec![t.people_role_lead(labels::role(t, *current))]
            }
            PersonForm::EndDate { .. } => vec![t.people_end_date_lead().to_owned()],
            PersonForm::Deactivate { .. } => vec![t.people_deactivate_lead(within)],
            PersonForm::Restore { .. } => vec![t.people_restore_lead().to_owned()],
            PersonForm::Remove { deactivates: true, .. } => vec![t.people_remove_last_lead(within)],
            PersonForm::Remove { .. } => vec![t.people_remove_lead().to_owned()],
            PersonForm::Email => vec![t.people_correct_email_lead().to_owned()],
            PersonForm::Delete => vec![t.people_delete_lead().to_owned()],
            PersonForm::Grant => vec![t.people_grant_lead().to_owned()],
            PersonForm::Withdraw { deactivates: true } => {
                vec![t.people_withdraw_lead().to_owned(), t.people_withdraw_last().to_owned()]
            }
            PersonForm::Withdraw { .. } => vec![t.people_withdraw_lead().to_owned()],
        }
    }

    fn form(&self) -> Form {
        let t = self.frame.t();
        let form = Form::new(t, self.action(), self.submit(), &self.form).cancel(self.back());
        match &self.kind {
            PersonForm::Role { current, roles, asks_end_date, needs_reason, .. } => form
                .hidden("from", current.code())
                .fields(role_fields(t, *current, roles, *asks_end_date, *needs_reason)),
            PersonForm::EndDate { required } => form.fields(vec![end_date(t, *required)]),
            PersonForm::Restore { needs_end: true } => form.fields(vec![end_date(t, true)]),
            PersonForm::Email => {
                let email = Field::email(t, "email", t.people_new_email()).required();
                form.fields(vec![email, reason(t, true)])
            }
            PersonForm::Delete => {
                let sure = Field::checkbox(t, "confirmed", t.people_delete_confirm()).required();
                form.fields(vec![reason(t, true), sure])
            }
            PersonForm::Grant | PersonForm::Withdraw { .. } => form.fields(vec![reason(t, true)]),
            PersonForm::Deactivate { .. }
            | PersonForm::Restore { .. }
            | PersonForm::Remove { .. } => form,
        }
    }

    fn submit(&self) -> &'static str {
        let t = self.frame.t();
        match self.kind {
            PersonForm::Role { .. } => t.people_role_submit(),
            PersonForm::EndDate { .. } => t.people_end_date_submit(),
            PersonForm::Deactivate { .. } => t.people_deactivate(),
            PersonForm::Restore { .. } => t.people_restore(),
            PersonForm::Remove { .. } => t.people_remove(),
            PersonForm::Email => t.people_correct_email(),
            PersonForm::Delete => t.people_delete(),
            PersonForm::Grant => t.people_grant(),
            PersonForm::Withdraw { .. } => t.people_withdraw(),
        }
    }

    /// Each form; some with problems.
    pub fn samples(language: Language) -> Vec<Self> {
        let role = PersonForm::Role {
            current: Role::MainUser,
            roles: Role::ALL.into(),
            asks_end_date: true,
            needs_reason: true,
            main_users_left: Some(1),
        };
        let missing =
            ["role", "ends_on", "reason"].map(|field| Problem::new(field, ProblemCode::Required));
        let left = Some(0);
        let of_organisation = [
            (role.clone(), FormState::new()),
            (role, FormState::new().with_problems(missing.into())),
            (PersonForm::EndDate { required: true }, FormState::new()),
            (PersonForm::Deactivate { main_users_left: left }, FormState::new()),
            (PersonForm::Restore { needs_end: true }, FormState::new()),
            (PersonForm::Remove { deactivates: true, main_users_left: left }, FormState::new()),
            (PersonForm::Remove { deactivates: false, main_users_left: None }, FormState::new()),
        ];
        let of_all = [
            PersonForm::Email,
            PersonForm::Delete,
            PersonForm::Grant,
            PersonForm::Withdraw { deactivates: true },
        ];
        let of_organisation = of_organisation
            .into_iter()
            .filter_map(|(kind, form)| sample_form(language, kind, form, true));
        let of_all = of_all
            .into_iter()
            .filter_map(|kind| sample_form(language, kind, FormState::new(), false));
        of_organisation.chain(of_all).collect()
    }
}

fn role_fields(
    t: &'static Texts,
    current: Role,
    roles: &[Role],
    asks_end_date: bool,
    needs_reason: bool,
) -> Vec<Field> {
    let others = roles.iter().filter(|role| **role != current);
    let choices = others.map(|role| {
        Choice::new(
            role.code(),
            t.people_role_choice(labels::role_hint(t, *role), labels::role(t, *role)),
        )
    });
    let mut fields =
        vec![Field::radios(t, "role", t.people_new_role(), choices.collect()).required()];
    if asks_end_date {
        fields.push(end_date(t, false).hint(t.people_end_date_of_experts()));
    }
    fields.push(reason(t, needs_reason));
    fields
}

fn end_date(t: &'static Texts, required: bool) -> Field {
    let field = Field::text(t, "ends_on", t.people_end_date());
    let field = field.hint(t.people_end_date_hint());
    if required { field.required() } else { field }
}

fn reason(t: &'static Texts, required: bool) -> Field {
    let field = Field::text_area(t, "reason", t.people_reason(), 3);
    let field = field.hint(t.people_reason_hint()).limit(REASON_LIMIT);
    if required { field.required() } else { field }
}

/// A period in words.
fn period(t: &Texts, period: Period) -> String {
    match (period.months, period.days) {
        (0, days) => t.people_days(days),
        (months, 0) => t.people_months(months),
        (months, days) => t.people_months_and_days(days.to_string(), months.to_string()),
    }
}

fn sample_form(
    language: Language,
    kind: PersonForm,
    form: FormState,
    of_organisation: bool,
) -> Option<PersonFormPage> {
    let (organisation, account): (OrganisationId, AccountId) = (sample::id(1)?, sample::id(11)?);
    let whose = if of_organisation {
        Whose::Organisation(organisation, "Esimerkkilän työllisyysalue".to_owned())
    } else {
        Whose::Everybody
    };
    let mut page = PersonFormPage {
        frame: sample::signed_in(language, urls::USERS, &[]),
        kind,
        whose,
        account,
        name: "Maija Meikäläinen".to_owned(),
        restore_within: Period::months(2),
        kept: 2,
        form,
    };
    let (person, user) = page.patterns();
    let (id, account) = (organisation.to_string(), account.to_string());
    page.frame = if of_organisation {
        sample::signed_in(language, person, &[("id", &id), ("account", &account)])
    } else {
        sample::signed_in(language, user, &[("id", &account)])
    };
    Some(page)
}
