//! Keeping a search: saving it under a name, and a short address of it.

use askama::Template;
use service_manual_domain::ids::SavedSearchId;
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::saved_search::NAME_LIMIT;
use service_manual_domain::search::{Group, SearchRequest};

use crate::forms::{Field, Form, FormState};
use crate::frame::{Crumb, Flash, Frame, MenuEntry};
use crate::i18n::Texts;
use crate::page::Page;
use crate::pages::sample;
use crate::urls;

fn name_field(t: &'static Texts) -> Field {
    Field::text(t, "name", t.keep_name()).hint(t.keep_name_hint()).limit(NAME_LIMIT).required()
}

/// A search that may be kept. Field: `name`.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/search_keep.html")]
pub struct SearchKeepPage {
    /// What surrounds it.
    pub frame: Frame,
    /// What it asks for.
    pub request: SearchRequest,
    /// The same in words, a line each.
    pub asked: Vec<String>,
    /// What the person calls it, if it is saved already.
    pub saved_as: Option<String>,
    /// Its whole short address, if somebody made one.
    pub short: Option<String>,
    /// What was typed and what is wrong.
    pub form: FormState,
}

/// A saved search. Field: `name`.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/saved_search.html")]
pub struct SavedSearchPage {
    /// What surrounds it.
    pub frame: Frame,
    /// Its id.
    pub id: SavedSearchId,
    /// What the person calls it.
    pub name: String,
    /// Where it leads.
    pub href: String,
    /// What it asks for in words, a line each.
    pub asked: Vec<String>,
    /// What was typed and what is wrong.
    pub form: FormState,
}

impl Page for SearchKeepPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().keep_title().to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(vec![Crumb::new(self.frame.t().search_title(), self.back())])
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems()
    }
}

impl SearchKeepPage {
    fn back(&self) -> String {
        urls::search_for(self.frame.language, &self.request)
    }

    fn form(&self) -> Form {
        let (t, language) = (self.frame.t(), self.frame.language);
        let action = urls::of_search(urls::SEARCH_KEEP, language, &self.request);
        Form::new(t, action, t.keep_button(), &self.form)
            .cancel(self.back())
            .fields(vec![name_field(t)])
    }

    fn shorten(&self) -> String {
        urls::of_search(urls::SEARCH_SHORTEN, self.frame.language, &self.request)
    }

    /// Not kept yet; saved, with a short address; without a name.
    pub fn samples(language: Language) -> Vec<Self> {
        let request = SearchRequest::for_text("kielikurssi").with(Group::Municipality, "049");
        let new = Self {
            frame: sample::signed_in(language, urls::SEARCH_KEEP, &[]),
            request,
            asked: vec!["kielikurssi".to_owned(), "Espoo".to_owned()],
            saved_as: None,
            short: None,
            form: FormState::new().with("name", "kielikurssi, Espoo"),
        };
        let path = urls::search_short(language, "4kq0z8m2tr");
        let kept = Self {
            frame: sample::with_messages(new.frame.clone(), Flash::SearchSaved),
            saved_as: Some("Kielikurssit".to_owned()),
            short: Some(urls::absolute(sample::PUBLIC_ADDRESS, &path)),
            ..new.clone()
        };
        let problems = vec![Problem::new("name", ProblemCode::Required)];
        let wrong = Self {
            asked: Vec::new(),
            form: FormState::new().with_problems(problems),
            ..new.clone()
        };
        vec![new, kept, wrong]
    }
}

impl Page for SavedSearchPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.name.clone()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        let lists = urls::own_lists(self.frame.language);
        Some(vec![Crumb::new(self.frame.t().lists_title(), lists)])
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::OwnLists)
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems()
    }
}

impl SavedSearchPage {
    fn form(&self) -> Form {
        let (t, language) = (self.frame.t(), self.frame.language);
        let action = urls::of_saved_search(urls::SAVED_SEARCH, language, self.id);
        Form::new(t, action, t.keep_rename(), &self.form)
            .cancel(urls::own_lists(language))
            .fields(vec![name_field(t)])
    }

    fn remove(&self) -> String {
        urls::of_saved_search(urls::SAVED_SEARCH_REMOVE, self.frame.language, self.id)
    }

    /// As it is; with a name that is too long.
    pub fn samples(language: Language) -> Vec<Self> {
        let Some(id) = sample::id::<SavedSearchId>(71) else { return Vec::new() };
        let values = [("search", id.to_string())];
        let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
        let page = Self {
            frame: sample::signed_in(language, urls::SAVED_SEARCH, &values),
            id,
            name: "Kielikurssit".to_owned(),
            href: urls::search_for(language, &SearchRequest::for_text("kielikurssi")),
            asked: vec!["kielikurssi".to_owned()],
            form: FormState::new().with("name", "Kielikurssit"),
        };
        let long = vec![Problem::new("name", ProblemCode::TooLong { limit: NAME_LIMIT })];
        let form = page.form.clone().with_problems(long);
        vec![page.clone(), Self { form, asked: Vec::new(), ..page }]
    }
}
