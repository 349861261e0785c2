//! Step "contacts and responsibility".

use service_manual_domain::service::facts::Rhythm;
use service_manual_domain::service::field::FactField;

use super::step::{SEARCH, SEARCHED, StepFields};
use crate::forms::{Choice, Field, Form, Item};
use crate::labels::service as labels;

/// Of so many organisations one looks for a word instead of reading all.
const MANY: usize = 12;

impl StepFields<'_> {
    pub(super) fn responsibility(&self, form: Form) -> Form {
        let t = self.t;
        form.items(
            t.edit_part_contacts(),
            "",
            vec![self.contacts(FactField::Contacts, t.field_hint_contacts())],
        )
        .items(t.edit_part_organisations(), "", self.organisations())
        .items(t.edit_part_people(), t.edit_part_people_hint(), self.people())
        .items(t.field_related_services(), "", self.related())
    }

    fn organisations(&self) -> Vec<Item> {
        let t = self.t;
        let (name, label) = ("producers", t.field_producers());
        let producers = self.choices.producers.clone();
        let producers = if producers.len() > MANY {
            Field::checkbox_groups(t, name, label, vec![(label.to_owned(), producers)])
        } else {
            Field::checkboxes(t, name, label, producers)
        };
        let mut items = vec![producers.hint(t.field_hint_producers()).unmarked().into()];
        if !self.choices.responsible.is_empty() {
            let authorities = self.choices.responsible.clone();
            items.push(
                Field::select(t, "responsible", t.field_responsible(), authorities)
                    .hint(t.field_hint_responsible())
                    .needed_to_publish()
                    .into(),
            );
        }
        items
    }

    fn people(&self) -> Vec<Item> {
        let t = self.t;
        let mut items: Vec<Item> = Vec::new();
        if !self.choices.updaters.is_empty() {
            let people = self.choices.updaters.clone();
            items.push(
                Field::select(t, "updater", t.field_updater(), people)
                    .hint(t.field_hint_updater())
                    .needed_to_submit()
                    .into(),
            );
        }
        if !self.choices.authority_updaters.is_empty() {
            let people = self.choices.authority_updaters.clone();
            items.push(
                Field::select(t, "authority_updater", t.field_authority_updater(), people)
                    .hint(t.field_hint_updater())
                    .needed_to_publish()
                    .into(),
            );
        }
        let rhythms = Rhythm::ALL
            .map(|rhythm| Choice::new(rhythm.months().to_string(), labels::rhythm(t, rhythm)));
        items.push(
            Field::setting(t, "rhythm", t.field_rhythm(), rhythms.into())
                .hint(t.field_hint_rhythm())
                .into(),
        );
        items
    }

    fn related(&self) -> Vec<Item> {
        let t = self.t;
        let mut items: Vec<Item> = Vec::new();
        if !self.choices.related.is_empty() {
            let related = self.choices.related.clone();
            let label = t.edit_related_chosen();
            items.push(Field::checkboxes(t, "related_services", label, related).unmarked().into());
        }
        let hint = match self.choices.related_found {
            Some(found) => t.edit_related_found(found),
            None => t.field_hint_related_services().to_owned(),
        };
        let search = Field::text(t, SEARCHED, t.edit_related_search())
            .hint(hint)
            .button(t.edit_related_button(), SEARCH)
            .unmarked();
        items.push(search.into());
        items
    }
}
