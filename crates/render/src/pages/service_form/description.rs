//! Step "description".

use service_manual_domain::service::field::{FactField, TextField};

use super::step::StepFields;
use crate::forms::{Field, Form};

impl StepFields<'_> {
    pub(super) fn description(&self, form: Form) -> Form {
        let t = self.t;
        let consent = Field::checkbox(t, "client_consent", t.field_consent_yes()).unmarked();
        let note = self
            .text(TextField::ConsentNote)
            .only_if("client_consent", &["yes"])
            .needed_to_submit();
        form.items(
            t.edit_part_description(),
            "",
            vec![
                self.text_item(TextField::HowToTakePart),
                self.text_item(TextField::Benefits),
                self.text_item(TextField::Conditions),
                self.text_item(TextField::HowOrganised),
            ],
        )
        .items(t.field_client_consent(), "", vec![consent.into(), note.into()])
        .items(
            t.edit_part_more(),
            "",
            vec![self.links(FactField::Links), self.files(FactField::Files, &self.choices.files)],
        )
    }
}
