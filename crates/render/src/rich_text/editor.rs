//! HTML as it comes out of the small editor of the form, and so out of whatever was pasted into it:
//! word processors write lists as paragraphs, bold as styles, and much around the text. What comes
//! out here still has to be cleaned by the policy; it only keeps what the policy cannot see.

use std::borrow::Cow;
use std::sync::LazyLock;

use ammonia::Builder;

use super::read::{Piece, pieces, unescaped};

/// HTML with paragraphs, lists and bold in place of what word processors write for them.
pub(super) fn tidy(html: &str) -> String {
    let known = KNOWN.clean(html).to_string();
    let mut tidy = Tidy::default();
    for piece in pieces(&known) {
        tidy.take(&piece);
    }
    tidy.finish()
}

/// Beside the tags of the policy those that say something about the text; of their attributes one
/// word each, written by us.
static KNOWN: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::empty();
    builder
        .tags(["p", "div", "ul", "ol", "li", "strong", "b", "em", "i", "a", "br", "span"].into())
        .add_tags(["h1", "h2", "h3", "h4", "h5", "h6", "tr", "td", "th", "table", "tbody", "thead"])
        .clean_content_tags(["script", "style", "title"].into())
        .add_tag_attributes("a", &["href"])
        .add_tag_attributes("p", &["class", "style"])
        .add_tag_attributes("span", &["style"])
        .add_tag_attributes("b", &["style"])
        .attribute_filter(|tag, attribute, value| match (tag, attribute) {
            ("a", _) => Some(Cow::Borrowed(value)),
            (_, "class") => value.contains("MsoList").then_some(Cow::Borrowed("item")),
            (_, "style") => style(tag, value).map(Cow::Borrowed),
            _ => None,
        });
    builder
});

fn style(tag: &str, value: &str) -> Option<&'static str> {
    let value: String = value.to_lowercase().chars().filter(|c| !c.is_whitespace()).collect();
    let has = |words: &[&str]| {
        value.split(';').any(|rule| words.iter().any(|word| rule.starts_with(word)))
    };
    match tag {
        "p" if has(&["mso-list:l"]) => Some("item"),
        "span" if has(&["mso-list:ignore"]) => Some("marker"),
        "b" if has(&["font-weight:normal", "font-weight:400"]) => Some("plain"),
        "span" => {
            let bold = ["font-weight:bold", "font-weight:600", "font-weight:7", "font-weight:800"];
            match (has(&bold), has(&["font-style:italic"])) {
                (true, true) => Some("both"),
                (true, false) => Some("bold"),
                (false, true) => Some("italic"),
                (false, false) => None,
            }
        }
        _ => None,
    }
}

/// What has been read so far.
#[derive(Default)]
struct Tidy {
    out: String,
    /// The block that is being read, with the tags of its text.
    inline: String,
    /// The tag of that block.
    block: &'static str,
    /// Whether the block is a row of a list that is written as a paragraph.
    is_item: bool,
    /// What stands before such a row: a dot or a number.
    marker: String,
    /// The list of such rows that is open.
    list: Option<&'static str>,
    /// What closes each open tag of the text.
    open: Vec<&'static str>,
    /// How many tags of a marker are open.
    in_marker: usize,
    /// How many rows of real lists are open.
    rows: usize,
}

impl Tidy {
    fn take(&mut self, piece: &Piece<'_>) {
        match *piece {
            Piece::Text(text) if self.in_marker > 0 => self.marker.push_str(&unescaped(text)),
            Piece::Text(text) => self.text(text),
            Piece::Open { name, attributes } => self.open(name, attributes),
            Piece::Close(name) => self.close(name),
        }
    }

    /// Text with one space where there were several.
    fn text(&mut self, text: &str) {
        let text = text.replace("&nbsp;", " ").replace('\u{a0}', " ");
        if text.starts_with(char::is_whitespace) {
            self.space();
        }
        self.inline.push_str(&text.split_whitespace().collect::<Vec<_>>().join(" "));
        if text.ends_with(char::is_whitespace) {
            self.space();
        }
    }

    fn space(&mut self) {
        if !self.inline.ends_with(' ') {
            self.inline.push(' ');
        }
    }

    fn open(&mut self, name: &str, attributes: &str) {
        if self.in_marker > 0 {
            self.in_marker += 1;
            return;
        }
        match name {
            "p" | "div" | "tr" => self.start("p", attributes),
            "h1" | "h2" | "h3" => self.start("h3", ""),
            "h4" | "h5" | "h6" => self.start("h4", ""),
            "ul" | "ol" | "li" => {
                self.flush();
                self.end_list();
                self.rows += usize::from(name == "li");
                self.out.push_str(&format!("<{name}>"));
            }
            "span" if attributes.contains("marker") => self.in_marker = 1,
            "span" if attributes.contains("both") => self.tag("<strong><em>", "</em></strong>"),
            "span" if attributes.contains("bold") => self.tag("<strong>", "</strong>"),
            "span" if attributes.contains("italic") => self.tag("<em>", "</em>"),
            "b" if attributes.contains("plain") => self.tag("", ""),
            "b" | "strong" => self.tag("<strong>", "</strong>"),
            "i" | "em" => self.tag("<em>", "</em>"),
            "a" if attributes.contains("href=") => {
                self.tag(&format!("<a {attributes}>"), "</a>");
            }
            "span" | "a" => self.tag("", ""),
            "br" => self.inline.push_str("<br>"),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        if self.in_marker > 0 {
            self.in_marker -= 1;
            return;
        }
        match name {
            "p" | "div" | "tr" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.flush(),
            "td" | "th" => self.space(),
            "ul" | "ol" | "li" => {
                self.flush();
                self.rows = self.rows.saturating_sub(usize::from(name == "li"));
                self.out.push_str(&format!("</{name}>"));
            }
            "span" | "b" | "strong" | "i" | "em" | "a" => {
                self.inline.push_str(self.open.pop().unwrap_or_default());
            }
            _ => {}
        }
    }

    fn tag(&mut self, opening: &str, closing: &'static str) {
        self.inline.push_str(opening);
        self.open.push(closing);
    }

    fn start(&mut self, block: &'static str, attributes: &str) {
        self.flush();
        self.block = block;
        self.is_item = attributes.contains("item");
    }

    /// Writes the block that was read, if there is any text in it.
    fn flush(&mut self) {
        let inline = std::mem::take(&mut self.inline);
        let marker = std::mem::take(&mut self.marker);
        let block = std::mem::replace(&mut self.block, "p");
        let is_item = std::mem::take(&mut self.is_item);
        let inline = inline.trim();
        let has_text = pieces(inline).any(|piece| match piece {
            Piece::Text(text) => !text.trim().is_empty(),
            Piece::Open { .. } | Piece::Close(_) => false,
        });
        if !has_text {
            return;
        }
        if is_item {
            let (kind, row) = item(marker.trim(), inline);
            self.start_list(kind);
            self.out.push_str(&format!("<li>{row}</li>"));
        } else if self.rows > 0 {
            self.out.push_str(inline);
        } else {
            self.end_list();
            let block = if block.is_empty() { "p" } else { block };
            self.out.push_str(&format!("<{block}>{inline}</{block}>"));
        }
    }

    fn start_list(&mut self, kind: &'static str) {
        if self.list != Some(kind) {
            self.end_list();
            self.out.push_str(&format!("<{kind}>"));
            self.list = Some(kind);
        }
    }

    fn end_list(&mut self) {
        if let Some(kind) = self.list.take() {
            self.out.push_str(&format!("</{kind}>"));
        }
    }

    fn finish(mut self) -> String {
        self.flush();
        self.end_list();
        self.out
    }
}

/// The list of a row that is written as a paragraph, and the row without its mark.
fn item<'a>(marker: &str, row: &'a str) -> (&'static str, &'a str) {
    const BULLETS: [char; 6] = ['·', '•', '§', '-', '–', '*'];
    let numbered = |text: &str| {
        let end = text.trim_end_matches(['.', ')']);
        end.len() < text.len() && end.len() <= 3 && end.chars().all(char::is_alphanumeric)
    };
    if marker.is_empty() {
        let (first, rest) = row.split_once(' ').unwrap_or((row, ""));
        if numbered(first) && !rest.is_empty() {
            return ("ol", rest.trim_start());
        }
        return ("ul", row.trim_start_matches(BULLETS).trim_start());
    }
    (if numbered(marker) { "ol" } else { "ul" }, row)
}
