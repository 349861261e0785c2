//! The public page of a service.

use axum::http::StatusCode;

use service_manual_app::Error;
use service_manual_app::public_data::{Card, PublicData};
use service_manual_app::queries::browse::has_page;
use service_manual_app::queries::related::related;
use service_manual_app::queries::service_page::{PublicService, ServicePage, service_page};
use service_manual_domain::collation::sort_key;
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::{Language, Localised};
use service_manual_domain::organisation::MunicipalityCode;
use service_manual_domain::search::Group;
use service_manual_domain::service::Slug;
use service_manual_domain::service::facts::{Facts, HomeMunicipality};
use service_manual_domain::service::field::TextField;
use service_manual_domain::service::occurrence::{Occurrence, in_order};
use service_manual_domain::time::Day;
use service_manual_domain::vocabulary::{TermCode, Vocabulary};
use service_manual_render::frame::Frame;
use service_manual_render::pages::card::CategoryLink;
use service_manual_render::pages::service::ServicePage as PublicPage;
use service_manual_render::pages::service::{
    Consent, Enrolment, Extras, ForWhom, OccurrenceLine, OrganisationLine, Place, RelatedLine,
    SideFacts, SpokenLanguage,
};
use service_manual_render::times::Times;
use service_manual_render::urls;
use service_manual_render::worded::Worded;

use super::lines::Reader;
use super::{addresses, head, star};
use crate::call::{Call, PageResult, answer, redirect};
use crate::error::Failure;
use crate::pages::cards;

pub(crate) async fn get(call: Call) -> PageResult {
    let slug = Slug::received(call.value("slug"));
    match service_page(call.ctx(), &call.caller(), call.language(), &slug).await? {
        ServicePage::Found(found) => {
            let mut page = shown(&call, &found);
            page.related = related_to(&call, &found, call.language())?;
            page.head.star = star(&call, found.card.id).await?;
            answer(&page)
        }
        ServicePage::Moved(slug) => {
            let path = urls::service(call.language(), slug.as_str());
            redirect(StatusCode::MOVED_PERMANENTLY, &path)
        }
        ServicePage::NotFound => Err(Error::NotFound.into()),
    }
}

/// The page as readers of its address see it, without related services: to find them costs most.
pub(super) fn shown(call: &Call, found: &PublicService) -> PublicPage {
    let path_in = addresses(&found.card, urls::service);
    let page = page(call, found, Frame { path_in, ..call.frame() });
    PublicPage { extras: Some(extras(call, found)), ..page }
}

/// The services that a reader may look at next.
pub(crate) fn related_to(
    call: &Call,
    found: &PublicService,
    language: Language,
) -> Result<Vec<RelatedLine>, Failure> {
    let data = call.ctx().public_data();
    let cards = related(call.ctx(), &data, language, &found.card, &found.content)?;
    let line = |card: &Card| {
        let (text_language, text) = card.texts.best(language)?;
        Some(RelatedLine {
            name: Worded::new(text_language, text.name.clone()),
            organiser: Worded::name(&card.organiser_name, language),
            slug: text.slug.as_str().to_owned(),
        })
    };
    Ok(cards.iter().filter_map(|card| line(card)).collect())
}

/// The page in the language of its frame, without related services.
pub(crate) fn page(call: &Call, found: &PublicService, frame: Frame) -> PublicPage {
    let data = call.ctx().public_data();
    let (language, now) = (frame.language, call.ctx().now());
    let content = &found.content;
    let reader = Reader { language, texts: content.public(), sanitiser: content.sanitiser };
    let view = View { reader: &reader, found, facts: &content.facts, data: &data };
    PublicPage {
        frame,
        today: now.day(),
        head: head(&found.card, language, found.rights),
        notice: cards::notice(&data, &found.card, language),
        summary: reader.text(TextField::Summary),
        facts: view.side_facts(),
        for_whom: view.for_whom(),
        how_to_take_part: reader.rich(TextField::HowToTakePart),
        enrolment: Enrolment {
            deadline: view.facts.enrolment_deadline,
            link: view.facts.enrolment_link.clone(),
        },
        benefits: reader.rich(TextField::Benefits),
        conditions: reader.rich(TextField::Conditions),
        consent: view
            .facts
            .client_consent
            .then(|| Consent { note: reader.text(TextField::ConsentNote) }),
        how_organised: reader.rich(TextField::HowOrganised),
        occurrences: in_order(&view.facts.occurrences, now)
            .into_iter()
            .map(|one| view.occurrence(one, now.day()))
            .collect(),
        extras: None,
        contacts: reader.contacts(&view.facts.contacts, &found.named),
        links: reader.links(&view.facts.links),
        files: reader.files(&view.facts.files, &found.named, &data),
        related: Vec::new(),
    }
}

/// What a reader may take along. What is not public has no such addresses.
fn extras(call: &Call, found: &PublicService) -> Extras {
    let (language, today) = (call.language(), call.ctx().now().day());
    let rows = &found.content.facts.occurrences;
    let slug = found.card.texts.best(language).map_or("", |(_, text)| text.slug.as_str());
    let short = urls::service_short(language, found.card.code.as_str());
    Extras {
        short_address: urls::absolute(call.ctx().public_address(), &short),
        pdf: urls::service_pdf(language, slug),
        calendar: rows
            .iter()
            .any(|row| !row.when.dated(today).is_empty())
            .then(|| urls::service_calendar(language, slug)),
    }
}

/// A service and its reader.
struct View<'a> {
    reader: &'a Reader<'a>,
    found: &'a PublicService,
    facts: &'a Facts,
    data: &'a PublicData,
}

impl View<'_> {
    fn side_facts(&self) -> SideFacts {
        let (card, facts) = (&self.found.card, self.facts);
        let producers = facts.producers.iter().filter_map(|id| self.organisation(*id));
        // A single producer that is the organiser itself would only be said twice.
        let producers: Vec<OrganisationLine> = match facts.producers.first() {
            Some(only) if facts.producers.len() == 1 && *only == card.organiser => Vec::new(),
            Some(_) | None => producers.collect(),
        };
        let responsible = self.found.responsible.filter(|id| *id != card.organiser);
        SideFacts {
            organiser: self.line(card.organiser, &card.organiser_name),
            producers,
            responsible: responsible.and_then(|id| self.organisation(id)),
            charge: facts.charge,
            price_note: self.reader.text(TextField::PriceNote),
            spoken: self.spoken(),
            ways_of_delivery: self.labels(Vocabulary::WayOfDelivery, &facts.ways_of_delivery),
            categories: card.categories.iter().map(|code| self.category(code)).collect(),
            validity: facts.validity,
            updated: card.confirmed_at.day(),
            described_in: card.texts.iter().map(|(language, _)| language).collect(),
        }
    }

    fn for_whom(&self) -> ForWhom {
        let facts = self.facts;
        ForWhom {
            audience: facts.audience.iter().copied().collect(),
            situations: self.labels(Vocabulary::ClientSituation, &facts.client_situations),
            age: facts.age,
            municipalities: facts.home_municipality.as_ref().map(|home| self.municipalities(home)),
            accessibility: self.labels(Vocabulary::Accessibility, &facts.accessibility),
            description: self.reader.rich(TextField::TargetGroup),
        }
    }

    fn occurrence(&self, one: &Occurrence, today: Day) -> OccurrenceLine {
        let (language, original) = (self.reader.language, self.reader.texts.original());
        let location = one.location.and_then(|id| self.found.named.locations.get(&id));
        OccurrenceLine {
            place: location.map(|location| Place::of(location, language)),
            place_note: Worded::row(&one.place_note, language, original),
            times: Times::of(language, &one.when, today),
            when: one.when.clone(),
            row: self.facts.occurrences.iter().position(|row| std::ptr::eq(row, one)),
            time_note: Worded::row(&one.time_note, language, original),
        }
    }

    fn spoken(&self) -> Vec<SpokenLanguage> {
        let language = self.reader.language;
        let spoken = self.facts.service_languages.iter().flat_map(|one| {
            let code = Some(one.language.as_str());
            let names = self.data.labels_of(Vocabulary::ServiceLanguage, code, language);
            let code = one.language.as_str();
            names.into_iter().map(move |name| SpokenLanguage {
                code: code.to_owned(),
                name,
                level: one.level,
            })
        });
        spoken.collect()
    }

    fn municipalities(&self, home: &HomeMunicipality) -> Vec<String> {
        let HomeMunicipality::OneOf(codes) = home else { return Vec::new() };
        let codes = codes.iter().map(MunicipalityCode::as_str);
        let language = self.reader.language;
        let mut names = self.data.labels_of(Vocabulary::Municipality, codes, language);
        names.sort_by_cached_key(|name| sort_key(name));
        names
    }

    fn category(&self, code: &TermCode) -> CategoryLink {
        CategoryLink {
            code: code.as_str().to_owned(),
            label: self.data.category_label(code, self.reader.language).to_owned(),
            count: self.data.count(Group::Category, code.as_str()),
        }
    }

    fn organisation(&self, id: OrganisationId) -> Option<OrganisationLine> {
        Some(self.line(id, self.found.named.organisations.get(&id)?))
    }

    /// The name of an organisation, with its address if it has a page.
    fn line(&self, id: OrganisationId, name: &Localised<String>) -> OrganisationLine {
        let language = self.reader.language;
        let page = has_page(self.data, id).then(|| self.data.organisations.get(id)).flatten();
        OrganisationLine {
            name: Worded::name(name, language),
            slug: page.map(|page| page.slug(language).to_owned()),
        }
    }

    fn labels<'c>(
        &self,
        vocabulary: Vocabulary,
        codes: impl IntoIterator<Item = &'c TermCode>,
    ) -> Vec<String> {
        let codes = codes.into_iter().map(TermCode::as_str);
        self.data.labels_of(vocabulary, codes, self.reader.language)
    }
}
