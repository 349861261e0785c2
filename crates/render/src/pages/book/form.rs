//! The form of a location or a contact, and what may be done with an existing one.

use std::sync::Arc;

use askama::Template;
use service_manual_domain::book::{BookKind, Entry, EntryId};
use service_manual_domain::contact::{self, ContactKind};
use service_manual_domain::help::{HelpForm, OwnHelp};
use service_manual_domain::ids::{ContactId, LocationId, ServiceId};
use service_manual_domain::language::Language;
use service_manual_domain::location::{
    AccessibilityFact, CITY_LIMIT, COORDINATE_LIMIT, NAME_LIMIT, NOTE_LIMIT, STREET_LIMIT,
};
use service_manual_domain::organisation::PHONE_LIMIT;
use service_manual_domain::problem::{Problem, ProblemCode};

use super::{BookOwner, crumbs};
use crate::forms::{Choice, Field, Form, FormState};
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::page::Page;
use crate::pages::sample;
use crate::urls::Pattern;
use crate::{labels, urls};

/// What the form is about; without an id a new one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BookEntry {
    /// A location. Fields: `name_fi`, `name_sv`, `street`, `postal_code`, `city`, `accessibility`
    /// (several), `note_fi`, `note_sv`, `note_en`, `latitude`, `longitude`, `different` (once the
    /// same place was found).
    Location(Option<LocationId>),
    /// A contact. Fields: `kind`, `name`, `email`, `phone`, `role_fi`, `role_sv`, `role_en`.
    Contact(Option<ContactId>),
}

/// The form. Hidden: `version` (only of an existing one).
#[derive(Debug, Template)]
#[template(path = "pages/book/form.html")]
pub struct BookFormPage {
    /// What surrounds it.
    pub frame: Frame,
    /// Whose.
    pub owner: BookOwner,
    /// What it is about.
    pub entry: BookEntry,
    /// What is known of an existing one.
    pub existing: Option<ExistingEntry>,
    /// Places that are probably the same: where each is changed, and what it is called.
    pub same: Vec<(String, String)>,
    /// Whether somebody else saved meanwhile.
    pub conflict: bool,
    /// Help beside fields that administrators wrote in place of the defaults.
    pub help: Arc<OwnHelp>,
    /// What was typed and what is wrong.
    pub form: FormState,
}

/// What is known of an existing location or contact.
#[derive(Debug, Clone)]
pub struct ExistingEntry {
    /// Its stored name.
    pub name: String,
    /// The version the person saw.
    pub version: i64,
    /// Whether it is out of use.
    pub retired: bool,
    /// The services that name it, with their names.
    pub services: Vec<(ServiceId, String)>,
    /// Whether it can be removed for good.
    pub removable: bool,
    /// What it was merged into: then it is not changed any more.
    pub merged_into: Option<Entry>,
    /// The others that are probably the same.
    pub alike: Vec<Entry>,
}

impl Page for BookFormPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        let t = self.frame.t();
        let title = match self.entry {
            BookEntry::Location(None) => t.book_location_new(),
            BookEntry::Location(Some(_)) => t.book_location_edit(),
            BookEntry::Contact(None) => t.book_contact_new(),
            BookEntry::Contact(Some(_)) => t.book_contact_edit(),
        };
        title.to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        let t = self.frame.t();
        let label = match self.kind() {
            BookKind::Locations => t.book_locations(),
            BookKind::Contacts => t.book_contacts(),
        };
        let label = format!("{label}, {}", self.owner.name);
        let list = Crumb::new(label, self.list_href());
        Some(crumbs(&self.frame).into_iter().chain([list]).collect())
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Books)
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems()
    }
}

impl BookFormPage {
    const fn kind(&self) -> BookKind {
        match self.entry {
            BookEntry::Location(_) => BookKind::Locations,
            BookEntry::Contact(_) => BookKind::Contacts,
        }
    }

    fn list_href(&self) -> String {
        urls::book_of(self.frame.language, self.kind(), self.owner.id)
    }

    fn merged_into(&self) -> Option<&Entry> {
        self.existing.as_ref()?.merged_into.as_ref()
    }

    /// Where it is merged with those that are probably the same.
    fn merge_href(&self, existing: &ExistingEntry) -> String {
        let own = match self.entry {
            BookEntry::Location(id) => id.map(EntryId::Location),
            BookEntry::Contact(id) => id.map(EntryId::Contact),
        };
        let others = existing.alike.iter().map(Entry::id);
        let all: Vec<EntryId> = own.into_iter().chain(others).collect();
        urls::merge_book(self.frame.language, self.kind(), &all)
    }

    fn entry_href(&self, entry: &Entry) -> String {
        urls::book_entry(self.frame.language, entry.organisation(), entry.id())
    }

    /// The address of the entry, or of a step that is taken with it.
    fn href(&self, of_location: Pattern, of_contact: Pattern) -> String {
        let (language, owner) = (self.frame.language, self.owner.id);
        match self.entry {
            BookEntry::Location(Some(id)) => urls::of_location(of_location, language, owner, id),
            BookEntry::Contact(Some(id)) => urls::of_contact(of_contact, language, owner, id),
            BookEntry::Location(None) => urls::location_new(language, owner),
            BookEntry::Contact(None) => urls::contact_new(language, owner),
        }
    }

    fn own_href(&self) -> String {
        self.href(urls::LOCATION, urls::CONTACT)
    }

    fn retire_href(&self) -> String {
        self.href(urls::LOCATION_RETIRE, urls::CONTACT_RETIRE)
    }

    fn restore_href(&self) -> String {
        self.href(urls::LOCATION_RESTORE, urls::CONTACT_RESTORE)
    }

    fn remove_href(&self) -> String {
        self.href(urls::LOCATION_REMOVE, urls::CONTACT_REMOVE)
    }

    const fn is_contact(&self) -> bool {
        matches!(self.entry, BookEntry::Contact(_))
    }

    fn form(&self) -> Form {
        let t = self.frame.t();
        let form = Form::new(t, self.own_href(), t.book_save(), &self.form)
            .cancel(self.list_href())
            .keep_typed_text();
        let form = match self.entry {
            BookEntry::Location(_) => self.location(form).helped(HelpForm::Location, &self.help),
            BookEntry::Contact(_) => self.contact(form).helped(HelpForm::Contact, &self.help),
        };
        match &self.existing {
            Some(existing) => form.hidden("version", existing.version.to_string()),
            None => form,
        }
    }

    fn location(&self, form: Form) -> Form {
        let t = self.frame.t();
        let facts = AccessibilityFact::ALL
            .iter()
            .map(|fact| Choice::new(fact.code(), labels::accessibility_fact(t, *fact)));
        let facts = Field::checkboxes(t, "accessibility", t.book_accessibility(), facts.collect())
            .hint(t.book_accessibility_hint());
        let form = form
            .fields(vec![
                Field::text(t, "street", t.book_street()).limit(STREET_LIMIT).required(),
                Field::text(t, "postal_code", t.book_postal_code()).required(),
                Field::text(t, "city", t.book_city()).limit(CITY_LIMIT).required(),
                Field::text(t, "name_fi", t.book_name_fi())
                    .hint(t.book_name_hint())
                    .limit(NAME_LIMIT)
                    .lang(Language::Fi),
                Field::text(t, "name_sv", t.book_name_sv()).limit(NAME_LIMIT).lang(Language::Sv),
                facts,
            ])
            .section(t.book_note(), t.book_note_hint(), self.texts("note", NOTE_LIMIT))
            .section(
                t.book_coordinates(),
                t.book_coordinates_hint(),
                vec![
                    Field::text(t, "latitude", t.book_latitude()).limit(COORDINATE_LIMIT),
                    Field::text(t, "longitude", t.book_longitude()).limit(COORDINATE_LIMIT),
                ],
            );
        if self.same.is_empty() {
            return form;
        }
        form.fields(vec![Field::checkbox(t, "different", t.book_same_confirm()).unmarked()])
    }

    fn contact(&self, form: Form) -> Form {
        let t = self.frame.t();
        let kinds = ContactKind::ALL.map(|kind| {
            let label = match kind {
                ContactKind::Person => t.book_person(),
                ContactKind::Unit => t.book_unit(),
            };
            Choice::new(kind.code(), label)
        });
        form.fields(vec![
            Field::radios(t, "kind", t.book_kind(), kinds.into()).required(),
            Field::text(t, "name", t.book_name()).limit(contact::NAME_LIMIT).required(),
        ])
        .section(
            t.book_reach(),
            t.book_reach_hint(),
            vec![
                Field::email(t, "email", t.book_email()),
                Field::text(t, "phone", t.book_phone()).limit(PHONE_LIMIT),
            ],
        )
        .section(
            t.book_role(),
            t.book_role_hint(),
            self.texts("role", contact::ROLE_LIMIT),
        )
    }

    /// Three fields, one for each language.
    fn texts(&self, name: &str, limit: usize) -> Vec<Field> {
        let t = self.frame.t();
        let all = [
            (Language::Fi, t.book_in_finnish()),
            (Language::Sv, t.book_in_swedish()),
            (Language::En, t.book_in_english()),
        ];
        let field = |(language, label)| {
            let name = format!("{name}_{language}");
            Field::text(t, &name, label).limit(limit).lang(language)
        };
        all.into_iter().map(field).collect()
    }

    /// A new location with problems; one that is there already; an existing one in use; a contact
    /// after a conflict; a new contact with problems; a contact out of use; a location that was
    /// merged.
    pub fn samples(language: Language) -> Vec<Self> {
        let (Some(owner), Some(location), Some(contact)) =
            (sample::id(1), sample::id(2), sample::id(3))
        else {
            return Vec::new();
        };
        let owner = BookOwner { id: owner, name: "Mallikaupunki".to_owned() };
        let page = |entry, form| Self {
            frame: sample::signed_in(language, urls::LOCATION_NEW, &[("id", "1")]),
            owner: owner.clone(),
            entry,
            existing: None,
            same: Vec::new(),
            conflict: false,
            help: Arc::default(),
            form,
        };
        let existing = |services: &[&str], retired| ExistingEntry {
            name: "Työpajatalo".to_owned(),
            version: 3,
            retired,
            services: services
                .iter()
                .filter_map(|name| Some((sample::id(9)?, (*name).to_owned())))
                .collect(),
            removable: services.is_empty(),
            merged_into: None,
            alike: if retired { Vec::new() } else { super::list::entries(BookKind::Locations) },
        };
        let problems = |problems: Vec<(&'static str, ProblemCode)>| {
            let problems = problems.into_iter().map(|(field, code)| Problem::new(field, code));
            FormState::new().with_problems(problems.collect())
        };
        let address = FormState::new().with("street", "Mallikatu 1").with("postal_code", "02100");
        vec![
            page(
                BookEntry::Location(None),
                problems(vec![
                    ("street", ProblemCode::Required),
                    ("postal_code", ProblemCode::NotAPostalCode),
                    ("latitude", ProblemCode::NotDegrees),
                    ("longitude", ProblemCode::OutsideFinland),
                ]),
            ),
            Self {
                same: vec![(
                    urls::locations(language, owner.id),
                    "Työpajatalo, Mallikatu 1, 02100 Espoo".to_owned(),
                )],
                ..page(BookEntry::Location(None), address.clone())
            },
            Self {
                existing: Some(existing(&["Työpaja nuorille", "Keittiöpaja"], false)),
                ..page(BookEntry::Location(Some(location)), address)
            },
            Self {
                existing: Some(existing(&["Työpaja nuorille"], false)),
                conflict: true,
                ..page(BookEntry::Contact(Some(contact)), FormState::new().with("kind", "unit"))
            },
            page(
                BookEntry::Contact(None),
                problems(vec![
                    ("kind", ProblemCode::Required),
                    ("email", ProblemCode::EmailOrPhone),
                ]),
            ),
            Self {
                existing: Some(existing(&[], true)),
                ..page(BookEntry::Contact(Some(contact)), FormState::new().with("kind", "person"))
            },
            Self {
                existing: Some(ExistingEntry {
                    merged_into: super::list::entries(BookKind::Locations).into_iter().next(),
                    ..existing(&[], true)
                }),
                ..page(BookEntry::Location(Some(location)), FormState::new())
            },
        ]
    }
}
