//! What a service lacks, with the way to where it is filled in: for its form and its page.

use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::service::Side;
use service_manual_domain::service::form_page::FormPage;

use crate::frame::Frame;
use crate::labels::service::form_name_beside;
use crate::{labels, urls};

/// The service whose fields are named.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lacking {
    /// Which.
    pub(crate) id: ServiceId,
    /// The language in which it was first written.
    pub(crate) original: Language,
    /// Whether the reader may open its form.
    pub(crate) has_form: bool,
    /// Whether the reader may choose the updater of the responsible authority in it.
    pub(crate) may_set_authority_updater: bool,
}

/// Something that is missing.
pub(crate) struct MissingLine {
    pub(crate) label: String,
    pub(crate) href: Option<String>,
    pub(crate) page: Option<FormPage>,
}

impl Lacking {
    /// Everything that is missing.
    pub(crate) fn lines(self, frame: &Frame, missing: &[Problem]) -> Vec<MissingLine> {
        let t = frame.t();
        let line = |problem: &Problem| {
            let line = self.line(frame, &problem.field);
            match &problem.code {
                ProblemCode::Required => line,
                code => {
                    let label = t.field_part(line.label, labels::problem(t, code));
                    MissingLine { label, ..line }
                }
            }
        };
        missing.iter().map(line).collect()
    }

    /// A field of the form, with the way to it. No way leads to what only the responsible authority
    /// fills in, and it belongs to no page.
    pub(crate) fn line(self, frame: &Frame, name: &str) -> MissingLine {
        let label = form_name_beside(frame.t(), name, self.original);
        if name == Side::Authority.field() && !self.may_set_authority_updater {
            let label = frame.t().edit_missing_elsewhere(label);
            return MissingLine { label, href: None, page: None };
        }
        let page = FormPage::of_field(name, self.original);
        let href = page.filter(|_| self.has_form).map(|page| {
            let path = urls::service_step(frame.language, self.id, page);
            format!("{path}#{name}")
        });
        MissingLine { label, href, page }
    }
}
