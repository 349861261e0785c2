//! What facts of a service are called on its page: sentences to its reader, where the form has names
//! of choices.

use service_manual_domain::service::facts::{Charge, LanguageLevel};
use service_manual_domain::service::guidance::{MunicipalityKind, Obligation, Statement};

use crate::format;
use crate::i18n::Texts;

/// What a service costs.
pub fn charge(t: &Texts, charge: Charge) -> String {
    match charge {
        Charge::Free => t.field_charge_free().to_owned(),
        Charge::Chargeable(None) => t.field_charge_chargeable().to_owned(),
        Charge::Chargeable(Some(cents)) => format::euros(t.language(), cents),
    }
}

/// What a person who knows a language at a level can do, in everyday words.
pub fn language_level(t: &Texts, level: LanguageLevel) -> &'static str {
    match level {
        LanguageLevel::A1 => t.service_level_a1(),
        LanguageLevel::A2 => t.service_level_a2(),
        LanguageLevel::B1 => t.service_level_b1(),
        LanguageLevel::B2 => t.service_level_b2(),
        LanguageLevel::C1 => t.service_level_c1(),
        LanguageLevel::C2 => t.service_level_c2(),
    }
}

/// Whether taking part is binding, as a sentence.
pub fn obligation(t: &Texts, obligation: Obligation) -> &'static str {
    match obligation {
        Obligation::NotBinding => t.guidance_obligation_not_binding(),
        Obligation::IfAgreed => t.guidance_obligation_if_agreed(),
        Obligation::Always => t.guidance_obligation_always(),
    }
}

/// Whether a labour-policy statement is given, as a sentence.
pub fn statement(t: &Texts, statement: Statement) -> &'static str {
    match statement {
        Statement::Given => t.guidance_statement_given(),
        Statement::NotGiven => t.guidance_statement_not_given(),
    }
}

/// What a row of a municipality says.
pub fn municipality_kind(t: &Texts, kind: MunicipalityKind) -> &'static str {
    match kind {
        MunicipalityKind::Guidance => t.guidance_kind_guidance(),
        MunicipalityKind::Exception => t.guidance_kind_exception(),
    }
}
