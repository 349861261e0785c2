//! People of organisations, invitations to them, and all accounts.

use crate::pages::{access_review, invitations, invite, people, person, users};

super::table! {
    get  PEOPLE                SignedIn people::of_organisation;
    post PEOPLE_EXPORT         SignedIn people::export_of_organisation;
    get  PERSON                SignedIn person::show;
    get  PERSON_ROLE           SignedIn person::role;
    post PERSON_ROLE           SignedIn person::change_role;
    get  PERSON_END_DATE       SignedIn person::end_date;
    post PERSON_END_DATE       SignedIn person::set_end_date;
    get  PERSON_DEACTIVATE     SignedIn person::deactivate;
    post PERSON_DEACTIVATE     SignedIn person::deactivate_now;
    get  PERSON_RESTORE        SignedIn person::restore;
    post PERSON_RESTORE        SignedIn person::restore_now;
    get  PERSON_HAND_OVER      SignedIn person::hand_over;
    post PERSON_HAND_OVER      SignedIn person::hand_over_now;
    get  PERSON_REMOVE         SignedIn person::remove;
    post PERSON_REMOVE         SignedIn person::remove_now;
    get  MANAGED_PEOPLE        SignedIn people::managed;
    post MANAGED_PEOPLE_EXPORT SignedIn people::export_managed;
    get  ACCESS_REVIEW         SignedIn access_review::get;
    post ACCESS_REVIEW         SignedIn access_review::confirm;
    get  USERS                 SignedIn users::list;
    post USERS_EXPORT          SignedIn users::export;
    get  ADMINISTRATORS        SignedIn users::administrators;
    post ADMINISTRATORS_EXPORT SignedIn users::export_administrators;
    get  USER                  SignedIn users::show;
    get  USER_EMAIL            SignedIn users::email;
    post USER_EMAIL            SignedIn users::correct_email;
    get  USER_DEACTIVATE       SignedIn users::deactivate;
    post USER_DEACTIVATE       SignedIn users::deactivate_now;
    get  USER_RESTORE          SignedIn users::restore;
    post USER_RESTORE          SignedIn users::restore_now;
    get  USER_GRANT            SignedIn users::grant;
    post USER_GRANT            SignedIn users::grant_now;
    get  USER_WITHDRAW         SignedIn users::withdraw;
    post USER_WITHDRAW         SignedIn users::withdraw_now;
    get  USER_DELETE           SignedIn users::delete;
    post USER_DELETE           SignedIn users::delete_now;
    get  INVITATIONS_NEW       SignedIn invite::get;
    post INVITATIONS_NEW       SignedIn invite::post;
    get  INVITATIONS           SignedIn invitations::list;
    post INVITATION_APPROVE    SignedIn invitations::approve;
    post INVITATION_RESEND     SignedIn invitations::resend;
    get  INVITATION_CHANGE     SignedIn invitations::edit;
    post INVITATION_CHANGE     SignedIn invitations::change;
    post INVITATION_REVOKE     SignedIn invitations::revoke;
}
