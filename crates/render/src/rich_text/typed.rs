//! Rich text as it is typed into a plain text area, so that descriptions can be written without
//! JavaScript: an empty line starts a paragraph, `- ` or `1. ` a list row, `## ` a heading,
//! `### ` a smaller one; `**bold**`, `_italic_`, `[text](address)`. Bare web addresses become
//! links. Tags typed by hand are shown as they are typed.

use std::fmt::Write as _;

/// Typed text as HTML, still to be cleaned.
pub(super) fn to_html(typed: &str) -> String {
    let mut html = String::new();
    let mut open: Option<Block> = None;
    for line in typed.lines().map(str::trim) {
        let (block, text) = read_line(line);
        if open != block || block.is_some_and(Block::stands_alone) {
            close(&mut html, open);
            start(&mut html, block);
            open = block;
        } else if block == Some(Block::Paragraph) {
            html.push_str("<br>");
        }
        match block {
            Some(Block::Bullets | Block::Numbers) => {
                let _ = write!(html, "<li>{}</li>", inline(text));
            }
            Some(Block::Paragraph | Block::Heading | Block::SmallHeading) => {
                html.push_str(&inline(text));
            }
            None => {}
        }
    }
    close(&mut html, open);
    html
}

/// Plain text as HTML, line by line.
pub(super) fn of_plain(text: &str) -> String {
    let mut html = String::new();
    for (number, line) in text.lines().enumerate() {
        if number > 0 {
            html.push_str("<br>");
        }
        line.chars().for_each(|c| escape(&mut html, c));
    }
    html
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Block {
    Paragraph,
    Bullets,
    Numbers,
    Heading,
    SmallHeading,
}

impl Block {
    const fn tag(self) -> &'static str {
        match self {
            Self::Paragraph => "p",
            Self::Bullets => "ul",
            Self::Numbers => "ol",
            Self::Heading => "h3",
            Self::SmallHeading => "h4",
        }
    }

    const fn stands_alone(self) -> bool {
        matches!(self, Self::Heading | Self::SmallHeading)
    }
}

fn read_line(line: &str) -> (Option<Block>, &str) {
    if line.is_empty() {
        return (None, line);
    }
    let marks = [
        ("### ", Block::SmallHeading),
        ("## ", Block::Heading),
        ("- ", Block::Bullets),
        ("* ", Block::Bullets),
        ("• ", Block::Bullets),
        ("– ", Block::Bullets),
    ];
    let marked =
        marks.iter().find_map(|(mark, block)| Some((*block, line.strip_prefix(mark)?.trim())));
    if let Some((block, text)) = marked {
        return (Some(block), text);
    }
    let numbered = line.split_once(". ").filter(|(number, _)| {
        (1..=2).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
    });
    match numbered {
        Some((_, text)) => (Some(Block::Numbers), text.trim()),
        None => (Some(Block::Paragraph), line),
    }
}

fn start(html: &mut String, block: Option<Block>) {
    if let Some(block) = block {
        let _ = write!(html, "<{}>", block.tag());
    }
}

fn close(html: &mut String, block: Option<Block>) {
    if let Some(block) = block {
        let _ = write!(html, "</{}>", block.tag());
    }
}

/// Bold, italic and links of one line; everything else escaped.
fn inline(text: &str) -> String {
    let mut html = String::new();
    let mut rest = text;
    let mut before = ' ';
    while let Some(first) = rest.chars().next() {
        if let Some((written, after)) = read_mark(rest, before) {
            html.push_str(&written);
            rest = after;
            before = ' ';
        } else {
            escape(&mut html, first);
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
            before = first;
        }
    }
    html
}

fn read_mark(text: &str, before: char) -> Option<(String, &str)> {
    if let Some((label, after)) = text.strip_prefix('[').and_then(|rest| rest.split_once("](")) {
        // `[one thing] and [another](address)`: only the second is a link.
        if label.contains('[') {
            return None;
        }
        let (address, after) = after.split_once(')')?;
        let known = ["https://", "http://", "mailto:", "tel:"];
        let address = known.iter().any(|start| address.starts_with(start)).then_some(address)?;
        return Some((link(address, label), after));
    }
    if text.starts_with("https://") || text.starts_with("http://") {
        let end = text.find(|c: char| c.is_whitespace() || "()[]<>\"".contains(c));
        let address = end.and_then(|end| text.get(..end)).unwrap_or(text);
        let address = address.trim_end_matches(['.', ',', ';', ':', '!', '?']);
        return Some((link(address, address), text.get(address.len()..)?));
    }
    if let Some((inner, after)) = text.strip_prefix("**").and_then(|rest| rest.split_once("**")) {
        let solid = !inner.is_empty() && inner.trim() == inner;
        return solid.then(|| (format!("<strong>{}</strong>", inline(inner)), after));
    }
    // An underscore inside a word is part of it.
    if before.is_alphanumeric() {
        return None;
    }
    let (inner, after) = text.strip_prefix('_')?.split_once('_')?;
    let solid = !inner.is_empty() && inner.trim() == inner;
    let ends = !after.starts_with(char::is_alphanumeric);
    (solid && ends).then(|| (format!("<em>{}</em>", inline(inner)), after))
}

fn link(address: &str, label: &str) -> String {
    let mut html = String::from("<a href=\"");
    address.chars().for_each(|c| escape(&mut html, c));
    html.push_str("\">");
    label.chars().for_each(|c| escape(&mut html, c));
    html.push_str("</a>");
    html
}

fn escape(html: &mut String, character: char) {
    match character {
        '<' => html.push_str("&lt;"),
        '>' => html.push_str("&gt;"),
        '&' => html.push_str("&amp;"),
        '"' => html.push_str("&quot;"),
        other => html.push(other),
    }
}
