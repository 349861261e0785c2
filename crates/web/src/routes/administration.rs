//! What administrators see to, and the log.

use crate::pages::{
    administration, content_history, help_texts, imports, lifts, log, machine_room, mail_texts,
    mailbox, menus, search_report, settings, site_notices,
};

super::table! {
    get    ADMINISTRATION      SignedIn administration::get;
    get    LOG                 SignedIn log::get;
    get    LOG_CSV             SignedIn log::csv;
    get    LOG_JSON            SignedIn log::json;
    get    LOG_CHECK           SignedIn log::check;
    post   LOG_CHECK           SignedIn log::ask_for_check;
    get    IMPORT              SignedIn imports::choose;
    upload IMPORT              SignedIn imports::keep;
    get    IMPORT_CHECK        SignedIn imports::look;
    post   IMPORT_CHECK        SignedIn imports::import;
    get    IMPORT_REPORT       SignedIn imports::report;
    post   IMPORT_DISCARD      SignedIn imports::discard;
    get    LIFTS               SignedIn lifts::list;
    get    LIFT_NEW            SignedIn lifts::new;
    post   LIFT_NEW            SignedIn lifts::create;
    get    LIFT                SignedIn lifts::edit;
    post   LIFT                SignedIn lifts::change;
    post   LIFT_MOVE           SignedIn lifts::move_lift;
    post   LIFT_REMOVE         SignedIn lifts::remove;
    get    SITE_NOTICES        SignedIn site_notices::list;
    get    SITE_NOTICE_NEW     SignedIn site_notices::new;
    post   SITE_NOTICE_NEW     SignedIn site_notices::create;
    get    SITE_NOTICE         SignedIn site_notices::edit;
    post   SITE_NOTICE         SignedIn site_notices::change;
    post   SITE_NOTICE_REMOVE  SignedIn site_notices::remove;
    get    SEARCH_REPORT       SignedIn search_report::get;
    get    SEARCH_REPORT_CSV   SignedIn search_report::csv;
    get    SETTINGS            SignedIn settings::get;
    post   SETTINGS            SignedIn settings::change;
    post   SETTINGS_LIFE_CYCLE SignedIn settings::set_life_cycle;
    get    MACHINE_ROOM        SignedIn machine_room::get;
    post   JOB_RETRY           SignedIn machine_room::run_job;
    post   JOB_DISCARD         SignedIn machine_room::remove_job;
    post   MAILS_RETRY         SignedIn machine_room::retry_mails;
    post   MAIL_RETRY          SignedIn machine_room::retry_mail;
    post   MAIL_DISCARD        SignedIn machine_room::remove_mail;
    get    MAIL_TEXTS          SignedIn mail_texts::list;
    get    MAIL_TEXT           SignedIn mail_texts::edit;
    post   MAIL_TEXT           SignedIn mail_texts::change;
    post   MAIL_TEXT_PREVIEW   SignedIn mail_texts::preview;
    post   MAIL_TEXT_DEFAULT   SignedIn mail_texts::restore_default;
    get    CONTENT_HISTORY     SignedIn content_history::get;
    get    MENUS               SignedIn menus::list;
    get    MENU_EDIT           SignedIn menus::edit;
    post   MENU_EDIT           SignedIn menus::change;
    post   MENU_DEFAULT        SignedIn menus::restore_default;
    get    HELP_TEXTS          SignedIn help_texts::list;
    get    HELP_TEXT           SignedIn help_texts::edit;
    post   HELP_TEXT           SignedIn help_texts::change;
    post   HELP_TEXT_PREVIEW   SignedIn help_texts::preview;
    post   HELP_TEXT_DEFAULT   SignedIn help_texts::restore_default;
    get    MAILBOX             Demo     mailbox::list;
    get    MAILBOX_MAIL        Demo     mailbox::show;
}
