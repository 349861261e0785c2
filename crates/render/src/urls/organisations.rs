//! Organisations with their places and contacts.

use service_manual_domain::book::lists::{BookFilter, BookRequest, IN_USE};
use service_manual_domain::book::{BookKind, EntryId};
use service_manual_domain::ids::{ContactId, LocationId, OrganisationId};
use service_manual_domain::language::Language;
use service_manual_domain::list::ListRequest;
use service_manual_domain::organisation::lists::{ORGANISATIONS as LIST, OrganisationRequest};

use super::{Pattern, by_id, patterns, with_query, with_request};

patterns! {
    /// List of organisations.
    ORGANISATIONS =
        "/hallinta/organisaatiot", "/sv/administration/organisationer", "/en/manage/organisations";
    /// The same as a table for spreadsheets; it takes the same query.
    ORGANISATIONS_CSV = "/hallinta/organisaatiot.csv",
        "/sv/administration/organisationer.csv",
        "/en/manage/organisations.csv";
    /// The same as a workbook.
    ORGANISATIONS_XLSX = "/hallinta/organisaatiot.xlsx",
        "/sv/administration/organisationer.xlsx",
        "/en/manage/organisations.xlsx";
    /// Form for a new organisation (GET, POST).
    ORGANISATION_NEW = "/hallinta/organisaatiot/uusi",
        "/sv/administration/organisationer/ny",
        "/en/manage/organisations/new";
    /// One organisation with its people and invitations.
    ORGANISATION = "/hallinta/organisaatiot/{id}",
        "/sv/administration/organisationer/{id}",
        "/en/manage/organisations/{id}";
    /// The organisation's data (GET, POST).
    ORGANISATION_EDIT = "/hallinta/organisaatiot/{id}/muokkaa",
        "/sv/administration/organisationer/{id}/redigera",
        "/en/manage/organisations/{id}/edit";
    /// The organisation's own process and rules for its people (GET, POST).
    ORGANISATION_RULES = "/hallinta/organisaatiot/{id}/kayttajat-ja-kirjautuminen",
        "/sv/administration/organisationer/{id}/anvandare-och-inloggning",
        "/en/manage/organisations/{id}/users-and-sign-in";
    /// The providers under an authority; `?q=` searches for others.
    ORGANISATION_PROVIDERS = "/hallinta/organisaatiot/{id}/palveluntuottajat",
        "/sv/administration/organisationer/{id}/tjansteproducenter",
        "/en/manage/organisations/{id}/providers";
    /// Put a provider under an authority (POST).
    ORGANISATION_ATTACH = "/hallinta/organisaatiot/{id}/liita",
        "/sv/administration/organisationer/{id}/anslut",
        "/en/manage/organisations/{id}/attach";
    /// Take a provider from under an authority (POST).
    ORGANISATION_DETACH = "/hallinta/organisaatiot/{id}/irrota",
        "/sv/administration/organisationer/{id}/skilj",
        "/en/manage/organisations/{id}/detach";
    /// The organisations whose locations and contacts the person may change; `?q=` and `?page=`.
    BOOKS = "/hallinta/toimipaikat-ja-yhteystiedot",
        "/sv/administration/verksamhetsstallen-och-kontakter",
        "/en/manage/locations-and-contacts";
    /// The locations of all organisations whose locations the person may change; what its address
    /// says is in `service_manual_domain::book::lists`.
    ALL_LOCATIONS = "/hallinta/toimipaikat",
        "/sv/administration/verksamhetsstallen",
        "/en/manage/locations";
    /// The same as a table for spreadsheets; it takes the same query.
    ALL_LOCATIONS_CSV = "/hallinta/toimipaikat.csv",
        "/sv/administration/verksamhetsstallen.csv",
        "/en/manage/locations.csv";
    /// The same as a workbook.
    ALL_LOCATIONS_XLSX = "/hallinta/toimipaikat.xlsx",
        "/sv/administration/verksamhetsstallen.xlsx",
        "/en/manage/locations.xlsx";
    /// Merge locations: what would happen (GET, with `entry` and `keep`), and doing it (POST).
    MERGE_LOCATIONS = "/hallinta/toimipaikat/yhdista",
        "/sv/administration/verksamhetsstallen/sla-ihop",
        "/en/manage/locations/merge";
    /// The contacts of all organisations.
    ALL_CONTACTS =
        "/hallinta/yhteystiedot", "/sv/administration/kontakter", "/en/manage/contacts";
    /// The same as a table for spreadsheets; it takes the same query.
    ALL_CONTACTS_CSV = "/hallinta/yhteystiedot.csv",
        "/sv/administration/kontakter.csv",
        "/en/manage/contacts.csv";
    /// The same as a workbook.
    ALL_CONTACTS_XLSX = "/hallinta/yhteystiedot.xlsx",
        "/sv/administration/kontakter.xlsx",
        "/en/manage/contacts.xlsx";
    /// Merge contacts, like [`MERGE_LOCATIONS`].
    MERGE_CONTACTS = "/hallinta/yhteystiedot/yhdista",
        "/sv/administration/kontakter/sla-ihop",
        "/en/manage/contacts/merge";
    /// The locations of an organisation: leads to them in the list of all.
    LOCATIONS = "/hallinta/organisaatiot/{id}/toimipaikat",
        "/sv/administration/organisationer/{id}/verksamhetsstallen",
        "/en/manage/organisations/{id}/locations";
    /// A new location (GET, POST).
    LOCATION_NEW = "/hallinta/organisaatiot/{id}/toimipaikat/uusi",
        "/sv/administration/organisationer/{id}/verksamhetsstallen/ny",
        "/en/manage/organisations/{id}/locations/new";
    /// One location: its form (GET), changing it (POST).
    LOCATION = "/hallinta/organisaatiot/{id}/toimipaikat/{location}",
        "/sv/administration/organisationer/{id}/verksamhetsstallen/{location}",
        "/en/manage/organisations/{id}/locations/{location}";
    /// Take it out of use (POST).
    LOCATION_RETIRE = "/hallinta/organisaatiot/{id}/toimipaikat/{location}/poista-kaytosta",
        "/sv/administration/organisationer/{id}/verksamhetsstallen/{location}/ta-ur-bruk",
        "/en/manage/organisations/{id}/locations/{location}/retire";
    /// Take it back into use (POST).
    LOCATION_RESTORE = "/hallinta/organisaatiot/{id}/toimipaikat/{location}/ota-kayttoon",
        "/sv/administration/organisationer/{id}/verksamhetsstallen/{location}/ta-i-bruk",
        "/en/manage/organisations/{id}/locations/{location}/restore";
    /// Remove it, if no service names it (POST).
    LOCATION_REMOVE = "/hallinta/organisaatiot/{id}/toimipaikat/{location}/poista",
        "/sv/administration/organisationer/{id}/verksamhetsstallen/{location}/ta-bort",
        "/en/manage/organisations/{id}/locations/{location}/remove";
    /// The contacts of an organisation: leads to them in the list of all.
    CONTACTS = "/hallinta/organisaatiot/{id}/yhteystiedot",
        "/sv/administration/organisationer/{id}/kontakter",
        "/en/manage/organisations/{id}/contacts";
    /// A new contact (GET, POST).
    CONTACT_NEW = "/hallinta/organisaatiot/{id}/yhteystiedot/uusi",
        "/sv/administration/organisationer/{id}/kontakter/ny",
        "/en/manage/organisations/{id}/contacts/new";
    /// One contact: its form (GET), changing it (POST).
    CONTACT = "/hallinta/organisaatiot/{id}/yhteystiedot/{contact}",
        "/sv/administration/organisationer/{id}/kontakter/{contact}",
        "/en/manage/organisations/{id}/contacts/{contact}";
    /// Take it out of use (POST).
    CONTACT_RETIRE = "/hallinta/organisaatiot/{id}/yhteystiedot/{contact}/poista-kaytosta",
        "/sv/administration/organisationer/{id}/kontakter/{contact}/ta-ur-bruk",
        "/en/manage/organisations/{id}/contacts/{contact}/retire";
    /// Take it back into use (POST).
    CONTACT_RESTORE = "/hallinta/organisaatiot/{id}/yhteystiedot/{contact}/ota-kayttoon",
        "/sv/administration/organisationer/{id}/kontakter/{contact}/ta-i-bruk",
        "/en/manage/organisations/{id}/contacts/{contact}/restore";
    /// Remove it, if no service names it (POST).
    CONTACT_REMOVE = "/hallinta/organisaatiot/{id}/yhteystiedot/{contact}/poista",
        "/sv/administration/organisationer/{id}/kontakter/{contact}/ta-bort",
        "/en/manage/organisations/{id}/contacts/{contact}/remove";
    /// Close an organisation: what will happen (GET), and doing it (POST).
    ORGANISATION_CLOSE = "/hallinta/organisaatiot/{id}/lakkauta",
        "/sv/administration/organisationer/{id}/avsluta",
        "/en/manage/organisations/{id}/close";
}

/// [`ORGANISATIONS`]
pub fn organisations(language: Language) -> String {
    ORGANISATIONS.path(language, &[])
}

/// A part of the list of organisations.
pub fn part_of_organisations(language: Language, request: &OrganisationRequest) -> String {
    with_request(organisations(language), &LIST, request)
}

/// [`ORGANISATION_NEW`]
pub fn organisation_new(language: Language) -> String {
    ORGANISATION_NEW.path(language, &[])
}

/// [`ORGANISATION`]
pub fn organisation(language: Language, id: OrganisationId) -> String {
    by_id(ORGANISATION, language, id)
}

/// [`ORGANISATION_EDIT`]
pub fn organisation_edit(language: Language, id: OrganisationId) -> String {
    by_id(ORGANISATION_EDIT, language, id)
}

/// [`ORGANISATION_RULES`]
pub fn organisation_rules(language: Language, id: OrganisationId) -> String {
    by_id(ORGANISATION_RULES, language, id)
}

/// [`ORGANISATION_PROVIDERS`]
pub fn organisation_providers(language: Language, id: OrganisationId) -> String {
    by_id(ORGANISATION_PROVIDERS, language, id)
}

/// [`ORGANISATION_ATTACH`]
pub fn organisation_attach(language: Language, id: OrganisationId) -> String {
    by_id(ORGANISATION_ATTACH, language, id)
}

/// [`ORGANISATION_DETACH`]
pub fn organisation_detach(language: Language, id: OrganisationId) -> String {
    by_id(ORGANISATION_DETACH, language, id)
}

/// [`BOOKS`]
pub fn books(language: Language) -> String {
    BOOKS.path(language, &[])
}

/// The list of all locations, or of all contacts.
pub fn book_list(language: Language, kind: BookKind) -> String {
    let pattern = match kind {
        BookKind::Locations => ALL_LOCATIONS,
        BookKind::Contacts => ALL_CONTACTS,
    };
    pattern.path(language, &[])
}

/// A part of it.
pub fn part_of_book(language: Language, kind: BookKind, request: &BookRequest) -> String {
    with_request(book_list(language, kind), kind.list(), request)
}

/// The locations, or contacts, that can be chosen for services.
pub fn book_in_use(language: Language, kind: BookKind) -> String {
    let request = ListRequest::everything(kind.list()).with(BookFilter::State, IN_USE);
    part_of_book(language, kind, &request)
}

/// Those of an organisation.
pub fn book_of(language: Language, kind: BookKind, organisation: OrganisationId) -> String {
    let request = ListRequest::everything(kind.list()).with(BookFilter::State, IN_USE);
    let request = request.with(BookFilter::Organisation, &organisation.to_string());
    part_of_book(language, kind, &request)
}

/// Where locations, or contacts, are merged; with those that are chosen already.
pub fn merge_book(language: Language, kind: BookKind, chosen: &[EntryId]) -> String {
    let pattern = match kind {
        BookKind::Locations => MERGE_LOCATIONS,
        BookKind::Contacts => MERGE_CONTACTS,
    };
    let ids: Vec<String> = chosen.iter().map(|id| id.reference().value()).collect();
    let pairs: Vec<(&str, &str)> = ids.iter().map(|id| ("entry", id.as_str())).collect();
    with_query(pattern.path(language, &[]), &pairs)
}

/// The locations of an organisation.
pub fn locations(language: Language, organisation: OrganisationId) -> String {
    book_of(language, BookKind::Locations, organisation)
}

/// [`LOCATION_NEW`]
pub fn location_new(language: Language, organisation: OrganisationId) -> String {
    by_id(LOCATION_NEW, language, organisation)
}

/// [`LOCATION`], or the address of a step that is taken with it.
pub fn of_location(
    pattern: Pattern,
    language: Language,
    organisation: OrganisationId,
    location: LocationId,
) -> String {
    let (id, location) = (organisation.to_string(), location.to_string());
    pattern.path(language, &[("id", &id), ("location", &location)])
}

/// The contacts of an organisation.
pub fn contacts(language: Language, organisation: OrganisationId) -> String {
    book_of(language, BookKind::Contacts, organisation)
}

/// [`CONTACT_NEW`]
pub fn contact_new(language: Language, organisation: OrganisationId) -> String {
    by_id(CONTACT_NEW, language, organisation)
}

/// The page on which a location or contact is changed.
pub fn book_entry(language: Language, organisation: OrganisationId, id: EntryId) -> String {
    match id {
        EntryId::Location(id) => of_location(LOCATION, language, organisation, id),
        EntryId::Contact(id) => of_contact(CONTACT, language, organisation, id),
    }
}

/// [`CONTACT`], or the address of a step that is taken with it.
pub fn of_contact(
    pattern: Pattern,
    language: Language,
    organisation: OrganisationId,
    contact: ContactId,
) -> String {
    let (id, contact) = (organisation.to_string(), contact.to_string());
    pattern.path(language, &[("id", &id), ("contact", &contact)])
}

/// [`ORGANISATION_CLOSE`]
pub fn organisation_close(language: Language, id: OrganisationId) -> String {
    by_id(ORGANISATION_CLOSE, language, id)
}
