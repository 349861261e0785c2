//! One person in one organisation.

use askama::Template;
use service_manual_domain::account::Role;
use service_manual_domain::ids::{OrganisationId, ServiceId};
use service_manual_domain::language::Language;
use service_manual_domain::time::Day;

use super::list::organisation_entry;
use super::{HandOverService, PersonRow};
use crate::frame::{Crumb, Flash, Frame, MenuEntry};
use crate::i18n::Texts;
use crate::page::Page;
use crate::pages::sample;
use crate::{format, labels, urls};

/// One person in one organisation, for those who manage its people.
#[derive(Debug, Template)]
#[template(path = "pages/people/person.html")]
pub struct PersonPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The name of the organisation.
    pub organisation: String,
    /// The person.
    pub person: PersonRow,
    /// The work title, if the person told one.
    pub work_title: Option<String>,
    /// Whether the person is an administrator of the whole service.
    pub administrator: bool,
    /// Further memberships that the reader may see.
    pub others: Vec<MembershipRow>,
    /// Services that the person keeps up to date for the organisation.
    pub kept: Vec<HandOverService>,
    /// What the reader may do.
    pub rights: PersonRights,
}

/// What a reader may do with a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each right stands for itself")]
pub struct PersonRights {
    /// Change role and last day, remove from the organisation.
    pub change: bool,
    /// Take the account out of use.
    pub deactivate: bool,
    /// Take it into use again.
    pub restore: bool,
    /// Manage all accounts.
    pub administer: bool,
    /// Nothing, because it is the reader.
    pub is_self: bool,
}

/// A membership.
#[derive(Debug, Clone)]
pub struct MembershipRow {
    /// Where.
    pub organisation: OrganisationId,
    /// The name of the organisation.
    pub name: String,
    /// The role there.
    pub role: Role,
    /// Whether this is the home organisation.
    pub home: bool,
    /// The last day.
    pub ends_on: Option<Day>,
    /// The day on which it ended, if it did.
    pub ended_on: Option<Day>,
    /// How many services the person keeps up to date for it.
    pub kept: usize,
}

impl MembershipRow {
    /// When it ends or ended, in words.
    pub(super) fn end(&self, t: &Texts, language: Language) -> String {
        match (self.ended_on, self.ends_on) {
            (Some(day), _) => t.people_ended_on(format::day(language, day)),
            (None, Some(day)) => format::day(language, day),
            (None, None) => t.people_no_end_date().to_owned(),
        }
    }
}

impl Page for PersonPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.person.name.clone()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(crumbs(&self.frame, self.person.organisation, &self.organisation))
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(organisation_entry(&self.frame, self.person.organisation))
    }
}

/// The way to a page about one person of an organisation.
pub(super) fn crumbs(frame: &Frame, id: OrganisationId, name: &str) -> Vec<Crumb> {
    let language = frame.language;
    vec![
        Crumb::new(name, urls::organisation(language, id)),
        Crumb::new(frame.t().people_title(), urls::people(language, id)),
    ]
}

impl PersonPage {
    fn address(&self, pattern: urls::Pattern) -> String {
        let (organisation, account) = (self.person.organisation, self.person.account);
        urls::of_person(pattern, self.frame.language, organisation, account)
    }

    fn end_date(&self) -> String {
        let day = self.person.standing.membership_ends_on;
        day.map_or_else(
            || self.frame.t().people_no_end_date().to_owned(),
            |day| format::day(self.frame.language, day),
        )
    }

    fn standing(&self) -> Vec<String> {
        self.person.standing.lines(self.frame.t(), self.frame.language)
    }

    /// Everybody whom the reader may change, a deactivated person, and the reader.
    pub fn samples(language: Language) -> Vec<Self> {
        let Some(organisation) = sample::id::<OrganisationId>(1) else { return Vec::new() };
        let people = super::person_row::samples(organisation);
        let page = |person: PersonRow, rights: PersonRights| {
            let values = (organisation.to_string(), person.account.to_string());
            let values = [("id", values.0.as_str()), ("account", values.1.as_str())];
            let frame = sample::signed_in(language, urls::PERSON, &values);
            Self {
                frame: sample::with_messages(frame, Flash::RoleChanged),
                organisation: "Esimerkkilän työllisyysalue".to_owned(),
                others: sample_memberships().into_iter().skip(1).collect(),
                kept: HandOverService::samples(),
                work_title: Some("Koordinaattori".to_owned()),
                administrator: rights.is_self,
                person,
                rights,
            }
        };
        let all = PersonRights {
            change: true,
            deactivate: true,
            restore: false,
            administer: true,
            is_self: false,
        };
        let rights = [
            PersonRights { is_self: true, change: false, deactivate: false, ..all },
            all,
            PersonRights { deactivate: false, restore: true, ..all },
        ];
        people.into_iter().zip(rights).map(|(person, rights)| page(person, rights)).collect()
    }
}

pub(super) fn sample_memberships() -> Vec<MembershipRow> {
    let today = sample::today();
    let row = |number, name: &str, role, home, ended: bool| {
        sample::id(number).map(|organisation| MembershipRow {
            organisation,
            name: name.to_owned(),
            role,
            home,
            ends_on: (!home).then(|| today.plus_days(90)),
            ended_on: ended.then_some(today),
            kept: 2,
        })
    };
    [
        row(1, "Esimerkkilän työllisyysalue", Role::MainUser, true, false),
        row(2, "Föreningen Exempel rf", Role::Editor, false, false),
        row(3, "Mallikaupunki", Role::Expert, false, true),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A service of a sample.
pub(super) fn sample_service(number: u8) -> Option<ServiceId> {
    sample::id(number)
}
