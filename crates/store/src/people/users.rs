//! All accounts, for administrators: found by the beginning of a name or an address, page after
//! page, as fast among a million accounts as among a hundred. Nothing here counts rows.

use std::collections::HashMap;

use sqlx::any::AnyRow;

use service_manual_domain::account::people::UserStatus;
use service_manual_domain::account::{Account, Role};
use service_manual_domain::ids::{AccountId, OrganisationId};
use service_manual_domain::language::Localised;
use service_manual_domain::time::Day;

use super::People;
use crate::accounts::{COLUMNS, account};
use crate::error::Result;
use crate::key_range::KeyRange;
use crate::service_lists::{AskedOrganisation, one_of};
use crate::sql::{Columns, Sql, text};

/// Which accounts a list shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UserFilter {
    /// Those whose name, last name or address begins with this; empty: all.
    pub text: String,
    /// Those in this state.
    pub status: Option<UserStatus>,
    /// Those with this role in any of the organisations that are asked for.
    pub role: Option<Role>,
    /// Those of these organisations.
    pub organisation: Option<AskedOrganisation>,
}

/// An order of the list. Who is searched for by a text always stands in the order of what was found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct UserOrder {
    /// By the day of the last signed-in request, not by name.
    pub by_last_activity: bool,
    /// The largest first.
    pub descending: bool,
}

/// A row of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserRow {
    /// The account.
    pub account: Account,
    /// Where the person belongs, unless there is no such organisation.
    pub home: Option<HomeMembership>,
}

/// Where a person belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HomeMembership {
    /// The organisation.
    pub organisation: OrganisationId,
    /// Its name.
    pub name: Localised<String>,
    /// What the person does there.
    pub role: Role,
    /// The last day of it.
    pub ends_on: Option<Day>,
}

/// What a part of the list is sorted by. Who is searched for by a text is listed by the shown name
/// first, if it begins so; then come those found only by the last name, then those found only by
/// the address; each class has an index with its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    LastActive,
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
    last_active: String,
}

impl People<'_> {
    /// Accounts that are not deleted, after the one that ended the page before.
    pub async fn users(
        &mut self,
        filter: &UserFilter,
        order: UserOrder,
        after: Option<AccountId>,
        limit: i64,
    ) -> Result<Vec<UserRow>> {
        let place = match after {
            Some(id) => self.place(id).await?,
            None => None,
        };
        let range = KeyRange::beginning(&filter.text);
        let classes = Key::classes(range.is_some(), order);
        let begin = place.as_ref().map(|place| place.class(classes, range.as_ref()));
        let before = begin.and_then(|begin| classes.iter().position(|class| *class == begin));
        let mut ids: Vec<AccountId> = Vec::new();
        for class in classes.iter().skip(before.unwrap_or_default()) {
            let missing = limit.saturating_sub(i64::try_from(ids.len()).unwrap_or(limit));
            if missing <= 0 {
                break;
            }
            let from = place.as_ref().filter(|_| begin == Some(*class));
            let sql = class.after(class.found(filter, range.as_ref()), from, order.descending);
            for row in &sql.push(" LIMIT ").bind(missing).list(self.tx).await? {
                ids.push(Columns::of(row, "account").parsed("id")?);
            }
        }
        self.in_order(&ids).await
    }

    async fn place(&mut self, id: AccountId) -> Result<Option<Place>> {
        let row = Sql::new(
            "SELECT id, name_key, last_name_key, email_sort_key, last_active_on FROM account \
             WHERE deleted_at IS NULL AND id = $1",
        )
        .with(text(id))
        .find(self.tx)
        .await?;
        row.as_ref().map(place).transpose()
    }

    /// The accounts with their homes, in the order of the ids.
    async fn in_order(&mut self, ids: &[AccountId]) -> Result<Vec<UserRow>> {
        let sql = Sql::new(COLUMNS).push(" WHERE a.id IN ").bind_list(ids.iter().map(text));
        let rows = sql.list(self.tx).await?;
        let mut accounts = HashMap::new();
        for row in &rows {
            let account = account(row)?;
            accounts.insert(account.id, account);
        }
        let mut homes = self.homes(ids).await?;
        let row = |id: &AccountId| {
            Some(UserRow { account: accounts.remove(id)?, home: homes.remove(id) })
        };
        Ok(ids.iter().filter_map(row).collect())
    }

    async fn homes(&mut self, ids: &[AccountId]) -> Result<HashMap<AccountId, HomeMembership>> {
        let rows = Sql::new(
            "SELECT m.account_id, m.organisation_id, m.role, m.ends_on, o.name_fi, o.name_sv, \
             o.name_en FROM membership m JOIN organisation o ON o.id = m.organisation_id \
             WHERE m.home = 1 AND m.ended_at IS NULL AND m.account_id IN ",
        )
        .bind_list(ids.iter().map(text))
        .list(self.tx)
        .await?;
        let one = |row: &AnyRow| {
            let columns = Columns::of(row, "membership");
            let home = HomeMembership {
                organisation: columns.parsed("organisation_id")?,
                name: columns.localised(["name_fi", "name_sv", "name_en"])?,
                role: columns.parsed("role")?,
                ends_on: columns.optional("ends_on")?,
            };
            Ok((columns.parsed("account_id")?, home))
        };
        rows.iter().map(one).collect()
    }
}

impl Key {
    const fn classes(searched: bool, order: UserOrder) -> &'static [Self] {
        match (searched, order.by_last_activity, order.descending) {
            (true, _, false) => &[Self::Name, Self::LastName, Self::Address],
            (true, _, true) => &[Self::Address, Self::LastName, Self::Name],
            (false, true, _) => &[Self::LastActive],
            (false, false, _) => &[Self::Name],
        }
    }

    const fn column(self) -> &'static str {
        match self {
            Self::LastActive => "k.last_active_on",
            Self::Name => "k.name_key",
            Self::LastName => "k.last_name_key",
            Self::Address => "k.email_sort_key",
        }
    }

    /// The ids of those whom the filter finds in this class.
    fn found(self, filter: &UserFilter, range: Option<&KeyRange>) -> Sql {
        let mut sql = source(filter);
        if let Some(range) = range {
            sql = range.contains(sql.push(" AND "), self.column());
            if self > Self::Name {
                sql = range.excludes(sql.push(" AND "), "k.name_key");
            }
            if self > Self::LastName {
                sql = range.excludes(sql.push(" AND "), "k.last_name_key");
            }
        }
        sql
    }

    /// The order, and where in it to begin.
    fn after(self, mut sql: Sql, from: Option<&Place>, descending: bool) -> Sql {
        let (sign, way) = if descending { ("<", " DESC") } else { (">", "") };
        let column = self.column();
        if let Some((place, key)) = from.and_then(|place| Some((place, place.key(self)?))) {
            sql = sql
                .push(&format!(" AND ({column}, k.id) {sign} ("))
                .bind(key)
                .push(", ")
                .bind(text(place.id))
                .push(")");
        }
        sql.push(&format!(" ORDER BY {column}{way}, k.id{way}"))
    }
}

/// Among whom is looked: all accounts or, to read no more than those, the people of the
/// organisations that are asked for, of whom memberships have a copy of what is needed.
fn source(filter: &UserFilter) -> Sql {
    let Some(organisation) = &filter.organisation else {
        let sql = Sql::new("SELECT k.id FROM account k WHERE k.deleted_at IS NULL");
        let sql = sql.push(filter.status.map_or("", of_accounts));
        let Some(role) = filter.role else { return sql };
        let sql = sql.push(
            " AND EXISTS (SELECT 1 FROM membership m WHERE m.account_id = k.id \
             AND m.ended_at IS NULL AND m.role = ",
        );
        return sql.bind(role.code()).push(")");
    };
    let sql = Sql::new(
        "SELECT k.id FROM (SELECT DISTINCT m.account_id AS id, m.name_key, m.last_name_key, \
         m.email_sort_key, m.last_active_on, m.deactivated_at FROM membership m \
         WHERE m.ended_at IS NULL AND m.name_key IS NOT NULL AND m.organisation_id IN ",
    );
    let mut sql = one_of(sql, organisation);
    if let Some(role) = filter.role {
        sql = sql.push(" AND m.role = ").bind(role.code());
    }
    sql.push(") AS k WHERE 1 = 1").push(filter.status.map_or("", of_members))
}

/// Written as the indexes of these lists are.
const fn of_accounts(status: UserStatus) -> &'static str {
    match status {
        UserStatus::Active => " AND k.deactivated_at IS NULL",
        UserStatus::Deactivated => " AND k.deactivated_at IS NOT NULL",
        UserStatus::Administrator => " AND k.administrator = 1",
        UserStatus::WithoutMembership => {
            " AND k.open_memberships = 0 \
             AND (k.deactivated_at IS NOT NULL OR k.administrator = 1)"
        }
    }
}

const fn of_members(status: UserStatus) -> &'static str {
    match status {
        UserStatus::Active => " AND k.deactivated_at IS NULL",
        UserStatus::Deactivated => " AND k.deactivated_at IS NOT NULL",
        UserStatus::Administrator => {
            " AND EXISTS (SELECT 1 FROM account a WHERE a.id = k.id AND a.administrator = 1)"
        }
        // Members have a membership.
        UserStatus::WithoutMembership => " AND 1 = 0",
    }
}

impl Place {
    /// In which of the classes it is: the first whose text begins as it is searched for.
    fn class(&self, classes: &[Key], range: Option<&KeyRange>) -> Key {
        let Some(range) = range else { return classes.first().copied().unwrap_or(Key::Name) };
        let holds = |class: &Key| range.holds(self.key(*class));
        [Key::Name, Key::LastName].into_iter().find(holds).unwrap_or(Key::Address)
    }

    fn key(&self, class: Key) -> Option<&str> {
        match class {
            Key::LastActive => Some(&self.last_active),
            Key::Name => Some(&self.name),
            Key::LastName => self.last_name.as_deref(),
            Key::Address => self.address.as_deref(),
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
        last_active: columns.text("last_active_on")?,
    })
}
