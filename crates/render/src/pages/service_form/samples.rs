//! Made-up states of the form.

use std::sync::Arc;

use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::service::State;
use service_manual_domain::service::compare::words;
use service_manual_domain::service::field::{Step, TextField};
use service_manual_domain::service::form_page::FormPage;

use super::context::{Comment, Editing, FormChoices, Presence, Unfinished};
use super::merge::ServiceMergePage;
use super::step::{ServiceStepPage, WRITTEN_IN};
use super::translation::{OriginalText, ServiceTranslationPage};
use crate::forms::{Choice, FormState};
use crate::pages::sample;
use crate::urls;

pub(super) fn editing() -> Option<Editing> {
    let missing = |names: &[&'static str]| {
        names.iter().map(|name| Problem::new(*name, ProblemCode::Required)).collect()
    };
    Some(Editing {
        id: sample::id(4)?,
        name: "Työpaja nuorille".to_owned(),
        text_language: Language::Fi,
        organiser: sample::id(5)?,
        seen: 7,
        base: sample::id(6)?,
        original: Language::Fi,
        languages: vec![Language::Fi, Language::Sv],
        may_edit_guidance: true,
        may_set_authority_updater: true,
        state: State::Draft,
        missing_to_submit: missing(&["summary_sv", "age", "home_municipality_codes"]),
        missing_to_publish: missing(&["summary_sv", "age", "referring_fi", "responsible"]),
        behind: vec![(Language::Sv, 2)],
        comments: Vec::new(),
        present: Vec::new(),
    })
}

pub(super) fn choices() -> FormChoices {
    let choices = |all: &[(&str, &str)]| {
        all.iter().map(|(value, label)| Choice::new(*value, *label)).collect::<Vec<_>>()
    };
    FormChoices {
        organisers: choices(&[("1", "Mallikaupunki"), ("2", "Exempelby")]),
        categories: vec![
            ("Työpajat".to_owned(), choices(&[("workshops", "Nuorten työpajat")])),
            ("Koulutus".to_owned(), choices(&[("training", "Kurssit"), ("language", "Kielet")])),
        ],
        service_languages: choices(&[("fi", "suomi"), ("sv", "ruotsi"), ("ar", "arabia")]),
        client_situations: choices(&[("unemployed", "Työtön"), ("laid-off", "Lomautettu")]),
        accessibility: choices(&[("step-free", "Esteetön pääsy")]),
        ways_of_delivery: choices(&[("on-site", "Paikan päällä"), ("remote", "Etänä")]),
        other_benefits: choices(&[("expenses", "Kulukorvaus")]),
        municipalities: choices(&[("049", "Espoo"), ("091", "Helsinki"), ("941", "Vårdö")]),
        locations: choices(&[("11", "Työpajatalo, Mallikatu 1, 02100 Espoo")]),
        contacts: choices(&[("12", "Työpajan neuvonta")]),
        files: choices(&[("13", "Esite.pdf")]),
        internal_files: choices(&[("14", "Ohje.docx")]),
        producers: choices(&[("1", "Mallikaupunki"), ("2", "Exempelby")]),
        responsible: choices(&[("1", "Mallikaupunki"), ("2", "Exempelby")]),
        updaters: choices(&[("21", "Maija Meikäläinen")]),
        authority_updaters: choices(&[("22", "Kalle Kirjoittaja")]),
        related: choices(&[("31", "Keittiöpaja")]),
        related_found: Some(1),
    }
}

pub(super) fn state() -> FormState {
    let values = [
        ("original", "fi"),
        ("included", "sv"),
        ("name_fi", "Työpaja nuorille"),
        ("summary_fi", "Työtä, ohjausta ja arjen rytmiä alle 29-vuotiaille."),
        ("categories", "workshops"),
        ("service_languages_0_language", "fi"),
        ("service_languages_0_level", "A2"),
        ("charge", "chargeable"),
        ("charge_price", "12,50"),
        ("age", "range"),
        ("age_from", "18"),
        ("home_municipality", "some"),
        ("home_municipality_codes", "091"),
        ("target_group_fi", "<p>Nuorille, jotka etsivät <strong>suuntaa</strong>.</p>"),
        ("how_organised_fi", "<p>Pajalla saat</p><ul><li>työkokemusta</li></ul>"),
        ("how_to_take_part_fi", "<p>Soita numeroon 040 123 4567 ennen 31.12.2026.</p>"),
        ("occurrences_0_when", "single_days"),
        ("occurrences_0_location", "11"),
        ("occurrences_0_days_0_day", "31.12.2026"),
        ("occurrences_0_days_0_times", "9–12"),
        ("links_0_address", "https://example.fi"),
        ("links_0_text_fi", "Lisää pajasta"),
        ("links_0_text_en", "More about the workshop"),
        ("municipality_guidance_0_municipality", "091"),
        ("municipality_guidance_0_kind", "exception"),
        ("municipality_guidance_0_text_fi", "<p>Helsingissä toisin.</p>"),
        ("contacts_0_contact", "12"),
        ("related_services", "31"),
        ("rhythm", "6"),
    ];
    FormState::from_pairs(values)
}

impl ServiceStepPage {
    /// A new one with problems, and with others that were begun; each step of an existing one, with everything that may be said
    /// around it, and with problems in rows.
    pub fn samples(language: Language) -> Vec<Self> {
        let problems = vec![
            Problem::new("organiser", ProblemCode::Required),
            Problem::new("name_fi", ProblemCode::Required),
            Problem::new("service_languages_0_language", ProblemCode::ChosenTwice),
        ];
        let new = Self {
            frame: sample::signed_in(language, urls::SERVICE_NEW, &[]),
            step: Step::Basics,
            editing: None,
            unfinished: unfinished(),
            kept: None,
            choices: choices(),
            more: Some("service_languages".to_owned()),
            help: Arc::default(),
            form: FormState::from_pairs([("original", "fi"), ("service_languages_0_level", "A1")])
                .with("new_id", "01JD5VRP3E0000000000000004")
                .with(WRITTEN_IN, "fi")
                .with_problems(problems),
        };
        let existing = Step::ALL.into_iter().filter_map(|step| step_sample(language, step));
        std::iter::once(new).chain(existing).collect()
    }
}

fn unfinished() -> Vec<Unfinished> {
    let one = |place, name| Some(Unfinished { id: sample::id(place)?, name, at: sample::now() });
    let named = Some((Language::Fi, "Keittiöpaja".to_owned()));
    [one(7, named), one(8, None)].into_iter().flatten().collect()
}

fn step_sample(language: Language, step: Step) -> Option<ServiceStepPage> {
    let mut editing = editing()?;
    let mut form = state();
    let kept = (step == Step::TargetGroup).then(sample::now);
    match step {
        Step::TargetGroup => {
            editing.missing_to_submit.clear();
            editing.missing_to_publish.clear();
        }
        Step::PlaceAndTime => {
            form = form.with_problems(vec![
                Problem::new("occurrences_0_days_0_times", ProblemCode::TimesOverlap),
                Problem::new("occurrences", ProblemCode::TooMany { limit: 100 }),
                Problem::new("validity_from", ProblemCode::NotADay),
            ]);
        }
        Step::Description => {
            editing.state = State::Published;
            let text = "Kerro, miten ilmoittaudutaan.".to_owned();
            editing.comments = vec![
                Comment {
                    number: 0,
                    text: text.clone(),
                    field: Some("how_to_take_part_fi".to_owned()),
                },
                Comment { number: 1, text, field: None },
            ];
        }
        Step::Responsibility => {
            editing.may_edit_guidance = false;
            editing.may_set_authority_updater = false;
            editing.state = State::Submitted;
            let person = "Kalle Kirjoittaja".to_owned();
            editing.present = vec![Presence { person, since: sample::now() }];
        }
        Step::Basics | Step::Guidance => {}
    }
    Some(ServiceStepPage {
        frame: frame(language, &editing, FormPage::Step(step)),
        step,
        editing: Some(editing),
        unfinished: Vec::new(),
        kept,
        choices: choices(),
        more: None,
        help: Arc::default(),
        form,
    })
}

impl ServiceTranslationPage {
    /// A translation that is behind and has problems.
    pub fn samples(language: Language) -> Vec<Self> {
        editing().map(|editing| translation_sample(language, editing)).into_iter().collect()
    }
}

fn translation_sample(language: Language, editing: Editing) -> ServiceTranslationPage {
    let problem = Problem::new("name_sv", ProblemCode::TooLong { limit: 120 });
    let text = |field, text: &str, behind: Option<&str>| OriginalText {
        field,
        text: text.to_owned(),
        behind: behind.map(|before| words(before, text)),
    };
    let page = FormPage::Translation(Language::Sv);
    ServiceTranslationPage {
        frame: frame(language, &editing, page),
        editing,
        kept: Some(sample::now()),
        language: Language::Sv,
        texts: vec![
            text(TextField::Name, "Työpaja nuorille", None),
            text(TextField::Summary, "Työtä ja ohjausta <29-vuotiaille.", Some("Työtä nuorille.")),
            text(TextField::Keywords, "paja\nverstas", None),
            text(TextField::HowOrganised, "<p>Pajalla saat</p><ul><li>tukea</li></ul>", Some("")),
        ],
        choices: choices(),
        help: Arc::default(),
        form: state()
            .with("name_sv", "Verkstad för unga")
            .with("how_organised_sv", "<h3>På verkstaden</h3><p>får du <em>stöd</em></p>")
            .with_problems(vec![problem]),
    }
}

impl ServiceMergePage {
    /// Texts and facts that both changed; nothing that both changed.
    pub fn samples(language: Language) -> Vec<Self> {
        let conflicts = ["summary_fi", "charge", "target_group_fi"].map(str::to_owned).into();
        [conflicts, Vec::new()]
            .into_iter()
            .filter_map(|conflicts| Some(merge_sample(language, editing()?, conflicts)))
            .collect()
    }
}

fn merge_sample(language: Language, editing: Editing, conflicts: Vec<String>) -> ServiceMergePage {
    let page = FormPage::Step(Step::Basics);
    let theirs = [
        ("original", "fi"),
        ("name_fi", "Työpaja alle 29-vuotiaille"),
        ("summary_fi", "Työtä ja arjen rytmiä nuorille."),
        ("charge", "free"),
    ];
    ServiceMergePage {
        frame: frame(language, &editing, page),
        editing,
        page,
        choices: choices(),
        by: "Kalle Kirjoittaja".to_owned(),
        at: sample::now(),
        base: state(),
        mine: state(),
        theirs: FormState::from_pairs(theirs),
        merged: state(),
        conflicts,
        kept_with: vec![("note".to_owned(), "Hinta tarkistettu".to_owned())],
    }
}

fn frame(language: Language, editing: &Editing, page: FormPage) -> crate::frame::Frame {
    let values = [("id", editing.id.to_string()), ("page", page.to_string())];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    sample::signed_in(language, urls::SERVICE_STEP, &values)
}
