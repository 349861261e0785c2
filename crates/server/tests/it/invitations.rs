//! Inviting, approving, answering invitations; what happens to them by themselves.

mod answering;
mod approval;
mod life;
mod sending;

use service_manual_domain::ids::OrganisationId;
use service_manual_store::StoredMail;

use crate::world::{Answer, Browser, PASSWORD, World};

/// The page of an organisation's invitations.
fn list_path(organisation: OrganisationId) -> String {
    format!("/hallinta/organisaatiot/{organisation}/kutsut")
}

/// Fills in the form with a role and addresses, sends it after the page to check; the results.
async fn send(
    browser: &mut Browser,
    organisation: OrganisationId,
    role: &str,
    addresses: &str,
) -> Answer {
    let check = check(browser, organisation, &[("role", role), ("addresses", addresses)]).await;
    browser.submit(check.assert(200).form("/kutsu")).await.assert(200)
}

/// Fills in the form; what comes of it before anything is sent.
async fn check(
    browser: &mut Browser,
    organisation: OrganisationId,
    fields: &[(&str, &str)],
) -> Answer {
    let path = format!("/hallinta/organisaatiot/{organisation}/kutsu");
    let form = browser.get(&path).await.assert(200).form("/kutsu");
    let form = fields.iter().fold(form, |form, (name, value)| form.fill(name, value));
    browser.submit(form).await
}

/// Invites one address to the provider as its main user; the path of the mailed link.
async fn invited(world: &World, organisation: OrganisationId, address: &str) -> String {
    let mut main_user = world.signed_in("provider-main-user").await;
    send(&mut main_user, organisation, "editor", address).await;
    links(world, address).await.pop().unwrap()
}

/// The paths of all links that were mailed to an address, the oldest first.
async fn links(world: &World, address: &str) -> Vec<String> {
    mails_to(world, address).await.iter().filter_map(link).collect()
}

fn link(mail: &StoredMail) -> Option<String> {
    let words = mail.text.split_whitespace();
    let link = words.filter_map(|word| word.strip_prefix("http://localhost:8080"));
    link.rev()
        .find(|path| path.contains("/kutsu/") || path.contains("/inbjudan/"))
        .map(str::to_owned)
}

async fn mails_to(world: &World, address: &str) -> Vec<StoredMail> {
    let mut mails = world.mails().await;
    mails.retain(|mail| mail.address.as_str() == address);
    mails
}

/// The events of invitations so far, without the word before the dot.
async fn steps(world: &World) -> Vec<String> {
    let events = world.events().await;
    events.iter().filter_map(|event| event.strip_prefix("invitation.")).map(str::to_owned).collect()
}

/// Registers with a link.
async fn register(browser: &mut Browser, link: &str) -> Answer {
    let form = browser.get(link).await.assert(200).form(link);
    browser.submit(form.fill("password", PASSWORD).fill("privacy", "yes")).await
}

/// What stands in each row of the tables of a page.
fn rows(page: &Answer) -> Vec<String> {
    page.all("tbody tr")
}
