//! What is asked for, when, and what follows from the answers.

use std::time::Duration;

use service_manual_app::jobs;
use service_manual_domain::link_check::Finding::{
    self, Found, Loop, Moved, NotFound, Private, Refused, ServerError, TimedOut,
};
use service_manual_domain::time::Length;

use super::server::Server;
use super::{check, findings, publish_with, save_with, world_with};
use crate::world::{World, WorldOptions};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_kind_of_answer_is_told_apart() {
    let server = Server::start().await;
    let checker = server.checker(Duration::from_millis(400));
    let mut found = Vec::new();
    let paths = [
        "/",
        "/no-head",
        "/moved",
        "/elsewhere",
        "/loop",
        "/gone",
        "/broken",
        "/members",
        "/to-file",
        "/to-private",
        "/silent",
    ];
    for path in paths {
        let address = server.page("yksi", path).parse().unwrap();
        found.push(checker.ask(&address).await.unwrap());
    }
    let expected = [
        Found,
        Found,
        Moved,
        Found,
        Loop,
        NotFound,
        ServerError,
        Refused,
        Refused,
        Private,
        TimedOut,
    ];
    assert_eq!(found, expected);
    let missing = "http://missing.example/".parse().unwrap();
    assert_eq!(checker.ask(&missing).await.unwrap(), Finding::Unreachable);
    assert!(
        server
            .agents()
            .iter()
            .all(|agent| { agent == "ServiceManual-LinkCheck/1.0 (+https://palvelut.example)" })
    );
    let requests = server.requests();
    assert_eq!(requests[..3], ["HEAD /", "HEAD /no-head", "GET /no-head"]);
    let turns = requests.iter().filter(|request| request.contains("/loop")).count();
    assert_eq!(turns, 6);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_not_public_is_never_asked() {
    let server = Server::start().await;
    let checker = server.guarded_checker();
    let literal = |host: &str| format!("http://{host}:80/");
    let addresses = [
        server.page("yksi", "/"),
        literal("127.0.0.1"),
        literal("10.0.0.1"),
        literal("169.254.169.254"),
    ];
    for address in addresses {
        let found = checker.ask(&address.parse().unwrap()).await.unwrap();
        assert_eq!(found, Finding::Private, "{address}");
    }
    assert_eq!(server.requests(), Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn links_of_what_becomes_public_are_checked_at_once_then_every_28_days() {
    let server = Server::start().await;
    let world = world_with(&server).await;
    let region = world.region().await;
    let mut editor = world.signed_in("provider-editor").await;
    save_with(&mut editor, region.draft, &[server.page("yksi", "/draft")]).await;
    check(&world).await;
    assert_eq!(findings(&world).await, Vec::<String>::new(), "a draft is nobody's business");
    publish_with(&world, region.published, &[server.page("yksi", "/a")]).await;
    check(&world).await;
    assert_eq!(server.requests(), ["HEAD /a"]);
    for _ in 0..27 {
        world.advance(Length::days(1));
        check(&world).await;
    }
    assert_eq!(server.requests(), Vec::<String>::new());
    world.advance(Length::days(1));
    check(&world).await;
    assert_eq!(server.requests(), ["HEAD /a"]);
    world.advance(Length::hours(2));
    publish_with(&world, region.published, &[server.page("yksi", "/a")]).await;
    check(&world).await;
    assert_eq!(server.requests(), ["HEAD /a"], "published again");
    world.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_link_is_broken_on_the_second_day_and_mended_within_a_week() {
    let server = Server::start().await;
    let world = world_with(&server).await;
    let region = world.region().await;
    publish_with(&world, region.published, &[server.page("yksi", "/a")]).await;
    server.remove("/a");
    check(&world).await;
    assert_eq!(findings(&world).await, ["/a not_found"]);
    world.advance(Length::days(1));
    check(&world).await;
    assert_eq!(findings(&world).await, ["/a not_found broken"]);
    server.bring_back();
    world.advance(Length::days(7));
    check(&world).await;
    assert_eq!(findings(&world).await, ["/a ok"]);
    world.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn links_that_nobody_has_any_more_are_forgotten() {
    let server = Server::start().await;
    let world = world_with(&server).await;
    let region = world.region().await;
    publish_with(&world, region.published, &[server.page("yksi", "/a")]).await;
    publish_with(&world, region.published, &[server.page("yksi", "/b")]).await;
    server.requests();
    check(&world).await;
    assert_eq!(server.requests(), ["HEAD /b"]);
    assert_eq!(findings(&world).await, ["/b ok"]);
    world.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_request_a_host_at_a_time_whatever_redirects_where_and_who_runs() {
    let server = Server::start().await;
    let world = world_with(&server).await;
    let region = world.region().await;
    let pages: Vec<String> = (0..12)
        .map(|number| server.page(["yksi", "kaksi", "kolme"][number % 3], &format!("/{number}")))
        .collect();
    publish_with(&world, region.published, &pages).await;
    let other = world.another_process().await;
    world.advance(Length::minutes(1));
    let (one, two) = tokio::join!(jobs::run_all_due(&world.ctx), jobs::run_all_due(&other));
    one.unwrap();
    two.unwrap();
    let mut asked = server.requests();
    asked.sort();
    let mut expected: Vec<String> = (0..12).map(|number| format!("HEAD /{number}")).collect();
    expected.sort();
    assert_eq!(asked, expected, "each once");
    assert_eq!(server.most_at_once(), 1);
    world.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_does_not_answer_is_left_alone() {
    let server = Server::start().await;
    let link_checker = server.checker(Duration::from_millis(50));
    let options = WorldOptions { link_checker, ..WorldOptions::default() };
    let world = World::with_options(options).await;
    let region = world.region().await;
    let pages: Vec<String> =
        (0..5).map(|number| format!("http://missing.example/{number}")).collect();
    publish_with(&world, region.published, &pages).await;
    check(&world).await;
    let asked = "SELECT address FROM link WHERE finding = 'unreachable'";
    assert_eq!(world.texts(asked).await.len(), 3);
    let waiting = world.ctx.read().await.unwrap().links().due(world.ctx.now(), 10).await.unwrap();
    assert_eq!(waiting, []);
    world.finish().await;
}

#[tokio::test]
async fn switched_off_nothing_is_asked_and_nothing_is_lost() {
    let server = Server::start().await;
    let world = World::new().await;
    let region = world.region().await;
    publish_with(&world, region.published, &[server.page("yksi", "/a")]).await;
    check(&world).await;
    assert_eq!(server.requests(), Vec::<String>::new());
    assert_eq!(findings(&world).await, ["/a -"]);
    world.finish().await;
}
