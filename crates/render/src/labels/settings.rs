//! Names of the settings.

use service_manual_domain::settings::{SettingField, Unit};
use service_manual_domain::time::Weekday;

use crate::i18n::Texts;

/// The name of a setting, by the name of its field; `None` for an unknown one.
pub(crate) fn name(t: &Texts, field: &str) -> Option<&'static str> {
    Some(match field {
        "operation-operator" => t.settings_operation_operator(),
        "operation-data_location" => t.settings_operation_data_location(),
        "operation-contact" => t.settings_operation_contact(),
        "life_cycle-deactivate_after-months" => t.settings_life_cycle_deactivate_after_months(),
        "life_cycle-deactivate_after-days" => t.settings_life_cycle_deactivate_after_days(),
        "life_cycle-restore_within-months" => t.settings_life_cycle_restore_within_months(),
        "life_cycle-restore_within-days" => t.settings_life_cycle_restore_within_days(),
        "life_cycle-warn_before_deactivation" => t.settings_life_cycle_warn_before_deactivation(),
        "life_cycle-warn_before_deletion" => t.settings_life_cycle_warn_before_deletion(),
        "life_cycle-shortest_warning_days" => t.settings_life_cycle_shortest_warning_days(),
        "access_review-every-months" => t.settings_access_review_every_months(),
        "access_review-every-days" => t.settings_access_review_every_days(),
        "access_review-remind_after_days" => t.settings_access_review_remind_after_days(),
        "access_review-overdue_after_days" => t.settings_access_review_overdue_after_days(),
        "invitations-valid_days" => t.settings_invitations_valid_days(),
        "invitations-remind_after_days" => t.settings_invitations_remind_after_days(),
        "invitations-ended_kept_days" => t.settings_invitations_ended_kept_days(),
        "invitations-addresses_at_once" => t.settings_invitations_addresses_at_once(),
        "sessions-idle_hours" => t.settings_sessions_idle_hours(),
        "sessions-absolute_days" => t.settings_sessions_absolute_days(),
        "sign_in-failures_before_delay" => t.settings_sign_in_failures_before_delay(),
        "sign_in-longest_delay_minutes" => t.settings_sign_in_longest_delay_minutes(),
        "sign_in-failures_per_address" => t.settings_sign_in_failures_per_address(),
        "sign_in-confirmed_minutes" => t.settings_sign_in_confirmed_minutes(),
        "sign_in-reset_link_minutes" => t.settings_sign_in_reset_link_minutes(),
        "sign_in-email_link_hours" => t.settings_sign_in_email_link_hours(),
        "sign_in-resets_per_hour" => t.settings_sign_in_resets_per_hour(),
        "sign_in-first_administrator_grace_days" => {
            t.settings_sign_in_first_administrator_grace_days()
        }
        "publishing-new_service_days" => t.settings_publishing_new_service_days(),
        "publishing-changed_service_days" => t.settings_publishing_changed_service_days(),
        "freshness-remind_after_days" => t.settings_freshness_remind_after_days(),
        "freshness-outdated_after_days" => t.settings_freshness_outdated_after_days(),
        "freshness-shown_before_days" => t.settings_freshness_shown_before_days(),
        "freshness-archive_after-months" => t.settings_freshness_archive_after_months(),
        "freshness-archive_after-days" => t.settings_freshness_archive_after_days(),
        "freshness-warn_before_archiving_days" => t.settings_freshness_warn_before_archiving_days(),
        "freshness-ask_before_end_days" => t.settings_freshness_ask_before_end_days(),
        "digest-weekday" => t.settings_digest_weekday(),
        "digest-hour" => t.settings_digest_hour(),
        "log-kept_months" => t.settings_log_kept_months(),
        "log-addresses_kept_days" => t.settings_log_addresses_kept_days(),
        "mail-dead_kept_days" => t.settings_mail_dead_kept_days(),
        "mail-sent_kept_days" => t.settings_mail_sent_kept_days(),
        "files-largest_megabytes" => t.settings_files_largest_megabytes(),
        "files-unused_kept_days" => t.settings_files_unused_kept_days(),
        "sharing-longest_days" => t.settings_sharing_longest_days(),
        "search-queries_kept_days" => t.settings_search_queries_kept_days(),
        _ => return None,
    })
}

/// The name of the section of a setting.
pub(crate) fn section(t: &Texts, field: SettingField) -> &'static str {
    match field.section() {
        "operation" => t.settings_section_operation(),
        "life_cycle" => t.settings_section_life_cycle(),
        "access_review" => t.settings_section_access_review(),
        "invitations" => t.settings_section_invitations(),
        "sessions" => t.settings_section_sessions(),
        "sign_in" => t.settings_section_sign_in(),
        "publishing" => t.settings_section_publishing(),
        "freshness" => t.settings_section_freshness(),
        "digest" => t.settings_section_digest(),
        "log" => t.settings_section_log(),
        "files" => t.settings_section_files(),
        "sharing" => t.settings_section_sharing(),
        "search" => t.settings_section_search(),
        _ => t.settings_section_mail(),
    }
}

/// In what a number is given.
pub(crate) fn unit(t: &Texts, unit: Unit) -> &'static str {
    match unit {
        Unit::Count => t.settings_unit_count(),
        Unit::Minutes => t.settings_unit_minutes(),
        Unit::Hours => t.settings_unit_hours(),
        Unit::Days => t.settings_unit_days(),
        Unit::Months => t.settings_unit_months(),
        Unit::Clock => t.settings_unit_clock(),
        Unit::Megabytes => t.settings_unit_megabytes(),
    }
}

/// The name of a day of the week.
pub(crate) fn weekday(t: &Texts, day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => t.settings_monday(),
        Weekday::Tuesday => t.settings_tuesday(),
        Weekday::Wednesday => t.settings_wednesday(),
        Weekday::Thursday => t.settings_thursday(),
        Weekday::Friday => t.settings_friday(),
        Weekday::Saturday => t.settings_saturday(),
        Weekday::Sunday => t.settings_sunday(),
    }
}
