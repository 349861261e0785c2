//! A deactivated account comes back, within its time and by those who manage the person.

use service_manual_app::accounts::{deactivate, restore};
use service_manual_app::{Caller, Error};
use service_manual_domain::account::DeactivationReason;
use service_manual_domain::ids::AccountId;
use service_manual_domain::problem::ProblemCode;

use super::{day, days_of, everybody_else_is_active, mails_of, pass};
use crate::world::World;

/// Somebody of the region as a caller of use cases.
async fn caller(world: &World, person: &str) -> Caller {
    let mut tx = world.ctx.read().await.unwrap();
    let id = world.account(person).await;
    let account = tx.accounts().get(id).await.unwrap();
    let actor = tx.memberships().actor(&account, world.ctx.now().day()).await.unwrap();
    Caller::of_actor(actor)
}

async fn restored_by(world: &World, person: &str, id: AccountId) -> Result<(), Error> {
    restore::restore(&world.ctx, &caller(world, person).await, id, None).await
}

#[tokio::test]
async fn the_main_user_restores_and_a_full_new_period_begins() {
    let world = World::new().await;
    world.region().await;
    let editor = world.account("provider-editor").await;
    for _ in 0..150 {
        everybody_else_is_active(&world, &["provider-editor"]).await;
        pass(&world, 1).await;
    }
    restored_by(&world, "provider-main-user", editor).await.unwrap();
    let today = world.ctx.now().day();
    assert_eq!(today, day("2027-04-01"));
    world.signed_in("provider-editor").await.get("/aloitus").await.assert(200);
    world.tick().await;
    let id = editor.to_string();
    assert_eq!(days_of(&world, "account.restored", &id).await, [today]);
    assert_eq!(mails_of(&world, "account_restored", &id).await, [today]);
    for _ in 0..125 {
        everybody_else_is_active(&world, &["provider-editor"]).await;
        pass(&world, 1).await;
    }
    let expected = ["2027-03-02", "2027-08-01"].map(day);
    assert_eq!(days_of(&world, "account.deactivated", &id).await, expected);
    // The mails of the first period are forgotten by now.
    let warned = ["2027-07-02", "2027-07-18", "2027-07-25", "2027-07-31"].map(day);
    assert_eq!(mails_of(&world, "deactivation_warning", &id).await, warned);
    world.finish().await;
}

#[tokio::test]
async fn others_cannot_restore() {
    let world = World::new().await;
    world.region().await;
    let id = world.account("deactivated").await;
    let refused = restored_by(&world, "stranger", id).await.unwrap_err();
    assert!(matches!(refused, Error::NotFound), "{refused:?}");
    for colleague in ["provider-editor", "expert"] {
        let refused = restored_by(&world, colleague, id).await.unwrap_err();
        assert!(matches!(refused, Error::Denied(_)), "{colleague}: {refused:?}");
    }
    restored_by(&world, "authority-main-user", id).await.unwrap();
    let again = restored_by(&world, "authority-main-user", id).await.unwrap_err();
    assert!(matches!(again, Error::Conflict), "{again:?}");
    world.finish().await;
}

#[tokio::test]
async fn who_left_with_the_end_date_comes_back_with_a_new_one() {
    let world = World::new().await;
    let region = world.region().await;
    let expert = world.account("expert").await;
    world
        .sql(&format!("UPDATE membership SET ends_on = '2026-11-20' WHERE account_id = '{expert}'"))
        .await;
    let required = format!(
        "UPDATE organisation SET expert_end_date_required = 1 WHERE id = '{}'",
        region.authority
    );
    world.sql(&required).await;
    pass(&world, 20).await;
    let main_user = caller(&world, "authority-main-user").await;
    for (typed, problem) in
        [(None, ProblemCode::Required), (Some(day("2026-11-19")), ProblemCode::DayIsOver)]
    {
        let refused = restore::restore(&world.ctx, &main_user, expert, typed).await.unwrap_err();
        let Error::Invalid(problems) = refused else { panic!("{refused:?}") };
        assert_eq!(problems[0].code, problem);
    }
    let until = Some(day("2027-05-31"));
    restore::restore(&world.ctx, &main_user, expert, until).await.unwrap();
    let again = caller(&world, "expert").await;
    assert_eq!(again.actor.memberships.len(), 1);
    world.finish().await;
}

#[tokio::test]
async fn nobody_deactivates_themselves_or_the_last_administrator() {
    let world = World::new().await;
    world.region().await;
    let main_user = world.account("provider-main-user").await;
    let caller_of = caller(&world, "provider-main-user").await;
    let refused = deactivate::deactivate_account(&world.ctx, &caller_of, main_user).await;
    let Err(Error::Invalid(problems)) = refused else { panic!("{refused:?}") };
    assert_eq!(problems[0].code, ProblemCode::OwnAccount);
    let administrator = world.account("administrator").await;
    let refused = deactivate::deactivate_account(&world.ctx, &caller_of, administrator).await;
    assert!(refused.is_err());
    world.finish().await;
}

#[tokio::test]
async fn a_manual_deactivation_can_be_undone_for_two_months() {
    let world = World::new().await;
    world.region().await;
    let editor = world.account("provider-editor").await;
    let main_user = caller(&world, "provider-main-user").await;
    deactivate::deactivate_account(&world.ctx, &main_user, editor).await.unwrap();
    let reason = DeactivationReason::Manual.code();
    let stored = "SELECT reason FROM audit_event WHERE event_type = 'account.deactivated'";
    assert_eq!(world.texts(stored).await, [reason]);
    for _ in 0..61 {
        everybody_else_is_active(&world, &[]).await;
        pass(&world, 1).await;
    }
    let id = editor.to_string();
    assert_eq!(days_of(&world, "account.deleted", &id).await, [day("2027-01-02")]);
    world.finish().await;
}
