//! The template of a mail: one line of subject, and a body of paragraphs that empty lines part.
//! Placeholders stand in square brackets.

use super::{MailKind, Placeholder};
use crate::problem::{Problem, ProblemCode, Problems, required_text};

/// The longest subject of a template, in characters.
pub const SUBJECT_LIMIT: usize = 150;
/// The longest body of a template, in characters.
pub const BODY_LIMIT: usize = 5_000;
/// The longest text between brackets that is taken for a placeholder, in characters.
const NAME_LIMIT: usize = 40;

/// Subject and body of a mail in one language, with placeholders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailText {
    /// One line.
    pub subject: String,
    /// Paragraphs with an empty line between them.
    pub body: String,
}

impl MailText {
    /// The checked template of a kind, or everything that is wrong with what was typed. The
    /// fields are `subject` and `body`.
    pub fn parse(kind: MailKind, subject: &str, body: &str) -> Result<Self, Vec<Problem>> {
        let subject: String =
            subject.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let body = body.replace("\r\n", "\n");
        let mut problems = Problems::none();
        let subject = problems.check("subject", required_text(&subject, SUBJECT_LIMIT));
        let body = problems.check("body", required_text(&body, BODY_LIMIT));
        if let Some(subject) = &subject {
            check_line(kind, "subject", subject, &mut problems);
        }
        if let Some(body) = &body {
            check_body(kind, body, &mut problems);
        }
        match (subject, body) {
            (Some(subject), Some(body)) if problems.is_empty() => Ok(Self { subject, body }),
            _ => Err(problems.into_vec()),
        }
    }
}

fn check_body(kind: MailKind, body: &str, problems: &mut Problems) {
    let mut found = Vec::new();
    for line in paragraphs(body).into_iter().flat_map(|paragraph| lines(kind, paragraph)) {
        match line {
            Line::Block(placeholder) => found.push(placeholder),
            Line::Words(words) => {
                check_line(kind, "body", words, problems);
                found.extend(named_in(kind, words));
            }
        }
    }
    for kept in kind.must_keep().iter().filter(|kept| !found.contains(kept)) {
        // What stands in the middle of a line was told already.
        if !body.contains(&kept.mark()) {
            problems.add("body", ProblemCode::MissingPlaceholder { mark: kept.mark() });
        }
    }
}

fn check_line(kind: MailKind, field: &'static str, line: &str, problems: &mut Problems) {
    for piece in pieces(line) {
        let Piece::Named(name) = piece else { continue };
        match offered(kind, name) {
            None => {
                let mark = format!("[{name}]");
                problems.add(field, ProblemCode::UnknownPlaceholder { mark });
            }
            Some(placeholder) if placeholder.is_block() => {
                let mark = placeholder.mark();
                problems.add(field, ProblemCode::PlaceholderNotAlone { mark });
            }
            Some(_) => {}
        }
    }
}

fn named_in(kind: MailKind, words: &str) -> impl Iterator<Item = Placeholder> {
    pieces(words).into_iter().filter_map(move |piece| match piece {
        Piece::Named(name) => offered(kind, name),
        Piece::Text(_) => None,
    })
}

fn offered(kind: MailKind, name: &str) -> Option<Placeholder> {
    Placeholder::named(name).filter(|placeholder| kind.placeholders().contains(placeholder))
}

/// The paragraphs of a body: what empty lines part, without them.
pub fn paragraphs(body: &str) -> Vec<Vec<&str>> {
    let lines: Vec<&str> = body.lines().map(str::trim).collect();
    let parts = lines.split(|line| line.is_empty());
    parts.filter(|part| !part.is_empty()).map(<[&str]>::to_vec).collect()
}

/// A line of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line<'a> {
    /// A placeholder whose value is a part of its own.
    Block(Placeholder),
    /// Text that may hold placeholders.
    Words(&'a str),
}

/// What the lines of a paragraph are in a mail of this kind.
pub fn lines(kind: MailKind, paragraph: Vec<&str>) -> impl Iterator<Item = Line<'_>> {
    paragraph.into_iter().map(move |line| {
        let name = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
        let alone = name.and_then(|name| offered(kind, name)).filter(|one| one.is_block());
        alone.map_or(Line::Words(line), Line::Block)
    })
}

/// A piece of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Text as it is.
    Text(&'a str),
    /// What stands between brackets. It need not be the name of a placeholder.
    Named(&'a str),
}

/// The pieces of a line, in their order.
pub fn pieces(line: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('[') {
        pieces.push(Piece::Text(before));
        match after.split_once(']') {
            Some((name, behind)) if may_be_name(name) => {
                pieces.push(Piece::Named(name));
                rest = behind;
            }
            _ => {
                pieces.push(Piece::Text("["));
                rest = after;
            }
        }
    }
    pieces.push(Piece::Text(rest));
    pieces.retain(|piece| *piece != Piece::Text(""));
    pieces
}

fn may_be_name(name: &str) -> bool {
    !name.trim().is_empty() && !name.contains('[') && name.chars().count() <= NAME_LIMIT
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(kind: MailKind, subject: &str, body: &str) -> Vec<(String, ProblemCode)> {
        let problems = MailText::parse(kind, subject, body).unwrap_err();
        problems.into_iter().map(|problem| (problem.field.into_owned(), problem.code)).collect()
    }

    #[test]
    fn brackets_part_a_line() {
        let found = pieces("a [b] [] [[c] d] e [f");
        let text = Piece::Text;
        assert_eq!(
            found,
            [
                text("a "),
                Piece::Named("b"),
                text(" "),
                text("["),
                text("] "),
                text("["),
                Piece::Named("c"),
                text(" d] e "),
                text("["),
                text("f"),
            ]
        );
        assert_eq!(pieces(&format!("[{}]", "x".repeat(NAME_LIMIT + 1))).len(), 2);
    }

    #[test]
    fn a_template_keeps_what_was_typed() {
        let text =
            MailText::parse(MailKind::Invitation, " Hei\r\nsinä ", "A [role]\r\n\r\n[button]\r\n")
                .unwrap();
        assert_eq!(text.subject, "Hei  sinä");
        assert_eq!(text.body, "A [role]\n\n[button]");
        assert_eq!(paragraphs(&text.body), [vec!["A [role]"], vec!["[button]"]]);
    }

    #[test]
    fn everything_wrong_is_told_at_once() {
        let mark = |mark: &str| mark.to_owned();
        assert_eq!(
            problems(MailKind::Invitation, "[button]", "[Role] [service]"),
            [
                ("subject".into(), ProblemCode::PlaceholderNotAlone { mark: mark("[button]") }),
                ("body".into(), ProblemCode::UnknownPlaceholder { mark: mark("[Role]") }),
                ("body".into(), ProblemCode::UnknownPlaceholder { mark: mark("[service]") }),
                ("body".into(), ProblemCode::MissingPlaceholder { mark: mark("[button]") }),
            ]
        );
        assert_eq!(
            problems(MailKind::Invitation, "", "Paina [button] nyt"),
            [
                ("subject".into(), ProblemCode::Required),
                ("body".into(), ProblemCode::PlaceholderNotAlone { mark: mark("[button]") }),
            ]
        );
    }

    #[test]
    fn a_block_in_a_paragraph_has_its_own_line() {
        let paragraph = vec!["Kutsujan viesti:", "[message]", "[list]"];
        let found: Vec<Line<'_>> = lines(MailKind::Invitation, paragraph).collect();
        assert_eq!(
            found,
            [
                Line::Words("Kutsujan viesti:"),
                Line::Block(Placeholder::Message),
                Line::Words("[list]")
            ]
        );
    }
}
