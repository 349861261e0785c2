//! `service-manual demo`: the service with made-up content, to try it.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;

use service_manual_app::demo::{Content, Person, load};
use service_manual_domain::language::Language;
use service_manual_render::urls;

use super::serve::{listen, serve};
use super::{Done, open_store, start_logging};
use crate::config::{Config, PublicAddress};
use crate::start::{Purpose, open_context};
use crate::system::SystemClock;

/// The content: organisations, people, places, contacts and services of an invented region. Put
/// together they are one document.
const CATALOGUE: &str = concat!(
    include_str!("../../demo/catalogue.toml"),
    include_str!("../../demo/places.toml"),
    include_str!("../../demo/contacts.toml"),
    include_str!("../../demo/pages.toml"),
    include_str!("../../demo/services/job_seeking.toml"),
    include_str!("../../demo/services/training.toml"),
    include_str!("../../demo/services/guidance.toml"),
    include_str!("../../demo/services/work_ability.toml"),
    include_str!("../../demo/services/language.toml"),
    include_str!("../../demo/services/youth.toml"),
    include_str!("../../demo/services/entrepreneurship.toml"),
    include_str!("../../demo/services/employers.toml"),
    include_str!("../../demo/finding.toml"),
);

/// Everybody's password. It is no secret: a demonstration has nothing to protect.
const PASSWORD: &str = "kokeile rauhassa 2026";

/// The administrator of the demonstration.
const ADMINISTRATOR: &str = "yllapito@palvelumanuaali.example";

/// Arguments of `demo`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Where the demo keeps its data; delete it to begin anew
    #[arg(long, value_name = "DIRECTORY", default_value = "data/demo")]
    data_dir: PathBuf,
    /// The address to listen on
    #[arg(long, value_name = "ADDRESS:PORT")]
    address: Option<SocketAddr>,
}

pub(super) async fn run(config: &mut Config, arguments: Arguments) -> Done {
    start_logging(config)?;
    config.data.directory = arguments.data_dir;
    if let Some(address) = arguments.address {
        config.server.address = address;
        if !config.server.public_address.is_https() {
            config.server.public_address = PublicAddress::on_this_machine(address.port());
        }
    }
    let listener = listen(config).await?;
    let store = open_store(config).await?;
    super::migrate::migrate(&store).await?;
    let ctx = open_context(config, store, Purpose::Demo, Arc::new(SystemClock))?;
    let content = content().map_err(|error| format!("the demo content: {error}"))?;
    let loaded = load(&ctx, &content, ADMINISTRATOR, PASSWORD).await;
    loaded.map_err(|error| format!("the demo content cannot be loaded: {error}"))?;
    print_sign_ins(config, &content);
    serve(config, ctx, listener).await
}

/// What a demonstration begins with.
///
/// # Errors
/// The content is not written as it should be.
pub fn content() -> Result<Content, toml::de::Error> {
    toml::from_str(CATALOGUE)
}

fn print_sign_ins(config: &Config, content: &Content) {
    let address = config.server.public_address.as_str();
    let at = |path: String| urls::absolute(address, &path);
    println!("Service Manual, demonstration");
    println!();
    for language in Language::ALL {
        println!("  {language}       {}", at(urls::front(language)));
    }
    println!("  sign in  {}", at(urls::sign_in(Language::En, None)));
    println!("  mailbox  {}", at(urls::mailbox(Language::En)));
    println!();
    println!("Everybody's password: {PASSWORD}");
    println!();
    println!("  {ADMINISTRATOR:48}  administrator");
    for person in content.person.iter().filter(|person| person.deactivated_days.is_none()) {
        println!("  {:48}  {}", person.email, role(content, person));
    }
    println!();
    println!("Data: {}. Delete it to begin anew. Ctrl+C ends.", config.data.directory.display());
}

/// The role in words: "authority main user, Joensalo".
fn role(content: &Content, person: &Person) -> String {
    let organisation = content.organisation.iter().find(|one| one.key == person.organisation);
    let (kind, name) = organisation.map_or(("", ""), |one| (one.kind.as_str(), one.fi.as_str()));
    format!("{kind} {}, {name}", person.role.replace('_', " "))
}
