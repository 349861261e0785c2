//! What the page says of many rounds is what a simple model says of them.

use std::collections::BTreeMap;

use service_manual_domain::random::{Random, SeededRandom};
use service_manual_domain::time::Day;

use super::{HISTORY, Past, table};
use crate::world::World;

/// Median, 90th percentile and share in time of rounds, by sorting them.
fn modelled(rounds: &[&Past]) -> String {
    let mut days: Vec<i32> = rounds.iter().map(|round| round.days).collect();
    days.sort_unstable();
    let rank = |percent: usize| days[(days.len() * percent).div_ceil(100) - 1];
    let in_time = |round: &&&Past| round.days <= if round.is_new { 28 } else { 14 };
    let in_time = rounds.iter().filter(in_time).count() * 100 / days.len();
    format!("{} {} {} {in_time} %", days.len(), rank(50), rank(90))
}

#[tokio::test]
async fn percentiles_by_month_authority_and_language_are_those_of_a_simple_model() {
    let world = World::new().await;
    let region = world.region().await;
    let random = SeededRandom::new(2026);
    let today: Day = "2026-11-02".parse().unwrap();
    let mut past = Vec::new();
    for number in 1..=150 {
        let mut bytes = [0; 4];
        random.fill(&mut bytes);
        past.push(Past {
            number,
            is_new: bytes[0].is_multiple_of(2),
            published: today.plus_days(-i32::from(bytes[1])),
            days: i32::from(bytes[2] % 45),
            languages: ["fi", "sv", "fi,sv", "fi,sv,en"][usize::from(bytes[3] % 4)],
        });
    }
    for round in &past {
        round.add(&world, (region.published, region.provider), region.authority).await;
    }
    let mut main_user = world.signed_in("authority-main-user").await;
    let page = main_user.get(HISTORY).await.assert(200);
    let all: Vec<&Past> = past.iter().collect();
    assert_eq!(table(&page, "by-authority"), [format!("Espoo: {}", modelled(&all))]);
    assert_eq!(page.all("#by-month tfoot td").join(" "), modelled(&all));

    let mut months: BTreeMap<String, Vec<&Past>> = BTreeMap::new();
    for round in &past {
        months.entry(round.month()).or_default().push(round);
    }
    let shown = table(&page, "by-month");
    assert_eq!(shown.len(), 12);
    for (month, rounds) in &months {
        let (year, number) = month.split_once('-').unwrap();
        let name = format!("{}/{year}", number.trim_start_matches('0'));
        let line = format!("{name}: {}", modelled(rounds));
        assert!(shown.contains(&line), "{line} is not among {shown:#?}");
    }
    let empty = shown.iter().filter(|line| line.ends_with(": 0   ")).count();
    assert_eq!(empty, 12 - months.len());

    for (code, name) in [("fi", "suomi"), ("sv", "ruotsi"), ("en", "englanti")] {
        let rounds: Vec<&Past> =
            past.iter().filter(|round| round.languages.contains(code)).collect();
        let line = format!("{name}: {}", modelled(&rounds));
        let shown = table(&page, "by-language");
        assert!(shown.iter().any(|one| one.eq_ignore_ascii_case(&line)), "{line}: {shown:?}");
    }

    let page = main_user.get(&format!("{HISTORY}?months=3&kind=new")).await.assert(200);
    let since: Day = "2026-09-01".parse().unwrap();
    let recent: Vec<&Past> =
        past.iter().filter(|round| round.is_new && round.published >= since).collect();
    assert_eq!(page.all("#by-month tfoot td").join(" "), modelled(&recent));
    assert_eq!(table(&page, "by-month").len(), 3);
    world.finish().await;
}
