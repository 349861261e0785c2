//! The texts of the product as typed functions: `texts.front_title()`, `texts.search_hits(12)`.
//!
//! `build/` makes one method per message of `locales/{fi,sv,en}/*.ftl` and fails the build when a
//! language lacks one. Messages without placeholders are string constants; the others are
//! formatted by Fluent, with the plural rules of the language. Arguments stand in alphabetical
//! order of their names.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue as Value};
use service_manual_domain::language::Language;
use unic_langid::LanguageIdentifier;

/// All texts in one language.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Texts").field("language", &self.language).finish_non_exhaustive()
    }
}

/// What is known about a text, for the tests.
#[derive(Debug, Clone, Copy)]
pub struct Key {
    /// The message id in the locale files, `front-title`.
    pub id: &'static str,
    /// The name of its function, `front_title`.
    pub method: &'static str,
    /// The names of its placeholders, in the order of the function's arguments.
    pub variables: &'static [&'static str],
}

include!(concat!(env!("OUT_DIR"), "/texts.rs"));

static ALL: LazyLock<[Texts; 3]> = LazyLock::new(|| {
    let [fi, sv, en] = SOURCES;
    [Texts::read(Language::Fi, fi), Texts::read(Language::Sv, sv), Texts::read(Language::En, en)]
});

impl Texts {
    /// The texts of a language.
    pub fn of(language: Language) -> &'static Self {
        language.of(&ALL)
    }

    /// The language of these texts.
    pub const fn language(&self) -> Language {
        self.language
    }

    fn read(language: Language, source: &str) -> Self {
        let identifier: LanguageIdentifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // The marks around inserted texts would appear in subjects of mails and in titles.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::Fi | Language::Sv => |value, _| grouped(value, '\u{a0}'),
            Language::En => |value, _| grouped(value, ','),
        }));
        // Fails only when NUMBER exists already, and the bundle is new.
        let _ = bundle.add_builtins();
        // The build has parsed and compared the messages, so there is nothing left to go wrong.
        let resource = FluentResource::try_new(source.to_owned());
        bundle.add_resource_overriding(resource.unwrap_or_else(|(readable, _)| readable));
        Self { language, bundle }
    }

    fn fixed(&self, texts: &'static [&'static str; 3]) -> &'static str {
        self.language.of::<&str>(texts)
    }

    fn formatted<const N: usize>(&self, id: &str, values: [(&str, Value<'_>); N]) -> String {
        let mut arguments = FluentArgs::with_capacity(N);
        for (name, value) in values {
            arguments.set(name.to_owned(), value);
        }
        let pattern = self.bundle.get_message(id).and_then(|message| message.value());
        pattern.map_or_else(
            || id.to_owned(),
            |pattern| {
                self.bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
            },
        )
    }
}

/// Numbers of five digits and more in groups of three, as one writes them; years stay whole.
fn grouped(value: &Value<'_>, separator: char) -> Option<String> {
    let Value::Number(number) = value else {
        return None;
    };
    let digits = number.as_string();
    if digits.len() < 5 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut text = String::with_capacity(digits.len() + 4);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    Some(text)
}

/// A number inside a text. Made from every whole number and from references to one, which is what
/// templates pass.
#[derive(Debug, Clone)]
pub struct Number(FluentNumber);

impl Number {
    fn value(self) -> Value<'static> {
        Value::Number(self.0)
    }
}

macro_rules! numbers {
    ($($integer:ty),+) => {$(
        impl From<$integer> for Number {
            fn from(number: $integer) -> Self {
                Self(number.into())
            }
        }
        impl From<&$integer> for Number {
            fn from(number: &$integer) -> Self {
                Self((*number).into())
            }
        }
        impl From<&&$integer> for Number {
            fn from(number: &&$integer) -> Self {
                Self((**number).into())
            }
        }
    )+};
}

numbers!(u8, u16, u32, u64, usize, i32, i64);
