//! Made-up people, organisations and services for the samples. Nothing here is real.

use service_manual_domain::ids::RequestId;
use service_manual_domain::language::Language;
use service_manual_domain::time::{Day, Instant};

use crate::frame::{Flash, Frame, FrameUser, MenuEntry, Notice, NoticeLevel};
use crate::pages::card::{CategoryLink, InGuidance, MarkedText, ServiceCard, Star};
use crate::urls::Pattern;
use crate::worded::Worded;

pub(crate) const PUBLIC_ADDRESS: &str = "https://palvelumanuaali.example";
pub(crate) const SLUG: &str = "yksilovalmennus";

/// The visitor's frame of a page.
pub(crate) fn visitor(language: Language, pattern: Pattern, values: &[(&str, &str)]) -> Frame {
    let frame = Frame::of_visitor(language, pattern.in_all(values), PUBLIC_ADDRESS);
    Frame { indexable: true, ..frame }
}

/// The visitor's frame of a page that search engines must not list.
pub(crate) fn not_listed(language: Language, pattern: Pattern, values: &[(&str, &str)]) -> Frame {
    Frame { indexable: false, ..visitor(language, pattern, values) }
}

/// The frame of a person who may do everything, on a demonstration site with a notice.
pub(crate) fn signed_in(language: Language, pattern: Pattern, values: &[(&str, &str)]) -> Frame {
    let menu = vec![
        MenuEntry::Start,
        MenuEntry::OwnLists,
        MenuEntry::Services,
        MenuEntry::Waiting,
        MenuEntry::Freshness,
        MenuEntry::Translations,
        MenuEntry::PublicationHistory,
        MenuEntry::Organisations,
        MenuEntry::Books,
        MenuEntry::Log,
        MenuEntry::MachineRoom,
        MenuEntry::MailTexts,
        MenuEntry::HelpTexts,
        MenuEntry::Menus,
        MenuEntry::Pages,
        MenuEntry::SiteNotices,
        MenuEntry::Lifts,
        MenuEntry::Vocabularies,
        MenuEntry::Synonyms,
        MenuEntry::FreshnessReport,
        MenuEntry::LinkReport,
        MenuEntry::CatalogueReport,
        MenuEntry::SearchReport,
        MenuEntry::Import,
        MenuEntry::Settings,
        MenuEntry::Administration,
    ];
    let user = FrameUser {
        shown_name: "Maija Meikäläinen".to_owned(),
        menu,
        session_seconds: 8 * 60 * 60,
        second_factor_due_on: Some(today()),
    };
    Frame {
        user: Some(user),
        indexable: false,
        demo_mode: true,
        ..visitor(language, pattern, values)
    }
}

/// The same with a notice and a message about what was just done.
pub(crate) fn with_messages(frame: Frame, flash: Flash) -> Frame {
    let text = "Palvelussa on huoltokatko torstaina 26.11.2026 klo 18–19.".to_owned();
    let dismiss = Some("01JD-1".to_owned());
    let notice = Notice { level: NoticeLevel::Warning, text, language: Language::Fi, dismiss };
    Frame { notices: vec![notice], flash: Some(flash), ..frame }
}

/// 22 November 2026 at 14:05 in Finland.
pub(crate) const fn now() -> Instant {
    Instant::from_milliseconds(1_795_349_100_000)
}

pub(crate) fn today() -> Day {
    now().day()
}

/// Some id; every number gives another.
pub(crate) fn id<T: TryFrom<String>>(number: u8) -> Option<T> {
    T::try_from(format!("01JD{number:022}")).ok()
}

pub(crate) fn request_id() -> Option<RequestId> {
    id(2)
}

pub(crate) fn categories() -> Vec<CategoryLink> {
    [
        ("job-seeking", "Työnhaku ja uraohjaus", 34),
        ("training", "Koulutus ja kurssit", 128),
        ("workshops", "Työpajat ja kuntouttava työtoiminta", 57),
        ("language", "Kielikurssit ja kotoutuminen", 41),
        ("support", "Palkkatuki ja työllistämisen tuet", 1),
        ("employers", "Palvelut työnantajille", 0),
    ]
    .into_iter()
    .map(|(code, label, count)| CategoryLink {
        code: code.to_owned(),
        label: label.to_owned(),
        count,
    })
    .collect()
}

pub(crate) fn cards() -> Vec<ServiceCard> {
    let summary = "Henkilökohtaista valmennusta työnhakuun ja työssä aloittamiseen. Valmentaja \
                   auttaa hakemuksissa, haastatteluissa ja työpaikalla.";
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    let first = ServiceCard {
        slug: SLUG.to_owned(),
        text_language: Language::Fi,
        name: "Työhönvalmennus".to_owned(),
        summary: MarkedText::new(summary, &[17..29, 30..40]),
        organiser: "Esimerkkilän työllisyysalue".to_owned(),
        places: names(&["Esimerkkilä", "Mallikaupunki", "Pitkäniemi", "Lyhytlahti", "Uusikylä"]),
        municipalities: names(&["Esimerkkilä"]),
        spoken: names(&["suomi", "ruotsi"]),
        charge: Some("0 €".to_owned()),
        next: Some(today().plus_days(9)),
        updated: today(),
        notice: Some(Worded::new(Language::Fi, "Suljettu 1.–31.7.".to_owned())),
        obligation: Some("–"),
        leads_to_guidance: true,
        guidance: Some(InGuidance {
            text: MarkedText::new("Lähetä hakijan suunnitelma valmentajalle.", &[0..8, 9..16])
                .cut(true, true),
            language: Language::Fi,
        }),
        explanation: names(&["4,2"]),
        star: id(61).map(|service| Star { service, is_on: true }),
    };
    let plain = ServiceCard {
        places: Vec::new(),
        municipalities: Vec::new(),
        charge: None,
        next: None,
        notice: None,
        obligation: None,
        leads_to_guidance: false,
        guidance: None,
        explanation: Vec::new(),
        star: None,
        ..first.clone()
    };
    let text = "Arbete, handledning och vardagsrytm för dig som är under 29 år.";
    let second = ServiceCard {
        slug: "verkstad".to_owned(),
        text_language: Language::Sv,
        name: "Verkstad för unga i Exempelby".to_owned(),
        summary: MarkedText::plain(text),
        organiser: "Föreningen Exempel rf".to_owned(),
        updated: today().plus_days(-12),
        ..plain.clone()
    };
    let third = ServiceCard {
        slug: "suomen-kielen-kurssi".to_owned(),
        name: "Suomen kielen kurssi työelämään".to_owned(),
        summary: MarkedText::plain("Kurssilla opit työssä tarvittavaa suomea. Taitotaso A2–B1."),
        organiser: "Mallikaupungin aikuisopisto".to_owned(),
        updated: today().plus_days(-40),
        ..plain
    };
    vec![first, second, third]
}
