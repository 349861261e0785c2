//! People of organisations, invitations to them, and all accounts.

use service_manual_domain::account::Role;
use service_manual_domain::account::people::{MANAGED_PEOPLE as MANAGED_LIST, PeopleRequest};
use service_manual_domain::ids::{AccountId, InvitationId, OrganisationId};
use service_manual_domain::language::Language;

use super::{Pattern, by_id, patterns, with_query, with_request};

patterns! {
    /// The people of one organisation; the filters are the fields of its form.
    PEOPLE = "/hallinta/organisaatiot/{id}/ihmiset",
        "/sv/administration/organisationer/{id}/personer",
        "/en/manage/organisations/{id}/people";
    /// The same as a file (POST).
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
    /// The same as a file (POST).
    MANAGED_PEOPLE_EXPORT = "/hallinta/ihmiset/vie",
        "/sv/administration/personer/exportera",
        "/en/manage/people/export";
    /// All accounts; `?after=` is the account that ended the page before.
    USERS = "/hallinta/kayttajat", "/sv/administration/anvandare", "/en/manage/users";
    /// The same as a file (POST).
    USERS_EXPORT = "/hallinta/kayttajat/vie",
        "/sv/administration/anvandare/exportera",
        "/en/manage/users/export";
    /// The administrators.
    ADMINISTRATORS = "/hallinta/yllapitajat",
        "/sv/administration/administratorer",
        "/en/manage/administrators";
    /// The same as a file (POST).
    ADMINISTRATORS_EXPORT = "/hallinta/yllapitajat/vie",
        "/sv/administration/administratorer/exportera",
        "/en/manage/administrators/export";
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

/// A part of the list of all people whom one manages.
pub fn part_of_managed_people(language: Language, request: &PeopleRequest) -> String {
    with_request(managed_people(language), &MANAGED_LIST, request)
}

/// [`MANAGED_PEOPLE_EXPORT`]
pub fn managed_people_export(language: Language) -> String {
    MANAGED_PEOPLE_EXPORT.path(language, &[])
}

/// [`USERS`]
pub fn users(language: Language) -> String {
    USERS.path(language, &[])
}

/// [`USERS_EXPORT`]
pub fn users_export(language: Language) -> String {
    USERS_EXPORT.path(language, &[])
}

/// [`ADMINISTRATORS_EXPORT`]
pub fn administrators_export(language: Language) -> String {
    ADMINISTRATORS_EXPORT.path(language, &[])
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
