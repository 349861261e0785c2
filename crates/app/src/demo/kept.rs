//! What people of the demonstration keep for themselves: favourites, own lists, saved searches.

use serde::Deserialize;

use service_manual_domain::ids::{AccountId, OwnListId, SavedSearchId};
use service_manual_domain::language::Language;
use service_manual_domain::own_list::{ListName, ListedService, OwnList, note};
use service_manual_domain::saved_search::{KeptSearch, name};
use service_manual_domain::search::{SearchRequest, Unread};
use service_manual_store::SavedSearch;

use super::{Content, Loader, wrong};
use crate::error::Result;

/// A list of a person.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DemoList {
    /// Whose it is.
    pub person: String,
    /// What the person calls it; empty: the favourites.
    pub name: String,
    /// Its services, in their order.
    pub service: Vec<DemoListed>,
}

/// A service in a list.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DemoListed {
    /// Its key.
    pub key: String,
    /// What the person noted.
    pub note: String,
}

/// A saved search.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoSearch {
    /// Whose it is.
    pub person: String,
    /// What the person calls it.
    pub name: String,
    /// The language in which its words are meant.
    pub language: Language,
    /// What it asks for: names and values of its address.
    pub asked: Vec<(String, String)>,
}

impl Loader<'_> {
    /// Lists and searches of everybody.
    pub(super) async fn kept(&mut self, content: &Content) -> Result<()> {
        for list in &content.own_list {
            self.own_list(list).await?;
        }
        for search in &content.saved_search {
            self.saved_search(search).await?;
        }
        Ok(())
    }

    async fn own_list(&mut self, demo: &DemoList) -> Result<()> {
        let name = (!demo.name.is_empty()).then(|| ListName::parse(&demo.name)).transpose();
        let name = name.map_err(|code| wrong(&demo.name, &code))?;
        let list = OwnList { id: OwnListId::new(self.ctx.now(), self.ctx.random()), name };
        let account = self.account(&demo.person)?;
        self.tx.own_lists().add(account, &list, self.ctx.now()).await?;
        // What is put into a list comes to its top.
        for entry in demo.service.iter().rev() {
            let service = self.public(&entry.key)?;
            let listed = ListedService {
                service: service.id,
                name_then: service.name.clone(),
                language_then: service.original,
                note: note(&entry.note).map_err(|code| wrong(&entry.key, &code))?,
                added_at: self.ctx.now(),
            };
            self.tx.own_lists().put(list.id, &listed).await?;
        }
        Ok(())
    }

    async fn saved_search(&mut self, demo: &DemoSearch) -> Result<()> {
        let pairs = demo.asked.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let (request, unread) = SearchRequest::read(pairs);
        if unread != Unread::default() {
            return Err(wrong(&demo.name, &unread));
        }
        let now = self.ctx.now();
        let search = SavedSearch {
            id: SavedSearchId::new(now, self.ctx.random()),
            account: self.account(&demo.person)?,
            name: name(&demo.name).map_err(|code| wrong(&demo.name, &code))?,
            language: demo.language,
            asked: KeptSearch::of(&request).map_err(|code| wrong(&demo.name, &code))?,
            saved_at: now,
            told_until: now,
        };
        Ok(self.tx.saved_searches().add(&search).await?)
    }

    fn account(&self, email: &str) -> Result<AccountId> {
        let found = self.people.iter().find(|person| person.email == email);
        found.map(|person| person.account).ok_or_else(|| wrong("nobody", &email))
    }
}
