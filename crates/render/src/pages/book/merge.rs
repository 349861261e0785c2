//! Merging locations, or contacts, that are one: which stays, what differs, which services change.

use askama::Template;
use service_manual_domain::book::{BookKind, Entry, EntryId, MERGED_AT_ONCE, Unmergeable};
use service_manual_domain::contact::{ContactData, ContactKind};
use service_manual_domain::email::EmailAddress;
use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::{Language, Localised};
use service_manual_domain::location::LocationData;
use service_manual_domain::organisation::PhoneNumber;

use super::crumbs;
use super::list::{entries, reach};
use crate::forms::{Choice, Field, Form, FormState};
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::i18n::Texts;
use crate::page::Page;
use crate::pages::sample;
use crate::{labels, urls};

/// What merging would do. The first form chooses the one that stays (`keep`) of those that are
/// carried as `entry`; the second one sends each with the version that the person sees, as
/// `chosen`, and `keep`.
#[derive(Debug, Template)]
#[template(path = "pages/book/merge.html")]
pub struct BookMergePage {
    /// What surrounds it.
    pub frame: Frame,
    /// Of locations or of contacts.
    pub kind: BookKind,
    /// Those that were chosen.
    pub entries: Vec<MergedEntry>,
    /// The one that stays.
    pub kept: Option<EntryId>,
    /// The services that change, by name.
    pub services: Vec<(ServiceId, String)>,
    /// Why they cannot be merged.
    pub problem: Option<Unmergeable>,
    /// Whether somebody changed one of them since the preview.
    pub conflict: bool,
}

/// One of those that are merged.
#[derive(Debug, Clone)]
pub struct MergedEntry {
    /// What it is.
    pub entry: Entry,
    /// The name of its organisation.
    pub organisation: String,
    /// How many services name it.
    pub services: usize,
}

/// A line of the comparison.
struct Compared {
    label: &'static str,
    values: Vec<String>,
    differs: bool,
}

impl Page for BookMergePage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        let t = self.frame.t();
        let title = match self.kind {
            BookKind::Locations => t.book_merge_locations(),
            BookKind::Contacts => t.book_merge_contacts(),
        };
        title.to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        let t = self.frame.t();
        let label = match self.kind {
            BookKind::Locations => t.book_locations(),
            BookKind::Contacts => t.book_contacts(),
        };
        let list = Crumb::new(label, self.list_href());
        Some(crumbs(&self.frame).into_iter().chain([list]).collect())
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Books)
    }
}

impl BookMergePage {
    fn list_href(&self) -> String {
        urls::book_in_use(self.frame.language, self.kind)
    }

    fn merge_href(&self) -> String {
        urls::merge_book(self.frame.language, self.kind, &[])
    }

    fn why_not(&self, why: Unmergeable) -> String {
        let t = self.frame.t();
        match why {
            Unmergeable::TooFew => t.book_merge_too_few().to_owned(),
            Unmergeable::TooMany => t.book_merge_too_many(MERGED_AT_ONCE),
            Unmergeable::Retired => t.book_merge_retired().to_owned(),
            Unmergeable::SeveralOrganisations => t.book_merge_organisations().to_owned(),
        }
    }

    /// The one that stays first, then the others.
    fn in_order(&self) -> Vec<&MergedEntry> {
        let stays = |one: &&MergedEntry| Some(one.entry.id()) == self.kept;
        let others = self.entries.iter().filter(|one| !stays(one));
        self.entries.iter().filter(stays).chain(others).collect()
    }

    fn name(&self, one: &MergedEntry) -> String {
        one.entry.shown_name(self.frame.language)
    }

    fn href(&self, one: &MergedEntry) -> String {
        urls::book_entry(self.frame.language, one.entry.organisation(), one.entry.id())
    }

    /// Which stays.
    fn choice(&self) -> Form {
        let t = self.frame.t();
        let choice = |one: &MergedEntry| {
            let name = self.name(one);
            let mut parts = vec![name.clone()];
            parts.extend(reach(&one.entry).into_iter().filter(|part| *part != name));
            parts.push(t.lists_services(one.services));
            Choice::new(one.entry.id().reference().value(), parts.join(", "))
        };
        let choices = self.entries.iter().map(choice).collect();
        let kept = self.kept.map(|id| id.reference().value()).unwrap_or_default();
        let state = FormState::new().with("keep", kept);
        let form = Form::new(t, self.merge_href(), t.book_merge_preview(), &state);
        let ids = self.entries.iter().map(|one| one.entry.id().reference().value());
        ids.fold(form.asking().quiet(), |form, id| form.hidden("entry", id))
            .fields(vec![Field::radios(t, "keep", t.book_merge_keep(), choices).unmarked()])
    }

    /// What the form that merges carries.
    fn carried(&self) -> Vec<(&'static str, String)> {
        let chosen = self.entries.iter().map(|one| {
            let value = one.entry.id().reference().value();
            ("chosen", format!("{value}:{}", one.entry.version()))
        });
        let kept = self.kept.map(|id| ("keep", id.reference().value()));
        chosen.chain(kept).collect()
    }

    /// How many go out of use.
    fn leaving(&self) -> usize {
        self.entries.len().saturating_sub(1)
    }

    /// What is known of each, a line a field; what nobody knows is left out.
    fn compared(&self) -> Vec<Compared> {
        let t = self.frame.t();
        let facts = |one: &&MergedEntry| {
            let mut facts = match &one.entry {
                Entry::Location(one) => location(t, &one.data),
                Entry::Contact(one) => contact(t, &one.data),
            };
            facts.push((t.book_organisation(), one.organisation.clone()));
            facts.push((t.book_used_by(), one.services.to_string()));
            facts
        };
        let all: Vec<Vec<(&'static str, String)>> = self.in_order().iter().map(facts).collect();
        let Some(first) = all.first() else { return Vec::new() };
        let line = |(at, (label, _)): (usize, &(&'static str, String))| {
            let values = all.iter().filter_map(|facts| facts.get(at));
            let values: Vec<String> = values.map(|(_, value)| value.clone()).collect();
            let differs = values.windows(2).any(|two| matches!(two, [a, b] if a != b));
            Compared { label, values, differs }
        };
        let lines = first.iter().enumerate().map(line);
        lines.filter(|line| line.values.iter().any(|value| !value.is_empty())).collect()
    }

    /// Two locations; contacts that somebody changed meanwhile; too few; of several organisations.
    pub fn samples(language: Language) -> Vec<Self> {
        let page = |kind, count| {
            let pattern = match kind {
                BookKind::Locations => urls::MERGE_LOCATIONS,
                BookKind::Contacts => urls::MERGE_CONTACTS,
            };
            let merged = |entry: Entry| MergedEntry {
                entry,
                organisation: "Mallikaupunki".to_owned(),
                services: 2,
            };
            let entries: Vec<Entry> = entries(kind).into_iter().take(count).collect();
            Self {
                frame: sample::signed_in(language, pattern, &[]),
                kind,
                kept: entries.first().map(Entry::id),
                entries: entries.into_iter().map(merged).collect(),
                services: sample::id(9)
                    .map(|id| (id, "Keittiöpaja".to_owned()))
                    .into_iter()
                    .collect(),
                problem: None,
                conflict: false,
            }
        };
        vec![
            page(BookKind::Locations, 2),
            Self { conflict: true, services: Vec::new(), ..page(BookKind::Contacts, 2) },
            Self { problem: Some(Unmergeable::TooFew), ..page(BookKind::Contacts, 0) },
            Self {
                problem: Some(Unmergeable::SeveralOrganisations),
                ..page(BookKind::Locations, 2)
            },
        ]
    }
}

fn in_language(texts: Option<&Localised<String>>, language: Language) -> String {
    texts.and_then(|texts| texts.get(language)).cloned().unwrap_or_default()
}

fn location(t: &'static Texts, data: &LocationData) -> Vec<(&'static str, String)> {
    let name = |language| in_language(data.name.as_ref(), language);
    let facts = data.accessibility.iter().map(|fact| labels::accessibility_fact(t, *fact));
    let note = Language::ALL.map(|language| in_language(data.note.as_ref(), language));
    let note: Vec<String> = note.into_iter().filter(|text| !text.is_empty()).collect();
    let place = data.coordinates.map(|place| place.decimal());
    vec![
        (t.book_name_fi(), name(Language::Fi)),
        (t.book_name_sv(), name(Language::Sv)),
        (t.book_address(), data.address()),
        (t.book_accessibility(), facts.collect::<Vec<_>>().join(", ")),
        (t.book_note(), note.join(" / ")),
        (t.book_coordinates(), place.map(|(n, e)| format!("{n}, {e}")).unwrap_or_default()),
    ]
}

fn contact(t: &'static Texts, data: &ContactData) -> Vec<(&'static str, String)> {
    let kind = match data.kind {
        ContactKind::Person => t.book_person(),
        ContactKind::Unit => t.book_unit_short(),
    };
    let role = Language::ALL.map(|language| in_language(data.role.as_ref(), language));
    let role: Vec<String> = role.into_iter().filter(|text| !text.is_empty()).collect();
    let email = data.email.as_ref().map(EmailAddress::as_str).unwrap_or_default();
    let phone = data.phone.as_ref().map(PhoneNumber::as_str).unwrap_or_default();
    vec![
        (t.book_kind(), kind.to_owned()),
        (t.book_name(), data.name.clone()),
        (t.book_email(), email.to_owned()),
        (t.book_phone(), phone.to_owned()),
        (t.book_role(), role.join(" / ")),
    ]
}
