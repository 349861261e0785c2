//! Signing in, invitations, and the own account.

use crate::pages::{
    confirm, invitation, log, my_account, own_password, password_reset, second_factors,
    second_step, sessions, sign_in, start,
};

super::table! {
    get  SIGN_IN              Open     sign_in::get;
    post SIGN_IN              Open     sign_in::post;
    get  SIGN_IN_CODE         Open     second_step::get;
    post SIGN_IN_CODE         Open     second_step::post;
    post SIGN_IN_PASSKEY      Open     second_step::passkey;
    get  PASSWORD_RESET       Open     password_reset::get;
    post PASSWORD_RESET       Open     password_reset::post;
    get  PASSWORD_RESET_ASKED Open     password_reset::asked;
    get  PASSWORD_NEW         Open     password_reset::link;
    post PASSWORD_NEW         Open     password_reset::set;
    post CONFIRM              SetUp    confirm::post;
    get  OWN_PASSWORD         SignedIn own_password::get;
    post OWN_PASSWORD         SignedIn own_password::post;
    get  SECOND_FACTORS       SetUp    second_factors::list;
    get  TOTP_NEW             SetUp    second_factors::new_totp;
    post TOTP_NEW             SetUp    second_factors::add_totp;
    get  PASSKEY_NEW          SetUp    second_factors::new_passkey;
    post PASSKEY_NEW          SetUp    second_factors::add_passkey;
    post PASSKEY_START        SetUp    second_factors::begin_passkey;
    post RECOVERY_CODES       SetUp    second_factors::renew_codes;
    get  SECOND_FACTOR_REMOVE SignedIn second_factors::ask_to_remove;
    post SECOND_FACTOR_REMOVE SignedIn second_factors::remove_factor;
    get  OWN_SESSIONS         SignedIn sessions::list;
    post SESSION_END          SignedIn sessions::end;
    post SESSIONS_END         SignedIn sessions::end_others;
    post SESSION_KEEP         SetUp    sessions::keep;
    post SIGN_OUT             SetUp    sign_in::sign_out;
    get  INVITATION           Open     invitation::get;
    post INVITATION           Open     invitation::post;
    post INVITATION_JOIN      SignedIn invitation::join;
    post INVITATION_DECLINE   Open     invitation::decline;
    get  START                SignedIn start::get;
    get  MY_ACCOUNT           SignedIn my_account::get;
    post MY_ACCOUNT           SignedIn my_account::change;
    get  EMAIL_CHANGE         SignedIn my_account::email;
    post EMAIL_CHANGE         SignedIn my_account::ask_for_email;
    get  EMAIL_CONFIRM        Open     my_account::email_link;
    post EMAIL_CONFIRM        Open     my_account::confirm_email;
    post OWN_DATA             SignedIn my_account::export;
    get  ACCOUNT_CLOSE        SignedIn my_account::closing;
    post ACCOUNT_CLOSE        SignedIn my_account::close;
    get  OWN_EVENTS           SignedIn log::own_events;
    get  OWN_EVENTS_CSV       SignedIn log::own_events_csv;
    get  OWN_EVENTS_JSON      SignedIn log::own_events_json;
}
