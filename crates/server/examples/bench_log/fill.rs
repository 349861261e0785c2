//! Made-up organisations, people and events, written past the program: through it, ten million
//! events would take hours. The chain is a real one.

use std::fmt::Write as _;

use sqlx::{Connection, Executor, PgConnection, SqliteConnection};

use service_manual_domain::audit::{EventType, FIRST_PREVIOUS_HASH, Record, Visibility};
use service_manual_domain::ids::{AccountId, OrganisationId, ServiceId};
use service_manual_domain::random::{Random, SeededRandom};
use service_manual_domain::time::{Instant, Length};

/// The log reaches back so far.
const REACH: Length = Length::days(730);
/// Rows written at once.
const PIECE: i64 = 500;

/// Who and what the events name.
pub struct People {
    /// An authority and the providers under it, which have few events each; some have none.
    pub authority: OrganisationId,
    pub providers: Vec<OrganisationId>,
    /// Other authorities, with most of the events. The first has a fifth of all.
    pub others: Vec<OrganisationId>,
    pub accounts: Vec<AccountId>,
    pub services: Vec<ServiceId>,
}

pub fn people() -> People {
    let random = SeededRandom::new(27);
    let now = Instant::from_milliseconds(1_700_000_000_000);
    let organisation = |_| OrganisationId::new(now, &random);
    People {
        authority: organisation(0),
        providers: (0..300).map(organisation).collect(),
        others: (0..60).map(organisation).collect(),
        accounts: (0..5_000).map(|_| AccountId::new(now, &random)).collect(),
        services: (0..20_000).map(|_| ServiceId::new(now, &random)).collect(),
    }
}

/// A number below `end`, the smaller ones far more often.
pub fn skewed(random: &SeededRandom, end: usize) -> usize {
    let even = fraction(random);
    ((even * even * even) * end as f64) as usize
}

pub fn below(random: &SeededRandom, end: usize) -> usize {
    (fraction(random) * end as f64) as usize
}

fn fraction(random: &SeededRandom) -> f64 {
    let mut bytes = [0; 4];
    random.fill(&mut bytes);
    f64::from(u32::from_le_bytes(bytes)) / (f64::from(u32::MAX) + 1.0)
}

/// The chain of events, one after the other.
struct Events<'a> {
    people: &'a People,
    random: SeededRandom,
    number: i64,
    begin: Instant,
    step: f64,
    previous_hash: String,
}

impl Events<'_> {
    fn next(&mut self) -> (Record, String, String) {
        let random = &self.random;
        self.number += 1;
        let event_type = match below(random, 100) {
            0..40 => EventType::SignInSucceeded,
            40..50 => EventType::SignInFailed,
            50..80 => EventType::ServiceSaved,
            80..99 => EventType::ServicePublished,
            // Rare ones, some a few thousand times.
            _ => EventType::ALL[skewed(random, EventType::ALL.len())],
        };
        let account = self.people.accounts[skewed(random, self.people.accounts.len())].to_string();
        let organisation = match below(random, 100) {
            _ if event_type.visibility() != Visibility::Organisation => None,
            0..20 => Some(self.people.others[0]),
            20..96 => Some(self.people.others[skewed(random, self.people.others.len())]),
            // The last fifty providers have nothing in the log.
            96..99 => Some(self.people.providers[skewed(random, self.people.providers.len() - 50)]),
            _ => Some(self.people.authority),
        };
        let (actor, subject) = match event_type {
            EventType::SignInFailed => ("visitor".to_owned(), account),
            EventType::SignInSucceeded => (account.clone(), account),
            _ => (
                account,
                self.people.services[below(random, self.people.services.len())].to_string(),
            ),
        };
        let milliseconds = (self.number as f64 * self.step) as i64;
        let record = Record {
            number: self.number,
            at: self.begin.plus(Length::milliseconds(milliseconds)),
            event_type: event_type.code().to_owned(),
            actor,
            organisation: organisation.map(|id| id.to_string()),
            subject,
            changes: r#"[{"field":"state","old":"draft","new":"published"}]"#.to_owned(),
            reason: None,
            request: Some(self.people.accounts[0].to_string()),
            previous_hash: std::mem::take(&mut self.previous_hash),
        };
        let hash = record.hash();
        self.previous_hash.clone_from(&hash);
        let address = format!("192.0.2.{}", below(&self.random, 256));
        (record, hash, address)
    }
}

/// Fills an empty database; the time of the last row.
pub async fn fill(url: &str, people: &People, rows: i64) -> Instant {
    let end = Instant::from_milliseconds(1_790_000_000_000);
    let begin = end.plus(Length::milliseconds(-REACH.as_milliseconds()));
    let mut events = Events {
        people,
        random: SeededRandom::new(72),
        number: 0,
        begin,
        step: REACH.as_milliseconds() as f64 / rows as f64,
        previous_hash: FIRST_PREVIOUS_HASH.to_owned(),
    };
    let indexes = include_str!("../../../store/migrations/0004_log.sql");
    let indexes: Vec<&str> = indexes
        .split(';')
        .filter_map(|statement| statement.find("CREATE INDEX").map(|at| &statement[at..]))
        .collect();
    if url.starts_with("sqlite") {
        sqlite(url, &mut events, rows, &indexes).await;
    } else {
        postgres(url, &mut events, rows, &indexes).await;
    }
    end
}

/// Everything but the events.
fn surroundings(people: &People) -> Vec<String> {
    let mut statements = Vec::new();
    let organisations = std::iter::once(&people.authority).chain(&people.others);
    let authorities = organisations.map(|id| (id, "authority"));
    let providers = people.providers.iter().map(|id| (id, "provider"));
    for (id, kind) in authorities.chain(providers) {
        statements.push(format!(
            "INSERT INTO organisation (id, kind, name_fi, name_key, status, created_at, version) \
             VALUES ('{id}', '{kind}', 'Organisaatio {id}', '{id}', 'active', 0, 1)"
        ));
        if kind == "provider" {
            let parent = people.authority;
            statements.push(format!(
                "INSERT INTO organisation_parent (provider_id, authority_id) VALUES ('{id}', '{parent}')"
            ));
        }
    }
    for (number, id) in people.accounts.iter().enumerate() {
        statements.push(format!(
            "INSERT INTO account (id, number, email, email_key, password_hash, language, \
             administrator, created_at, last_active_on, version) VALUES ('{id}', {number}, \
             'person{number}@bench.example', 'person{number}@bench.example', '-', 'fi', 0, 0, \
             '2026-01-01', 1)"
        ));
    }
    statements
}

fn head(events: &Events<'_>) -> String {
    format!(
        "UPDATE audit_head SET last_number = {}, last_hash = '{}'",
        events.number, events.previous_hash
    )
}

fn name_of(index: &str) -> &str {
    index.split_whitespace().nth(2).unwrap()
}

async fn sqlite(url: &str, events: &mut Events<'_>, rows: i64, indexes: &[&str]) {
    let mut connection = SqliteConnection::connect(url).await.unwrap();
    connection.execute("PRAGMA synchronous = OFF").await.unwrap();
    connection.execute("PRAGMA cache_size = -400000").await.unwrap();
    for index in indexes {
        run(&mut connection, &format!("DROP INDEX {}", name_of(index))).await;
    }
    run(&mut connection, "BEGIN").await;
    for statement in surroundings(events.people) {
        run(&mut connection, &statement).await;
    }
    let row = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    let insert = format!("{INSERT} VALUES {}", vec![row; PIECE as usize].join(", "));
    for _ in 0..rows / PIECE {
        let mut query = sqlx::query(sqlx::AssertSqlSafe(insert.as_str()));
        for _ in 0..PIECE {
            let (record, hash, address) = events.next();
            query = query
                .bind(record.number)
                .bind(record.at.milliseconds())
                .bind(record.event_type)
                .bind(record.actor)
                .bind(record.organisation)
                .bind(record.subject)
                .bind(record.changes)
                .bind(record.reason)
                .bind(record.request)
                .bind(address)
                .bind(record.previous_hash)
                .bind(hash);
        }
        query.execute(&mut connection).await.unwrap();
    }
    run(&mut connection, &head(events)).await;
    run(&mut connection, "COMMIT").await;
    for index in indexes {
        run(&mut connection, index).await;
    }
    connection.close().await.unwrap();
}

const INSERT: &str = "INSERT INTO audit_event (number, happened_at, event_type, actor, \
     organisation_id, subject, changes, reason, request_id, address, previous_hash, hash)";

async fn run(connection: &mut SqliteConnection, statement: &str) {
    connection.execute(sqlx::AssertSqlSafe(statement.to_owned())).await.unwrap();
}

async fn postgres(url: &str, events: &mut Events<'_>, rows: i64, indexes: &[&str]) {
    let mut connection = PgConnection::connect(url).await.unwrap();
    for index in indexes {
        run_postgres(&mut connection, &format!("DROP INDEX {}", name_of(index))).await;
    }
    for statement in surroundings(events.people) {
        run_postgres(&mut connection, &statement).await;
    }
    let mut copy = connection
        .copy_in_raw(
            "COPY audit_event (number, happened_at, event_type, actor, \
         organisation_id, subject, changes, reason, request_id, address, previous_hash, hash) \
         FROM STDIN",
        )
        .await
        .unwrap();
    for _ in 0..rows / PIECE {
        let mut lines = String::new();
        for _ in 0..PIECE {
            let (record, hash, address) = events.next();
            let organisation = record.organisation.as_deref().unwrap_or("\\N");
            let request = record.request.as_deref().unwrap_or("\\N");
            writeln!(
                lines,
                "{}\t{}\t{}\t{}\t{organisation}\t{}\t{}\t\\N\t{request}\t{address}\t{}\t{hash}",
                record.number,
                record.at.milliseconds(),
                record.event_type,
                record.actor,
                record.subject,
                record.changes,
                record.previous_hash,
            )
            .unwrap();
        }
        copy.send(lines.into_bytes()).await.unwrap();
    }
    copy.finish().await.unwrap();
    run_postgres(&mut connection, &head(events)).await;
    run_postgres(&mut connection, "SET maintenance_work_mem = '1GB'").await;
    for index in indexes {
        run_postgres(&mut connection, index).await;
    }
    // What PostgreSQL does by itself in a while, but not in a throw-away server.
    run_postgres(&mut connection, "VACUUM ANALYZE").await;
    connection.close().await.unwrap();
}

async fn run_postgres(connection: &mut PgConnection, statement: &str) {
    connection.execute(sqlx::AssertSqlSafe(statement.to_owned())).await.unwrap();
}
