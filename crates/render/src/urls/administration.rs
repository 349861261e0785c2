//! What administrators see to, and the log.

use std::fmt::Display;

use service_manual_domain::content_history::ContentKind;
use service_manual_domain::help::HelpTopic;
use service_manual_domain::ids::{ImportId, JobId, LiftId, MailId, SiteNoticeId};
use service_manual_domain::language::Language;
use service_manual_domain::mail_text::MailKind;
use service_manual_domain::menu::MenuPlace;
use service_manual_domain::vocabulary::{TermCode, Vocabulary};

use super::{Pattern, by_id, patterns, with_query};

patterns! {
    /// Everything that administrators do, as links.
    ADMINISTRATION = "/hallinta", "/sv/administration", "/en/manage";
    /// Importing services.
    IMPORT = "/hallinta/tuonti",
        "/sv/administration/import",
        "/en/manage/import";
    /// What would become of a file; and importing it.
    IMPORT_CHECK = "/hallinta/tuonti/{id}",
        "/sv/administration/import/{id}",
        "/en/manage/import/{id}";
    /// The same as a table.
    IMPORT_REPORT = "/hallinta/tuonti/{id}/raportti.csv",
        "/sv/administration/import/{id}/rapport.csv",
        "/en/manage/import/{id}/report.csv";
    /// Throwing a file away.
    IMPORT_DISCARD = "/hallinta/tuonti/{id}/hylkaa",
        "/sv/administration/import/{id}/kassera",
        "/en/manage/import/{id}/discard";
    /// Services that are lifted on the front page and in searches.
    LIFTS = "/hallinta/nostot", "/sv/administration/lyft", "/en/manage/featured";
    /// A new lift (GET, POST).
    LIFT_NEW = "/hallinta/nostot/uusi", "/sv/administration/lyft/ny", "/en/manage/featured/new";
    /// One lift: its form (GET), changing it (POST).
    LIFT = "/hallinta/nostot/rivit/{id}",
        "/sv/administration/lyft/rader/{id}",
        "/en/manage/featured/lines/{id}";
    /// Move it one step in the order (POST).
    LIFT_MOVE = "/hallinta/nostot/rivit/{id}/siirra",
        "/sv/administration/lyft/rader/{id}/flytta",
        "/en/manage/featured/lines/{id}/move";
    /// Remove it (POST).
    LIFT_REMOVE = "/hallinta/nostot/rivit/{id}/poista",
        "/sv/administration/lyft/rader/{id}/ta-bort",
        "/en/manage/featured/lines/{id}/remove";
    /// Notices on every page.
    SITE_NOTICES = "/hallinta/tiedotteet", "/sv/administration/notiser", "/en/manage/notices";
    /// A new notice (GET, POST).
    SITE_NOTICE_NEW = "/hallinta/tiedotteet/uusi",
        "/sv/administration/notiser/ny",
        "/en/manage/notices/new";
    /// One notice: its form (GET), changing it (POST).
    SITE_NOTICE = "/hallinta/tiedotteet/rivit/{id}",
        "/sv/administration/notiser/rader/{id}",
        "/en/manage/notices/lines/{id}";
    /// Remove it (POST).
    SITE_NOTICE_REMOVE = "/hallinta/tiedotteet/rivit/{id}/poista",
        "/sv/administration/notiser/rader/{id}/ta-bort",
        "/en/manage/notices/lines/{id}/remove";
    /// What people search for; what its address says is in `pages::search_report`.
    SEARCH_REPORT = "/hallinta/haut", "/sv/administration/sokningar", "/en/manage/searches";
    /// The same as a table.
    SEARCH_REPORT_CSV = "/hallinta/haut/haut.csv",
        "/sv/administration/sokningar/sokningar.csv",
        "/en/manage/searches/searches.csv";
    /// The audit log; `?after=` and `?before=` page by time and row number, the filters are the
    /// fields of its form.
    LOG = "/hallinta/loki", "/sv/administration/logg", "/en/manage/log";
    /// The same rows as a table for spreadsheets.
    LOG_CSV = "/hallinta/loki.csv", "/sv/administration/logg.csv", "/en/manage/log.csv";
    /// The same rows as JSON.
    LOG_JSON = "/hallinta/loki.json", "/sv/administration/logg.json", "/en/manage/log.json";
    /// The check of the log: its last result (GET), asking for a new one (POST).
    LOG_CHECK = "/hallinta/loki/tarkistus",
        "/sv/administration/logg/kontroll",
        "/en/manage/log/check";
    /// Settings (GET, POST).
    SETTINGS = "/hallinta/asetukset", "/sv/administration/installningar", "/en/manage/settings";
    /// Taking over a ready-made life cycle of accounts (POST).
    SETTINGS_LIFE_CYCLE = "/hallinta/asetukset/elinkaari",
        "/sv/administration/installningar/livscykel",
        "/en/manage/settings/life-cycle";
    /// Background work; `?jobs=` and `?mails=` are the pages of its lists.
    MACHINE_ROOM =
        "/hallinta/taustatyot", "/sv/administration/bakgrundsarbete", "/en/manage/background-work";
    /// Let a failed job run again (POST).
    JOB_RETRY = "/hallinta/taustatyot/tyot/{id}/uudelleen",
        "/sv/administration/bakgrundsarbete/jobb/{id}/pa-nytt",
        "/en/manage/background-work/jobs/{id}/again";
    /// Discard a failed job (POST).
    JOB_DISCARD = "/hallinta/taustatyot/tyot/{id}/poista",
        "/sv/administration/bakgrundsarbete/jobb/{id}/ta-bort",
        "/en/manage/background-work/jobs/{id}/discard";
    /// Send all dead mails again (POST).
    MAILS_RETRY = "/hallinta/taustatyot/viestit/uudelleen",
        "/sv/administration/bakgrundsarbete/meddelanden/pa-nytt",
        "/en/manage/background-work/messages/again";
    /// Send a dead mail again (POST).
    MAIL_RETRY = "/hallinta/taustatyot/viestit/{id}/uudelleen",
        "/sv/administration/bakgrundsarbete/meddelanden/{id}/pa-nytt",
        "/en/manage/background-work/messages/{id}/again";
    /// Discard a dead mail (POST).
    MAIL_DISCARD = "/hallinta/taustatyot/viestit/{id}/poista",
        "/sv/administration/bakgrundsarbete/meddelanden/{id}/ta-bort",
        "/en/manage/background-work/messages/{id}/discard";
    /// The texts of mails.
    MAIL_TEXTS =
        "/hallinta/viestien-tekstit", "/sv/administration/meddelanden", "/en/manage/mail-texts";
    /// The text of one mail in one language (GET, POST).
    MAIL_TEXT = "/hallinta/viestien-tekstit/{kind}/{language}",
        "/sv/administration/meddelanden/{kind}/{language}",
        "/en/manage/mail-texts/{kind}/{language}";
    /// How the mail would look with the typed text (POST). Changes nothing.
    MAIL_TEXT_PREVIEW = "/hallinta/viestien-tekstit/{kind}/{language}/esikatselu",
        "/sv/administration/meddelanden/{kind}/{language}/forhandsgranska",
        "/en/manage/mail-texts/{kind}/{language}/preview";
    /// Go back to the default text (POST).
    MAIL_TEXT_DEFAULT = "/hallinta/viestien-tekstit/{kind}/{language}/oletus",
        "/sv/administration/meddelanden/{kind}/{language}/standard",
        "/en/manage/mail-texts/{kind}/{language}/default";
    /// What administrators changed in a kind of content.
    CONTENT_HISTORY = "/hallinta/historia/{kind}",
        "/sv/administration/historik/{kind}",
        "/en/manage/history/{kind}";
    /// Menus of the public pages.
    MENUS = "/hallinta/valikot", "/sv/administration/menyer", "/en/manage/menus";
    /// One of them (GET, POST).
    MENU_EDIT = "/hallinta/valikot/{place}",
        "/sv/administration/menyer/{place}",
        "/en/manage/menus/{place}";
    /// Go back to the default menu (POST).
    MENU_DEFAULT = "/hallinta/valikot/{place}/oletus",
        "/sv/administration/menyer/{place}/standard",
        "/en/manage/menus/{place}/default";
    /// Help beside fields.
    HELP_TEXTS = "/hallinta/ohjeet", "/sv/administration/hjalptexter", "/en/manage/help-texts";
    /// The help of one field (GET, POST).
    HELP_TEXT = "/hallinta/ohjeet/{topic}",
        "/sv/administration/hjalptexter/{topic}",
        "/en/manage/help-texts/{topic}";
    /// How the typed help would look (POST). Changes nothing.
    HELP_TEXT_PREVIEW = "/hallinta/ohjeet/{topic}/esikatselu",
        "/sv/administration/hjalptexter/{topic}/forhandsgranskning",
        "/en/manage/help-texts/{topic}/preview";
    /// Go back to the default help (POST).
    HELP_TEXT_DEFAULT = "/hallinta/ohjeet/{topic}/oletus",
        "/sv/administration/hjalptexter/{topic}/standard",
        "/en/manage/help-texts/{topic}/default";
    /// Mails of the demonstration.
    MAILBOX = "/postilaatikko", "/sv/postlada", "/en/mailbox";
    /// One mail of the demonstration.
    MAILBOX_MAIL = "/postilaatikko/{id}", "/sv/postlada/{id}", "/en/mailbox/{id}";
}

/// [`LIFTS`]
pub fn lifts(language: Language) -> String {
    LIFTS.path(language, &[])
}

/// [`LIFT_NEW`]
pub fn lift_new(language: Language) -> String {
    LIFT_NEW.path(language, &[])
}

/// [`LIFT`], or the address of a step that is taken with it.
pub fn of_lift(pattern: Pattern, language: Language, id: LiftId) -> String {
    by_id(pattern, language, id)
}

/// [`SITE_NOTICES`]
pub fn site_notices(language: Language) -> String {
    SITE_NOTICES.path(language, &[])
}

/// [`SITE_NOTICE_NEW`]
pub fn site_notice_new(language: Language) -> String {
    SITE_NOTICE_NEW.path(language, &[])
}

/// [`SITE_NOTICE`] or [`SITE_NOTICE_REMOVE`]
pub fn of_site_notice(pattern: Pattern, language: Language, id: SiteNoticeId) -> String {
    by_id(pattern, language, id)
}

/// [`SEARCH_REPORT`]
pub fn search_report(language: Language) -> String {
    SEARCH_REPORT.path(language, &[])
}

/// [`SEARCH_REPORT_CSV`]
pub fn search_report_csv(language: Language) -> String {
    SEARCH_REPORT_CSV.path(language, &[])
}

/// [`IMPORT`]
pub fn import(language: Language) -> String {
    IMPORT.path(language, &[])
}

/// [`IMPORT_CHECK`]
pub fn import_check(language: Language, id: ImportId) -> String {
    by_id(IMPORT_CHECK, language, id)
}

/// [`IMPORT_REPORT`]
pub fn import_report(language: Language, id: ImportId) -> String {
    by_id(IMPORT_REPORT, language, id)
}

/// [`IMPORT_DISCARD`]
pub fn import_discard(language: Language, id: ImportId) -> String {
    by_id(IMPORT_DISCARD, language, id)
}

/// [`LOG`]
pub fn log(language: Language) -> String {
    LOG.path(language, &[])
}

/// [`LOG_CHECK`]
pub fn log_check(language: Language) -> String {
    LOG_CHECK.path(language, &[])
}

/// [`ADMINISTRATION`]
pub fn administration(language: Language) -> String {
    ADMINISTRATION.path(language, &[])
}

/// [`SETTINGS`]
pub fn settings(language: Language) -> String {
    SETTINGS.path(language, &[])
}

/// [`SETTINGS_LIFE_CYCLE`]
pub fn settings_life_cycle(language: Language) -> String {
    SETTINGS_LIFE_CYCLE.path(language, &[])
}

/// [`MACHINE_ROOM`]
pub fn machine_room(language: Language) -> String {
    MACHINE_ROOM.path(language, &[])
}

/// [`JOB_RETRY`]
pub fn job_retry(language: Language, id: JobId) -> String {
    by_id(JOB_RETRY, language, id)
}

/// [`JOB_DISCARD`]
pub fn job_discard(language: Language, id: JobId) -> String {
    by_id(JOB_DISCARD, language, id)
}

/// [`MAILS_RETRY`]
pub fn mails_retry(language: Language) -> String {
    MAILS_RETRY.path(language, &[])
}

/// [`MAIL_RETRY`]
pub fn mail_retry(language: Language, id: MailId) -> String {
    by_id(MAIL_RETRY, language, id)
}

/// [`MAIL_DISCARD`]
pub fn mail_discard(language: Language, id: MailId) -> String {
    by_id(MAIL_DISCARD, language, id)
}

/// [`MAIL_TEXTS`]
pub fn mail_texts(language: Language) -> String {
    MAIL_TEXTS.path(language, &[])
}

/// [`MAIL_TEXT`]; `language` is that of the page, `of` that of the mail.
pub fn mail_text(language: Language, kind: MailKind, of: Language) -> String {
    of_mail(MAIL_TEXT, language, kind, of)
}

/// [`MAIL_TEXT_PREVIEW`], with languages as in [`mail_text`].
pub fn mail_text_preview(language: Language, kind: MailKind, of: Language) -> String {
    of_mail(MAIL_TEXT_PREVIEW, language, kind, of)
}

/// [`MAIL_TEXT_DEFAULT`], with languages as in [`mail_text`].
pub fn mail_text_default(language: Language, kind: MailKind, of: Language) -> String {
    of_mail(MAIL_TEXT_DEFAULT, language, kind, of)
}

fn of_mail(pattern: Pattern, language: Language, kind: MailKind, of: Language) -> String {
    pattern.path(language, &[("kind", kind.code()), ("language", of.code())])
}

/// [`CONTENT_HISTORY`]
pub fn content_history(language: Language, kind: ContentKind) -> String {
    CONTENT_HISTORY.path(language, &[("kind", kind.code())])
}

/// [`CONTENT_HISTORY`] of one thing of the kind.
pub fn history_of(language: Language, kind: ContentKind, thing: impl Display) -> String {
    with_query(content_history(language, kind), &[("thing", &thing.to_string())])
}

/// [`CONTENT_HISTORY`] of a vocabulary, or of one of its terms.
pub fn vocabulary_history(
    language: Language,
    vocabulary: Vocabulary,
    term: Option<&TermCode>,
) -> String {
    let term = term.map(|code| ("thing", code.as_str()));
    let of = std::iter::once(("vocabulary", vocabulary.code())).chain(term);
    let path = content_history(language, ContentKind::Vocabulary);
    with_query(path, &of.collect::<Vec<_>>())
}

/// [`MENUS`]
pub fn menus(language: Language) -> String {
    MENUS.path(language, &[])
}

/// [`MENU_EDIT`]
pub fn menu_edit(language: Language, place: MenuPlace) -> String {
    MENU_EDIT.path(language, &[("place", place.code())])
}

/// [`MENU_DEFAULT`]
pub fn menu_default(language: Language, place: MenuPlace) -> String {
    MENU_DEFAULT.path(language, &[("place", place.code())])
}

/// [`HELP_TEXTS`]
pub fn help_texts(language: Language) -> String {
    HELP_TEXTS.path(language, &[])
}

/// [`HELP_TEXT`]
pub fn help_text(language: Language, topic: HelpTopic) -> String {
    of_help(HELP_TEXT, language, topic)
}

/// [`HELP_TEXT_PREVIEW`]
pub fn help_text_preview(language: Language, topic: HelpTopic) -> String {
    of_help(HELP_TEXT_PREVIEW, language, topic)
}

/// [`HELP_TEXT_DEFAULT`]
pub fn help_text_default(language: Language, topic: HelpTopic) -> String {
    of_help(HELP_TEXT_DEFAULT, language, topic)
}

fn of_help(pattern: Pattern, language: Language, topic: HelpTopic) -> String {
    pattern.path(language, &[("topic", &topic.to_string())])
}

/// [`MAILBOX`]
pub fn mailbox(language: Language) -> String {
    MAILBOX.path(language, &[])
}

/// [`MAILBOX_MAIL`]
pub fn mailbox_mail(language: Language, id: MailId) -> String {
    by_id(MAILBOX_MAIL, language, id)
}
