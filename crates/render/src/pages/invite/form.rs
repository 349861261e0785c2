//! The form.

use std::sync::Arc;

use askama::Template;
use service_manual_domain::account::Role;
use service_manual_domain::account::invitation::MESSAGE_LIMIT;
use service_manual_domain::help::{HelpForm, OwnHelp};
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};

use super::{Inviting, STEP, STEP_CHECK};
use crate::forms::{Choice, Field, Form, FormState};
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::i18n::Texts;
use crate::page::Page;
use crate::pages::sample;
use crate::{labels, urls};

/// The form. Fields: `role`, `ends_on`, `language`, `addresses` (one a line or pasted), `message`,
/// hidden [`STEP`].
#[derive(Debug, Template)]
#[template(path = "pages/invite.html")]
pub struct InvitePage {
    /// What surrounds it.
    pub frame: Frame,
    /// To which organisation.
    pub organisation: Inviting,
    /// The organisation's own process for adding users, with the language it is written in.
    pub process: Option<(Language, String)>,
    /// The domains whose addresses may be invited; empty: any.
    pub domains: Vec<String>,
    /// Whether a second main user must approve.
    pub approval_required: bool,
    /// Whether an expert's membership needs a last day.
    pub experts_need_end: bool,
    /// Whether the person may invite to other organisations, too.
    pub has_others: bool,
    /// The roles that may be given.
    pub roles: Vec<Role>,
    /// The largest number of addresses at once.
    pub addresses_at_once: usize,
    /// Help beside fields that administrators wrote in place of the defaults.
    pub help: Arc<OwnHelp>,
    /// What was typed and what is wrong.
    pub form: FormState,
}

impl Page for InvitePage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().invite_title().to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(self.organisation.crumbs(&self.frame))
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Organisations)
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems()
    }
}

/// The fields for what an invitation offers.
pub(crate) fn terms(t: &'static Texts, roles: &[Role], experts_need_end: bool) -> [Field; 2] {
    let role = |role: &Role| {
        let label = format!("{} – {}", labels::role(t, *role), labels::role_hint(t, *role));
        Choice::new(role.code(), label)
    };
    let roles: Vec<Choice> = roles.iter().map(role).collect();
    let ends_on_hint =
        if experts_need_end { t.invite_ends_on_hint_experts() } else { t.invite_ends_on_hint() };
    [
        Field::radios(t, "role", t.invite_role(), roles).required(),
        Field::text(t, "ends_on", t.invite_ends_on()).hint(ends_on_hint),
    ]
}

impl InvitePage {
    fn form(&self) -> Form {
        let (t, language) = (self.frame.t(), self.frame.language);
        let own_name = |one: Language| Choice::new(one.code(), labels::own_name(one));
        let languages = Language::ALL.map(own_name).into();
        let mut fields: Vec<Field> = terms(t, &self.roles, self.experts_need_end).into();
        fields.extend([
            Field::radios(t, "language", t.invite_language(), languages)
                .hint(t.invite_language_hint())
                .required(),
            Field::text_area(t, "addresses", t.invite_addresses(), 6)
                .hint(t.invite_addresses_hint(self.addresses_at_once))
                .required(),
            Field::text_area(t, "message", t.invite_message(), 4)
                .hint(t.invite_message_hint())
                .limit(MESSAGE_LIMIT),
        ]);
        let action = urls::invitations_new(language, self.organisation.id);
        Form::new(t, action, t.invite_check(), &self.form)
            .hidden(STEP, STEP_CHECK)
            .fields(fields)
            .helped(HelpForm::Invitation, &self.help)
            .cancel(urls::invitations(language, self.organisation.id))
            .keep_typed_text()
    }

    /// Empty, and with problems.
    pub fn samples(language: Language) -> Vec<Self> {
        let Some(id) = sample::id::<OrganisationId>(1) else {
            return Vec::new();
        };
        let page = |form, strict: bool| Self {
            frame: sample::signed_in(language, urls::INVITATIONS_NEW, &[("id", &id.to_string())]),
            organisation: Inviting { id, name: "Esimerkkilän työllisyysalue".to_owned() },
            process: strict.then(|| (Language::Fi, "Esihenkilö pyytää tunnuksen.".to_owned())),
            domains: if strict { vec!["esimerkki.example".to_owned()] } else { Vec::new() },
            approval_required: strict,
            experts_need_end: strict,
            has_others: strict,
            roles: Role::ALL.into(),
            addresses_at_once: 200,
            help: Arc::default(),
            form,
        };
        let problems = vec![
            Problem::new("role", ProblemCode::Required),
            Problem::new("ends_on", ProblemCode::NotADay),
            Problem::new("addresses", ProblemCode::TooMany { limit: 200 }),
        ];
        let typed = FormState::new()
            .with("language", "sv")
            .with("ends_on", "joulukuu")
            .with("addresses", "maija@esimerkki.example\nkalle")
            .with_problems(problems);
        vec![page(FormState::new().with("language", language.code()), false), page(typed, true)]
    }
}
