//! The blocks of a page as typed, by the names of the form fields: `blocks_0_kind`,
//! `blocks_0_heading_fi`, `blocks_0_body_fi`, `blocks_0_filter`, `blocks_0_most`, and rows such as
//! `blocks_0_items_0_title_fi`, `…_text_fi`, `…_page`, `…_address_fi`, `…_service` and `…_file`.
//! Problems carry the same names, so that each is shown at its field.

use std::collections::BTreeMap;
use std::str::FromStr;

use super::{
    Block, BlockKind, CARD_TEXT_LIMIT, Card, HEADING_LIMIT, ITEMS_LIMIT, LIMIT, LinkTarget,
    NamedFile, NamedLink, SHOWN, SHOWN_LIMIT, TITLE_LIMIT, filter_of,
};
use crate::ids::{FileId, ServiceId};
use crate::info_page::BODY_LIMIT;
use crate::language::{Language, Texts};
use crate::menu::own_addresses;
use crate::problem::{Problem, ProblemCode, Problems, optional_text, required_text};
use crate::search::SearchRequest;

/// All blocks of the form, in their order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedBlocks(pub(super) Vec<TypedBlock>);

/// A block of the form: what was typed, by the rest of the names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedBlock {
    /// Its kind.
    pub kind: BlockKind,
    values: BTreeMap<String, String>,
}

/// What the form is checked against.
pub struct Offered<'a> {
    /// The public service of a name or address.
    pub service: &'a dyn Fn(&str) -> Option<ServiceId>,
    /// What the address of a search asks for, or why it cannot be asked.
    pub filter: &'a dyn Fn(&str) -> Result<SearchRequest, ProblemCode>,
    /// The clean HTML of a typed text, or what is wrong with it.
    pub rich: &'a dyn Fn(&str) -> Result<String, Vec<ProblemCode>>,
    /// The files of the page.
    pub files: &'a [FileId],
}

impl TypedBlock {
    /// An empty block.
    pub const fn new(kind: BlockKind) -> Self {
        Self { kind, values: BTreeMap::new() }
    }

    /// The same with a value, by the rest of the field's name: `heading_fi`.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.values.insert(name.into(), value.into());
        self
    }

    pub(super) fn text(&self, name: &str) -> &str {
        self.values.get(name).map_or("", String::as_str)
    }

    /// The beginnings of the names of the rows in which something was typed.
    pub(super) fn rows(&self) -> Vec<String> {
        let filled = self.values.iter().filter(|(_, value)| !value.trim().is_empty());
        let number = |(name, _): (&String, &String)| {
            name.strip_prefix("items_")?.split('_').next()?.parse::<usize>().ok()
        };
        let mut numbers: Vec<usize> = filled.filter_map(number).collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers.into_iter().map(|number| format!("items_{number}")).collect()
    }
}

impl FromIterator<TypedBlock> for TypedBlocks {
    fn from_iter<T: IntoIterator<Item = TypedBlock>>(blocks: T) -> Self {
        Self(blocks.into_iter().collect())
    }
}

impl IntoIterator for TypedBlocks {
    type Item = TypedBlock;
    type IntoIter = std::vec::IntoIter<TypedBlock>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl TypedBlocks {
    /// What the names of the fields of a block begin with.
    pub fn name(at: usize) -> String {
        format!("blocks_{at}")
    }

    /// Reads the fields of the form. Those of the rows in `removed`, by the beginnings of their
    /// names, are left out.
    pub fn read<'a>(
        pairs: impl IntoIterator<Item = (&'a str, &'a str)>,
        removed: &[String],
    ) -> Self {
        let is_removed = |name: &str| {
            let mut rows = removed.iter().filter_map(|row| name.strip_prefix(row.as_str()));
            rows.any(|rest| rest.starts_with('_'))
        };
        let mut values: BTreeMap<usize, BTreeMap<String, String>> = BTreeMap::new();
        for (name, value) in pairs.into_iter().filter(|(name, _)| !is_removed(name)) {
            let field = name.strip_prefix("blocks_").and_then(|rest| rest.split_once('_'));
            let Some((number, field)) = field else { continue };
            let Ok(number) = number.parse() else { continue };
            values.entry(number).or_default().insert(field.to_owned(), value.to_owned());
        }
        let block = |mut values: BTreeMap<String, String>| {
            let kind = values.remove("kind")?.parse().ok()?;
            Some(TypedBlock { kind, values })
        };
        values.into_values().filter_map(block).collect()
    }

    /// Names and values of all fields, as [`TypedBlocks::read`] reads them.
    pub fn pairs(&self) -> impl Iterator<Item = (String, String)> + '_ {
        self.0.iter().enumerate().flat_map(|(at, block)| {
            let name = Self::name(at);
            let kind = (format!("{name}_kind"), block.kind.code().to_owned());
            let values = block.values.iter();
            let values = values.map(move |(rest, value)| (format!("{name}_{rest}"), value.clone()));
            std::iter::once(kind).chain(values)
        })
    }

    /// The checked blocks. A page has at least one text, and all its texts together are not longer
    /// than one may be.
    ///
    /// # Errors
    /// Everything that is wrong, by the names of the fields; `blocks` for the page as a whole.
    pub fn parse(&self, offered: &Offered<'_>) -> Result<Vec<Block>, Vec<Problem>> {
        let mut problems = Problems::none();
        let read = |(at, block): (usize, &TypedBlock)| {
            let name = Self::name(at);
            Reader { block, name, offered, problems: &mut problems }.block()
        };
        let blocks: Vec<Block> = self.0.iter().enumerate().filter_map(read).collect();
        if self.0.len() > LIMIT {
            problems.add("blocks", ProblemCode::TooMany { limit: LIMIT });
        }
        if !self.0.iter().any(|block| block.kind == BlockKind::Text) {
            problems.add("blocks", ProblemCode::NoTextBlock);
        }
        let length = |language: Language| {
            let name = format!("body_{language}");
            self.0.iter().map(|block| block.text(&name).chars().count()).sum::<usize>()
        };
        if problems.is_empty() && Language::ALL.into_iter().any(|one| length(one) > BODY_LIMIT) {
            problems.add("blocks", ProblemCode::TooLong { limit: BODY_LIMIT });
        }
        if problems.is_empty() { Ok(blocks) } else { Err(problems.into_vec()) }
    }
}

struct Reader<'a> {
    block: &'a TypedBlock,
    name: String,
    offered: &'a Offered<'a>,
    problems: &'a mut Problems,
}

impl Reader<'_> {
    fn block(&mut self) -> Option<Block> {
        if self.block.kind == BlockKind::Text {
            return self.bodies().map(|bodies| Block::Text { bodies });
        }
        let heading = self.texts("heading", HEADING_LIMIT, true);
        Some(match self.block.kind {
            BlockKind::Text => return None,
            BlockKind::Lifts => Block::Lifts { services: self.services()?, heading: heading? },
            BlockKind::Cards => Block::Cards { cards: self.items(Self::card)?, heading: heading? },
            BlockKind::Services => {
                let filter = self.filter();
                Block::Services { most: self.most()?, filter: filter?, heading: heading? }
            }
            BlockKind::Links => Block::Links { links: self.items(Self::link)?, heading: heading? },
            BlockKind::Files => Block::Files { files: self.items(Self::file)?, heading: heading? },
        })
    }

    fn field(&self, rest: &str) -> String {
        format!("{}_{rest}", self.name)
    }

    fn check<T>(&mut self, rest: &str, result: Result<T, ProblemCode>) -> Option<T> {
        let field = self.field(rest);
        self.problems.check(field, result)
    }

    /// The text in all languages: pages are official texts.
    fn bodies(&mut self) -> Option<[String; 3]> {
        let [fi, sv, en] = Language::ALL.map(|language| {
            let rest = format!("body_{language}");
            let text = required_text(self.block.text(&rest), BODY_LIMIT);
            let text = self.check(&rest, text)?;
            let wrong = match (self.offered.rich)(&text) {
                Ok(html) => return Some(html),
                Err(wrong) => wrong,
            };
            let field = self.field(&rest);
            for code in wrong {
                self.problems.add(field.clone(), code);
            }
            None
        });
        Some([fi?, sv?, en?])
    }

    /// A short text, in one language at least if it is needed.
    fn texts(&mut self, rest: &str, limit: usize, needed: bool) -> Option<Texts> {
        let mut texts = Some(Texts::default());
        for language in Language::ALL {
            let rest = format!("{rest}_{language}");
            let text = self.check(&rest, optional_text(self.block.text(&rest), limit));
            texts = match (texts, text) {
                (Some(texts), Some(text)) => Some(texts.with(language, text.unwrap_or_default())),
                (None, _) | (_, None) => None,
            };
        }
        if needed && texts.as_ref().is_some_and(Texts::is_empty) {
            self.problems.add(self.field(&format!("{rest}_fi")), ProblemCode::Required);
            return None;
        }
        texts
    }

    /// The rows, of which there is at least one.
    fn items<T>(&mut self, read: impl Fn(&mut Self, &str) -> Option<T>) -> Option<Vec<T>> {
        let rows = self.block.rows();
        let count = match rows.len() {
            0 => Err(ProblemCode::Required),
            1..=ITEMS_LIMIT => Ok(()),
            _ => Err(ProblemCode::TooMany { limit: ITEMS_LIMIT }),
        };
        let counted = self.check("items", count);
        let items: Vec<Option<T>> = rows.iter().map(|row| read(self, row)).collect();
        counted?;
        items.into_iter().collect()
    }

    fn services(&mut self) -> Option<Vec<ServiceId>> {
        let services = self.items(|reader, row| {
            let rest = format!("{row}_service");
            let found = (reader.offered.service)(reader.block.text(&rest));
            let found = reader.check(&rest, found.ok_or(ProblemCode::NoSuchService))?;
            Some((rest, found))
        })?;
        let mut seen = Vec::new();
        for (rest, service) in services {
            let once = if seen.contains(&service) { Err(ProblemCode::ChosenTwice) } else { Ok(()) };
            self.check(&rest, once)?;
            seen.push(service);
        }
        Some(seen)
    }

    fn filter(&mut self) -> Option<Vec<(String, String)>> {
        let asked = match self.block.text("filter").trim() {
            "" => Err(ProblemCode::Required),
            typed => (self.offered.filter)(typed),
        };
        let filter = self.check("filter", asked.map(|request| filter_of(&request)))?;
        let some = if filter.is_empty() { Err(ProblemCode::Required) } else { Ok(filter) };
        self.check("filter", some)
    }

    fn most(&mut self) -> Option<usize> {
        let limits = ProblemCode::OutOfRange { least: 1, most: 12 };
        let most = match self.block.text("most").trim() {
            "" => Ok(SHOWN),
            typed => {
                typed.parse().ok().filter(|most| (1..=SHOWN_LIMIT).contains(most)).ok_or(limits)
            }
        };
        self.check("most", most)
    }

    fn card(&mut self, row: &str) -> Option<Card> {
        let title = self.texts(&format!("{row}_title"), HEADING_LIMIT, true);
        let text = self.texts(&format!("{row}_text"), CARD_TEXT_LIMIT, false);
        let target = if self.has_target(row) { Some(self.target(row)?) } else { None };
        Some(Card { title: title?, text: text?, target })
    }

    fn link(&mut self, row: &str) -> Option<NamedLink> {
        let title = self.texts(&format!("{row}_title"), TITLE_LIMIT, true);
        let target = self.target(row)?;
        Some(NamedLink { title: title?, target })
    }

    fn file(&mut self, row: &str) -> Option<NamedFile> {
        let title = self.texts(&format!("{row}_title"), TITLE_LIMIT, false);
        let rest = format!("{row}_file");
        let offered = |id: &FileId| self.offered.files.contains(id);
        let file = match self.block.text(&rest).trim() {
            "" => Err(ProblemCode::Required),
            id => FileId::from_str(id).ok().filter(offered).ok_or(ProblemCode::UnknownChoice),
        };
        let file = self.check(&rest, file)?;
        Some(NamedFile { file, title: title? })
    }

    fn addresses(&self, row: &str) -> [String; 3] {
        Language::ALL.map(|one| self.block.text(&format!("{row}_address_{one}")).trim().to_owned())
    }

    fn has_address(&self, row: &str) -> bool {
        self.addresses(row).iter().any(|one| !one.is_empty())
    }

    fn has_target(&self, row: &str) -> bool {
        self.has_address(row) || !self.block.text(&format!("{row}_page")).trim().is_empty()
    }

    /// A page of ours or an address, not both.
    fn target(&mut self, row: &str) -> Option<LinkTarget> {
        let rest = format!("{row}_page");
        let page = self.block.text(&rest).trim();
        if page.is_empty() {
            let name = self.field(row);
            return own_addresses(&name, &self.addresses(row), self.problems).map(LinkTarget::Own);
        }
        let page = if self.has_address(row) {
            Err(ProblemCode::PageOrAddress)
        } else {
            page.parse().map(LinkTarget::Page)
        };
        self.check(&rest, page)
    }
}

#[cfg(test)]
mod tests;
