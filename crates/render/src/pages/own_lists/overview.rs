//! All lists of a person.

use askama::Template;
use service_manual_domain::ids::{OwnListId, SavedSearchId};
use service_manual_domain::language::Language;
use service_manual_domain::own_list::NAME_LIMIT;
use service_manual_domain::problem::{Problem, ProblemCode};

use super::list_name;
use crate::forms::{Field, Form, FormState};
use crate::frame::{Flash, Frame, MenuEntry};
use crate::page::Page;
use crate::pages::sample;
use crate::urls;

/// Favourites, lists with names, and what was read last. The form makes a list; its field is `name`.
#[derive(Debug, Template)]
#[template(path = "pages/own_lists/overview.html")]
pub struct OwnListsPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The lists, the favourites first.
    pub lists: Vec<ListLine>,
    /// Saved searches, the newest first.
    pub searches: Vec<SearchLine>,
    /// What was typed and what is wrong.
    pub form: FormState,
}

/// A saved search.
#[derive(Debug, Clone)]
pub struct SearchLine {
    /// Its id.
    pub id: SavedSearchId,
    /// What the person calls it.
    pub name: String,
    /// Where it leads.
    pub href: String,
}

/// A list in short.
#[derive(Debug, Clone)]
pub struct ListLine {
    /// Its id.
    pub id: OwnListId,
    /// Its name; `None`: the favourites.
    pub name: Option<String>,
    /// How many services it has.
    pub services: usize,
}

impl Page for OwnListsPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().lists_title().to_owned()
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::OwnLists)
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems()
    }
}

impl OwnListsPage {
    fn form(&self) -> Form {
        let t = self.frame.t();
        let name = Field::text(t, "name", t.lists_name())
            .hint(t.lists_name_hint())
            .limit(NAME_LIMIT)
            .required();
        let action = urls::own_lists(self.frame.language);
        Form::new(t, action, t.lists_create(), &self.form).quiet().fields(vec![name])
    }

    fn name(&self, line: &ListLine) -> String {
        list_name(self.frame.t(), line.name.as_ref())
    }

    fn href(&self, line: &ListLine) -> String {
        urls::of_own_list(urls::OWN_LIST, self.frame.language, line.id)
    }

    fn change(&self, line: &SearchLine) -> String {
        urls::of_saved_search(urls::SAVED_SEARCH, self.frame.language, line.id)
    }

    /// Some lists; none yet, and a name that is taken.
    pub fn samples(language: Language) -> Vec<Self> {
        let frame = || sample::signed_in(language, urls::OWN_LISTS, &[]);
        let line = |number, name: Option<&str>, services| {
            let name = name.map(str::to_owned);
            sample::id(number).map(|id| ListLine { id, name, services })
        };
        let lists = [
            line(62, None, 12),
            line(63, Some("Nuorten ryhmät, syksy 2026"), 1),
            line(64, Some("Kielikurssit"), 0),
        ];
        let searches = ["Kielikurssit Espoossa", "Työpajat nuorille"].into_iter().zip(71..);
        let searches = searches.filter_map(|(name, number)| {
            let href = urls::search(language);
            sample::id(number).map(|id| SearchLine { id, name: name.to_owned(), href })
        });
        let taken = vec![Problem::new("name", ProblemCode::ListNameTaken)];
        vec![
            Self {
                frame: sample::with_messages(frame(), Flash::ListSaved),
                lists: lists.into_iter().flatten().collect(),
                searches: searches.collect(),
                form: FormState::new(),
            },
            Self {
                frame: frame(),
                lists: Vec::new(),
                searches: Vec::new(),
                form: FormState::new().with("name", "Kielikurssit").with_problems(taken),
            },
        ]
    }
}
