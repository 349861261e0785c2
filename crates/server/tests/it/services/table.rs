//! The golden table: from every state, every step, tried by every kind of user (spec 2.4 and 3.4).
//! Each cell is tried on a service of its own.

use service_manual_app::services::{
    Outcome, archive, comments, confirm, copy, delete, mark_outdated, publish, restore,
    return_to_writers, save, schedule, submit, withdraw,
};
use service_manual_app::{Caller, Error};
use service_manual_domain::account::Role;
use service_manual_domain::ids::ServiceId;
use service_manual_domain::organisation::OrganisationKind;
use service_manual_domain::policy::{Actor, Denied};
use service_manual_domain::service::State;
use service_manual_domain::service::field::Step;
use service_manual_domain::service::review::TypedReturn;
use service_manual_domain::service::set_time::TypedMoment;

use crate::world::{World, rewritten};

/// The kinds of users, each by a person of the region. The stranger is a main user of another
/// authority; editors of others are made of the stranger.
const USERS: [(&str, &str); 10] = [
    ("visitor", "visitor"),
    ("expert", "E own"),
    ("authority-editor", "AE own"),
    ("authority-main-user", "AM own"),
    ("editor of the stranger's authority", "AE other"),
    ("stranger", "AM other"),
    ("provider-editor", "PE own"),
    ("provider-main-user", "PM own"),
    ("editor of another provider", "PE other"),
    ("administrator", "AD"),
];

const STEPS: [&str; 14] = [
    "save",
    "submit",
    "withdraw",
    "return",
    "publish",
    "schedule",
    "unschedule",
    "confirm",
    "mark outdated",
    "archive",
    "restore",
    "copy",
    "delete",
    "resolve comment",
];

async fn take(world: &World, caller: &Caller, id: ServiceId, step: &str) -> Result<String, Error> {
    let (ctx, service) = (&world.ctx, world.service(id).await);
    let seen = service.version;
    let plain = |()| Outcome::Done;
    let outcome = match step {
        "save" => {
            let sent = world.sent(id, Step::Description, rewritten("Toinen kuvaus.")).await;
            save::save(ctx, caller, id, &sent).await.map(|_| Outcome::Done)
        }
        "submit" => submit::submit(ctx, caller, id, seen).await,
        "withdraw" => withdraw::withdraw(ctx, caller, id, seen).await.map(plain),
        "return" => {
            let comments = TypedReturn { comment: "Korjaa.".to_owned(), fields: Vec::new() };
            let done = return_to_writers::return_to_writers(ctx, caller, id, seen, &comments);
            done.await.map(plain)
        }
        "publish" => publish::publish(ctx, caller, id, seen).await,
        "schedule" => {
            let moment = TypedMoment { day: "1.12.2026".to_owned(), time: "8".to_owned() };
            schedule::schedule(ctx, caller, id, seen, &moment).await
        }
        "unschedule" => schedule::unschedule(ctx, caller, id, seen).await.map(plain),
        "confirm" => confirm::confirm(ctx, caller, id, seen).await,
        "mark outdated" => {
            mark_outdated::mark_outdated(ctx, caller, id, seen, "Vanha.").await.map(plain)
        }
        "archive" => archive::archive(ctx, caller, id, seen, "Ohi.").await.map(plain),
        "restore" => restore::restore(ctx, caller, id, seen, "Jatkuu.").await.map(plain),
        "copy" => {
            let new = ServiceId::new(ctx.now(), ctx.random());
            copy::copy(ctx, caller, id, new).await.map(plain)
        }
        "delete" => delete::delete(ctx, caller, id, seen, "Kokopaja").await.map(plain),
        _ => comments::resolve(ctx, caller, id, seen, 0, true).await.map(plain),
    };
    assert_eq!(outcome?, Outcome::Done, "{step}");
    let after = ctx.read().await.unwrap().services().find(id).await.unwrap();
    Ok(after.map_or("gone".to_owned(), |after| after.state.code().to_owned()))
}

/// What a cell says: the state afterwards, or why nothing was done.
fn cell(result: Result<String, Error>) -> String {
    match result {
        Ok(state) => format!("→ {state}"),
        Err(Error::NotFound) => "404".to_owned(),
        Err(Error::Denied(Denied::SignIn)) => "sign in".to_owned(),
        Err(Error::Denied(_)) => "403".to_owned(),
        Err(Error::NotAllowedFrom(_)) => "not from here".to_owned(),
        Err(Error::Conflict) => "nothing to do".to_owned(),
        Err(error) => panic!("{error:?}"),
    }
}

/// An editor of an organisation that has nothing to do with the service.
async fn elsewhere(world: &World, kind: OrganisationKind) -> Caller {
    let mut caller = world.acting("stranger").await;
    for membership in &mut caller.actor.memberships {
        membership.kind = kind;
        membership.role = Role::Editor;
    }
    caller
}

#[tokio::test]
async fn every_step_from_every_state_by_every_kind_of_user() {
    let world = World::new().await;
    let region = world.region().await;
    let mut callers = Vec::new();
    for (person, _) in USERS {
        callers.push(match person {
            "visitor" => Caller::of_actor(Actor::visitor()),
            "editor of the stranger's authority" => {
                elsewhere(&world, OrganisationKind::Authority).await
            }
            "editor of another provider" => elsewhere(&world, OrganisationKind::Provider).await,
            person => world.acting(person).await,
        });
    }
    let mut table = format!("{:26}{:17}", "", "");
    table.extend(USERS.map(|(_, kind)| format!("{kind:27}")));
    for state in State::ALL {
        // Whoever is refused leaves the service as it is for the next one.
        let mut id = world.complete_service(&region, "Kokopaja", state).await;
        for step in STEPS {
            table = format!("{}\n{:26}{step:17}", table.trim_end(), state.code());
            for caller in &callers {
                let result = take(&world, caller, id, step).await;
                if result.is_ok() {
                    id = world.complete_service(&region, "Kokopaja", state).await;
                }
                table.push_str(&format!("{:27}", cell(result)));
            }
        }
    }
    insta::assert_snapshot!(table.trim_end());
    world.finish().await;
}
