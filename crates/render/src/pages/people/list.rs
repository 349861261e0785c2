//! The people of one organisation, or of several.

use askama::Template;
use service_manual_domain::account::people::{PeopleOrder, PersonStatus};
use service_manual_domain::account::{AccountState, DeactivationReason, Role};
use service_manual_domain::ids::{AccountId, OrganisationId};
use service_manual_domain::language::Language;
use service_manual_domain::time::Day;

use super::Standing;
use crate::forms::{Choice, Field, Form, FormState};
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::i18n::Texts;
use crate::page::Page;
use crate::pages::paging::{Paging, Part};
use crate::pages::sample;
use crate::{format, labels, urls};

/// The filters of a list of people, as the address has them.
#[derive(Debug, Clone, Default)]
pub struct PeopleFilters {
    /// How a name or an address begins.
    pub text: String,
    /// People with this role.
    pub role: Option<Role>,
    /// People in this state.
    pub status: Option<PersonStatus>,
    /// The order.
    pub order: PeopleOrder,
}

impl PeopleFilters {
    /// Names and values of the filters that differ from an unfiltered list.
    fn query(&self) -> Vec<(&'static str, &str)> {
        let order = (self.order != PeopleOrder::default()).then(|| self.order.code());
        [
            ("text", Some(self.text.as_str()).filter(|text| !text.is_empty())),
            ("role", self.role.map(Role::code)),
            ("status", self.status.map(PersonStatus::code)),
            ("order", order),
        ]
        .into_iter()
        .filter_map(|(name, value)| Some((name, value?)))
        .collect()
    }

    fn is_chosen(&self) -> bool {
        !self.text.is_empty() || self.role.is_some() || self.status.is_some()
    }
}

/// The people of one organisation, or of several, for those who manage them.
#[derive(Debug, Template)]
#[template(path = "pages/people/list.html")]
pub struct PeoplePage {
    /// What surrounds it.
    pub frame: Frame,
    /// The organisation and its name; `None`: the list has those of several.
    pub organisation: Option<(OrganisationId, String)>,
    /// What is asked for.
    pub filters: PeopleFilters,
    /// The people of the page.
    pub rows: Vec<PersonRow>,
    /// Which part of the list they are.
    pub part: Part,
    /// How many people the other filters find.
    pub counts: PeopleCounts,
    /// The roles to choose from.
    pub roles: Vec<Role>,
    /// Whether the person may confirm the organisation's people.
    pub can_review: bool,
    /// The address at which people are invited, if they can be.
    pub invite_href: Option<String>,
}

/// How many people a list has, by state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PeopleCounts {
    /// In use, those who end soon among them.
    pub active: usize,
    /// Of these, who will be deactivated soon.
    pub ending_soon: usize,
    /// Out of use.
    pub deactivated: usize,
}

/// A person of a list.
#[derive(Debug, Clone)]
pub struct PersonRow {
    /// The account.
    pub account: AccountId,
    /// In which organisation.
    pub organisation: OrganisationId,
    /// The name of the organisation, where the list has several.
    pub organisation_name: String,
    /// The name; the address for a person without one.
    pub name: String,
    /// The address.
    pub email: String,
    /// The role there.
    pub role: Role,
    /// The day of the last signed-in request.
    pub last_active: Day,
    /// Where the person stands.
    pub standing: Standing,
    /// Whether the account can be taken into use again here.
    pub can_restore: bool,
}

/// The headings of the list as a file.
pub fn headings(t: &Texts) -> [&'static str; 8] {
    [
        t.people_name(),
        t.people_email(),
        t.people_organisation(),
        t.people_role(),
        t.people_status(),
        t.people_last_active(),
        t.people_end_date(),
        t.people_life_cycle_end(),
    ]
}

impl PersonRow {
    /// The row as cells under [`headings`]; days as spreadsheets read them.
    pub fn cells(&self, t: &Texts) -> [String; 8] {
        let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
        [
            self.name.clone(),
            self.email.clone(),
            self.organisation_name.clone(),
            labels::role(t, self.role).to_owned(),
            labels::account_state(t, self.standing.state).to_owned(),
            self.last_active.to_string(),
            day(self.standing.membership_ends_on),
            day(self.standing.ends_on),
        ]
    }
}

impl Page for PeoplePage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        let t = self.frame.t();
        match &self.organisation {
            Some((_, name)) => t.people_title_of(name),
            None => t.people_title().to_owned(),
        }
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        let language = self.frame.language;
        let organisation = self.organisation.iter();
        Some(
            organisation
                .map(|(id, name)| Crumb::new(name.clone(), urls::organisation(language, *id)))
                .collect(),
        )
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(match &self.organisation {
            Some((id, _)) => organisation_entry(&self.frame, *id),
            None => MenuEntry::Organisations,
        })
    }
}

/// The entry of the menu under which pages of an organisation stand.
pub(super) fn organisation_entry(frame: &Frame, id: OrganisationId) -> MenuEntry {
    let own = MenuEntry::Organisation(id);
    let is_own = frame.user.as_ref().is_some_and(|user| user.menu.contains(&own));
    if is_own { own } else { MenuEntry::Organisations }
}

impl PeoplePage {
    fn review_href(&self) -> Option<String> {
        let (id, _) = self.organisation.as_ref().filter(|_| self.can_review)?;
        Some(urls::access_review(self.frame.language, *id))
    }

    fn counts(&self) -> String {
        let [active, soon, deactivated] =
            [self.counts.active, self.counts.ending_soon, self.counts.deactivated];
        let number = |count: usize| count.to_string();
        self.frame.t().people_counts(number(active), number(deactivated), number(soon))
    }

    fn path(&self) -> String {
        match &self.organisation {
            Some((id, _)) => urls::people(self.frame.language, *id),
            None => urls::managed_people(self.frame.language),
        }
    }

    fn export_path(&self) -> String {
        match &self.organisation {
            Some((id, _)) => urls::people_export(self.frame.language, *id),
            None => urls::managed_people_export(self.frame.language),
        }
    }

    fn paging(&self) -> Paging {
        let path = urls::with_query(self.path(), &self.filters.query());
        Paging::new(self.frame.t(), self.part, |page| urls::with_page(path.clone(), page))
    }

    fn form(&self) -> Form {
        let t = self.frame.t();
        let filters = &self.filters;
        let state = FormState::from_pairs(filters.query());
        let roles = self.roles.iter().map(|role| Choice::new(role.code(), labels::role(t, *role)));
        let statuses =
            PersonStatus::ALL.map(|status| Choice::new(status.code(), status_label(t, status)));
        let orders = PeopleOrder::ALL.map(|order| Choice::new(order.code(), order_label(t, order)));
        Form::new(t, self.path(), t.people_filter(), &state)
            .fields(vec![
                Field::text(t, "text", t.people_search()).hint(t.people_search_hint()).unmarked(),
                Field::filter(t, "role", t.people_role(), roles.collect()),
                Field::filter(t, "status", t.people_status(), statuses.into()),
                Field::setting(t, "order", t.people_order(), orders.into()),
            ])
            .asking()
    }

    fn export_form(&self) -> Form {
        let t = self.frame.t();
        let form = Form::new(t, self.export_path(), t.people_export(), &FormState::new()).quiet();
        let query = self.filters.query();
        query.into_iter().fold(form, |form, (name, value)| form.hidden(name, value))
    }

    /// A full list, a filtered one of several organisations, and an empty one.
    pub fn samples(language: Language) -> Vec<Self> {
        let Some(id) = sample::id::<OrganisationId>(1) else { return Vec::new() };
        let rows: Vec<PersonRow> = samples(id);
        let name = "Esimerkkilän työllisyysalue".to_owned();
        let one = || sample::signed_in(language, urls::PEOPLE, &[("id", &id.to_string())]);
        let full = Self {
            frame: one(),
            organisation: Some((id, name.clone())),
            filters: PeopleFilters::default(),
            part: Part { page: 2, size: 50, total: 103 },
            rows: rows.clone(),
            counts: PeopleCounts { active: 100, ending_soon: 2, deactivated: 3 },
            roles: Role::ALL.into(),
            can_review: true,
            invite_href: Some(urls::invitations_new(language, id)),
        };
        let several = Self {
            frame: sample::signed_in(language, urls::MANAGED_PEOPLE, &[]),
            organisation: None,
            filters: PeopleFilters {
                text: "Mei".to_owned(),
                role: Some(Role::Editor),
                status: Some(PersonStatus::EndsSoon),
                order: PeopleOrder::LastActive,
            },
            part: Part { page: 1, size: 50, total: 3 },
            rows,
            counts: PeopleCounts { active: 3, ending_soon: 1, deactivated: 0 },
            roles: Role::ALL.into(),
            can_review: false,
            invite_href: Some(urls::organisations(language)),
        };
        let empty = Self {
            frame: one(),
            organisation: Some((id, name)),
            filters: PeopleFilters::default(),
            part: Part { page: 1, size: 50, total: 0 },
            rows: Vec::new(),
            counts: PeopleCounts { active: 0, ending_soon: 0, deactivated: 0 },
            roles: Vec::new(),
            can_review: false,
            invite_href: None,
        };
        vec![full, several, empty]
    }
}

fn status_label(t: &Texts, status: PersonStatus) -> &'static str {
    match status {
        PersonStatus::Active => t.people_status_active(),
        PersonStatus::EndsSoon => t.people_status_soon(),
        PersonStatus::Deactivated => t.people_status_deactivated(),
    }
}

fn order_label(t: &Texts, order: PeopleOrder) -> &'static str {
    match order {
        PeopleOrder::Name => t.people_order_name(),
        PeopleOrder::LastActive => t.people_order_last_active(),
        PeopleOrder::Role => t.people_order_role(),
    }
}

/// People in every state.
pub(super) fn samples(organisation: OrganisationId) -> Vec<PersonRow> {
    let today = sample::today();
    let deactivated =
        AccountState::Deactivated { at: sample::now(), reason: DeactivationReason::Inactivity };
    let person = |number, name: &str, role, state, ends_in: i32| {
        let standing = Standing {
            state,
            ends_on: Some(today.plus_days(ends_in)),
            soon: today.plus_days(30),
            membership_ends_on: (role == Role::Expert).then(|| today.plus_days(60)),
            ended: None,
        };
        sample::id(number).map(|account| PersonRow {
            account,
            organisation,
            organisation_name: "Esimerkkilän työllisyysalue".to_owned(),
            name: name.to_owned(),
            email: "etunimi.sukunimi@esimerkki.example".to_owned(),
            role,
            last_active: today.plus_days(-20),
            standing,
            can_restore: state != AccountState::Active,
        })
    };
    [
        person(11, "Maija Meikäläinen", Role::MainUser, AccountState::Active, 100),
        person(12, "Åsa Exempel", Role::Expert, AccountState::Active, 12),
        person(13, "Ville Väliaikainen", Role::Editor, deactivated, 60),
    ]
    .into_iter()
    .flatten()
    .collect()
}
