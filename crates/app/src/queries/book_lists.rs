//! The lists of locations and of contacts across organisations (spec 5), for pages and files.

use std::collections::HashMap;

use service_manual_domain::book::lists::{
    ALIKE, BookColumn, BookFilter, BookRequest, IN_USE, USED,
};
use service_manual_domain::book::{BookKind, Entry, EntryId};
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::{Language, Localised};
use service_manual_domain::list::FILE_LIMIT;
use service_manual_domain::policy::{Action, Scope, Target, scope};
use service_manual_store::{AskedOrganisation, BookCondition, BookOrder, BookRow, Page, Tx, Uses};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::lists::{Organisations, remembered, shown_page};
use crate::queries::service_lists::PAGE_SIZE;

/// Rows read at once for a file.
const PIECE: i64 = 500;

/// A part of a list.
#[derive(Debug, Clone)]
pub struct Found {
    /// The columns to show.
    pub columns: Vec<BookColumn>,
    /// The rows.
    pub rows: Vec<Listed>,
    /// How many rows the whole list has.
    pub total: i64,
    /// The number of the page, from 1: the last one, if a later one was asked for.
    pub page: i64,
    /// The names of the organisations.
    pub organisations: HashMap<OrganisationId, Localised<String>>,
}

/// A location or contact in a list.
#[derive(Debug, Clone)]
pub struct Listed {
    /// What it is.
    pub entry: Entry,
    /// How many services name it.
    pub uses: Uses,
    /// Those that are probably the same, itself among them; none, if it is alone.
    pub alike: Vec<EntryId>,
    /// What it was merged into.
    pub merged_into: Option<EntryId>,
}

/// What a location or contact has to do with others.
#[derive(Debug, Clone, Default)]
pub struct Relations {
    /// What it was merged into.
    pub merged_into: Option<Entry>,
    /// The others that are probably the same.
    pub alike: Vec<Entry>,
}

/// Somebody who looks at a list.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// Which.
    pub kind: BookKind,
    /// Which part of it.
    pub request: &'a BookRequest,
    /// In which language names of organisations are sorted.
    pub language: Language,
}

/// A page of a list.
///
/// # Errors
/// [`crate::Error::Denied`] for people who may change the locations and contacts of nobody.
pub async fn page(ctx: &Context, caller: &Caller, asked: Asked<'_>) -> Result<Found> {
    let mut tx = ctx.read().await?;
    let look = Look::of(&mut tx, caller, asked).await?;
    let total = tx.book_lists().count(asked.kind, &look.scope, &look.conditions).await?;
    let page = shown_page(asked.request.page, PAGE_SIZE, total);
    let mut found = Found { total, page, ..look.nothing() };
    look.add(&mut tx, &mut found, Page::numbered(page, PAGE_SIZE)).await?;
    Ok(found)
}

/// All pages of a list, as far as a file goes.
///
/// # Errors
/// As for [`page`].
pub async fn all_pages(ctx: &Context, caller: &Caller, asked: Asked<'_>) -> Result<Found> {
    let mut tx = ctx.read().await?;
    let look = Look::of(&mut tx, caller, asked).await?;
    let total = tx.book_lists().count(asked.kind, &look.scope, &look.conditions).await?;
    let mut found = Found { total, ..look.nothing() };
    for number in 1..=i64::from(FILE_LIMIT).min(total).saturating_add(PIECE - 1) / PIECE {
        look.add(&mut tx, &mut found, Page::numbered(number, PIECE)).await?;
    }
    Ok(found)
}

/// Refuses the lists to those who have none, before anything is done for them.
///
/// # Errors
/// [`crate::Error::Denied`] for them.
pub fn require(caller: &Caller) -> Result<()> {
    scope_of(caller).map(drop)
}

/// The organisations whose locations and contacts the caller may change, to choose from.
///
/// # Errors
/// As for [`page`].
pub async fn offered(ctx: &Context, caller: &Caller) -> Result<Organisations> {
    let scope = scope_of(caller)?;
    let mut tx = ctx.read().await?;
    Ok(Organisations::of(tx.service_lists().in_use(&scope, Organisations::LIMIT).await?))
}

/// What a location or contact has to do with others. Whether the caller may see it is asked before.
pub(crate) async fn relations(tx: &mut Tx, id: EntryId) -> Result<Relations> {
    let into: Vec<EntryId> = tx.merged_entries().into_of(id).await?.into_iter().collect();
    let merged_into = tx.book_lists().entries(&into).await?.into_iter().next();
    let first: Vec<EntryId> = tx.book_lists().alike_of(id).await?.into_iter().collect();
    let groups = tx.book_lists().groups(&first).await?;
    let others: Vec<EntryId> = groups.into_values().flatten().filter(|one| *one != id).collect();
    Ok(Relations { merged_into, alike: tx.book_lists().entries(&others).await? })
}

/// What is asked of a list, and by whom.
struct Look {
    kind: BookKind,
    scope: Scope,
    conditions: Vec<BookCondition>,
    order: BookOrder,
    columns: Vec<BookColumn>,
}

impl Look {
    async fn of(tx: &mut Tx, caller: &Caller, asked: Asked<'_>) -> Result<Self> {
        let list = asked.kind.list();
        let scope = scope_of(caller)?;
        let remembered = remembered(tx, caller, list).await?;
        Ok(Self {
            kind: asked.kind,
            scope,
            conditions: asked.request.choices().filter_map(condition).collect(),
            order: BookOrder { order: asked.request.order, language: asked.language },
            columns: list.shown(asked.request, remembered.as_deref()),
        })
    }

    fn nothing(&self) -> Found {
        let (columns, rows) = (self.columns.clone(), Vec::new());
        Found { columns, rows, total: 0, page: 1, organisations: HashMap::new() }
    }

    async fn add(&self, tx: &mut Tx, found: &mut Found, page: Page) -> Result<()> {
        let lists = &mut tx.book_lists();
        let rows = lists.page(self.kind, &self.scope, &self.conditions, self.order, page).await?;
        let shows = |column| self.columns.contains(&column);
        let ids: Vec<EntryId> = rows.iter().map(|row| row.entry.id()).collect();
        let mut uses = HashMap::new();
        if let (Some(first), true) = (ids.first(), shows(BookColumn::Services)) {
            let values: Vec<String> = ids.iter().map(|id| id.reference().value()).collect();
            uses = tx.service_references().uses(first.reference().kind(), &values).await?;
        }
        let firsts: Vec<EntryId> = rows.iter().filter_map(|row| row.alike).collect();
        let groups = tx.book_lists().groups(&firsts).await?;
        let merged = tx.merged_entries().all_of(&ids).await?;
        let mut whose: Vec<OrganisationId> =
            rows.iter().map(|row| row.entry.organisation()).collect();
        whose.retain(|id| !found.organisations.contains_key(id));
        found.organisations.extend(tx.names().organisations(&whose).await?);
        let listed = |row: BookRow| Listed {
            uses: uses.get(&row.entry.id().reference().value()).copied().unwrap_or_default(),
            alike: row.alike.and_then(|first| groups.get(&first)).cloned().unwrap_or_default(),
            merged_into: merged.get(&row.entry.id()).copied(),
            entry: row.entry,
        };
        found.rows.extend(rows.into_iter().map(listed));
        Ok(())
    }
}

/// What a filter asks; nothing for a value that it does not take.
fn condition((filter, value): (BookFilter, &str)) -> Option<BookCondition> {
    Some(match filter {
        BookFilter::Text => BookCondition::Text(value.to_owned()),
        BookFilter::Organisation => BookCondition::Of(AskedOrganisation::asked(value)),
        BookFilter::Kind => BookCondition::Kind(value.parse().ok()?),
        BookFilter::State => BookCondition::InUse(value == IN_USE),
        BookFilter::Used => BookCondition::Used(value == USED),
        BookFilter::Alike => (value == ALIKE).then_some(BookCondition::Alike)?,
    })
}

fn scope_of(caller: &Caller) -> Result<Scope> {
    let action = Action::EditLocationsAndContacts;
    let scope = scope(&caller.actor, action);
    if scope.is_empty() {
        caller.require(action, &Target::Everything)?;
    }
    Ok(scope)
}
