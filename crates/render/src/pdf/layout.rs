//! From blocks to lines on pages. Lengths are in points, and down is more.

use super::faces::Faces;
use super::{Block, Document, Kind, Run};

/// A4.
pub(super) const PAGE_WIDTH: f32 = 595.28;
pub(super) const PAGE_HEIGHT: f32 = 841.89;
pub(super) const MARGIN: f32 = 56.0;
/// Where the foot of a page stands.
pub(super) const FOOT: f32 = PAGE_HEIGHT - 30.0;
pub(super) const FOOT_SIZE: f32 = 8.5;
const BOTTOM: f32 = PAGE_HEIGHT - MARGIN;
/// How far the text of a list stands from the margin.
const INDENT: f32 = 16.0;
/// From one line to the next, in sizes of the font.
const LINE_HEIGHT: f32 = 1.35;
/// Lines that a heading needs below it to stay on its page.
const LINES_BELOW: f32 = 3.0;

/// A page: its lines from above.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) lines: Vec<Line>,
}

/// A line of a block.
#[derive(Debug)]
pub(super) struct Line {
    /// The number of the block.
    pub(super) block: usize,
    /// Whether the block begins with it.
    pub(super) first: bool,
    /// Where its letters stand.
    pub(super) baseline: f32,
    pub(super) size: f32,
    /// What stands before an item.
    pub(super) mark: Option<String>,
    pub(super) segments: Vec<Segment>,
}

/// Letters of one kind in a line.
#[derive(Debug)]
pub(super) struct Segment {
    pub(super) x: f32,
    pub(super) width: f32,
    pub(super) text: String,
    pub(super) bold: bool,
    pub(super) href: Option<String>,
}

/// How a kind of block is set.
struct Style {
    size: f32,
    before: f32,
    indent: f32,
    bold: bool,
    is_heading: bool,
}

impl Style {
    fn of(kind: &Kind) -> Self {
        let text = Self { size: 10.5, before: 5.0, indent: 0.0, bold: false, is_heading: false };
        let heading = Self { bold: true, is_heading: true, ..text };
        match kind {
            Kind::Title => Self { size: 22.0, before: 0.0, ..heading },
            Kind::Heading => Self { size: 14.0, before: 16.0, ..heading },
            Kind::Subheading => Self { size: 12.0, before: 10.0, ..heading },
            Kind::Paragraph => text,
            Kind::Item(_) => Self { before: 2.0, indent: INDENT, ..text },
        }
    }

    fn line_height(&self) -> f32 {
        self.size * LINE_HEIGHT
    }
}

/// Sets a document.
pub(super) fn pages(document: &Document, faces: &Faces) -> Vec<Page> {
    let mut pages = vec![Page::default()];
    let mut y = MARGIN;
    for (number, block) in document.blocks.iter().enumerate() {
        let style = Style::of(&block.kind);
        for (at, segments) in lines(block, &style, faces).into_iter().enumerate() {
            let first = at == 0;
            let before = if first && y > MARGIN { style.before } else { 0.0 };
            let below = if first && style.is_heading { LINES_BELOW } else { 1.0 };
            y += before;
            if y + style.line_height() * below > BOTTOM {
                pages.push(Page::default());
                y = MARGIN;
            }
            let baseline = y + style.size;
            y += style.line_height();
            let mark = mark(block).filter(|_| first).map(str::to_owned);
            let line = Line { block: number, first, baseline, size: style.size, mark, segments };
            if let Some(page) = pages.last_mut() {
                page.lines.push(line);
            }
        }
    }
    pages
}

fn mark(block: &Block) -> Option<&str> {
    match &block.kind {
        Kind::Item(mark) => Some(mark),
        Kind::Title | Kind::Heading | Kind::Subheading | Kind::Paragraph => None,
    }
}

/// A piece of text between two places at which a line may end, in runs of one kind.
#[derive(Default)]
struct Word {
    runs: Vec<Run>,
    /// Whether a space stands before it.
    spaced: bool,
}

/// The words of a block. A space that must not be broken is part of its word.
fn words(block: &Block) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut spaced = true;
    for run in &block.runs {
        for c in run.text.chars() {
            if matches!(c, ' ' | '\t' | '\n' | '\r') {
                spaced = true;
                continue;
            }
            if spaced {
                words.push(Word { runs: Vec::new(), spaced: !words.is_empty() });
                spaced = false;
            }
            if let Some(word) = words.last_mut() {
                word.push(c, run);
            }
        }
    }
    words
}

impl Word {
    fn push(&mut self, c: char, kind: &Run) {
        match self.runs.last_mut() {
            Some(last) if last.bold == kind.bold && last.href == kind.href => last.text.push(c),
            _ => self.runs.push(Run { text: c.to_string(), ..kind.clone() }),
        }
    }

    fn width(&self, faces: &Faces, size: f32) -> f32 {
        self.runs.iter().map(|run| faces.face(run.bold).width(&run.text, size)).sum()
    }

    /// Pieces that fit a line, where the word itself does not.
    fn broken(self, faces: &Faces, size: f32, room: f32) -> Vec<Self> {
        if self.width(faces, size) <= room {
            return vec![self];
        }
        let mut pieces = vec![Self { runs: Vec::new(), spaced: self.spaced }];
        let mut width = 0.0;
        for run in &self.runs {
            for c in run.text.chars() {
                let advance = faces.face(run.bold).width(c.encode_utf8(&mut [0; 4]), size);
                if width + advance > room {
                    pieces.push(Self::default());
                    width = 0.0;
                }
                width += advance;
                if let Some(piece) = pieces.last_mut() {
                    piece.push(c, run);
                }
            }
        }
        pieces
    }
}

/// The lines of a block; at least one.
fn lines(block: &Block, style: &Style, faces: &Faces) -> Vec<Vec<Segment>> {
    let room = PAGE_WIDTH - 2.0 * MARGIN - style.indent;
    let bold = |run: &Run| Run { bold: run.bold || style.bold, ..run.clone() };
    let shown = |run: &Run| Run { text: faces.face(run.bold).shown(&run.text), ..run.clone() };
    let runs = block.runs.iter().map(|run| shown(&bold(run))).collect();
    let block = Block { runs, ..block.clone() };
    let words = words(&block).into_iter();
    let words = words.flat_map(|word| word.broken(faces, style.size, room));
    let mut lines: Vec<Vec<Run>> = vec![Vec::new()];
    let mut used = 0.0;
    for word in words {
        let width = word.width(faces, style.size);
        let space = if word.spaced { faces.face(false).width(" ", style.size) } else { 0.0 };
        if used > 0.0 && used + space + width > room {
            // Programs that read the text must not take two words for one.
            append(&mut lines, Run::plain(" "));
            lines.push(Vec::new());
            used = 0.0;
        } else if used > 0.0 && word.spaced {
            append(&mut lines, Run::plain(" "));
            used += space;
        }
        used += width;
        word.runs.into_iter().for_each(|run| append(&mut lines, run));
    }
    lines.into_iter().map(|line| placed(line, style, faces)).collect()
}

/// Puts a run at the end of the last line. A space within bold text or a link belongs to it.
fn append(lines: &mut [Vec<Run>], run: Run) {
    let Some(line) = lines.last_mut() else { return };
    match line.last_mut() {
        Some(last) if run.text == " " && last.href.is_none() => last.text.push(' '),
        Some(last) if last.bold == run.bold && last.href == run.href => {
            last.text.push_str(&run.text);
        }
        _ => line.push(run),
    }
}

fn placed(line: Vec<Run>, style: &Style, faces: &Faces) -> Vec<Segment> {
    let mut x = MARGIN + style.indent;
    let segment = |run: Run| {
        let width = faces.face(run.bold).width(&run.text, style.size);
        let segment = Segment { x, width, text: run.text, bold: run.bold, href: run.href };
        x += width;
        segment
    };
    line.into_iter().map(segment).collect()
}
