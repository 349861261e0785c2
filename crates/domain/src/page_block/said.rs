//! What blocks say, as one text for their history.

use super::{BlockKind, TypedBlock, TypedBlocks};
use crate::language::Language;

impl TypedBlocks {
    /// Everything that stands in the blocks in a language, a line a row, with a line before each
    /// block that names its kind in brackets. `file_name` says what a file is called.
    pub fn said(&self, language: Language, file_name: impl Fn(&str) -> String) -> String {
        let block = |block: &TypedBlock| {
            let kind = format!("[{}]", block.kind.code());
            let rows = block.rows();
            let row = |row: &String| block.row_said(row, language, &file_name);
            let whole = match block.kind {
                BlockKind::Text => block.text(&format!("body_{language}")).to_owned(),
                BlockKind::Lifts
                | BlockKind::Cards
                | BlockKind::Services
                | BlockKind::Links
                | BlockKind::Files => block.text(&format!("heading_{language}")).to_owned(),
            };
            let filter = [block.text("filter"), block.text("most")].join(" ");
            let lines = [kind, whole, filter.trim().to_owned()].into_iter();
            let lines: Vec<String> = lines.chain(rows.iter().map(row)).collect();
            lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
        };
        self.0.iter().map(block).collect::<Vec<_>>().join("\n\n")
    }
}

impl TypedBlock {
    fn row_said(
        &self,
        row: &str,
        language: Language,
        file_name: &impl Fn(&str) -> String,
    ) -> String {
        let own = |rest: &str| self.text(&format!("{row}_{rest}_{language}")).to_owned();
        let same = |rest: &str| self.text(&format!("{row}_{rest}")).to_owned();
        let page = match self.text(&format!("{row}_page")) {
            "" => String::new(),
            page => format!("[{page}]"),
        };
        let address = match own("address") {
            own if own.is_empty() => self.text(&format!("{row}_address_fi")).to_owned(),
            own => own,
        };
        let file = match self.text(&format!("{row}_file")) {
            "" => String::new(),
            id => file_name(id),
        };
        let parts = [same("service"), own("title"), own("text"), page, address, file];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        format!("- {}", parts.join(": "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_told_in_one_language() {
        let text = TypedBlock::new(BlockKind::Text).with("body_fi", "Terve").with("body_sv", "Hej");
        let links = TypedBlock::new(BlockKind::Links)
            .with("heading_fi", "Linkit")
            .with("heading_sv", "Länkar")
            .with("items_0_title_sv", "Frågor")
            .with("items_0_page", "faq")
            .with("items_1_title_sv", "Lagen")
            .with("items_1_address_fi", "https://laki.example/");
        let files = TypedBlock::new(BlockKind::Files).with("items_0_file", "1");
        let services =
            TypedBlock::new(BlockKind::Services).with("filter", "?category=a").with("most", "3");
        let blocks: TypedBlocks = [text, links, files, services].into_iter().collect();
        let said = blocks.said(Language::Sv, |id| format!("fil {id}.pdf"));
        let expected = "[text]\nHej\n\n[links]\nLänkar\n- Frågor: [faq]\n\
                        - Lagen: https://laki.example/\n\n[files]\n- fil 1.pdf\n\n\
                        [services]\n?category=a 3";
        assert_eq!(said, expected);
    }
}
