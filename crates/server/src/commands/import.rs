//! `service-manual import`: services from the national catalogue or from a table, and vocabularies.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, Subcommand};

use service_manual_app::imports::report_table::as_table;
use service_manual_app::imports::run::{self, Imported};
use service_manual_app::imports::{Importer, Orders, columns, named};
use service_manual_app::{Context, Error};
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::import::{Format, Outcome, Report, RowReport, Unreadable};
use service_manual_domain::language::Language;
use service_manual_render::{Texts, labels};

use super::{Done, command_context, import_skos};
use crate::config::Config;

/// The largest file, in bytes: whatever is larger is no list of services.
const LARGEST: u64 = 1024 * 1024 * 1024;

/// Arguments of `import`.
#[derive(Debug, Subcommand)]
pub(super) enum Arguments {
    /// Import a page of the Finnish Service Catalogue's Open API v11: general descriptions or services
    Ptv(Order),
    /// Import a table with one service a row
    Csv(Order),
    /// Import a vocabulary (SKOS in Turtle), by which the search knows synonyms
    Skos(import_skos::Arguments),
    /// Print the names of the columns that a table may have
    Columns,
}

/// What is imported, and how.
#[expect(clippy::struct_excessive_bools, reason = "independent options, not one state")]
#[derive(Debug, Args)]
pub(super) struct Order {
    /// The file
    file: PathBuf,
    /// The organisation that has the services: its name, business id or id
    #[arg(long, value_name = "ORGANISATION")]
    organisation: String,
    /// The address of the person of the organisation who keeps them up to date
    #[arg(long, value_name = "MAIL")]
    updater: String,
    /// Publish services from which nothing is missing; the others stay drafts
    #[arg(long)]
    publish: bool,
    /// Fill in what must be there but is not in the file; the report names every field
    #[arg(long)]
    defaults: bool,
    /// With --defaults: the code of the topic of services whose class has none here
    #[arg(long, value_name = "CODE", requires = "defaults")]
    category: Option<String>,
    /// Import the good rows although others are bad
    #[arg(long)]
    skip_bad_rows: bool,
    /// Overwrite services that people have edited since the last import
    #[arg(long)]
    overwrite: bool,
    /// Only say what would happen
    #[arg(long)]
    dry_run: bool,
    /// Write what becomes of every row into this file, as a table
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
}

pub(super) async fn run(config: &Config, arguments: &Arguments) -> Done {
    let (format, order) = match arguments {
        Arguments::Skos(arguments) => return import_skos::run(config, arguments).await,
        Arguments::Ptv(order) => (Format::Ptv, order),
        Arguments::Csv(order) => (Format::Csv, order),
        Arguments::Columns => {
            println!("{}", columns().join("\n"));
            return Ok(());
        }
    };
    let bytes = read(&order.file)?;
    let ctx = command_context(config).await?;
    let orders = orders(&ctx, format, order).await?;
    let done = Box::pin(done(&ctx, bytes, &orders, order.dry_run)).await;
    let done = done.map_err(|error| match error {
        Error::Invalid(problems) if problems.iter().any(|one| one.field == "category") => {
            "there is no such topic. Give the code of one that can be chosen".to_owned()
        }
        Error::Conflict => {
            "somebody changes the same services at this moment. Nothing was imported; try again"
                .to_owned()
        }
        error => error.to_string(),
    })?;
    let t = Texts::of(Language::En);
    match done {
        Imported::Unreadable(why) => Err(unreadable(t, &order.file, &why)),
        Imported::Refused(report) => {
            print(t, &report);
            write_report(t, order.report.as_deref(), &report)?;
            Err(format!(
                "nothing was imported: {} of {} rows are not right. Mend them, or add \
                 --skip-bad-rows to import the others",
                report.count(Outcome::Refused),
                report.rows.len()
            ))
        }
        Imported::Done(report) => {
            print(t, &report);
            write_report(t, order.report.as_deref(), &report)?;
            println!("{}", sum(&report, order.dry_run));
            Ok(())
        }
    }
}

/// Imports, or only looks what would come of it.
async fn done(
    ctx: &Context,
    bytes: Arc<[u8]>,
    orders: &Orders,
    dry_run: bool,
) -> Result<Imported, Error> {
    let by = Importer::Operator;
    if !dry_run {
        return run::import(ctx, &by, bytes, orders).await;
    }
    Ok(match run::check(ctx, &by, bytes, orders).await? {
        Ok(report) if report.has_faults() && !orders.skip_bad_rows => Imported::Refused(report),
        Ok(report) => Imported::Done(report),
        Err(unreadable) => Imported::Unreadable(unreadable),
    })
}

fn read(file: &Path) -> Result<Arc<[u8]>, String> {
    let shown = file.display();
    let cannot = |error: std::io::Error| format!("cannot read {shown}: {error}");
    let size = std::fs::metadata(file).map_err(cannot)?.len();
    if size > LARGEST {
        return Err(format!("{shown} is larger than 1 GB. Split it"));
    }
    Ok(std::fs::read(file).map_err(cannot)?.into())
}

async fn orders(ctx: &Context, format: Format, order: &Order) -> Result<Orders, String> {
    let organisation = organisation(ctx, &order.organisation).await?;
    let updater = named::updater(ctx, organisation, &order.updater).await;
    let updater = updater.map_err(|error| error.to_string())?.ok_or_else(|| {
        format!("{} is nobody of the organisation who may edit its services now", order.updater)
    })?;
    Ok(Orders {
        updater: Some(updater),
        publish: order.publish,
        defaults: order.defaults,
        category: order.category.clone(),
        skip_bad_rows: order.skip_bad_rows,
        overwrite: order.overwrite,
        ..Orders::new(format, organisation)
    })
}

async fn organisation(ctx: &Context, text: &str) -> Result<OrganisationId, String> {
    let found = match named::organisations(ctx, text).await {
        Ok(found) => found,
        Err(Error::NotFound) => Vec::new(),
        Err(error) => return Err(error.to_string()),
    };
    let name = |name: &str, id: OrganisationId| format!("\n  {id}  {name}");
    match found.as_slice() {
        [one] => Ok(one.id),
        [] => Err(format!("there is no active organisation “{text}”")),
        several => {
            let names = several.iter().map(|one| name(one.name.text(Language::Fi), one.id));
            let names: String = names.collect();
            Err(format!("“{text}” may be one of these; give its id:{names}"))
        }
    }
}

fn unreadable(t: &Texts, file: &Path, why: &Unreadable) -> String {
    let mut sentence = format!("{}: {}", file.display(), labels::import::unreadable(t, why));
    if matches!(why, Unreadable::UnknownColumn(_) | Unreadable::MissingColumn(_)) {
        sentence.push_str(" `service-manual import columns` prints them");
    }
    sentence.trim_end_matches('.').to_owned()
}

/// A line for each row, and what should be known of it under it.
fn print(t: &Texts, report: &Report) {
    for row in &report.rows {
        println!("{}", line(t, row));
        for remark in labels::import::remarks(t, row) {
            println!("        {remark}");
        }
    }
    println!();
}

fn line(t: &Texts, row: &RowReport) -> String {
    let outcome = labels::import::outcome(t, row.outcome);
    let published =
        if row.published { format!(", {}", t.import_published()) } else { String::new() };
    let number = row.number;
    format!("{number:>6}  {outcome}{published}  {}  {}", row.source_id, row.name)
}

fn write_report(t: &Texts, file: Option<&Path>, report: &Report) -> Done {
    let Some(file) = file else { return Ok(()) };
    let table = as_table(t, report).map_err(|error| error.to_string())?;
    std::fs::write(file, table)
        .map_err(|error| format!("cannot write the report {}: {error}", file.display()))
}

fn sum(report: &Report, dry_run: bool) -> String {
    let counted = |outcome: Outcome| match report.count(outcome) {
        0 => None,
        count => {
            Some(format!("{count} {}", labels::import::outcome(Texts::of(Language::En), outcome)))
        }
    };
    let counts: Vec<String> = Outcome::ALL.into_iter().filter_map(counted).collect();
    let published = report.published();
    let would = if dry_run { "A dry run: nothing was written. " } else { "" };
    format!("{would}{} rows: {}; {published} published.", report.rows.len(), counts.join(", "))
}
