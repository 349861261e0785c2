//! The readable addresses of services.

use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;
use service_manual_domain::service::Slug;

use super::Services;
use crate::error::Result;
use crate::slugs::SlugTable;

const SLUGS: SlugTable = SlugTable { name: "service_slug", owner: "service_id" };

impl Services<'_> {
    /// The service of an address; with whether the address is the current one.
    pub async fn find_by_slug(
        &mut self,
        language: Language,
        slug: &Slug,
    ) -> Result<Option<(ServiceId, bool)>> {
        SLUGS.find(self.tx, language, slug).await
    }

    /// Makes `slug` the current address in a language; older ones stay and redirect. When another
    /// service has it, the first free number is added.
    pub async fn set_slug(&mut self, id: ServiceId, language: Language, slug: &Slug) -> Result<()> {
        SLUGS.set(self.tx, id, language, slug).await
    }
}
