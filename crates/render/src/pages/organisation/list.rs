//! The list of organisations.

use askama::Template;
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Language;
use service_manual_domain::list::{ListRequest, Unread};
use service_manual_domain::organisation::lists::{
    Needs, ORGANISATIONS, OrganisationColumn, OrganisationFilter, OrganisationRequest, in_need,
};
use service_manual_domain::organisation::{OrganisationKind, OrganisationStatus};

use super::row::OrganisationRow;
use super::words::{OfOrganisations, column};
use crate::frame::{Frame, MenuEntry};
use crate::list::{Addresses, Files, ListPart, ListRow, Listing};
use crate::page::Page;
use crate::pages::paging::Part;
use crate::pages::sample;
use crate::urls;

/// The list of organisations a person may manage.
#[derive(Debug, Template)]
#[template(path = "pages/organisations.html")]
pub struct OrganisationsPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The list, as it was asked for.
    pub view: OrganisationsView,
    /// The organisations, in the order to show.
    pub rows: Vec<OrganisationRow>,
    /// Which part of the list they are.
    pub part: Part,
    /// The most rows of a file.
    pub file_limit: usize,
    /// How many need somebody for each reason.
    pub needs: Vec<(Needs, usize)>,
    /// Whether the person may add one.
    pub can_create: bool,
}

/// What is shown of the list.
#[derive(Debug, Clone)]
pub struct OrganisationsView {
    /// Which part of it.
    pub request: OrganisationRequest,
    /// What was asked for and cannot be read.
    pub unread: Unread<OrganisationFilter>,
    /// The columns, in their order.
    pub columns: Vec<OrganisationColumn>,
}

impl OrganisationsView {
    /// The headings of the list as a file.
    pub fn headings(&self, frame: &Frame) -> Vec<&'static str> {
        self.columns.iter().map(|of| column(frame.t(), *of)).collect()
    }
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
    /// How many organisations have no main user.
    fn without_main_users(&self) -> usize {
        let found = self.needs.iter().find(|(needs, _)| *needs == Needs::NoMainUser);
        found.map_or(0, |(_, count)| *count)
    }

    fn alarm_href(&self) -> String {
        urls::part_of_organisations(self.frame.language, &in_need(Needs::NoMainUser))
    }

    /// What to do where the list has none.
    fn empty(&self) -> &'static str {
        let t = self.frame.t();
        if self.view.request.is_filtered() {
            t.organisation_list_none()
        } else {
            t.organisation_list_empty()
        }
    }

    fn table(&self) -> ListPart {
        let (t, language, view) = (self.frame.t(), self.frame.language, &self.view);
        let files = Files {
            csv: urls::ORGANISATIONS_CSV.path(language, &[]),
            xlsx: urls::ORGANISATIONS_XLSX.path(language, &[]),
        };
        let listing = Listing {
            language,
            addresses: Addresses {
                page: urls::organisations(language),
                files: Some(files),
                bulk: None,
            },
            caption: t.organisation_list_title(),
            list: &ORGANISATIONS,
            request: &view.request,
            unread: &view.unread,
            columns: &view.columns,
            part: self.part,
        };
        let row = |row: &OrganisationRow| ListRow {
            id: row.id.to_string(),
            name: row.name.clone(),
            cells: row.cells(language, &view.columns),
        };
        let words = OfOrganisations { t };
        let quick = self.needs.iter().map(|(needs, count)| {
            listing.quick(&words, OrganisationFilter::Needs, needs.code(), *count)
        });
        let quick = quick.collect();
        let rows = self.rows.iter().map(row).collect();
        listing.part(&words, rows, self.empty()).with_quick(quick).with_file_limit(self.file_limit)
    }

    /// Some with all columns, none, and none that a filter lets through.
    pub fn samples(language: Language) -> Vec<Self> {
        let page = |rows, part, request: OrganisationRequest, count| Self {
            frame: sample::signed_in(language, urls::ORGANISATIONS, &[]),
            rows,
            part,
            file_limit: 10_000,
            needs: Needs::ALL.map(|needs| (needs, count)).into(),
            can_create: count > 0,
            view: OrganisationsView {
                request,
                unread: Unread::default(),
                columns: ORGANISATIONS.columns.iter().map(|column| column.of).collect(),
            },
        };
        let rows = [
            row(1, OrganisationKind::Authority, 2, OrganisationStatus::Active),
            row(2, OrganisationKind::Provider, 1, OrganisationStatus::Active),
            row(3, OrganisationKind::Provider, 0, OrganisationStatus::Active),
            row(4, OrganisationKind::Provider, 0, OrganisationStatus::Closed),
        ];
        let part = |page, total| Part { page, size: 50, total };
        let everything = ListRequest::everything(&ORGANISATIONS);
        let narrowed = everything
            .with(OrganisationFilter::Text, "malli")
            .with(OrganisationFilter::Needs, Needs::NoMainUser.code());
        let rows = rows.into_iter().flatten().collect();
        vec![
            page(rows, part(3, 104), everything.on_page(3), 2),
            page(Vec::new(), part(1, 0), everything, 0),
            page(Vec::new(), part(1, 0), narrowed, 1),
        ]
    }
}

fn row(
    number: u8,
    kind: OrganisationKind,
    main_users: i64,
    status: OrganisationStatus,
) -> Option<OrganisationRow> {
    let today = sample::today();
    Some(OrganisationRow {
        id: sample::id::<OrganisationId>(number)?,
        name: "Esimerkkilän työllisyysalue".to_owned(),
        kind,
        parents: vec!["Mallikaupunki".to_owned()],
        people: 12,
        main_users,
        services: 4,
        has_process: main_users > 0,
        reviewed: (main_users > 0).then_some(today),
        review_due: (main_users == 0).then_some((today, true)),
        can_review: main_users == 0,
        review_next: (main_users > 0).then_some(today),
        status,
    })
}
