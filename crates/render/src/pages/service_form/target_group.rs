//! Step "target group".

use service_manual_domain::service::facts::Audience;
use service_manual_domain::service::field::{FactField, TextField};

use super::step::{StepFields, fact};
use crate::forms::{Choice, Field, Form, Item};
use crate::labels::service as labels;

impl StepFields<'_> {
    pub(super) fn target_group(&self, form: Form) -> Form {
        let t = self.t;
        let audiences = Audience::ALL.iter();
        let audiences = audiences
            .map(|audience| Choice::new(audience.code(), labels::audience(t, *audience)))
            .collect();
        let situations = self.choices.client_situations.clone();
        let audience = Field::checkboxes(t, "audience", t.field_audience(), audiences);
        let situations =
            Field::checkboxes(t, "client_situations", t.field_client_situations(), situations);
        let accessibility = self.choices.accessibility.clone();
        let accessibility =
            Field::checkboxes(t, "accessibility", t.field_accessibility(), accessibility)
                .hint(t.field_hint_accessibility());
        form.items(
            t.edit_part_for_whom(),
            "",
            vec![
                self.text_item(TextField::TargetGroup),
                fact(FactField::Audience, audience),
                fact(FactField::ClientSituations, situations),
            ],
        )
        .items(t.edit_part_limits(), "", self.age().into_iter().chain(self.home()).collect())
        .items(
            t.edit_part_accessibility(),
            "",
            vec![fact(FactField::Accessibility, accessibility)],
        )
    }

    fn age(&self) -> Vec<Item> {
        let t = self.t;
        let choices =
            vec![Choice::new("all", t.field_age_all()), Choice::new("range", t.field_age_range())];
        let limit = |name, label| {
            Field::text(t, name, label)
                .hint(t.field_hint_age())
                .only_if("age", &["range"])
                .unmarked()
        };
        vec![
            fact(FactField::Age, Field::radios(t, "age", t.field_age(), choices)),
            limit("age_from", t.field_age_from()).into(),
            limit("age_to", t.field_age_to()).into(),
        ]
    }

    fn home(&self) -> Vec<Item> {
        let t = self.t;
        let name = "home_municipality";
        let choices =
            vec![Choice::new("any", t.field_home_any()), Choice::new("some", t.field_home_some())];
        let home = Field::radios(t, name, t.field_home_municipality(), choices);
        let groups = by_first_letter(&self.choices.municipalities);
        let codes = Field::checkbox_groups(
            t,
            "home_municipality_codes",
            t.field_home_municipality_codes(),
            groups,
        );
        let codes = codes.only_if(name, &["some"]).unmarked();
        vec![fact(FactField::HomeMunicipality, home), codes.into()]
    }
}

/// Choices in the order of the alphabet, in groups of one letter.
fn by_first_letter(choices: &[Choice]) -> Vec<(String, Vec<Choice>)> {
    let mut groups: Vec<(String, Vec<Choice>)> = Vec::new();
    for choice in choices {
        let letter: String = choice.label.chars().take(1).flat_map(char::to_uppercase).collect();
        match groups.last_mut() {
            Some((last, group)) if *last == letter => group.push(choice.clone()),
            _ => groups.push((letter, vec![choice.clone()])),
        }
    }
    groups
}
