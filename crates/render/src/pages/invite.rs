//! Inviting people to an organisation (spec 2.3).

use askama::Template;
use service_manual_domain::account::Role;
use service_manual_domain::account::invitation::MESSAGE_LIMIT;
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};

use crate::forms::{Choice, Field, Form, FormState};
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::i18n::Texts;
use crate::page::Page;
use crate::pages::sample;
use crate::{labels, urls};

/// The form. Fields: `role`, `language`, `addresses` (one a line), `message`.
#[derive(Debug, Template)]
#[template(path = "pages/invite.html")]
pub struct InvitePage {
    /// What surrounds it.
    pub frame: Frame,
    /// To which organisation.
    pub organisation: OrganisationId,
    /// Its name.
    pub organisation_name: String,
    /// The roles that may be given.
    pub roles: Vec<Role>,
    /// The largest number of addresses at once.
    pub addresses_at_once: usize,
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
        Some(crumbs(&self.frame, self.organisation, &self.organisation_name))
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Organisations)
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems()
    }
}

fn crumbs(frame: &Frame, id: OrganisationId, name: &str) -> Vec<Crumb> {
    vec![Crumb::new(name, urls::organisation(frame.language, id))]
}

impl InvitePage {
    fn form(&self) -> Form {
        let (t, language) = (self.frame.t(), self.frame.language);
        let role = |role: &Role| {
            let label = format!("{} – {}", labels::role(t, *role), labels::role_hint(t, *role));
            Choice::new(role.code(), label)
        };
        let own_name = |one: Language| Choice::new(one.code(), labels::own_name(one));
        let roles = self.roles.iter().map(role).collect();
        let languages = Language::ALL.map(own_name).into();
        let fields = vec![
            Field::radios(t, "role", t.invite_role(), roles).required(),
            Field::radios(t, "language", t.invite_language(), languages).required(),
            Field::text_area(t, "addresses", t.invite_addresses(), 6)
                .hint(t.invite_addresses_hint(self.addresses_at_once))
                .required(),
            Field::text_area(t, "message", t.invite_message(), 4)
                .hint(t.invite_message_hint())
                .limit(MESSAGE_LIMIT),
        ];
        Form::new(
            t,
            urls::invitations_new(language, self.organisation),
            t.invite_send(),
            &self.form,
        )
        .fields(fields)
        .cancel(urls::organisation(language, self.organisation))
        .keep_typed_text()
    }

    /// Empty, and with problems.
    pub fn samples(language: Language) -> Vec<Self> {
        let Some(id) = sample::id::<OrganisationId>(1) else {
            return Vec::new();
        };
        let page = |form| Self {
            frame: sample::signed_in(language, urls::INVITATIONS_NEW, &[("id", &id.to_string())]),
            organisation: id,
            organisation_name: "Esimerkkilän työllisyysalue".to_owned(),
            roles: Role::ALL.into(),
            addresses_at_once: 200,
            form,
        };
        let problems = vec![
            Problem::new("role", ProblemCode::Required),
            Problem::new("addresses", ProblemCode::TooMany { limit: 200 }),
        ];
        let typed = FormState::new()
            .with("language", "sv")
            .with("addresses", "maija@esimerkki.example\nkalle")
            .with_problems(problems);
        vec![page(FormState::new().with("language", language.code())), page(typed)]
    }
}

/// What became of each address.
#[derive(Debug, Template)]
#[template(path = "pages/invite_result.html")]
pub struct InviteResultPage {
    /// What surrounds it.
    pub frame: Frame,
    /// To which organisation.
    pub organisation: OrganisationId,
    /// Its name.
    pub organisation_name: String,
    /// One row per address, in the order typed.
    pub rows: Vec<InviteResultRow>,
}

/// One address.
#[derive(Debug, Clone)]
pub struct InviteResultRow {
    /// As typed.
    pub address: String,
    /// What became of it.
    pub outcome: InviteOutcome,
}

/// What became of an address that was to be invited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InviteOutcome {
    /// The invitation is on its way.
    Invited,
    /// Already one of the organisation's people.
    AlreadyMember,
    /// A valid invitation exists.
    AlreadyInvited,
    /// Cannot be invited by this person, without telling why: nobody learns which addresses have
    /// accounts elsewhere.
    NotPossible,
    /// Not an e-mail address.
    NotAnAddress,
    /// The organisation does not take addresses of this domain.
    DomainNotAllowed,
}

impl InviteOutcome {
    fn text(self, t: &Texts) -> &'static str {
        match self {
            Self::Invited => t.invite_outcome_invited(),
            Self::AlreadyMember => t.invite_outcome_member(),
            Self::AlreadyInvited => t.invite_outcome_pending(),
            Self::NotPossible => t.invite_outcome_other_organisation(),
            Self::NotAnAddress => t.invite_outcome_not_an_address(),
            Self::DomainNotAllowed => t.invite_outcome_domain(),
        }
    }
}

impl Page for InviteResultPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().invite_result_title().to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(crumbs(&self.frame, self.organisation, &self.organisation_name))
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Organisations)
    }
}

impl InviteResultPage {
    fn invited(&self) -> usize {
        self.rows.iter().filter(|row| row.outcome == InviteOutcome::Invited).count()
    }

    /// Every outcome.
    pub fn samples(language: Language) -> Vec<Self> {
        let Some(id) = sample::id::<OrganisationId>(1) else {
            return Vec::new();
        };
        let outcomes = [
            InviteOutcome::Invited,
            InviteOutcome::AlreadyMember,
            InviteOutcome::AlreadyInvited,
            InviteOutcome::NotPossible,
            InviteOutcome::NotAnAddress,
            InviteOutcome::DomainNotAllowed,
        ];
        let row = |outcome| InviteResultRow {
            address: "etunimi.sukunimi@esimerkki.example".to_owned(),
            outcome,
        };
        vec![Self {
            frame: sample::signed_in(language, urls::INVITATIONS_NEW, &[("id", &id.to_string())]),
            organisation: id,
            organisation_name: "Esimerkkilän työllisyysalue".to_owned(),
            rows: outcomes.map(row).into(),
        }]
    }
}
