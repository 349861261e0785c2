//! The columns of a table, and what a cell of each becomes in the form. Several values of a cell
//! stand with `|` between them, or each on a line of its own.

use service_manual_domain::import::Fault;
use service_manual_domain::language::Language;
use service_manual_domain::service::field::{FIELDS, FactField, Field, TextField};
use service_manual_domain::vocabulary::Vocabulary;

use super::draft::Draft;
use super::known::Known;

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    /// The id of the row where it comes from.
    Id,
    /// The language in which it was first written.
    Original,
    /// A text in a language.
    Text(TextField, Language),
    /// A fact that is one cell.
    Fact(FactField),
    /// The price in euros.
    Price,
    /// The first day of validity.
    ValidFrom,
    /// The last.
    ValidUntil,
}

/// The facts that a table may have. The others are things that exist only here.
const FACTS: [FactField; 16] = [
    FactField::Categories,
    FactField::ServiceLanguages,
    FactField::Charge,
    FactField::ClientSituations,
    FactField::Age,
    FactField::HomeMunicipality,
    FactField::Accessibility,
    FactField::Audience,
    FactField::WaysOfDelivery,
    FactField::EnrolmentDeadline,
    FactField::EnrolmentLink,
    FactField::Links,
    FactField::Obligation,
    FactField::Statement,
    FactField::OtherBenefits,
    FactField::Rhythm,
];

/// All columns, in the order of the form.
pub(super) fn all() -> impl Iterator<Item = Column> {
    let of_field = |field: Field| -> Vec<Column> {
        match field {
            Field::Text(text) => {
                Language::ALL.into_iter().map(|language| Column::Text(text, language)).collect()
            }
            Field::Fact(FactField::Charge) => vec![Column::Fact(FactField::Charge), Column::Price],
            Field::Fact(FactField::Validity) => vec![Column::ValidFrom, Column::ValidUntil],
            Field::Fact(fact) if FACTS.contains(&fact) => vec![Column::Fact(fact)],
            Field::Fact(_) => Vec::new(),
        }
    };
    let fields = FIELDS.iter().flat_map(move |rule| of_field(rule.field));
    [Column::Id, Column::Original].into_iter().chain(fields)
}

impl Column {
    /// The heading: the name of the form's field.
    pub(super) fn heading(self) -> String {
        match self {
            Self::Id => "id".to_owned(),
            Self::Original => "original".to_owned(),
            Self::Text(field, language) => format!("{}_{language}", field.code()),
            Self::Fact(field) => field.code().to_owned(),
            Self::Price => "charge_price".to_owned(),
            Self::ValidFrom => "validity_from".to_owned(),
            Self::ValidUntil => "validity_until".to_owned(),
        }
    }

    /// Writes a cell that is not empty into the form.
    pub(super) fn write(
        self,
        draft: &mut Draft,
        cell: &str,
        known: &Known,
        faults: &mut Vec<Fault>,
    ) {
        let field = match self {
            Self::Text(field, language) => return draft.write(field, language, cell),
            Self::Fact(field) => field,
            Self::Id | Self::Original | Self::Price | Self::ValidFrom | Self::ValidUntil => {
                return draft.add(self.heading(), cell.trim());
            }
        };
        match field {
            FactField::Categories => terms(draft, field, Vocabulary::Category, cell, known, faults),
            FactField::ClientSituations => {
                terms(draft, field, Vocabulary::ClientSituation, cell, known, faults);
            }
            FactField::Accessibility => {
                terms(draft, field, Vocabulary::Accessibility, cell, known, faults);
            }
            FactField::WaysOfDelivery => {
                terms(draft, field, Vocabulary::WayOfDelivery, cell, known, faults);
            }
            FactField::OtherBenefits => {
                terms(draft, field, Vocabulary::OtherBenefit, cell, known, faults);
            }
            FactField::ServiceLanguages => service_languages(draft, cell, known, faults),
            FactField::Age => age(draft, cell),
            FactField::HomeMunicipality => home_municipality(draft, cell, known, faults),
            FactField::Links => {
                for (row, address) in values(cell).enumerate() {
                    draft.add(format!("links_{row}_address"), address);
                }
            }
            FactField::EnrolmentDeadline | FactField::EnrolmentLink => {
                draft.add(field.code(), cell.trim());
            }
            _ => values(cell).for_each(|value| draft.add(field.code(), value.to_lowercase())),
        }
    }
}

/// The values of a cell.
fn values(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(['|', '\n']).map(str::trim).filter(|value| !value.is_empty())
}

fn terms(
    draft: &mut Draft,
    field: FactField,
    vocabulary: Vocabulary,
    cell: &str,
    known: &Known,
    faults: &mut Vec<Fault>,
) {
    for value in values(cell) {
        if let Some(code) = term(field, vocabulary, value, known, faults) {
            draft.add(field.code(), code);
        }
    }
}

fn term(
    field: FactField,
    vocabulary: Vocabulary,
    value: &str,
    known: &Known,
    faults: &mut Vec<Fault>,
) -> Option<String> {
    let found = known.term(vocabulary, value);
    if found.is_none() {
        let value = value.chars().take(100).collect();
        faults.push(Fault::UnknownTerm { field: field.code().to_owned(), value });
    }
    found
}

/// `fi`, `suomi`, `fi:B1`.
fn service_languages(draft: &mut Draft, cell: &str, known: &Known, faults: &mut Vec<Fault>) {
    let field = FactField::ServiceLanguages;
    for (row, value) in values(cell).enumerate() {
        let (language, level) = value.split_once(':').unwrap_or((value, ""));
        let found = term(field, Vocabulary::ServiceLanguage, language.trim(), known, faults);
        if let Some(code) = found {
            draft.add(format!("{}_{row}_language", field.code()), code);
            draft.add(format!("{}_{row}_level", field.code()), level.trim().to_uppercase());
        }
    }
}

/// `all`, `18-29`, `18-`, `-29`.
fn age(draft: &mut Draft, cell: &str) {
    let cell = cell.trim().to_lowercase();
    match cell.split_once(['-', '–']) {
        Some((from, to)) => {
            draft.add("age", "range");
            draft.add("age_from", from.trim());
            draft.add("age_to", to.trim());
        }
        None => draft.add("age", cell),
    }
}

/// `any`, or municipalities by number or name.
fn home_municipality(draft: &mut Draft, cell: &str, known: &Known, faults: &mut Vec<Fault>) {
    let field = FactField::HomeMunicipality;
    if cell.trim().eq_ignore_ascii_case("any") {
        return draft.add(field.code(), "any");
    }
    draft.add(field.code(), "some");
    for value in values(cell) {
        if let Some(code) = term(field, Vocabulary::Municipality, value, known, faults) {
            draft.add("home_municipality_codes", code);
        }
    }
}
