//! Random steps against a simple model: a public version, a working copy, and whether the service
//! is outdated or archived.

use proptest::prelude::*;

use super::super::{ServiceCode, State};
use super::*;
use crate::ids::{OrganisationId, ServiceId};
use crate::random::SeededRandom;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Working {
    None,
    Draft,
    Submitted,
}

/// What a person would say of the service.
#[derive(Debug, Clone)]
struct Model {
    public: bool,
    working: Working,
    outdated: bool,
    archived: bool,
    live: Option<ServiceVersionId>,
    newest: ServiceVersionId,
}

impl Model {
    /// Whether the step is possible, after spec 3.4; and what it does.
    fn take(&mut self, step: Transition, new: ServiceVersionId) -> bool {
        use Transition as T;
        let something_to_publish = self.working != Working::None || self.outdated;
        let possible = match step {
            T::Restore => self.archived,
            _ if self.archived => false,
            T::Save | T::Close => true,
            T::Submit => {
                self.working == Working::Draft || (self.outdated && self.working == Working::None)
            }
            T::Withdraw | T::Return => self.working == Working::Submitted,
            T::Publish | T::Schedule => something_to_publish,
            T::Confirm => self.public,
            T::MarkOutdated => !self.outdated,
            T::Archive => self.public || self.outdated,
        };
        if possible {
            self.apply(step, new);
        }
        possible
    }

    fn apply(&mut self, step: Transition, new: ServiceVersionId) {
        match step {
            Transition::Save => (self.newest, self.working) = (new, Working::Draft),
            Transition::Submit => (self.working, self.outdated) = (Working::Submitted, false),
            Transition::Withdraw | Transition::Return => self.working = Working::Draft,
            Transition::Publish => {
                (self.live, self.public) = (Some(self.newest), true);
                (self.working, self.outdated) = (Working::None, false);
            }
            Transition::Schedule | Transition::Confirm => {}
            Transition::MarkOutdated => {
                (self.outdated, self.public) = (true, false);
                if self.working == Working::Submitted {
                    self.working = Working::Draft;
                }
            }
            Transition::Archive | Transition::Close => {
                (self.archived, self.public, self.outdated) = (true, false, false);
                self.working = Working::None;
            }
            Transition::Restore => (self.archived, self.working) = (false, Working::Draft),
        }
    }

    fn state(&self) -> State {
        match (self.archived, self.outdated, self.public, self.working) {
            (true, ..) => State::Archived,
            (_, true, _, Working::None) => State::Outdated,
            (_, true, ..) => State::OutdatedWithDraft,
            (_, _, true, Working::None) => State::Published,
            (_, _, true, Working::Draft) => State::PublishedWithDraft,
            (_, _, true, Working::Submitted) => State::PublishedWithSubmitted,
            (_, _, false, Working::Submitted) => State::Submitted,
            (_, _, false, Working::None | Working::Draft) => State::Draft,
        }
    }
}

fn take(
    service: Service,
    step: Transition,
    new: ServiceVersionId,
    by: AccountId,
    now: Instant,
) -> Result<Service, NotAllowedFrom> {
    let reason = || Reason::Written("Syy".to_owned());
    match step {
        Transition::Save => service.save(new),
        Transition::Submit => service.submit(by, now),
        Transition::Withdraw => service.withdraw(),
        Transition::Return => {
            service.return_to_writers(vec![ReturnComment::on_all("Tarkista.".to_owned())])
        }
        Transition::Publish => service.publish(now),
        Transition::Schedule => service.schedule(now, by),
        Transition::Confirm => service.confirm(now),
        Transition::MarkOutdated => service.mark_outdated(reason(), now),
        Transition::Archive => service.archive(reason()),
        Transition::Close => service.close(),
        Transition::Restore => service.restore(reason()),
    }
}

fn begin(random: &SeededRandom) -> (Service, Model) {
    let now = Instant::from_milliseconds(0);
    let first = ServiceVersionId::new(now, random);
    let service = Service {
        id: ServiceId::new(now, random),
        code: ServiceCode::new(random),
        organiser: OrganisationId::new(now, random),
        organiser_parents: Vec::new(),
        responsible: None,
        updater: None,
        authority_updater: None,
        state: State::Draft,
        live: None,
        newest: first,
        submission: None,
        comments: Vec::new(),
        scheduled: None,
        reason: None,
        outdated_at: None,
        confirmed_at: None,
        renewed_at: None,
        ever_published: false,
        version: 1,
    };
    let model = Model {
        public: false,
        working: Working::Draft,
        outdated: false,
        archived: false,
        live: None,
        newest: first,
    };
    (service, model)
}

/// What must hold of any service.
fn check(service: &Service, model: &Model, now: Instant) {
    assert_eq!(service.state, model.state());
    assert_eq!((service.live, service.newest), (model.live, model.newest));
    assert_eq!(service.state.is_public(), model.public);
    assert!(!model.public || service.live.is_some(), "public without a live version");
    assert_eq!(service.ever_published, service.live.is_some());
    assert_eq!(service.submission.is_some(), service.state.is_waiting());
    assert_eq!(service.outdated_at.is_some(), service.state.is_outdated());
    assert_eq!(service.confirmed_at.is_some(), service.ever_published);
    assert!(service.renewed_at >= service.confirmed_at);
    assert!(!model.public || service.reason.is_none(), "public with a reason not to be");
    if service.due(now).is_some() {
        assert!(service.state.allows(Transition::Publish), "an order that cannot be carried out");
    }
}

proptest! {
    #[test]
    fn random_steps_do_what_a_simple_model_does(
        steps in proptest::collection::vec(0..Transition::ALL.len(), 1..80),
    ) {
        let random = SeededRandom::new(11);
        let (mut service, mut model) = begin(&random);
        for (number, step) in steps.into_iter().enumerate() {
            let step = Transition::ALL[step];
            let now = Instant::from_milliseconds(i64::try_from(number).unwrap());
            let new = ServiceVersionId::new(now, &random);
            let by = AccountId::new(now, &random);
            let possible = model.take(step, new);
            match take(service.clone(), step, new, by, now) {
                Ok(after) => {
                    prop_assert!(possible, "{step:?} from {:?}", service.state);
                    service = after;
                }
                Err(refused) => {
                    prop_assert!(!possible, "{step:?} from {:?}", service.state);
                    prop_assert_eq!(refused, NotAllowedFrom { transition: step, state: service.state });
                }
            }
            check(&service, &model, now);
        }
    }
}

#[test]
fn an_order_to_publish_falls_with_the_version_it_was_given_for() {
    let random = SeededRandom::new(1);
    let now = Instant::from_milliseconds(5);
    let by = AccountId::new(now, &random);
    let (service, _) = begin(&random);
    let ordered = service.submit(by, now).unwrap().schedule(now, by).unwrap();
    assert!(ordered.submission.is_some());
    assert_eq!(ordered.due(Instant::from_milliseconds(4)), None);
    assert_eq!(ordered.due(now), Some(Schedule { at: now, by }));
    let new = ServiceVersionId::new(now, &random);
    assert_eq!(ordered.clone().save(new).unwrap().scheduled, None);
    assert_eq!(ordered.clone().withdraw().unwrap().scheduled, None);
    assert_eq!(ordered.clone().return_to_writers(Vec::new()).unwrap().scheduled, None);
    assert_eq!(ordered.clone().unschedule().state, State::Submitted);
    assert_eq!(ordered.publish(now).unwrap().scheduled, None);
}

#[test]
fn comments_are_shown_until_the_service_is_submitted_again() {
    let random = SeededRandom::new(1);
    let now = Instant::from_milliseconds(5);
    let by = AccountId::new(now, &random);
    let (service, _) = begin(&random);
    let comments = vec![ReturnComment::on_all("Tarkista.".to_owned())];
    let returned = service.submit(by, now).unwrap().return_to_writers(comments).unwrap();
    let saved = returned.save(ServiceVersionId::new(now, &random)).unwrap().resolve(0, true);
    assert!(saved.comments[0].resolved);
    assert_eq!(saved.submit(by, now).unwrap().comments, []);
}
