//! The rows of the form. Their numbers come from the names of what was typed, so that a form that
//! is shown again has the same rows.

use service_manual_domain::language::Language;
use service_manual_domain::service::facts::LanguageLevel;
use service_manual_domain::service::field::FactField;
use service_manual_domain::service::guidance::MunicipalityKind;
use service_manual_domain::service::typed::ROW_TEXT_LIMIT;

use super::step::StepFields;
use crate::forms::{Choice, Field, Item, Row, Rows, row_numbers};
use crate::labels::service as labels;
use crate::urls;

impl StepFields<'_> {
    pub(super) fn service_languages(&self) -> Item {
        let (t, field) = (self.t, FactField::ServiceLanguages);
        let row = |name: &str| {
            let levels = LanguageLevel::ALL.iter();
            let levels =
                levels.map(|level| Choice::new(level.code(), labels::level(t, *level))).collect();
            let languages = self.choices.service_languages.clone();
            vec![
                Field::select(t, &format!("{name}_language"), t.field_language(), languages),
                Field::select(t, &format!("{name}_level"), t.field_level(), levels),
            ]
        };
        let rows = self.rows(field, |name| fields(row(name)));
        rows.hint(t.field_hint_service_languages()).mark(t.form_needed_to_submit()).into()
    }

    pub(super) fn links(&self, field: FactField) -> Item {
        let t = self.t;
        let rows = self.rows(field, |name| {
            let address = Field::text(t, &format!("{name}_address"), t.field_address());
            self.in_languages(vec![address], &format!("{name}_text"), t.field_text())
        });
        rows.hint(t.field_hint_links()).into()
    }

    pub(super) fn files(&self, field: FactField, offered: &[Choice]) -> Item {
        let t = self.t;
        let rows = self.rows(field, |name| {
            let languages = self.choices.service_languages.clone();
            let first = vec![
                Field::select(t, &format!("{name}_file"), t.field_file(), offered.to_vec()),
                Field::select(t, &format!("{name}_language"), t.field_language(), languages),
            ];
            self.in_languages(first, &format!("{name}_title"), t.field_title())
        });
        let rows = rows.hint(t.field_hint_files());
        match self.editing {
            Some(one) => {
                let href = urls::service_files(t.language(), one.id);
                rows.link(t.edit_to_files(), href).into()
            }
            None => rows.into(),
        }
    }

    pub(super) fn contacts(&self, field: FactField, hint: &str) -> Item {
        let t = self.t;
        let rows = self.rows(field, |name| {
            let contacts = self.choices.contacts.clone();
            let contact = Field::select(t, &format!("{name}_contact"), t.field_contact(), contacts);
            self.in_languages(vec![contact], &format!("{name}_role"), t.field_role())
        });
        let rows = rows.hint(hint);
        match self.editing {
            Some(one) => {
                let href = urls::contacts(t.language(), one.organiser);
                rows.link(t.edit_to_contacts(), href).into()
            }
            None => rows.into(),
        }
    }

    pub(super) fn municipality_guidance(&self) -> Item {
        let (t, field) = (self.t, FactField::MunicipalityGuidance);
        let rows = self.rows(field, |name| {
            let municipalities = self.choices.municipalities.clone();
            let kinds = MunicipalityKind::ALL.iter();
            let kinds = kinds
                .map(|kind| Choice::new(kind.code(), labels::municipality_kind(t, *kind)))
                .collect();
            let mut all = vec![
                Field::select(
                    t,
                    &format!("{name}_municipality"),
                    t.field_municipality(),
                    municipalities,
                ),
                Field::select(t, &format!("{name}_kind"), t.field_kind(), kinds),
            ];
            let text = format!("{name}_text");
            all.extend(self.languages_of(&text).into_iter().map(|language| {
                let label = self.label_in(t.field_guidance_text(), language);
                Field::rich(t, &format!("{text}_{language}"), label, 5).lang(language)
            }));
            fields(all)
        });
        rows.hint(t.field_hint_municipality_guidance()).into()
    }

    /// The rows of a field, each with the items made for what the names in it begin with.
    pub(super) fn rows(&self, field: FactField, items: impl Fn(&str) -> Vec<Item>) -> Rows {
        let one = labels::one(self.t, field).unwrap_or_default();
        self.rows_named(field.code(), labels::fact(self.t, field), one, items)
    }

    /// The same for rows that are no field of their own.
    pub(super) fn rows_named(
        &self,
        name: &str,
        legend: &str,
        one: &str,
        items: impl Fn(&str) -> Vec<Item>,
    ) -> Rows {
        let numbers = row_numbers(self.form, name, self.more == Some(name));
        let row = |(place, number): (usize, &usize)| {
            let name = format!("{name}_{number}");
            let legend = self.t.field_row((place + 1).to_string(), one);
            let items = items(&name);
            Row::new(name, legend, items)
        };
        let rows = numbers.iter().enumerate().map(row).collect();
        Rows::new(self.t, name, legend, one, rows)
    }

    /// Some fields, and a short text for each language in use.
    pub(super) fn in_languages(&self, first: Vec<Field>, name: &str, label: &str) -> Vec<Item> {
        let languages = self.languages_of(name);
        let texts = languages.into_iter().map(|language| {
            let label = self.label_in(label, language);
            Field::text(self.t, &format!("{name}_{language}"), label)
                .limit(ROW_TEXT_LIMIT)
                .lang(language)
        });
        fields(first.into_iter().chain(texts).collect())
    }

    /// The languages in use, and those in which something is written here.
    fn languages_of(&self, name: &str) -> Vec<Language> {
        let written = |language: &Language| {
            self.languages.contains(language)
                || !self.form.value(&format!("{name}_{language}")).is_empty()
        };
        Language::ALL.into_iter().filter(written).collect()
    }

    fn label_in(&self, label: &str, language: Language) -> String {
        if self.languages.len() > 1 {
            self.t.field_in(label, labels::in_language(self.t, language))
        } else {
            label.to_owned()
        }
    }
}

pub(super) fn fields(fields: Vec<Field>) -> Vec<Item> {
    fields.into_iter().map(|field| Item::from(field.unmarked())).collect()
}
