//! The list of organisations.

use askama::Template;
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Language;
use service_manual_domain::organisation::{OrganisationKind, OrganisationStatus};

use crate::forms::{Choice, Field, Form, FormState};
use crate::frame::{Frame, MenuEntry};
use crate::page::Page;
use crate::pages::paging::{Paging, Part};
use crate::pages::sample;
use crate::{labels, urls};

/// The list of organisations a person may manage. Its filters stand in the address: `q`, `kind`,
/// `status`, `alarm` (`yes`: without main users).
#[derive(Debug, Template)]
#[template(path = "pages/organisations.html")]
pub struct OrganisationsPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The organisations, in the order to show.
    pub rows: Vec<OrganisationRow>,
    /// Which part of the list they are.
    pub part: Part,
    /// What the filters let through: names and values of the address that are not empty.
    pub filters: Vec<(&'static str, String)>,
    /// How many of all have no active main user.
    pub without_main_users: usize,
    /// Whether the person may see closed ones.
    pub with_closed: bool,
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
    /// How many of them are active main users.
    pub main_users: usize,
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

impl OrganisationRow {
    const fn is_active(&self) -> bool {
        matches!(self.status, OrganisationStatus::Active)
    }
}

impl OrganisationsPage {
    fn paging(&self) -> Paging {
        let query: Vec<(&str, &str)> =
            self.filters.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let path = urls::with_query(urls::organisations(self.frame.language), &query);
        Paging::of_list(self.frame.t(), self.part, &path)
    }

    fn alarm_href(&self) -> String {
        urls::with_query(urls::organisations(self.frame.language), &[("alarm", "yes")])
    }

    fn is_filtered(&self) -> bool {
        !self.filters.is_empty()
    }

    fn filter(&self) -> Form {
        let t = self.frame.t();
        let filters = self.filters.iter().map(|(name, value)| (*name, value.as_str()));
        let state = FormState::from_pairs(filters);
        let kind =
            |kind: OrganisationKind| Choice::new(kind.code(), labels::organisation_kind(t, kind));
        let kinds = vec![kind(OrganisationKind::Authority), kind(OrganisationKind::Provider)];
        let mut fields = vec![
            Field::text(t, "q", t.organisation_filter_text()).unmarked(),
            Field::filter(t, "kind", t.organisation_kind(), kinds),
        ];
        if self.with_closed {
            let status = |status: OrganisationStatus| {
                Choice::new(status.code(), labels::organisation_status(t, status))
            };
            let all = vec![status(OrganisationStatus::Active), status(OrganisationStatus::Closed)];
            fields.push(Field::filter(t, "status", t.organisation_status(), all));
        }
        fields.push(Field::checkbox(t, "alarm", t.organisation_filter_alarm()).unmarked());
        let action = urls::organisations(self.frame.language);
        Form::new(t, action, t.organisation_search(), &state).asking().quiet().fields(fields)
    }

    /// Some, none, and none that a filter lets through.
    pub fn samples(language: Language) -> Vec<Self> {
        let page = |rows, part, filters| Self {
            frame: sample::signed_in(language, urls::ORGANISATIONS, &[]),
            rows,
            part,
            filters,
            without_main_users: 2,
            with_closed: true,
            can_create: true,
        };
        let row = |number, kind, main_users, status| {
            sample::id(number).map(|id| OrganisationRow {
                id,
                name: "Esimerkkilän työllisyysalue".to_owned(),
                kind,
                parents: vec!["Mallikaupunki".to_owned()],
                people: 12,
                main_users,
                status,
            })
        };
        let rows = [
            row(1, OrganisationKind::Authority, 2, OrganisationStatus::Active),
            row(2, OrganisationKind::Provider, 1, OrganisationStatus::Active),
            row(3, OrganisationKind::Provider, 0, OrganisationStatus::Active),
            row(4, OrganisationKind::Provider, 0, OrganisationStatus::Closed),
        ];
        let part = |page, total| Part { page, size: 50, total };
        let filters = vec![("q", "malli".to_owned()), ("alarm", "yes".to_owned())];
        let mut none = page(Vec::new(), part(1, 0), Vec::new());
        (none.without_main_users, none.with_closed, none.can_create) = (0, false, false);
        vec![
            page(rows.into_iter().flatten().collect(), part(3, 104), Vec::new()),
            none,
            page(Vec::new(), part(1, 0), filters),
        ]
    }
}
