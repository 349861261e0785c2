//! Lists of services, and their files.

use service_manual_domain::language::Language;
use service_manual_domain::service::lists::{ServiceList, ServiceRequest};

use super::{Pattern, patterns, with_request};

patterns! {
    /// The services a person may work on.
    MY_SERVICES = "/hallinta/palvelut", "/sv/administration/tjanster", "/en/manage/services";
    /// The same as a table for spreadsheets; it takes the same query.
    MY_SERVICES_CSV = "/hallinta/palvelut.csv",
        "/sv/administration/tjanster.csv",
        "/en/manage/services.csv";
    /// The same as a workbook.
    MY_SERVICES_XLSX = "/hallinta/palvelut.xlsx",
        "/sv/administration/tjanster.xlsx",
        "/en/manage/services.xlsx";
    /// What waits for publication.
    WAITING = "/hallinta/odottavat", "/sv/administration/vantar", "/en/manage/waiting";
    /// The same as a table for spreadsheets; it takes the same query.
    WAITING_CSV =
        "/hallinta/odottavat.csv", "/sv/administration/vantar.csv", "/en/manage/waiting.csv";
    /// The same as a workbook.
    WAITING_XLSX =
        "/hallinta/odottavat.xlsx", "/sv/administration/vantar.xlsx", "/en/manage/waiting.xlsx";
    /// What needs somebody to confirm it, to write it anew or to keep it up to date.
    FRESHNESS =
        "/hallinta/ajantasaisuus", "/sv/administration/aktualitet", "/en/manage/freshness";
    /// The same as a table for spreadsheets; it takes the same query.
    FRESHNESS_CSV = "/hallinta/ajantasaisuus.csv",
        "/sv/administration/aktualitet.csv",
        "/en/manage/freshness.csv";
    /// The same as a workbook.
    FRESHNESS_XLSX = "/hallinta/ajantasaisuus.xlsx",
        "/sv/administration/aktualitet.xlsx",
        "/en/manage/freshness.xlsx";
    /// Where the translations of services stand.
    TRANSLATIONS =
        "/hallinta/kaannokset", "/sv/administration/oversattningar", "/en/manage/translations";
    /// The same as a table for spreadsheets; it takes the same query.
    TRANSLATIONS_CSV = "/hallinta/kaannokset.csv",
        "/sv/administration/oversattningar.csv",
        "/en/manage/translations.csv";
    /// The same as a workbook.
    TRANSLATIONS_XLSX = "/hallinta/kaannokset.xlsx",
        "/sv/administration/oversattningar.xlsx",
        "/en/manage/translations.xlsx";
    /// How long services waited to be published; what its address says is in
    /// `pages::publication_history`.
    PUBLICATION_HISTORY = "/hallinta/julkaisuhistoria",
        "/sv/administration/publiceringshistorik",
        "/en/manage/publication-history";
    /// Its services as a table.
    PUBLICATION_HISTORY_CSV = "/hallinta/julkaisuhistoria/julkaisut.csv",
        "/sv/administration/publiceringshistorik/publiceringar.csv",
        "/en/manage/publication-history/publications.csv";
    /// The same as a workbook.
    PUBLICATION_HISTORY_XLSX = "/hallinta/julkaisuhistoria/julkaisut.xlsx",
        "/sv/administration/publiceringshistorik/publiceringar.xlsx",
        "/en/manage/publication-history/publications.xlsx";
    /// Remember which columns of a list one sees (POST).
    LIST_COLUMNS = "/hallinta/luettelot/{list}/sarakkeet",
        "/sv/administration/listor/{list}/kolumner",
        "/en/manage/lists/{list}/columns";
}

/// [`MY_SERVICES`]
pub fn my_services(language: Language) -> String {
    MY_SERVICES.path(language, &[])
}

/// [`WAITING`]
pub fn waiting(language: Language) -> String {
    WAITING.path(language, &[])
}

/// [`FRESHNESS`]
pub fn freshness(language: Language) -> String {
    FRESHNESS.path(language, &[])
}

/// [`TRANSLATIONS`]
pub fn translations(language: Language) -> String {
    TRANSLATIONS.path(language, &[])
}

/// [`PUBLICATION_HISTORY`]
pub fn publication_history(language: Language) -> String {
    PUBLICATION_HISTORY.path(language, &[])
}

/// The address of a list of services.
pub fn service_list(language: Language, list: &ServiceList) -> String {
    let pattern = match list.code {
        "waiting" => WAITING,
        "freshness" => FRESHNESS,
        "translations" => TRANSLATIONS,
        _ => MY_SERVICES,
    };
    pattern.path(language, &[])
}

/// A part of a list of services.
pub fn part_of_services(
    language: Language,
    list: &ServiceList,
    request: &ServiceRequest,
) -> String {
    with_request(service_list(language, list), list, request)
}

/// [`LIST_COLUMNS`]
pub fn list_columns(language: Language, list: &str) -> String {
    LIST_COLUMNS.path(language, &[("list", list)])
}
