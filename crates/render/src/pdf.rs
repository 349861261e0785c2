//! Documents as PDF files that everybody can read: tagged by PDF/UA-1, so that screen readers take
//! them in order, know headings, lists and links, and hear each text in its language.
//!
//! The layout is as plain as such a document may be: one column of headings, paragraphs and lists.
//! There are two fonts, which come with the program; what they have no letter for becomes `?`.

mod faces;
mod layout;
mod write;

use service_manual_domain::language::Language;

/// A document.
#[derive(Debug, Clone)]
pub struct Document {
    /// What it is called.
    pub title: String,
    /// Its language; blocks may have others.
    pub language: Language,
    /// What it is about, in a sentence or two.
    pub description: String,
    /// Whose it is.
    pub author: String,
    /// The program or site that made it.
    pub creator: String,
    /// What stands at the foot of each page, before its number.
    pub foot: String,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A part of a document that begins on a line of its own.
#[derive(Debug, Clone)]
pub struct Block {
    /// What it is.
    pub kind: Kind,
    /// In which language.
    pub language: Language,
    /// Its text.
    pub runs: Vec<Run>,
}

/// What a block is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// The title of the document; there is one, and it comes first.
    Title,
    /// A heading.
    Heading,
    /// A heading under a heading.
    Subheading,
    /// A paragraph.
    Paragraph,
    /// An item of a list, with what stands before it: a bullet or a number.
    Item(String),
}

/// A piece of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The text.
    pub text: String,
    /// Whether it is emphasised.
    pub bold: bool,
    /// Where it leads.
    pub href: Option<String>,
}

/// A document that could not be written; why, for whoever runs the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotWritten(pub String);

impl Document {
    /// The PDF file, without blocks that say nothing. It takes processor time: some milliseconds.
    ///
    /// # Errors
    /// When it would not keep to PDF/UA-1.
    pub fn to_pdf(&self) -> Result<Vec<u8>, NotWritten> {
        let faces = faces::Faces::new().ok_or_else(|| NotWritten("no fonts".to_owned()))?;
        let says_something =
            |block: &&Block| block.runs.iter().any(|run| !run.text.trim().is_empty());
        let blocks = self.blocks.iter().filter(says_something).cloned().collect();
        let document = Self { blocks, ..self.clone() };
        let pages = layout::pages(&document, &faces);
        write::written(&document, &faces, &pages)
    }
}

impl Block {
    /// A block of one plain text.
    pub fn plain(kind: Kind, language: Language, text: impl Into<String>) -> Self {
        Self { kind, language, runs: vec![Run::plain(text)] }
    }
}

impl Run {
    /// A plain text.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), bold: false, href: None }
    }

    /// An emphasised text.
    pub fn bold(text: impl Into<String>) -> Self {
        Self { bold: true, ..Self::plain(text) }
    }

    /// A text that leads somewhere.
    pub fn link(text: impl Into<String>, href: impl Into<String>) -> Self {
        Self { href: Some(href.into()), ..Self::plain(text) }
    }
}
