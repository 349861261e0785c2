//! Organisations that take part: names, addresses, and who works under whom.

use std::collections::BTreeSet;
use std::sync::Arc;

use imbl::HashMap as SharedMap;

use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::{Language, Localised};
use service_manual_domain::organisation::{MunicipalityCode, OrganisationKind};
use service_manual_domain::slug::Slug;
use service_manual_store::PublicOrganisation;

/// An organisation as lists and links show it.
#[derive(Debug, Clone)]
pub struct OrganisationCard {
    /// Its id.
    pub id: OrganisationId,
    /// Authority or provider.
    pub kind: OrganisationKind,
    /// The name; Finnish always exists.
    pub name: Localised<String>,
    /// The authorities a provider works under.
    pub parents: Vec<OrganisationId>,
    /// The municipalities it covers.
    pub municipalities: BTreeSet<MunicipalityCode>,
    /// The readable part of its address in each language in which it has a name.
    slugs: Localised<Slug>,
    /// Every address that leads to it, old ones too.
    addresses: Vec<(Language, Slug)>,
}

impl OrganisationCard {
    /// `None` without an address.
    fn of(public: PublicOrganisation) -> Option<Self> {
        let organisation = public.organisation;
        let current = public.slugs.iter().filter(|(.., is_current)| *is_current);
        let mut slugs: Option<Localised<Slug>> = None;
        for (language, slug, _) in current {
            slugs = Some(match slugs {
                Some(slugs) => slugs.with(*language, slug.clone()),
                None => Localised::new(*language, slug.clone()),
            });
        }
        Some(Self {
            id: organisation.id,
            kind: organisation.kind,
            name: organisation.name,
            parents: organisation.parents,
            municipalities: public.municipalities,
            slugs: slugs?,
            addresses: public
                .slugs
                .into_iter()
                .map(|(language, slug, _)| (language, slug))
                .collect(),
        })
    }

    /// The readable part of its address for a reader.
    pub fn slug(&self, language: Language) -> &str {
        self.slugs.best(language).map_or("", |(_, slug)| slug.as_str())
    }

    /// Its value in addresses of searches: the same in every language.
    pub fn code(&self) -> &str {
        self.slug(self.slugs.original())
    }
}

/// All of them, by id and by address. Shared between one picture and the next.
#[derive(Debug, Clone, Default)]
pub struct Organisations {
    by_id: SharedMap<OrganisationId, Arc<OrganisationCard>>,
    by_address: SharedMap<(Language, Slug), OrganisationId>,
}

impl Organisations {
    /// One of them.
    pub fn get(&self, id: OrganisationId) -> Option<&Arc<OrganisationCard>> {
        self.by_id.get(&id)
    }

    /// All of them, in no order.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<OrganisationCard>> {
        self.by_id.values()
    }

    /// The organisation of a present or old address. One without a name in the reader's language is
    /// found by its address in another.
    pub fn at(&self, language: Language, slug: &Slug) -> Option<&Arc<OrganisationCard>> {
        let languages = [language, Language::Fi, Language::Sv, Language::En];
        let id = |language| self.by_address.get(&(language, slug.clone())).copied();
        self.get(languages.into_iter().find_map(id)?)
    }

    /// The organisation of a value in the address of a search: of a slug, or of an id, as links of
    /// before have it.
    pub(crate) fn of_code(&self, code: &str) -> Option<&Arc<OrganisationCard>> {
        let by_id = code.parse().ok().and_then(|id| self.get(id));
        by_id.or_else(|| self.at(Language::Fi, &Slug::received(code)))
    }

    pub(super) fn put(&mut self, public: PublicOrganisation) {
        self.remove(public.organisation.id);
        let Some(card) = OrganisationCard::of(public) else { return };
        for address in &card.addresses {
            self.by_address.insert(address.clone(), card.id);
        }
        self.by_id.insert(card.id, Arc::new(card));
    }

    pub(super) fn remove(&mut self, id: OrganisationId) {
        let Some(card) = self.by_id.remove(&id) else { return };
        for address in &card.addresses {
            self.by_address.remove(address);
        }
    }
}
