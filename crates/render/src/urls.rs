//! Every address of the product in one table, in three languages. Routes and links are both made
//! from it, so a renamed page breaks neither.
//!
//! Finnish has no prefix, Swedish has `/sv`, English `/en`.

mod account;
mod administration;
mod kept;
mod lists;
mod machines;
mod organisations;
mod people;
mod public;
mod reports;
mod services;
mod texts;
mod words;

use std::fmt::{Display, Write as _};

use service_manual_domain::language::Language;
use service_manual_domain::list::{Filter, List, ListRequest, Named};

pub use account::*;
pub use administration::*;
pub use kept::*;
pub use lists::*;
pub use machines::*;
pub use organisations::*;
pub use people::*;
pub use public::*;
pub use reports::*;
pub use services::*;
pub use texts::*;
pub use words::*;

/// The address of one page in the three languages, with captures as axum writes them: `{slug}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pattern {
    /// In Finnish.
    pub fi: &'static str,
    /// In Swedish.
    pub sv: &'static str,
    /// In English.
    pub en: &'static str,
}

impl Pattern {
    /// The route in one language, captures unfilled.
    pub const fn route(&self, language: Language) -> &'static str {
        match language {
            Language::Fi => self.fi,
            Language::Sv => self.sv,
            Language::En => self.en,
        }
    }

    /// The languages in which the route has an address of its own: all of them or, where the
    /// address is the same in every language, the first.
    pub fn languages(&self) -> impl Iterator<Item = Language> + use<> {
        let one_for_all = self.fi == self.sv && self.fi == self.en;
        Language::ALL.into_iter().take(if one_for_all { 1 } else { Language::ALL.len() })
    }

    /// The address in one language. Values are percent-encoded; a capture without a value stays
    /// as it is.
    pub fn path(&self, language: Language, values: &[(&str, &str)]) -> String {
        let mut path = self.route(language).to_owned();
        for (name, value) in values {
            path = path.replace(&format!("{{{name}}}"), &encoded(value));
        }
        path
    }

    /// The address in all languages, in the order of [`Language::ALL`].
    pub fn in_all(&self, values: &[(&str, &str)]) -> [String; 3] {
        Language::ALL.map(|language| self.path(language, values))
    }
}

macro_rules! patterns {
    ($($(#[$doc:meta])* $name:ident = $fi:literal, $sv:literal, $en:literal;)+) => {
        $($(#[$doc])* pub const $name: Pattern = Pattern { fi: $fi, sv: $sv, en: $en };)+
        /// Every pattern of this file with the name of its constant.
        pub(super) const PATTERNS: &[(&str, Pattern)] = &[$((stringify!($name), $name)),+];
    };
}
use patterns;

/// Every page with the name of its constant.
pub fn all() -> impl Iterator<Item = (&'static str, Pattern)> {
    let files = [
        account::PATTERNS,
        administration::PATTERNS,
        kept::PATTERNS,
        lists::PATTERNS,
        machines::PATTERNS,
        organisations::PATTERNS,
        people::PATTERNS,
        public::PATTERNS,
        reports::PATTERNS,
        services::PATTERNS,
        texts::PATTERNS,
        words::PATTERNS,
    ];
    files.into_iter().flatten().copied()
}

/// The path of a list with the page (from 1) that is wanted; the first one needs no words.
pub fn with_page(path: String, page: usize) -> String {
    if page > 1 { with_query(path, &[("page", &page.to_string())]) } else { path }
}

/// A path with a query, or with more of it; names and values are percent-encoded.
pub fn with_query(mut path: String, query: &[(&str, &str)]) -> String {
    for (name, value) in query {
        let separator = if path.contains('?') { '&' } else { '?' };
        let _ = write!(path, "{separator}{}={}", encoded(name), encoded(value));
    }
    path
}

/// The path of a list with everything that is asked of it.
pub fn with_request<C: Named, F: Filter>(
    path: String,
    list: &List<C, F>,
    request: &ListRequest<C, F>,
) -> String {
    let pairs = request.pairs(list);
    let pairs: Vec<(&str, &str)> =
        pairs.iter().map(|(name, value)| (*name, value.as_str())).collect();
    with_query(path, &pairs)
}

/// The full address for mails and canonical links. `public_address` is the scheme and host of the
/// configuration, with or without a final slash.
pub fn absolute(public_address: &str, path: &str) -> String {
    format!("{}{path}", public_address.trim_end_matches('/'))
}

fn by_id(pattern: Pattern, language: Language, id: impl Display) -> String {
    pattern.path(language, &[("id", &id.to_string())])
}

/// Percent-encodes everything but the unreserved characters of RFC 3986.
pub fn encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}
