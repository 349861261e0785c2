//! The page of one organisation with its people.

use askama::Template;
use service_manual_domain::account::{AccountState, DeactivationReason, Role};
use service_manual_domain::ids::{AccountId, OrganisationId};
use service_manual_domain::language::{Language, Localised};
use service_manual_domain::organisation::{OrganisationKind, OrganisationStatus};
use service_manual_domain::time::Day;

use super::OrganisationFacts;
use crate::frame::{Crumb, Flash, Frame, MenuEntry};
use crate::page::Page;
use crate::pages::sample;
use crate::{format, labels, urls};

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
    /// How many invitations wait for an answer.
    pub open_invitations: usize,
    /// How many invitations wait for the approval of a second main user.
    pub invitations_to_approve: usize,
    /// What else there is to say about it.
    pub facts: OrganisationFacts,
    /// Whether the person may change the data.
    pub can_edit: bool,
    /// Whether the person may invite.
    pub can_invite: bool,
}

/// One of the organisation's people.
#[derive(Debug, Clone)]
pub struct PersonRow {
    /// The account.
    pub account: AccountId,
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
            open_invitations: 0,
            invitations_to_approve: 0,
            facts: OrganisationFacts::default(),
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
            open_invitations: 3,
            invitations_to_approve: 1,
            facts: OrganisationFacts::sample(),
            can_edit: true,
            can_invite: true,
        };
        vec![full, empty]
    }
}

fn sample_people() -> Vec<PersonRow> {
    let person = |number, name: &str, role, state| {
        sample::id(number).map(|account| PersonRow {
            account,
            name: name.to_owned(),
            email: "etunimi.sukunimi@esimerkki.example".to_owned(),
            role,
            state,
            last_active: sample::today(),
        })
    };
    let people = [
        person(11, "Maija Meikäläinen", Role::MainUser, AccountState::Active),
        person(12, "Kalle Kirjoittaja", Role::Editor, AccountState::Active),
        person(
            13,
            "Aila Asiantuntija",
            Role::Expert,
            AccountState::Deactivated { at: sample::now(), reason: DeactivationReason::Inactivity },
        ),
    ];
    people.into_iter().flatten().collect()
}
