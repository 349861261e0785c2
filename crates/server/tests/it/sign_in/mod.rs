//! Signing in: confirming the password, second factors, forgotten passwords, sessions.

mod confirm;
mod passwords;
mod second_factor;
mod sessions;

use service_manual_domain::time::Length;
use service_manual_store::StoredMail;
use totp_rs::{Builder, Secret};

use crate::world::{Answer, Browser, PASSWORD, World, email};

/// The code that an authenticator app shows now, so many steps of 30 seconds later.
fn app_code(world: &World, secret: &str, steps: i64) -> String {
    let secret = Secret::try_from_base32(secret).unwrap();
    let at = world.ctx.now().plus(Length::seconds(30 * steps));
    let seconds = u64::try_from(at.milliseconds() / 1_000).unwrap();
    Builder::new().with_secret(secret).build().unwrap().generate(seconds).to_string()
}

/// The mails to a person, the oldest first, but for the digest.
async fn mails_to(world: &World, person: &str) -> Vec<StoredMail> {
    let mut mails = world.mails().await;
    mails.retain(|mail| {
        mail.address.as_str() == email(person) && !mail.subject.starts_with("Kooste")
    });
    mails
}

/// Sends address and password; redirects are not followed.
pub(crate) async fn send_password(browser: &mut Browser, person: &str, password: &str) -> Answer {
    let email = email(person);
    let fields = [("email", email.as_str()), ("password", password), ("next", "")];
    browser.post("/kirjaudu", &fields).await
}

/// Adds an authenticator app in a browser that is signed in; the secret, and the page with the
/// recovery codes.
pub(crate) async fn add_app(world: &World, browser: &mut Browser) -> (String, Answer) {
    let page = browser.get("/oma-tili/kirjautumistavat/sovellus").await.assert(200);
    let form = page.form("/sovellus");
    let secret = form.value("secret").to_owned();
    let code = app_code(world, &secret, 0);
    let added = browser.submit(form.fill("code", &code)).await.assert(200);
    // The code is used up; the next sign-in comes later.
    world.advance(Length::seconds(60));
    (secret, added)
}

/// Types the password on the page that asks for it.
async fn confirm(browser: &mut Browser, page: &Answer, password: &str) -> Answer {
    browser.submit(page.form("/vahvista").fill("password", password)).await
}

/// Signs in with a code of an authenticator app.
async fn sign_in_with_app(world: &World, person: &str, secret: &str) -> Browser {
    let mut browser = world.browser();
    let sent = send_password(&mut browser, person, PASSWORD).await.assert(303);
    assert_eq!(sent.location(), "/kirjaudu/vahvistus");
    let form = browser.get("/kirjaudu/vahvistus").await.assert(200).form("/kirjaudu/vahvistus");
    let code = app_code(world, secret, 0);
    browser.submit(form.fill("code", &code)).await.assert(200);
    browser
}
