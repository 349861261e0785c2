//! Step "internal guidance". It is only shown to those who may change the guidance.

use service_manual_domain::service::field::{FactField, TextField};
use service_manual_domain::service::guidance::{Obligation, Statement};

use super::step::{StepFields, fact};
use crate::forms::{Choice, Field, Form, Item};
use crate::labels::service as labels;

impl StepFields<'_> {
    pub(super) fn guidance(&self, form: Form) -> Form {
        let t = self.t;
        form.items(
            t.edit_part_referring(),
            t.edit_part_referring_hint(),
            vec![
                self.text_item(TextField::Referring),
                self.text_item(TextField::SpecialistConditions),
                self.text_item(TextField::ClientSystemEntries),
            ],
        )
        .items(
            t.edit_part_obligation(),
            "",
            self.obligation().into_iter().chain(self.statement()).collect(),
        )
        .items(t.edit_part_during(), "", self.during())
        .items(
            t.edit_part_internal_more(),
            "",
            vec![
                self.municipality_guidance(),
                self.links(FactField::InternalLinks),
                self.files(FactField::InternalFiles, &self.choices.internal_files),
                self.contacts(FactField::InternalContacts, t.field_hint_internal_contacts()),
            ],
        )
    }

    fn obligation(&self) -> Vec<Item> {
        let t = self.t;
        let choices = Obligation::ALL.iter();
        let choices = choices
            .map(|choice| Choice::new(choice.code(), labels::obligation(t, *choice)))
            .collect();
        let field = Field::radios(t, "obligation", t.field_obligation(), choices);
        vec![fact(FactField::Obligation, field), self.text_item(TextField::ObligationNote)]
    }

    fn statement(&self) -> Vec<Item> {
        let t = self.t;
        let choices = Statement::ALL.iter();
        let choices = choices
            .map(|choice| Choice::new(choice.code(), labels::statement(t, *choice)))
            .collect();
        let field = Field::radios(t, "statement", t.field_statement(), choices);
        vec![fact(FactField::Statement, field), self.text_item(TextField::StatementNote)]
    }

    fn during(&self) -> Vec<Item> {
        let t = self.t;
        let benefits = self.choices.other_benefits.clone();
        let benefits = Field::checkboxes(t, "other_benefits", t.field_other_benefits(), benefits);
        let archiving = Field::checkbox(t, "archiving_applies", t.field_archiving_yes());
        vec![
            self.text_item(TextField::MeasuresAndExceptions),
            fact(FactField::OtherBenefits, benefits),
            archiving.unmarked().into(),
        ]
    }
}
