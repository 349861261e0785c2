//! What is missing, with the way to where it is filled in.

use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::service::form_page::FormPage;
use service_manual_domain::service::typed::{language_of, step_of};

use super::context::Editing;
use crate::frame::Frame;
use crate::labels::service::form_name;
use crate::{labels, urls};

/// Something that is missing.
pub(super) struct MissingLine {
    pub(super) label: String,
    pub(super) href: Option<String>,
    pub(super) page: Option<FormPage>,
}

pub(super) fn lines(frame: &Frame, one: &Editing, missing: &[Problem]) -> Vec<MissingLine> {
    let t = frame.t();
    missing
        .iter()
        .map(|problem| {
            let line = line(frame, one, &problem.field);
            match &problem.code {
                ProblemCode::Required => line,
                code => {
                    let label = format!("{}: {}", line.label, labels::problem(t, code));
                    MissingLine { label, ..line }
                }
            }
        })
        .collect()
}

/// A field of the form, with the way to it.
pub(super) fn line(frame: &Frame, one: &Editing, name: &str) -> MissingLine {
    let page = page_of(one, name);
    let href = page.map(|page| {
        let path = urls::service_step(frame.language, one.id, page);
        format!("{path}#{name}")
    });
    MissingLine { label: label(frame, one, name), href, page }
}

/// The name of a field; its language only where that is not the original.
fn label(frame: &Frame, one: &Editing, name: &str) -> String {
    let original = format!("_{}", one.original);
    let plain = match language_of(name) {
        Some(language) if language == one.original => name.strip_suffix(original.as_str()),
        _ => None,
    };
    form_name(frame.t(), plain.unwrap_or(name))
}

fn page_of(one: &Editing, name: &str) -> Option<FormPage> {
    match language_of(name) {
        Some(language) if language != one.original => Some(FormPage::Translation(language)),
        _ => step_of(name).map(FormPage::Step),
    }
}
