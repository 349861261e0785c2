//! Cards of services: what lists and search results show.

use service_manual_domain::ids::{OrganisationId, ServiceId};
use service_manual_domain::language::{Language, Localised};
use service_manual_domain::notice::ServiceNotice;
use service_manual_domain::service::facts::{Charge, Validity};
use service_manual_domain::service::{ServiceCode, Slug};
use service_manual_domain::time::Instant;
use service_manual_domain::vocabulary::TermCode;
use service_manual_search::ServiceNumber;
use service_manual_store::LiveService;

use crate::public_data::facets::Facets;
use crate::public_data::{OrganisationName, PublicData};

/// A public service in short.
#[derive(Debug, Clone)]
pub struct Card {
    /// Which service.
    pub id: ServiceId,
    /// The short code of its permanent address.
    pub code: ServiceCode,
    /// Who owns it.
    pub organiser: OrganisationId,
    /// The owner's name.
    pub organiser_name: OrganisationName,
    /// Its categories.
    pub categories: Vec<TermCode>,
    /// Its texts in every language in which it is public.
    pub texts: Localised<CardText>,
    /// When it was last published or confirmed.
    pub confirmed_at: Instant,
    /// From when until when it is shown.
    pub validity: Validity,
    /// What it costs.
    pub charge: Option<Charge>,
    /// Its notice, shown today or not.
    pub notice: Option<ServiceNotice>,
    /// Its number in the index; a preview has none.
    pub(crate) number: Option<ServiceNumber>,
    /// What filters ask of it; nothing in a preview.
    pub(crate) facets: Facets,
}

/// The texts of a card in one language.
#[derive(Debug, Clone)]
pub struct CardText {
    /// The name.
    pub name: String,
    /// The summary.
    pub summary: String,
    /// The readable part of its address.
    pub slug: Slug,
}

impl Card {
    /// The card of a public service; nothing for one without any text.
    pub fn of(
        live: &LiveService,
        organiser_name: OrganisationName,
        data: &PublicData,
    ) -> Option<Self> {
        let texts = live.content.public();
        let mut cards: Option<Localised<CardText>> = None;
        let in_order = Language::ALL.into_iter().zip(&live.slugs);
        for (language, slug) in in_order {
            let Some(text) = texts.get(language) else {
                continue;
            };
            let card = CardText {
                name: text.name().to_owned(),
                summary: text.summary().to_owned(),
                slug: slug.clone().unwrap_or_else(|| Slug::from_name(text.name())),
            };
            cards = Some(match cards {
                Some(cards) => cards.with(language, card),
                None => Localised::new(language, card),
            });
        }
        Some(Self {
            id: live.id,
            code: live.code.clone(),
            organiser: live.organiser,
            organiser_name,
            categories: data.resolved(live.content.facts.categories.iter()),
            texts: cards?.with_original(texts.original()),
            confirmed_at: live.confirmed_at,
            validity: live.content.facts.validity,
            charge: live.content.facts.charge,
            notice: None,
            number: None,
            facets: Facets::default(),
        })
    }
}
