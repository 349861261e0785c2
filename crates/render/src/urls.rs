//! Every address of the product in one table, in three languages. Routes and links are both made
//! from it, so a renamed page breaks neither.
//!
//! Finnish has no prefix, Swedish has `/sv`, English `/en`.

use std::fmt::{Display, Write as _};

use service_manual_domain::account::Role;
use service_manual_domain::concept::SchemeCode;
use service_manual_domain::file::FileName;
use service_manual_domain::ids::{
    AccountId, ContactId, FileId, ImportId, InvitationId, JobId, LiftId, LocationId, MailId,
    OrganisationId, OwnListId, OwnListShareId, SavedSearchId, SecondFactorId, ServiceId,
    ServiceVersionId, SessionId, SiteNoticeId, SynonymLineId,
};
use service_manual_domain::info_page::InfoPage;
use service_manual_domain::language::Language;
use service_manual_domain::mail_text::MailKind;
use service_manual_domain::search::{Group, SearchRequest};
use service_manual_domain::service::form_page::FormPage;
use service_manual_domain::vocabulary::{TermCode, Vocabulary};

/// The address of one page in the three languages, with captures as axum writes them: `{slug}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pattern {
    /// In Finnish.
    pub fi: &'static str,
    /// In Swedish.
    pub sv: &'static str,
    /// In English.
    pub en: &'static str,
}

impl Pattern {
    /// The route in one language, captures unfilled.
    pub const fn route(&self, language: Language) -> &'static str {
        match language {
            Language::Fi => self.fi,
            Language::Sv => self.sv,
            Language::En => self.en,
        }
    }

    /// The languages in which the route has an address of its own: all of them or, where the
    /// address is the same in every language, the first.
    pub fn languages(&self) -> impl Iterator<Item = Language> + use<> {
        let one_for_all = self.fi == self.sv && self.fi == self.en;
        Language::ALL.into_iter().take(if one_for_all { 1 } else { Language::ALL.len() })
    }

    /// The address in one language. Values are percent-encoded; a capture without a value stays
    /// as it is.
    pub fn path(&self, language: Language, values: &[(&str, &str)]) -> String {
        let mut path = self.route(language).to_owned();
        for (name, value) in values {
            path = path.replace(&format!("{{{name}}}"), &encoded(value));
        }
        path
    }

    /// The address in all languages, in the order of [`Language::ALL`].
    pub fn in_all(&self, values: &[(&str, &str)]) -> [String; 3] {
        Language::ALL.map(|language| self.path(language, values))
    }
}

macro_rules! patterns {
    ($($(#[$doc:meta])* $name:ident = $fi:literal, $sv:literal, $en:literal;)+) => {
        $($(#[$doc])* pub const $name: Pattern = Pattern { fi: $fi, sv: $sv, en: $en };)+
        /// Every page with the name of its constant.
        pub const ALL: &[(&str, Pattern)] = &[$((stringify!($name), $name)),+];
    };
}

patterns! {
    /// Front page.
    FRONT = "/", "/sv", "/en";
    /// Search; what its address says is in `domain::search`.
    SEARCH = "/haku", "/sv/sok", "/en/search";
    /// Telling which hit of a search is opened, for the script of the results (POST).
    SEARCH_CLICK = "/haku/valinta", "/sv/sok/val", "/en/search/choice";
    /// What may be meant by the beginning `?q=`, for the script of the search box.
    SEARCH_SUGGESTIONS = "/haku/ehdotukset", "/sv/sok/forslag", "/en/search/suggestions";
    /// Keeping a search: what can be done with it (GET), and saving it (POST). The address asks for
    /// it like [`SEARCH`].
    SEARCH_KEEP = "/haku/talletus", "/sv/sok/spara", "/en/search/save";
    /// Making a short address of a search (POST).
    SEARCH_SHORTEN = "/haku/lyhyt-linkki", "/sv/sok/kort-lank", "/en/search/short-link";
    /// A short address of a search.
    SEARCH_SHORT = "/h/{short}", "/sv/h/{short}", "/en/h/{short}";
    /// A saved search (GET), and its name (POST).
    SAVED_SEARCH =
        "/omat-haut/{search}", "/sv/mina-sokningar/{search}", "/en/my-searches/{search}";
    /// Removing a saved search (POST).
    SAVED_SEARCH_REMOVE = "/omat-haut/{search}/poista",
        "/sv/mina-sokningar/{search}/ta-bort",
        "/en/my-searches/{search}/remove";
    /// The public page of a service.
    SERVICE = "/palvelu/{slug}", "/sv/tjanst/{slug}", "/en/service/{slug}";
    /// The internal guidance of a service, for those who may read it.
    SERVICE_GUIDANCE = "/palvelu/{slug}/tyoohje",
        "/sv/tjanst/{slug}/arbetsanvisning",
        "/en/service/{slug}/guidance";
    /// Telling the updater of a service that something is wrong (POST).
    SERVICE_REPORT = "/palvelu/{slug}/tyoohje/viesti",
        "/sv/tjanst/{slug}/arbetsanvisning/meddelande",
        "/en/service/{slug}/guidance/message";
    /// The index of organisations with something public; `?letter=` where it is long.
    PUBLIC_ORGANISATIONS = "/organisaatiot", "/sv/organisationer", "/en/organisations";
    /// The public page of an organisation; `?page=` of its services.
    PUBLIC_ORGANISATION = "/organisaatio/{slug}",
        "/sv/organisation/{slug}",
        "/en/organisation/{slug}";
    /// The index of municipalities.
    MUNICIPALITIES = "/kunnat", "/sv/kommuner", "/en/municipalities";
    /// The services for the people of a municipality; `?page=`.
    MUNICIPALITY = "/kunta/{slug}", "/sv/kommun/{slug}", "/en/municipality/{slug}";
    /// The index of categories and client situations.
    TOPICS = "/aiheet", "/sv/amnen", "/en/topics";
    /// The services of a category; `?page=`.
    CATEGORY = "/aihe/{topic}", "/sv/amne/{topic}", "/en/topic/{topic}";
    /// The services for those in a situation; `?page=`.
    SITUATION = "/tilanne/{topic}", "/sv/situation/{topic}", "/en/situation/{topic}";
    /// Making a service a favourite, or not any more (POST).
    FAVOURITE = "/suosikit/{service}", "/sv/favoriter/{service}", "/en/favourites/{service}";
    /// The person's own lists (GET), and making one (POST).
    OWN_LISTS = "/omat-listat", "/sv/mina-listor", "/en/my-lists";
    /// Putting a service into a list (GET, POST).
    OWN_LIST_PUT = "/omat-listat/lisaa-palvelu/{service}",
        "/sv/mina-listor/lagg-till/{service}",
        "/en/my-lists/add-service/{service}";
    /// One own list (GET), and its name (POST).
    OWN_LIST = "/omat-listat/{list}", "/sv/mina-listor/{list}", "/en/my-lists/{list}";
    /// Removing an own list (POST).
    OWN_LIST_REMOVE = "/omat-listat/{list}/poista",
        "/sv/mina-listor/{list}/ta-bort",
        "/en/my-lists/{list}/remove";
    /// Sharing an own list by a link (POST); the answer shows it.
    OWN_LIST_SHARE =
        "/omat-listat/{list}/jaa", "/sv/mina-listor/{list}/dela", "/en/my-lists/{list}/share";
    /// Ending such a link (POST).
    OWN_LIST_SHARE_END = "/omat-listat/{list}/jaa/{share}/lopeta",
        "/sv/mina-listor/{list}/dela/{share}/avsluta",
        "/en/my-lists/{list}/share/{share}/end";
    /// The note of a service in an own list (GET, POST).
    OWN_LIST_NOTE = "/omat-listat/{list}/palvelut/{service}",
        "/sv/mina-listor/{list}/tjanster/{service}",
        "/en/my-lists/{list}/services/{service}";
    /// Moving a service in an own list (POST).
    OWN_LIST_SHIFT = "/omat-listat/{list}/palvelut/{service}/siirra",
        "/sv/mina-listor/{list}/tjanster/{service}/flytta",
        "/en/my-lists/{list}/services/{service}/move";
    /// Taking a service out of an own list (POST).
    OWN_LIST_TAKE_OUT = "/omat-listat/{list}/palvelut/{service}/poista",
        "/sv/mina-listor/{list}/tjanster/{service}/ta-bort",
        "/en/my-lists/{list}/services/{service}/remove";
    /// A list that somebody shares, for whoever has the link.
    SHARED_LIST = "/jaettu-lista/{token}", "/sv/delad-lista/{token}", "/en/shared-list/{token}";
    /// All dated times of a service, for calendars.
    SERVICE_CALENDAR = "/palvelu/{slug}/ajat.ics",
        "/sv/tjanst/{slug}/tider.ics",
        "/en/service/{slug}/times.ics";
    /// Those of one row.
    SERVICE_CALENDAR_ROW = "/palvelu/{slug}/ajat/{row}",
        "/sv/tjanst/{slug}/tider/{row}",
        "/en/service/{slug}/times/{row}";
    /// The public page of a service, to be kept or sent on.
    SERVICE_PDF = "/palvelu/{slug}/palvelu.pdf",
        "/sv/tjanst/{slug}/tjanst.pdf",
        "/en/service/{slug}/service.pdf";
    /// The permanent short address of a service: leads to its page, whatever that is called.
    SERVICE_SHORT = "/s/{code}", "/sv/s/{code}", "/en/s/{code}";
    /// Sign-in form (GET) and sign-in (POST); `?next=` is the page to return to.
    SIGN_IN = "/kirjaudu", "/sv/logga-in", "/en/sign-in";
    /// The code or passkey that is asked for after the password (GET, POST).
    SIGN_IN_CODE = "/kirjaudu/vahvistus", "/sv/logga-in/bekraftelse", "/en/sign-in/verify";
    /// What a passkey has to answer to, for the script of that page (POST).
    SIGN_IN_PASSKEY = "/kirjaudu/paasyavain",
        "/sv/logga-in/nyckel",
        "/en/sign-in/passkey";
    /// Asking for a link for a new password (GET, POST).
    PASSWORD_RESET = "/kirjaudu/unohtunut-salasana",
        "/sv/logga-in/glomt-losenord",
        "/en/sign-in/forgotten-password";
    /// After asking: the same for everybody.
    PASSWORD_RESET_ASKED = "/kirjaudu/linkki-lahetetty",
        "/sv/logga-in/lank-skickad",
        "/en/sign-in/link-sent";
    /// A new password by the mailed link: the form (GET), which changes nothing, and setting (POST).
    PASSWORD_NEW =
        "/uusi-salasana/{token}", "/sv/nytt-losenord/{token}", "/en/new-password/{token}";
    /// The own password (GET, POST).
    OWN_PASSWORD = "/oma-tili/salasana", "/sv/mitt-konto/losenord", "/en/my-account/password";
    /// The own second factors and recovery codes.
    SECOND_FACTORS = "/oma-tili/kirjautumistavat",
        "/sv/mitt-konto/inloggningssatt",
        "/en/my-account/sign-in-methods";
    /// Adding an authenticator app (GET, POST).
    TOTP_NEW = "/oma-tili/kirjautumistavat/sovellus",
        "/sv/mitt-konto/inloggningssatt/app",
        "/en/my-account/sign-in-methods/app";
    /// Adding a passkey (GET, POST).
    PASSKEY_NEW = "/oma-tili/kirjautumistavat/paasyavain",
        "/sv/mitt-konto/inloggningssatt/nyckel",
        "/en/my-account/sign-in-methods/passkey";
    /// What a new passkey has to answer to, for the script of that page (POST).
    PASSKEY_START = "/oma-tili/kirjautumistavat/paasyavain/aloita",
        "/sv/mitt-konto/inloggningssatt/nyckel/borja",
        "/en/my-account/sign-in-methods/passkey/start";
    /// New recovery codes (POST); the answer shows them.
    RECOVERY_CODES = "/oma-tili/kirjautumistavat/varakoodit",
        "/sv/mitt-konto/inloggningssatt/reservkoder",
        "/en/my-account/sign-in-methods/recovery-codes";
    /// Removing a second factor (GET asks, POST removes).
    SECOND_FACTOR_REMOVE = "/oma-tili/kirjautumistavat/{id}/poista",
        "/sv/mitt-konto/inloggningssatt/{id}/ta-bort",
        "/en/my-account/sign-in-methods/{id}/remove";
    /// The own sessions.
    OWN_SESSIONS = "/oma-tili/istunnot", "/sv/mitt-konto/sessioner", "/en/my-account/sessions";
    /// Ending one of the own sessions (POST).
    SESSION_END = "/oma-tili/istunnot/{id}/lopeta",
        "/sv/mitt-konto/sessioner/{id}/avsluta",
        "/en/my-account/sessions/{id}/end";
    /// Ending all own sessions but this one (POST).
    SESSIONS_END = "/oma-tili/istunnot/lopeta-muut",
        "/sv/mitt-konto/sessioner/avsluta-andra",
        "/en/my-account/sessions/end-others";
    /// Staying signed in, for the script that warns before the session ends (POST).
    SESSION_KEEP = "/oma-tili/istunnot/jatka",
        "/sv/mitt-konto/sessioner/fortsatt",
        "/en/my-account/sessions/continue";
    /// Typing the password again before something sensitive (POST).
    CONFIRM = "/vahvista", "/sv/bekrafta", "/en/confirm";
    /// Sign-out (POST).
    SIGN_OUT = "/kirjaudu-ulos", "/sv/logga-ut", "/en/sign-out";
    /// Registration by invitation: the form (GET), which changes nothing, and registering (POST).
    INVITATION = "/kutsu/{token}", "/sv/inbjudan/{token}", "/en/invitation/{token}";
    /// Join a further organisation by invitation (POST).
    INVITATION_JOIN =
        "/kutsu/{token}/liity", "/sv/inbjudan/{token}/anslut", "/en/invitation/{token}/join";
    /// Decline an invitation (POST).
    INVITATION_DECLINE = "/kutsu/{token}/kieltaydy",
        "/sv/inbjudan/{token}/tacka-nej",
        "/en/invitation/{token}/decline";
    /// Where a signed-in person lands.
    START = "/aloitus", "/sv/start", "/en/start";
    /// List of organisations.
    ORGANISATIONS =
        "/hallinta/organisaatiot", "/sv/administration/organisationer", "/en/manage/organisations";
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
    /// The locations of an organisation; `?q=`, `?retired=yes` and `?page=`.
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
    /// The contacts of an organisation; `?q=`, `?retired=yes` and `?page=`.
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
    /// Importing services.
    IMPORT = "/hallinta/tuonti",
        "/sv/administration/import",
        "/en/manage/import";
    /// What would become of a file; and importing it.
    IMPORT_CHECK = "/hallinta/tuonti/{id}",
        "/sv/administration/import/{id}",
        "/en/manage/import/{id}";
    /// The same as a table.
    IMPORT_REPORT = "/hallinta/tuonti/{id}/raportti.csv",
        "/sv/administration/import/{id}/rapport.csv",
        "/en/manage/import/{id}/report.csv";
    /// Throwing a file away.
    IMPORT_DISCARD = "/hallinta/tuonti/{id}/hylkaa",
        "/sv/administration/import/{id}/kassera",
        "/en/manage/import/{id}/discard";
    /// All vocabularies.
    VOCABULARIES = "/hallinta/sanastot",
        "/sv/administration/vokabularer",
        "/en/manage/vocabularies";
    /// The terms of one.
    VOCABULARY = "/hallinta/sanastot/{vocabulary}",
        "/sv/administration/vokabularer/{vocabulary}",
        "/en/manage/vocabularies/{vocabulary}";
    /// A new term (GET, POST).
    TERM_NEW = "/hallinta/sanastot/{vocabulary}/uusi",
        "/sv/administration/vokabularer/{vocabulary}/ny",
        "/en/manage/vocabularies/{vocabulary}/new";
    /// One term: its form (GET), its labels (POST).
    TERM = "/hallinta/sanastot/{vocabulary}/termit/{term}",
        "/sv/administration/vokabularer/{vocabulary}/termer/{term}",
        "/en/manage/vocabularies/{vocabulary}/terms/{term}";
    /// Move it one step in the order (POST).
    TERM_MOVE = "/hallinta/sanastot/{vocabulary}/termit/{term}/siirra",
        "/sv/administration/vokabularer/{vocabulary}/termer/{term}/flytta",
        "/en/manage/vocabularies/{vocabulary}/terms/{term}/move";
    /// Take it out of use (POST).
    TERM_RETIRE = "/hallinta/sanastot/{vocabulary}/termit/{term}/poista-kaytosta",
        "/sv/administration/vokabularer/{vocabulary}/termer/{term}/ta-ur-bruk",
        "/en/manage/vocabularies/{vocabulary}/terms/{term}/retire";
    /// Take it into use (POST).
    TERM_ACTIVATE = "/hallinta/sanastot/{vocabulary}/termit/{term}/ota-kayttoon",
        "/sv/administration/vokabularer/{vocabulary}/termer/{term}/ta-i-bruk",
        "/en/manage/vocabularies/{vocabulary}/terms/{term}/activate";
    /// Delete it, if nothing has it (POST).
    TERM_DELETE = "/hallinta/sanastot/{vocabulary}/termit/{term}/poista",
        "/sv/administration/vokabularer/{vocabulary}/termer/{term}/ta-bort",
        "/en/manage/vocabularies/{vocabulary}/terms/{term}/delete";
    /// Merge it into another: what will happen (GET), and doing it (POST).
    TERM_MERGE = "/hallinta/sanastot/{vocabulary}/termit/{term}/yhdista",
        "/sv/administration/vokabularer/{vocabulary}/termer/{term}/sla-ihop",
        "/en/manage/vocabularies/{vocabulary}/terms/{term}/merge";
    /// Services that are lifted on the front page and in searches.
    LIFTS = "/hallinta/nostot", "/sv/administration/lyft", "/en/manage/featured";
    /// A new lift (GET, POST).
    LIFT_NEW = "/hallinta/nostot/uusi", "/sv/administration/lyft/ny", "/en/manage/featured/new";
    /// One lift: its form (GET), changing it (POST).
    LIFT = "/hallinta/nostot/rivit/{id}",
        "/sv/administration/lyft/rader/{id}",
        "/en/manage/featured/lines/{id}";
    /// Move it one step in the order (POST).
    LIFT_MOVE = "/hallinta/nostot/rivit/{id}/siirra",
        "/sv/administration/lyft/rader/{id}/flytta",
        "/en/manage/featured/lines/{id}/move";
    /// Remove it (POST).
    LIFT_REMOVE = "/hallinta/nostot/rivit/{id}/poista",
        "/sv/administration/lyft/rader/{id}/ta-bort",
        "/en/manage/featured/lines/{id}/remove";
    /// Notices on every page.
    SITE_NOTICES = "/hallinta/tiedotteet", "/sv/administration/notiser", "/en/manage/notices";
    /// A new notice (GET, POST).
    SITE_NOTICE_NEW = "/hallinta/tiedotteet/uusi",
        "/sv/administration/notiser/ny",
        "/en/manage/notices/new";
    /// One notice: its form (GET), changing it (POST).
    SITE_NOTICE = "/hallinta/tiedotteet/rivit/{id}",
        "/sv/administration/notiser/rader/{id}",
        "/en/manage/notices/lines/{id}";
    /// Remove it (POST).
    SITE_NOTICE_REMOVE = "/hallinta/tiedotteet/rivit/{id}/poista",
        "/sv/administration/notiser/rader/{id}/ta-bort",
        "/en/manage/notices/lines/{id}/remove";
    /// What people search for; what its address says is in `pages::search_report`.
    SEARCH_REPORT = "/hallinta/haut", "/sv/administration/sokningar", "/en/manage/searches";
    /// The same as a table.
    SEARCH_REPORT_CSV = "/hallinta/haut/haut.csv",
        "/sv/administration/sokningar/sokningar.csv",
        "/en/manage/searches/searches.csv";
    /// Everyday words of the search; `?q=`, `?language=`, `?which=` and `?page=`.
    SYNONYMS = "/hallinta/synonyymit",
        "/sv/administration/synonymer",
        "/en/manage/synonyms";
    /// A new line (GET, POST).
    SYNONYM_NEW = "/hallinta/synonyymit/uusi",
        "/sv/administration/synonymer/ny",
        "/en/manage/synonyms/new";
    /// A line that administrators wrote: its form (GET), changing it (POST).
    SYNONYM_LINE = "/hallinta/synonyymit/rivit/{line}",
        "/sv/administration/synonymer/rader/{line}",
        "/en/manage/synonyms/lines/{line}";
    /// Remove it (POST).
    SYNONYM_REMOVE = "/hallinta/synonyymit/rivit/{line}/poista",
        "/sv/administration/synonymer/rader/{line}/ta-bort",
        "/en/manage/synonyms/lines/{line}/remove";
    /// Switch a line of the starting list off (POST).
    SYNONYM_OFF = "/hallinta/synonyymit/valmiit/{key}/poista-kaytosta",
        "/sv/administration/synonymer/fardiga/{key}/ta-ur-bruk",
        "/en/manage/synonyms/ready-made/{key}/switch-off";
    /// Switch it on again (POST).
    SYNONYM_ON = "/hallinta/synonyymit/valmiit/{key}/ota-kayttoon",
        "/sv/administration/synonymer/fardiga/{key}/ta-i-bruk",
        "/en/manage/synonyms/ready-made/{key}/switch-on";
    /// Imported vocabularies (GET), and bringing the file of one (POST).
    CONCEPT_SCHEMES = "/hallinta/synonyymit/sanastot",
        "/sv/administration/synonymer/vokabularer",
        "/en/manage/synonyms/vocabularies";
    /// A file that came in: what its import would do (GET), and doing it (POST); `?code=`, `?name=`.
    CONCEPT_IMPORT = "/hallinta/synonyymit/tuonti/{file}",
        "/sv/administration/synonymer/import/{file}",
        "/en/manage/synonyms/import/{file}";
    /// Remove an imported vocabulary: what will happen (GET), and doing it (POST).
    CONCEPT_SCHEME_REMOVE = "/hallinta/synonyymit/sanastot/{scheme}/poista",
        "/sv/administration/synonymer/vokabularer/{scheme}/ta-bort",
        "/en/manage/synonyms/vocabularies/{scheme}/remove";
    /// Close an organisation: what will happen (GET), and doing it (POST).
    ORGANISATION_CLOSE = "/hallinta/organisaatiot/{id}/lakkauta",
        "/sv/administration/organisationer/{id}/avsluta",
        "/en/manage/organisations/{id}/close";
    /// The people of one organisation; the filters are the fields of its form.
    PEOPLE = "/hallinta/organisaatiot/{id}/ihmiset",
        "/sv/administration/organisationer/{id}/personer",
        "/en/manage/organisations/{id}/people";
    /// The same as a table for spreadsheets (POST).
    PEOPLE_EXPORT = "/hallinta/organisaatiot/{id}/ihmiset/vie",
        "/sv/administration/organisationer/{id}/personer/exportera",
        "/en/manage/organisations/{id}/people/export";
    /// One person of the organisation.
    PERSON = "/hallinta/organisaatiot/{id}/ihmiset/{account}",
        "/sv/administration/organisationer/{id}/personer/{account}",
        "/en/manage/organisations/{id}/people/{account}";
    /// Change the role (GET, POST).
    PERSON_ROLE = "/hallinta/organisaatiot/{id}/ihmiset/{account}/rooli",
        "/sv/administration/organisationer/{id}/personer/{account}/roll",
        "/en/manage/organisations/{id}/people/{account}/role";
    /// Change the last day (GET, POST).
    PERSON_END_DATE = "/hallinta/organisaatiot/{id}/ihmiset/{account}/paattyminen",
        "/sv/administration/organisationer/{id}/personer/{account}/slutdatum",
        "/en/manage/organisations/{id}/people/{account}/end-date";
    /// Take the account out of use (GET, POST).
    PERSON_DEACTIVATE = "/hallinta/organisaatiot/{id}/ihmiset/{account}/poista-kaytosta",
        "/sv/administration/organisationer/{id}/personer/{account}/inaktivera",
        "/en/manage/organisations/{id}/people/{account}/deactivate";
    /// Take the account into use again (GET, POST).
    PERSON_RESTORE = "/hallinta/organisaatiot/{id}/ihmiset/{account}/palauta",
        "/sv/administration/organisationer/{id}/personer/{account}/aterstall",
        "/en/manage/organisations/{id}/people/{account}/restore";
    /// Remove from the organisation (GET, POST).
    PERSON_REMOVE = "/hallinta/organisaatiot/{id}/ihmiset/{account}/poista",
        "/sv/administration/organisationer/{id}/personer/{account}/ta-bort",
        "/en/manage/organisations/{id}/people/{account}/remove";
    /// Give the person's services to others (GET, POST).
    PERSON_HAND_OVER = "/hallinta/organisaatiot/{id}/ihmiset/{account}/siirra-palvelut",
        "/sv/administration/organisationer/{id}/personer/{account}/overlat-tjanster",
        "/en/manage/organisations/{id}/people/{account}/hand-over";
    /// The people of all organisations whose people a person manages.
    MANAGED_PEOPLE = "/hallinta/ihmiset", "/sv/administration/personer", "/en/manage/people";
    /// The same as a table for spreadsheets (POST).
    MANAGED_PEOPLE_EXPORT = "/hallinta/ihmiset/vie",
        "/sv/administration/personer/exportera",
        "/en/manage/people/export";
    /// All accounts; `?after=` is the account that ended the page before.
    USERS = "/hallinta/kayttajat", "/sv/administration/anvandare", "/en/manage/users";
    /// The administrators.
    ADMINISTRATORS = "/hallinta/yllapitajat",
        "/sv/administration/administratorer",
        "/en/manage/administrators";
    /// One account.
    USER = "/hallinta/kayttajat/{id}",
        "/sv/administration/anvandare/{id}",
        "/en/manage/users/{id}";
    /// Correct the address (GET, POST).
    USER_EMAIL = "/hallinta/kayttajat/{id}/sahkoposti",
        "/sv/administration/anvandare/{id}/e-post",
        "/en/manage/users/{id}/email";
    /// Delete the account at once (GET, POST).
    USER_DELETE = "/hallinta/kayttajat/{id}/poista",
        "/sv/administration/anvandare/{id}/radera",
        "/en/manage/users/{id}/delete";
    /// Take the account out of use (GET, POST).
    USER_DEACTIVATE = "/hallinta/kayttajat/{id}/poista-kaytosta",
        "/sv/administration/anvandare/{id}/inaktivera",
        "/en/manage/users/{id}/deactivate";
    /// Take the account into use again (GET, POST).
    USER_RESTORE = "/hallinta/kayttajat/{id}/palauta",
        "/sv/administration/anvandare/{id}/aterstall",
        "/en/manage/users/{id}/restore";
    /// Make the person an administrator (GET, POST).
    USER_GRANT = "/hallinta/kayttajat/{id}/yllapitajaksi",
        "/sv/administration/anvandare/{id}/administrator",
        "/en/manage/users/{id}/grant";
    /// Withdraw that (GET, POST).
    USER_WITHDRAW = "/hallinta/kayttajat/{id}/poista-yllapito",
        "/sv/administration/anvandare/{id}/aterkalla-administrator",
        "/en/manage/users/{id}/withdraw";
    /// The regular check of an organisation's people (GET, POST).
    ACCESS_REVIEW = "/hallinta/organisaatiot/{id}/tarkistus",
        "/sv/administration/organisationer/{id}/granskning",
        "/en/manage/organisations/{id}/review";
    /// Invite people to an organisation (GET, POST).
    INVITATIONS_NEW = "/hallinta/organisaatiot/{id}/kutsu",
        "/sv/administration/organisationer/{id}/bjud-in",
        "/en/manage/organisations/{id}/invite";
    /// The invitations of an organisation.
    INVITATIONS = "/hallinta/organisaatiot/{id}/kutsut",
        "/sv/administration/organisationer/{id}/inbjudningar",
        "/en/manage/organisations/{id}/invitations";
    /// Approve an invitation (POST).
    INVITATION_APPROVE = "/hallinta/kutsut/{id}/hyvaksy",
        "/sv/administration/inbjudningar/{id}/godkann",
        "/en/manage/invitations/{id}/approve";
    /// Send an invitation again (POST).
    INVITATION_RESEND = "/hallinta/kutsut/{id}/laheta-uudelleen",
        "/sv/administration/inbjudningar/{id}/skicka-igen",
        "/en/manage/invitations/{id}/send-again";
    /// Change role and last day of an invitation (GET, POST).
    INVITATION_CHANGE = "/hallinta/kutsut/{id}/muuta",
        "/sv/administration/inbjudningar/{id}/andra",
        "/en/manage/invitations/{id}/change";
    /// Revoke an invitation (POST).
    INVITATION_REVOKE = "/hallinta/kutsut/{id}/peru",
        "/sv/administration/inbjudningar/{id}/aterkalla",
        "/en/manage/invitations/{id}/revoke";
    /// The services a person may work on.
    MY_SERVICES = "/hallinta/palvelut", "/sv/administration/tjanster", "/en/manage/services";
    /// One change to many services, `?service=` each: choosing what (GET), the preview of what it does
    /// and doing it (POST).
    SERVICES_BULK = "/hallinta/palvelut/yhdessa",
        "/sv/administration/tjanster/flera",
        "/en/manage/services/together";
    /// Form for a new service (GET, POST).
    SERVICE_NEW =
        "/hallinta/palvelut/uusi", "/sv/administration/tjanster/ny", "/en/manage/services/new";
    /// A new service that was begun and never saved: the form with what was typed (GET), and keeping
    /// it for the script of the form (POST).
    SERVICE_NEW_KEPT = "/hallinta/palvelut/uusi/{id}",
        "/sv/administration/tjanster/ny/{id}",
        "/en/manage/services/new/{id}";
    /// Throw away what was kept of it (POST).
    SERVICE_NEW_DISCARD = "/hallinta/palvelut/uusi/{id}/hylkaa",
        "/sv/administration/tjanster/ny/{id}/forkasta",
        "/en/manage/services/new/{id}/discard";
    /// One service: its state, its texts and what may be done with it.
    SERVICE_MANAGE =
        "/hallinta/palvelut/{id}", "/sv/administration/tjanster/{id}", "/en/manage/services/{id}";
    /// The form of a service: leads to its first page.
    SERVICE_EDIT = "/hallinta/palvelut/{id}/muokkaa",
        "/sv/administration/tjanster/{id}/redigera",
        "/en/manage/services/{id}/edit";
    /// A page of the form of a service: a step or a translation (GET, POST).
    SERVICE_STEP = "/hallinta/palvelut/{id}/muokkaa/{page}",
        "/sv/administration/tjanster/{id}/redigera/{page}",
        "/en/manage/services/{id}/edit/{page}";
    /// What is typed into a page of the form, for the script that keeps it (POST).
    SERVICE_TYPED = "/hallinta/palvelut/{id}/muokkaa/{page}/kirjoitettu",
        "/sv/administration/tjanster/{id}/redigera/{page}/skrivet",
        "/en/manage/services/{id}/edit/{page}/typed";
    /// Throw away what was kept of it (POST).
    SERVICE_TYPED_DISCARD = "/hallinta/palvelut/{id}/muokkaa/{page}/hylkaa",
        "/sv/administration/tjanster/{id}/redigera/{page}/forkasta",
        "/en/manage/services/{id}/edit/{page}/discard";
    /// Who else has the form open, for the script that says so (POST).
    SERVICE_PRESENCE = "/hallinta/palvelut/{id}/paikalla",
        "/sv/administration/tjanster/{id}/narvaro",
        "/en/manage/services/{id}/presence";
    /// The short notice of a service (GET), and writing it (POST).
    SERVICE_NOTICE = "/hallinta/palvelut/{id}/tiedote",
        "/sv/administration/tjanster/{id}/meddelande",
        "/en/manage/services/{id}/notice";
    /// Remove it (POST).
    SERVICE_NOTICE_REMOVE = "/hallinta/palvelut/{id}/tiedote/poista",
        "/sv/administration/tjanster/{id}/meddelande/ta-bort",
        "/en/manage/services/{id}/notice/remove";
    /// The files of a service (GET), and adding one (POST, with the file).
    SERVICE_FILES = "/hallinta/palvelut/{id}/tiedostot",
        "/sv/administration/tjanster/{id}/filer",
        "/en/manage/services/{id}/files";
    /// Remove a file of a service (POST).
    SERVICE_FILE_REMOVE = "/hallinta/palvelut/{id}/tiedostot/{file}/poista",
        "/sv/administration/tjanster/{id}/filer/{file}/ta-bort",
        "/en/manage/services/{id}/files/{file}/remove";
    /// A file, for those who may have it.
    FILE = "/tiedostot/{id}/{name}", "/sv/filer/{id}/{name}", "/en/files/{id}/{name}";
    /// Submit for publication (POST).
    SERVICE_SUBMIT = "/hallinta/palvelut/{id}/laheta",
        "/sv/administration/tjanster/{id}/skicka",
        "/en/manage/services/{id}/submit";
    /// Withdraw a submission (POST).
    SERVICE_WITHDRAW = "/hallinta/palvelut/{id}/peru-lahetys",
        "/sv/administration/tjanster/{id}/dra-tillbaka",
        "/en/manage/services/{id}/withdraw";
    /// Return with comments: the form (GET), and returning (POST).
    SERVICE_RETURN = "/hallinta/palvelut/{id}/palauta",
        "/sv/administration/tjanster/{id}/returnera",
        "/en/manage/services/{id}/return";
    /// Publish (POST).
    SERVICE_PUBLISH = "/hallinta/palvelut/{id}/julkaise",
        "/sv/administration/tjanster/{id}/publicera",
        "/en/manage/services/{id}/publish";
    /// Publish at a set time (POST).
    SERVICE_SCHEDULE = "/hallinta/palvelut/{id}/ajasta",
        "/sv/administration/tjanster/{id}/tidsinstall",
        "/en/manage/services/{id}/schedule";
    /// Take the set time back (POST).
    SERVICE_UNSCHEDULE = "/hallinta/palvelut/{id}/peru-ajastus",
        "/sv/administration/tjanster/{id}/ta-bort-tidpunkt",
        "/en/manage/services/{id}/unschedule";
    /// "Still correct": the page with one button, to which mails lead (GET), and confirming (POST);
    /// `?from=list` leads back to the list.
    SERVICE_CONFIRM = "/hallinta/palvelut/{id}/vahvista",
        "/sv/administration/tjanster/{id}/bekrafta",
        "/en/manage/services/{id}/confirm";
    /// Mark a comment of a reviewer as done, or not done (POST).
    SERVICE_COMMENT = "/hallinta/palvelut/{id}/kommentit/{comment}",
        "/sv/administration/tjanster/{id}/kommentarer/{comment}",
        "/en/manage/services/{id}/comments/{comment}";
    /// Mark as outdated (GET asks why, POST does it).
    SERVICE_OUTDATED = "/hallinta/palvelut/{id}/vanhentunut",
        "/sv/administration/tjanster/{id}/foraldrad",
        "/en/manage/services/{id}/outdated";
    /// Archive (GET asks why, POST does it).
    SERVICE_ARCHIVE = "/hallinta/palvelut/{id}/arkistoi",
        "/sv/administration/tjanster/{id}/arkivera",
        "/en/manage/services/{id}/archive";
    /// Restore from the archive (GET asks why, POST does it).
    SERVICE_RESTORE = "/hallinta/palvelut/{id}/palauta-arkistosta",
        "/sv/administration/tjanster/{id}/aterstall",
        "/en/manage/services/{id}/restore";
    /// Delete (GET asks, POST deletes).
    SERVICE_DELETE = "/hallinta/palvelut/{id}/poista",
        "/sv/administration/tjanster/{id}/ta-bort",
        "/en/manage/services/{id}/delete";
    /// Copy as a new draft (POST).
    SERVICE_COPY = "/hallinta/palvelut/{id}/kopioi",
        "/sv/administration/tjanster/{id}/kopiera",
        "/en/manage/services/{id}/copy";
    /// A version as readers will see it; `?version=` is its id, `?texts=` the language of the texts.
    SERVICE_PREVIEW = "/hallinta/palvelut/{id}/esikatselu",
        "/sv/administration/tjanster/{id}/forhandsgranskning",
        "/en/manage/services/{id}/preview";
    /// The versions of a service.
    SERVICE_VERSIONS = "/hallinta/palvelut/{id}/versiot",
        "/sv/administration/tjanster/{id}/versioner",
        "/en/manage/services/{id}/versions";
    /// What differs between two versions, `?old=` and `?new=`.
    SERVICE_COMPARE = "/hallinta/palvelut/{id}/versiot/vertailu",
        "/sv/administration/tjanster/{id}/versioner/jamforelse",
        "/en/manage/services/{id}/versions/comparison";
    /// Make an old version the working copy (POST).
    SERVICE_VERSION_RESTORE = "/hallinta/palvelut/{id}/versiot/{version}/palauta",
        "/sv/administration/tjanster/{id}/versioner/{version}/aterstall",
        "/en/manage/services/{id}/versions/{version}/restore";
    /// What waits for publication.
    WAITING = "/hallinta/odottavat", "/sv/administration/vantar", "/en/manage/waiting";
    /// How long services waited to be published; what its address says is in
    /// `pages::publication_history`.
    PUBLICATION_HISTORY = "/hallinta/julkaisuhistoria",
        "/sv/administration/publiceringshistorik",
        "/en/manage/publication-history";
    /// Its services as a table.
    PUBLICATION_HISTORY_CSV = "/hallinta/julkaisuhistoria/julkaisut.csv",
        "/sv/administration/publiceringshistorik/publiceringar.csv",
        "/en/manage/publication-history/publications.csv";
    /// The broken links of the services in the person's lists.
    BROKEN_LINKS = "/hallinta/rikkinaiset-linkit",
        "/sv/administration/trasiga-lankar",
        "/en/manage/broken-links";
    /// The audit log; `?after=` and `?before=` page by time and row number, the filters are the
    /// fields of its form.
    LOG = "/hallinta/loki", "/sv/administration/logg", "/en/manage/log";
    /// The same rows as a table for spreadsheets.
    LOG_CSV = "/hallinta/loki.csv", "/sv/administration/logg.csv", "/en/manage/log.csv";
    /// The same rows as JSON.
    LOG_JSON = "/hallinta/loki.json", "/sv/administration/logg.json", "/en/manage/log.json";
    /// The check of the log: its last result (GET), asking for a new one (POST).
    LOG_CHECK = "/hallinta/loki/tarkistus",
        "/sv/administration/logg/kontroll",
        "/en/manage/log/check";
    /// The own account: profile and what else belongs to it (GET), changing the profile (POST).
    MY_ACCOUNT = "/oma-tili", "/sv/mitt-konto", "/en/my-account";
    /// Asking for another address (GET, POST).
    EMAIL_CHANGE = "/oma-tili/sahkoposti", "/sv/mitt-konto/e-post", "/en/my-account/email";
    /// Confirming a new address: the page of the mailed link (GET), using it (POST).
    EMAIL_CONFIRM =
        "/sahkoposti/{token}", "/sv/e-post/{token}", "/en/email/{token}";
    /// Everything that is stored about the person, as a file (POST).
    OWN_DATA = "/oma-tili/omat-tiedot", "/sv/mitt-konto/mina-uppgifter", "/en/my-account/own-data";
    /// Closing the own account (GET, POST).
    ACCOUNT_CLOSE = "/oma-tili/sulje", "/sv/mitt-konto/avsluta", "/en/my-account/close";
    /// The events of the own account.
    OWN_EVENTS = "/oma-tili/tapahtumat", "/sv/mitt-konto/handelser", "/en/my-account/events";
    /// The same as a table for spreadsheets.
    OWN_EVENTS_CSV = "/oma-tili/tapahtumat.csv",
        "/sv/mitt-konto/handelser.csv",
        "/en/my-account/events.csv";
    /// The same as JSON.
    OWN_EVENTS_JSON = "/oma-tili/tapahtumat.json",
        "/sv/mitt-konto/handelser.json",
        "/en/my-account/events.json";
    /// What the service is for those who look for a service.
    FOR_JOBSEEKERS = "/tyonhakijoille", "/sv/for-arbetssokande", "/en/for-jobseekers";
    /// What it is for the staff of employment services.
    FOR_EXPERTS = "/asiantuntijoille", "/sv/for-experter", "/en/for-experts";
    /// How an organisation brings its services into it.
    FOR_PROVIDERS = "/palveluntuottajille", "/sv/for-tjansteproducenter", "/en/for-service-providers";
    /// How to search and to read a service.
    HELP = "/kayttoohje", "/sv/hjalp", "/en/help";
    /// Frequently asked questions.
    FAQ = "/usein-kysyttya", "/sv/vanliga-fragor", "/en/frequently-asked-questions";
    /// Whom to ask about what.
    ASKING = "/ota-yhteytta", "/sv/kontakta-oss", "/en/contact-us";
    /// The privacy policy statement.
    PRIVACY = "/tietosuojaseloste", "/sv/dataskyddsbeskrivning", "/en/privacy-policy-statement";
    /// The page about data security.
    DATA_SECURITY = "/tietoturva", "/sv/datasakerhet", "/en/data-security";
    /// Which cookies there are.
    COOKIES = "/evasteet", "/sv/kakor", "/en/cookies";
    /// The accessibility statement.
    ACCESSIBILITY = "/saavutettavuusseloste",
        "/sv/tillganglighetsutlatande",
        "/en/accessibility-statement";
    /// The privacy policy statement for a person who has not acknowledged its newest version (GET),
    /// acknowledging it (POST); `next` is the page to go on to.
    NOTICE = "/oma-tili/tietosuojaseloste",
        "/sv/mitt-konto/dataskyddsbeskrivning",
        "/en/my-account/privacy-policy-statement";
    /// Pages that administrators write.
    PAGES = "/hallinta/sivut", "/sv/administration/sidor", "/en/manage/pages";
    /// One of them: its form (GET), a new version (POST).
    PAGE_EDIT = "/hallinta/sivut/{page}", "/sv/administration/sidor/{page}", "/en/manage/pages/{page}";
    /// How its text would look (POST).
    PAGE_PREVIEW = "/hallinta/sivut/{page}/esikatselu",
        "/sv/administration/sidor/{page}/forhandsgranskning",
        "/en/manage/pages/{page}/preview";
    /// One of its versions.
    PAGE_VERSION = "/hallinta/sivut/{page}/versiot/{number}",
        "/sv/administration/sidor/{page}/versioner/{number}",
        "/en/manage/pages/{page}/versions/{number}";
    /// Settings (GET, POST).
    SETTINGS = "/hallinta/asetukset", "/sv/administration/installningar", "/en/manage/settings";
    /// Taking over a ready-made life cycle of accounts (POST).
    SETTINGS_LIFE_CYCLE = "/hallinta/asetukset/elinkaari",
        "/sv/administration/installningar/livscykel",
        "/en/manage/settings/life-cycle";
    /// The guides.
    GUIDE = "/opas", "/sv/guide", "/en/guide";
    /// The guide for experts.
    GUIDE_EXPERT = "/opas/asiantuntija", "/sv/guide/sakkunnig", "/en/guide/expert";
    /// The guide for editors.
    GUIDE_EDITOR = "/opas/muokkaaja", "/sv/guide/redigerare", "/en/guide/editor";
    /// The guide for main users.
    GUIDE_MAIN_USER = "/opas/paakayttaja", "/sv/guide/huvudanvandare", "/en/guide/main-user";
    /// The guide for administrators.
    GUIDE_ADMINISTRATOR =
        "/opas/yllapitaja", "/sv/guide/administrator", "/en/guide/administrator";
    /// Putting away the first steps of the start page, or bringing them back (POST).
    FIRST_STEPS = "/aloitus/tehtavat", "/sv/start/uppgifter", "/en/start/tasks";
    /// Taking one of them, which ticks it and leads to its page (POST).
    FIRST_STEP = "/aloitus/tehtava", "/sv/start/uppgift", "/en/start/task";
    /// Background work; `?jobs=` and `?mails=` are the pages of its lists.
    MACHINE_ROOM =
        "/hallinta/taustatyot", "/sv/administration/bakgrundsarbete", "/en/manage/background-work";
    /// Let a failed job run again (POST).
    JOB_RETRY = "/hallinta/taustatyot/tyot/{id}/uudelleen",
        "/sv/administration/bakgrundsarbete/jobb/{id}/pa-nytt",
        "/en/manage/background-work/jobs/{id}/again";
    /// Discard a failed job (POST).
    JOB_DISCARD = "/hallinta/taustatyot/tyot/{id}/poista",
        "/sv/administration/bakgrundsarbete/jobb/{id}/ta-bort",
        "/en/manage/background-work/jobs/{id}/discard";
    /// Send all dead mails again (POST).
    MAILS_RETRY = "/hallinta/taustatyot/viestit/uudelleen",
        "/sv/administration/bakgrundsarbete/meddelanden/pa-nytt",
        "/en/manage/background-work/messages/again";
    /// Send a dead mail again (POST).
    MAIL_RETRY = "/hallinta/taustatyot/viestit/{id}/uudelleen",
        "/sv/administration/bakgrundsarbete/meddelanden/{id}/pa-nytt",
        "/en/manage/background-work/messages/{id}/again";
    /// Discard a dead mail (POST).
    MAIL_DISCARD = "/hallinta/taustatyot/viestit/{id}/poista",
        "/sv/administration/bakgrundsarbete/meddelanden/{id}/ta-bort",
        "/en/manage/background-work/messages/{id}/discard";
    /// The texts of mails.
    MAIL_TEXTS =
        "/hallinta/viestien-tekstit", "/sv/administration/meddelanden", "/en/manage/mail-texts";
    /// The text of one mail in one language (GET, POST).
    MAIL_TEXT = "/hallinta/viestien-tekstit/{kind}/{language}",
        "/sv/administration/meddelanden/{kind}/{language}",
        "/en/manage/mail-texts/{kind}/{language}";
    /// How the mail would look with the typed text (POST). Changes nothing.
    MAIL_TEXT_PREVIEW = "/hallinta/viestien-tekstit/{kind}/{language}/esikatselu",
        "/sv/administration/meddelanden/{kind}/{language}/forhandsgranska",
        "/en/manage/mail-texts/{kind}/{language}/preview";
    /// Go back to the default text (POST).
    MAIL_TEXT_DEFAULT = "/hallinta/viestien-tekstit/{kind}/{language}/oletus",
        "/sv/administration/meddelanden/{kind}/{language}/standard",
        "/en/manage/mail-texts/{kind}/{language}/default";
    /// Mails of the demonstration.
    MAILBOX = "/postilaatikko", "/sv/postlada", "/en/mailbox";
    /// One mail of the demonstration.
    MAILBOX_MAIL = "/postilaatikko/{id}", "/sv/postlada/{id}", "/en/mailbox/{id}";
    /// The latest services, for feed readers.
    FEED = "/uusimmat.atom", "/sv/senaste.atom", "/en/latest.atom";
    /// How a browser searches from its address bar.
    OPEN_SEARCH = "/opensearch.xml", "/sv/opensearch.xml", "/en/opensearch.xml";
    /// The map of the site for search engines. The same in every language.
    SITEMAP = "/sitemap.xml", "/sitemap.xml", "/sitemap.xml";
    /// A part of it. The same in every language.
    SITEMAP_PART = "/sitemap/{part}", "/sitemap/{part}", "/sitemap/{part}";
    /// What programs that walk through the site should leave out. The same in every language.
    ROBOTS = "/robots.txt", "/robots.txt", "/robots.txt";
    /// Whom to tell of a weakness (RFC 9116). The same in every language.
    SECURITY_TXT = "/.well-known/security.txt", "/.well-known/security.txt",
        "/.well-known/security.txt";
    /// Styles, script, icon. The same in every language.
    ASSET = "/assets/{file}", "/assets/{file}", "/assets/{file}";
    /// Whether the process lives. The same in every language.
    HEALTH_LIVE = "/health/live", "/health/live", "/health/live";
    /// Whether it can serve requests. The same in every language.
    HEALTH_READY = "/health/ready", "/health/ready", "/health/ready";
}

/// [`FRONT`]
pub fn front(language: Language) -> String {
    FRONT.path(language, &[])
}

/// [`SEARCH`] without a query.
pub fn search(language: Language) -> String {
    SEARCH.path(language, &[])
}

/// [`SEARCH_SUGGESTIONS`]
pub fn search_suggestions(language: Language) -> String {
    SEARCH_SUGGESTIONS.path(language, &[])
}

/// [`SEARCH`] for a request.
pub fn search_for(language: Language, request: &SearchRequest) -> String {
    of_search(SEARCH, language, request)
}

/// An address that asks for a search.
pub fn of_search(pattern: Pattern, language: Language, request: &SearchRequest) -> String {
    let pairs = request.pairs();
    let pairs: Vec<(&str, &str)> =
        pairs.iter().map(|(name, value)| (*name, value.as_str())).collect();
    with_query(pattern.path(language, &[]), &pairs)
}

/// [`SEARCH_SHORT`]
pub fn search_short(language: Language, code: &str) -> String {
    SEARCH_SHORT.path(language, &[("short", code)])
}

/// An address of a saved search.
pub fn of_saved_search(pattern: Pattern, language: Language, search: SavedSearchId) -> String {
    pattern.path(language, &[("search", &search.to_string())])
}

/// [`SEARCH`] for everything in a category.
pub fn search_category(language: Language, code: &str) -> String {
    search_for(language, &SearchRequest::everything().with(Group::Category, code))
}

/// [`PUBLIC_ORGANISATIONS`]
pub fn public_organisations(language: Language) -> String {
    PUBLIC_ORGANISATIONS.path(language, &[])
}

/// [`PUBLIC_ORGANISATIONS`] whose names begin with a letter.
pub fn public_organisations_under(language: Language, letter: char) -> String {
    with_query(public_organisations(language), &[("letter", &letter.to_string())])
}

/// [`PUBLIC_ORGANISATION`]
pub fn public_organisation(language: Language, slug: &str) -> String {
    PUBLIC_ORGANISATION.path(language, &[("slug", slug)])
}

/// [`MUNICIPALITIES`]
pub fn municipalities(language: Language) -> String {
    MUNICIPALITIES.path(language, &[])
}

/// [`MUNICIPALITY`]
pub fn municipality(language: Language, slug: &str) -> String {
    MUNICIPALITY.path(language, &[("slug", slug)])
}

/// [`TOPICS`]
pub fn topics(language: Language) -> String {
    TOPICS.path(language, &[])
}

/// [`CATEGORY`]
pub fn category(language: Language, code: &str) -> String {
    CATEGORY.path(language, &[("topic", code)])
}

/// [`SITUATION`]
pub fn situation(language: Language, code: &str) -> String {
    SITUATION.path(language, &[("topic", code)])
}

/// [`SERVICE`]
pub fn service(language: Language, slug: &str) -> String {
    SERVICE.path(language, &[("slug", slug)])
}

/// [`FAVOURITE`]
pub fn favourite(language: Language, service: ServiceId) -> String {
    FAVOURITE.path(language, &[("service", &service.to_string())])
}

/// [`OWN_LISTS`]
pub fn own_lists(language: Language) -> String {
    OWN_LISTS.path(language, &[])
}

/// [`OWN_LIST_PUT`]
pub fn own_list_put(language: Language, service: ServiceId) -> String {
    OWN_LIST_PUT.path(language, &[("service", &service.to_string())])
}

/// An address of an own list.
pub fn of_own_list(pattern: Pattern, language: Language, list: OwnListId) -> String {
    pattern.path(language, &[("list", &list.to_string())])
}

/// An address of a service in an own list.
pub fn of_listed(
    pattern: Pattern,
    language: Language,
    list: OwnListId,
    service: ServiceId,
) -> String {
    let values = [("list", list.to_string()), ("service", service.to_string())];
    pattern.path(language, &values.each_ref().map(|(name, value)| (*name, value.as_str())))
}

/// [`OWN_LIST_SHARE_END`]
pub fn own_list_share_end(language: Language, list: OwnListId, share: OwnListShareId) -> String {
    let values = [("list", list.to_string()), ("share", share.to_string())];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    OWN_LIST_SHARE_END.path(language, &values)
}

/// [`SHARED_LIST`]
pub fn shared_list(language: Language, token: &str) -> String {
    SHARED_LIST.path(language, &[("token", token)])
}

/// [`SERVICE_CALENDAR`]
pub fn service_calendar(language: Language, slug: &str) -> String {
    SERVICE_CALENDAR.path(language, &[("slug", slug)])
}

/// [`SERVICE_CALENDAR_ROW`]; rows count from 1.
pub fn service_calendar_row(language: Language, slug: &str, row: usize) -> String {
    SERVICE_CALENDAR_ROW.path(language, &[("slug", slug), ("row", &row.to_string())])
}

/// [`SERVICE_PDF`]
pub fn service_pdf(language: Language, slug: &str) -> String {
    SERVICE_PDF.path(language, &[("slug", slug)])
}

/// [`SERVICE_SHORT`]
pub fn service_short(language: Language, code: &str) -> String {
    SERVICE_SHORT.path(language, &[("code", code)])
}

/// [`SERVICE_GUIDANCE`]
pub fn service_guidance(language: Language, slug: &str) -> String {
    SERVICE_GUIDANCE.path(language, &[("slug", slug)])
}

/// [`SERVICE_REPORT`]
pub fn service_report(language: Language, slug: &str) -> String {
    SERVICE_REPORT.path(language, &[("slug", slug)])
}

/// [`SIGN_IN`] that comes back to a page of ours afterwards.
pub fn sign_in(language: Language, next: Option<&str>) -> String {
    let query: Vec<(&str, &str)> = next.map(|path| ("next", path)).into_iter().collect();
    with_query(SIGN_IN.path(language, &[]), &query)
}

/// [`PASSWORD_RESET`]
pub fn password_reset(language: Language) -> String {
    PASSWORD_RESET.path(language, &[])
}

/// [`TOTP_NEW`]
pub fn totp_new(language: Language) -> String {
    TOTP_NEW.path(language, &[])
}

/// [`PASSKEY_NEW`]
pub fn passkey_new(language: Language) -> String {
    PASSKEY_NEW.path(language, &[])
}

/// [`SESSION_KEEP`]
pub fn session_keep(language: Language) -> String {
    SESSION_KEEP.path(language, &[])
}

/// [`SIGN_IN_CODE`] that goes to a page of ours afterwards.
pub fn sign_in_code(language: Language, next: Option<&str>) -> String {
    let query: Vec<(&str, &str)> = next.map(|path| ("next", path)).into_iter().collect();
    with_query(SIGN_IN_CODE.path(language, &[]), &query)
}

/// [`PASSWORD_NEW`]
pub fn password_new(language: Language, token: &str) -> String {
    PASSWORD_NEW.path(language, &[("token", token)])
}

/// [`SECOND_FACTORS`]
pub fn second_factors(language: Language) -> String {
    SECOND_FACTORS.path(language, &[])
}

/// [`SECOND_FACTOR_REMOVE`]
pub fn second_factor_remove(language: Language, id: SecondFactorId) -> String {
    by_id(SECOND_FACTOR_REMOVE, language, id)
}

/// [`OWN_PASSWORD`]
pub fn own_password(language: Language) -> String {
    OWN_PASSWORD.path(language, &[])
}

/// [`OWN_SESSIONS`]
pub fn own_sessions(language: Language) -> String {
    OWN_SESSIONS.path(language, &[])
}

/// [`SESSION_END`]
pub fn session_end(language: Language, id: SessionId) -> String {
    by_id(SESSION_END, language, id)
}

/// [`SIGN_OUT`]
pub fn sign_out(language: Language) -> String {
    SIGN_OUT.path(language, &[])
}

/// [`INVITATION`]
pub fn invitation(language: Language, token: &str) -> String {
    INVITATION.path(language, &[("token", token)])
}

/// [`INVITATION_JOIN`]
pub fn invitation_join(language: Language, token: &str) -> String {
    INVITATION_JOIN.path(language, &[("token", token)])
}

/// [`INVITATION_DECLINE`]
pub fn invitation_decline(language: Language, token: &str) -> String {
    INVITATION_DECLINE.path(language, &[("token", token)])
}

/// [`START`]
pub fn start(language: Language) -> String {
    START.path(language, &[])
}

/// [`ORGANISATIONS`]
pub fn organisations(language: Language) -> String {
    ORGANISATIONS.path(language, &[])
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

/// [`LOCATIONS`]
pub fn locations(language: Language, organisation: OrganisationId) -> String {
    by_id(LOCATIONS, language, organisation)
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

/// [`CONTACTS`]
pub fn contacts(language: Language, organisation: OrganisationId) -> String {
    by_id(CONTACTS, language, organisation)
}

/// [`CONTACT_NEW`]
pub fn contact_new(language: Language, organisation: OrganisationId) -> String {
    by_id(CONTACT_NEW, language, organisation)
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

/// [`LIFTS`]
pub fn lifts(language: Language) -> String {
    LIFTS.path(language, &[])
}

/// [`LIFT_NEW`]
pub fn lift_new(language: Language) -> String {
    LIFT_NEW.path(language, &[])
}

/// [`LIFT`], or the address of a step that is taken with it.
pub fn of_lift(pattern: Pattern, language: Language, id: LiftId) -> String {
    by_id(pattern, language, id)
}

/// [`SITE_NOTICES`]
pub fn site_notices(language: Language) -> String {
    SITE_NOTICES.path(language, &[])
}

/// [`SITE_NOTICE_NEW`]
pub fn site_notice_new(language: Language) -> String {
    SITE_NOTICE_NEW.path(language, &[])
}

/// [`SITE_NOTICE`] or [`SITE_NOTICE_REMOVE`]
pub fn of_site_notice(pattern: Pattern, language: Language, id: SiteNoticeId) -> String {
    by_id(pattern, language, id)
}

/// [`SERVICE_NOTICE`]
pub fn service_notice(language: Language, id: ServiceId) -> String {
    by_id(SERVICE_NOTICE, language, id)
}

/// [`SERVICE_NOTICE_REMOVE`]
pub fn service_notice_remove(language: Language, id: ServiceId) -> String {
    by_id(SERVICE_NOTICE_REMOVE, language, id)
}

/// [`SEARCH_CLICK`]
pub fn search_click(language: Language) -> String {
    SEARCH_CLICK.path(language, &[])
}

/// [`SEARCH_REPORT`]
pub fn search_report(language: Language) -> String {
    SEARCH_REPORT.path(language, &[])
}

/// [`SEARCH_REPORT_CSV`]
pub fn search_report_csv(language: Language) -> String {
    SEARCH_REPORT_CSV.path(language, &[])
}

/// [`SYNONYMS`]
pub fn synonyms(language: Language) -> String {
    SYNONYMS.path(language, &[])
}

/// [`SYNONYM_NEW`]
pub fn synonym_new(language: Language) -> String {
    SYNONYM_NEW.path(language, &[])
}

/// [`SYNONYM_LINE`] or [`SYNONYM_REMOVE`]
pub fn of_synonym(pattern: Pattern, language: Language, line: SynonymLineId) -> String {
    pattern.path(language, &[("line", &line.to_string())])
}

/// [`CONCEPT_SCHEMES`]
pub fn concept_schemes(language: Language) -> String {
    CONCEPT_SCHEMES.path(language, &[])
}

/// [`CONCEPT_IMPORT`]
pub fn concept_import(language: Language, file: FileId, query: &[(&str, &str)]) -> String {
    with_query(CONCEPT_IMPORT.path(language, &[("file", &file.to_string())]), query)
}

/// [`CONCEPT_SCHEME_REMOVE`]
pub fn concept_scheme_remove(language: Language, scheme: &SchemeCode) -> String {
    CONCEPT_SCHEME_REMOVE.path(language, &[("scheme", scheme.as_str())])
}

/// [`IMPORT`]
pub fn import(language: Language) -> String {
    IMPORT.path(language, &[])
}

/// [`IMPORT_CHECK`]
pub fn import_check(language: Language, id: ImportId) -> String {
    by_id(IMPORT_CHECK, language, id)
}

/// [`IMPORT_REPORT`]
pub fn import_report(language: Language, id: ImportId) -> String {
    by_id(IMPORT_REPORT, language, id)
}

/// [`IMPORT_DISCARD`]
pub fn import_discard(language: Language, id: ImportId) -> String {
    by_id(IMPORT_DISCARD, language, id)
}

/// [`VOCABULARIES`]
pub fn vocabularies(language: Language) -> String {
    VOCABULARIES.path(language, &[])
}

/// [`VOCABULARY`]
pub fn vocabulary(language: Language, vocabulary: Vocabulary) -> String {
    VOCABULARY.path(language, &[("vocabulary", vocabulary.code())])
}

/// [`TERM_NEW`]
pub fn term_new(language: Language, vocabulary: Vocabulary) -> String {
    TERM_NEW.path(language, &[("vocabulary", vocabulary.code())])
}

/// [`TERM`], or the address of a step that is taken with it.
pub fn of_term(
    pattern: Pattern,
    language: Language,
    vocabulary: Vocabulary,
    term: &TermCode,
) -> String {
    pattern.path(language, &[("vocabulary", vocabulary.code()), ("term", term.as_str())])
}

/// [`ORGANISATION_CLOSE`]
pub fn organisation_close(language: Language, id: OrganisationId) -> String {
    by_id(ORGANISATION_CLOSE, language, id)
}

/// [`INVITATIONS_NEW`] with a role chosen already.
pub fn invitations_new_as(language: Language, id: OrganisationId, role: Role) -> String {
    with_query(invitations_new(language, id), &[("role", role.code())])
}

/// [`PEOPLE`]
pub fn people(language: Language, id: OrganisationId) -> String {
    by_id(PEOPLE, language, id)
}

/// [`PEOPLE_EXPORT`]
pub fn people_export(language: Language, id: OrganisationId) -> String {
    by_id(PEOPLE_EXPORT, language, id)
}

/// [`PERSON`] or a page below it.
pub fn of_person(
    pattern: Pattern,
    language: Language,
    organisation: OrganisationId,
    account: AccountId,
) -> String {
    let (id, account) = (organisation.to_string(), account.to_string());
    pattern.path(language, &[("id", &id), ("account", &account)])
}

/// [`PERSON`]
pub fn person(language: Language, organisation: OrganisationId, account: AccountId) -> String {
    of_person(PERSON, language, organisation, account)
}

/// [`MANAGED_PEOPLE`]
pub fn managed_people(language: Language) -> String {
    MANAGED_PEOPLE.path(language, &[])
}

/// [`MANAGED_PEOPLE_EXPORT`]
pub fn managed_people_export(language: Language) -> String {
    MANAGED_PEOPLE_EXPORT.path(language, &[])
}

/// [`USERS`]
pub fn users(language: Language) -> String {
    USERS.path(language, &[])
}

/// [`ADMINISTRATORS`]
pub fn administrators(language: Language) -> String {
    ADMINISTRATORS.path(language, &[])
}

/// [`USER`] or a page below it.
pub fn of_user(pattern: Pattern, language: Language, account: AccountId) -> String {
    by_id(pattern, language, account)
}

/// [`USER`]
pub fn user(language: Language, account: AccountId) -> String {
    of_user(USER, language, account)
}

/// [`ACCESS_REVIEW`]
pub fn access_review(language: Language, id: OrganisationId) -> String {
    by_id(ACCESS_REVIEW, language, id)
}

/// [`INVITATIONS_NEW`]
pub fn invitations_new(language: Language, id: OrganisationId) -> String {
    by_id(INVITATIONS_NEW, language, id)
}

/// [`INVITATIONS`]
pub fn invitations(language: Language, id: OrganisationId) -> String {
    by_id(INVITATIONS, language, id)
}

/// [`INVITATION_APPROVE`]
pub fn invitation_approve(language: Language, id: InvitationId) -> String {
    by_id(INVITATION_APPROVE, language, id)
}

/// [`INVITATION_RESEND`]
pub fn invitation_resend(language: Language, id: InvitationId) -> String {
    by_id(INVITATION_RESEND, language, id)
}

/// [`INVITATION_CHANGE`]
pub fn invitation_change(language: Language, id: InvitationId) -> String {
    by_id(INVITATION_CHANGE, language, id)
}

/// [`INVITATION_REVOKE`]
pub fn invitation_revoke(language: Language, id: InvitationId) -> String {
    by_id(INVITATION_REVOKE, language, id)
}

/// [`MY_SERVICES`]
pub fn my_services(language: Language) -> String {
    MY_SERVICES.path(language, &[])
}

/// [`MY_SERVICES`] narrowed by the fields of its filter.
pub fn my_services_narrowed(language: Language, filter: &[(&str, &str)]) -> String {
    with_query(my_services(language), filter)
}

/// [`SERVICES_BULK`]
pub fn services_bulk(language: Language) -> String {
    SERVICES_BULK.path(language, &[])
}

/// [`SERVICE_NEW`]
pub fn service_new(language: Language) -> String {
    SERVICE_NEW.path(language, &[])
}

/// [`SERVICE_NEW_KEPT`]
pub fn service_new_kept(language: Language, id: ServiceId) -> String {
    by_id(SERVICE_NEW_KEPT, language, id)
}

/// [`SERVICE_NEW_DISCARD`]
pub fn service_new_discard(language: Language, id: ServiceId) -> String {
    by_id(SERVICE_NEW_DISCARD, language, id)
}

/// [`SERVICE_MANAGE`]
pub fn service_manage(language: Language, id: ServiceId) -> String {
    by_id(SERVICE_MANAGE, language, id)
}

/// [`SERVICE_EDIT`]
pub fn service_edit(language: Language, id: ServiceId) -> String {
    by_id(SERVICE_EDIT, language, id)
}

/// A page of the form of a service.
pub fn service_step(language: Language, id: ServiceId, page: FormPage) -> String {
    of_form(SERVICE_STEP, language, id, page)
}

/// Where the script sends what is typed into a page of the form.
pub fn service_typed(language: Language, id: ServiceId, page: FormPage) -> String {
    of_form(SERVICE_TYPED, language, id, page)
}

/// Throwing away what was kept of it.
pub fn service_typed_discard(language: Language, id: ServiceId, page: FormPage) -> String {
    of_form(SERVICE_TYPED_DISCARD, language, id, page)
}

/// Who else has the form of a service open.
pub fn service_presence(language: Language, id: ServiceId) -> String {
    SERVICE_PRESENCE.path(language, &[("id", &id.to_string())])
}

fn of_form(pattern: Pattern, language: Language, id: ServiceId, page: FormPage) -> String {
    pattern.path(language, &[("id", &id.to_string()), ("page", &page.to_string())])
}

/// [`SERVICE_FILES`]
pub fn service_files(language: Language, id: ServiceId) -> String {
    by_id(SERVICE_FILES, language, id)
}

/// [`SERVICE_FILE_REMOVE`]
pub fn service_file_remove(language: Language, id: ServiceId, file: FileId) -> String {
    let (id, file) = (id.to_string(), file.to_string());
    SERVICE_FILE_REMOVE.path(language, &[("id", &id), ("file", &file)])
}

/// [`FILE`]
pub fn file(language: Language, id: FileId, name: &FileName) -> String {
    FILE.path(language, &[("id", &id.to_string()), ("name", name.as_str())])
}

/// [`SERVICE_SUBMIT`]
pub fn service_submit(language: Language, id: ServiceId) -> String {
    by_id(SERVICE_SUBMIT, language, id)
}

/// [`SERVICE_WITHDRAW`]
pub fn service_withdraw(language: Language, id: ServiceId) -> String {
    by_id(SERVICE_WITHDRAW, language, id)
}

/// [`SERVICE_RETURN`]
pub fn service_return(language: Language, id: ServiceId) -> String {
    by_id(SERVICE_RETURN, language, id)
}

/// [`SERVICE_PUBLISH`]
pub fn service_publish(language: Language, id: ServiceId) -> String {
    by_id(SERVICE_PUBLISH, language, id)
}

/// [`SERVICE_SCHEDULE`]
pub fn service_schedule(language: Language, id: ServiceId) -> String {
    by_id(SERVICE_SCHEDULE, language, id)
}

/// [`SERVICE_UNSCHEDULE`]
pub fn service_unschedule(language: Language, id: ServiceId) -> String {
    by_id(SERVICE_UNSCHEDULE, language, id)
}

/// [`SERVICE_CONFIRM`]
pub fn service_confirm(language: Language, id: ServiceId) -> String {
    by_id(SERVICE_CONFIRM, language, id)
}

/// [`SERVICE_OUTDATED`]
pub fn service_outdated(language: Language, id: ServiceId) -> String {
    by_id(SERVICE_OUTDATED, language, id)
}

/// [`SERVICE_ARCHIVE`]
pub fn service_archive(language: Language, id: ServiceId) -> String {
    by_id(SERVICE_ARCHIVE, language, id)
}

/// [`SERVICE_RESTORE`]
pub fn service_restore(language: Language, id: ServiceId) -> String {
    by_id(SERVICE_RESTORE, language, id)
}

/// [`SERVICE_DELETE`]
pub fn service_delete(language: Language, id: ServiceId) -> String {
    by_id(SERVICE_DELETE, language, id)
}

/// [`SERVICE_COPY`]
pub fn service_copy(language: Language, id: ServiceId) -> String {
    by_id(SERVICE_COPY, language, id)
}

/// [`SERVICE_CONFIRM`], from a list and back to it.
pub fn service_confirm_from_list(language: Language, id: ServiceId) -> String {
    format!("{}?from=list", service_confirm(language, id))
}

/// [`SERVICE_COMMENT`]; comments count from 0.
pub fn service_comment(language: Language, id: ServiceId, comment: usize) -> String {
    let (id, comment) = (id.to_string(), comment.to_string());
    SERVICE_COMMENT.path(language, &[("id", &id), ("comment", &comment)])
}

/// [`SERVICE_PREVIEW`] of a version, the newest if none is named, with the texts of a language, the
/// original if none is named.
pub fn service_preview(
    language: Language,
    id: ServiceId,
    version: Option<ServiceVersionId>,
    texts: Option<Language>,
) -> String {
    let path = by_id(SERVICE_PREVIEW, language, id);
    let version = version.map(|version| format!("version={version}"));
    let query: Vec<String> =
        version.into_iter().chain(texts.map(|texts| format!("texts={texts}"))).collect();
    if query.is_empty() { path } else { format!("{path}?{}", query.join("&")) }
}

/// [`SERVICE_VERSIONS`]
pub fn service_versions(language: Language, id: ServiceId) -> String {
    by_id(SERVICE_VERSIONS, language, id)
}

/// [`SERVICE_COMPARE`], without the versions, which its form adds.
pub fn service_compare(language: Language, id: ServiceId) -> String {
    by_id(SERVICE_COMPARE, language, id)
}

/// [`SERVICE_COMPARE`] of two versions.
pub fn service_comparison(
    language: Language,
    id: ServiceId,
    old: ServiceVersionId,
    new: ServiceVersionId,
) -> String {
    let (old, new) = (old.to_string(), new.to_string());
    with_query(service_compare(language, id), &[("old", &old), ("new", &new)])
}

/// [`SERVICE_VERSION_RESTORE`]
pub fn service_version_restore(
    language: Language,
    id: ServiceId,
    version: ServiceVersionId,
) -> String {
    let (id, version) = (id.to_string(), version.to_string());
    SERVICE_VERSION_RESTORE.path(language, &[("id", &id), ("version", &version)])
}

/// [`WAITING`]
pub fn waiting(language: Language) -> String {
    WAITING.path(language, &[])
}

/// [`PUBLICATION_HISTORY`]
pub fn publication_history(language: Language) -> String {
    PUBLICATION_HISTORY.path(language, &[])
}

/// [`PUBLICATION_HISTORY_CSV`]
pub fn publication_history_csv(language: Language) -> String {
    PUBLICATION_HISTORY_CSV.path(language, &[])
}

/// [`BROKEN_LINKS`]
pub fn broken_links(language: Language) -> String {
    BROKEN_LINKS.path(language, &[])
}

/// [`LOG`]
pub fn log(language: Language) -> String {
    LOG.path(language, &[])
}

/// [`LOG_CHECK`]
pub fn log_check(language: Language) -> String {
    LOG_CHECK.path(language, &[])
}

/// [`OWN_EVENTS`]
pub fn own_events(language: Language) -> String {
    OWN_EVENTS.path(language, &[])
}

/// The address of a page that administrators write.
pub(crate) const fn info_pattern(page: InfoPage) -> Pattern {
    match page {
        InfoPage::Jobseekers => FOR_JOBSEEKERS,
        InfoPage::Experts => FOR_EXPERTS,
        InfoPage::Providers => FOR_PROVIDERS,
        InfoPage::Help => HELP,
        InfoPage::Faq => FAQ,
        InfoPage::Contact => ASKING,
        InfoPage::Privacy => PRIVACY,
        InfoPage::DataSecurity => DATA_SECURITY,
        InfoPage::Cookies => COOKIES,
        InfoPage::Accessibility => ACCESSIBILITY,
    }
}

/// A page that administrators write, as everybody reads it.
pub fn info_page(language: Language, page: InfoPage) -> String {
    info_pattern(page).path(language, &[])
}

/// [`NOTICE`] that leads on to a page of ours.
pub fn notice(language: Language, next: Option<&str>) -> String {
    let query: Vec<(&str, &str)> = next.map(|path| ("next", path)).into_iter().collect();
    with_query(NOTICE.path(language, &[]), &query)
}

/// [`PAGES`]
pub fn pages(language: Language) -> String {
    PAGES.path(language, &[])
}

/// [`PAGE_EDIT`]
pub fn page_edit(language: Language, page: InfoPage) -> String {
    PAGE_EDIT.path(language, &[("page", page.code())])
}

/// [`PAGE_PREVIEW`]
pub fn page_preview(language: Language, page: InfoPage) -> String {
    PAGE_PREVIEW.path(language, &[("page", page.code())])
}

/// [`PAGE_VERSION`]
pub fn page_version(language: Language, page: InfoPage, number: i64) -> String {
    PAGE_VERSION.path(language, &[("page", page.code()), ("number", &number.to_string())])
}

/// [`MY_ACCOUNT`]
pub fn my_account(language: Language) -> String {
    MY_ACCOUNT.path(language, &[])
}

/// [`EMAIL_CHANGE`]
pub fn email_change(language: Language) -> String {
    EMAIL_CHANGE.path(language, &[])
}

/// [`EMAIL_CONFIRM`]
pub fn email_confirm(language: Language, token: &str) -> String {
    EMAIL_CONFIRM.path(language, &[("token", token)])
}

/// [`OWN_DATA`]
pub fn own_data(language: Language) -> String {
    OWN_DATA.path(language, &[])
}

/// [`ACCOUNT_CLOSE`]
pub fn account_close(language: Language) -> String {
    ACCOUNT_CLOSE.path(language, &[])
}

/// [`SETTINGS`]
pub fn settings(language: Language) -> String {
    SETTINGS.path(language, &[])
}

/// [`SETTINGS_LIFE_CYCLE`]
pub fn settings_life_cycle(language: Language) -> String {
    SETTINGS_LIFE_CYCLE.path(language, &[])
}

/// [`GUIDE`]
pub fn guides(language: Language) -> String {
    GUIDE.path(language, &[])
}

/// [`FIRST_STEP`]
pub fn first_step(language: Language) -> String {
    FIRST_STEP.path(language, &[])
}

/// [`FIRST_STEPS`]
pub fn first_steps(language: Language) -> String {
    FIRST_STEPS.path(language, &[])
}

/// [`MACHINE_ROOM`]
pub fn machine_room(language: Language) -> String {
    MACHINE_ROOM.path(language, &[])
}

/// [`JOB_RETRY`]
pub fn job_retry(language: Language, id: JobId) -> String {
    by_id(JOB_RETRY, language, id)
}

/// [`JOB_DISCARD`]
pub fn job_discard(language: Language, id: JobId) -> String {
    by_id(JOB_DISCARD, language, id)
}

/// [`MAILS_RETRY`]
pub fn mails_retry(language: Language) -> String {
    MAILS_RETRY.path(language, &[])
}

/// [`MAIL_RETRY`]
pub fn mail_retry(language: Language, id: MailId) -> String {
    by_id(MAIL_RETRY, language, id)
}

/// [`MAIL_DISCARD`]
pub fn mail_discard(language: Language, id: MailId) -> String {
    by_id(MAIL_DISCARD, language, id)
}

/// [`MAIL_TEXTS`]
pub fn mail_texts(language: Language) -> String {
    MAIL_TEXTS.path(language, &[])
}

/// [`MAIL_TEXT`]; `language` is that of the page, `of` that of the mail.
pub fn mail_text(language: Language, kind: MailKind, of: Language) -> String {
    of_mail(MAIL_TEXT, language, kind, of)
}

/// [`MAIL_TEXT_PREVIEW`], with languages as in [`mail_text`].
pub fn mail_text_preview(language: Language, kind: MailKind, of: Language) -> String {
    of_mail(MAIL_TEXT_PREVIEW, language, kind, of)
}

/// [`MAIL_TEXT_DEFAULT`], with languages as in [`mail_text`].
pub fn mail_text_default(language: Language, kind: MailKind, of: Language) -> String {
    of_mail(MAIL_TEXT_DEFAULT, language, kind, of)
}

fn of_mail(pattern: Pattern, language: Language, kind: MailKind, of: Language) -> String {
    pattern.path(language, &[("kind", kind.code()), ("language", of.code())])
}

/// [`MAILBOX`]
pub fn mailbox(language: Language) -> String {
    MAILBOX.path(language, &[])
}

/// [`MAILBOX_MAIL`]
pub fn mailbox_mail(language: Language, id: MailId) -> String {
    by_id(MAILBOX_MAIL, language, id)
}

/// [`FEED`]
pub fn feed(language: Language) -> String {
    FEED.path(language, &[])
}

/// [`OPEN_SEARCH`]
pub fn open_search(language: Language) -> String {
    OPEN_SEARCH.path(language, &[])
}

/// [`SITEMAP_PART`]
pub fn sitemap_part(name: &str) -> String {
    SITEMAP_PART.path(Language::Fi, &[("part", name)])
}

/// The path of a list with the page (from 1) that is wanted; the first one needs no words.
pub fn with_page(path: String, page: usize) -> String {
    if page > 1 { with_query(path, &[("page", &page.to_string())]) } else { path }
}

/// A path with a query, or with more of it; names and values are percent-encoded.
pub fn with_query(mut path: String, query: &[(&str, &str)]) -> String {
    for (name, value) in query {
        let separator = if path.contains('?') { '&' } else { '?' };
        let _ = write!(path, "{separator}{}={}", encoded(name), encoded(value));
    }
    path
}

/// The full address for mails and canonical links. `public_address` is the scheme and host of the
/// configuration, with or without a final slash.
pub fn absolute(public_address: &str, path: &str) -> String {
    format!("{}{path}", public_address.trim_end_matches('/'))
}

fn by_id(pattern: Pattern, language: Language, id: impl Display) -> String {
    pattern.path(language, &[("id", &id.to_string())])
}

/// Percent-encodes everything but the unreserved characters of RFC 3986.
pub fn encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}
