//! The fonts of documents: Source Sans 3, upright, in two weights (see `NOTICE`).

use krilla::text::{Font, GlyphId, KrillaGlyph};
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider};

static REGULAR: &[u8] = include_bytes!("../../fonts/SourceSans3_400Regular.ttf");
static BOLD: &[u8] = include_bytes!("../../fonts/SourceSans3_600SemiBold.ttf");

/// What stands for a letter that the fonts do not have.
const UNKNOWN: char = '?';

/// Both fonts.
pub(super) struct Faces {
    regular: Face,
    bold: Face,
}

/// A font, and what one has to know of it to set lines.
pub(super) struct Face {
    /// As the document embeds it.
    pub(super) font: Font,
    letters: Charmap<'static>,
    widths: GlyphMetrics<'static>,
    units: f32,
}

impl Faces {
    pub(super) fn new() -> Option<Self> {
        Some(Self { regular: Face::new(REGULAR)?, bold: Face::new(BOLD)? })
    }

    pub(super) fn face(&self, bold: bool) -> &Face {
        if bold { &self.bold } else { &self.regular }
    }
}

impl Face {
    fn new(data: &'static [u8]) -> Option<Self> {
        let font = Font::new(data.into(), 0)?;
        let read = FontRef::new(data).ok()?;
        Some(Self {
            units: font.units_per_em(),
            font,
            letters: read.charmap(),
            widths: read.glyph_metrics(Size::unscaled(), LocationRef::default()),
        })
    }

    /// A text without what the font cannot show: control characters and marks without width are
    /// left out, other letters it does not have become `?`.
    pub(super) fn shown(&self, text: &str) -> String {
        let kept = text.chars().filter(|c| !c.is_control() && !is_without_width(*c));
        kept.map(|c| if self.letters.map(c).is_some() { c } else { UNKNOWN }).collect()
    }

    /// How wide a text is, in points.
    pub(super) fn width(&self, text: &str, size: f32) -> f32 {
        text.chars().map(|c| self.advance(c)).sum::<f32>() * size
    }

    /// The glyphs of a text.
    pub(super) fn glyphs(&self, text: &str) -> Vec<KrillaGlyph> {
        let glyph = |(at, c): (usize, char)| {
            let id = self.letters.map(c).unwrap_or_default().to_u32();
            let range = at..at + c.len_utf8();
            KrillaGlyph::new(GlyphId::new(id), self.advance(c), 0.0, 0.0, 0.0, range, None)
        };
        text.char_indices().map(glyph).collect()
    }

    /// How wide a letter is in a font of size 1.
    fn advance(&self, c: char) -> f32 {
        let glyph = self.letters.map(c).unwrap_or_default();
        self.widths.advance_width(glyph).unwrap_or_default() / self.units
    }
}

/// Soft hyphens, joiners and marks of direction.
fn is_without_width(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}
