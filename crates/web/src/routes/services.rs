//! Working on services.

use crate::pages::{
    broken_links, service_actions, service_bulk, service_files, service_form, service_notice,
    service_preview, service_return, service_steps, service_versions, services,
};

super::table! {
    get    SERVICES_BULK           SignedIn service_bulk::choose;
    post   SERVICES_BULK           SignedIn service_bulk::change;
    get    SERVICE_NEW             SignedIn service_form::new;
    post   SERVICE_NEW             SignedIn service_form::create;
    get    SERVICE_NEW_KEPT        SignedIn service_form::go_on;
    post   SERVICE_NEW_KEPT        SignedIn service_form::keep_new;
    post   SERVICE_NEW_DISCARD     SignedIn service_form::discard_new;
    get    SERVICE_MANAGE          SignedIn services::manage;
    get    SERVICE_EDIT            SignedIn service_form::edit;
    get    SERVICE_STEP            SignedIn service_form::open;
    post   SERVICE_STEP            SignedIn service_form::save;
    post   SERVICE_TYPED           SignedIn service_form::keep;
    post   SERVICE_TYPED_DISCARD   SignedIn service_form::discard;
    post   SERVICE_PRESENCE        SignedIn service_form::presence;
    post   SERVICE_SUBMIT          SignedIn service_steps::submit;
    post   SERVICE_WITHDRAW        SignedIn service_steps::withdraw;
    get    SERVICE_RETURN          SignedIn service_return::form;
    post   SERVICE_RETURN          SignedIn service_return::post;
    post   SERVICE_PUBLISH         SignedIn service_steps::publish;
    post   SERVICE_SCHEDULE        SignedIn service_steps::schedule;
    post   SERVICE_UNSCHEDULE      SignedIn service_steps::unschedule;
    post   SERVICE_COMMENT         SignedIn service_steps::comment;
    post   SERVICE_COPY            SignedIn service_steps::copy;
    get    SERVICE_CONFIRM         SignedIn service_actions::ask_to_confirm;
    post   SERVICE_CONFIRM         SignedIn service_actions::confirm;
    get    SERVICE_OUTDATED        SignedIn service_actions::ask_to_mark_outdated;
    post   SERVICE_OUTDATED        SignedIn service_actions::mark_outdated;
    get    SERVICE_ARCHIVE         SignedIn service_actions::ask_to_archive;
    post   SERVICE_ARCHIVE         SignedIn service_actions::archive;
    get    SERVICE_RESTORE         SignedIn service_actions::ask_to_restore;
    post   SERVICE_RESTORE         SignedIn service_actions::restore;
    get    SERVICE_DELETE          SignedIn service_actions::ask_to_delete;
    post   SERVICE_DELETE          SignedIn service_actions::delete;
    get    SERVICE_PREVIEW         SignedIn service_preview::get;
    get    SERVICE_VERSIONS        SignedIn service_versions::list;
    get    SERVICE_COMPARE         SignedIn service_versions::compare;
    post   SERVICE_VERSION_RESTORE SignedIn service_versions::restore;
    get    SERVICE_NOTICE          SignedIn service_notice::edit;
    post   SERVICE_NOTICE          SignedIn service_notice::write;
    post   SERVICE_NOTICE_REMOVE   SignedIn service_notice::remove;
    get    SERVICE_FILES           SignedIn service_files::list;
    upload SERVICE_FILES           SignedIn service_files::add;
    post   SERVICE_FILE_REMOVE     SignedIn service_files::remove;
    get    BROKEN_LINKS            SignedIn broken_links::list;
    get    BROKEN_LINKS_CSV        SignedIn broken_links::csv;
    get    BROKEN_LINKS_XLSX       SignedIn broken_links::xlsx;
}
