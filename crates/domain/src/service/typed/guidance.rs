//! The internal guidance of the form.

use std::collections::BTreeSet;

use super::reader::Reader;
use super::{facts, rows, texts};
use crate::problem::ProblemCode;
use crate::service::Guidance;
use crate::service::field::{Part, RICH_LIMIT};
use crate::service::guidance::{GuidanceFacts, MunicipalityGuidance};
use crate::vocabulary::Vocabulary;

pub(super) fn guidance(reader: &mut Reader<'_>) -> Guidance {
    let original = texts::original(reader);
    Guidance {
        texts: texts::localised(reader, original, Part::Internal, &BTreeSet::new()),
        facts: guidance_facts(reader),
        sanitiser: reader.typed.sanitiser,
    }
}

fn guidance_facts(reader: &mut Reader<'_>) -> GuidanceFacts {
    GuidanceFacts {
        obligation: reader.choice("obligation"),
        statement: reader.choice("statement"),
        other_benefits: reader.terms("other_benefits", Vocabulary::OtherBenefit),
        municipality_guidance: municipalities(reader),
        archiving_applies: facts::yes(reader, "archiving_applies"),
        internal_links: rows::links(reader, "internal_links"),
        internal_files: rows::files(reader, "internal_files"),
        internal_contacts: rows::contacts(reader, "internal_contacts"),
    }
}

fn municipalities(reader: &mut Reader<'_>) -> Vec<MunicipalityGuidance> {
    let mut all: Vec<MunicipalityGuidance> = Vec::new();
    for row in reader.rows("municipality_guidance") {
        let name = format!("{row}_municipality");
        let offered = reader.offered.term;
        let municipality = reader.required(&name, |text| facts::municipality(offered, text));
        let kind = reader.required(&format!("{row}_kind"), str::parse);
        let text = reader.texts(&format!("{row}_text"), RICH_LIMIT);
        let (Some(municipality), Some(kind)) = (municipality, kind) else { continue };
        if all.iter().any(|other| other.municipality == municipality && other.kind == kind) {
            reader.problems.add(name, ProblemCode::ChosenTwice);
        }
        all.push(MunicipalityGuidance { municipality, kind, text });
    }
    all
}
