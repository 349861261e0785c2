//! From a template and values to the parts of a mail.
//!
//! A template is read once and values are put into its pieces, so whatever stands in a value, it
//! is never read as a placeholder. A paragraph for which a value is missing is left out as a whole:
//! "Message from the person who invited you:" goes with the message.

use service_manual_domain::mail_text::{
    Line, MailKind, MailText, Piece, Placeholder, lines, paragraphs, pieces,
};

use super::Block;
use super::values::{Values, one_line};

/// What a mail says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    /// The subject: one line.
    pub subject: String,
    /// The parts after the greeting.
    pub blocks: Vec<Block>,
}

pub(super) fn fill(template: &MailText, kind: MailKind, values: &Values) -> Filled {
    let subject = words(kind, &template.subject, values).unwrap_or_default();
    let parts = paragraphs(&template.body).into_iter();
    let blocks = parts.filter_map(|part| paragraph(kind, part, values)).flatten().collect();
    Filled { subject: one_line(&subject), blocks }
}

/// The blocks of a paragraph: its words, and what stands on a line of its own.
fn paragraph(kind: MailKind, part: Vec<&str>, values: &Values) -> Option<Vec<Block>> {
    let mut blocks = Vec::new();
    for line in lines(kind, part) {
        match (line, blocks.last_mut()) {
            (Line::Block(placeholder), _) => blocks.push(values.block_of(placeholder)?.clone()),
            (Line::Words(line), Some(Block::Paragraph(before))) => {
                before.push('\n');
                before.push_str(&words(kind, line, values)?);
            }
            (Line::Words(line), _) => blocks.push(Block::Paragraph(words(kind, line, values)?)),
        }
    }
    Some(blocks)
}

/// A line with its values; `None` if one is missing. Brackets around anything else stay.
fn words(kind: MailKind, line: &str, values: &Values) -> Option<String> {
    let mut filled = String::new();
    for piece in pieces(line) {
        match piece {
            Piece::Text(text) => filled.push_str(text),
            Piece::Named(name) => match Placeholder::named(name) {
                Some(one) if kind.placeholders().contains(&one) && !one.is_block() => {
                    filled.push_str(values.words_of(one)?);
                }
                _ => filled.push_str(&format!("[{name}]")),
            },
        }
    }
    Some(filled)
}
