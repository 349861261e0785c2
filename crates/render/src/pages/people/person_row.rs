//! A person of an organisation, as pages about few people show them.

use service_manual_domain::account::{AccountState, DeactivationReason, Role};
use service_manual_domain::ids::{AccountId, OrganisationId};
use service_manual_domain::time::Day;

use super::Standing;
use crate::pages::sample;

/// A person of an organisation.
#[derive(Debug, Clone)]
pub struct PersonRow {
    /// The account.
    pub account: AccountId,
    /// In which organisation.
    pub organisation: OrganisationId,
    /// The name of the organisation, where the page has several.
    pub organisation_name: String,
    /// The name; the address for a person without one.
    pub name: String,
    /// The address.
    pub email: String,
    /// The role there.
    pub role: Role,
    /// The day of the last signed-in request.
    pub last_active: Day,
    /// Where the person stands.
    pub standing: Standing,
    /// Whether the account can be taken into use again here.
    pub can_restore: bool,
}

/// People in every state.
pub(super) fn samples(organisation: OrganisationId) -> Vec<PersonRow> {
    let today = sample::today();
    let deactivated =
        AccountState::Deactivated { at: sample::now(), reason: DeactivationReason::Inactivity };
    let person = |number, name: &str, role, state, ends_in: i32| {
        let standing = Standing {
            state,
            ends_on: Some(today.plus_days(ends_in)),
            soon: today.plus_days(30),
            membership_ends_on: (role == Role::Expert).then(|| today.plus_days(60)),
            ended: None,
        };
        sample::id(number).map(|account| PersonRow {
            account,
            organisation,
            organisation_name: "Esimerkkilän työllisyysalue".to_owned(),
            name: name.to_owned(),
            email: "etunimi.sukunimi@esimerkki.example".to_owned(),
            role,
            last_active: today.plus_days(-20),
            standing,
            can_restore: state != AccountState::Active,
        })
    };
    [
        person(11, "Maija Meikäläinen", Role::MainUser, AccountState::Active, 100),
        person(12, "Åsa Exempel", Role::Expert, AccountState::Active, 12),
        person(13, "Ville Väliaikainen", Role::Editor, deactivated, 60),
    ]
    .into_iter()
    .flatten()
    .collect()
}
