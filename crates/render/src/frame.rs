//! What surrounds every page: language, address, person, notices.

mod flash;
mod menu_entry;
mod notice;

use std::sync::Arc;

use service_manual_domain::language::Language;
use service_manual_domain::menu::Menus;
use service_manual_domain::time::Day;

use crate::i18n::Texts;

pub use crate::breadcrumb::Crumb;
pub use flash::Flash;
pub use menu_entry::{MenuEntry, MenuGroup};
pub use notice::Notice;
pub(crate) use notice::level_label;
pub use service_manual_domain::notice::NoticeLevel;

/// What a page knows beside its own content. Made once per request.
#[derive(Debug, Clone)]
pub struct Frame {
    /// The language of the interface.
    pub language: Language,
    /// The address of this page in each language, in the order of [`Language::ALL`], with its
    /// query: for the language switch.
    pub path_in: [String; 3],
    /// Scheme and host of the site, `https://palvelut.example`, for canonical links.
    pub public_address: String,
    /// The signed-in person, if any.
    pub user: Option<FrameUser>,
    /// Menus that administrators changed.
    pub menus: Arc<Menus>,
    /// Notices shown on every page for a while.
    pub notices: Vec<Notice>,
    /// What the person's last action brought about.
    pub flash: Option<Flash>,
    /// What the search box in the header holds.
    pub search_text: String,
    /// Whether this is a demonstration: shows a notice and a link to the mailbox.
    pub demo_mode: bool,
    /// Whether search engines may list the page.
    pub indexable: bool,
}

impl Frame {
    /// The frame of a visitor without notices, not to be listed by search engines.
    pub fn of_visitor(language: Language, path_in: [String; 3], public_address: &str) -> Self {
        Self {
            language,
            path_in,
            public_address: public_address.to_owned(),
            user: None,
            menus: Arc::default(),
            notices: Vec::new(),
            flash: None,
            search_text: String::new(),
            demo_mode: false,
            indexable: false,
        }
    }

    /// The texts in the language of the page.
    pub fn t(&self) -> &'static Texts {
        Texts::of(self.language)
    }

    /// The address of this page in its own language.
    pub fn path(&self) -> &str {
        self.path_to(self.language)
    }

    /// The address of this page in a language.
    pub fn path_to(&self, language: Language) -> &str {
        language.of(&self.path_in).as_str()
    }

    /// All languages with the address of this page in each.
    pub fn languages(&self) -> impl Iterator<Item = (Language, &String)> {
        Language::ALL.into_iter().zip(&self.path_in)
    }
}

/// The signed-in person as the header shows them.
#[derive(Debug, Clone)]
pub struct FrameUser {
    /// Name, or the address of a person without a name.
    pub shown_name: String,
    /// The menu, already limited to what the person may see.
    pub menu: Vec<MenuEntry>,
    /// After how many seconds the session ends, if nothing is done.
    pub session_seconds: i64,
    /// Until when the account may be used without the second factor that it must have.
    pub second_factor_due_on: Option<Day>,
}

impl FrameUser {
    /// Whether an entry stands in the header: what no other page leads to. Administrators have too many for one line: what is
    /// not daily stands on a page of its own.
    pub(crate) fn has_in_header(&self, entry: MenuEntry) -> bool {
        entry.under().is_none()
            && (entry.is_daily() || !self.menu.contains(&MenuEntry::Administration))
    }
}
