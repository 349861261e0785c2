//! What two keys together must not say.

use super::problem::ConfigProblem;
use super::smtp_url::Protection;
use super::source::Values;
use super::{Config, SmtpUrl};

/// Checks the values against each other.
pub(super) fn together(config: &Config, values: &Values, problems: &mut Vec<ConfigProblem>) {
    if let Some(relay) = &config.mail.smtp_url {
        password_in_clear(relay, values, problems);
        sender_missing(values, problems);
    }
    if config.security.contact.is_some() && config.security.contact_until.is_none() {
        problems.push(ConfigProblem::new(
            values.place("security.contact"),
            "`security.contact` is set, but `security.contact_until` is not",
            "Set `security.contact_until` to a day within a year, and look at both again by then",
        ));
    }
}

fn password_in_clear(relay: &SmtpUrl, values: &Values, problems: &mut Vec<ConfigProblem>) {
    let local = ["localhost", "127.0.0.1", "[::1]"].contains(&relay.host.as_str());
    if relay.credentials.is_some() && relay.protection == Protection::Nothing && !local {
        problems.push(ConfigProblem::new(
            values.place("mail.smtp_url"),
            "`mail.smtp_url` would send its password over the network unprotected",
            "Use smtps://, or add ?tls=required for STARTTLS",
        ));
    }
}

fn sender_missing(values: &Values, problems: &mut Vec<ConfigProblem>) {
    if !values.has("mail.from") {
        problems.push(ConfigProblem::new(
            values.place("mail.smtp_url"),
            "`mail.smtp_url` is set, but `mail.from` is not",
            "Set `mail.from` to an address from which the relay takes mail",
        ));
    }
}
