//! Locations of organisations.

use sqlx::any::AnyRow;

use service_manual_domain::book::{BookKind, EntryId};
use service_manual_domain::collation::sort_key;
use service_manual_domain::ids::{LocationId, OrganisationId};
use service_manual_domain::language::{Language, Localised};
use service_manual_domain::location::{AccessibilityFact, Coordinates, Location, LocationData};
use service_manual_domain::time::Instant;

use crate::book;
use crate::error::{Error, Result};
use crate::sql::{Columns, Page, Sql, Value, text};
use crate::tx::repository;

const TABLE: &str = "location";
pub(crate) const COLUMNS: &str = "SELECT id, organisation_id, name_fi, name_sv, street, postal_code, city, accessibility, \
     note_fi, note_sv, note_en, latitude, longitude, retired_at, version, alike FROM location";
/// The most places that a warning names.
const SAME_LIMIT: i64 = 20;

repository!(
    /// Locations.
    Locations
);

impl Locations<'_> {
    /// Adds a location.
    pub async fn add(&mut self, location: &Location, now: Instant) -> Result<()> {
        let sql = Sql::new(
            "INSERT INTO location (name_fi, name_sv, street, postal_code, city, accessibility, \
             note_fi, note_sv, note_en, latitude, longitude, address_key, sort_key, search_text, \
             id, organisation_id, created_at, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, \
             $10, $11, $12, $13, $14, $15, $16, $17, $18)",
        );
        with_data(sql, &location.data)
            .with(text(location.id))
            .with(text(location.organisation))
            .with(now)
            .with(location.version)
            .execute(self.tx)
            .await?;
        self.tx.book_lists().note_alike(BookKind::Locations, location.organisation).await
    }

    /// Stores changed data, if nobody changed the location since the version `seen`.
    ///
    /// # Errors
    /// [`Error::Conflict`] when somebody did.
    pub async fn change(&mut self, id: LocationId, data: &LocationData, seen: i64) -> Result<()> {
        let sql = Sql::new(
            "UPDATE location SET name_fi = $1, name_sv = $2, street = $3, postal_code = $4, \
             city = $5, accessibility = $6, note_fi = $7, note_sv = $8, note_en = $9, \
             latitude = $10, longitude = $11, address_key = $12, sort_key = $13, \
             search_text = $14, version = version + 1 WHERE id = $15 AND version = $16",
        );
        let sql = with_data(sql, data).with(text(id)).with(seen);
        sql.change_one(self.tx, TABLE).await?;
        book::note_alike(self.tx, EntryId::Location(id)).await
    }

    /// Takes a location out of use, or back into use with `None`.
    ///
    /// # Errors
    /// [`Error::Conflict`] when somebody changed it since the version `seen`.
    pub async fn retire(&mut self, id: LocationId, at: Option<Instant>, seen: i64) -> Result<()> {
        book::retire(self.tx, EntryId::Location(id), at, seen).await
    }

    /// Removes a location that nothing names.
    pub async fn remove(&mut self, id: LocationId) -> Result<()> {
        book::remove(self.tx, EntryId::Location(id)).await
    }

    /// One location that must exist.
    pub async fn get(&mut self, id: LocationId) -> Result<Location> {
        let sql = Sql::new(COLUMNS).push(" WHERE id = ").bind(text(id));
        location(&sql.get(self.tx, TABLE).await?)
    }

    /// The locations with these ids; those that do not exist are left out.
    pub async fn find_all(&mut self, ids: &[LocationId]) -> Result<Vec<Location>> {
        let sql = Sql::new(COLUMNS).push(" WHERE id IN ").bind_list(ids.iter().map(text));
        sql.list(self.tx).await?.iter().map(location).collect()
    }

    /// The locations of an organisation at which public services take place, by name.
    pub async fn shown_of(
        &mut self,
        organisation: OrganisationId,
        limit: i64,
    ) -> Result<Vec<Location>> {
        let sql = Sql::new(COLUMNS)
            .push(" WHERE organisation_id = ")
            .bind(text(organisation))
            .push(
                " AND EXISTS (SELECT 1 FROM service_reference r WHERE r.kind = 'location' \
                 AND r.value = location.id AND r.part = 'content' AND r.in_live = 1) \
                 ORDER BY sort_key, id LIMIT ",
            )
            .bind(limit);
        sql.list(self.tx).await?.iter().map(location).collect()
    }

    /// The locations of an organisation that can be chosen for services, by name.
    pub async fn offered(
        &mut self,
        organisation: OrganisationId,
        page: Page,
    ) -> Result<Vec<Location>> {
        let sql = book::offered(Sql::new(COLUMNS), organisation, page);
        sql.list(self.tx).await?.iter().map(location).collect()
    }

    /// The other active locations of the organisation that are probably the same place.
    pub async fn same_places(
        &mut self,
        organisation: OrganisationId,
        data: &LocationData,
        than: Option<LocationId>,
    ) -> Result<Vec<Location>> {
        let mut sql = Sql::new(COLUMNS)
            .push(" WHERE organisation_id = ")
            .bind(text(organisation))
            .push(" AND retired_at IS NULL AND (address_key = ")
            .bind(data.address_key());
        if let Some(place) = &data.coordinates {
            let (north, east) = Coordinates::nearby();
            sql = sql.push(" OR (latitude BETWEEN ").bind(place.latitude() - north);
            sql = sql.push(" AND ").bind(place.latitude() + north);
            sql = sql.push(" AND longitude BETWEEN ").bind(place.longitude() - east);
            sql = sql.push(" AND ").bind(place.longitude() + east).push(")");
        }
        let rows =
            sql.push(") ORDER BY sort_key, id LIMIT ").bind(SAME_LIMIT).list(self.tx).await?;
        let mut found: Vec<Location> = rows.iter().map(location).collect::<Result<_>>()?;
        found.retain(|one| Some(one.id) != than && one.data.is_same_place(data));
        Ok(found)
    }
}

fn with_data(sql: Sql, data: &LocationData) -> Sql {
    let name = |language| localised(data.name.as_ref(), language);
    let note = |language| localised(data.note.as_ref(), language);
    let codes: Vec<&str> = data.accessibility.iter().map(|fact| fact.code()).collect();
    sql.with(name(Language::Fi))
        .with(name(Language::Sv))
        .with(data.street.as_str())
        .with(data.postal_code.as_str())
        .with(data.city.as_str())
        .with(codes.join(" "))
        .with(note(Language::Fi))
        .with(note(Language::Sv))
        .with(note(Language::En))
        .with(Value::Number(data.coordinates.map(|place| place.latitude())))
        .with(Value::Number(data.coordinates.map(|place| place.longitude())))
        .with(data.address_key())
        .with(sort_key(data.shown_name(Language::Fi)))
        .with(search_text(data))
}

fn localised(texts: Option<&Localised<String>>, language: Language) -> Option<&str> {
    texts?.get(language).map(String::as_str)
}

/// What the search in the list looks at.
fn search_text(data: &LocationData) -> String {
    let names = data.name.iter().flat_map(Localised::iter).map(|(_, name)| name.clone());
    let parts = names.chain([data.address()]).collect::<Vec<_>>();
    parts.join("\n").to_lowercase()
}

pub(crate) fn location(row: &AnyRow) -> Result<Location> {
    let columns = Columns::of(row, TABLE);
    Ok(Location {
        id: columns.parsed("id")?,
        organisation: columns.parsed("organisation_id")?,
        data: data(&columns)?,
        retired: columns.optional_instant("retired_at")?.is_some(),
        version: columns.number("version")?,
    })
}

fn data(columns: &Columns<'_>) -> Result<LocationData> {
    let inconsistent = |column, detail: &str| Error::Inconsistent {
        table: TABLE,
        column,
        detail: detail.to_owned(),
    };
    let mut name: Option<Localised<String>> = None;
    for (language, column) in [(Language::Fi, "name_fi"), (Language::Sv, "name_sv")] {
        name = match (name, columns.optional_text(column)?) {
            (Some(name), Some(text)) => Some(name.with(language, text)),
            (None, Some(text)) => Some(Localised::new(language, text)),
            (name, None) => name,
        };
    }
    let codes = columns.text("accessibility")?;
    let accessibility = codes.split_whitespace().map(str::parse::<AccessibilityFact>);
    let degrees = (columns.optional_number("latitude")?, columns.optional_number("longitude")?);
    let coordinates = match degrees {
        (Some(latitude), Some(longitude)) => Some(
            Coordinates::from_millionths(latitude, longitude)
                .ok_or_else(|| inconsistent("latitude", "outside Finland"))?,
        ),
        (Some(_) | None, _) => None,
    };
    Ok(LocationData {
        name,
        street: columns.text("street")?,
        postal_code: columns.parsed("postal_code")?,
        city: columns.text("city")?,
        accessibility: accessibility
            .collect::<std::result::Result<_, _>>()
            .map_err(|_| inconsistent("accessibility", "an unknown code"))?,
        note: columns.optional_localised(["note_fi", "note_sv", "note_en"])?,
        coordinates,
    })
}
