//! Made-up organisations and people, written past the program.

use std::fmt::Write as _;

use sqlx::any::install_default_drivers;
use sqlx::{AnyConnection, Connection, Executor};

use service_manual::SystemClock;
use service_manual_domain::collation::sort_key;
use service_manual_domain::ids::{AccountId, MembershipId, OrganisationId};
use service_manual_domain::random::{Random, SeededRandom};
use service_manual_domain::time::{Clock, Instant, Length};

use crate::statistics::analyse;

/// Rows written at once.
const PIECE: usize = 500;
/// One organisation for so many accounts.
const PEOPLE_EACH: usize = 100;
/// Providers under the first authority.
const PROVIDERS: usize = 300;

/// How names of organisations begin.
const ORGANISATIONS: [&str; 10] = [
    "Aallonranta",
    "Ihamaa",
    "Kivenjoki",
    "Lehtola",
    "Metsäkulma",
    "Niemenranta",
    "Pohjankylä",
    "Rauhala",
    "Työnsilta",
    "Ylänkö",
];

/// First names.
pub const FIRST: [&str; 20] = [
    "Matti", "Maija", "Anna", "Juha", "Kalle", "Liisa", "Åsa", "Örjan", "Väinö", "Ylva", "Pekka",
    "Sofia", "Elias", "Helmi", "Oskar", "Ida", "Toivo", "Aino", "Ville", "Saga",
];
/// Last names; a number follows.
pub const LAST: [&str; 20] = [
    "Virtanen",
    "Korhonen",
    "Nieminen",
    "Mäkinen",
    "Hämäläinen",
    "Laine",
    "Lindström",
    "Ahlgren",
    "Öhman",
    "Äijälä",
    "Koskinen",
    "Järvinen",
    "Lehtonen",
    "Salo",
    "Heikkinen",
    "Berg",
    "Wikström",
    "Saarinen",
    "Turunen",
    "Rantanen",
];

/// Who was written.
pub struct People {
    /// The first is an authority with many providers under it; the last has many people.
    pub organisations: Vec<OrganisationId>,
}

pub fn below(random: &SeededRandom, end: usize) -> usize {
    let mut bytes = [0; 4];
    random.fill(&mut bytes);
    (f64::from(u32::from_le_bytes(bytes)) / (f64::from(u32::MAX) + 1.0) * end as f64) as usize
}

/// When an account was used last, and when it was taken out of use.
#[derive(Debug, Clone, Copy)]
pub struct Usage {
    /// Days since the last activity.
    pub unused_days: i64,
    /// Days since it was deactivated, if it was.
    pub out_of_use_days: Option<i64>,
}

/// How people use their accounts, by the number of the account.
pub type Habit = fn(&SeededRandom, usize) -> Usage;

/// Memberships carry what lists ask of their accounts, as the program writes it.
const COPY_ACCOUNTS: &str = "UPDATE membership SET name_key = a.name_key, \
     last_name_key = a.last_name_key, email_sort_key = a.email_sort_key, \
     last_active_on = a.last_active_on, deactivated_at = a.deactivated_at \
     FROM account a WHERE a.id = membership.account_id";

/// Half of the people out of use have left their organisation.
const LEAVE: &str = "UPDATE membership SET ended_at = 1, end_reason = 'removal', home = 0 \
     WHERE account_id IN (SELECT id FROM account WHERE deactivated_at IS NOT NULL \
     AND number % 2 = 0)";

/// Accounts carry how many memberships they have, as the program writes it.
const COUNT_MEMBERSHIPS: &str = "UPDATE account SET open_memberships = 1 WHERE id IN \
     (SELECT account_id FROM membership WHERE ended_at IS NULL)";

/// Fills an empty database.
pub async fn fill(url: &str, accounts: usize, habit: Habit) -> People {
    install_default_drivers();
    let mut connection = AnyConnection::connect(url).await.unwrap();
    if url.starts_with("sqlite") {
        run(&mut connection, "PRAGMA synchronous = OFF").await;
        run(&mut connection, "PRAGMA cache_size = -400000").await;
    }
    let random = SeededRandom::new(8);
    let now = SystemClock.now();
    let organisations: Vec<OrganisationId> =
        (0..(accounts / PEOPLE_EACH).max(2)).map(|_| OrganisationId::new(now, &random)).collect();
    run(&mut connection, "BEGIN").await;
    write_organisations(&mut connection, &organisations).await;
    for begin in (0..accounts).step_by(PIECE) {
        let numbers = begin..(begin + PIECE).min(accounts);
        write_people(&mut connection, &random, now, &organisations, numbers, habit).await;
    }
    for statement in [COPY_ACCOUNTS, LEAVE, COUNT_MEMBERSHIPS] {
        run(&mut connection, statement).await;
    }
    run(&mut connection, "COMMIT").await;
    connection.close().await.unwrap();
    analyse(url).await;
    People { organisations }
}

async fn write_organisations(connection: &mut AnyConnection, ids: &[OrganisationId]) {
    for (number, id) in ids.iter().enumerate() {
        let kind = if (1..=PROVIDERS).contains(&number) { "provider" } else { "authority" };
        let name = format!("{} {number}", ORGANISATIONS[number % ORGANISATIONS.len()]);
        run(
            connection,
            &format!(
                "INSERT INTO organisation (id, kind, name_fi, name_key, status, created_at, version) \
                 VALUES ('{id}', '{kind}', '{name}', '{}', 'active', 0, 1)",
                sort_key(&name)
            ),
        )
        .await;
        if kind == "provider" {
            let parent = ids[0];
            run(
                connection,
                &format!(
                    "INSERT INTO organisation_parent (provider_id, authority_id) \
                     VALUES ('{id}', '{parent}')"
                ),
            )
            .await;
        }
    }
}

/// One in twenty is a main user. Of those out of use, one in twenty has no membership; ten are administrators; the last
/// organisation has one person in two hundred.
async fn write_people(
    connection: &mut AnyConnection,
    random: &SeededRandom,
    now: Instant,
    organisations: &[OrganisationId],
    numbers: std::ops::Range<usize>,
    habit: Habit,
) {
    let (mut accounts, mut memberships) = (String::new(), String::new());
    for number in numbers {
        let id = AccountId::new(now, random);
        let first = FIRST[below(random, FIRST.len())];
        let last = format!("{}{number}", LAST[below(random, LAST.len())]);
        let email = format!("{first}.{last}@bench{}.example", number % 997).to_lowercase();
        let usage = habit(random, number);
        let active = now.plus(Length::days(-usage.unused_days)).day();
        let (at, reason) = match usage.out_of_use_days {
            Some(days) => {
                (now.plus(Length::days(-days)).milliseconds().to_string(), "'inactivity'")
            }
            None => ("NULL".to_owned(), "NULL"),
        };
        let separator = if accounts.is_empty() { "" } else { "," };
        let _ = write!(
            accounts,
            "{separator}('{id}',{number},'{email}','{email}','-','{first}','{last}','{}','{}','{}',\
             'fi','weekly',1,{at},{reason},{},0,'{active}',1)",
            sort_key(&format!("{first} {last}")),
            sort_key(&format!("{last} {first}")),
            sort_key(&email),
            i64::from(number < 10),
        );
        if number < 10 || (usage.out_of_use_days.is_some() && below(random, 20) == 0) {
            continue;
        }
        let place = match below(random, 200) {
            0 => organisations.len() - 1,
            _ => below(random, organisations.len()),
        };
        let role = match below(random, 20) {
            0 => "main_user",
            1..=8 => "editor",
            _ => "expert",
        };
        let membership = MembershipId::new(now, random);
        let separator = if memberships.is_empty() { "" } else { "," };
        let organisation = organisations[place];
        let _ =
            write!(memberships, "{separator}('{membership}','{id}','{organisation}','{role}',1,0)");
    }
    run(
        connection,
        &format!(
            "INSERT INTO account (id, number, email, email_key, password_hash, first_name, \
             last_name, name_key, last_name_key, email_sort_key, language, digest, \
             notice_version, deactivated_at, deactivation_reason, administrator, created_at, \
             last_active_on, version) VALUES {accounts}"
        ),
    )
    .await;
    run(
        connection,
        &format!(
            "INSERT INTO membership (id, account_id, organisation_id, role, home, created_at) \
             VALUES {memberships}"
        ),
    )
    .await;
}

async fn run(connection: &mut AnyConnection, statement: &str) {
    connection.execute(sqlx::AssertSqlSafe(statement.to_owned())).await.unwrap();
}
