//! The people of one organisation, or of several.

use askama::Template;
use service_manual_domain::account::Role;
use service_manual_domain::account::people::{
    MANAGED_PEOPLE, PEOPLE, PeopleList, PeopleRequest, PersonColumn, PersonFilter, PersonStatus,
};
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::list::Unread;

use super::row::ListedPerson;
use super::words::{OfPeople, column};
use crate::forms::Choice;
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::list::{Addresses, ListPart, Listing};
use crate::page::Page;
use crate::pages::paging::Part;
use crate::urls;

/// The people of one organisation, or of several, for those who manage them.
#[derive(Debug, Template)]
#[template(path = "pages/people/list.html")]
pub struct PeoplePage {
    /// What surrounds it.
    pub frame: Frame,
    /// The organisation and its name; `None`: the list has those of several.
    pub organisation: Option<(OrganisationId, String)>,
    /// The list, as it was asked for.
    pub view: PeopleView,
    /// The people of the page.
    pub rows: Vec<ListedPerson>,
    /// Which part of the list they are.
    pub part: Part,
    /// How many people the other filters find, by state.
    pub counts: Vec<(PersonStatus, usize)>,
    /// Whether the person may confirm the organisation's people.
    pub can_review: bool,
    /// The address at which people are invited, if they can be.
    pub invite_href: Option<String>,
}

/// What is shown of a list.
#[derive(Debug, Clone)]
pub struct PeopleView {
    /// Which part of it.
    pub request: PeopleRequest,
    /// What was asked for and cannot be read.
    pub unread: Unread<PersonFilter>,
    /// The columns, in their order.
    pub columns: Vec<PersonColumn>,
    /// The roles to choose from.
    pub roles: Vec<Role>,
    /// The organisations to choose from; `None`: too many, the name is typed.
    pub organisations: Option<Vec<Choice>>,
}

impl PeopleView {
    /// The headings of the list as a file.
    pub fn headings(&self, frame: &Frame) -> Vec<&'static str> {
        self.columns.iter().map(|of| column(frame.t(), *of)).collect()
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
    /// The pages beside the list: the invitations and the check of the organisation's people.
    fn beside(&self) -> Vec<(&'static str, String)> {
        let (t, language) = (self.frame.t(), self.frame.language);
        let Some((id, _)) = self.organisation else { return Vec::new() };
        let mut links = vec![(t.invitations_title(), urls::invitations(language, id))];
        if self.can_review {
            links.push((t.people_to_review(), urls::access_review(language, id)));
        }
        links
    }

    const fn list(&self) -> &'static PeopleList {
        if self.organisation.is_some() { &PEOPLE } else { &MANAGED_PEOPLE }
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

    /// What to do where the list has nobody.
    fn empty(&self) -> &'static str {
        let t = self.frame.t();
        if self.view.request.is_filtered() { t.people_none_found() } else { t.people_empty() }
    }

    fn table(&self) -> ListPart {
        let (t, language, view) = (self.frame.t(), self.frame.language, &self.view);
        let title = self.title();
        let listing = Listing {
            language,
            addresses: Addresses { page: self.path(), files: None, bulk: None },
            caption: &title,
            list: self.list(),
            request: &view.request,
            unread: &view.unread,
            columns: &view.columns,
            part: self.part,
        };
        let words = OfPeople { t, view };
        let quick = self.counts.iter().map(|(status, count)| {
            listing.quick(&words, PersonFilter::Status, status.code(), *count)
        });
        let quick = quick.collect();
        let rows = self.rows.iter().map(|row| row.row(language, &view.columns)).collect();
        let part = listing.part(&words, rows, self.empty()).with_quick(quick);
        let part = part.with_export(listing.export_form(self.export_path()));
        match &self.organisation {
            Some((id, _)) => part.of(&id.to_string()),
            None => part,
        }
    }
}
