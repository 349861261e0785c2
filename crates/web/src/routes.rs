//! The route table: one line a route with its method, address, access class and handler. A route
//! without a line cannot exist, and each line is tried with every role by a test.

use std::convert::Infallible;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Extension};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::MethodRouter;
use tower_http::csrf::CsrfLayer;

use service_manual_domain::language::Language;
use service_manual_render::urls::{self, Pattern};

use crate::pages::{
    access_review, administration, book_lists, books, broken_links, browse, concepts, confirm,
    content_history, feed, files, front, guide, help_texts, imports, info_pages, invitation,
    invitations, invite, lifts, list_columns, log, machine_room, mail_texts, mailbox, menus,
    my_account, organisations, own_lists, own_password, page_editor, page_files, password_reset,
    people, person, publication_history, reports, robots, saved_searches, search, search_clicks,
    search_places, search_report, second_factors, second_step, service, service_actions,
    service_bulk, service_files, service_form, service_lists, service_notice, service_preview,
    service_return, service_steps, service_versions, services, sessions, settings, sign_in,
    site_notices, sitemap, start, suggestions, synonyms, users, vocabularies,
};
use crate::{Site, assets, cache, counted, csrf, error, headers, health, visit};

/// The largest form without files that is taken, in bytes.
pub(crate) const FORM_LIMIT: usize = 512 * 1024;

/// Who may ask for a route at all. What the person may see and do there is the permission
/// table's to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Everybody; the answer to an anonymous request depends on its address alone and is kept.
    Public,
    /// As `Public`, but for programs: no page that search engines list.
    PublicData,
    /// Everybody; never kept.
    Open,
    /// Signed-in people; others get the sign-in page, and come back.
    SignedIn,
    /// Signed-in people, also those who must set up a second factor before anything else.
    SetUp,
    /// Only while this is a demonstration.
    Demo,
}

/// The two methods that browsers' links and forms use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Looks, and changes nothing.
    Get,
    /// Does something.
    Post,
}

/// One line of the table.
#[derive(Clone, Copy)]
pub struct Route {
    /// Method.
    pub method: Method,
    /// The name of its address in [`urls`].
    pub name: &'static str,
    /// Address in three languages.
    pub pattern: Pattern,
    /// Who may ask.
    pub access: Access,
    handler: fn() -> MethodRouter<Site>,
}

/// What a request knows of the route it came by.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Matched {
    pub(crate) pattern: Pattern,
    pub(crate) language: Language,
    pub(crate) access: Access,
}

// `upload` is a `post` of a form that carries a file, and alone has a larger limit.
macro_rules! table {
    ($($method:ident $name:ident $access:ident $handler:path;)+) => {
        /// Every page.
        pub const ROUTES: &[Route] = &[$(
            Route {
                method: table!(@method $method),
                name: stringify!($name),
                pattern: urls::$name,
                access: Access::$access,
                handler: || table!(@router $method $handler),
            },
        )+];
    };
    (@method get) => { Method::Get };
    (@method post) => { Method::Post };
    (@router get $handler:path) => { get($handler) };
    (@method upload) => { Method::Post };
    (@router post $handler:path) => { post($handler) };
    (@router upload $handler:path) => {
        post($handler).layer(DefaultBodyLimit::max(service_files::FORM_LIMIT))
    };
}

table! {
    get  FRONT              Public   front::get;
    get  SEARCH             Public   search::get;
    get  SEARCH_BY_PLACE    Public   search_places::get;
    get  SEARCH_SUGGESTIONS PublicData suggestions::get;
    get  PUBLIC_ORGANISATIONS Public browse::organisations;
    get  PUBLIC_ORGANISATION Public  browse::organisation;
    get  MUNICIPALITIES     Public   browse::municipalities;
    get  MUNICIPALITY       Public   browse::municipality;
    get  TOPICS             Public   browse::topics;
    get  CATEGORY           Public   browse::category;
    get  SITUATION          Public   browse::situation;
    get  SEARCH_KEEP        SignedIn saved_searches::keep;
    post SEARCH_KEEP        SignedIn saved_searches::save;
    post SEARCH_SHORTEN     SignedIn saved_searches::shorten;
    get  SEARCH_SHORT       Open     saved_searches::short;
    get  SAVED_SEARCH       SignedIn saved_searches::show;
    post SAVED_SEARCH       SignedIn saved_searches::change;
    post SAVED_SEARCH_REMOVE SignedIn saved_searches::remove;
    post SEARCH_CLICK       Open     search_clicks::post;
    get  SERVICE            Public   service::get;
    get  SERVICE_CALENDAR   PublicData service::calendar;
    get  SERVICE_CALENDAR_ROW PublicData service::calendar_row;
    get  SERVICE_PDF        PublicData service::pdf;
    get  SERVICE_SHORT      Open     service::short;
    get  SERVICE_GUIDANCE   SignedIn service::guidance;
    post SERVICE_REPORT     SignedIn service::report;
    post FAVOURITE          SignedIn own_lists::favourite;
    get  OWN_LISTS          SignedIn own_lists::all;
    post OWN_LISTS          SignedIn own_lists::create;
    get  OWN_LIST_PUT       SignedIn own_lists::entries::choose;
    post OWN_LIST_PUT       SignedIn own_lists::entries::put;
    get  OWN_LIST           SignedIn own_lists::show;
    post OWN_LIST           SignedIn own_lists::change;
    post OWN_LIST_REMOVE    SignedIn own_lists::remove;
    post OWN_LIST_SHARE     SignedIn own_lists::sharing::share;
    post OWN_LIST_SHARE_END SignedIn own_lists::sharing::end;
    get  OWN_LIST_NOTE      SignedIn own_lists::entries::note;
    post OWN_LIST_NOTE      SignedIn own_lists::entries::save_note;
    post OWN_LIST_SHIFT     SignedIn own_lists::entries::shift;
    post OWN_LIST_TAKE_OUT  SignedIn own_lists::entries::take_out;
    get  SHARED_LIST        Open     own_lists::sharing::shared;
    get  SIGN_IN            Open     sign_in::get;
    post SIGN_IN            Open     sign_in::post;
    get  SIGN_IN_CODE       Open     second_step::get;
    post SIGN_IN_CODE       Open     second_step::post;
    post SIGN_IN_PASSKEY    Open     second_step::passkey;
    get  PASSWORD_RESET     Open     password_reset::get;
    post PASSWORD_RESET     Open     password_reset::post;
    get  PASSWORD_RESET_ASKED Open   password_reset::asked;
    get  PASSWORD_NEW       Open     password_reset::link;
    post PASSWORD_NEW       Open     password_reset::set;
    post CONFIRM            SetUp    confirm::post;
    get  OWN_PASSWORD       SignedIn own_password::get;
    post OWN_PASSWORD       SignedIn own_password::post;
    get  SECOND_FACTORS     SetUp    second_factors::list;
    get  TOTP_NEW           SetUp    second_factors::new_totp;
    post TOTP_NEW           SetUp    second_factors::add_totp;
    get  PASSKEY_NEW        SetUp    second_factors::new_passkey;
    post PASSKEY_NEW        SetUp    second_factors::add_passkey;
    post PASSKEY_START      SetUp    second_factors::begin_passkey;
    post RECOVERY_CODES     SetUp    second_factors::renew_codes;
    get  SECOND_FACTOR_REMOVE  SignedIn second_factors::ask_to_remove;
    post SECOND_FACTOR_REMOVE  SignedIn second_factors::remove_factor;
    get  OWN_SESSIONS       SignedIn sessions::list;
    post SESSION_END        SignedIn sessions::end;
    post SESSIONS_END       SignedIn sessions::end_others;
    post SESSION_KEEP       SetUp    sessions::keep;
    post SIGN_OUT           SetUp    sign_in::sign_out;
    get  INVITATION         Open     invitation::get;
    post INVITATION         Open     invitation::post;
    post INVITATION_JOIN    SignedIn invitation::join;
    post INVITATION_DECLINE Open     invitation::decline;
    get  START              SignedIn start::get;
    get  ADMINISTRATION     SignedIn administration::get;
    get  ORGANISATIONS      SignedIn organisations::list;
    get  ORGANISATIONS_CSV  SignedIn organisations::list_csv;
    get  ORGANISATIONS_XLSX SignedIn organisations::list_xlsx;
    get  ORGANISATION_NEW   SignedIn organisations::form::new;
    post ORGANISATION_NEW   SignedIn organisations::form::create;
    get  ORGANISATION       SignedIn organisations::show;
    get  ORGANISATION_EDIT  SignedIn organisations::form::edit;
    post ORGANISATION_EDIT  SignedIn organisations::form::change;
    get  ORGANISATION_RULES SignedIn organisations::rules::edit;
    post ORGANISATION_RULES SignedIn organisations::rules::change;
    get  ORGANISATION_PROVIDERS SignedIn organisations::providers::list;
    post ORGANISATION_ATTACH SignedIn organisations::providers::attach;
    post ORGANISATION_DETACH SignedIn organisations::providers::detach;
    get  ORGANISATION_CLOSE SignedIn organisations::closing::preview;
    post ORGANISATION_CLOSE SignedIn organisations::closing::close;
    get  BOOKS              SignedIn books::list;
    get  ALL_LOCATIONS      SignedIn book_lists::locations;
    get  ALL_LOCATIONS_CSV  SignedIn book_lists::locations_csv;
    get  ALL_LOCATIONS_XLSX SignedIn book_lists::locations_xlsx;
    get  MERGE_LOCATIONS    SignedIn books::merging::locations;
    post MERGE_LOCATIONS    SignedIn books::merging::merge_locations;
    get  ALL_CONTACTS       SignedIn book_lists::contacts;
    get  ALL_CONTACTS_CSV   SignedIn book_lists::contacts_csv;
    get  ALL_CONTACTS_XLSX  SignedIn book_lists::contacts_xlsx;
    get  MERGE_CONTACTS     SignedIn books::merging::contacts;
    post MERGE_CONTACTS     SignedIn books::merging::merge_contacts;
    get  LOCATIONS          SignedIn books::locations::list;
    get  LOCATION_NEW       SignedIn books::locations::new;
    post LOCATION_NEW       SignedIn books::locations::create;
    get  LOCATION           SignedIn books::locations::edit;
    post LOCATION           SignedIn books::locations::change;
    post LOCATION_RETIRE    SignedIn books::locations::retire;
    post LOCATION_RESTORE   SignedIn books::locations::restore;
    post LOCATION_REMOVE    SignedIn books::locations::remove;
    get  CONTACTS          SignedIn books::contacts::list;
    get  CONTACT_NEW       SignedIn books::contacts::new;
    post CONTACT_NEW       SignedIn books::contacts::create;
    get  CONTACT           SignedIn books::contacts::edit;
    post CONTACT           SignedIn books::contacts::change;
    post CONTACT_RETIRE    SignedIn books::contacts::retire;
    post CONTACT_RESTORE   SignedIn books::contacts::restore;
    post CONTACT_REMOVE    SignedIn books::contacts::remove;
    get  PEOPLE                 SignedIn people::of_organisation;
    post PEOPLE_EXPORT          SignedIn people::export_of_organisation;
    get  PERSON                 SignedIn person::show;
    get  PERSON_ROLE            SignedIn person::role;
    post PERSON_ROLE            SignedIn person::change_role;
    get  PERSON_END_DATE        SignedIn person::end_date;
    post PERSON_END_DATE        SignedIn person::set_end_date;
    get  PERSON_DEACTIVATE      SignedIn person::deactivate;
    post PERSON_DEACTIVATE      SignedIn person::deactivate_now;
    get  PERSON_RESTORE         SignedIn person::restore;
    post PERSON_RESTORE         SignedIn person::restore_now;
    get  PERSON_HAND_OVER       SignedIn person::hand_over;
    post PERSON_HAND_OVER       SignedIn person::hand_over_now;
    get  PERSON_REMOVE          SignedIn person::remove;
    post PERSON_REMOVE          SignedIn person::remove_now;
    get  MANAGED_PEOPLE         SignedIn people::managed;
    post MANAGED_PEOPLE_EXPORT  SignedIn people::export_managed;
    get  ACCESS_REVIEW          SignedIn access_review::get;
    post ACCESS_REVIEW          SignedIn access_review::confirm;
    get  USERS                  SignedIn users::list;
    post USERS_EXPORT           SignedIn users::export;
    get  ADMINISTRATORS         SignedIn users::administrators;
    post ADMINISTRATORS_EXPORT  SignedIn users::export_administrators;
    get  USER                   SignedIn users::show;
    get  USER_EMAIL             SignedIn users::email;
    post USER_EMAIL             SignedIn users::correct_email;
    get  USER_DEACTIVATE        SignedIn users::deactivate;
    post USER_DEACTIVATE        SignedIn users::deactivate_now;
    get  USER_RESTORE           SignedIn users::restore;
    post USER_RESTORE           SignedIn users::restore_now;
    get  USER_GRANT             SignedIn users::grant;
    post USER_GRANT             SignedIn users::grant_now;
    get  USER_WITHDRAW          SignedIn users::withdraw;
    post USER_WITHDRAW          SignedIn users::withdraw_now;
    get  USER_DELETE            SignedIn users::delete;
    post USER_DELETE            SignedIn users::delete_now;
    get  INVITATIONS_NEW    SignedIn invite::get;
    post INVITATIONS_NEW    SignedIn invite::post;
    get  INVITATIONS        SignedIn invitations::list;
    post INVITATION_APPROVE SignedIn invitations::approve;
    post INVITATION_RESEND  SignedIn invitations::resend;
    get  INVITATION_CHANGE  SignedIn invitations::edit;
    post INVITATION_CHANGE  SignedIn invitations::change;
    post INVITATION_REVOKE  SignedIn invitations::revoke;
    get  MY_SERVICES        SignedIn service_lists::mine;
    get  MY_SERVICES_CSV    SignedIn service_lists::mine_csv;
    get  MY_SERVICES_XLSX   SignedIn service_lists::mine_xlsx;
    get  SERVICES_BULK      SignedIn service_bulk::choose;
    post SERVICES_BULK      SignedIn service_bulk::change;
    get  SERVICE_NEW        SignedIn service_form::new;
    post SERVICE_NEW        SignedIn service_form::create;
    get  SERVICE_NEW_KEPT   SignedIn service_form::go_on;
    post SERVICE_NEW_KEPT   SignedIn service_form::keep_new;
    post SERVICE_NEW_DISCARD SignedIn service_form::discard_new;
    get  SERVICE_MANAGE     SignedIn services::manage;
    get  SERVICE_EDIT       SignedIn service_form::edit;
    get  SERVICE_STEP       SignedIn service_form::open;
    post SERVICE_STEP       SignedIn service_form::save;
    post SERVICE_TYPED      SignedIn service_form::keep;
    post SERVICE_TYPED_DISCARD SignedIn service_form::discard;
    post SERVICE_PRESENCE   SignedIn service_form::presence;
    post SERVICE_SUBMIT     SignedIn service_steps::submit;
    post SERVICE_WITHDRAW   SignedIn service_steps::withdraw;
    get  SERVICE_RETURN     SignedIn service_return::form;
    post SERVICE_RETURN     SignedIn service_return::post;
    post SERVICE_PUBLISH    SignedIn service_steps::publish;
    post SERVICE_SCHEDULE   SignedIn service_steps::schedule;
    post SERVICE_UNSCHEDULE SignedIn service_steps::unschedule;
    post SERVICE_COMMENT    SignedIn service_steps::comment;
    post SERVICE_COPY       SignedIn service_steps::copy;
    get  SERVICE_CONFIRM    SignedIn service_actions::ask_to_confirm;
    post SERVICE_CONFIRM    SignedIn service_actions::confirm;
    get  SERVICE_OUTDATED   SignedIn service_actions::ask_to_mark_outdated;
    post SERVICE_OUTDATED   SignedIn service_actions::mark_outdated;
    get  SERVICE_ARCHIVE    SignedIn service_actions::ask_to_archive;
    post SERVICE_ARCHIVE    SignedIn service_actions::archive;
    get  SERVICE_RESTORE    SignedIn service_actions::ask_to_restore;
    post SERVICE_RESTORE    SignedIn service_actions::restore;
    get  SERVICE_DELETE     SignedIn service_actions::ask_to_delete;
    post SERVICE_DELETE     SignedIn service_actions::delete;
    get  SERVICE_PREVIEW    SignedIn service_preview::get;
    get  SERVICE_VERSIONS   SignedIn service_versions::list;
    get  SERVICE_COMPARE    SignedIn service_versions::compare;
    post SERVICE_VERSION_RESTORE SignedIn service_versions::restore;
    get  SERVICE_NOTICE     SignedIn service_notice::edit;
    post SERVICE_NOTICE     SignedIn service_notice::write;
    post SERVICE_NOTICE_REMOVE SignedIn service_notice::remove;
    get  SERVICE_FILES      SignedIn service_files::list;
    upload SERVICE_FILES    SignedIn service_files::add;
    post SERVICE_FILE_REMOVE SignedIn service_files::remove;
    get  FILE               Open     files::get;
    get  WAITING            SignedIn service_lists::waiting;
    get  WAITING_CSV        SignedIn service_lists::waiting_csv;
    get  WAITING_XLSX       SignedIn service_lists::waiting_xlsx;
    get  FRESHNESS          SignedIn service_lists::freshness;
    get  FRESHNESS_CSV      SignedIn service_lists::freshness_csv;
    get  FRESHNESS_XLSX     SignedIn service_lists::freshness_xlsx;
    get  TRANSLATIONS       SignedIn service_lists::translations;
    get  TRANSLATIONS_CSV   SignedIn service_lists::translations_csv;
    get  TRANSLATIONS_XLSX  SignedIn service_lists::translations_xlsx;
    post LIST_COLUMNS       SignedIn list_columns::choose;
    get  PUBLICATION_HISTORY SignedIn publication_history::get;
    get  PUBLICATION_HISTORY_CSV SignedIn publication_history::csv;
    get  PUBLICATION_HISTORY_XLSX SignedIn publication_history::xlsx;
    get  BROKEN_LINKS       SignedIn broken_links::list;
    get  BROKEN_LINKS_CSV   SignedIn broken_links::csv;
    get  BROKEN_LINKS_XLSX  SignedIn broken_links::xlsx;
    get  LOG                SignedIn log::get;
    get  LOG_CSV            SignedIn log::csv;
    get  LOG_JSON           SignedIn log::json;
    get  LOG_CHECK          SignedIn log::check;
    post LOG_CHECK          SignedIn log::ask_for_check;
    get  MY_ACCOUNT         SignedIn my_account::get;
    post MY_ACCOUNT         SignedIn my_account::change;
    get  EMAIL_CHANGE       SignedIn my_account::email;
    post EMAIL_CHANGE       SignedIn my_account::ask_for_email;
    get  EMAIL_CONFIRM      Open     my_account::email_link;
    post EMAIL_CONFIRM      Open     my_account::confirm_email;
    post OWN_DATA           SignedIn my_account::export;
    get  ACCOUNT_CLOSE      SignedIn my_account::closing;
    post ACCOUNT_CLOSE      SignedIn my_account::close;
    get  OWN_EVENTS         SignedIn log::own_events;
    get  OWN_EVENTS_CSV     SignedIn log::own_events_csv;
    get  OWN_EVENTS_JSON    SignedIn log::own_events_json;
    get  FOR_JOBSEEKERS     Public   info_pages::jobseekers;
    get  FOR_EXPERTS        Public   info_pages::experts;
    get  FOR_PROVIDERS      Public   info_pages::providers;
    get  HELP               Public   info_pages::help;
    get  FAQ                Public   info_pages::faq;
    get  ASKING             Public   info_pages::contact;
    get  PRIVACY            Public   info_pages::privacy;
    get  DATA_SECURITY      Public   info_pages::data_security;
    get  COOKIES            Public   info_pages::cookies;
    get  ACCESSIBILITY      Public   info_pages::accessibility;
    get  NOTICE             SignedIn info_pages::notice;
    post NOTICE             SignedIn info_pages::acknowledge;
    get  PAGES              SignedIn page_editor::list;
    get  PAGE_EDIT          SignedIn page_editor::edit;
    post PAGE_EDIT          SignedIn page_editor::change;
    post PAGE_PREVIEW       SignedIn page_editor::preview;
    get  PAGE_VERSION       SignedIn page_editor::version;
    get  PAGE_FILES         SignedIn page_files::list;
    upload PAGE_FILES       SignedIn page_files::add;
    post PAGE_FILE_REMOVE   SignedIn page_files::remove;
    get  IMPORT             SignedIn imports::choose;
    upload IMPORT           SignedIn imports::keep;
    get  IMPORT_CHECK       SignedIn imports::look;
    post IMPORT_CHECK       SignedIn imports::import;
    get  IMPORT_REPORT      SignedIn imports::report;
    post IMPORT_DISCARD     SignedIn imports::discard;
    get  VOCABULARIES       SignedIn vocabularies::list;
    get  VOCABULARY         SignedIn vocabularies::show;
    get  TERM_NEW           SignedIn vocabularies::new;
    post TERM_NEW           SignedIn vocabularies::create;
    get  TERM               SignedIn vocabularies::edit;
    post TERM               SignedIn vocabularies::relabel;
    post TERM_MOVE          SignedIn vocabularies::move_term;
    post TERM_RETIRE        SignedIn vocabularies::retire;
    post TERM_ACTIVATE      SignedIn vocabularies::activate;
    post TERM_DELETE        SignedIn vocabularies::delete;
    get  TERM_MERGE         SignedIn vocabularies::merging;
    post TERM_MERGE         SignedIn vocabularies::merge;
    get  SYNONYMS           SignedIn synonyms::list;
    get  SYNONYM_NEW        SignedIn synonyms::new;
    post SYNONYM_NEW        SignedIn synonyms::create;
    get  SYNONYM_LINE       SignedIn synonyms::edit;
    post SYNONYM_LINE       SignedIn synonyms::change;
    post SYNONYM_REMOVE     SignedIn synonyms::remove;
    post SYNONYM_OFF        SignedIn synonyms::switch_off;
    post SYNONYM_ON         SignedIn synonyms::switch_on;
    get  LIFTS              SignedIn lifts::list;
    get  LIFT_NEW           SignedIn lifts::new;
    post LIFT_NEW           SignedIn lifts::create;
    get  LIFT               SignedIn lifts::edit;
    post LIFT               SignedIn lifts::change;
    post LIFT_MOVE          SignedIn lifts::move_lift;
    post LIFT_REMOVE        SignedIn lifts::remove;
    get  SITE_NOTICES       SignedIn site_notices::list;
    get  SITE_NOTICE_NEW    SignedIn site_notices::new;
    post SITE_NOTICE_NEW    SignedIn site_notices::create;
    get  SITE_NOTICE        SignedIn site_notices::edit;
    post SITE_NOTICE        SignedIn site_notices::change;
    post SITE_NOTICE_REMOVE SignedIn site_notices::remove;
    get  SEARCH_REPORT      SignedIn search_report::get;
    get  SEARCH_REPORT_CSV  SignedIn search_report::csv;
    get  FRESHNESS_REPORT   SignedIn reports::freshness;
    get  FRESHNESS_REPORT_CSV SignedIn reports::freshness_csv;
    get  FRESHNESS_REPORT_XLSX SignedIn reports::freshness_xlsx;
    get  LINK_REPORT        SignedIn reports::links;
    get  LINK_REPORT_CSV    SignedIn reports::links_csv;
    get  LINK_REPORT_XLSX   SignedIn reports::links_xlsx;
    get  CATALOGUE_REPORT   SignedIn reports::catalogue;
    get  CATALOGUE_REPORT_CSV SignedIn reports::catalogue_csv;
    get  CATALOGUE_REPORT_XLSX SignedIn reports::catalogue_xlsx;
    get  CONCEPT_SCHEMES    SignedIn concepts::list;
    upload CONCEPT_SCHEMES  SignedIn concepts::bring;
    get  CONCEPT_IMPORT     SignedIn concepts::preview;
    post CONCEPT_IMPORT     SignedIn concepts::import;
    get  CONCEPT_SCHEME_REMOVE  SignedIn concepts::ask_to_remove;
    post CONCEPT_SCHEME_REMOVE  SignedIn concepts::remove;
    get  SETTINGS           SignedIn settings::get;
    post SETTINGS           SignedIn settings::change;
    post SETTINGS_LIFE_CYCLE SignedIn settings::set_life_cycle;
    get  FEED               PublicData feed::latest;
    get  OPEN_SEARCH        PublicData feed::open_search;
    get  SITEMAP            PublicData sitemap::index;
    get  SITEMAP_PART       PublicData sitemap::part;
    get  ROBOTS             PublicData robots::robots;
    get  SECURITY_TXT       PublicData robots::security;
    get  GUIDE              Public   guide::list;
    get  GUIDE_EXPERT       Public   guide::expert;
    get  GUIDE_EDITOR       Public   guide::editor;
    get  GUIDE_MAIN_USER    Public   guide::main_user;
    get  GUIDE_ADMINISTRATOR Public  guide::administrator;
    post FIRST_STEPS        SignedIn start::show_first_steps;
    post FIRST_STEP         SignedIn start::take_step;
    get  MACHINE_ROOM       SignedIn machine_room::get;
    post JOB_RETRY          SignedIn machine_room::run_job;
    post JOB_DISCARD        SignedIn machine_room::remove_job;
    post MAILS_RETRY        SignedIn machine_room::retry_mails;
    post MAIL_RETRY         SignedIn machine_room::retry_mail;
    post MAIL_DISCARD       SignedIn machine_room::remove_mail;
    get  MAIL_TEXTS         SignedIn mail_texts::list;
    get  MAIL_TEXT          SignedIn mail_texts::edit;
    post MAIL_TEXT          SignedIn mail_texts::change;
    post MAIL_TEXT_PREVIEW  SignedIn mail_texts::preview;
    post MAIL_TEXT_DEFAULT  SignedIn mail_texts::restore_default;
    get  CONTENT_HISTORY    SignedIn content_history::get;
    get  MENUS              SignedIn menus::list;
    get  MENU_EDIT          SignedIn menus::edit;
    post MENU_EDIT          SignedIn menus::change;
    post MENU_DEFAULT       SignedIn menus::restore_default;
    get  HELP_TEXTS         SignedIn help_texts::list;
    get  HELP_TEXT          SignedIn help_texts::edit;
    post HELP_TEXT          SignedIn help_texts::change;
    post HELP_TEXT_PREVIEW  SignedIn help_texts::preview;
    post HELP_TEXT_DEFAULT  SignedIn help_texts::restore_default;
    get  MAILBOX            Demo     mailbox::list;
    get  MAILBOX_MAIL       Demo     mailbox::show;
}

/// The routes of the machine room, the same in every language and for everybody.
fn system_routes() -> Router<Site> {
    Router::new()
        .route(urls::ASSET.fi, get(assets::get))
        .route(urls::HEALTH_LIVE.fi, get(health::live))
        .route(urls::HEALTH_READY.fi, get(health::ready))
}

/// The website as a service.
pub fn router(site: Site) -> Router {
    let mut pages = Router::new();
    for route in ROUTES {
        for language in route.pattern.languages() {
            let matched = Matched { pattern: route.pattern, language, access: route.access };
            let handler = (route.handler)()
                .layer::<_, Infallible>(from_fn(visit::check_access))
                .layer(Extension(matched));
            pages = pages.route(route.pattern.route(language), handler);
        }
    }
    let pages = pages
        .fallback(error::not_found)
        .method_not_allowed_fallback(error::wrong_method)
        .layer(DefaultBodyLimit::max(FORM_LIMIT))
        .layer(from_fn_with_state(site.clone(), csrf::check))
        .layer(CsrfLayer::new().with_rejection_response(csrf::refused))
        .layer(from_fn(error::show_pages))
        .layer(from_fn_with_state(site.clone(), visit::prepare))
        .layer(from_fn_with_state(site.clone(), cache::serve))
        .layer(from_fn_with_state(site.clone(), counted::count));
    system_routes()
        .merge(pages)
        .layer(from_fn_with_state(site.clone(), headers::add))
        .with_state(site)
}

use routing::{get, post};

/// The only place that names the routing functions of axum, so that no route is made elsewhere.
mod routing {
    use axum::handler::Handler;
    use axum::routing::{MethodFilter, MethodRouter, on};

    use crate::Site;

    pub(super) fn get<H, T>(handler: H) -> MethodRouter<Site>
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        on(MethodFilter::GET, handler)
    }

    pub(super) fn post<H, T>(handler: H) -> MethodRouter<Site>
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        on(MethodFilter::POST, handler)
    }
}
