//! What a page tells machines: search engines, programs that show links to it, browsers.

use serde_json::Value;
use service_manual_domain::language::Language;

use crate::frame::Frame;
use crate::i18n::Texts;
use crate::page::Page;
use crate::urls;

/// How long a description is at most, in characters; search engines cut longer ones anywhere.
const DESCRIPTION_LIMIT: usize = 200;

/// What stands in the head of a page beside its styles and scripts.
#[derive(Debug, Clone)]
pub(crate) struct Meta {
    /// The name of the page and of the site.
    pub(crate) title: String,
    /// The name of the page alone.
    pub(crate) heading: String,
    /// What is there, in a sentence or two.
    pub(crate) description: String,
    /// The language of the page as programs that show links write it.
    pub(crate) locale: &'static str,
    /// Under which addresses search engines list it. `None`: they are asked not to.
    pub(crate) listed: Option<Listed>,
    /// What it says in the words of schema.org, as JSON that is safe in a script element.
    pub(crate) data: Vec<String>,
}

/// The full addresses of a page that search engines list.
#[derive(Debug, Clone)]
pub(crate) struct Listed {
    /// In the language of the page.
    pub(crate) canonical: String,
    /// In every language.
    pub(crate) alternates: [(Language, String); 3],
    /// For people of all other languages.
    pub(crate) for_others: String,
}

impl Meta {
    /// What a page tells.
    pub(crate) fn of<P: Page + ?Sized>(page: &P) -> Self {
        let (frame, heading) = (page.frame(), page.title());
        let t = frame.t();
        let own = page.description();
        let description = if own.is_empty() { t.frame_description() } else { own.as_str() };
        Self {
            title: document_title(t, &heading, page.has_problems()),
            heading,
            description: shortened(description, DESCRIPTION_LIMIT),
            locale: locale(frame.language),
            data: page.data().iter().map(in_script).collect(),
            listed: frame.indexable.then(|| Listed::of(frame, page)),
        }
    }
}

impl Listed {
    fn of<P: Page + ?Sized>(frame: &Frame, page: &P) -> Self {
        let address =
            |language| urls::absolute(&frame.public_address, &page.canonical_path(language));
        Self {
            canonical: address(frame.language),
            alternates: Language::ALL.map(|language| (language, address(language))),
            for_others: address(Language::Fi),
        }
    }
}

/// JSON in which no text can end the element it stands in.
fn in_script(data: &Value) -> String {
    let json = data.to_string();
    let escaped = [('<', "\\u003c"), ('>', "\\u003e"), ('&', "\\u0026")];
    escaped.iter().fold(json, |json, (letter, code)| json.replace(*letter, code))
}

/// Swedish is that of Finland.
const fn locale(language: Language) -> &'static str {
    match language {
        Language::Fi => "fi_FI",
        Language::Sv => "sv_FI",
        Language::En => "en_GB",
    }
}

fn document_title(t: &Texts, heading: &str, has_problems: bool) -> String {
    let site = t.frame_site_name();
    let page = if heading == site || heading.is_empty() {
        site.to_owned()
    } else {
        format!("{heading} – {site}")
    };
    if has_problems { format!("{} {page}", t.form_title_prefix()) } else { page }
}

/// A text in one line that ends with a whole word.
fn shortened(text: &str, limit: usize) -> String {
    let mut line = String::new();
    let mut length = 0;
    for word in text.split_whitespace() {
        length += word.chars().count() + 1;
        if length > limit {
            line.push('…');
            return line;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}
