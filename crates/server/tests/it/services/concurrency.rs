//! People who work on one service at the same time: nothing typed is lost, no impossible state
//! comes about, and each step that was taken has exactly one event.

use std::collections::BTreeSet;

use service_manual_app::services::save::Saved;
use service_manual_app::services::{
    Outcome, confirm, publish, return_to_writers, save, schedule, submit, withdraw,
};
use service_manual_app::{Caller, Context, Error};
use service_manual_domain::ids::{ServiceId, ServiceVersionId};
use service_manual_domain::service::behind::Edit;
use service_manual_domain::service::field::{Step as FormStep, TextField};
use service_manual_domain::service::form_page::FormPage;
use service_manual_domain::service::review::TypedReturn;
use service_manual_domain::service::set_time::TypedMoment;
use service_manual_domain::service::{Service, State};
use service_manual_store::Page;

use crate::world::{Region, World, rewritten};

/// A step of somebody's script.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    /// Looks at the service as it is now.
    Look,
    Save(&'static str),
    Submit,
    Return(&'static str),
    Withdraw,
    Publish,
    Schedule,
    Confirm,
}

use Step::{Confirm, Look, Publish, Return, Save, Schedule, Submit, Withdraw};

impl Step {
    /// The event of the step, once it was taken.
    const fn event(self) -> Option<&'static str> {
        match self {
            Look => None,
            Save(_) => Some("service.saved"),
            Submit => Some("service.submitted"),
            Return(_) => Some("service.returned"),
            Withdraw => Some("service.withdrawn"),
            Publish => Some("service.published"),
            Schedule => Some("service.scheduled"),
            Confirm => Some("service.confirmed"),
        }
    }
}

/// What somebody sees of the service.
#[derive(Debug, Clone, Copy)]
struct Seen {
    version: i64,
    base: ServiceVersionId,
}

impl Seen {
    async fn now(ctx: &Context, id: ServiceId) -> Self {
        let service = ctx.read().await.unwrap().services().get(id).await.unwrap();
        Self { version: service.version, base: service.newest }
    }
}

/// What became of a step.
#[derive(Debug, PartialEq, Eq)]
enum Took {
    Done,
    /// Refused; the text that goes back to the person.
    Refused(Option<String>),
}

async fn take(ctx: &Context, caller: &Caller, id: ServiceId, seen: Seen, step: Step) -> Took {
    let version = seen.version;
    let plain = |()| Outcome::Done;
    let result = match step {
        Look => return Took::Refused(None),
        Save(text) => return write(ctx, caller, id, seen, text).await,
        Return(text) => {
            let typed = TypedReturn { comment: text.to_owned(), fields: Vec::new() };
            let done = return_to_writers::return_to_writers(ctx, caller, id, version, &typed).await;
            if let Err(Error::Conflict | Error::NotAllowedFrom(_)) = done {
                // The page shows the form again with what was typed: `services::workflow`.
                return Took::Refused(Some(text.to_owned()));
            }
            done.map(plain)
        }
        Submit => submit::submit(ctx, caller, id, version).await,
        Withdraw => withdraw::withdraw(ctx, caller, id, version).await.map(plain),
        Publish => publish::publish(ctx, caller, id, version).await,
        Schedule => {
            let moment = TypedMoment { day: "1.12.2026".to_owned(), time: String::new() };
            schedule::schedule(ctx, caller, id, version, &moment).await
        }
        Confirm => confirm::confirm(ctx, caller, id, version).await,
    };
    match result {
        Ok(outcome) => {
            assert_eq!(outcome, Outcome::Done, "{step:?}");
            Took::Done
        }
        Err(Error::Conflict | Error::NotAllowedFrom(_)) => Took::Refused(None),
        Err(error) => panic!("{step:?}: {error:?}"),
    }
}

/// Saves a text; whoever was slower gets both texts back.
async fn write(ctx: &Context, caller: &Caller, id: ServiceId, seen: Seen, text: &str) -> Took {
    let sent = service_manual_app::services::form::Sent {
        typed: rewritten(text),
        page: FormPage::Step(FormStep::Description),
        seen: seen.version,
        base: seen.base,
        edit: Edit::default(),
        note: String::new(),
    };
    match save::save(ctx, caller, id, &sent).await {
        Ok(Saved::Done { .. }) => Took::Done,
        Ok(Saved::Collided(collision)) => {
            let name = format!("{}_fi", TextField::HowOrganised.code());
            let mine = collision.mine.text(&name).to_owned();
            let theirs = collision.theirs.text(&name).to_owned();
            assert!(mine.contains(text), "{mine}");
            let changed = theirs != collision.base.text(&name) && theirs != mine;
            assert_eq!(collision.conflicts.contains(&name), changed, "{collision:?}");
            Took::Refused(Some(mine))
        }
        Err(error) => panic!("{text}: {error:?}"),
    }
}

/// Everything that was typed is in a version, in a comment, or went back to whoever typed it; the
/// service is in a state that its parts fit; each step that was taken has one event.
struct Account {
    id: ServiceId,
    events_before: usize,
    taken: Vec<Step>,
}

impl Account {
    async fn open(world: &World, id: ServiceId) -> Self {
        Self { id, events_before: world.events().await.len(), taken: Vec::new() }
    }

    async fn check(self, world: &World, order: &str) {
        let service = world.service(self.id).await;
        assert_fits(&service, order);
        let written = texts(world, self.id).await;
        for step in &self.taken {
            if let Save(text) = step {
                assert!(written.iter().any(|one| one.contains(text)), "{text} is lost: {order}");
            }
        }
        let mut expected: Vec<&str> = self.taken.iter().filter_map(|step| step.event()).collect();
        let mut events = world.events().await.split_off(self.events_before);
        events.retain(|event| event.starts_with("service."));
        events.sort();
        expected.sort_unstable();
        assert_eq!(events, expected, "{order}");
    }
}

fn assert_fits(service: &Service, order: &str) {
    assert_eq!(service.submission.is_some(), service.state.is_waiting(), "{order}: {service:?}");
    assert_eq!(service.outdated_at.is_some(), service.state.is_outdated(), "{order}");
    if service.state.is_public() {
        assert!(service.live.is_some() && service.ever_published, "{order}: {service:?}");
    }
    if service.state == State::Published {
        assert_eq!(service.live, Some(service.newest), "{order}");
        assert_eq!(service.scheduled, None, "{order}");
    }
}

async fn texts(world: &World, id: ServiceId) -> Vec<String> {
    let mut tx = world.ctx.read().await.unwrap();
    let rows = tx.services().versions(id, Page { offset: 0, limit: 1_000 }).await.unwrap();
    let numbers: BTreeSet<i64> = rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers.len(), rows.len(), "two versions have one number");
    let mut texts = Vec::new();
    for row in rows {
        let content = tx.services().version(row.id).await.unwrap().content;
        let (_, text) = content.texts.best(content.texts.original()).unwrap();
        texts.push(text.get(TextField::HowOrganised).to_owned());
    }
    texts
}

/// All ways in which two scripts can be mixed; `false` takes the next step of the first.
fn interleavings(first: usize, second: usize) -> Vec<Vec<bool>> {
    match (first, second) {
        (0, _) => vec![vec![true; second]],
        (_, 0) => vec![vec![false; first]],
        _ => {
            let with = |next: bool, rest: Vec<Vec<bool>>| {
                rest.into_iter().map(move |mut order| {
                    order.insert(0, next);
                    order
                })
            };
            let mut all: Vec<_> = with(false, interleavings(first - 1, second)).collect();
            all.extend(with(true, interleavings(first, second - 1)));
            all
        }
    }
}

/// Runs two scripts in every order, each order on a service of its own.
async fn in_every_order(
    world: &World,
    region: &Region,
    state: State,
    scripts: [(&str, &[Step]); 2],
) {
    let [(first, one), (second, other)] = scripts;
    let callers = [world.acting(first).await, world.acting(second).await];
    for (number, order) in interleavings(one.len(), other.len()).into_iter().enumerate() {
        let id = world.complete_service(region, &format!("Paja {number}"), state).await;
        let mut account = Account::open(world, id).await;
        let mut seen = [Seen::now(&world.ctx, id).await; 2];
        let mut next = [0, 0];
        for turn in &order {
            let who = usize::from(*turn);
            let step = [one, other][who][next[who]];
            next[who] += 1;
            if step == Look {
                seen[who] = Seen::now(&world.ctx, id).await;
                continue;
            }
            match take(&world.ctx, &callers[who], id, seen[who], step).await {
                Took::Done => {
                    account.taken.push(step);
                    // The answer shows the service as it is now.
                    seen[who] = Seen::now(&world.ctx, id).await;
                }
                Took::Refused(back) => match step {
                    Save(text) | Return(text) => {
                        assert!(back.unwrap().contains(text), "{text} is lost: {order:?}");
                    }
                    _ => {}
                },
            }
        }
        account.check(world, &format!("{state:?} {scripts:?} {order:?}")).await;
    }
}

#[tokio::test]
async fn a_writer_and_a_reviewer_in_every_order() {
    let world = World::new().await;
    let region = world.region().await;
    let writer = "provider-editor";
    let reviewer = "authority-main-user";
    in_every_order(
        &world,
        &region,
        State::Draft,
        [(writer, &[Save("Kirjoittaja"), Submit, Withdraw]), (reviewer, &[Look, Publish])],
    )
    .await;
    in_every_order(
        &world,
        &region,
        State::Submitted,
        [(writer, &[Withdraw, Save("Kirjoittaja")]), (reviewer, &[Schedule, Return("Korjaa")])],
    )
    .await;
    in_every_order(
        &world,
        &region,
        State::PublishedWithSubmitted,
        [(writer, &[Confirm, Save("Kirjoittaja")]), (reviewer, &[Publish, Look, Confirm])],
    )
    .await;
    world.finish().await;
}

#[tokio::test]
async fn two_writers_in_every_order() {
    let world = World::new().await;
    let region = world.region().await;
    in_every_order(
        &world,
        &region,
        State::Published,
        [
            ("provider-editor", &[Save("Ensimmäinen"), Look, Save("Toinen")]),
            ("authority-editor", &[Save("Kolmas"), Submit]),
        ],
    )
    .await;
    world.finish().await;
}

/// Everybody at once, on connections of their own and on two processes.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn everybody_at_the_same_time() {
    let world = World::new().await;
    let region = world.region().await;
    let elsewhere = world.another_process().await;
    let writer = world.acting("provider-editor").await;
    let reviewer = world.acting("authority-main-user").await;
    let rounds: [(State, &[(bool, Step)]); 4] = [
        (
            State::Draft,
            &[(true, Save("Yksi")), (false, Save("Kaksi")), (true, Submit), (false, Publish)],
        ),
        (
            State::Submitted,
            &[
                (true, Withdraw),
                (false, Return("Korjaa")),
                (false, Publish),
                (true, Save("Kolme")),
                (false, Schedule),
            ],
        ),
        (State::Published, &[(true, Confirm), (false, Confirm), (true, Save("Neljä"))]),
        (
            State::PublishedWithDraft,
            &[(true, Submit), (false, Publish), (false, Save("Viisi")), (true, Save("Kuusi"))],
        ),
    ];
    for (number, (state, steps)) in rounds.into_iter().enumerate() {
        let id = world.complete_service(&region, &format!("Paja {number}"), state).await;
        let mut account = Account::open(&world, id).await;
        let seen = Seen::now(&world.ctx, id).await;
        let mut tasks = Vec::new();
        for (here, step) in steps.iter().copied() {
            let ctx = if here { world.ctx.clone() } else { elsewhere.clone() };
            let caller = if here { writer.clone() } else { reviewer.clone() };
            let task = async move { (step, take(&ctx, &caller, id, seen, step).await) };
            tasks.push(tokio::spawn(task));
        }
        for task in tasks {
            let (step, took) = task.await.unwrap();
            if took == Took::Done {
                account.taken.push(step);
            } else if let (Save(text) | Return(text), Took::Refused(back)) = (step, took) {
                assert!(back.unwrap().contains(text), "{text} is lost");
            }
        }
        assert_eq!(account.taken.len(), 1, "all saw the same version: {:?}", account.taken);
        account.check(&world, &format!("{state:?} {steps:?}")).await;
    }
    world.ctx.follower().catch_up(world.ctx.store()).await.unwrap();
    world.finish().await;
}
