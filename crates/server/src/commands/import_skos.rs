//! `service-manual import skos`.

use std::fs::File;
use std::path::PathBuf;

use clap::Args;

use service_manual_app::Error;
use service_manual_app::concepts::Report;
use service_manual_app::concepts::import::{Mode, from};
use service_manual_domain::audit::{Initiator, Origin};
use service_manual_domain::concept::{LeftOut, TypedScheme};
use service_manual_domain::problem::{Problem, ProblemCode};

use super::{Done, command_context};
use crate::config::Config;

/// Arguments of `import skos`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The file, in Turtle
    file: PathBuf,
    /// The code of the vocabulary: small letters, digits and hyphens. One of the same code is replaced
    #[arg(long, value_name = "CODE")]
    scheme: String,
    /// What the vocabulary is called
    #[arg(long, default_value = "")]
    name: String,
    /// Only tell what the import would do
    #[arg(long)]
    dry_run: bool,
}

pub(super) async fn run(config: &Config, arguments: &Arguments) -> Done {
    let shown = arguments.file.display();
    let file = File::open(&arguments.file).map_err(|error| format!("{shown}: {error}"))?;
    let ctx = command_context(config).await?;
    let origin = Origin::outside_requests(Initiator::CommandLine);
    let typed = TypedScheme { code: arguments.scheme.clone(), name: arguments.name.clone() };
    let mode = if arguments.dry_run { Mode::DryRun } else { Mode::Import };
    match from(&ctx, &origin, &typed, file, mode).await {
        Ok(report) => {
            print(&report, mode);
            Ok(())
        }
        Err(Error::Invalid(problems)) => {
            let sentences: Vec<String> = problems.iter().map(sentence).collect();
            Err(format!("{shown}: {}. Nothing was imported", sentences.join("; ")))
        }
        Err(error) => Err(format!("{shown}: {error}")),
    }
}

fn print(report: &Report, mode: Mode) {
    let done = match mode {
        Mode::DryRun => "would be imported; nothing was stored",
        Mode::Import => "is imported; running processes know its words within seconds",
    };
    println!("The vocabulary {} ({}) {done}.", report.code, report.name);
    println!("Concepts: {}, with {} labels", report.concepts, report.labels);
    let counts = report.counts;
    println!(
        "Added: {}, changed: {}, removed: {}, unchanged: {}",
        counts.added, counts.changed, counts.removed, counts.same
    );
    for (why, count) in report.left_out.counts() {
        println!("Left out, {}: {count}", reason(why));
    }
    for (why, uri) in report.left_out.first() {
        println!("  {uri}: {}", reason(*why));
    }
}

fn reason(why: LeftOut) -> &'static str {
    match why {
        LeftOut::ConceptWithoutLabel => "no label in fi, sv or en",
        LeftOut::Deprecated => "deprecated",
        LeftOut::AddressTooLong => "the address is too long",
        LeftOut::Label => "a label is empty or too long",
        LeftOut::UnknownBroader => "a broader concept is not in the file",
    }
}

/// For the operator, who reads English; people read the texts of the locale files.
fn sentence(problem: &Problem) -> String {
    match &problem.code {
        ProblemCode::NotTurtle { line, column } => {
            format!("not valid Turtle at line {line}, column {column}")
        }
        ProblemCode::NoConcepts => "no skos:Concept with a label in fi, sv or en".to_owned(),
        ProblemCode::TooManyConcepts { concepts, labels } => {
            format!("more than {concepts} concepts or {labels} labels and relations")
        }
        ProblemCode::NotACode => {
            "the code may have small letters, digits and hyphens only".to_owned()
        }
        code => format!("{}: {code:?}", problem.field),
    }
}
