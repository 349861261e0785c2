//! The guide of each role: what to do first, with links (spec 2.3, user training).

use askama::Template;
use service_manual_domain::info_page::InfoPage;
use service_manual_domain::language::Language;

use crate::frame::{Crumb, Frame};
use crate::i18n::Texts;
use crate::page::Page;
use crate::pages::sample;
use crate::urls::{self, Pattern};

/// For whom a guide is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GuideRole {
    /// Experts.
    Expert,
    /// Editors.
    Editor,
    /// Main users.
    MainUser,
    /// Administrators.
    Administrator,
}

impl GuideRole {
    /// All guides.
    pub const ALL: [Self; 4] = [Self::Expert, Self::Editor, Self::MainUser, Self::Administrator];

    /// The address of the guide.
    pub const fn pattern(self) -> Pattern {
        match self {
            Self::Expert => urls::GUIDE_EXPERT,
            Self::Editor => urls::GUIDE_EDITOR,
            Self::MainUser => urls::GUIDE_MAIN_USER,
            Self::Administrator => urls::GUIDE_ADMINISTRATOR,
        }
    }

    fn title(self, t: &Texts) -> &'static str {
        match self {
            Self::Expert => t.guide_expert(),
            Self::Editor => t.guide_editor(),
            Self::MainUser => t.guide_main_user(),
            Self::Administrator => t.guide_administrator(),
        }
    }

    fn lead(self, t: &Texts) -> &'static str {
        match self {
            Self::Expert => t.guide_expert_lead(),
            Self::Editor => t.guide_editor_lead(),
            Self::MainUser => t.guide_main_user_lead(),
            Self::Administrator => t.guide_administrator_lead(),
        }
    }

    /// What to do first, and where.
    fn steps(self, t: &Texts, language: Language) -> [(&'static str, Link); 4] {
        let search = || Link::new(t.frame_search_link(), urls::search(language));
        let account = || Link::new(t.mine_title(), urls::my_account(language));
        let factors = || Link::new(t.mine_factors(), urls::second_factors(language));
        let organisations =
            || Link::new(t.frame_menu_organisations(), urls::organisations(language));
        match self {
            Self::Expert => [
                (t.guide_expert_step_1(), search()),
                (t.guide_expert_step_2(), search()),
                (t.guide_expert_step_3(), account()),
                (t.guide_expert_step_4(), factors()),
            ],
            Self::Editor => [
                (t.guide_editor_step_1(), search()),
                (
                    t.guide_editor_step_2(),
                    Link::new(t.manage_new_title(), urls::service_new(language)),
                ),
                (
                    t.guide_editor_step_3(),
                    Link::new(t.frame_menu_services(), urls::my_services(language)),
                ),
                (t.guide_editor_step_4(), account()),
            ],
            Self::MainUser => [
                (t.guide_main_user_step_1(), organisations()),
                (t.guide_main_user_step_2(), organisations()),
                (t.guide_main_user_step_3(), organisations()),
                (t.guide_main_user_step_4(), factors()),
            ],
            Self::Administrator => [
                (t.guide_administrator_step_1(), factors()),
                (
                    t.guide_administrator_step_2(),
                    Link::new(t.settings_title(), urls::settings(language)),
                ),
                (
                    t.guide_administrator_step_3(),
                    Link::new(t.info_privacy(), urls::page_edit(language, InfoPage::Privacy)),
                ),
                (t.guide_administrator_step_4(), organisations()),
            ],
        }
    }
}

/// A link to a page of ours.
struct Link {
    label: &'static str,
    href: String,
}

impl Link {
    const fn new(label: &'static str, href: String) -> Self {
        Self { label, href }
    }
}

/// All guides.
#[derive(Debug, Template)]
#[template(path = "pages/guides.html")]
pub struct GuidesPage {
    /// What surrounds it.
    pub frame: Frame,
}

impl Page for GuidesPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().guide_title().to_owned()
    }
}

impl GuidesPage {
    fn links(&self) -> [Link; 4] {
        let (t, language) = (self.frame.t(), self.frame.language);
        GuideRole::ALL.map(|role| Link::new(role.title(t), role.pattern().path(language, &[])))
    }

    /// The list.
    pub fn samples(language: Language) -> Vec<Self> {
        vec![Self { frame: sample::visitor(language, urls::GUIDE, &[]) }]
    }
}

/// The guide of a role.
#[derive(Debug, Template)]
#[template(path = "pages/guide.html")]
pub struct GuidePage {
    /// What surrounds it.
    pub frame: Frame,
    /// For whom.
    pub role: GuideRole,
}

impl Page for GuidePage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.role.title(self.frame.t()).to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        let (t, language) = (self.frame.t(), self.frame.language);
        Some(vec![Crumb::new(t.guide_title(), urls::guides(language))])
    }
}

impl GuidePage {
    fn lead(&self) -> &'static str {
        self.role.lead(self.frame.t())
    }

    fn steps(&self) -> [(&'static str, Link); 4] {
        self.role.steps(self.frame.t(), self.frame.language)
    }

    /// Every role.
    pub fn samples(language: Language) -> Vec<Self> {
        let page =
            |role: GuideRole| Self { frame: sample::visitor(language, role.pattern(), &[]), role };
        GuideRole::ALL.map(page).into()
    }
}
