//! The guide of each role: what to do first and what later, with links (spec 2.3, user training).

use askama::Template;
use service_manual_domain::info_page::InfoPage;
use service_manual_domain::language::Language;

use crate::frame::{Crumb, Frame, MenuEntry};
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

    pub(crate) fn title(self, t: &Texts) -> &'static str {
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
    fn steps(self, t: &Texts) -> [(&'static str, Goal); 4] {
        match self {
            Self::Expert => [
                (t.guide_expert_step_1(), Goal::Search),
                (t.guide_expert_step_2(), Goal::Search),
                (t.guide_expert_step_3(), Goal::Account),
                (t.guide_expert_step_4(), Goal::SecondFactors),
            ],
            Self::Editor => [
                (t.guide_editor_step_1(), Goal::Search),
                (t.guide_editor_step_2(), Goal::NewService),
                (t.guide_editor_step_3(), Goal::Services),
                (t.guide_editor_step_4(), Goal::Account),
            ],
            Self::MainUser => [
                (t.guide_main_user_step_1(), Goal::Organisations),
                (t.guide_main_user_step_2(), Goal::Organisations),
                (t.guide_main_user_step_3(), Goal::Organisations),
                (t.guide_main_user_step_4(), Goal::SecondFactors),
            ],
            Self::Administrator => [
                (t.guide_administrator_step_1(), Goal::SecondFactors),
                (t.guide_administrator_step_2(), Goal::Settings),
                (t.guide_administrator_step_3(), Goal::PrivacyPage),
                (t.guide_administrator_step_4(), Goal::Organisations),
            ],
        }
    }

    /// What belongs to the work later, and where.
    fn later(self, t: &Texts) -> Vec<(&'static str, Goal)> {
        match self {
            Self::Expert => vec![
                (t.guide_expert_later_1(), Goal::Search),
                (t.guide_expert_later_2(), Goal::Search),
                (t.guide_expert_later_3(), Goal::OwnLists),
                (t.guide_expert_later_4(), Goal::Search),
            ],
            Self::Editor => vec![
                (t.guide_editor_later_1(), Goal::Books),
                (t.guide_editor_later_2(), Goal::Services),
                (t.guide_editor_later_3(), Goal::Translations),
                (t.guide_editor_later_4(), Goal::Services),
                (t.guide_editor_later_5(), Goal::Services),
            ],
            Self::MainUser => vec![
                (t.guide_main_user_later_1(), Goal::Waiting),
                (t.guide_main_user_later_2(), Goal::Services),
                (t.guide_main_user_later_3(), Goal::Services),
                (t.guide_main_user_later_4(), Goal::Books),
            ],
            Self::Administrator => vec![
                (t.guide_administrator_later_1(), Goal::Vocabularies),
                (t.guide_administrator_later_2(), Goal::FreshnessReport),
                (t.guide_administrator_later_3(), Goal::CatalogueReport),
                (t.guide_administrator_later_4(), Goal::Administration),
            ],
        }
    }
}

/// Where a step is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Goal {
    Search,
    OwnLists,
    Account,
    SecondFactors,
    Organisations,
    NewService,
    Services,
    Translations,
    Waiting,
    Books,
    Vocabularies,
    FreshnessReport,
    CatalogueReport,
    Settings,
    Administration,
    PrivacyPage,
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

    fn description(&self) -> String {
        self.frame.t().guide_lead().to_owned()
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

    fn description(&self) -> String {
        self.role.lead(self.frame.t()).to_owned()
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

    /// The steps, with links where the reader may go: everybody may read every guide.
    fn steps(&self) -> [(&'static str, Option<Link>); 4] {
        self.role.steps(self.frame.t()).map(|(text, goal)| (text, self.link(goal)))
    }

    fn later(&self) -> Vec<(&'static str, Option<Link>)> {
        let later = self.role.later(self.frame.t());
        later.into_iter().map(|(text, goal)| (text, self.link(goal))).collect()
    }

    /// The menu has what the reader may see; whoever is signed in has an account.
    fn link(&self, goal: Goal) -> Option<Link> {
        let (t, language) = (self.frame.t(), self.frame.language);
        let in_menu = |is_it: fn(&MenuEntry) -> bool| {
            self.frame.user.as_ref()?.menu.iter().copied().find(is_it)
        };
        let entry = |entry: MenuEntry| Link::new(entry.label(t), entry.href(language));
        let user = self.frame.user.as_ref();
        match goal {
            Goal::Search => Some(Link::new(t.frame_search_link(), urls::search(language))),
            Goal::OwnLists => in_menu(|one| *one == MenuEntry::OwnLists).map(entry),
            Goal::Account => user.map(|_| Link::new(t.mine_title(), urls::my_account(language))),
            Goal::SecondFactors => {
                user.map(|_| Link::new(t.mine_factors(), urls::second_factors(language)))
            }
            Goal::Organisations => {
                let own = |one: &MenuEntry| {
                    matches!(one, MenuEntry::Organisations | MenuEntry::Organisation(_))
                };
                in_menu(own).map(entry)
            }
            Goal::NewService => in_menu(|one| *one == MenuEntry::Services)
                .map(|_| Link::new(t.manage_new_title(), urls::service_new(language))),
            Goal::Services => in_menu(|one| *one == MenuEntry::Services).map(entry),
            Goal::FreshnessReport => in_menu(|one| *one == MenuEntry::FreshnessReport).map(entry),
            Goal::CatalogueReport => in_menu(|one| *one == MenuEntry::CatalogueReport).map(entry),
            Goal::Translations => in_menu(|one| *one == MenuEntry::Translations).map(entry),
            Goal::Waiting => in_menu(|one| *one == MenuEntry::Waiting).map(entry),
            Goal::Books => in_menu(|one| *one == MenuEntry::Books).map(entry),
            Goal::Vocabularies => in_menu(|one| *one == MenuEntry::Vocabularies).map(entry),
            Goal::Settings => in_menu(|one| *one == MenuEntry::Settings).map(entry),
            Goal::Administration => in_menu(|one| *one == MenuEntry::Administration).map(entry),
            Goal::PrivacyPage => in_menu(|one| *one == MenuEntry::Pages)
                .map(|_| Link::new(t.info_privacy(), urls::page_edit(language, InfoPage::Privacy))),
        }
    }

    /// Every role, for somebody who may do everything and for a visitor.
    pub fn samples(language: Language) -> Vec<Self> {
        let signed_in = |role: GuideRole| Self {
            frame: sample::signed_in(language, role.pattern(), &[]),
            role,
        };
        let visitor =
            |role: GuideRole| Self { frame: sample::visitor(language, role.pattern(), &[]), role };
        GuideRole::ALL.map(signed_in).into_iter().chain(GuideRole::ALL.map(visitor)).collect()
    }
}
