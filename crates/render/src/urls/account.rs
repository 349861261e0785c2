//! Signing in, invitations, and the own account.

use service_manual_domain::ids::{SecondFactorId, SessionId};
use service_manual_domain::language::Language;

use super::{Pattern, by_id, patterns, with_query};

patterns! {
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

/// [`OWN_EVENTS`]
pub fn own_events(language: Language) -> String {
    OWN_EVENTS.path(language, &[])
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
