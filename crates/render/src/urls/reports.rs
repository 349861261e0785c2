//! Reports for administrators, and their files.

use service_manual_domain::language::Language;

use super::{Pattern, patterns};

patterns! {
    /// Freshness by organisation; what its address says is in
    /// `service_manual_domain::service::freshness_report`.
    FRESHNESS_REPORT = "/hallinta/raportit/ajantasaisuus",
        "/sv/administration/rapporter/aktualitet",
        "/en/manage/reports/freshness";
    /// The same as a table for spreadsheets; it takes the same query.
    FRESHNESS_REPORT_CSV = "/hallinta/raportit/ajantasaisuus.csv",
        "/sv/administration/rapporter/aktualitet.csv",
        "/en/manage/reports/freshness.csv";
    /// The same as a workbook.
    FRESHNESS_REPORT_XLSX = "/hallinta/raportit/ajantasaisuus.xlsx",
        "/sv/administration/rapporter/aktualitet.xlsx",
        "/en/manage/reports/freshness.xlsx";
    /// How the links of services stand; what its address says is in
    /// `service_manual_domain::link_check::report`.
    LINK_REPORT = "/hallinta/raportit/linkit",
        "/sv/administration/rapporter/lankar",
        "/en/manage/reports/links";
    /// The same as a table for spreadsheets; it takes the same query.
    LINK_REPORT_CSV = "/hallinta/raportit/linkit.csv",
        "/sv/administration/rapporter/lankar.csv",
        "/en/manage/reports/links.csv";
    /// The same as a workbook.
    LINK_REPORT_XLSX = "/hallinta/raportit/linkit.xlsx",
        "/sv/administration/rapporter/lankar.xlsx",
        "/en/manage/reports/links.xlsx";
    /// The catalogue in numbers; `?months=` is the period, `?figure=` what the chart shows.
    CATALOGUE_REPORT = "/hallinta/raportit/luvut",
        "/sv/administration/rapporter/siffror",
        "/en/manage/reports/numbers";
    /// Its days as a table for spreadsheets; it takes the same period.
    CATALOGUE_REPORT_CSV = "/hallinta/raportit/luvut.csv",
        "/sv/administration/rapporter/siffror.csv",
        "/en/manage/reports/numbers.csv";
    /// The same as a workbook.
    CATALOGUE_REPORT_XLSX = "/hallinta/raportit/luvut.xlsx",
        "/sv/administration/rapporter/siffror.xlsx",
        "/en/manage/reports/numbers.xlsx";
}

/// [`FRESHNESS_REPORT`]
pub fn freshness_report(language: Language) -> String {
    FRESHNESS_REPORT.path(language, &[])
}

/// [`LINK_REPORT`]
pub fn link_report(language: Language) -> String {
    LINK_REPORT.path(language, &[])
}

/// [`CATALOGUE_REPORT`]
pub fn catalogue_report(language: Language) -> String {
    CATALOGUE_REPORT.path(language, &[])
}
