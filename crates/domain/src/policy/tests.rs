use proptest::prelude::*;

use super::*;
use crate::account::Role;
use crate::organisation::OrganisationKind;
use crate::random::SeededRandom;
use crate::time::Instant;

fn organisations() -> Vec<OrganisationId> {
    let random = SeededRandom::new(7);
    (0..4).map(|_| OrganisationId::new(Instant::from_milliseconds(0), &random)).collect()
}

fn account() -> AccountId {
    AccountId::new(Instant::from_milliseconds(0), &SeededRandom::new(8))
}

fn member(kind: OrganisationKind, role: Role, organisation: OrganisationId) -> Actor {
    Actor {
        account: Some(account()),
        administrator: false,
        memberships: vec![ActorMembership { organisation, kind, role }],
    }
}

/// One actor per column, all of whose memberships are in `own`.
fn actor_of(column: Column, own: OrganisationId) -> Actor {
    use OrganisationKind::{Authority, Provider};
    match column {
        Column::Visitor => Actor::visitor(),
        Column::Expert => member(Authority, Role::Expert, own),
        Column::AuthorityEditor => member(Authority, Role::Editor, own),
        Column::AuthorityMainUser => member(Authority, Role::MainUser, own),
        Column::ProviderEditor => member(Provider, Role::Editor, own),
        Column::ProviderMainUser => member(Provider, Role::MainUser, own),
        Column::Administrator => {
            Actor { account: Some(account()), administrator: true, memberships: Vec::new() }
        }
    }
}

/// Role × action × target: a change of the table is read as a change of this file.
#[test]
fn every_decision_is_as_agreed() {
    let all = organisations();
    let (own, provider, other) = (all[0], all[1], all[2]);
    let service = |organiser, organiser_parents, responsible, public| Target::Service {
        organiser,
        organiser_parents,
        responsible,
        public,
    };
    let under_own = [own];
    let targets = [
        ("whole service", Target::Everything),
        ("own account", Target::Account(account())),
        ("own organisation", Target::Organisation { id: own, parents: &[] }),
        ("provider under own", Target::Organisation { id: provider, parents: &under_own }),
        ("other organisation", Target::Organisation { id: other, parents: &[] }),
        ("own service", service(own, &[], None, false)),
        ("service of provider under own", service(provider, &under_own, None, false)),
        ("service own is responsible for", service(other, &[], Some(own), false)),
        ("other draft", service(other, &[], None, false)),
        ("other published service", service(other, &[], None, true)),
    ];
    let mut report = String::new();
    for action in Action::ALL {
        report.push_str(&format!("{action:?}\n"));
        for (name, target) in &targets {
            let cells: Vec<&str> = Column::ALL
                .map(|column| match require(&actor_of(column, own), *action, target) {
                    Ok(()) => "yes",
                    Err(Denied::SignIn) => "sign-in",
                    Err(Denied::NotVisible) => "404",
                    Err(Denied::NotAllowed) => "403",
                })
                .into();
            report.push_str(&format!("  {name:32}{}\n", in_columns(&cells)));
        }
    }
    insta::assert_snapshot!(report);
}

fn in_columns(cells: &[&str]) -> String {
    let padded: String = cells.iter().map(|cell| format!("{cell:8}")).collect();
    padded.trim_end().to_owned()
}

fn any_actor() -> impl Strategy<Value = Actor> {
    let membership = (0..4_usize, 0..5_usize).prop_map(|(organisation, kind_and_role)| {
        let (kind, role) = [
            (OrganisationKind::Authority, Role::Expert),
            (OrganisationKind::Authority, Role::Editor),
            (OrganisationKind::Authority, Role::MainUser),
            (OrganisationKind::Provider, Role::Editor),
            (OrganisationKind::Provider, Role::MainUser),
        ][kind_and_role];
        ActorMembership { organisation: organisations()[organisation], kind, role }
    });
    (any::<bool>(), proptest::collection::vec(membership, 0..4)).prop_map(
        |(administrator, memberships)| Actor {
            account: Some(account()),
            administrator,
            memberships,
        },
    )
}

proptest! {
    /// A list shows a thing exactly when a single request for it is granted.
    #[test]
    fn scope_and_require_agree(
        actor in any_actor(),
        action in 0..Action::ALL.len(),
        organiser in 0..4_usize,
        parents in proptest::collection::vec(0..4_usize, 0..3),
        responsible in proptest::option::of(0..4_usize),
        public: bool,
    ) {
        let ids = organisations();
        let action = Action::ALL[action];
        let parents: Vec<_> = parents.into_iter().map(|parent| ids[parent]).collect();
        let targets = [
            Target::Organisation { id: ids[organiser], parents: &parents },
            Target::Service {
                organiser: ids[organiser],
                organiser_parents: &parents,
                responsible: responsible.map(|id| ids[id]),
                public,
            },
        ];
        prop_assume!(public || !action.needs_published());
        for target in targets {
            prop_assert_eq!(
                scope(&actor, action).contains(&target),
                require(&actor, action, &target).is_ok()
            );
        }
    }

    /// More memberships never take a right away.
    #[test]
    fn a_further_membership_only_adds(
        actor in any_actor(),
        further in any_actor(),
        action in 0..Action::ALL.len(),
        organiser in 0..4_usize,
    ) {
        let target = Target::Organisation { id: organisations()[organiser], parents: &[] };
        let action = Action::ALL[action];
        let before = may(&actor, action, &target);
        let mut both = actor;
        both.memberships.extend(further.memberships);
        prop_assert!(!before || may(&both, action, &target));
    }
}

#[test]
fn an_expert_of_a_provider_has_the_rights_of_a_visitor() {
    let id = organisations()[0];
    let actor = member(OrganisationKind::Provider, Role::Expert, id);
    let target = Target::Organisation { id, parents: &[] };
    for action in Action::ALL {
        assert_eq!(may(&actor, *action, &target), may(&Actor::visitor(), *action, &target));
    }
}

#[test]
fn visitors_read_what_is_published_and_nothing_else() {
    for action in Action::ALL {
        let reads = action.reach(Column::Visitor) != Reach::No;
        assert_eq!(reads, *action == Action::ReadPublished, "{action:?}");
    }
}

#[test]
fn an_administrator_may_do_everything_everywhere_but_with_other_peoples_accounts() {
    for action in Action::ALL {
        let expected = if *action == Action::ManageOwnAccount { Reach::Myself } else { Reach::All };
        assert_eq!(action.reach(Column::Administrator), expected, "{action:?}");
    }
}

#[test]
fn nobody_publishes_alone_where_four_eyes_are_demanded() {
    let random = SeededRandom::new(9);
    let other = AccountId::new(Instant::from_milliseconds(0), &random);
    let own = account();
    let actor = Actor { account: Some(own), administrator: true, memberships: Vec::new() };
    let check = |demanded, writers: &[AccountId]| require_second_person(&actor, demanded, writers);
    assert_eq!(check(true, &[own]), Err(Denied::NotAllowed));
    assert_eq!(check(true, &[own, own]), Err(Denied::NotAllowed));
    assert_eq!(check(true, &[own, other]), Ok(()));
    assert_eq!(check(true, &[other]), Ok(()));
    assert_eq!(check(true, &[]), Ok(()));
    assert_eq!(check(false, &[own]), Ok(()));
    assert_eq!(require_second_person(&Actor::visitor(), false, &[]), Err(Denied::SignIn));
}
