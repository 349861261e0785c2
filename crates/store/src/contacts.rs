//! Contact books of organisations.

use sqlx::any::AnyRow;

use service_manual_domain::book::{BookKind, EntryId};
use service_manual_domain::collation::sort_key;
use service_manual_domain::contact::{Contact, ContactData};
use service_manual_domain::email::EmailAddress;
use service_manual_domain::ids::{ContactId, OrganisationId};
use service_manual_domain::language::Language;
use service_manual_domain::organisation::PhoneNumber;
use service_manual_domain::time::Instant;

use crate::book;
use crate::error::Result;
use crate::sql::{Columns, Page, Sql, text};
use crate::tx::repository;

const TABLE: &str = "contact";
pub(crate) const COLUMNS: &str = "SELECT id, organisation_id, kind, name, role_fi, role_sv, role_en, email, phone, retired_at, \
     version, alike FROM contact";

repository!(
    /// Contacts.
    Contacts
);

impl Contacts<'_> {
    /// Adds a contact.
    pub async fn add(&mut self, contact: &Contact, now: Instant) -> Result<()> {
        let sql = Sql::new(
            "INSERT INTO contact (kind, name, role_fi, role_sv, role_en, email, phone, sort_key, \
             search_text, id, organisation_id, created_at, version) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        );
        with_data(sql, &contact.data)
            .with(text(contact.id))
            .with(text(contact.organisation))
            .with(now)
            .with(contact.version)
            .execute(self.tx)
            .await?;
        self.tx.book_lists().note_alike(BookKind::Contacts, contact.organisation).await
    }

    /// Stores changed data, if nobody changed the contact since the version `seen`.
    ///
    /// # Errors
    /// [`crate::Error::Conflict`] when somebody did.
    pub async fn change(&mut self, id: ContactId, data: &ContactData, seen: i64) -> Result<()> {
        let sql = Sql::new(
            "UPDATE contact SET kind = $1, name = $2, role_fi = $3, role_sv = $4, role_en = $5, \
             email = $6, phone = $7, sort_key = $8, search_text = $9, version = version + 1 \
             WHERE id = $10 AND version = $11",
        );
        let sql = with_data(sql, data).with(text(id)).with(seen);
        sql.change_one(self.tx, TABLE).await?;
        book::note_alike(self.tx, EntryId::Contact(id)).await
    }

    /// Takes a contact out of use, or back into use with `None`.
    ///
    /// # Errors
    /// [`crate::Error::Conflict`] when somebody changed it since the version `seen`.
    pub async fn retire(&mut self, id: ContactId, at: Option<Instant>, seen: i64) -> Result<()> {
        book::retire(self.tx, EntryId::Contact(id), at, seen).await
    }

    /// Removes a contact.
    pub async fn remove(&mut self, id: ContactId) -> Result<()> {
        book::remove(self.tx, EntryId::Contact(id)).await
    }

    /// Contacts that are out of use and that neither a live nor a newest version names: what is
    /// left of them in older versions is their id.
    pub async fn unneeded(&mut self, limit: i64) -> Result<Vec<Contact>> {
        let sql = Sql::new(COLUMNS).push(
            " WHERE retired_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM service_reference r \
             WHERE r.kind = 'contact' AND r.value = contact.id \
             AND (r.in_newest = 1 OR r.in_live = 1)) ORDER BY id LIMIT ",
        );
        sql.bind(limit).list(self.tx).await?.iter().map(contact).collect()
    }

    /// One contact that must exist.
    pub async fn get(&mut self, id: ContactId) -> Result<Contact> {
        let sql = Sql::new(COLUMNS).push(" WHERE id = ").bind(text(id));
        contact(&sql.get(self.tx, TABLE).await?)
    }

    /// The contacts with these ids; those that do not exist are left out.
    pub async fn find_all(&mut self, ids: &[ContactId]) -> Result<Vec<Contact>> {
        let sql = Sql::new(COLUMNS).push(" WHERE id IN ").bind_list(ids.iter().map(text));
        sql.list(self.tx).await?.iter().map(contact).collect()
    }

    /// The contacts of an organisation that can be chosen for services, by name.
    pub async fn offered(
        &mut self,
        organisation: OrganisationId,
        page: Page,
    ) -> Result<Vec<Contact>> {
        let sql = book::offered(Sql::new(COLUMNS), organisation, page);
        sql.list(self.tx).await?.iter().map(contact).collect()
    }
}

fn with_data(sql: Sql, data: &ContactData) -> Sql {
    let role = |language| data.role.as_ref()?.get(language).map(String::as_str);
    let email = data.email.as_ref().map(EmailAddress::as_str);
    let phone = data.phone.as_ref().map(PhoneNumber::as_str);
    sql.with(data.kind.code())
        .with(data.name.as_str())
        .with(role(Language::Fi))
        .with(role(Language::Sv))
        .with(role(Language::En))
        .with(email)
        .with(phone)
        .with(sort_key(&data.name))
        .with(search_text(data))
}

/// What the search in the list looks at.
fn search_text(data: &ContactData) -> String {
    let roles = data.role.iter().flat_map(|role| role.iter().map(|(_, text)| text.as_str()));
    let email = data.email.as_ref().map(EmailAddress::as_str);
    let phone = data.phone.as_ref().map(PhoneNumber::as_str);
    let parts = roles.chain([data.name.as_str()]).chain(email).chain(phone);
    parts.collect::<Vec<_>>().join("\n").to_lowercase()
}

pub(crate) fn contact(row: &AnyRow) -> Result<Contact> {
    let columns = Columns::of(row, TABLE);
    Ok(Contact {
        id: columns.parsed("id")?,
        organisation: columns.parsed("organisation_id")?,
        data: ContactData {
            kind: columns.parsed("kind")?,
            name: columns.text("name")?,
            role: columns.optional_localised(["role_fi", "role_sv", "role_en"])?,
            email: columns.optional_text("email")?.map(EmailAddress::from_stored),
            phone: columns.optional("phone")?,
        },
        retired: columns.optional_instant("retired_at")?.is_some(),
        version: columns.number("version")?,
    })
}
