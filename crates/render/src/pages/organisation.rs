//! Organisations: the list, the form, and the page of one with its people.

use askama::Template;
use service_manual_domain::account::{AccountState, Role};
use service_manual_domain::ids::{InvitationId, OrganisationId};
use service_manual_domain::language::{Language, Localised};
use service_manual_domain::organisation::{NAME_LIMIT, OrganisationKind, OrganisationStatus};
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::time::Day;

use crate::forms::{Choice, Field, Form, FormState};
use crate::frame::{Crumb, Flash, Frame, MenuEntry};
use crate::page::Page;
use crate::pages::paging::{Paging, Part};
use crate::pages::sample;
use crate::{format, labels, urls};

/// The list of organisations a person may manage.
#[derive(Debug, Template)]
#[template(path = "pages/organisations.html")]
pub struct OrganisationsPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The organisations, in the order to show.
    pub rows: Vec<OrganisationRow>,
    /// Which part of the list they are.
    pub part: Part,
    /// Whether the person may add one.
    pub can_create: bool,
}

/// A row of the list.
#[derive(Debug, Clone)]
pub struct OrganisationRow {
    /// Its id.
    pub id: OrganisationId,
    /// Its name in the reader's language or, failing that, in Finnish.
    pub name: String,
    /// Authority or provider.
    pub kind: OrganisationKind,
    /// Names of the authorities a provider works under.
    pub parents: Vec<String>,
    /// How many people it has.
    pub people: usize,
    /// Whether it takes part.
    pub status: OrganisationStatus,
}

impl Page for OrganisationsPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().organisation_list_title().to_owned()
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Organisations)
    }
}

impl OrganisationsPage {
    fn paging(&self) -> Paging {
        Paging::of_list(self.frame.t(), self.part, &urls::organisations(self.frame.language))
    }

    /// Some, and none.
    pub fn samples(language: Language) -> Vec<Self> {
        let frame = || sample::signed_in(language, urls::ORGANISATIONS, &[]);
        let authority = sample::id(1).map(|id| OrganisationRow {
            id,
            name: "Esimerkkilän työllisyysalue".to_owned(),
            kind: OrganisationKind::Authority,
            parents: Vec::new(),
            people: 12,
            status: OrganisationStatus::Active,
        });
        let provider = sample::id(2).map(|id| OrganisationRow {
            id,
            name: "Föreningen Exempel rf".to_owned(),
            kind: OrganisationKind::Provider,
            parents: vec!["Esimerkkilän työllisyysalue".to_owned()],
            people: 1,
            status: OrganisationStatus::Closed,
        });
        let rows = authority.into_iter().chain(provider).collect();
        let part = |page, total| Part { page, size: 50, total };
        vec![
            Self { frame: frame(), rows, part: part(3, 102), can_create: true },
            Self { frame: frame(), rows: Vec::new(), part: part(1, 0), can_create: false },
        ]
    }
}

/// The form of an organisation. Fields: `kind` (only for a new one), `name_fi`, `name_sv`,
/// `name_en`, `parents` (several), hidden `version` (only for an existing one).
#[derive(Debug, Template)]
#[template(path = "pages/organisation_form.html")]
pub struct OrganisationFormPage {
    /// What surrounds it.
    pub frame: Frame,
    /// Which one with its name and version; `None`: a new one.
    pub existing: Option<ExistingOrganisation>,
    /// The kinds the person may choose from; with just one nothing is asked.
    pub kinds: Vec<OrganisationKind>,
    /// The authorities a provider may be put under; empty: nothing is asked.
    pub parents: Vec<Choice>,
    /// What was typed and what is wrong.
    pub form: FormState,
}

/// The organisation that is being edited.
#[derive(Debug, Clone)]
pub struct ExistingOrganisation {
    /// Its id.
    pub id: OrganisationId,
    /// Its name as shown.
    pub name: String,
    /// The version the person saw.
    pub version: i64,
}

impl Page for OrganisationFormPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        let t = self.frame.t();
        let title = if self.existing.is_some() {
            t.organisation_edit_title()
        } else {
            t.organisation_new()
        };
        title.to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        let (t, language) = (self.frame.t(), self.frame.language);
        let list = Crumb::new(t.organisation_list_title(), urls::organisations(language));
        let own = self
            .existing
            .iter()
            .map(|one| Crumb::new(one.name.as_str(), urls::organisation(language, one.id)));
        Some(std::iter::once(list).chain(own).collect())
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Organisations)
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems()
    }
}

impl OrganisationFormPage {
    fn form(&self) -> Form {
        let (t, language) = (self.frame.t(), self.frame.language);
        let (action, cancel) = match &self.existing {
            Some(one) => {
                (urls::organisation_edit(language, one.id), urls::organisation(language, one.id))
            }
            None => (urls::organisation_new(language), urls::organisations(language)),
        };
        let mut form = Form::new(t, action, t.organisation_save(), &self.form)
            .cancel(cancel)
            .keep_typed_text()
            .fields(self.fields());
        if let Some(one) = &self.existing {
            form = form.hidden("version", one.version.to_string());
        } else if let [kind] = self.kinds.as_slice() {
            form = form.hidden("kind", kind.code());
        }
        form
    }

    fn fields(&self) -> Vec<Field> {
        let t = self.frame.t();
        let mut fields = Vec::new();
        if self.existing.is_none() && self.kinds.len() > 1 {
            let choice = |kind: &OrganisationKind| {
                Choice::new(kind.code(), labels::organisation_kind(t, *kind))
            };
            let kinds = self.kinds.iter().map(choice).collect();
            fields.push(Field::radios(t, "kind", t.organisation_kind(), kinds).required());
        }
        let name =
            |field, label, language| Field::text(t, field, label).limit(NAME_LIMIT).lang(language);
        fields.push(name("name_fi", t.organisation_name_fi(), Language::Fi).required());
        fields.push(name("name_sv", t.organisation_name_sv(), Language::Sv));
        fields.push(name("name_en", t.organisation_name_en(), Language::En));
        if !self.parents.is_empty() {
            let choices = self.parents.clone();
            fields.push(
                Field::checkboxes(t, "parents", t.organisation_parents(), choices)
                    .hint(t.organisation_parents_hint()),
            );
        }
        fields
    }

    /// A new one with problems; an existing one.
    pub fn samples(language: Language) -> Vec<Self> {
        let parents = vec![
            Choice::new("01", "Esimerkkilän työllisyysalue"),
            Choice::new("02", "Mallikaupunki"),
        ];
        let problems = vec![
            Problem::new("kind", ProblemCode::Required),
            Problem::new("name_fi", ProblemCode::NameTaken),
        ];
        let new = Self {
            frame: sample::signed_in(language, urls::ORGANISATION_NEW, &[]),
            existing: None,
            kinds: vec![OrganisationKind::Authority, OrganisationKind::Provider],
            parents,
            form: FormState::new()
                .with("name_fi", "Mallikaupunki")
                .with("parents", "01")
                .with_problems(problems),
        };
        let edited = sample::id::<OrganisationId>(1).map(|id| Self {
            frame: sample::signed_in(language, urls::ORGANISATION_EDIT, &[("id", &id.to_string())]),
            existing: Some(ExistingOrganisation {
                id,
                name: "Mallikaupunki".to_owned(),
                version: 3,
            }),
            kinds: Vec::new(),
            parents: Vec::new(),
            form: FormState::new().with("name_fi", "Mallikaupunki"),
        });
        std::iter::once(new).chain(edited).collect()
    }
}

/// The page of one organisation, for those who manage it.
#[derive(Debug, Template)]
#[template(path = "pages/organisation.html")]
pub struct OrganisationPage {
    /// What surrounds it.
    pub frame: Frame,
    /// Its id.
    pub id: OrganisationId,
    /// Its name in all languages.
    pub name: Localised<String>,
    /// Authority or provider.
    pub kind: OrganisationKind,
    /// Whether it takes part.
    pub status: OrganisationStatus,
    /// Names of the authorities a provider works under.
    pub parents: Vec<String>,
    /// Its people.
    pub people: Vec<PersonRow>,
    /// Invitations without an answer.
    pub invitations: Vec<InvitationRow>,
    /// Whether to warn that it has fewer than two main users.
    pub few_main_users: bool,
    /// Whether the person may change the data.
    pub can_edit: bool,
    /// Whether the person may invite, and revoke invitations.
    pub can_invite: bool,
}

/// One of the organisation's people.
#[derive(Debug, Clone)]
pub struct PersonRow {
    /// The name; the address for a person without one.
    pub name: String,
    /// The address.
    pub email: String,
    /// The role in this organisation.
    pub role: Role,
    /// Whether the account may be used.
    pub state: AccountState,
    /// The day of the last signed-in request.
    pub last_active: Day,
}

/// An invitation without an answer.
#[derive(Debug, Clone)]
pub struct InvitationRow {
    /// Its id.
    pub id: InvitationId,
    /// Who is invited.
    pub email: String,
    /// To which role.
    pub role: Role,
    /// When.
    pub invited_on: Day,
    /// The last day on which the link works.
    pub valid_until: Day,
    /// Whether that day is over.
    pub expired: bool,
}

impl Page for OrganisationPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.name.text(self.frame.language).to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        let href = urls::organisations(self.frame.language);
        let lists = |entry: &MenuEntry| *entry == MenuEntry::Organisations;
        // Who manages just one organisation has no list to go back to.
        let has_list = self.frame.user.as_ref().is_some_and(|user| user.menu.iter().any(lists));
        let list = has_list.then(|| Crumb::new(self.frame.t().organisation_list_title(), href));
        Some(list.into_iter().collect())
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        let own = MenuEntry::Organisation(self.id);
        let is_own = self.frame.user.as_ref().is_some_and(|user| user.menu.contains(&own));
        Some(if is_own { own } else { MenuEntry::Organisations })
    }
}

impl OrganisationPage {
    fn text_language(&self) -> Language {
        self.name.best(self.frame.language).map_or(self.frame.language, |(language, _)| language)
    }

    /// With people and invitations; empty.
    pub fn samples(language: Language) -> Vec<Self> {
        let Some(id) = sample::id::<OrganisationId>(1) else {
            return Vec::new();
        };
        let frame = || sample::signed_in(language, urls::ORGANISATION, &[("id", &id.to_string())]);
        let empty = Self {
            frame: sample::with_messages(frame(), Flash::OrganisationCreated),
            id,
            name: Localised::new(Language::Fi, "Esimerkkilän työllisyysalue".to_owned()),
            kind: OrganisationKind::Provider,
            status: OrganisationStatus::Active,
            parents: vec!["Mallikaupunki".to_owned()],
            people: Vec::new(),
            invitations: Vec::new(),
            few_main_users: true,
            can_edit: false,
            can_invite: true,
        };
        let full = Self {
            frame: frame(),
            id,
            name: empty.name.clone().with(Language::Sv, "Exempelby sysselsättning".to_owned()),
            kind: OrganisationKind::Authority,
            status: OrganisationStatus::Active,
            parents: Vec::new(),
            people: sample_people(),
            invitations: sample_invitations(),
            few_main_users: false,
            can_edit: true,
            can_invite: true,
        };
        vec![full, empty]
    }
}

fn sample_people() -> Vec<PersonRow> {
    let person = |name: &str, role, state| PersonRow {
        name: name.to_owned(),
        email: "etunimi.sukunimi@esimerkki.example".to_owned(),
        role,
        state,
        last_active: sample::today(),
    };
    vec![
        person("Maija Meikäläinen", Role::MainUser, AccountState::Active),
        person("Kalle Kirjoittaja", Role::Editor, AccountState::Active),
        person("Aila Asiantuntija", Role::Expert, AccountState::Deactivated { at: sample::now() }),
    ]
}

fn sample_invitations() -> Vec<InvitationRow> {
    let row = |id, email: &str, days: i32, expired| InvitationRow {
        id,
        email: email.to_owned(),
        role: Role::Editor,
        invited_on: sample::today().plus_days(-days),
        valid_until: sample::today().plus_days(14 - days),
        expired,
    };
    let first = sample::id(7).map(|id| row(id, "uusi@esimerkki.example", 2, false));
    let second = sample::id(8).map(|id| row(id, "vanha@esimerkki.example", 20, true));
    first.into_iter().chain(second).collect()
}
