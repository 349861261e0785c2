//! The page of one service in states worth seeing.

use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::service::agreed_times::Waiting;
use service_manual_domain::service::facts::Rhythm;
use service_manual_domain::service::{Reason, Side, State};

use super::{
    CommentLine, LanguageLine, PersonAndTime, Refused, Responsible, ServiceActions,
    ServiceManagePage, SubmissionLine, UpdaterLine, VersionLine,
};
use crate::forms::FormState;
use crate::frame::Flash;
use crate::pages::broken_links::BrokenLink;
use crate::pages::sample;
use crate::urls;

impl ServiceManagePage {
    /// An unfinished draft, a waiting one, a returned one, a published one, an outdated one, one that
    /// somebody changed meanwhile.
    pub fn samples(language: Language) -> Vec<Self> {
        let Some(id) = sample::id::<ServiceId>(4) else {
            return Vec::new();
        };
        let draft = || sample_page(language, id);
        vec![
            unfinished(draft()),
            waiting(draft()),
            returned(draft()),
            published(draft()),
            outdated(draft()),
            Self { refused: Some(Refused::Stale), state: State::Archived, ..draft() },
        ]
    }
}

fn unfinished(draft: ServiceManagePage) -> ServiceManagePage {
    let missing = |names: &[&'static str]| {
        names.iter().map(|name| Problem::new(*name, ProblemCode::Required)).collect::<Vec<_>>()
    };
    let responsible = Responsible::Missing;
    let refused = Some(Refused::Because(ProblemCode::SecondPersonNeeded));
    ServiceManagePage {
        missing_to_submit: missing(&["categories", "summary_sv", "how_organised_sv"]),
        missing_to_publish: missing(&["categories", "referring_fi", "responsible"]),
        responsible,
        refused,
        actions: ServiceActions { edit: true, delete: true, copy: true, ..draft.actions },
        ..draft
    }
}

fn waiting(draft: ServiceManagePage) -> ServiceManagePage {
    let problems = vec![Problem::new("publish_on", ProblemCode::DayIsOver)];
    let until = sample::today().plus_days(-3);
    ServiceManagePage {
        state: State::PublishedWithSubmitted,
        submission: Some(SubmissionLine {
            by: somebody(),
            waiting: Waiting { days: 17, until, late: true },
        }),
        scheduled: Some(somebody()),
        live: Some(VersionLine { number: 3, ..draft.newest.clone() }),
        actions: ServiceActions {
            withdraw: true,
            publish: true,
            return_: true,
            unschedule: true,
            confirm: true,
            archive: true,
            outdated: true,
            ..draft.actions
        },
        public_href: Some(urls::service(draft.frame.language, sample::SLUG)),
        due: Some((until, true)),
        schedule_form: FormState::new().with("publish_on", "1.1.2026").with_problems(problems),
        ..draft
    }
}

fn returned(draft: ServiceManagePage) -> ServiceManagePage {
    let comment = |text: &str, field: Option<&str>, resolved| CommentLine {
        text: text.to_owned(),
        field: field.map(str::to_owned),
        resolved,
    };
    ServiceManagePage {
        comments: vec![
            comment("Lisää tieto siitä, kenelle palvelu on.\nTarkista puhelinnumero.", None, false),
            comment("Liian pitkä.", Some("summary_fi"), false),
            comment("Väärä hinta.", Some("charge"), true),
        ],
        actions: ServiceActions { submit: true, resolve: true, ..draft.actions },
        ..draft
    }
}

fn published(draft: ServiceManagePage) -> ServiceManagePage {
    ServiceManagePage {
        state: State::Published,
        public_href: Some(urls::service(draft.frame.language, sample::SLUG)),
        due: Some((sample::today().plus_days(60), false)),
        broken_links: BrokenLink::samples(),
        actions: ServiceActions { confirm: true, second_person_needed: true, ..draft.actions },
        frame: sample::with_messages(draft.frame, Flash::ServicePublished),
        ..draft
    }
}

fn outdated(draft: ServiceManagePage) -> ServiceManagePage {
    ServiceManagePage {
        state: State::OutdatedWithDraft,
        reason: Some(Reason::NotConfirmed),
        actions: ServiceActions { submit: true, archive: true, restore: true, ..draft.actions },
        ..draft
    }
}

fn somebody() -> PersonAndTime {
    PersonAndTime { person: "Kalle Kirjoittaja".to_owned(), at: sample::now() }
}

fn sample_page(language: Language, id: ServiceId) -> ServiceManagePage {
    let line = |language, name: &str, included, behind| LanguageLine {
        language,
        name: name.to_owned(),
        original: language == Language::Fi,
        included,
        behind,
    };
    let updater = |side, name: Option<&str>, usable| UpdaterLine {
        side,
        name: name.map(str::to_owned),
        usable,
    };
    let newest =
        VersionLine { number: 4, person: "Kalle Kirjoittaja".to_owned(), at: sample::now() };
    ServiceManagePage {
        frame: sample::signed_in(language, urls::SERVICE_MANAGE, &[("id", &id.to_string())]),
        id,
        version: 7,
        name: "Työpaja nuorille".to_owned(),
        text_language: Language::Fi,
        state: State::Draft,
        organiser: "Esimerkkilän työllisyysalue".to_owned(),
        responsible: Responsible::Named("Esimerkkilän työllisyysalue".to_owned()),
        updaters: vec![
            updater(Side::Organiser, Some("Åsa Exempel"), false),
            updater(Side::Authority, None, false),
        ],
        categories: vec!["Työpajat ja kuntouttava työtoiminta".to_owned()],
        rhythm: Rhythm::default(),
        due: None,
        newest,
        live: None,
        languages: vec![
            line(Language::Fi, "Työpaja nuorille", true, 0),
            line(Language::Sv, "Verkstad för unga", true, 2),
            line(Language::En, "", false, 0),
        ],
        submission: None,
        scheduled: None,
        reason: None,
        comments: Vec::new(),
        missing_to_submit: Vec::new(),
        missing_to_publish: Vec::new(),
        broken_links: Vec::new(),
        public_href: None,
        compare_href: None,
        actions: ServiceActions { edit: true, notify: true, ..ServiceActions::default() },
        new_id: "01JD".to_owned(),
        schedule_form: FormState::new(),
        refused: None,
        tomorrow: sample::today().plus_days(1),
    }
}
