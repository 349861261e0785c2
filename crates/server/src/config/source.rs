//! Collects the values from the file and from the environment, with the place of each.

use std::collections::BTreeMap;
use std::path::Path;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::nearest::nearest;
use super::problem::{ConfigProblem, Place};
use super::sections::Config;
use super::setting::{Key, Raw, Setting};

/// A value and where it was found.
struct Found {
    raw: Raw,
    place: Place,
}

/// What file and environment say, by `section.name`. A later source replaces an earlier one.
#[derive(Default)]
pub(super) struct Values {
    found: BTreeMap<String, Found>,
}

impl Values {
    /// The value of a key, or the default.
    pub(super) fn take<T: Setting>(
        &self,
        section: &str,
        name: &str,
        default: T,
        problems: &mut Vec<ConfigProblem>,
    ) -> T {
        let path = format!("{section}.{name}");
        let Some(found) = self.found.get(&path) else {
            return default;
        };
        match T::read(&found.raw) {
            Ok(value) => value,
            Err(refusal) => {
                let what = format!("the value of `{path}` {refusal}");
                let mend = format!("Write {}", T::EXPECTED);
                problems.push(ConfigProblem::new(found.place.clone(), what, mend));
                default
            }
        }
    }

    /// Where the value of a key came from.
    pub(super) fn place(&self, path: &str) -> Place {
        self.found.get(path).map_or(Place::Default, |found| found.place.clone())
    }

    /// Whether file or environment set the key.
    pub(super) fn has(&self, path: &str) -> bool {
        self.found.contains_key(path)
    }

    fn put(&mut self, path: String, raw: Raw, place: Place) {
        self.found.insert(path, Found { raw, place });
    }
}

/// Reads the configuration file.
pub(super) fn read_file(file: &Path, values: &mut Values, problems: &mut Vec<ConfigProblem>) {
    let text = match std::fs::read_to_string(file) {
        Ok(text) => text,
        Err(error) => {
            let what = format!("the configuration file cannot be read: {error}");
            let mend = "Name an existing file that this user may read, or leave --config away";
            problems.push(ConfigProblem::new(Place::File(file.to_owned()), what, mend));
            return;
        }
    };
    let (table, errors) = DeTable::parse_recoverable(&text);
    for error in &errors {
        let offset = error.span().map_or(0, |span| span.start);
        let what = format!("this is not TOML: {}", error.message());
        let mend = "Write `[section]` lines and `key = value` lines; texts stand in \"quotes\"";
        problems.push(ConfigProblem::new(place_at(file, &text, offset), what, mend));
    }
    if errors.is_empty() {
        FileReader { file, text: &text, values, problems }.document(table.get_ref());
    }
}

/// Walks through the parsed file.
struct FileReader<'a> {
    file: &'a Path,
    text: &'a str,
    values: &'a mut Values,
    problems: &'a mut Vec<ConfigProblem>,
}

impl FileReader<'_> {
    fn document(&mut self, table: &DeTable<'_>) {
        let sections: Vec<&str> = Config::sections().into_iter().map(|(name, _)| name).collect();
        for (name, value) in table {
            let place = place_at(self.file, self.text, name.span().start);
            let section = name.get_ref().as_ref();
            if !sections.contains(&section) {
                let what = format!("there is no section `{section}`");
                let mend = suggestion(section, sections.iter().copied());
                self.problems.push(ConfigProblem::new(place, what, mend));
            } else if let Some(keys) = value.get_ref().as_table() {
                self.section(section, keys);
            } else {
                let what = format!("`{section}` is a section, not a key");
                let mend = format!("Write a line `[{section}]` and its keys below");
                self.problems.push(ConfigProblem::new(place, what, mend));
            }
        }
    }

    fn section(&mut self, section: &str, table: &DeTable<'_>) {
        let known: Vec<Key> =
            Config::keys().into_iter().filter(|key| key.section == section).collect();
        for (name, value) in table {
            let place = place_at(self.file, self.text, name.span().start);
            let path = format!("{section}.{}", name.get_ref());
            if known.iter().any(|key| key.name == name.get_ref()) {
                self.values.put(path, raw(value), place);
            } else {
                let paths: Vec<String> = known.iter().map(Key::path).collect();
                let mend = suggestion(&path, paths.iter().map(String::as_str));
                let what = format!("there is no key `{path}`");
                self.problems.push(ConfigProblem::new(place, what, mend));
            }
        }
    }
}

/// Reads the variables that begin with the program's prefix.
pub(super) fn read_environment(
    environment: impl Iterator<Item = (String, String)>,
    values: &mut Values,
    problems: &mut Vec<ConfigProblem>,
) {
    let keys = Config::keys();
    let mut variables: BTreeMap<String, String> = environment
        .filter(|(name, value)| {
            name.starts_with(super::PREFIX) && name != super::FILE_VARIABLE && !value.is_empty()
        })
        .collect();
    for key in &keys {
        let direct = variables.remove(&key.variable());
        let by_file = key.file_variable().and_then(|name| variables.remove_entry(&name));
        match (direct, by_file) {
            (Some(_), Some((name, _))) => {
                let what =
                    format!("{} is set too, and only one of the two can hold", key.variable());
                problems.push(ConfigProblem::new(Place::Variable(name), what, "Unset one of them"));
            }
            (Some(value), None) => {
                values.put(key.path(), Raw::Text(value), Place::Variable(key.variable()));
            }
            (None, Some((name, file))) => read_secret(key, name, &file, values, problems),
            (None, None) => {}
        }
    }
    for name in variables.into_keys() {
        problems.push(unknown_variable(name, &keys));
    }
}

/// Reads the file that a `…_FILE` variable names.
fn read_secret(
    key: &Key,
    variable: String,
    file: &str,
    values: &mut Values,
    problems: &mut Vec<ConfigProblem>,
) {
    match std::fs::read_to_string(file) {
        Ok(text) => {
            let value = text.trim_end_matches(['\r', '\n']).to_owned();
            values.put(key.path(), Raw::Text(value), Place::Variable(variable));
        }
        Err(error) => {
            let what = format!("the file {file} cannot be read: {error}");
            let mend = format!("Name a file that holds the value of `{}`", key.path());
            problems.push(ConfigProblem::new(Place::Variable(variable), what, mend));
        }
    }
}

fn unknown_variable(name: String, keys: &[Key]) -> ConfigProblem {
    let known: Vec<String> = keys
        .iter()
        .flat_map(|key| [Some(key.variable()), key.file_variable()])
        .flatten()
        .chain([super::FILE_VARIABLE.to_owned()])
        .collect();
    let mend = suggestion(&name, known.iter().map(String::as_str));
    let what = format!("no key has the variable {name}");
    ConfigProblem::new(Place::Variable(name), what, mend)
}

/// "Did you mean …", or a list of what there is.
fn suggestion<'a>(typed: &str, known: impl Iterator<Item = &'a str> + Clone) -> String {
    nearest(typed, known.clone()).map_or_else(
        || format!("Known are: {}", known.collect::<Vec<_>>().join(", ")),
        |near| format!("Probably `{near}` was meant"),
    )
}

fn raw(value: &Spanned<DeValue<'_>>) -> Raw {
    match value.get_ref() {
        DeValue::String(text) => Raw::Text(text.clone().into_owned()),
        DeValue::Integer(number) => Raw::Number(number.to_string()),
        DeValue::Float(number) => Raw::Number(number.to_string()),
        DeValue::Boolean(switch) => Raw::Switch(*switch),
        DeValue::Datetime(_) => Raw::Other("a date"),
        DeValue::Table(_) => Raw::Other("a table"),
        DeValue::Array(parts) => {
            let texts: Option<Vec<String>> =
                parts.iter().map(|part| part.get_ref().as_str().map(str::to_owned)).collect();
            texts.map_or(Raw::Other("a list of other things than texts"), Raw::List)
        }
    }
}

/// The line and column of a byte of the file.
fn place_at(file: &Path, text: &str, offset: usize) -> Place {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let last = before.rsplit('\n').next().unwrap_or_default();
    Place::Line { file: file.to_owned(), line, column: last.chars().count() + 1 }
}
