//! Names of the fields of a service, of their parts and of what may be chosen in them.

use service_manual_domain::language::Language;
use service_manual_domain::service::facts::{Audience, LanguageLevel, Rhythm};
use service_manual_domain::service::field::{FactField, Field, Step, TextField};
use service_manual_domain::service::guidance::{MunicipalityKind, Obligation, Statement};
use service_manual_domain::service::occurrence::Kind;
use service_manual_domain::service::typed::{INCLUDED, ORIGINAL, language_of};
use service_manual_domain::service::writing_help::HintKind;
use service_manual_domain::time::Weekday;

use crate::i18n::Texts;
use crate::labels::settings::weekday;

/// The name of a step of the form.
pub fn step(t: &Texts, step: Step) -> &'static str {
    match step {
        Step::Basics => t.edit_step_basics(),
        Step::TargetGroup => t.edit_step_target_group(),
        Step::PlaceAndTime => t.edit_step_place_and_time(),
        Step::Description => t.edit_step_description(),
        Step::Guidance => t.edit_step_guidance(),
        Step::Responsibility => t.edit_step_responsibility(),
    }
}

/// The name of a field.
pub fn field(t: &Texts, field: Field) -> &'static str {
    match field {
        Field::Text(field) => text(t, field),
        Field::Fact(field) => fact(t, field),
    }
}

/// The name of a text.
pub fn text(t: &Texts, field: TextField) -> &'static str {
    match field {
        TextField::Name => t.field_name(),
        TextField::Summary => t.field_summary(),
        TextField::PriceNote => t.field_price_note(),
        TextField::Keywords => t.field_keywords(),
        TextField::TargetGroup => t.field_target_group(),
        TextField::HowToTakePart => t.field_how_to_take_part(),
        TextField::Benefits => t.field_benefits(),
        TextField::Conditions => t.field_conditions(),
        TextField::ConsentNote => t.field_consent_note(),
        TextField::HowOrganised => t.field_how_organised(),
        TextField::Referring => t.field_referring(),
        TextField::SpecialistConditions => t.field_specialist_conditions(),
        TextField::ObligationNote => t.field_obligation_note(),
        TextField::ClientSystemEntries => t.field_client_system_entries(),
        TextField::StatementNote => t.field_statement_note(),
        TextField::MeasuresAndExceptions => t.field_measures_and_exceptions(),
    }
}

/// What to write into a text.
pub fn text_hint(t: &Texts, field: TextField) -> &'static str {
    match field {
        TextField::Name => t.field_hint_name(),
        TextField::Summary => t.field_hint_summary(),
        TextField::PriceNote => t.field_hint_price_note(),
        TextField::Keywords => t.field_hint_keywords(),
        TextField::TargetGroup => t.field_hint_target_group(),
        TextField::HowToTakePart => t.field_hint_how_to_take_part(),
        TextField::Benefits => t.field_hint_benefits(),
        TextField::Conditions => t.field_hint_conditions(),
        TextField::ConsentNote => t.field_hint_consent_note(),
        TextField::HowOrganised => t.field_hint_how_organised(),
        TextField::Referring => t.field_hint_referring(),
        TextField::SpecialistConditions => t.field_hint_specialist_conditions(),
        TextField::ObligationNote => t.field_hint_obligation_note(),
        TextField::ClientSystemEntries => t.field_hint_client_system_entries(),
        TextField::StatementNote => t.field_hint_statement_note(),
        TextField::MeasuresAndExceptions => t.field_hint_measures_and_exceptions(),
    }
}

/// The name of a fact.
pub fn fact(t: &Texts, field: FactField) -> &'static str {
    match field {
        FactField::Categories => t.field_categories(),
        FactField::ServiceLanguages => t.field_service_languages(),
        FactField::Charge => t.field_charge(),
        FactField::ClientSituations => t.field_client_situations(),
        FactField::Age => t.field_age(),
        FactField::HomeMunicipality => t.field_home_municipality(),
        FactField::Accessibility => t.field_accessibility(),
        FactField::Audience => t.field_audience(),
        FactField::WaysOfDelivery => t.field_ways_of_delivery(),
        FactField::Occurrences => t.field_occurrences(),
        FactField::Validity => t.field_validity(),
        FactField::EnrolmentDeadline => t.field_enrolment_deadline(),
        FactField::EnrolmentLink => t.field_enrolment_link(),
        FactField::ClientConsent => t.field_client_consent(),
        FactField::Links => t.field_links(),
        FactField::Files => t.field_files(),
        FactField::Contacts => t.field_contacts(),
        FactField::Organiser => t.field_organiser(),
        FactField::Producers => t.field_producers(),
        FactField::ResponsibleAuthority => t.field_responsible(),
        FactField::Updater => t.field_updater(),
        FactField::AuthorityUpdater => t.field_authority_updater(),
        FactField::Rhythm => t.field_rhythm(),
        FactField::RelatedServices => t.field_related_services(),
        FactField::Obligation => t.field_obligation(),
        FactField::Statement => t.field_statement(),
        FactField::OtherBenefits => t.field_other_benefits(),
        FactField::MunicipalityGuidance => t.field_municipality_guidance(),
        FactField::ArchivingApplies => t.field_archiving_applies(),
        FactField::InternalLinks => t.field_internal_links(),
        FactField::InternalFiles => t.field_internal_files(),
        FactField::InternalContacts => t.field_internal_contacts(),
    }
}

/// What one row of a field is called; none: the field has no rows.
pub fn one(t: &Texts, field: FactField) -> Option<&'static str> {
    Some(match field {
        FactField::ServiceLanguages => t.field_one_service_language(),
        FactField::Occurrences => t.field_one_occurrence(),
        FactField::Links | FactField::InternalLinks => t.field_one_link(),
        FactField::Files | FactField::InternalFiles => t.field_one_file(),
        FactField::Contacts | FactField::InternalContacts => t.field_one_contact(),
        FactField::MunicipalityGuidance => t.field_one_municipality(),
        _ => return None,
    })
}

/// A part of a field: what stands in the names of the form after the field, or after the number
/// of the row. Empty for a part that does not exist.
pub fn part(t: &Texts, field: Field, part: &str) -> &'static str {
    match (field, part) {
        (Field::Fact(FactField::Charge), "price") => t.field_charge_price(),
        (Field::Fact(FactField::Age), "from") => t.field_age_from(),
        (Field::Fact(FactField::Age), "to") => t.field_age_to(),
        (Field::Fact(FactField::HomeMunicipality), "codes") => t.field_home_municipality_codes(),
        (Field::Fact(FactField::Validity), "from") => t.field_validity_from(),
        (Field::Fact(FactField::Validity), "until") => t.field_validity_until(),
        (Field::Fact(FactField::MunicipalityGuidance), "text") => t.field_guidance_text(),
        (_, "address") => t.field_address(),
        (_, "text") => t.field_text(),
        (_, "file") => t.field_file(),
        (_, "title") => t.field_title(),
        (_, "language") => t.field_language(),
        (_, "contact") => t.field_contact(),
        (_, "role") => t.field_role(),
        (_, "level") => t.field_level(),
        (_, "municipality") => t.field_municipality(),
        (_, "kind") => t.field_kind(),
        (_, "location") => t.field_location(),
        (_, "place") => t.field_place(),
        (_, "time") => t.field_time(),
        (_, "when") => t.field_when(),
        (_, "from") => t.field_from(),
        (_, "until") => t.field_until(),
        (_, "periods") => t.field_one_period(),
        (_, "days") => t.field_one_day(),
        (_, "day") => t.field_day(),
        (_, "times") => t.field_times(),
        (_, other) => Weekday::ALL
            .into_iter()
            .find(|weekday| weekday.code() == other)
            .map_or("", |one| weekday(t, one)),
    }
}

/// The name of a field of the form, with its row and its language, for lists away from the field:
/// `Link 2: Web address (in Swedish)`. The name itself for an unknown one.
pub fn form_name(t: &Texts, name: &str) -> String {
    let language = language_of(name);
    let end = language.map_or(0, |language| language.code().len() + 1);
    let rest = name.get(..name.len().saturating_sub(end)).unwrap_or(name);
    let label = match rest {
        ORIGINAL => t.field_original().to_owned(),
        INCLUDED => t.field_included().to_owned(),
        _ => match Field::of_name(rest) {
            Some(field) => with_parts(t, field, rest),
            None => return name.to_owned(),
        },
    };
    match language {
        Some(language) => t.field_in(label, in_language(t, language)),
        None => label,
    }
}

/// [`form_name`] with its language only where that is not the original.
pub fn form_name_beside(t: &Texts, name: &str, original: Language) -> String {
    let end = format!("_{original}");
    let plain = match language_of(name) {
        Some(language) if language == original => name.strip_suffix(end.as_str()),
        _ => None,
    };
    form_name(t, plain.unwrap_or(name))
}

/// The name of a field with the rows and parts that its name in the form ends with.
fn with_parts(t: &Texts, of: Field, name: &str) -> String {
    let parts = name.get(of.code().len()..).unwrap_or_default().split('_');
    let parts = parts.filter(|part| !part.is_empty());
    let mut label = field(t, of).to_owned();
    let mut row = match of {
        Field::Fact(of) => one(t, of),
        Field::Text(_) => None,
    };
    for part in parts {
        if let (Some(one), Ok(number)) = (row, part.parse::<usize>()) {
            let named = t.field_row((number + 1).to_string(), one);
            let nested = label != field(t, of);
            label = if nested { t.field_part(label, named) } else { named };
            row = None;
            continue;
        }
        let named = self::part(t, of, part);
        row = matches!(part, "periods" | "days").then_some(named);
        if row.is_none() && !named.is_empty() {
            label = t.field_part(label, named);
        }
    }
    label
}

/// In which language something is written: `in Swedish`.
pub fn in_language(t: &Texts, language: Language) -> &'static str {
    match language {
        Language::Fi => t.field_in_fi(),
        Language::Sv => t.field_in_sv(),
        Language::En => t.field_in_en(),
    }
}

/// A level of knowing a language, with what it means in everyday life.
pub fn level(t: &Texts, level: LanguageLevel) -> &'static str {
    match level {
        LanguageLevel::A1 => t.field_level_a1(),
        LanguageLevel::A2 => t.field_level_a2(),
        LanguageLevel::B1 => t.field_level_b1(),
        LanguageLevel::B2 => t.field_level_b2(),
        LanguageLevel::C1 => t.field_level_c1(),
        LanguageLevel::C2 => t.field_level_c2(),
    }
}

/// For whom a service is.
pub fn audience(t: &Texts, audience: Audience) -> &'static str {
    match audience {
        Audience::Jobseekers => t.field_audience_jobseekers(),
        Audience::Employers => t.field_audience_employers(),
    }
}

/// The kind of the times of an occurrence.
pub fn when(t: &Texts, kind: Kind) -> &'static str {
    match kind {
        Kind::ByAgreement => t.field_when_by_agreement(),
        Kind::Continuous => t.field_when_continuous(),
        Kind::Period => t.field_when_period(),
        Kind::Periods => t.field_when_periods(),
        Kind::SingleDays => t.field_when_single_days(),
    }
}

/// Whether taking part is binding.
pub fn obligation(t: &Texts, obligation: Obligation) -> &'static str {
    match obligation {
        Obligation::NotBinding => t.field_obligation_not_binding(),
        Obligation::IfAgreed => t.field_obligation_if_agreed(),
        Obligation::Always => t.field_obligation_always(),
    }
}

/// Whether a labour-policy statement is given.
pub fn statement(t: &Texts, statement: Statement) -> &'static str {
    match statement {
        Statement::Given => t.field_statement_given(),
        Statement::NotGiven => t.field_statement_not_given(),
    }
}

/// What a row of a municipality says.
pub fn municipality_kind(t: &Texts, kind: MunicipalityKind) -> &'static str {
    match kind {
        MunicipalityKind::Guidance => t.field_kind_guidance(),
        MunicipalityKind::Exception => t.field_kind_exception(),
    }
}

/// How often a service is reviewed.
pub fn rhythm(t: &Texts, rhythm: Rhythm) -> String {
    t.field_rhythm_months(rhythm.months())
}

/// What is worth a second look in a text.
pub fn writing_hint(t: &Texts, kind: HintKind) -> &'static str {
    match kind {
        HintKind::LongSentence => t.edit_help_long_sentence(),
        HintKind::ShortSummary => t.edit_help_short_summary(),
        HintKind::AgeingDate => t.edit_help_ageing_date(),
        HintKind::PhoneNumber => t.edit_help_phone_number(),
        HintKind::EmailAddress => t.edit_help_email_address(),
        HintKind::StreetAddress => t.edit_help_street_address(),
        HintKind::Passive => t.edit_help_passive(),
    }
}
