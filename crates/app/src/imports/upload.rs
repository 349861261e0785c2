//! Importing in the browser: a file is kept between its check and its import, so that nobody has to
//! choose it twice. Every step asks for the right anew.

use std::sync::Arc;

use service_manual_domain::account::Account;
use service_manual_domain::file::FileName;
use service_manual_domain::ids::{AccountId, ImportId};
use service_manual_domain::import::{Report, Unreadable};
use service_manual_domain::organisation::Organisation;
use service_manual_domain::policy::{Action, Target};
use service_manual_domain::time::Length;
use service_manual_domain::vocabulary::{Terms, Vocabulary};
use service_manual_store::ImportFile;

use super::plan::Ground;
use super::run::{self, Imported};
use super::{Importer, Orders};
use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::queries::organisations::to_create_services_in;
use crate::services::responsibility::candidates;

/// The largest file that is taken in the browser, in megabytes.
pub const MEGABYTES: usize = 20;
/// How long a file is kept that nobody imports.
pub const KEPT: Length = Length::days(1);

/// What may be chosen for an import.
#[derive(Debug)]
pub struct Offers {
    /// Organisations, by their Finnish names.
    pub organisations: Vec<Organisation>,
    /// The categories.
    pub categories: Terms,
}

/// What may be chosen, for those who may import.
pub async fn offers(ctx: &Context, caller: &Caller) -> Result<Offers> {
    caller.require(Action::ImportServices, &Target::Everything)?;
    let organisations = to_create_services_in(ctx, caller).await?;
    let mut tx = ctx.read().await?;
    Ok(Offers { organisations, categories: tx.terms().vocabulary(Vocabulary::Category).await? })
}

/// Keeps a file for its check.
///
/// # Errors
/// [`Error::Invalid`] with what cannot be ordered.
pub async fn keep(
    ctx: &Context,
    caller: &Caller,
    name: &str,
    content: Vec<u8>,
    orders: &Orders,
) -> Result<ImportId> {
    let mut tx = ctx.write().await?;
    Ground::look_up(&mut tx, &person(caller), orders).await?;
    let id = ImportId::new(ctx.now(), ctx.random());
    let name = FileName::cleaned(name).as_str().to_owned();
    let orders =
        serde_json::to_string(orders).map_err(|error| Error::Internal(error.to_string()))?;
    let file = ImportFile { id, name, orders, content };
    tx.import_files().add(file, ctx.now()).await?;
    tx.commit().await?;
    Ok(id)
}

/// A kept file with what would become of it.
#[derive(Debug)]
pub struct Looked {
    /// What the file was called.
    pub name: String,
    /// How it is to be imported.
    pub orders: Orders,
    /// The organisation that is to have the services.
    pub organisation: Organisation,
    /// Those of its people who may keep them up to date, by name.
    pub updaters: Vec<Account>,
    /// What would become of each row.
    pub checked: std::result::Result<Report, Unreadable>,
}

/// Looks what would become of a kept file. Nothing is written.
pub async fn look(ctx: &Context, caller: &Caller, id: ImportId) -> Result<Looked> {
    let (name, content, orders) = open(ctx, caller, id).await?;
    let checked = run::check(ctx, &person(caller), content, &orders).await?;
    let mut tx = ctx.read().await?;
    let organisation = tx.organisations().get(orders.organisation).await?;
    let updaters = candidates(&mut tx, organisation.id).await?;
    Ok(Looked { name, orders, organisation, updaters, checked })
}

/// Imports a kept file, which is then gone.
///
/// # Errors
/// [`Error::Invalid`] without somebody who keeps the services up to date.
pub async fn import(
    ctx: &Context,
    caller: &Caller,
    id: ImportId,
    updater: Option<AccountId>,
    skip_bad_rows: bool,
) -> Result<Imported> {
    let (_, content, orders) = open(ctx, caller, id).await?;
    let orders = Orders { updater, skip_bad_rows, ..orders };
    let done = Box::pin(run::import(ctx, &person(caller), content, &orders)).await?;
    if let Imported::Done(_) = done {
        remove(ctx, id).await?;
    }
    Ok(done)
}

/// Throws a kept file away.
pub async fn discard(ctx: &Context, caller: &Caller, id: ImportId) -> Result<()> {
    caller.require(Action::ImportServices, &Target::Everything)?;
    remove(ctx, id).await
}

async fn remove(ctx: &Context, id: ImportId) -> Result<()> {
    let mut tx = ctx.write().await?;
    tx.import_files().remove(id).await?;
    Ok(tx.commit().await?)
}

async fn open(ctx: &Context, caller: &Caller, id: ImportId) -> Result<(String, Arc<[u8]>, Orders)> {
    caller.require(Action::ImportServices, &Target::Everything)?;
    let file = ctx.read().await?.import_files().get(id).await?;
    let orders = serde_json::from_str(&file.orders)
        .map_err(|error| Error::Internal(format!("the orders of an import: {error}")))?;
    Ok((file.name, file.content.into(), orders))
}

fn person(caller: &Caller) -> Importer {
    Importer::Person(Box::new(caller.clone()))
}
