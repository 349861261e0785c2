//! What programs that walk through the site are told: where not to go, where the map is, and whom
//! to tell of a weakness.

use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;

use service_manual_app::Error;
use service_manual_domain::language::Language;
use service_manual_render::urls::{self, absolute};

use crate::call::{Call, PageResult};

const PLAIN: &str = "text/plain; charset=utf-8";

/// The pages of people who are signed in, what people typed, and chosen filters in every
/// combination are left out (RFC 9309). A demonstration is left out altogether.
pub(crate) async fn robots(call: Call) -> PageResult {
    if call.ctx().is_demo() {
        return Ok(([(CONTENT_TYPE, PLAIN)], "User-agent: *\nDisallow: /\n").into_response());
    }
    let left_out = Language::ALL.into_iter().flat_map(|language| {
        let settings = urls::settings(language);
        let management = settings.rsplit_once('/').map_or("", |(before, _)| before);
        let search = urls::search(language);
        [
            format!("Disallow: {management}/\n"),
            format!("Disallow: {search}?q=\n"),
            format!("Disallow: {search}?*&\n"),
            format!("Disallow: {}\n", urls::search_suggestions(language)),
        ]
    });
    let left_out: String = left_out.collect();
    let map = absolute(call.ctx().public_address(), urls::SITEMAP.fi);
    let body = format!("User-agent: *\n{left_out}\nSitemap: {map}\n");
    Ok(([(CONTENT_TYPE, PLAIN)], body).into_response())
}

/// Whom to tell of a weakness (RFC 9116); not there when nobody was named, or once the day is over
/// until which that was known to be right.
pub(crate) async fn security(call: Call) -> PageResult {
    let ctx = call.ctx();
    let contact = call.security_contact().filter(|contact| contact.until >= ctx.now().day());
    let contact = contact.ok_or(Error::NotFound)?;
    let own = absolute(ctx.public_address(), urls::SECURITY_TXT.fi);
    let body = format!(
        "Contact: {}\nExpires: {}\nPreferred-Languages: fi, sv, en\nCanonical: {own}\n",
        contact.address,
        contact.until.plus_days(1).start(),
    );
    Ok(([(CONTENT_TYPE, PLAIN)], body).into_response())
}
