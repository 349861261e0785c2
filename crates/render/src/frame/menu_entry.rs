//! The entries of the signed-in person's menu.

use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Language;

use crate::i18n::Texts;
use crate::urls;

/// An entry of the signed-in person's menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MenuEntry {
    /// Start page.
    Start,
    /// Favourites, own lists and saved searches.
    OwnLists,
    /// Services the person may work on.
    Services,
    /// What waits for publication.
    Waiting,
    /// What needs somebody to keep it up to date.
    Freshness,
    /// Where the translations of services stand.
    Translations,
    /// How long services waited for publication.
    PublicationHistory,
    /// List of organisations.
    Organisations,
    /// The people of all organisations whose people the person manages.
    People,
    /// All accounts.
    Users,
    /// The person's own organisation, where they manage just one.
    Organisation(OrganisationId),
    /// Locations and contacts.
    Books,
    /// The audit log.
    Log,
    /// Background work.
    MachineRoom,
    /// The texts of mails.
    MailTexts,
    /// Help beside fields.
    HelpTexts,
    /// Menus of the public pages.
    Menus,
    /// Pages that administrators write.
    Pages,
    /// Notices on every page.
    SiteNotices,
    /// Lifted services.
    Lifts,
    /// What people search for.
    SearchReport,
    /// Freshness by organisation.
    FreshnessReport,
    /// How the links of services stand.
    LinkReport,
    /// The catalogue in numbers.
    CatalogueReport,
    /// Vocabularies.
    Vocabularies,
    /// Everyday words of the search.
    Synonyms,
    /// Importing services.
    Import,
    /// Settings.
    Settings,
    /// The page with everything that administrators do.
    Administration,
}

/// What entries of the page of administrators are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MenuGroup {
    /// People and organisations.
    People,
    /// What services and pages are made of.
    Content,
    /// How services are found.
    Search,
    /// What happened.
    Reports,
    /// How the program works.
    System,
}

impl MenuGroup {
    /// All groups, in the order in which they are shown.
    pub const ALL: [Self; 5] =
        [Self::People, Self::Content, Self::Search, Self::Reports, Self::System];

    /// The name in ids of the page.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Content => "content",
            Self::Search => "search",
            Self::Reports => "reports",
            Self::System => "system",
        }
    }

    pub(crate) fn label(self, t: &Texts) -> &'static str {
        match self {
            Self::People => t.frame_group_people(),
            Self::Content => t.frame_group_content(),
            Self::Search => t.frame_group_search(),
            Self::Reports => t.frame_group_reports(),
            Self::System => t.frame_group_system(),
        }
    }
}

impl MenuEntry {
    pub(crate) fn label(self, t: &Texts) -> &'static str {
        match self {
            Self::Start => t.frame_menu_start(),
            Self::OwnLists => t.lists_menu(),
            Self::Services => t.frame_menu_services(),
            Self::Waiting => t.frame_menu_waiting(),
            Self::Freshness => t.freshness_title(),
            Self::Translations => t.translations_title(),
            Self::PublicationHistory => t.history_title(),
            Self::Organisations => t.frame_menu_organisations(),
            Self::People => t.frame_menu_people(),
            Self::Users => t.frame_menu_users(),
            Self::Organisation(_) => t.frame_menu_organisation(),
            Self::Books => t.book_title(),
            Self::Log => t.frame_menu_log(),
            Self::MachineRoom => t.frame_menu_machine_room(),
            Self::MailTexts => t.frame_menu_mail_texts(),
            Self::HelpTexts => t.help_title(),
            Self::Menus => t.menus_title(),
            Self::Pages => t.frame_menu_pages(),
            Self::SiteNotices => t.sitenotice_title(),
            Self::Lifts => t.lift_title(),
            Self::SearchReport => t.report_title(),
            Self::FreshnessReport => t.reports_freshness_title(),
            Self::LinkReport => t.reports_links_title(),
            Self::CatalogueReport => t.reports_catalogue_title(),
            Self::Vocabularies => t.vocabulary_title(),
            Self::Synonyms => t.synonym_title(),
            Self::Import => t.import_title(),
            Self::Settings => t.settings_title(),
            Self::Administration => t.frame_administration(),
        }
    }

    pub(crate) fn href(self, language: Language) -> String {
        match self {
            Self::Start => urls::start(language),
            Self::OwnLists => urls::own_lists(language),
            Self::Services => urls::my_services(language),
            Self::Waiting => urls::waiting(language),
            Self::Freshness => urls::freshness(language),
            Self::Translations => urls::translations(language),
            Self::PublicationHistory => urls::publication_history(language),
            Self::Organisations => urls::organisations(language),
            Self::People => urls::managed_people(language),
            Self::Users => urls::users(language),
            Self::Organisation(id) => urls::organisation(language, id),
            Self::Books => urls::books(language),
            Self::Log => urls::log(language),
            Self::MachineRoom => urls::machine_room(language),
            Self::MailTexts => urls::mail_texts(language),
            Self::HelpTexts => urls::help_texts(language),
            Self::Menus => urls::menus(language),
            Self::Pages => urls::pages(language),
            Self::SiteNotices => urls::site_notices(language),
            Self::Lifts => urls::lifts(language),
            Self::SearchReport => urls::search_report(language),
            Self::FreshnessReport => urls::freshness_report(language),
            Self::LinkReport => urls::link_report(language),
            Self::CatalogueReport => urls::catalogue_report(language),
            Self::Vocabularies => urls::vocabularies(language),
            Self::Synonyms => urls::synonyms(language),
            Self::Import => urls::import(language),
            Self::Settings => urls::settings(language),
            Self::Administration => urls::administration(language),
        }
    }

    /// The entry whose page leads to it: it has no place of its own in the header, which has one line.
    pub(crate) const fn under(self) -> Option<Self> {
        match self {
            Self::Freshness | Self::Translations => Some(Self::Services),
            Self::PublicationHistory => Some(Self::Waiting),
            Self::Start
            | Self::OwnLists
            | Self::Services
            | Self::Waiting
            | Self::Organisations
            | Self::People
            | Self::Users
            | Self::Organisation(_)
            | Self::Books
            | Self::Log
            | Self::MachineRoom
            | Self::MailTexts
            | Self::HelpTexts
            | Self::Menus
            | Self::Pages
            | Self::SiteNotices
            | Self::Lifts
            | Self::SearchReport
            | Self::FreshnessReport
            | Self::LinkReport
            | Self::CatalogueReport
            | Self::Vocabularies
            | Self::Synonyms
            | Self::Import
            | Self::Settings
            | Self::Administration => None,
        }
    }

    /// Where it stands on the page of administrators; nothing for what administrators do daily, and what other pages lead to.
    pub(crate) const fn group(self) -> Option<MenuGroup> {
        match self {
            Self::Start
            | Self::OwnLists
            | Self::Services
            | Self::Waiting
            | Self::Freshness
            | Self::Translations
            | Self::PublicationHistory
            | Self::Administration => None,
            Self::Organisations | Self::Organisation(_) | Self::People | Self::Users => {
                Some(MenuGroup::People)
            }
            Self::Books
            | Self::Vocabularies
            | Self::Import
            | Self::Pages
            | Self::SiteNotices
            | Self::Menus
            | Self::HelpTexts => Some(MenuGroup::Content),
            Self::Lifts | Self::Synonyms => Some(MenuGroup::Search),
            Self::FreshnessReport
            | Self::LinkReport
            | Self::CatalogueReport
            | Self::SearchReport
            | Self::Log => Some(MenuGroup::Reports),
            Self::MailTexts | Self::MachineRoom | Self::Settings => Some(MenuGroup::System),
        }
    }

    /// Whether it stands in the header also for those who have the page of administrators: what
    /// they do daily.
    pub(crate) const fn is_daily(self) -> bool {
        self.group().is_none() || matches!(self, Self::Organisations)
    }
}
