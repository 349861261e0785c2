//! What is indexed, in which fields, and with what weight.

use std::iter;

use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;
use service_manual_domain::time::Day;
use tantivy::TantivyDocument;
use tantivy::schema::{
    FAST, Field, IndexRecordOption, STRING, Schema, SchemaBuilder, TextFieldIndexing, TextOptions,
};

use crate::analysers::{fold, is_stop_word};
use crate::tokenizers::{Cut, marked};

/// The version of fields, analysers and lexicon together. Raise it whenever a document would be
/// indexed differently, so that indexes made before are made anew.
pub(crate) const VERSION: u32 = 6;

/// One language version of one service, as the index needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The service this is a version of.
    pub service: ServiceId,
    /// The language of all texts here.
    pub language: Language,
    /// The service's name.
    pub name: String,
    /// The summary shown on cards.
    pub summary: String,
    /// Search words its editors gave.
    pub keywords: Vec<String>,
    /// The labels of its categories.
    pub categories: Vec<String>,
    /// The name of the organisation that arranges it.
    pub organiser: String,
    /// All other public text, without markup.
    pub description: String,
    /// The internal guidance, without markup: looked at only for those who may read it.
    pub guidance: String,
    /// When it was last updated or confirmed: the fresher is the earlier among equals.
    pub updated: Day,
}

/// Words of the longest keyword that names something.
const LONGEST_NAME: usize = 2;

/// How many zones there are.
pub(crate) const ZONES: usize = 5;

/// Parts of a document that weigh differently (spec 4.3: fields and weights in one place).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Zone {
    Name,
    Labels,
    Summary,
    Description,
    Guidance,
}

impl Zone {
    pub(crate) const ALL: [Self; ZONES] =
        [Self::Name, Self::Labels, Self::Summary, Self::Description, Self::Guidance];

    /// What everybody may find a service by.
    pub(crate) const PUBLIC: [Self; ZONES - 1] =
        [Self::Name, Self::Labels, Self::Summary, Self::Description];

    /// How much a match here counts.
    pub(crate) const fn weight(self) -> f64 {
        match self {
            Self::Name => 2.2,
            Self::Labels => 2.0,
            Self::Summary => 1.2,
            Self::Description => 1.0,
            Self::Guidance => 0.8,
        }
    }

    const fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Name => ("name_words", "name_forms"),
            Self::Labels => ("labels_words", "labels_forms"),
            Self::Summary => ("summary_words", "summary_forms"),
            Self::Description => ("description_words", "description_forms"),
            Self::Guidance => ("guidance_words", "guidance_forms"),
        }
    }

    fn texts(self, document: &Document) -> Vec<&str> {
        let keywords = document.keywords.iter().map(String::as_str);
        match self {
            Self::Name => vec![&document.name],
            Self::Labels => {
                let categories = document.categories.iter().map(String::as_str);
                keywords.filter(|one| !is_sentence(one)).chain(categories).collect()
            }
            Self::Summary => vec![&document.summary, &document.organiser],
            Self::Description => iter::once(document.description.as_str())
                .chain(keywords.filter(|one| is_sentence(one)))
                .collect(),
            Self::Guidance => vec![&document.guidance],
        }
    }
}

/// Whether a keyword tells a need rather than naming it. Its words say little one by one: they count
/// as those of any text do, and together as a phrase.
fn is_sentence(keyword: &str) -> bool {
    fold::words(keyword).len() > LONGEST_NAME
}

/// Texts whose words say something together, see [`crate::phrases`].
fn phrases(document: &Document) -> impl Iterator<Item = &str> {
    let labels = document.keywords.iter().chain(&document.categories);
    let own = [&document.name, &document.summary, &document.organiser];
    own.into_iter().chain(labels).map(String::as_str)
}

/// The fields of one zone.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ZoneFields {
    pub(crate) zone: Zone,
    /// Words as written, in small letters, with positions.
    pub(crate) words: Field,
    /// Everything else a word is found by, see [`term`].
    pub(crate) forms: Field,
}

/// All fields.
#[derive(Debug, Clone)]
pub(crate) struct Fields {
    pub(crate) service: Field,
    pub(crate) language: Field,
    pub(crate) updated: Field,
    pub(crate) sort_key: Field,
    /// Words a mistyped word may have been meant to be.
    pub(crate) spelling: Field,
    /// What words say together, see [`crate::phrases`].
    pub(crate) phrases: Field,
    /// What services are compared by, see [`crate::kin`].
    pub(crate) kin: Field,
    pub(crate) zones: [ZoneFields; ZONES],
}

/// Names of the fields read by name.
pub(crate) const SERVICE: &str = "service";
pub(crate) const LANGUAGE: &str = "language";
pub(crate) const UPDATED: &str = "updated";
pub(crate) const SORT_KEY: &str = "sort_key";

/// The terms of the forms fields: one letter says what follows it, so that the forms of
/// different languages never meet by accident.
pub(crate) mod term {
    use service_manual_domain::language::Language;

    /// A base form or stem.
    pub(crate) fn base(language: Language, form: &str) -> String {
        let kind = match language {
            Language::Fi => 'f',
            Language::Sv => 's',
            Language::En => 'e',
        };
        format!("{kind}{form}")
    }

    /// A part of a compound.
    pub(crate) fn part(language: Language, form: &str) -> String {
        let kind = match language {
            Language::Fi => 'F',
            Language::Sv => 'S',
            Language::En => 'E',
        };
        format!("{kind}{form}")
    }

    /// A word without its accents.
    pub(crate) fn folded(form: &str) -> String {
        format!("a{form}")
    }
}

/// The schema and its fields.
pub(crate) fn schema() -> (Schema, Fields) {
    let mut builder = Schema::builder();
    let fields = Fields {
        service: builder.add_text_field(SERVICE, STRING | FAST),
        language: builder.add_u64_field(LANGUAGE, FAST),
        updated: builder.add_i64_field(UPDATED, FAST),
        sort_key: builder.add_text_field(SORT_KEY, FAST),
        spelling: builder
            .add_text_field("spelling", text(Cut::Spelling, IndexRecordOption::Basic, false)),
        phrases: builder
            .add_text_field("phrases", text(Cut::Phrases, IndexRecordOption::Basic, false)),
        kin: builder.add_text_field("kin", text(Cut::Kin, IndexRecordOption::Basic, false)),
        zones: Zone::ALL.map(|zone| zone_fields(&mut builder, zone)),
    };
    (builder.build(), fields)
}

fn zone_fields(builder: &mut SchemaBuilder, zone: Zone) -> ZoneFields {
    let (words, forms) = zone.names();
    let as_written = text(Cut::Words, IndexRecordOption::WithFreqsAndPositions, true);
    let others = text(Cut::Forms, IndexRecordOption::WithFreqs, false);
    ZoneFields {
        zone,
        words: builder.add_text_field(words, as_written),
        forms: builder.add_text_field(forms, others),
    }
}

fn text(cut: Cut, record: IndexRecordOption, lengths: bool) -> TextOptions {
    let indexing = TextFieldIndexing::default().set_tokenizer(cut.name()).set_index_option(record);
    TextOptions::default().set_indexing_options(indexing.set_fieldnorms(lengths))
}

/// The index's form of a document.
pub(crate) fn indexed(fields: &Fields, document: &Document) -> TantivyDocument {
    let mut target = TantivyDocument::default();
    target.add_text(fields.service, document.service.to_string());
    target.add_u64(fields.language, language_number(document.language));
    target.add_i64(fields.updated, day_number(document.updated));
    target.add_text(fields.sort_key, fold::sort_key(&document.name));
    for zone in &fields.zones {
        for text in zone.zone.texts(document) {
            let text = marked(document.language, text);
            target.add_text(zone.words, &text);
            target.add_text(zone.forms, &text);
            // What is suggested to anybody must not tell of guidance.
            if zone.zone != Zone::Guidance {
                target.add_text(fields.spelling, &text);
            }
        }
    }
    for text in phrases(document) {
        let joined = joined_neighbours(document.language, text);
        target.add_text(fields.spelling, marked(document.language, &joined));
        target.add_text(fields.phrases, marked(document.language, text));
    }
    target.add_text(fields.kin, marked(document.language, &compared(document)));
    target
}

/// What a service is compared with others by. Its organiser says nothing of what it is about.
fn compared(document: &Document) -> String {
    let labels = document.keywords.iter().chain(&document.categories);
    let own = [&document.name, &document.summary];
    own.into_iter().chain(labels).map(String::as_str).collect::<Vec<_>>().join("\n")
}

/// Each word of a text written together with the next one: what is written apart here may be typed
/// together, and mistyped.
fn joined_neighbours(language: Language, text: &str) -> String {
    let words = fold::words(text);
    let pairs = words.windows(2).filter_map(|pair| match pair {
        [one, next] => Some((&one.text, &next.text)),
        _ => None,
    });
    let say_something = pairs
        .filter(|(one, next)| [one, next].into_iter().all(|word| !is_stop_word(language, word)));
    say_something.map(|(one, next)| format!("{one}{next} ")).collect()
}

fn language_number(language: Language) -> u64 {
    match language {
        Language::Fi => 0,
        Language::Sv => 1,
        Language::En => 2,
    }
}

/// The language of a stored number.
pub(crate) fn language_of(number: u64) -> Option<Language> {
    Language::ALL.into_iter().find(|language| language_number(*language) == number)
}

fn day_number(day: Day) -> i64 {
    let (year, month, day) = day.parts();
    i64::from(year) * 10_000 + i64::from(month) * 100 + i64::from(day)
}
