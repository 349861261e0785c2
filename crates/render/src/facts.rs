//! Facts of the running settings in words: what stands in pages and mails in place of typed
//! numbers (spec 2.1, 2.5).

use service_manual_domain::info_page::Fact;
use service_manual_domain::language::Language;
use service_manual_domain::settings::Settings;
use service_manual_domain::time::Period;

use crate::i18n::Texts;

/// A period: `4 kuukautta`, `4 månader`, `4 months`.
pub fn period(t: &Texts, period: Period) -> String {
    match (period.months, period.days) {
        (months, 0) if months != 0 => t.period_months(months),
        (0, days) => t.period_days(days),
        (months, days) => t.period_both(t.period_months(months), t.period_days(days)),
    }
}

/// Several numbers of days, the last of them with the word: `30, 14, 7 and 1 day`.
pub fn days(t: &Texts, days: &[i32]) -> String {
    let Some((last, before)) = days.split_last() else { return t.period_days(0) };
    let last = t.period_days(*last);
    let before: Vec<String> = before.iter().map(ToString::to_string).collect();
    if before.is_empty() { last } else { t.period_both(before.join(", "), last) }
}

/// A length of time in the largest unit that leaves nothing over.
fn minutes(t: &Texts, minutes: i64) -> String {
    if minutes > 0 && minutes % 60 == 0 {
        t.period_hours(minutes / 60)
    } else {
        t.period_minutes(minutes)
    }
}

/// A fact in words.
pub fn fact(language: Language, settings: &Settings, fact: Fact) -> String {
    let t = Texts::of(language);
    let told = |text: &str, missing: &str| {
        if text.is_empty() { missing.to_owned() } else { text.to_owned() }
    };
    let (operation, cycle) = (&settings.operation, &settings.life_cycle);
    match fact {
        Fact::Operator => told(&operation.operator, t.period_operator_missing()),
        Fact::DataLocation => told(&operation.data_location, t.period_data_location_missing()),
        Fact::Contact => told(&operation.contact, t.period_contact_missing()),
        Fact::DeactivateAfter => period(t, cycle.deactivate_after),
        Fact::RestoreWithin => period(t, cycle.restore_within),
        Fact::DeleteAfter => period(t, cycle.delete_after()),
        Fact::DeactivationWarnings => days(t, &cycle.warn_before_deactivation),
        Fact::DeletionWarnings => days(t, &cycle.warn_before_deletion),
        Fact::ReviewEvery => period(t, settings.access_review.every),
        Fact::LogKept => t.period_months(settings.log.kept_months),
        Fact::AddressesKept => t.period_days(settings.log.addresses_kept_days),
        Fact::InvitationValid => t.period_days(settings.invitations.valid_days),
        Fact::InvitationListed => t.period_days(settings.invitations.ended_kept_days),
        Fact::SessionIdle => t.period_hours(settings.sessions.idle_hours),
        Fact::SessionLongest => t.period_days(settings.sessions.absolute_days),
        Fact::FailedMailKept => t.period_days(settings.mail.dead_kept_days),
        Fact::MailTracesKept => t.period_days(settings.mail.sent_kept_days),
        Fact::ResetLinkValid => minutes(t, settings.sign_in.reset_link_minutes),
        Fact::EmailLinkValid => t.period_hours(settings.sign_in.email_link_hours),
        Fact::NewServiceWithin => t.period_days(settings.publishing.new_service_days),
        Fact::ChangesWithin => t.period_days(settings.publishing.changed_service_days),
        Fact::OutdatedAfter => t.period_days(settings.freshness.outdated_after_days),
        Fact::ArchivedAfter => period(t, settings.freshness.archive_after),
        Fact::AskedBeforeEnd => t.period_days(settings.freshness.ask_before_end_days),
    }
}
