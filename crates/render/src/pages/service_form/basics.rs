//! Step "basics".

use service_manual_domain::language::Language;
use service_manual_domain::service::field::{FactField, TextField};
use service_manual_domain::service::typed::{INCLUDED, ORIGINAL};

use super::step::{StepFields, fact};
use crate::forms::{Choice, Field, Form, Item};
use crate::labels;

impl StepFields<'_> {
    pub(super) fn basics(&self, form: Form) -> Form {
        let t = self.t;
        form.items(t.edit_part_languages(), "", self.owner_and_languages())
            .items(
                t.edit_part_name(),
                "",
                vec![self.text_item(TextField::Name), self.text_item(TextField::Summary)],
            )
            .items(t.edit_part_finding(), "", self.finding())
            .items(t.edit_part_languages_and_price(), "", self.languages_and_price())
    }

    fn owner_and_languages(&self) -> Vec<Item> {
        let t = self.t;
        let own_name = |one: Language| Choice::new(one.code(), labels::own_name(one));
        let languages: Vec<Choice> = Language::ALL.map(own_name).into();
        let mut items = Vec::new();
        if self.editing.is_none() && self.choices.organisers.len() > 1 {
            let organisers = self.choices.organisers.clone();
            items.push(
                Field::select(t, "organiser", t.field_organiser(), organisers)
                    .hint(t.manage_organiser_hint())
                    .required()
                    .into(),
            );
        }
        let original = Field::radios(t, ORIGINAL, t.field_original(), languages.clone())
            .hint(t.field_hint_original())
            .required();
        let included = Field::checkboxes(t, INCLUDED, t.field_included(), languages)
            .hint(t.field_hint_included())
            .unmarked();
        items.extend([original.into(), included.into()]);
        items
    }

    fn finding(&self) -> Vec<Item> {
        let t = self.t;
        let categories = match self.choices.categories.as_slice() {
            [(_, only)] => Field::checkboxes(t, "categories", t.field_categories(), only.clone()),
            groups => {
                Field::checkbox_groups(t, "categories", t.field_categories(), groups.to_vec())
            }
        };
        vec![
            fact(FactField::Categories, categories.hint(t.field_hint_categories())),
            self.text_item(TextField::Keywords),
        ]
    }

    fn languages_and_price(&self) -> Vec<Item> {
        let t = self.t;
        let choices = vec![
            Choice::new("free", t.field_charge_free()),
            Choice::new("chargeable", t.field_charge_chargeable()),
        ];
        let price = Field::text(t, "charge_price", t.field_charge_price())
            .hint(t.field_hint_charge_price())
            .only_if("charge", &["chargeable"])
            .needed_to_submit();
        vec![
            self.service_languages(),
            fact(FactField::Charge, Field::radios(t, "charge", t.field_charge(), choices)),
            price.into(),
            self.text_item(TextField::PriceNote),
        ]
    }
}
