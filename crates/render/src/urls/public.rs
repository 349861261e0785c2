//! What everybody reads: the front page, the search, services, and the indexes of the catalogue.

use service_manual_domain::file::FileName;
use service_manual_domain::ids::FileId;
use service_manual_domain::language::Language;
use service_manual_domain::search::{Group, SearchRequest};

use super::{Pattern, patterns, with_query};

patterns! {
    /// Front page.
    FRONT = "/", "/sv", "/en";
    /// Search; what its address says is in `domain::search`.
    SEARCH = "/haku", "/sv/sok", "/en/search";
    /// What a search finds, by place. The address asks for it like [`SEARCH`].
    SEARCH_BY_PLACE = "/haku/paikoittain", "/sv/sok/efter-ort", "/en/search/by-place";
    /// Telling which hit of a search is opened, for the script of the results (POST).
    SEARCH_CLICK = "/haku/valinta", "/sv/sok/val", "/en/search/choice";
    /// What may be meant by the beginning `?q=`, for the script of the search box.
    SEARCH_SUGGESTIONS = "/haku/ehdotukset", "/sv/sok/forslag", "/en/search/suggestions";
    /// The public page of a service.
    SERVICE = "/palvelu/{slug}", "/sv/tjanst/{slug}", "/en/service/{slug}";
    /// The internal guidance of a service, for those who may read it.
    SERVICE_GUIDANCE = "/palvelu/{slug}/tyoohje",
        "/sv/tjanst/{slug}/arbetsanvisning",
        "/en/service/{slug}/guidance";
    /// Telling the updater of a service that something is wrong (POST).
    SERVICE_REPORT = "/palvelu/{slug}/tyoohje/viesti",
        "/sv/tjanst/{slug}/arbetsanvisning/meddelande",
        "/en/service/{slug}/guidance/message";
    /// The index of organisations with something public; `?letter=` where it is long.
    PUBLIC_ORGANISATIONS = "/organisaatiot", "/sv/organisationer", "/en/organisations";
    /// The public page of an organisation; `?page=` of its services.
    PUBLIC_ORGANISATION = "/organisaatio/{slug}",
        "/sv/organisation/{slug}",
        "/en/organisation/{slug}";
    /// The index of municipalities.
    MUNICIPALITIES = "/kunnat", "/sv/kommuner", "/en/municipalities";
    /// The services for the people of a municipality; `?page=`.
    MUNICIPALITY = "/kunta/{slug}", "/sv/kommun/{slug}", "/en/municipality/{slug}";
    /// The index of categories and client situations.
    TOPICS = "/aiheet", "/sv/amnen", "/en/topics";
    /// The services of a category; `?page=`.
    CATEGORY = "/aihe/{topic}", "/sv/amne/{topic}", "/en/topic/{topic}";
    /// The services for those in a situation; `?page=`.
    SITUATION = "/tilanne/{topic}", "/sv/situation/{topic}", "/en/situation/{topic}";
    /// All dated times of a service, for calendars.
    SERVICE_CALENDAR = "/palvelu/{slug}/ajat.ics",
        "/sv/tjanst/{slug}/tider.ics",
        "/en/service/{slug}/times.ics";
    /// Those of one row.
    SERVICE_CALENDAR_ROW = "/palvelu/{slug}/ajat/{row}",
        "/sv/tjanst/{slug}/tider/{row}",
        "/en/service/{slug}/times/{row}";
    /// The public page of a service, to be kept or sent on.
    SERVICE_PDF = "/palvelu/{slug}/palvelu.pdf",
        "/sv/tjanst/{slug}/tjanst.pdf",
        "/en/service/{slug}/service.pdf";
    /// The permanent short address of a service: leads to its page, whatever that is called.
    SERVICE_SHORT = "/s/{code}", "/sv/s/{code}", "/en/s/{code}";
    /// A file, for those who may have it.
    FILE = "/tiedostot/{id}/{name}", "/sv/filer/{id}/{name}", "/en/files/{id}/{name}";
}

/// [`FRONT`]
pub fn front(language: Language) -> String {
    FRONT.path(language, &[])
}

/// [`SEARCH`] without a query.
pub fn search(language: Language) -> String {
    SEARCH.path(language, &[])
}

/// [`SEARCH_SUGGESTIONS`]
pub fn search_suggestions(language: Language) -> String {
    SEARCH_SUGGESTIONS.path(language, &[])
}

/// [`SEARCH`] for a request.
pub fn search_for(language: Language, request: &SearchRequest) -> String {
    of_search(SEARCH, language, request)
}

/// An address that asks for a search.
pub fn of_search(pattern: Pattern, language: Language, request: &SearchRequest) -> String {
    let pairs = request.pairs();
    let pairs: Vec<(&str, &str)> =
        pairs.iter().map(|(name, value)| (*name, value.as_str())).collect();
    with_query(pattern.path(language, &[]), &pairs)
}

/// [`SEARCH`] for everything in a category.
pub fn search_category(language: Language, code: &str) -> String {
    search_for(language, &SearchRequest::everything().with(Group::Category, code))
}

/// [`PUBLIC_ORGANISATIONS`]
pub fn public_organisations(language: Language) -> String {
    PUBLIC_ORGANISATIONS.path(language, &[])
}

/// [`PUBLIC_ORGANISATIONS`] whose names begin with a letter.
pub fn public_organisations_under(language: Language, letter: char) -> String {
    with_query(public_organisations(language), &[("letter", &letter.to_string())])
}

/// [`PUBLIC_ORGANISATION`]
pub fn public_organisation(language: Language, slug: &str) -> String {
    PUBLIC_ORGANISATION.path(language, &[("slug", slug)])
}

/// [`MUNICIPALITIES`]
pub fn municipalities(language: Language) -> String {
    MUNICIPALITIES.path(language, &[])
}

/// [`MUNICIPALITY`]
pub fn municipality(language: Language, slug: &str) -> String {
    MUNICIPALITY.path(language, &[("slug", slug)])
}

/// [`TOPICS`]
pub fn topics(language: Language) -> String {
    TOPICS.path(language, &[])
}

/// [`CATEGORY`]
pub fn category(language: Language, code: &str) -> String {
    CATEGORY.path(language, &[("topic", code)])
}

/// [`SITUATION`]
pub fn situation(language: Language, code: &str) -> String {
    SITUATION.path(language, &[("topic", code)])
}

/// [`SERVICE`]
pub fn service(language: Language, slug: &str) -> String {
    SERVICE.path(language, &[("slug", slug)])
}

/// [`SERVICE_CALENDAR`]
pub fn service_calendar(language: Language, slug: &str) -> String {
    SERVICE_CALENDAR.path(language, &[("slug", slug)])
}

/// [`SERVICE_CALENDAR_ROW`]; rows count from 1.
pub fn service_calendar_row(language: Language, slug: &str, row: usize) -> String {
    SERVICE_CALENDAR_ROW.path(language, &[("slug", slug), ("row", &row.to_string())])
}

/// [`SERVICE_PDF`]
pub fn service_pdf(language: Language, slug: &str) -> String {
    SERVICE_PDF.path(language, &[("slug", slug)])
}

/// [`SERVICE_SHORT`]
pub fn service_short(language: Language, code: &str) -> String {
    SERVICE_SHORT.path(language, &[("code", code)])
}

/// [`SERVICE_GUIDANCE`]
pub fn service_guidance(language: Language, slug: &str) -> String {
    SERVICE_GUIDANCE.path(language, &[("slug", slug)])
}

/// [`SERVICE_REPORT`]
pub fn service_report(language: Language, slug: &str) -> String {
    SERVICE_REPORT.path(language, &[("slug", slug)])
}

/// [`SEARCH_CLICK`]
pub fn search_click(language: Language) -> String {
    SEARCH_CLICK.path(language, &[])
}

/// [`FILE`]
pub fn file(language: Language, id: FileId, name: &FileName) -> String {
    FILE.path(language, &[("id", &id.to_string()), ("name", name.as_str())])
}
