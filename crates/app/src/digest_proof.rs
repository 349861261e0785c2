//! The proof of the digests (spec 2.8), for a simulation: nobody gets two in a week, everything that
//! waits for a person is in that person's digest, and nothing else is.
//!
//! What waits is computed for each person from what is stored of each service, account and
//! organisation, by the rules of the domain; none of the queries that the digest is made of is used.
//! Broken links and news of saved searches are listed, and not compared: their rules are in the link
//! checker and in the search.

mod facts;
mod said;
mod waits;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use service_manual_domain::account::{AccountState, DigestRhythm};
use service_manual_domain::ids::AccountId;
use service_manual_domain::settings::DigestSettings;
use service_manual_domain::time::{Day, Instant, Length};
use service_manual_store::{Tx, WrittenDigest};

use crate::context::Context;
use crate::error::Result;
use crate::jobs::DIGEST_OVERLAP;
use facts::{Facts, Person};
use said::Said;
pub use said::{Named, Part};

/// A digest that was sent, for a report that can be passed on: people are numbers.
#[derive(Debug, Clone)]
pub struct SentDigest {
    /// The number of the account.
    pub number: i64,
    /// What it names, by why.
    pub named: BTreeMap<Part, Vec<String>>,
}

/// What was found so far; sentences for the report.
#[derive(Debug, Clone, Default)]
pub struct Findings {
    /// How many digests were sent.
    pub digests: usize,
    /// To how many people.
    pub people: BTreeSet<AccountId>,
    /// How many lines of them were compared with what waited.
    pub compared: usize,
    /// Digests less than a week after the one before, or a second one on a day.
    pub too_soon: Vec<String>,
    /// What waited for a person and was not in the digest.
    pub missing: Vec<String>,
    /// What a digest named that did not wait, and digests to people out of use.
    pub unfounded: Vec<String>,
}

impl Findings {
    /// Everything that should not be.
    pub fn all(&self) -> Vec<&String> {
        [&self.too_soon, &self.missing, &self.unfounded].into_iter().flatten().collect()
    }
}

/// The proof; look after each run of the jobs.
#[derive(Debug)]
pub struct Proof {
    /// Up to when digests were looked at.
    seen: Instant,
    /// The last day whose digests were looked at.
    looked_on: Option<Day>,
    /// Everybody who ever belonged to an organisation since the beginning.
    known: BTreeSet<AccountId>,
    /// When each person got the last digest, and on which day of digests.
    sent: HashMap<AccountId, (Day, Instant)>,
    /// The day on which each person's digest was made last, also one that had nothing to tell.
    made: HashMap<AccountId, Day>,
    findings: Findings,
}

impl Proof {
    /// Begins; digests of the last week count as sent.
    ///
    /// # Errors
    /// Those of the database, as everywhere here.
    pub async fn begin(ctx: &Context) -> Result<Self> {
        let mut proof = Self {
            seen: ctx.now(),
            looked_on: None,
            known: BTreeSet::new(),
            sent: HashMap::new(),
            made: HashMap::new(),
            findings: Findings::default(),
        };
        let mut tx = ctx.read().await?;
        let settings = ctx.settings();
        for digest in tx.digests().written_after(ctx.now().plus(Length::days(-7))).await? {
            let day = digest_day(&settings.digest, digest.at);
            proof.sent.insert(digest.account, (day, digest.at));
        }
        facts::people(&mut tx, &mut proof.known, ctx.now().day()).await?;
        proof.note_made(&mut tx).await?;
        Ok(proof)
    }

    /// Looks at the digests that were sent since, and at who should have got one.
    pub async fn look(&mut self, ctx: &Context) -> Result<Vec<SentDigest>> {
        let mut tx = ctx.read().await?;
        let written = tx.digests().written_after(self.seen).await?;
        self.seen = ctx.now();
        let day = digest_day(&ctx.settings().digest, ctx.now());
        let begins = self.looked_on.is_none_or(|looked_on| looked_on < day);
        if written.is_empty() && !begins {
            return Ok(Vec::new());
        }
        self.looked_on = Some(day);
        let facts = Facts::load(ctx, &mut tx, &mut self.known).await?;
        let mut listed = Vec::new();
        for digest in &written {
            listed.extend(self.judge(&facts, digest, day));
        }
        if begins {
            self.miss(&facts, day);
        }
        self.note_made(&mut tx).await?;
        Ok(listed)
    }

    /// What was found.
    pub const fn findings(&self) -> &Findings {
        &self.findings
    }

    async fn note_made(&mut self, tx: &mut Tx) -> Result<()> {
        for id in &self.known {
            let exists = tx.accounts().find(*id).await?.is_some();
            if let (true, Some(day)) = (exists, tx.digests().last_of(*id).await?) {
                self.made.insert(*id, day);
            }
        }
        Ok(())
    }

    /// Compares a digest with what waited.
    fn judge(&mut self, facts: &Facts, digest: &WrittenDigest, day: Day) -> Option<SentDigest> {
        let found = &mut self.findings;
        found.digests += 1;
        found.people.insert(digest.account);
        let Some(person) = facts.people.iter().find(|one| one.account.id == digest.account) else {
            found.unfounded.push(format!("{day} a digest to an account that is gone"));
            return None;
        };
        let number = person.account.number;
        if person.account.state != AccountState::Active {
            found.unfounded.push(format!("{day} user {number}: out of use"));
        }
        let before = self.sent.insert(digest.account, (day, digest.at));
        let since = self.told_until(person, before, day);
        if before.is_some_and(|(before, _)| before > latest_before(person.account.digest, day)) {
            self.findings.too_soon.push(format!("{day} user {number}"));
        }
        let said = said::said(&digest.text, digest.language);
        let waits = waits::of(facts, person, since);
        self.compare(&said, &waits, &format!("{day} user {number}"));
        Some(SentDigest { number, named: facts.without_names(said.named) })
    }

    fn compare(&mut self, said: &Said, waits: &[Named], who: &str) {
        let mut unsaid = waits.to_vec();
        for named in said.named.iter().filter(|named| named.part.is_compared()) {
            self.findings.compared += 1;
            match unsaid.iter().position(|one| one == named) {
                Some(at) => {
                    unsaid.swap_remove(at);
                }
                None => self.findings.unfounded.push(format!("{who}: {named}")),
            }
        }
        for (part, more) in &said.more {
            // Nobody sees which ones are not named, but how many there are must be true.
            if unsaid.iter().filter(|named| named.part == *part).count() == *more {
                unsaid.retain(|named| named.part != *part);
            }
        }
        self.findings.missing.extend(unsaid.iter().map(|named| format!("{who}: {named}")));
        if said.named.is_empty() {
            self.findings.unfounded.push(format!("{who}: nothing is named"));
        }
    }

    /// Looks for people who should have got a digest and got none.
    fn miss(&mut self, facts: &Facts, day: Day) {
        let in_use = |person: &&Person| person.account.state == AccountState::Active;
        for person in facts.people.iter().filter(in_use) {
            let id = person.account.id;
            let before = self.sent.get(&id).copied();
            let is_day = match person.account.digest {
                DigestRhythm::Weekly => day.weekday() == facts.settings.digest.weekday,
                DigestRhythm::Daily => true,
            };
            let last = latest_before(person.account.digest, day);
            if !is_day || before.is_some_and(|(before, _)| before > last) {
                continue;
            }
            let since = self.told_until(person, before, day);
            let who = format!("{day} user {}, no digest", person.account.number);
            let waits = waits::of(facts, person, since);
            self.findings.missing.extend(waits.iter().map(|named| format!("{who}: {named}")));
        }
    }

    /// Up to when a person was told of what happened: until shortly before the last digest; else
    /// until the day on which there was nothing to tell.
    fn told_until(&self, person: &Person, before: Option<(Day, Instant)>, day: Day) -> Instant {
        match (self.made.get(&person.account.id), before) {
            (Some(made), Some((sent, at))) if *made == sent => at.plus(DIGEST_OVERLAP),
            (Some(made), _) => made.start(),
            (None, _) => day.plus_days(-7).start(),
        }
    }
}

/// The day whose digests are made at a time: it begins at the hour of the settings.
fn digest_day(settings: &DigestSettings, at: Instant) -> Day {
    let hour = Length::hours(i64::from(settings.hour));
    at.plus(Length::milliseconds(-hour.as_milliseconds())).day()
}

/// The last day on which the digest before one of a day may have been sent.
fn latest_before(rhythm: DigestRhythm, day: Day) -> Day {
    match rhythm {
        DigestRhythm::Weekly => day.plus_days(-7),
        DigestRhythm::Daily => day.plus_days(-1),
    }
}
