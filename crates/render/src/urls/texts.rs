//! Pages of texts: about the service, guides, first steps.

use service_manual_domain::ids::FileId;
use service_manual_domain::info_page::InfoPage;
use service_manual_domain::language::Language;

use super::{Pattern, patterns, with_query};

patterns! {
    /// What the service is for those who look for a service.
    FOR_JOBSEEKERS = "/tyonhakijoille", "/sv/for-arbetssokande", "/en/for-jobseekers";
    /// What it is for the staff of employment services.
    FOR_EXPERTS = "/asiantuntijoille", "/sv/for-experter", "/en/for-experts";
    /// How an organisation brings its services into it.
    FOR_PROVIDERS = "/palveluntuottajille", "/sv/for-tjansteproducenter", "/en/for-service-providers";
    /// How to search and to read a service.
    HELP = "/kayttoohje", "/sv/hjalp", "/en/help";
    /// Frequently asked questions.
    FAQ = "/usein-kysyttya", "/sv/vanliga-fragor", "/en/frequently-asked-questions";
    /// Whom to ask about what.
    ASKING = "/ota-yhteytta", "/sv/kontakta-oss", "/en/contact-us";
    /// The privacy policy statement.
    PRIVACY = "/tietosuojaseloste", "/sv/dataskyddsbeskrivning", "/en/privacy-policy-statement";
    /// The page about data security.
    DATA_SECURITY = "/tietoturva", "/sv/datasakerhet", "/en/data-security";
    /// Which cookies there are.
    COOKIES = "/evasteet", "/sv/kakor", "/en/cookies";
    /// The accessibility statement.
    ACCESSIBILITY = "/saavutettavuusseloste",
        "/sv/tillganglighetsutlatande",
        "/en/accessibility-statement";
    /// The privacy policy statement for a person who has not acknowledged its newest version (GET),
    /// acknowledging it (POST); `next` is the page to go on to.
    NOTICE = "/oma-tili/tietosuojaseloste",
        "/sv/mitt-konto/dataskyddsbeskrivning",
        "/en/my-account/privacy-policy-statement";
    /// Pages that administrators write.
    PAGES = "/hallinta/sivut", "/sv/administration/sidor", "/en/manage/pages";
    /// One of them: its form (GET), a new version (POST).
    PAGE_EDIT = "/hallinta/sivut/{page}", "/sv/administration/sidor/{page}", "/en/manage/pages/{page}";
    /// How its text would look (POST).
    PAGE_PREVIEW = "/hallinta/sivut/{page}/esikatselu",
        "/sv/administration/sidor/{page}/forhandsgranskning",
        "/en/manage/pages/{page}/preview";
    /// One of its versions.
    PAGE_VERSION = "/hallinta/sivut/{page}/versiot/{number}",
        "/sv/administration/sidor/{page}/versioner/{number}",
        "/en/manage/pages/{page}/versions/{number}";
    /// Its files (GET), and adding one (POST, with the file).
    PAGE_FILES = "/hallinta/sivut/{page}/tiedostot",
        "/sv/administration/sidor/{page}/filer",
        "/en/manage/pages/{page}/files";
    /// Remove one of its files (POST).
    PAGE_FILE_REMOVE = "/hallinta/sivut/{page}/tiedostot/{file}/poista",
        "/sv/administration/sidor/{page}/filer/{file}/ta-bort",
        "/en/manage/pages/{page}/files/{file}/remove";
    /// The guides.
    GUIDE = "/opas", "/sv/guide", "/en/guide";
    /// The guide for experts.
    GUIDE_EXPERT = "/opas/asiantuntija", "/sv/guide/sakkunnig", "/en/guide/expert";
    /// The guide for editors.
    GUIDE_EDITOR = "/opas/muokkaaja", "/sv/guide/redigerare", "/en/guide/editor";
    /// The guide for main users.
    GUIDE_MAIN_USER = "/opas/paakayttaja", "/sv/guide/huvudanvandare", "/en/guide/main-user";
    /// The guide for administrators.
    GUIDE_ADMINISTRATOR =
        "/opas/yllapitaja", "/sv/guide/administrator", "/en/guide/administrator";
    /// Putting away the first steps of the start page, or bringing them back (POST).
    FIRST_STEPS = "/aloitus/tehtavat", "/sv/start/uppgifter", "/en/start/tasks";
    /// Taking one of them, which ticks it and leads to its page (POST).
    FIRST_STEP = "/aloitus/tehtava", "/sv/start/uppgift", "/en/start/task";
}

/// The address of a page that administrators write.
pub(crate) const fn info_pattern(page: InfoPage) -> Pattern {
    match page {
        InfoPage::Jobseekers => FOR_JOBSEEKERS,
        InfoPage::Experts => FOR_EXPERTS,
        InfoPage::Providers => FOR_PROVIDERS,
        InfoPage::Help => HELP,
        InfoPage::Faq => FAQ,
        InfoPage::Contact => ASKING,
        InfoPage::Privacy => PRIVACY,
        InfoPage::DataSecurity => DATA_SECURITY,
        InfoPage::Cookies => COOKIES,
        InfoPage::Accessibility => ACCESSIBILITY,
    }
}

/// A page that administrators write, as everybody reads it.
pub fn info_page(language: Language, page: InfoPage) -> String {
    info_pattern(page).path(language, &[])
}

/// [`NOTICE`] that leads on to a page of ours.
pub fn notice(language: Language, next: Option<&str>) -> String {
    let query: Vec<(&str, &str)> = next.map(|path| ("next", path)).into_iter().collect();
    with_query(NOTICE.path(language, &[]), &query)
}

/// [`PAGES`]
pub fn pages(language: Language) -> String {
    PAGES.path(language, &[])
}

/// [`PAGE_EDIT`]
pub fn page_edit(language: Language, page: InfoPage) -> String {
    PAGE_EDIT.path(language, &[("page", page.code())])
}

/// [`PAGE_PREVIEW`]
pub fn page_preview(language: Language, page: InfoPage) -> String {
    PAGE_PREVIEW.path(language, &[("page", page.code())])
}

/// [`PAGE_VERSION`]
pub fn page_version(language: Language, page: InfoPage, number: i64) -> String {
    PAGE_VERSION.path(language, &[("page", page.code()), ("number", &number.to_string())])
}

/// [`PAGE_FILES`]
pub fn page_files(language: Language, page: InfoPage) -> String {
    PAGE_FILES.path(language, &[("page", page.code())])
}

/// [`PAGE_FILE_REMOVE`]
pub fn page_file_remove(language: Language, page: InfoPage, file: FileId) -> String {
    PAGE_FILE_REMOVE.path(language, &[("page", page.code()), ("file", &file.to_string())])
}

/// [`GUIDE`]
pub fn guides(language: Language) -> String {
    GUIDE.path(language, &[])
}

/// [`FIRST_STEP`]
pub fn first_step(language: Language) -> String {
    FIRST_STEP.path(language, &[])
}

/// [`FIRST_STEPS`]
pub fn first_steps(language: Language) -> String {
    FIRST_STEPS.path(language, &[])
}
