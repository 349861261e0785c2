//! From lines on pages to the bytes of the file, with its tags.

use std::num::NonZeroU16;

use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{Point, Rect};
use krilla::metadata::Metadata;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, ListNumbering, Node, SpanTag, Tag, TagGroup,
    TagKind, TagTree,
};
use krilla::{Document as Krilla, SerializeSettings};

use super::faces::Faces;
use super::layout::{FOOT, FOOT_SIZE, Line, MARGIN, PAGE_HEIGHT, PAGE_WIDTH, Page, Segment};
use super::{Block, Document, Kind, NotWritten};

/// Colours of the text and of links, dark enough on white.
const BLACK: [u8; 3] = [0x1a, 0x1a, 0x1a];
const LINK: [u8; 3] = [0x00, 0x00, 0xbf];

/// What one block consists of in the file, in reading order.
#[derive(Default)]
struct Parts {
    mark: Option<Identifier>,
    pieces: Vec<Piece>,
}

/// A piece of a line.
struct Piece {
    text: Identifier,
    /// The area that leads somewhere.
    link: Option<Identifier>,
}

pub(super) fn written(
    document: &Document,
    faces: &Faces,
    pages: &[Page],
) -> Result<Vec<u8>, NotWritten> {
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| NotWritten(format!("{error:?}")))?;
    let settings = SerializeSettings { configuration, ..SerializeSettings::default() };
    let mut file = Krilla::new_with(settings);
    file.set_metadata(metadata(document));
    let mut parts: Vec<Parts> = document.blocks.iter().map(|_| Parts::default()).collect();
    for (number, page) in (1_u32..).zip(pages) {
        let sheet = PageSettings::from_wh(PAGE_WIDTH, PAGE_HEIGHT);
        let sheet = sheet.ok_or_else(|| NotWritten("no page".to_owned()))?;
        let mut sheet = file.start_page_with(sheet);
        let mut links = Vec::new();
        let mut surface = sheet.surface();
        for line in &page.lines {
            let block = document.blocks.get(line.block);
            if let (Some(block), Some(parts)) = (block, parts.get_mut(line.block)) {
                draw(&mut surface, faces, block, line, parts, &mut links);
            }
        }
        foot(&mut surface, faces, &format!("{}   {number} / {}", document.foot, pages.len()));
        surface.finish();
        for Link { block, piece, annotation } in links {
            let id = sheet.add_tagged_annotation(annotation);
            let piece = parts.get_mut(block).and_then(|parts| parts.pieces.get_mut(piece));
            if let Some(piece) = piece {
                piece.link = Some(id);
            }
        }
        sheet.finish();
    }
    file.set_outline(outline(document, pages));
    file.set_tag_tree(tags(document, parts));
    file.finish().map_err(|error| NotWritten(format!("{error:?}")))
}

fn metadata(document: &Document) -> Metadata {
    Metadata::new()
        .title(document.title.clone())
        .description(document.description.clone())
        .language(document.language.code().to_owned())
        .authors(vec![document.author.clone()])
        .creator(document.creator.clone())
}

/// An area that leads somewhere, and the piece of text it belongs to.
struct Link {
    block: usize,
    piece: usize,
    annotation: Annotation,
}

fn draw(
    surface: &mut Surface<'_>,
    faces: &Faces,
    block: &Block,
    line: &Line,
    parts: &mut Parts,
    links: &mut Vec<Link>,
) {
    let span = || SpanTag::empty().with_lang(Some(block.language.code()));
    if let Some(mark) = &line.mark {
        parts.mark = Some(surface.start_tagged(ContentTag::Span(span())));
        letters(surface, faces, false, (MARGIN, line), &faces.face(false).shown(mark));
        surface.end_tagged();
    }
    for segment in &line.segments {
        let text = surface.start_tagged(ContentTag::Span(span()));
        surface.set_fill(Some(fill(if segment.href.is_some() { LINK } else { BLACK })));
        letters(surface, faces, segment.bold, (segment.x, line), &segment.text);
        surface.end_tagged();
        surface.set_fill(Some(fill(BLACK)));
        let annotation = segment.href.as_ref().and_then(|href| area(segment, line, href));
        let (block, piece) = (line.block, parts.pieces.len());
        links.extend(annotation.map(|annotation| Link { block, piece, annotation }));
        parts.pieces.push(Piece { text, link: None });
    }
}

fn letters(surface: &mut Surface<'_>, faces: &Faces, bold: bool, at: (f32, &Line), text: &str) {
    let (x, line) = at;
    let face = faces.face(bold);
    let start = Point::from_xy(x, line.baseline);
    surface.draw_glyphs(start, &face.glyphs(text), face.font.clone(), text, line.size, false);
}

fn fill([red, green, blue]: [u8; 3]) -> Fill {
    Fill { paint: rgb::Color::new(red, green, blue).into(), ..Fill::default() }
}

fn area(segment: &Segment, line: &Line, href: &str) -> Option<Annotation> {
    let (above, below) = (line.baseline - line.size, line.baseline + line.size * 0.3);
    let rect = Rect::from_ltrb(segment.x, above, segment.x + segment.width, below)?;
    let target = Target::Action(Action::Link(LinkAction::new(href.to_owned())));
    Some(Annotation::new_link(LinkAnnotation::new(rect, target), Some(segment.text.clone())))
}

/// The foot is no part of the text: it is not read aloud on each page.
fn foot(surface: &mut Surface<'_>, faces: &Faces, text: &str) {
    let face = faces.face(false);
    let text = face.shown(text);
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Footer)));
    surface.set_fill(Some(fill(BLACK)));
    let start = Point::from_xy(MARGIN, FOOT);
    surface.draw_glyphs(start, &face.glyphs(&text), face.font.clone(), &text, FOOT_SIZE, false);
    surface.end_tagged();
}

/// The headings, to go to.
fn outline(document: &Document, pages: &[Page]) -> Outline {
    let mut outline = Outline::new();
    for (number, page) in pages.iter().enumerate() {
        for line in page.lines.iter().filter(|line| line.first) {
            let block = document.blocks.get(line.block);
            let Some(block) = block.filter(|block| level(&block.kind).is_some()) else { continue };
            let at = Point::from_xy(MARGIN, line.baseline - line.size);
            outline.push_child(OutlineNode::new(plain(block), XyzDestination::new(number, at)));
        }
    }
    outline
}

fn plain(block: &Block) -> String {
    block.runs.iter().map(|run| run.text.as_str()).collect()
}

/// The level of a heading.
fn level(kind: &Kind) -> Option<NonZeroU16> {
    match kind {
        Kind::Title => NonZeroU16::new(1),
        Kind::Heading => NonZeroU16::new(2),
        Kind::Subheading => NonZeroU16::new(3),
        Kind::Paragraph | Kind::Item(_) => None,
    }
}

/// The structure of the document, in reading order; items that follow each other are a list.
fn tags(document: &Document, parts: Vec<Parts>) -> TagTree {
    let mut tree = TagTree::new().with_lang(Some(document.language.code().to_owned()));
    let mut list: Option<TagGroup> = None;
    for (block, parts) in document.blocks.iter().zip(parts) {
        let lang = Some(block.language.code().to_owned());
        if let Kind::Item(mark) = &block.kind {
            let list = list.get_or_insert_with(|| TagGroup::new(Tag::L(numbering(mark))));
            list.push(item(parts, lang));
            continue;
        }
        tree.children.extend(list.take().map(Node::from));
        let tag: TagKind = match level(&block.kind) {
            Some(level) => Tag::Hn(level, Some(plain(block))).with_lang(lang).into(),
            None => Tag::P.with_lang(lang).into(),
        };
        tree.push(TagGroup::with_children(tag, nodes(parts.pieces)));
    }
    tree.children.extend(list.take().map(Node::from));
    tree
}

fn item(parts: Parts, lang: Option<String>) -> TagGroup {
    let mut item = TagGroup::new(Tag::LI);
    if let Some(mark) = parts.mark {
        item.push(TagGroup::with_children(Tag::Lbl, vec![mark.into()]));
    }
    item.push(TagGroup::with_children(Tag::LBody.with_lang(lang), nodes(parts.pieces)));
    item
}

fn numbering(mark: &str) -> ListNumbering {
    if mark.starts_with(char::is_numeric) { ListNumbering::Decimal } else { ListNumbering::Disc }
}

fn nodes(pieces: Vec<Piece>) -> Vec<Node> {
    let node = |piece: Piece| match piece.link {
        None => piece.text.into(),
        Some(link) => {
            TagGroup::with_children(Tag::Link, vec![link.into(), piece.text.into()]).into()
        }
    };
    pieces.into_iter().map(node).collect()
}
