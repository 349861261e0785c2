//! Lists of services, and their files.

use crate::pages::{list_columns, publication_history, service_lists};

super::table! {
    get  MY_SERVICES              SignedIn service_lists::mine;
    get  MY_SERVICES_CSV          SignedIn service_lists::mine_csv;
    get  MY_SERVICES_XLSX         SignedIn service_lists::mine_xlsx;
    get  WAITING                  SignedIn service_lists::waiting;
    get  WAITING_CSV              SignedIn service_lists::waiting_csv;
    get  WAITING_XLSX             SignedIn service_lists::waiting_xlsx;
    get  FRESHNESS                SignedIn service_lists::freshness;
    get  FRESHNESS_CSV            SignedIn service_lists::freshness_csv;
    get  FRESHNESS_XLSX           SignedIn service_lists::freshness_xlsx;
    get  TRANSLATIONS             SignedIn service_lists::translations;
    get  TRANSLATIONS_CSV         SignedIn service_lists::translations_csv;
    get  TRANSLATIONS_XLSX        SignedIn service_lists::translations_xlsx;
    post LIST_COLUMNS             SignedIn list_columns::choose;
    get  PUBLICATION_HISTORY      SignedIn publication_history::get;
    get  PUBLICATION_HISTORY_CSV  SignedIn publication_history::csv;
    get  PUBLICATION_HISTORY_XLSX SignedIn publication_history::xlsx;
}
