//! Reads clean HTML back: as plain text for search and summaries, and as it was typed.
//!
//! The HTML comes from the sanitiser, which writes every tag closed and every `<` of a text
//! escaped; that is why a scanner of forty lines is enough.

/// A piece of clean HTML.
pub(super) enum Piece<'a> {
    Open { name: &'a str, attributes: &'a str },
    Close(&'a str),
    Text(&'a str),
}

/// The text alone: one line per paragraph, list row or heading.
pub(super) fn to_plain(html: &str) -> String {
    let mut lines = String::new();
    for piece in pieces(html) {
        match piece {
            Piece::Text(text) => lines.push_str(&unescaped(text)),
            Piece::Open { name: "br", .. } | Piece::Close("p" | "li" | "h3" | "h4") => {
                lines.push('\n');
            }
            Piece::Open { .. } | Piece::Close(_) => {}
        }
    }
    let lines = lines.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// The text as it could have been typed, see [`super::typed`].
pub(super) fn to_typed(html: &str) -> String {
    let mut typed = String::new();
    let mut lists = Vec::new();
    let mut link = Link::default();
    for piece in pieces(html) {
        match piece {
            Piece::Text(text) => typed.push_str(&unescaped(text)),
            Piece::Open { name, attributes } => match name {
                "ul" => lists.push(List::Bullets),
                "ol" => lists.push(List::Numbers(0)),
                "li" => typed.push_str(&row_mark(&mut lists)),
                "h3" => typed.push_str("## "),
                "h4" => typed.push_str("### "),
                "strong" => typed.push_str("**"),
                "em" => typed.push('_'),
                "br" => typed.push('\n'),
                "a" => link = Link { address: address(attributes), start: typed.len() },
                _ => {}
            },
            Piece::Close(name) => match name {
                "p" | "h3" | "h4" => typed.push_str("\n\n"),
                "li" => typed.push('\n'),
                "ul" | "ol" => {
                    lists.pop();
                    typed.push('\n');
                }
                "strong" => typed.push_str("**"),
                "em" => typed.push('_'),
                "a" => link.close(&mut typed),
                _ => {}
            },
        }
    }
    typed.trim().to_owned()
}

/// A link whose text is being read.
#[derive(Default)]
struct Link {
    address: String,
    start: usize,
}

impl Link {
    fn close(&self, typed: &mut String) {
        let label = typed.split_off(self.start.min(typed.len()));
        if self.address.is_empty() || label == self.address {
            typed.push_str(&label);
        } else {
            typed.push_str(&format!("[{label}]({})", self.address));
        }
    }
}

/// An open list; `Numbers` counts its rows.
enum List {
    Bullets,
    Numbers(usize),
}

fn row_mark(lists: &mut [List]) -> String {
    match lists.last_mut() {
        Some(List::Numbers(count)) => {
            *count += 1;
            format!("{count}. ")
        }
        Some(List::Bullets) | None => "- ".to_owned(),
    }
}

pub(super) fn address(attributes: &str) -> String {
    let value = attributes.split_once("href=\"").and_then(|(_, rest)| rest.split_once('"'));
    value.map_or_else(String::new, |(address, _)| unescaped(address))
}

pub(super) fn pieces(html: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = html;
    std::iter::from_fn(move || {
        if let Some((tag, after)) = rest.strip_prefix('<').and_then(|text| text.split_once('>')) {
            rest = after;
            return Some(read_tag(tag));
        }
        let end = rest.find('<').unwrap_or(rest.len());
        let text = rest.get(..end).filter(|text| !text.is_empty())?;
        rest = rest.get(end..).unwrap_or_default();
        Some(Piece::Text(text))
    })
}

fn read_tag(tag: &str) -> Piece<'_> {
    if let Some(name) = tag.strip_prefix('/') {
        return Piece::Close(name);
    }
    let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
    Piece::Open { name, attributes }
}

pub(super) fn unescaped(text: &str) -> String {
    let pairs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&nbsp;", "\u{a0}")];
    let text = pairs.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to));
    text.replace("&amp;", "&")
}
