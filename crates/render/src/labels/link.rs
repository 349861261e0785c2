//! What the check of links found.

use service_manual_domain::link_check::Finding;

use crate::i18n::Texts;

/// What asking for an address led to, in lower case where that is usual.
pub fn finding(t: &Texts, finding: Finding) -> &'static str {
    match finding {
        Finding::Found => t.label_link_found(),
        Finding::Moved => t.label_link_moved(),
        Finding::NotFound => t.label_link_not_found(),
        Finding::ServerError => t.label_link_server_error(),
        Finding::TimedOut => t.label_link_timed_out(),
        Finding::Unreachable => t.label_link_unreachable(),
        Finding::Untrusted => t.label_link_untrusted(),
        Finding::Loop => t.label_link_loop(),
        Finding::Refused => t.label_link_refused(),
        Finding::Private => t.label_link_private(),
    }
}
