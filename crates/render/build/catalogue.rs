//! Reads `locales/{fi,sv,en}/AREA.ftl` and refuses whatever would become a gap on a page: a text
//! that one language lacks, different placeholders, a text written twice.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::parser;

/// The languages, in the order in which generated arrays hold them.
pub(crate) const LANGUAGES: [&str; 3] = ["fi", "sv", "en"];

/// What a placeholder holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// A text inserted as it is.
    Text,
    /// A number: it selects a plural form or is passed to `NUMBER()`.
    Number,
}

/// One message of one language.
pub(crate) struct Message {
    /// The file it stands in, for error messages.
    pub(crate) file: String,
    /// Its parts.
    pub(crate) pattern: Pattern<String>,
    /// Its placeholders.
    pub(crate) variables: BTreeMap<String, Kind>,
}

/// All texts of one language.
#[derive(Default)]
pub(crate) struct Texts {
    /// By message id.
    pub(crate) messages: BTreeMap<String, Message>,
    /// Words used inside messages (`-site-name`), by id.
    pub(crate) terms: BTreeMap<String, Pattern<String>>,
}

/// Reads and checks all languages, in the order of [`LANGUAGES`].
pub(crate) fn read(folder: &Path) -> Result<Vec<Texts>, String> {
    let mut problems = Vec::new();
    let mut all = Vec::new();
    for language in LANGUAGES {
        let mut texts = Texts::default();
        read_language(&folder.join(language), language, &mut texts, &mut problems)?;
        all.push(texts);
    }
    compare(&all, &mut problems);
    if problems.is_empty() { Ok(all) } else { Err(problems.join("\n")) }
}

fn read_language(
    folder: &Path,
    language: &str,
    texts: &mut Texts,
    problems: &mut Vec<String>,
) -> Result<(), String> {
    let unreadable = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        paths.push(entry.map_err(unreadable)?.path());
    }
    paths.sort();
    for path in paths {
        let area = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let source = fs::read_to_string(&path).map_err(unreadable)?;
        let file = format!("locales/{language}/{area}.ftl");
        read_file(&file, &area, &source, texts, problems);
    }
    Ok(())
}

fn read_file(file: &str, area: &str, source: &str, texts: &mut Texts, problems: &mut Vec<String>) {
    let resource = match parser::parse(source.to_owned()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                let before = source.get(..error.pos.start).unwrap_or_default();
                let line = before.lines().count().max(1);
                problems.push(format!("{file}:{line}: {error}"));
            }
            resource
        }
    };
    for entry in resource.body {
        read_entry(file, area, entry, texts, problems);
    }
}

fn read_entry(
    file: &str,
    area: &str,
    entry: Entry<String>,
    texts: &mut Texts,
    problems: &mut Vec<String>,
) {
    match entry {
        Entry::Message(message) => {
            let id = message.id.name;
            if !id.starts_with(&format!("{area}-")) {
                problems.push(format!("{file}: {id} must start with \"{area}-\""));
            }
            if !message.attributes.is_empty() {
                problems.push(format!("{file}: {id} has attributes; write separate messages"));
            }
            let Some(pattern) = message.value else {
                problems.push(format!("{file}: {id} has no text"));
                return;
            };
            let mut variables = BTreeMap::new();
            collect_variables(&pattern, &mut variables);
            let message = Message { file: file.to_owned(), pattern, variables };
            if let Some(earlier) = texts.messages.insert(id.clone(), message) {
                problems.push(format!("{file}: {id} stands already in {}", earlier.file));
            }
        }
        Entry::Term(term) => {
            if texts.terms.insert(term.id.name.clone(), term.value).is_some() {
                problems.push(format!("{file}: -{} is written twice", term.id.name));
            }
        }
        // Junk was reported as a parser error with its line.
        Entry::Comment(_)
        | Entry::GroupComment(_)
        | Entry::ResourceComment(_)
        | Entry::Junk { .. } => {}
    }
}

fn collect_variables(pattern: &Pattern<String>, variables: &mut BTreeMap<String, Kind>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else {
            continue;
        };
        match expression {
            Expression::Inline(inline) => collect_inline(inline, Kind::Text, variables),
            Expression::Select { selector, variants } => {
                let plural = variants.iter().all(|variant| is_plural_key(&variant.key));
                let kind = if plural { Kind::Number } else { Kind::Text };
                collect_inline(selector, kind, variables);
                for variant in variants {
                    collect_variables(&variant.value, variables);
                }
            }
        }
    }
}

fn collect_inline(
    inline: &InlineExpression<String>,
    kind: Kind,
    variables: &mut BTreeMap<String, Kind>,
) {
    match inline {
        InlineExpression::VariableReference { id } => {
            let known = variables.entry(id.name.clone()).or_insert(kind);
            *known = kind.max(*known);
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                collect_inline(argument, Kind::Number, variables);
            }
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inner) = expression.as_ref() {
                collect_inline(inner, kind, variables);
            }
        }
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. } => {}
    }
}

fn is_plural_key(key: &VariantKey<String>) -> bool {
    match key {
        VariantKey::Identifier { name } => {
            ["zero", "one", "two", "few", "many", "other"].contains(&name.as_str())
        }
        VariantKey::NumberLiteral { .. } => true,
    }
}

fn compare(all: &[Texts], problems: &mut Vec<String>) {
    let ids: BTreeSet<&String> = all.iter().flat_map(|texts| texts.messages.keys()).collect();
    for id in ids {
        let mut first: Option<&Message> = None;
        for (texts, language) in all.iter().zip(LANGUAGES) {
            let Some(message) = texts.messages.get(id) else {
                problems.push(format!("locales/{language}: {id} is missing"));
                continue;
            };
            let expected = first.get_or_insert(message);
            if !expected.variables.keys().eq(message.variables.keys()) {
                problems.push(format!(
                    "{}: {id} has the placeholders {:?}, but {} has {:?}",
                    message.file,
                    message.variables.keys().collect::<Vec<_>>(),
                    expected.file,
                    expected.variables.keys().collect::<Vec<_>>(),
                ));
            }
        }
    }
}
