//! The report of the digests of a simulation: what was checked, then every digest.

use service_manual_app::digest_proof::{Part, Proof, SentDigest};
use service_manual_app::{Context, Error, queries::report};
use service_manual_domain::time::Day;

use super::super::Done;
use super::Arguments;

/// The digests so far, and the proof of them.
pub(super) struct DigestReport {
    proof: Proof,
    lines: Vec<String>,
    /// Where the outbox was looked at last, and how many digests were in it.
    position: report::Position,
    in_outbox: usize,
}

impl DigestReport {
    pub(super) async fn begin(ctx: &Context) -> Result<Self, Error> {
        let (proof, position) = (Proof::begin(ctx).await?, report::position(ctx).await?);
        Ok(Self { proof, lines: Vec::new(), position, in_outbox: 0 })
    }

    /// Looks at what was sent since.
    pub(super) async fn look(&mut self, ctx: &Context) -> Result<(), Error> {
        let today = ctx.now().day();
        let mut sent = self.proof.look(ctx).await?;
        sent.sort_by_key(|digest| digest.number);
        self.lines.extend(sent.iter().map(|digest| line(today, digest)));
        let (position, happened) = report::since(ctx, &self.position).await?;
        self.position = position;
        self.in_outbox += happened.iter().filter(|what| what.starts_with("mail digest ")).count();
        Ok(())
    }

    /// Prints everything; an error if something is not as it should be.
    pub(super) fn print(&self, arguments: &Arguments, begun_on: Day) -> Done {
        let found = self.proof.findings();
        let go_on = if arguments.people_go_on { " --people-go-on" } else { "" };
        println!("# service-manual simulate --days {} --digests{go_on}", arguments.days);
        println!("# Begun on {begun_on}. People are named by the number of their account.");
        println!("#");
        let (listed, people) = (self.lines.len(), found.people.len());
        println!(
            "# 1. Every digest is listed: {listed} of {}, to {people} people.",
            self.in_outbox
        );
        println!("# 2. Nobody got more than one a week, or a day where daily.");
        println!("#    Came sooner: {}.", found.too_soon.len());
        println!(
            "# 3. Nothing that waited was missing from the digest of the person who had to act."
        );
        println!(
            "#    Missing: {}. Named, and did not wait: {}.",
            found.missing.len(),
            found.unfounded.len()
        );
        println!(
            "#    Compared with what waits by the rules: {} lines of digests.",
            found.compared
        );
        println!("#    Broken links and news of saved searches are listed, and not compared.");
        println!();
        for line in found.all() {
            println!("WRONG {line}");
        }
        for line in &self.lines {
            println!("{line}");
        }
        if found.all().is_empty() && listed == self.in_outbox {
            Ok(())
        } else {
            Err("the digests are not what they should be; see the head of the report".to_owned())
        }
    }
}

fn line(day: Day, digest: &SentDigest) -> String {
    let part = |(part, named): (&Part, &Vec<String>)| {
        if part.is_compared() {
            format!("{} {} {}", part.words(), named.len(), quoted(named))
        } else {
            // Saved searches are named by their owners, who may have written anything.
            part.words().to_owned()
        }
    };
    let parts: Vec<String> = digest.named.iter().map(part).collect();
    format!("{day}  user {}: {}", digest.number, parts.join("; "))
}

fn quoted(named: &[String]) -> String {
    let named: Vec<String> = named.iter().map(|one| format!("“{one}”")).collect();
    named.join(", ")
}
