//! Services that nobody who may keeps up to date.

use service_manual_app::queries::service_lists::{Asked, View, page};
use service_manual_domain::account::AccountState;
use service_manual_domain::language::Language;
use service_manual_domain::list::ListRequest;
use service_manual_domain::policy::{Action, may};
use service_manual_domain::service::freshness::{Step, To};
use service_manual_domain::service::lists::{NOBODY, SERVICES, ServiceFilter};

use super::{day, last_mail, mails_to, pass, region, steps_of};
use crate::world::{PEOPLE, World};

const KIND: &str = "services_without_updater";
const DUE: &str = "2027-03-02";
const REMINDED_AGAIN: &str = "2027-03-17";

async fn told_at_once(world: &World, person: &str) {
    pass(world, 135).await;
    assert_eq!(mails_to(world, KIND, person).await, [day(DUE), day(REMINDED_AGAIN)]);
    let mail = last_mail(world, KIND, person).await;
    let line = "Työpaja nuorille (Paja ry): poistuu julkisilta sivuilta 1.4.2027";
    assert!(mail.contains(line), "{mail}");
}

#[tokio::test]
async fn without_an_updater_the_main_users_are_told_at_once() {
    let world = World::new().await;
    let service = region(&world).await.published;
    world.sql(&format!("UPDATE service SET updater_id = NULL WHERE id = '{service}'")).await;
    told_at_once(&world, "provider-main-user").await;
    assert_eq!(mails_to(&world, KIND, "authority-main-user").await, []);
    world.finish().await;
}

#[tokio::test]
async fn with_a_deactivated_updater_too() {
    let world = World::new().await;
    region(&world).await;
    world.deactivate("provider-editor").await;
    told_at_once(&world, "provider-main-user").await;
    world.finish().await;
}

#[tokio::test]
async fn with_an_updater_who_lost_the_right_too() {
    let world = World::new().await;
    region(&world).await;
    let stranger = world.account("stranger").await;
    world.sql(&format!("UPDATE service SET updater_id = '{stranger}'")).await;
    told_at_once(&world, "provider-main-user").await;
    world.finish().await;
}

#[tokio::test]
async fn an_organisation_without_main_users_has_those_above_told() {
    let world = World::new().await;
    region(&world).await;
    world.deactivate("provider-editor").await;
    world.deactivate("provider-main-user").await;
    told_at_once(&world, "authority-main-user").await;
    world.finish().await;
}

#[tokio::test]
async fn an_updater_who_leaves_after_the_reminder_is_no_silence() {
    let world = World::new().await;
    let service = region(&world).await.published;
    pass(&world, 122).await;
    assert_eq!(mails_to(&world, KIND, "provider-main-user").await, []);
    world.deactivate("provider-editor").await;
    pass(&world, 1).await;
    assert_eq!(mails_to(&world, KIND, "provider-main-user").await, [day("2027-03-05")]);
    let steps = steps_of(&world, service).await;
    assert!(steps.contains(&(Step::Remind(0, To::MainUsers), day("2027-03-05"))));
    pass(&world, 5).await;
    assert_eq!(mails_to(&world, KIND, "provider-main-user").await.len(), 1);
    world.finish().await;
}

/// What the lists take for a missing updater is what the policy says of the person, one by one.
#[tokio::test]
async fn lists_and_policy_agree_on_who_may_keep_a_service_up_to_date() {
    let world = World::new().await;
    let service = region(&world).await.published;
    let ended = "UPDATE membership SET ends_on = '2026-11-01' WHERE account_id = ";
    world.sql(&format!("{ended}'{}'", world.account("authority-main-user").await)).await;
    let reader = world.caller("provider-main-user").await;
    let request = ListRequest::everything(&SERVICES).with(ServiceFilter::Updater, NOBODY);
    let asked = Asked { view: View::Services, request: &request, language: Language::Fi };
    for (person, _, _) in PEOPLE {
        let id = world.account(person).await;
        world.sql(&format!("UPDATE service SET updater_id = '{id}' WHERE id = '{service}'")).await;
        world.correct_updater_rights().await;
        let mut tx = world.ctx.read().await.unwrap();
        let found = tx.services().get(service).await.unwrap();
        let active = tx.accounts().get(id).await.unwrap().state == AccountState::Active;
        drop(tx);
        let actor = world.caller(person).await.actor;
        let may = active && may(&actor, Action::EditService, &found.target());
        let list = page(&world.ctx, &reader, asked).await.unwrap();
        assert_eq!(list.rows.iter().any(|one| one.row.id == service), !may, "{person}");
    }
    world.finish().await;
}
