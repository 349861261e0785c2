//! The demonstration: its content is whole, and shows everything that can happen to a service.

use std::collections::BTreeSet;

use service_manual::commands::demo::content;
use service_manual_app::demo::load;
use service_manual_domain::account::AccountState;
use service_manual_domain::language::Language;
use service_manual_domain::policy::{Action, Scope, may};
use service_manual_domain::service::behind::behind;
use service_manual_domain::service::facts::{Age, Charge, Facts, HomeMunicipality, LanguageLevel};
use service_manual_domain::service::field::TextField;
use service_manual_domain::service::missing::before_publishing;
use service_manual_domain::service::occurrence::Kind;
use service_manual_domain::service::{Guidance, Service, State};
use service_manual_domain::time::Day;
use service_manual_domain::vocabulary::{TermCode, Vocabulary};
use service_manual_store::{Page, ServiceVersion};

use crate::world::{PASSWORD, World};

/// A service of the demonstration with its newest version.
struct Shown {
    service: Service,
    newest: ServiceVersion,
    live: Option<ServiceVersion>,
    guidance: Option<Guidance>,
}

async fn demonstration() -> (World, Vec<Shown>) {
    let world = World::new().await;
    load(&world.ctx, &content().unwrap(), "administrator@test.example", PASSWORD).await.unwrap();
    let mut tx = world.ctx.read().await.unwrap();
    let everything = Scope { everything: true, ..Scope::default() };
    let page = Page { offset: 0, limit: 1_000 };
    let mut all = Vec::new();
    for row in tx.service_lists().list(&everything, page).await.unwrap() {
        let service = tx.services().get(row.id).await.unwrap();
        let newest = tx.services().version(service.newest).await.unwrap();
        let live = match service.live {
            Some(live) => Some(tx.services().version(live).await.unwrap()),
            None => None,
        };
        let guidance = tx.services().guidance(live.as_ref().unwrap_or(&newest)).await.unwrap();
        all.push(Shown { service, newest, live, guidance });
    }
    drop(tx);
    (world, all)
}

impl Shown {
    fn name(&self) -> &str {
        let texts = &self.newest.content.texts;
        texts.get(texts.original()).unwrap().name()
    }

    fn facts(&self) -> &Facts {
        &self.newest.content.facts
    }
}

fn some(all: &[Shown], what: &str, is: impl Fn(&Shown) -> bool) {
    assert!(all.iter().any(is), "the demo should have {what}");
}

/// One test, because the demonstration takes a while to load.
#[tokio::test]
async fn the_demo_is_whole_and_shows_everything() {
    let (world, all) = demonstration().await;
    the_demo_is_large_and_in_three_languages(&all);
    what_is_public_in_the_demo_lacks_nothing(&all);
    the_demo_shows_every_state_and_every_trouble(&world, &all);
    who_keeps_a_service_of_the_demo_up_to_date_may_edit_it_unless_they_left(&world, &all).await;
    the_demo_shows_every_kind_of_time(&world, &all);
    the_demo_uses_every_fact_and_every_vocabulary(&world, &all).await;
    the_demo_shows_what_helps_to_find(&world).await;
    world.finish().await;
}

async fn the_demo_shows_what_helps_to_find(world: &World) {
    world.ctx.follower().catch_up(world.ctx.store()).await.unwrap();
    let data = world.ctx.public_data();
    let lifted = data.lifts.on_front(world.ctx.now().day());
    assert!(lifted.len() >= 3 && lifted.iter().all(|id| data.cards.contains_key(id)));
    assert_eq!(data.lifts.in_search(world.ctx.now().day(), "jouluapulaisia").len(), 1);
    assert!(data.latest().any(|card| data.notice_of(card).is_some()));

    let mut expert = world.browser();
    assert_eq!(expert.get("/").await.assert(200).all("[data-notice]").len(), 1);
    let form = expert.get("/kirjaudu").await.assert(200).form("/kirjaudu");
    let form = form.fill("email", "aino.petajisto@joensalo.example").fill("password", PASSWORD);
    expert.submit(form).await.assert(200);
    let kept = expert.get("/omat-listat").await.assert(200);
    for name in ["Suosikit", "Nuorille", "Kielikurssit joensalolaisille"] {
        assert!(kept.text().contains(name), "{name} in {}", kept.text());
    }
    let list = kept.link("main a[href^='/omat-listat/']").unwrap();
    expert.get(&list).await.assert(200);
    let search = kept.link("main a[href^='/haku']").unwrap();
    let found = expert.get(&search).await.assert(200);
    assert_eq!(found.all(".notice--warning"), Vec::<String>::new(), "{search}");
    assert!(!found.all(".card").is_empty(), "{search}");
}

fn the_demo_is_large_and_in_three_languages(all: &[Shown]) {
    assert!(all.len() >= 64, "{} services", all.len());
    let organisers: BTreeSet<_> = all.iter().map(|one| one.service.organiser).collect();
    assert!(organisers.len() >= 8, "{} organisations with services", organisers.len());
    let languages = |one: &&Shown| one.newest.content.texts.iter().count() == 3;
    let in_three = all.iter().filter(languages).count();
    assert!(in_three >= 50, "{in_three} services in three languages");
    for original in Language::ALL {
        some(all, original.code(), |one| one.newest.content.texts.original() == original);
    }
}

fn what_is_public_in_the_demo_lacks_nothing(all: &[Shown]) {
    for one in all.iter().filter(|one| one.service.state.is_public()) {
        let content = &one.live.as_ref().unwrap().content;
        let guidance = one.guidance.as_ref().unwrap();
        let who = one.service.responsibility(true, true);
        assert_eq!(before_publishing(content, guidance, who), [], "{}", one.name());
    }
}

fn the_demo_shows_every_state_and_every_trouble(world: &World, all: &[Shown]) {
    let today = world.ctx.now().day();
    let settings = world.ctx.settings();
    for state in State::ALL {
        some(all, state.code(), |one| one.service.state == state);
    }
    let late = |one: &Shown| {
        one.service.waiting(&settings.publishing, today).is_some_and(|waiting| waiting.late)
    };
    some(all, "a new service that waits too long", |one| late(one) && !one.service.ever_published);
    some(all, "a change that waits too long", |one| late(one) && one.service.ever_published);
    some(all, "a comment on the whole", |one| {
        one.service.comments.iter().any(|comment| comment.field.is_none())
    });
    some(all, "comments on fields", |one| {
        one.service.comments.iter().filter(|comment| comment.field.is_some()).count() > 1
    });
    some(all, "an order to publish a new service", |one| {
        one.service.scheduled.is_some() && !one.service.ever_published
    });
    some(all, "an order to publish a change", |one| {
        one.service.scheduled.is_some() && one.service.state.is_public()
    });
    some(all, "a reason", |one| one.service.reason.is_some());
    some(all, "a service that is due", |one| {
        let due = |version: &ServiceVersion| {
            let renewed = one.service.renewed_at.unwrap().day();
            version.content.facts.rhythm.period().after(renewed) < today
        };
        one.service.state.is_public() && one.live.as_ref().is_some_and(due)
    });
    some(all, "translations that are behind", |one| {
        let is_behind = |version: &ServiceVersion| {
            Language::ALL
                .iter()
                .any(|language| !behind(&version.content.texts, *language).is_empty())
        };
        one.live.as_ref().is_some_and(is_behind)
    });
    some(all, "a public service in one or two languages", |one| {
        one.service.state.is_public() && one.newest.content.public().iter().count() < 3
    });
    some(all, "a service that nobody keeps up to date", |one| one.service.updater.is_none());
    some(all, "a long text", |one| {
        let texts = one.newest.content.texts.iter();
        texts.flat_map(|(_, text)| text.iter()).any(|(_, text)| text.len() > 2_000)
    });
}

async fn who_keeps_a_service_of_the_demo_up_to_date_may_edit_it_unless_they_left(
    world: &World,
    all: &[Shown],
) {
    let mut tx = world.ctx.read().await.unwrap();
    let mut left = 0;
    for one in all {
        let updaters = [one.service.updater, one.service.authority_updater];
        for updater in updaters.into_iter().flatten() {
            let account = tx.accounts().get(updater).await.unwrap();
            if account.state != AccountState::Active {
                left += 1;
                continue;
            }
            let actor = tx.memberships().actor(&account, world.ctx.now().day()).await.unwrap();
            assert!(may(&actor, Action::EditService, &one.service.target()), "{}", one.name());
        }
    }
    assert!(left > 1, "{left} updaters who left");
    drop(tx);
}

fn the_demo_shows_every_kind_of_time(world: &World, all: &[Shown]) {
    let today = world.ctx.now().day();
    let times = || all.iter().flat_map(|one| &one.facts().occurrences);
    for kind in Kind::ALL {
        let of_kind = times().filter(|one| one.when.kind() == kind).count();
        assert!(of_kind >= 3, "{of_kind} of {}", kind.code());
    }
    assert!(times().filter(|one| one.when.is_past(today)).count() >= 3);
    let ends = |is: fn(Day, Day) -> bool| {
        move |one: &Shown| one.facts().validity.until.is_some_and(|until| is(until, today))
    };
    some(all, "a service whose time is over", ends(|until, today| until < today));
    some(
        all,
        "a service whose time ends soon",
        ends(|until, today| until >= today && until < today.plus_days(30)),
    );
    some(all, "a service that begins later", |one| {
        one.facts().validity.from.is_some_and(|from| from > today)
    });
    some(all, "an end of enrolment", |one| {
        one.facts().enrolment_deadline.is_some_and(|day| day > today)
    });
    some(all, "a link to enrol", |one| one.facts().enrolment_link.is_some());
}

async fn the_demo_uses_every_fact_and_every_vocabulary(world: &World, all: &[Shown]) {
    some(all, "a price note", |one| {
        let texts = &one.newest.content.texts;
        let noted = !texts.get(texts.original()).unwrap().get(TextField::PriceNote).is_empty();
        matches!(one.facts().charge, Some(Charge::Chargeable(Some(_)))) && noted
    });
    some(all, "everybody of working age", |one| one.facts().age == Some(Age::AllOfWorkingAge));
    some(all, "an age from", |one| matches!(one.facts().age, Some(Age::Range(Some(_), None))));
    some(all, "an age to", |one| matches!(one.facts().age, Some(Age::Range(None, Some(_)))));
    some(all, "any home", |one| {
        one.facts().home_municipality == Some(HomeMunicipality::DoesNotMatter)
    });
    some(
        all,
        "some homes",
        |one| matches!(&one.facts().home_municipality, Some(HomeMunicipality::OneOf(codes)) if codes.len() > 1),
    );
    some(all, "consent", |one| one.facts().client_consent);
    some(all, "a file", |one| !one.facts().files.is_empty());
    some(all, "a service for employers", |one| one.facts().audience.len() == 1);
    let levels: BTreeSet<LanguageLevel> = all
        .iter()
        .flat_map(|one| one.facts().service_languages.iter().filter_map(|one| one.level))
        .collect();
    assert!(levels.len() >= 4, "{levels:?}");
    let guidance = || all.iter().filter_map(|one| one.guidance.as_ref());
    assert!(guidance().filter(|one| one.texts.iter().count() == 3).count() >= 3);
    assert!(guidance().any(|one| !one.facts.internal_links.is_empty()));
    assert!(guidance().any(|one| !one.facts.internal_files.is_empty()));
    assert!(guidance().any(|one| !one.facts.internal_contacts.is_empty()));
    assert!(guidance().filter(|one| one.facts.municipality_guidance.len() > 1).count() >= 3);
    let of: [(Vocabulary, Codes); 4] = [
        (Vocabulary::Category, |facts| &facts.categories),
        (Vocabulary::ClientSituation, |facts| &facts.client_situations),
        (Vocabulary::Accessibility, |facts| &facts.accessibility),
        (Vocabulary::WayOfDelivery, |facts| &facts.ways_of_delivery),
    ];
    for (vocabulary, of) in of {
        let used = all.iter().flat_map(|one| of(one.facts())).map(TermCode::as_str).collect();
        assert!(unused(world, vocabulary, &used).await.is_empty(), "{}", vocabulary.code());
    }
    let used = guidance().flat_map(|one| &one.facts.other_benefits).map(TermCode::as_str).collect();
    assert!(unused(world, Vocabulary::OtherBenefit, &used).await.is_empty());
}

/// The codes that a service has of one vocabulary.
type Codes = fn(&Facts) -> &BTreeSet<TermCode>;

/// Terms that nothing has; of two levels only the lower one is asked for.
async fn unused(world: &World, vocabulary: Vocabulary, used: &BTreeSet<&str>) -> Vec<String> {
    let mut tx = world.ctx.read().await.unwrap();
    let terms = tx.terms().list(vocabulary.code()).await.unwrap();
    let leaves = terms.iter().filter(|term| !vocabulary.has_two_levels() || term.parent.is_some());
    let codes = leaves.map(|term| term.code.clone());
    codes.filter(|code| !used.contains(code.as_str())).collect()
}
