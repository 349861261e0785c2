//! Organisations with their places and contacts.

use crate::pages::{book_lists, books, organisations};

super::table! {
    get  ORGANISATIONS          SignedIn organisations::list;
    get  ORGANISATIONS_CSV      SignedIn organisations::list_csv;
    get  ORGANISATIONS_XLSX     SignedIn organisations::list_xlsx;
    get  ORGANISATION_NEW       SignedIn organisations::form::new;
    post ORGANISATION_NEW       SignedIn organisations::form::create;
    get  ORGANISATION           SignedIn organisations::show;
    get  ORGANISATION_EDIT      SignedIn organisations::form::edit;
    post ORGANISATION_EDIT      SignedIn organisations::form::change;
    get  ORGANISATION_RULES     SignedIn organisations::rules::edit;
    post ORGANISATION_RULES     SignedIn organisations::rules::change;
    get  ORGANISATION_PROVIDERS SignedIn organisations::providers::list;
    post ORGANISATION_ATTACH    SignedIn organisations::providers::attach;
    post ORGANISATION_DETACH    SignedIn organisations::providers::detach;
    get  ORGANISATION_CLOSE     SignedIn organisations::closing::preview;
    post ORGANISATION_CLOSE     SignedIn organisations::closing::close;
    get  BOOKS                  SignedIn books::list;
    get  ALL_LOCATIONS          SignedIn book_lists::locations;
    get  ALL_LOCATIONS_CSV      SignedIn book_lists::locations_csv;
    get  ALL_LOCATIONS_XLSX     SignedIn book_lists::locations_xlsx;
    get  MERGE_LOCATIONS        SignedIn books::merging::locations;
    post MERGE_LOCATIONS        SignedIn books::merging::merge_locations;
    get  ALL_CONTACTS           SignedIn book_lists::contacts;
    get  ALL_CONTACTS_CSV       SignedIn book_lists::contacts_csv;
    get  ALL_CONTACTS_XLSX      SignedIn book_lists::contacts_xlsx;
    get  MERGE_CONTACTS         SignedIn books::merging::contacts;
    post MERGE_CONTACTS         SignedIn books::merging::merge_contacts;
    get  LOCATIONS              SignedIn books::locations::list;
    get  LOCATION_NEW           SignedIn books::locations::new;
    post LOCATION_NEW           SignedIn books::locations::create;
    get  LOCATION               SignedIn books::locations::edit;
    post LOCATION               SignedIn books::locations::change;
    post LOCATION_RETIRE        SignedIn books::locations::retire;
    post LOCATION_RESTORE       SignedIn books::locations::restore;
    post LOCATION_REMOVE        SignedIn books::locations::remove;
    get  CONTACTS               SignedIn books::contacts::list;
    get  CONTACT_NEW            SignedIn books::contacts::new;
    post CONTACT_NEW            SignedIn books::contacts::create;
    get  CONTACT                SignedIn books::contacts::edit;
    post CONTACT                SignedIn books::contacts::change;
    post CONTACT_RETIRE         SignedIn books::contacts::retire;
    post CONTACT_RESTORE        SignedIn books::contacts::restore;
    post CONTACT_REMOVE         SignedIn books::contacts::remove;
}
