//! Writes the Rust source of the typed text functions.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use fluent_syntax::ast::{
    Entry, Expression, Identifier, InlineExpression, Message, Pattern, PatternElement, Resource,
    Term,
};
use fluent_syntax::serializer;
use fluent_syntax::unicode::unescape_unicode_to_string;

use crate::catalogue::{Kind, Texts};

/// One method per message, the list of all messages, and what the formatter reads at start.
pub(crate) fn texts(all: &[Texts]) -> String {
    let mut methods = String::new();
    let mut keys = String::new();
    let mut formatted = Vec::new();
    let Some(finnish) = all.first() else {
        return String::new();
    };
    for id in finnish.messages.keys() {
        let name = id.replace('-', "_");
        let variables = variables_of(all, id);
        let fixed: Vec<Option<String>> = all.iter().map(|texts| resolve(texts, id)).collect();
        if let Some(fixed) = fixed.into_iter().collect::<Option<Vec<String>>>() {
            write_fixed(&mut methods, id, &name, &fixed);
        } else {
            write_formatted(&mut methods, id, &name, &variables);
            formatted.push(id.as_str());
        }
        let listed: Vec<&String> = variables.keys().collect();
        let _ =
            writeln!(keys, "    Key {{ id: {id:?}, method: {name:?}, variables: &{listed:?} }},");
    }
    let sources: Vec<String> = all.iter().map(|texts| source(texts, &formatted)).collect();
    format!(
        "impl Texts {{\n{methods}}}\n\n\
         /// Every text, for the tests.\npub const KEYS: &[Key] = &[\n{keys}];\n\n\
         /// The texts with placeholders in the order fi, sv, en.\n\
         const SOURCES: [&str; 3] = {sources:?};\n"
    )
}

/// A placeholder is a number as soon as one language needs it as one.
fn variables_of(all: &[Texts], id: &str) -> BTreeMap<String, Kind> {
    let mut variables = BTreeMap::new();
    for message in all.iter().filter_map(|texts| texts.messages.get(id)) {
        for (name, kind) in &message.variables {
            let known = variables.entry(name.clone()).or_insert(*kind);
            *known = (*kind).max(*known);
        }
    }
    variables
}

fn write_fixed(methods: &mut String, id: &str, name: &str, texts: &[String]) {
    let _ = writeln!(
        methods,
        "    /// `{id}`\n    pub fn {name}(&self) -> &'static str {{ self.fixed(&{texts:?}) }}"
    );
}

fn write_formatted(methods: &mut String, id: &str, name: &str, variables: &BTreeMap<String, Kind>) {
    let mut parameters = String::new();
    let mut arguments = String::new();
    for (variable, kind) in variables {
        let rust_name = variable.replace('-', "_");
        match kind {
            Kind::Text => {
                let _ = write!(parameters, ", {rust_name}: impl AsRef<str>");
                let _ = write!(arguments, "({variable:?}, Value::from({rust_name}.as_ref())), ");
            }
            Kind::Number => {
                let _ = write!(parameters, ", {rust_name}: impl Into<Number>");
                let _ = write!(arguments, "({variable:?}, {rust_name}.into().value()), ");
            }
        }
    }
    let _ = writeln!(
        methods,
        "    /// `{id}`\n    pub fn {name}(&self{parameters}) -> String {{ \
         self.formatted({id:?}, [{arguments}]) }}"
    );
}

/// What becomes of a placeholder.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Variables {
    /// A value takes its place when the text is shown.
    Filled,
    /// It stays, in square brackets. So it is in the templates of mails (`template.ftl`), which
    /// administrators may write anew and which are filled by code of ours.
    InBrackets,
}

/// The text of a message that holds nothing but text, words of ours and quoted characters.
fn resolve(texts: &Texts, id: &str) -> Option<String> {
    let template = id.starts_with("template-");
    let variables = if template { Variables::InBrackets } else { Variables::Filled };
    resolve_pattern(texts, &texts.messages.get(id)?.pattern, variables)
}

fn resolve_pattern(
    texts: &Texts,
    pattern: &Pattern<String>,
    variables: Variables,
) -> Option<String> {
    let elements = pattern.elements.iter();
    elements.map(|element| resolve_element(texts, element, variables)).collect()
}

fn resolve_element(
    texts: &Texts,
    element: &PatternElement<String>,
    variables: Variables,
) -> Option<String> {
    match element {
        PatternElement::TextElement { value } => Some(value.clone()),
        PatternElement::Placeable { expression: Expression::Select { .. } } => None,
        PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
            InlineExpression::StringLiteral { value } => {
                Some(unescape_unicode_to_string(value).into_owned())
            }
            InlineExpression::TermReference { id, .. } => {
                resolve_pattern(texts, texts.terms.get(&id.name)?, variables)
            }
            InlineExpression::MessageReference { id, .. } => resolve(texts, &id.name),
            InlineExpression::VariableReference { id } => {
                (variables == Variables::InBrackets).then(|| format!("[{}]", id.name))
            }
            InlineExpression::NumberLiteral { .. }
            | InlineExpression::FunctionReference { .. }
            | InlineExpression::Placeable { .. } => None,
        },
    }
}

fn source(texts: &Texts, ids: &[&str]) -> String {
    let terms = texts.terms.iter().map(|(id, value)| {
        Entry::Term(Term {
            id: Identifier { name: id.clone() },
            value: value.clone(),
            attributes: Vec::new(),
            comment: None,
        })
    });
    let messages = ids.iter().filter_map(|id| {
        let message = texts.messages.get(*id)?;
        Some(Entry::Message(Message {
            id: Identifier { name: (*id).to_owned() },
            value: Some(message.pattern.clone()),
            attributes: Vec::new(),
            comment: None,
        }))
    });
    serializer::serialize(&Resource { body: terms.chain(messages).collect::<Vec<_>>() })
}
