//! The public catalogue by who, where and what: organisations, municipalities, categories and
//! client situations (spec 4.1).

mod municipalities;
mod municipality;
mod organisation;
mod organisations;
mod topic;
mod topics;

use service_manual_domain::language::Language;
use service_manual_domain::organisation::OrganisationKind;

use crate::i18n::Texts;
use crate::pages::card::ServiceCard;
use crate::pages::paging::{Paging, Part};
use crate::urls;
use crate::worded::Worded;

pub use municipalities::{MunicipalitiesPage, MunicipalityLink};
pub use municipality::MunicipalityPage;
pub use organisation::PublicOrganisationPage;
pub use organisations::{OrganisationLetter, PublicOrganisationsPage};
pub use topic::{TopicKind, TopicPage};
pub use topics::{TopicLink, TopicsPage};

/// Services on a page about something else.
#[derive(Debug, Clone)]
pub struct ServiceList {
    /// The services of this part.
    pub cards: Vec<ServiceCard>,
    /// Which part of all they are.
    pub part: Part,
    /// The address of the first part.
    pub path: String,
    /// The same services as a search, where they can be narrowed down.
    pub search_href: String,
}

impl ServiceList {
    pub(crate) fn paging(&self, t: &'static Texts) -> Paging {
        Paging::of_list(t, self.part, &self.path)
    }

    pub(crate) fn samples(language: Language, path: &str) -> [Self; 3] {
        let cards = crate::pages::sample::cards();
        let part = |page, total| Part { page, size: 20, total };
        let list = |cards, part| Self {
            cards,
            part,
            path: path.to_owned(),
            search_href: urls::search_category(language, "training"),
        };
        let one = cards.iter().take(1).cloned().collect();
        [list(cards, part(2, 83)), list(one, part(1, 1)), list(Vec::new(), part(1, 0))]
    }
}

/// An organisation in a list.
#[derive(Debug, Clone)]
pub struct OrganisationLink {
    /// Its name.
    pub name: Worded,
    /// The end of its address in the reader's language.
    pub slug: String,
    /// Authority or provider.
    pub kind: OrganisationKind,
    /// How many public services it organises or produces.
    pub count: usize,
}

/// What a reader calls an organisation of a kind.
fn kind(t: &Texts, kind: OrganisationKind) -> &'static str {
    match kind {
        OrganisationKind::Authority => t.browse_authority(),
        OrganisationKind::Provider => t.browse_provider(),
    }
}

impl OrganisationLink {
    pub(crate) fn href(&self, language: Language) -> String {
        urls::public_organisation(language, &self.slug)
    }

    /// Kind and number of services.
    pub(crate) fn facts(&self, t: &Texts) -> String {
        let kind = kind(t, self.kind);
        match self.count {
            0 => kind.to_owned(),
            count => format!("{kind}, {}", t.front_category_count(count)),
        }
    }

    pub(crate) fn samples() -> Vec<Self> {
        let link = |language, name: &str, kind, count| Self {
            name: Worded::new(language, name.to_owned()),
            slug: "esimerkki".to_owned(),
            kind,
            count,
        };
        vec![
            link(Language::Fi, "Esimerkkilän työllisyysalue", OrganisationKind::Authority, 34),
            link(Language::Sv, "Föreningen Exempel rf", OrganisationKind::Provider, 1),
            link(Language::Fi, "Mallikaupunki", OrganisationKind::Authority, 0),
        ]
    }
}
