//! Putting a service into a list, and its note there.

use askama::Template;
use service_manual_domain::ids::{OwnListId, ServiceId};
use service_manual_domain::language::Language;
use service_manual_domain::own_list::{NAME_LIMIT, NOTE_LIMIT};
use service_manual_domain::problem::{Problem, ProblemCode};

use super::{list_name, to_lists};
use crate::forms::{Choice, Field, Form, FormState};
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::i18n::Texts;
use crate::page::Page;
use crate::pages::sample;
use crate::urls;
use crate::worded::Worded;

/// Rows of the field for a note.
const ROWS: u8 = 4;

/// Into which list a service shall go. Fields: `list`, `name` of a new one, `note`.
#[derive(Debug, Template)]
#[template(path = "pages/own_lists/entry.html")]
pub struct OwnListPutPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The service.
    pub service: ServiceId,
    /// What it is called.
    pub name: Worded,
    /// Where its page is.
    pub back: String,
    /// What can be chosen for a list, with its name (`None`: the favourites) and whether it has
    /// the service.
    pub lists: Vec<(String, Option<String>, bool)>,
    /// What stands in the field for a new list.
    pub new: &'static str,
    /// What was typed and what is wrong.
    pub form: FormState,
}

/// The note of a service. Field: `note`.
#[derive(Debug, Template)]
#[template(path = "pages/own_lists/entry.html")]
pub struct OwnListNotePage {
    /// What surrounds it.
    pub frame: Frame,
    /// The list.
    pub list: OwnListId,
    /// The name of the list; `None`: the favourites.
    pub list_name: Option<String>,
    /// The service.
    pub service: ServiceId,
    /// What it is called.
    pub name: Worded,
    /// What was typed and what is wrong.
    pub form: FormState,
}

fn note(t: &'static Texts) -> Field {
    Field::text_area(t, "note", t.lists_note(), ROWS).hint(t.lists_note_hint()).limit(NOTE_LIMIT)
}

impl Page for OwnListPutPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().lists_put_title().to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(vec![to_lists(&self.frame)])
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::OwnLists)
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems()
    }
}

impl OwnListPutPage {
    fn form(&self) -> Form {
        let t = self.frame.t();
        let list = |(value, name, has): &(String, Option<String>, bool)| {
            let name = list_name(t, name.as_ref());
            Choice::new(value, if *has { t.lists_has_already(&name) } else { name })
        };
        let new = Choice::new(self.new, t.lists_put_new());
        let choices = self.lists.iter().map(list).chain([new]).collect();
        let fields = vec![
            Field::radios(t, "list", t.lists_put_list(), choices).required(),
            Field::text(t, "name", t.lists_put_new_name())
                .hint(t.lists_name_hint())
                .limit(NAME_LIMIT)
                .unmarked(),
            note(t),
        ];
        let action = urls::own_list_put(self.frame.language, self.service);
        Form::new(t, action, t.lists_put_button(), &self.form)
            .cancel(self.back.clone())
            .keep_typed_text()
            .fields(fields)
    }

    /// Two lists; only a new one, and everything is wrong.
    pub fn samples(language: Language) -> Vec<Self> {
        let Some(service) = sample::id::<ServiceId>(67) else { return Vec::new() };
        let values = [("service", service.to_string())];
        let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
        let page = |lists, form| Self {
            frame: sample::signed_in(language, urls::OWN_LIST_PUT, &values),
            service,
            name: Worded::new(Language::Fi, "Työhönvalmennus".to_owned()),
            back: urls::service(language, sample::SLUG),
            lists,
            new: "new",
            form,
        };
        let favourites = ("favourites".to_owned(), None, false);
        let other =
            ("01JD0000000000000000000063".to_owned(), Some("Kielikurssit".to_owned()), true);
        let problems = vec![
            Problem::new("name", ProblemCode::Required),
            Problem::new("note", ProblemCode::TooLong { limit: NOTE_LIMIT }),
        ];
        vec![
            page(vec![favourites.clone(), other], FormState::new()),
            page(vec![favourites], FormState::new().with("list", "new").with_problems(problems)),
        ]
    }
}

impl Page for OwnListNotePage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().lists_note().to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        let href = urls::of_own_list(urls::OWN_LIST, self.frame.language, self.list);
        let name = list_name(self.frame.t(), self.list_name.as_ref());
        Some(vec![to_lists(&self.frame), Crumb::new(name, href)])
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::OwnLists)
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems()
    }
}

impl OwnListNotePage {
    fn form(&self) -> Form {
        let (t, language) = (self.frame.t(), self.frame.language);
        let action = urls::of_listed(urls::OWN_LIST_NOTE, language, self.list, self.service);
        Form::new(t, action, t.lists_note_save(), &self.form)
            .cancel(urls::of_own_list(urls::OWN_LIST, language, self.list))
            .keep_typed_text()
            .fields(vec![note(t)])
    }

    /// A note; one that is too long.
    pub fn samples(language: Language) -> Vec<Self> {
        let (Some(list), Some(service)) = (sample::id(63), sample::id(67)) else {
            return Vec::new();
        };
        let list: OwnListId = list;
        let service: ServiceId = service;
        let values = [("list", list.to_string()), ("service", service.to_string())];
        let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
        let page = |form| Self {
            frame: sample::signed_in(language, urls::OWN_LIST_NOTE, &values),
            list,
            list_name: None,
            service,
            name: Worded::new(Language::Fi, "Työhönvalmennus".to_owned()),
            form,
        };
        let long = vec![Problem::new("note", ProblemCode::TooLong { limit: NOTE_LIMIT })];
        let form = FormState::new().with("note", "Vapaita paikkoja yleensä syksyllä.");
        vec![page(form.clone()), page(form.with_problems(long))]
    }
}
