//! `service-manual docs`: the pages of the documentation that the program knows best.

use clap::{Args, ValueEnum};

use service_manual_domain::policy::table;

use crate::config;

/// Arguments of `docs`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Which page
    page: Page,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Page {
    Configuration,
    Permissions,
}

pub(super) fn run(arguments: &Arguments) {
    match arguments.page {
        Page::Configuration => print!("{}", config::markdown()),
        Page::Permissions => print!("{}", permissions()),
    }
}

fn permissions() -> String {
    format!(
        "# Who may do what\n\n\
         Generated from `crates/domain/src/policy/table.rs` by `service-manual docs permissions`; \
         do not edit.\n\n\
         `–` no · `own` the own organisation (or the own account) · `sub` own and the providers \
         under it · `resp` sub, and services whose responsible authority is the own organisation \
         · `all`.\n\
         E expert, AE/AM editor/main user of an authority, PE/PM editor/main user of a provider, \
         AD administrator. A person with several memberships has the union.\n\n{}",
        table::as_markdown()
    )
}
