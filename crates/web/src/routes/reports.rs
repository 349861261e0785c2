//! Reports for administrators, and their files.

use crate::pages::reports;

super::table! {
    get FRESHNESS_REPORT      SignedIn reports::freshness;
    get FRESHNESS_REPORT_CSV  SignedIn reports::freshness_csv;
    get FRESHNESS_REPORT_XLSX SignedIn reports::freshness_xlsx;
    get LINK_REPORT           SignedIn reports::links;
    get LINK_REPORT_CSV       SignedIn reports::links_csv;
    get LINK_REPORT_XLSX      SignedIn reports::links_xlsx;
    get CATALOGUE_REPORT      SignedIn reports::catalogue;
    get CATALOGUE_REPORT_CSV  SignedIn reports::catalogue_csv;
    get CATALOGUE_REPORT_XLSX SignedIn reports::catalogue_xlsx;
}
