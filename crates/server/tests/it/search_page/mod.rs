//! The search page as people use it: filters with counts, orders, chips, addresses (spec 4.3).

mod places;
mod readers;

use service_manual_domain::ids::OrganisationId;
use service_manual_domain::service::State;

use crate::site::attributes;
use crate::world::{Answer, Browser, CAFE, Region, WORKSHOP, World};

/// What is chosen, as links.
const CHOSEN: &str = ".search-page__results > .chips .chip";

fn names(answer: &Answer) -> Vec<String> {
    answer.all(".card__title")
}

async fn search(browser: &mut Browser, query: &str) -> Answer {
    browser.get(&format!("/haku?{query}")).await.assert(200)
}

#[track_caller]
fn assert_found(answer: &Answer, wanted: &[&str]) {
    let mut found = names(answer);
    found.sort();
    let mut wanted = wanted.to_vec();
    wanted.sort_unstable();
    assert_eq!(found, wanted, "{}", answer.path);
}

/// What the options of the filters say: name and count.
fn options(answer: &Answer) -> Vec<String> {
    let mut all = answer.all(".filter .choice");
    all.extend(answer.all(".filter option"));
    all
}

#[track_caller]
fn assert_options(answer: &Answer, there: &[&str], not_there: &[&str]) {
    let all = options(answer);
    for wanted in there {
        assert!(all.iter().any(|one| one == wanted), "{}: {wanted} in {all:?}", answer.path);
    }
    for unwanted in not_there {
        let found = all.iter().find(|one| one.starts_with(unwanted));
        assert_eq!(found, None, "{}: {all:?}", answer.path);
    }
}

#[tokio::test]
async fn each_filter_finds_what_fits_and_nothing_else() {
    let (world, _) = World::with_two_services().await;
    let mut visitor = world.browser();
    let both = &[WORKSHOP, CAFE][..];
    let cases: &[(&str, &[&str])] = &[
        ("municipality=049", both),
        ("municipality=091", &[WORKSHOP]),
        ("municipality=everywhere", &[WORKSHOP]),
        ("category=job-coaching", both),
        ("category=job-seeking", both),
        ("category=language-courses", &[]),
        ("situation=immigrant", &[CAFE]),
        ("audience=employers", &[CAFE]),
        ("audience=jobseekers", both),
        ("age=20", both),
        ("age=40", &[WORKSHOP]),
        ("age=5", &[]),
        ("spoken=so", &[CAFE]),
        ("charge=free", &[WORKSHOP]),
        ("charge=chargeable", &[CAFE]),
        ("delivery=on-site", both),
        ("delivery=remote", &[]),
        ("place=espoo", &[CAFE]),
        ("start=2-weeks", &[CAFE]),
        ("accessibility=interpreting", &[CAFE]),
        ("language=sv", both),
        ("language=en", &[]),
    ];
    for (query, wanted) in cases {
        let page = search(&mut visitor, query).await;
        assert_found(&page, wanted);
        assert_eq!(page.all(".notice"), Vec::<String>::new(), "{query}");
        assert_eq!(page.all(CHOSEN).len(), 1, "{query}");
    }
    world.finish().await;
}

#[tokio::test]
async fn organisers_and_producers_are_one_filter() {
    let (world, region) = World::with_two_services().await;
    let mut visitor = world.browser();
    let of = |id: OrganisationId| format!("organisation={id}");
    assert_found(&search(&mut visitor, &of(region.provider)).await, &[WORKSHOP, CAFE]);
    let unknown = search(&mut visitor, &of(region.authority)).await;
    assert_found(&unknown, &[WORKSHOP, CAFE]);
    assert!(unknown.text().contains("ei ole vaihtoehtoa"), "{}", unknown.text());
    assert_options(&unknown, &["Paja ry (2)"], &[]);

    let mut administrator = world.signed_in("administrator").await;
    let edit = format!("/hallinta/organisaatiot/{}/muokkaa", region.provider);
    let form = administrator.get(&edit).await.assert(200).form("/muokkaa");
    administrator.submit(form.fill("name_fi", "Uusi nimi ry")).await.assert(200);
    let renamed = search(&mut visitor, "").await;
    assert_options(&renamed, &["Uusi nimi ry (2)"], &["Paja ry"]);
    world.finish().await;
}

#[tokio::test]
async fn options_of_a_group_are_alternatives_and_groups_must_all_agree() {
    let (world, _) = World::with_two_services().await;
    let mut visitor = world.browser();
    let both = search(&mut visitor, "charge=free&charge=chargeable").await;
    assert_found(&both, &[WORKSHOP, CAFE]);
    assert_found(&search(&mut visitor, "charge=free&situation=immigrant").await, &[]);
    assert_found(&search(&mut visitor, "charge=free&situation=unemployed").await, &[WORKSHOP]);
    let words = search(&mut visitor, "q=kielikahvila&charge=chargeable&charge=free").await;
    assert_found(&words, &[CAFE]);
    assert_found(&search(&mut visitor, "q=kielikahvila&charge=free").await, &[]);
    world.finish().await;
}

#[tokio::test]
async fn each_option_is_counted_as_if_nothing_of_its_group_were_chosen() {
    let (world, _) = World::with_two_services().await;
    let mut visitor = world.browser();
    let all = search(&mut visitor, "").await;
    let counts = [
        "Maksuton (1)",
        "Maksullinen (1)",
        "Työtön työnhakija (2)",
        "Maahanmuuttaja (1)",
        "Espoo (2)",
        "Espoo (1)",
        "Kotikunnalla ei ole väliä (1)",
        "Kahden viikon kuluessa (1)",
    ];
    assert_options(&all, &counts, &["Helsinki", "Opiskelija"]);

    let free = search(&mut visitor, "charge=free").await;
    let counts = ["Maksuton (1)", "Maksullinen (1)", "Työtön työnhakija (1)"];
    assert_options(&free, &counts, &["Maahanmuuttaja", "Espoo (2)"]);

    let two = search(&mut visitor, "charge=free&situation=immigrant").await;
    let counts = ["Maksuton (0)", "Maksullinen (1)", "Maahanmuuttaja (0)", "Työtön työnhakija (1)"];
    assert_options(&two, &counts, &[]);
    world.finish().await;
}

#[tokio::test]
async fn who_finds_nothing_is_told_what_to_give_up() {
    let (world, _) = World::with_two_services().await;
    let mut visitor = world.browser();
    let none = search(&mut visitor, "charge=free&situation=immigrant&sort=name").await;
    let ways = none.all(".help-box li a");
    assert!(
        ways[0].contains("Tilanne: Maahanmuuttaja") && ways[0].contains("1 palvelu"),
        "{ways:?}"
    );
    assert!(ways[1].contains("Hinta: Maksuton"), "{ways:?}");
    let links = attributes(&none, ".help-box li a", "href");
    assert_eq!(links[0], "/haku?charge=free&sort=name");
    assert_found(&visitor.get(&links[0]).await.assert(200), &[WORKSHOP]);
    world.finish().await;
}

#[tokio::test]
async fn it_is_said_when_results_do_not_match_every_word() {
    let (world, _) = World::with_two_services().await;
    let mut visitor = world.browser();
    for (query, said) in [
        ("q=kielikahvila+ajokortti", "Mikään palvelu ei vastaa kaikkia hakusanojasi."),
        ("q=kielikahvila+työtä", "Yksi palvelu vastaa kaikkia hakusanojasi, muut osittain."),
    ] {
        let page = search(&mut visitor, query).await;
        assert!(page.text().contains(said), "{query}: {}", page.text());
    }
    for query in ["", "q=työtä", "q=kielikahvila+työtä&charge=chargeable"] {
        let page = search(&mut visitor, query).await;
        assert!(!page.text().contains("hakusanojasi"), "{query}: {}", page.text());
    }
    world.finish().await;
}

#[tokio::test]
async fn what_is_chosen_stands_as_links_that_take_it_away() {
    let (world, _) = World::with_two_services().await;
    let mut visitor = world.browser();
    let address = "/haku?q=paja&municipality=049&municipality=091&age=20&start=3-months&sort=name";
    let page = visitor.get(address).await.assert(200);
    let chips = page.all(CHOSEN);
    assert!(chips.iter().all(|chip| chip.starts_with("Poista rajaus: ")), "{chips:?}");
    for name in ["Kotikunta: Espoo", "Kotikunta: Helsinki", "Ikä: 20 vuotta"] {
        assert!(chips.iter().any(|chip| chip.contains(name)), "{name} in {chips:?}");
    }
    let links = attributes(&page, CHOSEN, "href");
    let without = [
        "/haku?q=paja&municipality=091&age=20&start=3-months&sort=name",
        "/haku?q=paja&municipality=049&age=20&start=3-months&sort=name",
        "/haku?q=paja&municipality=049&municipality=091&start=3-months&sort=name",
        "/haku?q=paja&municipality=049&municipality=091&age=20&sort=name",
    ];
    assert_eq!(links[..4], without);
    assert_eq!(page.link(".chips__clear").unwrap(), "/haku?q=paja&sort=name");
    let again = visitor.get(&links[0]).await.assert(200);
    assert_eq!(again.all(CHOSEN).len(), 3);
    let ticked = attributes(&page, ".filter [checked]", "value");
    assert_eq!(ticked, ["049", "091", "3-months"]);
    let forms = attributes(&page, ".filter [name]", "form");
    assert!(forms.iter().all(|form| form == "search"), "each is sent with the words");
    world.finish().await;
}

#[tokio::test]
async fn orders_are_by_alphabet_by_freshness_and_by_start() {
    let world = World::new().await;
    let region = world.region().await;
    for name in ["Öppet hus", "Ångström", "zebra", "Äventyr"] {
        world.complete_service(&region, name, State::Published).await;
    }
    world.full_service(&region).await;
    let mut visitor = world.browser();
    let by_name = ["Kielikahvila", "Työpaja nuorille", "zebra", "Ångström", "Äventyr", "Öppet hus"];
    assert_eq!(names(&search(&mut visitor, "sort=name").await), by_name);
    let swedish = visitor.get("/sv/sok?sort=name").await.assert(200);
    let by_name = ["Språkcafé", "Verkstad för unga", "zebra", "Ångström", "Äventyr", "Öppet hus"];
    assert_eq!(names(&swedish), by_name);
    assert_eq!(names(&search(&mut visitor, "sort=start").await)[0], CAFE);
    assert_eq!(*names(&search(&mut visitor, "sort=updated").await).last().unwrap(), WORKSHOP);
    assert_eq!(*names(&search(&mut visitor, "").await).last().unwrap(), WORKSHOP);
    let words = search(&mut visitor, "q=työtä&sort=name").await;
    assert_eq!(names(&words)[..3], ["Kielikahvila", "Työpaja nuorille", "zebra"]);
    let current = words.all(".sorts [aria-current]");
    assert_eq!(current, ["Nimi"]);
    world.finish().await;
}

#[tokio::test]
async fn what_an_address_asks_for_in_vain_is_named() {
    let (world, _) = World::with_two_services().await;
    let mut visitor = world.browser();
    let query =
        "colour=red&category=%3Cscript%3Ealert(1)&age=old&charge=free&sort=luck&start=never";
    let page = search(&mut visitor, query).await;
    assert_found(&page, &[WORKSHOP]);
    let note = &page.all(".notice--warning")[0];
    for named in ["<script>alert(1)", "old", "luck", "never"] {
        assert!(note.contains(named), "{named} in {note}");
    }
    assert!(!note.contains("colour"), "what is not ours belongs to others: {note}");
    assert!(!page.body.contains("<script>alert"), "it is text and nothing else");
    assert_eq!(page.all(CHOSEN).len(), 1);

    let long = search(&mut visitor, &format!("q=kielikahvila{}", "%20x".repeat(3_000))).await;
    assert!(long.text().contains("500 ensimmäistä merkkiä"), "{}", long.text());
    let controls = search(&mut visitor, "q=kieli%00kahvila%0d%0a").await;
    assert_found(&controls, &[CAFE]);
    for page in ["1000000000", "99999999999999999999999999", "2"] {
        let last = search(&mut visitor, &format!("page={page}")).await;
        assert_found(&last, &[WORKSHOP, CAFE]);
    }
    let empty = search(&mut visitor, "q=&municipality=&age=&start=&place=&organisation=").await;
    assert_eq!(empty.all(".notice--warning"), Vec::<String>::new());
    world.finish().await;
}

#[tokio::test]
async fn pages_follow_each_other_and_offer_more() {
    let world = World::new().await;
    let region = world.region().await;
    for number in 0..21 {
        world.complete_service(&region, &format!("Paja {number:02}"), State::Published).await;
    }
    let mut visitor = world.browser();
    let first = search(&mut visitor, "q=paja&charge=free&sort=name").await;
    assert_eq!(names(&first).len(), 20);
    let more = first.link(".results-more a").unwrap();
    assert_eq!(more, "/haku?q=paja&charge=free&sort=name&page=2");
    let second = visitor.get(&more).await.assert(200);
    assert_eq!(names(&second), ["Paja 20", "Työpaja nuorille"]);
    assert_eq!(second.link(".results-more a"), None);
    let beyond = search(&mut visitor, "q=paja&charge=free&sort=name&page=1000000000").await;
    assert_eq!(names(&beyond), names(&second));
    world.finish().await;
}
