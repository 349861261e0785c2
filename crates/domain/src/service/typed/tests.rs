use super::*;
use crate::random::SeededRandom;
use crate::service::ServiceText;
use crate::service::facts::{Age, Charge, HomeMunicipality};
use crate::service::field::TextField;
use crate::time::Instant;

struct World {
    organiser: OrganisationId,
    things: Things,
}

fn world() -> World {
    let random = SeededRandom::new(7);
    let now = Instant::from_milliseconds(0);
    let organiser = OrganisationId::new(now, &random);
    let things = Things {
        locations: [LocationId::new(now, &random)].into(),
        contacts: [ContactId::new(now, &random)].into(),
        files: [FileId::new(now, &random)].into(),
        organisations: [organiser, OrganisationId::new(now, &random)].into(),
        services: [ServiceId::new(now, &random), ServiceId::new(now, &random)].into(),
    };
    World { organiser, things }
}

impl World {
    fn offered(&self) -> Offered<'_> {
        let term = &|_, code: &TermCode| code.as_str() != "no-such";
        Offered { organiser: Some(self.organiser), term, things: self.things.clone() }
    }

    fn parse(&self, typed: &TypedService) -> Result<ServiceContent, Vec<(String, ProblemCode)>> {
        typed.parse(&self.offered()).map_err(by_name)
    }
}

fn by_name(problems: Vec<Problem>) -> Vec<(String, ProblemCode)> {
    problems.into_iter().map(|problem| (problem.field.into_owned(), problem.code)).collect()
}

fn typed(fields: &[(&str, &str)]) -> TypedService {
    let form = TypedService::new(1).with(ORIGINAL, "fi").with("name_fi", "Paja");
    fields.iter().fold(form, |form, (name, value)| form.with(*name, *value))
}

/// A form in which everything is filled in.
fn whole(world: &World) -> TypedService {
    let things = &world.things;
    let location = things.locations.first().unwrap().to_string();
    let contact = things.contacts.first().unwrap().to_string();
    let file = things.files.first().unwrap().to_string();
    let fields = [
        ("included", "sv"),
        ("name_sv", "Verkstad"),
        ("summary_fi", "Työtä ja ohjausta."),
        ("keywords_fi", "paja, Työ\npaja"),
        ("target_group_fi", "<p>Kaikille.</p>"),
        ("consent_note_fi", "Lupa tietojen siirtoon."),
        ("categories", "youth-workshops"),
        ("categories", "job-coaching"),
        ("service_languages_3_language", "fi"),
        ("service_languages_3_level", "A2"),
        ("service_languages_5_language", "sv"),
        ("charge", "chargeable"),
        ("charge_price", "12,5 €"),
        ("price_note_fi", "Kerralta."),
        ("client_situations", "unemployed"),
        ("age", "range"),
        ("age_from", "18"),
        ("age_to", "29"),
        ("home_municipality", "some"),
        ("home_municipality_codes", "091"),
        ("home_municipality_codes", "049"),
        ("accessibility", "step-free"),
        ("audience", "jobseekers"),
        ("ways_of_delivery", "on-site"),
        ("validity_from", "1.1.2026"),
        ("validity_until", "31.12.2026"),
        ("enrolment_deadline", "2026-11-30"),
        ("enrolment_link", "example.fi/ilmo"),
        ("client_consent", "yes"),
        ("links_0_address", "https://example.fi"),
        ("links_0_text_fi", "Lisää"),
        ("files_1_file", &file),
        ("files_1_title_fi", "Esite"),
        ("files_1_language", "ar"),
        ("contacts_0_contact", &contact),
        ("contacts_0_role_fi", "Ilmoittautuminen"),
        ("rhythm", "6"),
        ("occurrences_0_when", "by_agreement"),
        ("occurrences_0_place_fi", "2. kerros"),
        ("occurrences_1_when", "continuous"),
        ("occurrences_1_location", &location),
        ("occurrences_1_monday", "9-12, 13-16"),
        ("occurrences_1_time_fi", "Ei juhlapyhinä"),
        ("occurrences_2_when", "period"),
        ("occurrences_2_from", "1.2.2026"),
        ("occurrences_2_until", "1.3.2026"),
        ("occurrences_2_sunday", "10-11"),
        ("occurrences_3_when", "periods"),
        ("occurrences_3_periods_0_from", "1.2.2026"),
        ("occurrences_3_periods_0_until", "1.2.2026"),
        ("occurrences_4_when", "single_days"),
        ("occurrences_4_days_0_day", "2.2.2026"),
        ("occurrences_4_days_0_times", "9-10"),
        ("referring_fi", "<p>Ohjaa.</p>"),
        ("obligation", "if_agreed"),
        ("obligation_note_fi", "Kun sovittu."),
        ("statement", "not_given"),
        ("other_benefits", "expenses"),
        ("municipality_guidance_0_municipality", "091"),
        ("municipality_guidance_0_kind", "exception"),
        ("municipality_guidance_0_text_fi", "<p>Helsingissä toisin.</p>"),
        ("archiving_applies", "yes"),
        ("internal_links_0_address", "https://intra.example.fi"),
        ("internal_contacts_0_contact", &contact),
        ("internal_files_0_file", &file),
    ];
    let related = things.services.iter().rev();
    related.fold(typed(&fields), |form, id| form.with("related_services", id.to_string()))
}

#[test]
fn a_draft_needs_only_a_name_in_its_original_language() {
    let world = world();
    let form = TypedService::new(1).with(ORIGINAL, "sv").with("name_sv", "Verkstad");
    let content = world.parse(&form).unwrap();
    assert_eq!(content.texts.original(), Language::Sv);
    assert_eq!(content.texts.get(Language::Fi), None);
    assert_eq!(content.facts.producers, [world.organiser].into());
    assert_eq!(content.facts.rhythm.months(), 4);
    let form = TypedService::new(1).with(ORIGINAL, "sv").with("name_fi", "Työpaja");
    assert_eq!(world.parse(&form), Err(vec![("name_sv".to_owned(), ProblemCode::Required)]));
}

#[test]
fn a_language_that_is_only_wanted_needs_no_name_yet() {
    let world = world();
    let content = world.parse(&typed(&[("included", "sv")])).unwrap();
    assert!(content.includes(Language::Sv));
    assert!(content.texts.get(Language::Sv).is_some_and(ServiceText::is_empty));
    let again = world.parse(&TypedService::of(&content)).unwrap();
    assert_eq!(again, content);
}

#[test]
fn what_was_typed_becomes_content() {
    let world = world();
    let content = world.parse(&whole(&world)).unwrap();
    let facts = &content.facts;
    assert_eq!(facts.charge, Some(Charge::Chargeable(Some(1_250))));
    assert_eq!(facts.age, Some(Age::Range(Some(18), Some(29))));
    assert_eq!(facts.occurrences.len(), 5);
    assert_eq!(facts.service_languages.len(), 2);
    assert!(content.includes(Language::Sv) && !content.includes(Language::En));
    let finnish = content.texts.get(Language::Fi).unwrap();
    assert_eq!(finnish.keywords().collect::<Vec<_>>(), ["paja", "Työ"]);
    assert_eq!(finnish.get(TextField::Referring), "");
}

#[test]
fn a_version_fills_the_form_that_gives_the_same_version() {
    let world = world();
    let form = whole(&world);
    let content = world.parse(&form).unwrap();
    let guidance = form.parse_guidance(&world.offered()).unwrap();
    assert_eq!(guidance.facts.municipality_guidance.len(), 1);
    let again = TypedService::of(&content).and_guidance(&guidance);
    assert_eq!(world.parse(&again).unwrap(), content);
    assert_eq!(again.parse_guidance(&world.offered()).unwrap(), guidance);
    let stored = serde_json::to_string(&content).unwrap();
    assert_eq!(serde_json::from_str::<ServiceContent>(&stored).unwrap(), content);
    let stored = serde_json::to_string(&guidance).unwrap();
    assert_eq!(serde_json::from_str::<Guidance>(&stored).unwrap(), guidance);
    assert_eq!(form.named(), Things { organisations: [].into(), ..world.things });
}

#[test]
fn every_problem_is_told_at_once_at_its_field() {
    use ProblemCode::{
        ChosenTwice, EndsBeforeItBegins, NotADay, NotAPrice, NotAWebAddress, NotTimes, OutOfRange,
        Required, TimesOverlap, TooLong, UnknownChoice,
    };
    let world = world();
    let long = "x".repeat(251);
    let form = typed(&[
        ("summary_sv", "Utan namn"),
        ("summary_fi", &long),
        ("categories", "no-such"),
        ("service_languages_0_language", "fi"),
        ("service_languages_1_language", "fi"),
        ("service_languages_2_level", "B1"),
        ("charge", "chargeable"),
        ("charge_price", "1,234"),
        ("age", "range"),
        ("age_from", "121"),
        ("home_municipality", "some"),
        ("home_municipality_codes", "no-such"),
        ("audience", "everybody"),
        ("occurrences_0_when", "continuous"),
        ("occurrences_0_monday", "9-12, 11-13"),
        ("occurrences_1_when", "single_days"),
        ("occurrences_2_when", "period"),
        ("occurrences_2_from", "2.2.2026"),
        ("occurrences_2_until", "1.2.2026"),
        ("occurrences_3_place_fi", "Aula"),
        ("occurrences_4_when", "single_days"),
        ("occurrences_4_days_7_day", "1.2.2026"),
        ("occurrences_4_days_7_times", "aamulla"),
        ("validity_from", "huomenna"),
        ("links_2_text_sv", "Länk"),
        ("links_3_address", "ftp://example.fi"),
        ("related_services", "no-such"),
        ("rhythm", "2"),
    ]);
    let expected = [
        ("summary_fi", TooLong { limit: 250 }),
        ("name_sv", Required),
        ("categories", UnknownChoice),
        ("service_languages_1_language", ChosenTwice),
        ("service_languages_2_language", Required),
        ("charge_price", NotAPrice),
        ("age_from", OutOfRange { least: 0, most: 120 }),
        ("home_municipality_codes", UnknownChoice),
        ("audience", UnknownChoice),
        ("occurrences_0_monday", TimesOverlap),
        ("occurrences_1_days_0_day", Required),
        ("occurrences_2_until", EndsBeforeItBegins),
        ("occurrences_3_when", Required),
        ("occurrences_4_days_7_times", NotTimes),
        ("validity_from", NotADay),
        ("links_2_address", Required),
        ("links_3_address", NotAWebAddress),
        ("rhythm", UnknownChoice),
        ("related_services", UnknownChoice),
    ];
    let expected = expected.map(|(name, code)| (name.to_owned(), code));
    assert_eq!(world.parse(&form).unwrap_err(), expected);
}

#[test]
fn one_row_a_municipality_and_kind() {
    let row = |number: usize, kind| {
        let name = format!("municipality_guidance_{number}");
        [(format!("{name}_municipality"), "091"), (format!("{name}_kind"), kind)]
    };
    let rows = [row(0, "guidance"), row(1, "exception"), row(2, "guidance")].concat();
    let form = rows.into_iter().fold(typed(&[]), |form, (name, value)| form.with(name, value));
    let problems = form.parse_guidance(&world().offered()).map_err(by_name).unwrap_err();
    let twice = ("municipality_guidance_2_municipality".to_owned(), ProblemCode::ChosenTwice);
    assert_eq!(problems, [twice]);
}

#[test]
fn what_does_not_apply_is_dropped() {
    let world = world();
    let form = typed(&[
        ("charge", "free"),
        ("charge_price", "12"),
        ("age", "all"),
        ("age_from", "18"),
        ("home_municipality", "any"),
        ("home_municipality_codes", "091"),
        ("client_consent", "no"),
        ("consent_note_fi", "Lupa."),
        ("occurrences_0_when", "by_agreement"),
        ("occurrences_0_monday", "nonsense"),
    ]);
    let content = world.parse(&form).unwrap();
    assert_eq!(content.facts.charge, Some(Charge::Free));
    assert_eq!(content.facts.age, Some(Age::AllOfWorkingAge));
    assert_eq!(content.facts.home_municipality, Some(HomeMunicipality::DoesNotMatter));
    let text = ServiceText::default().with(TextField::Name, "Paja");
    assert_eq!(content.texts.get(Language::Fi), Some(&text));
}

#[test]
fn a_step_and_a_translation_replace_only_what_is_theirs() {
    let world = world();
    let saved = whole(&world);
    let basics = TypedService::new(2).with(ORIGINAL, "fi").with("name_fi", "Uusi nimi");
    let after = saved.clone().replacing(&basics, |name| step_of(name) == Some(Step::Basics));
    assert_eq!(after.text("name_fi"), "Uusi nimi");
    assert_eq!(after.values("categories"), [""; 0]);
    assert_eq!(after.text("target_group_fi"), "<p>Kaikille.</p>");
    let swedish = typed(&[("name_sv", "Arbetsverkstad"), ("links_0_text_sv", "Mer")]);
    let after = saved.clone().replacing(&swedish, |name| language_of(name) == Some(Language::Sv));
    assert_eq!((after.text("name_sv"), after.text("name_fi")), ("Arbetsverkstad", "Paja"));
    assert_eq!((after.text("links_0_text_sv"), after.text("links_0_text_fi")), ("Mer", "Lisää"));
    let public = saved.iter().filter(|(name, _)| part_of(name) == Some(Part::Public)).count();
    let internal = saved.iter().filter(|(name, _)| part_of(name) == Some(Part::Internal)).count();
    assert_eq!(public + internal, saved.iter().count());
    assert_eq!(internal, 12);
}
