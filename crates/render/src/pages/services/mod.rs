//! The lists of services for those who write, publish and answer for them (spec 5).

mod row;
mod samples;
mod words;

use askama::Template;
use service_manual_domain::list::Unread;
use service_manual_domain::service::lists::{
    FRESHNESS, Needs, SERVICES, ServiceColumn, ServiceFilter, ServiceList, ServiceRequest,
    TRANSLATIONS, WAITING,
};

use crate::forms::Choice;
use crate::frame::{Frame, MenuEntry};
use crate::list::{Addresses, Bulk, Files, ListPart, ListRow, Listing};
use crate::page::Page;
use crate::pages::paging::Part;
use crate::urls;

pub use row::ServiceRow;

/// One of the lists of services.
#[derive(Debug, Template)]
#[template(path = "pages/service_list.html")]
pub struct ServiceListPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The list, as it was asked for.
    pub view: ServiceView,
    /// The services, in the order to show.
    pub rows: Vec<ServiceRow>,
    /// Which part of the list they are.
    pub part: Part,
    /// The most rows of a file.
    pub file_limit: usize,
    /// How many services there are for each reason that information needs somebody, in the list
    /// that is about it.
    pub needs: Vec<(Needs, usize)>,
    /// Whether the person may add a service.
    pub can_create: bool,
}

/// What is shown of a list.
#[derive(Debug, Clone)]
pub struct ServiceView {
    /// Which list.
    pub list: &'static ServiceList,
    /// Which part of it.
    pub request: ServiceRequest,
    /// What was asked for and cannot be read.
    pub unread: Unread<ServiceFilter>,
    /// The columns, in their order.
    pub columns: Vec<ServiceColumn>,
    /// The owners to choose from; `None`: too many, the name is typed.
    pub organisers: Option<Vec<Choice>>,
    /// The authorities to choose from.
    pub authorities: Option<Vec<Choice>>,
}

impl ServiceView {
    /// The headings of the list as a file.
    pub fn headings(&self, frame: &Frame) -> Vec<&'static str> {
        self.columns.iter().map(|column| words::column(frame.t(), *column)).collect()
    }

    fn is(&self, list: &ServiceList) -> bool {
        self.list.code == list.code
    }
}

impl Page for ServiceListPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.name().to_owned()
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(if self.view.is(&WAITING) {
            MenuEntry::Waiting
        } else if self.view.is(&TRANSLATIONS) {
            MenuEntry::Translations
        } else if self.view.is(&FRESHNESS) {
            MenuEntry::Freshness
        } else {
            MenuEntry::Services
        })
    }
}

impl ServiceListPage {
    fn name(&self) -> &'static str {
        let t = self.frame.t();
        if self.view.is(&WAITING) {
            t.waiting_title()
        } else if self.view.is(&FRESHNESS) {
            t.freshness_title()
        } else if self.view.is(&TRANSLATIONS) {
            t.translations_title()
        } else {
            t.manage_list_title()
        }
    }

    /// What to do where the list has nothing.
    fn empty(&self) -> &'static str {
        let t = self.frame.t();
        if self.view.request.is_filtered() {
            t.manage_filter_none()
        } else if self.view.is(&WAITING) {
            t.waiting_empty()
        } else if self.view.is(&FRESHNESS) {
            t.freshness_empty()
        } else {
            t.manage_list_empty()
        }
    }

    fn lead(&self) -> Option<&'static str> {
        let t = self.frame.t();
        if self.view.is(&FRESHNESS) {
            Some(t.freshness_lead())
        } else if self.view.is(&WAITING) {
            Some(t.waiting_lead())
        } else {
            self.view.is(&TRANSLATIONS).then(|| t.translations_lead())
        }
    }

    /// The lists to which this one leads.
    fn beside(&self) -> impl Iterator<Item = (&'static str, String)> {
        let (t, language) = (self.frame.t(), self.frame.language);
        let menu = self.frame.user.iter().flat_map(|user| &user.menu);
        let own = menu.filter(|entry| entry.under() == self.menu_entry());
        own.map(move |entry| (entry.label(t), entry.href(language)))
    }

    fn addresses(&self) -> Addresses {
        let language = self.frame.language;
        let (csv, xlsx) = if self.view.is(&WAITING) {
            (urls::WAITING_CSV, urls::WAITING_XLSX)
        } else if self.view.is(&FRESHNESS) {
            (urls::FRESHNESS_CSV, urls::FRESHNESS_XLSX)
        } else if self.view.is(&TRANSLATIONS) {
            (urls::TRANSLATIONS_CSV, urls::TRANSLATIONS_XLSX)
        } else {
            (urls::MY_SERVICES_CSV, urls::MY_SERVICES_XLSX)
        };
        Addresses {
            page: urls::service_list(language, self.view.list),
            files: Some(Files { csv: csv.path(language, &[]), xlsx: xlsx.path(language, &[]) }),
            bulk: Some(Bulk {
                href: urls::services_bulk(language),
                name: "service",
                label: self.frame.t().bulk_change_chosen(),
            }),
        }
    }

    fn can_create_here(&self) -> bool {
        self.can_create && self.view.is(&SERVICES)
    }

    fn table(&self) -> ListPart {
        let listing = Listing {
            language: self.frame.language,
            addresses: self.addresses(),
            caption: self.name(),
            list: self.view.list,
            request: &self.view.request,
            unread: &self.view.unread,
            columns: &self.view.columns,
            part: self.part,
        };
        let row = |row: &ServiceRow| ListRow {
            id: row.id.to_string(),
            name: row.name.clone(),
            cells: row.cells(self.frame.language, &self.view.columns),
        };
        let words = words::OfServices { t: self.frame.t(), view: &self.view };
        let quick = self.needs.iter().map(|(needs, count)| {
            listing.quick(&words, ServiceFilter::Needs, needs.code(), *count)
        });
        let quick = quick.collect();
        let rows = self.rows.iter().map(row).collect();
        listing.part(&words, rows, self.empty()).with_quick(quick).with_file_limit(self.file_limit)
    }
}
