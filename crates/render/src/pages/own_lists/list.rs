//! One list of a person.

use askama::Template;
use service_manual_domain::ids::{OwnListId, OwnListShareId, ServiceId};
use service_manual_domain::language::Language;
use service_manual_domain::own_list::{Move, NAME_LIMIT, NOTE_LIMIT};
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::time::Day;

use super::{list_name, to_lists};
use crate::format;
use crate::forms::{Choice, Field, Form, FormState};
use crate::frame::{Crumb, Flash, Frame, MenuEntry};
use crate::page::Page;
use crate::pages::card::ServiceCard;
use crate::pages::sample;
use crate::urls::{self, Pattern};
use crate::worded::Worded;

/// A list: its services with notes, links by which it is shared, its name. The form of sharing has
/// the fields `days` and `with_notes`, that of the name `name`.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/own_lists/list.html")]
pub struct OwnListPage {
    /// What surrounds it.
    pub frame: Frame,
    /// Its id.
    pub id: OwnListId,
    /// Its name; `None`: the favourites, which cannot be renamed.
    pub name: Option<String>,
    /// Its services.
    pub services: Vec<ListedLine>,
    /// The links that work.
    pub shares: Vec<ShareLine>,
    /// How many days a new link may work, for choosing.
    pub days: Vec<i32>,
    /// What was typed into the form of sharing, and what is wrong.
    pub share: FormState,
    /// What was typed into the form of the name, and what is wrong.
    pub rename: FormState,
}

/// A service in the list.
#[derive(Debug, Clone)]
pub struct ListedLine {
    /// Which.
    pub service: ServiceId,
    /// What it was called when it was added.
    pub name_then: Worded,
    /// Its card, if the public sees it.
    pub card: Option<ServiceCard>,
    /// What the person noted.
    pub note: Option<String>,
}

impl ListedLine {
    /// What it is called today, or was called when it was added.
    fn name(&self) -> &str {
        self.card.as_ref().map_or(self.name_then.text.as_str(), |card| &card.name)
    }
}

/// A link to the list.
#[derive(Debug, Clone, Copy)]
pub struct ShareLine {
    /// Its id.
    pub id: OwnListShareId,
    /// When it was made.
    pub made_on: Day,
    /// The last day on which it works.
    pub ends_on: Day,
    /// Whether the notes are shown.
    pub with_notes: bool,
}

impl Page for OwnListPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        list_name(self.frame.t(), self.name.as_ref())
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(vec![to_lists(&self.frame)])
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::OwnLists)
    }

    fn has_problems(&self) -> bool {
        self.share.has_problems() || self.rename.has_problems()
    }
}

impl OwnListPage {
    fn share_form(&self) -> Form {
        let t = self.frame.t();
        let days = self.days.iter();
        let days = days.map(|days| Choice::new(days.to_string(), t.period_days(*days))).collect();
        let fields = vec![
            Field::setting(t, "days", t.lists_share_days(), days),
            Field::checkbox(t, "with_notes", t.lists_share_notes())
                .hint(t.lists_share_notes_hint())
                .unmarked(),
        ];
        let action = self.of_list(urls::OWN_LIST_SHARE);
        Form::new(t, action, t.lists_share_button(), &self.share).quiet().fields(fields)
    }

    fn rename_form(&self) -> Option<Form> {
        self.name.as_ref()?;
        let t = self.frame.t();
        let name = Field::text(t, "name", t.lists_name())
            .hint(t.lists_name_hint())
            .limit(NAME_LIMIT)
            .required();
        let action = self.of_list(urls::OWN_LIST);
        Some(Form::new(t, action, t.lists_rename(), &self.rename).quiet().fields(vec![name]))
    }

    fn of_list(&self, pattern: Pattern) -> String {
        urls::of_own_list(pattern, self.frame.language, self.id)
    }

    fn end_share(&self, share: &ShareLine) -> String {
        urls::own_list_share_end(self.frame.language, self.id, share.id)
    }

    fn share_line(&self, share: &ShareLine) -> String {
        let (t, language) = (self.frame.t(), self.frame.language);
        let (made, ends) =
            (format::day(language, share.made_on), format::day(language, share.ends_on));
        if share.with_notes {
            t.lists_link_with_notes(ends, made)
        } else {
            t.lists_link(ends, made)
        }
    }

    /// Where a service can be moved, in words.
    fn moves(&self, place: usize) -> Vec<(Move, &'static str)> {
        let t = self.frame.t();
        let up = (place > 0).then(|| (Move::Up, t.lists_move_up()));
        let down = place + 1 < self.services.len();
        let down = down.then(|| (Move::Down, t.lists_move_down()));
        up.into_iter().chain(down).collect()
    }

    /// Favourites that are shared and of which one is gone; an empty list; problems of both forms.
    pub fn samples(language: Language) -> Vec<Self> {
        let Some(id) = sample::id::<OwnListId>(63) else { return Vec::new() };
        let frame = || sample::signed_in(language, urls::OWN_LIST, &[("list", &id.to_string())]);
        let empty = Self {
            frame: frame(),
            id,
            name: Some("Kielikurssit".to_owned()),
            services: Vec::new(),
            shares: Vec::new(),
            days: vec![7, 30, 90],
            share: FormState::new().with("days", "30"),
            rename: FormState::new().with("name", "Kielikurssit"),
        };
        let share = |number, with_notes| ShareLine {
            made_on: sample::today(),
            ends_on: sample::today().plus_days(30),
            with_notes,
            id: number,
        };
        let shares =
            [sample::id(65).map(|id| share(id, true)), sample::id(66).map(|id| share(id, false))];
        let full = Self {
            frame: sample::with_messages(frame(), Flash::NoteSaved),
            name: None,
            services: services(),
            shares: shares.into_iter().flatten().collect(),
            ..empty.clone()
        };
        let links = vec![Problem::new("days", ProblemCode::MostReached { limit: 5 })];
        let many = Self { share: empty.share.clone().with_problems(links), ..empty.clone() };
        let long = vec![Problem::new("name", ProblemCode::TooLong { limit: NAME_LIMIT })];
        let named = Self { rename: empty.rename.clone().with_problems(long), ..empty.clone() };
        vec![full, empty, many, named]
    }
}

fn services() -> Vec<ListedLine> {
    let long = "Kysy ensin, alkaako uusi ryhmä. ".repeat(20);
    let notes = ["Vapaita paikkoja yleensä syksyllä.\nPuhelinaika ma–to.", &long, ""];
    let cards = sample::cards().into_iter().zip(notes).zip(67..);
    let gone = sample::id(70).map(|service| ListedLine {
        service,
        name_then: Worded::new(Language::Fi, "Ompelupaja".to_owned()),
        card: None,
        note: Some("Oli hyvä ryhmä.".to_owned()),
    });
    let line = |((card, note), number): ((ServiceCard, &str), u8)| {
        Some(ListedLine {
            service: sample::id(number)?,
            name_then: Worded::new(card.text_language, card.name.clone()),
            card: Some(ServiceCard { star: None, ..card }),
            note: (!note.is_empty()).then(|| note.chars().take(NOTE_LIMIT).collect()),
        })
    };
    cards.filter_map(line).chain(gone).collect()
}
