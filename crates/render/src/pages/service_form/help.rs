//! Help while writing: what is worth a second look in a text. It never forbids anything.

use service_manual_domain::language::Language;
use service_manual_domain::service::field::{Field, Form, TextField};
use service_manual_domain::service::typed::language_of;
use service_manual_domain::service::writing_help::{Hint, HintKind, hints};

use crate::forms::FormState;
use crate::i18n::Texts;
use crate::labels::service::writing_hint;
use crate::rich_text::RichText;

/// The most remarks on one text; more would not be read.
const REMARKS: usize = 5;
/// The most characters of a quotation.
const QUOTED: usize = 60;

/// The remarks on a text, as it stands in the form.
pub(super) fn remarks(t: &Texts, language: Language, field: TextField, value: &str) -> Vec<String> {
    if value.is_empty() {
        return Vec::new();
    }
    let rich = Field::Text(field).rule().is_some_and(|rule| matches!(rule.form, Form::Rich(_)));
    let plain = if rich { RichText::clean(value).to_plain() } else { value.to_owned() };
    let mut remarks: Vec<String> = Vec::new();
    for hint in hints(language, field, &plain) {
        let remark = remark(t, hint, &plain);
        if !remarks.contains(&remark) {
            remarks.push(remark);
        }
    }
    remarks.truncate(REMARKS);
    remarks
}

/// The remarks on every text of a form, by the names of the fields.
pub fn all_remarks(t: &Texts, form: &FormState) -> Vec<(String, Vec<String>)> {
    let texts = form.iter().filter_map(|(name, values)| {
        let Some(Field::Text(field)) = Field::of_name(name) else { return None };
        let value = values.first().map_or("", String::as_str);
        Some((name.to_owned(), remarks(t, language_of(name)?, field, value)))
    });
    texts.collect()
}

fn remark(t: &Texts, hint: Hint, plain: &str) -> String {
    let told = writing_hint(t, hint.kind);
    if hint.kind == HintKind::ShortSummary {
        return told.to_owned();
    }
    let length = hint.to.saturating_sub(hint.from);
    let mut quoted: String = plain.chars().skip(hint.from).take(length.min(QUOTED)).collect();
    if length > QUOTED {
        quoted.push('…');
    }
    t.edit_help_at(told, quoted)
}
