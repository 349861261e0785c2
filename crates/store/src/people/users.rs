//! All accounts, for administrators: found by the beginning of a name or an address, page after
//! page, as fast among a million accounts as among a hundred. Nothing here counts rows.

use sqlx::any::AnyRow;

use service_manual_domain::account::Account;
use service_manual_domain::account::people::UserStatus;
use service_manual_domain::ids::AccountId;
use service_manual_domain::language::Localised;

use super::People;
use crate::accounts::{COLUMNS, account};
use crate::error::Result;
use crate::key_range::KeyRange;
use crate::sql::{Columns, Sql, text};

/// Which accounts a list shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UserFilter {
    /// Those whose name, last name or address begins with this; empty: all.
    pub text: String,
    /// Those in this state.
    pub status: Option<UserStatus>,
}

/// A row of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserRow {
    /// The account.
    pub account: Account,
    /// The home organisation, unless there is none.
    pub home: Option<Localised<String>>,
}

/// In what the text was found. The list shows those found by the shown name first, then those
/// found only by the last name, then those found only by the address; each class has an index
/// with its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum FoundIn {
    Name,
    LastName,
    Address,
}

/// The account after which a page begins.
struct Place {
    id: AccountId,
    name: String,
    last_name: Option<String>,
    address: Option<String>,
}

impl People<'_> {
    /// Accounts that are not deleted, after the one that ended the page before.
    pub async fn users(
        &mut self,
        filter: &UserFilter,
        after: Option<AccountId>,
        limit: i64,
    ) -> Result<Vec<UserRow>> {
        let place = match after {
            Some(id) => self.place(id).await?,
            None => None,
        };
        let range = KeyRange::beginning(&filter.text);
        let begin = place.as_ref().map_or(FoundIn::Name, |place| place.found_in(range.as_ref()));
        let mut rows = Vec::new();
        for class in FoundIn::classes(range.is_some()) {
            let missing = limit.saturating_sub(i64::try_from(rows.len()).unwrap_or(limit));
            if *class < begin || missing <= 0 {
                continue;
            }
            let from = place.as_ref().filter(|_| *class == begin);
            let sql = class.conditions(filter, range.as_ref(), from);
            let found = sql
                .push(&format!(" ORDER BY {0}, a.id LIMIT ", class.column()))
                .bind(missing)
                .list(self.tx)
                .await?;
            rows.extend(found);
        }
        let accounts: Vec<Account> = rows.iter().map(account).collect::<Result<_>>()?;
        self.with_homes(accounts).await
    }

    async fn place(&mut self, id: AccountId) -> Result<Option<Place>> {
        let row = Sql::new(
            "SELECT id, name_key, last_name_key, email_sort_key FROM account \
             WHERE deleted_at IS NULL AND id = $1",
        )
        .with(text(id))
        .find(self.tx)
        .await?;
        row.as_ref().map(place).transpose()
    }

    async fn with_homes(&mut self, accounts: Vec<Account>) -> Result<Vec<UserRow>> {
        let rows = Sql::new(
            "SELECT m.account_id, o.name_fi, o.name_sv, o.name_en FROM membership m \
             JOIN organisation o ON o.id = m.organisation_id \
             WHERE m.home = 1 AND m.ended_at IS NULL AND m.account_id IN ",
        )
        .bind_list(accounts.iter().map(|account| text(account.id)))
        .list(self.tx)
        .await?;
        let mut homes = std::collections::HashMap::new();
        for row in &rows {
            let columns = Columns::of(row, "organisation");
            let account: AccountId = columns.parsed("account_id")?;
            homes.insert(account, columns.localised(["name_fi", "name_sv", "name_en"])?);
        }
        let row = |account: Account| UserRow { home: homes.remove(&account.id), account };
        Ok(accounts.into_iter().map(row).collect())
    }
}

impl FoundIn {
    const fn classes(searched: bool) -> &'static [Self] {
        if searched { &[Self::Name, Self::LastName, Self::Address] } else { &[Self::Name] }
    }

    const fn column(self) -> &'static str {
        match self {
            Self::Name => "a.name_key",
            Self::LastName => "a.last_name_key",
            Self::Address => "a.email_sort_key",
        }
    }

    fn conditions(
        self,
        filter: &UserFilter,
        range: Option<&KeyRange>,
        from: Option<&Place>,
    ) -> Sql {
        let mut sql = Sql::new(COLUMNS).push(" WHERE a.deleted_at IS NULL");
        if let Some(range) = range {
            sql = range.contains(sql.push(" AND "), self.column());
            if self > Self::Name {
                sql = range.excludes(sql.push(" AND "), "a.name_key");
            }
            if self > Self::LastName {
                sql = range.excludes(sql.push(" AND "), "a.last_name_key");
            }
        }
        if let Some((place, key)) = from.and_then(|place| Some((place, place.key(self)?))) {
            sql = sql
                .push(&format!(" AND ({}, a.id) > (", self.column()))
                .bind(key)
                .push(", ")
                .bind(text(place.id))
                .push(")");
        }
        sql.push(filter.status.map_or("", condition))
    }
}

/// Written as the indexes of these lists are.
const fn condition(status: UserStatus) -> &'static str {
    match status {
        UserStatus::Active => " AND a.deactivated_at IS NULL",
        UserStatus::Deactivated => " AND a.deactivated_at IS NOT NULL",
        UserStatus::Administrator => " AND a.administrator = 1",
        UserStatus::WithoutMembership => {
            " AND a.open_memberships = 0 \
             AND (a.deactivated_at IS NOT NULL OR a.administrator = 1)"
        }
    }
}

impl Place {
    fn found_in(&self, range: Option<&KeyRange>) -> FoundIn {
        let found = |key: Option<&str>| range.is_none_or(|range| range.holds(key));
        if found(Some(&self.name)) {
            FoundIn::Name
        } else if found(self.last_name.as_deref()) {
            FoundIn::LastName
        } else {
            FoundIn::Address
        }
    }

    fn key(&self, class: FoundIn) -> Option<&str> {
        match class {
            FoundIn::Name => Some(&self.name),
            FoundIn::LastName => self.last_name.as_deref(),
            FoundIn::Address => self.address.as_deref(),
        }
    }
}

fn place(row: &AnyRow) -> Result<Place> {
    let columns = Columns::of(row, "account");
    Ok(Place {
        id: columns.parsed("id")?,
        name: columns.text("name_key")?,
        last_name: columns.optional_text("last_name_key")?,
        address: columns.optional_text("email_sort_key")?,
    })
}
