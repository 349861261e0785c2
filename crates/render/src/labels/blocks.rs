//! Names of the blocks of pages.

use service_manual_domain::menu::MenuPage;
use service_manual_domain::page_block::BlockKind;

use crate::header_menu;
use crate::i18n::Texts;

/// What a kind of block is called.
pub(crate) fn kind(t: &Texts, kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Text => t.pages_kind_text(),
        BlockKind::Lifts => t.pages_kind_lifts(),
        BlockKind::Cards => t.pages_kind_cards(),
        BlockKind::Services => t.pages_kind_services(),
        BlockKind::Links => t.pages_kind_links(),
        BlockKind::Files => t.pages_kind_files(),
    }
}

/// What a page said, as the history keeps it, with kinds of blocks and pages of ours in words. Marks
/// in texts are facts of the settings and stay.
pub(crate) fn said(t: &Texts, lines: &str) -> String {
    let line = |line: &str| {
        let code = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
        if let Some(found) = code.and_then(|code| code.parse::<BlockKind>().ok()) {
            return format!("[{}]", kind(t, found));
        }
        let Some((before, code)) = line.strip_suffix(']').and_then(|rest| rest.rsplit_once(": ["))
        else {
            return line.to_owned();
        };
        let page = code.parse::<MenuPage>();
        page.map_or_else(
            |_| line.to_owned(),
            |page| format!("{before}: {}", header_menu::name(t, page)),
        )
    };
    lines.lines().map(line).collect::<Vec<_>>().join("\n")
}
