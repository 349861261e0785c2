//! What the public sees of organisations in lists and links, and their readable addresses.

use std::collections::{BTreeSet, HashMap};

use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::{Language, Localised};
use service_manual_domain::organisation::{MunicipalityCode, Organisation};
use service_manual_domain::slug::Slug;

use super::{COLUMNS, Organisations};
use crate::error::Result;
use crate::slugs::SlugTable;
use crate::sql::{Columns, Sql, text};

/// Those that take part.
const ACTIVE: &str = " WHERE o.status = 'active'";
const SLUGS: SlugTable = SlugTable { name: "organisation_slug", owner: "organisation_id" };

/// What lists and links need to know of an organisation that takes part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicOrganisation {
    /// Name, kind and parents.
    pub organisation: Organisation,
    /// The municipalities it covers.
    pub municipalities: BTreeSet<MunicipalityCode>,
    /// Every address of its page, with its language and whether it is the current one.
    pub slugs: Vec<(Language, Slug, bool)>,
}

impl Organisations<'_> {
    /// Those of some organisations that take part.
    pub async fn public_of(&mut self, ids: &[OrganisationId]) -> Result<Vec<PublicOrganisation>> {
        let sql =
            Sql::new(COLUMNS).push(ACTIVE).push(" AND o.id IN ").bind_list(ids.iter().map(text));
        self.public(sql).await
    }

    /// Organisations that take part and have a larger id than `after`, in the order of ids.
    pub async fn public_after(
        &mut self,
        after: Option<OrganisationId>,
        limit: i64,
    ) -> Result<Vec<PublicOrganisation>> {
        let after = after.map(|id| id.to_string()).unwrap_or_default();
        let sql = Sql::new(COLUMNS).push(ACTIVE).push(" AND o.id > ").bind(after);
        self.public(sql.push(" ORDER BY o.id LIMIT ").bind(limit)).await
    }

    async fn public(&mut self, sql: Sql) -> Result<Vec<PublicOrganisation>> {
        let rows = sql.list(self.tx).await?;
        let all = self.of_rows(&rows).await?;
        let ids: Vec<OrganisationId> = all.iter().map(|one| one.id).collect();
        let mut municipalities = self.municipalities_of(&ids).await?;
        let mut slugs = self.slugs_of(&ids).await?;
        let public = all.into_iter().map(|organisation| PublicOrganisation {
            municipalities: municipalities.remove(&organisation.id).unwrap_or_default(),
            slugs: slugs.remove(&organisation.id).unwrap_or_default(),
            organisation,
        });
        Ok(public.collect())
    }

    async fn slugs_of(
        &mut self,
        ids: &[OrganisationId],
    ) -> Result<HashMap<OrganisationId, Vec<(Language, Slug, bool)>>> {
        let sql = Sql::new(
            "SELECT organisation_id, language, slug, is_current FROM organisation_slug \
             WHERE organisation_id IN ",
        );
        let sql = sql.bind_list(ids.iter().map(text)).push(" ORDER BY language, slug");
        let mut slugs: HashMap<_, Vec<_>> = HashMap::new();
        for row in &sql.list(self.tx).await? {
            let columns = Columns::of(row, SLUGS.name);
            let slug = Slug::received(&columns.text("slug")?);
            let slug = (columns.parsed("language")?, slug, columns.yes("is_current")?);
            slugs.entry(columns.parsed("organisation_id")?).or_default().push(slug);
        }
        Ok(slugs)
    }

    /// Gives an organisation the addresses of its names; older ones lead to them.
    pub async fn set_slugs(&mut self, id: OrganisationId, name: &Localised<String>) -> Result<()> {
        for language in Language::ALL {
            match name.get(language) {
                Some(name) => {
                    let slug = Slug::of_organisation(name);
                    SLUGS.set(self.tx, id, language, &slug).await?;
                }
                None => SLUGS.retire(self.tx, id, language).await?,
            }
        }
        Ok(())
    }

    /// Some organisations without an address: those from before there were any.
    pub async fn without_slug(&mut self, limit: i64) -> Result<Vec<Organisation>> {
        let sql = Sql::new(COLUMNS).push(
            " WHERE NOT EXISTS (SELECT 1 FROM organisation_slug s WHERE s.organisation_id = o.id) \
             ORDER BY o.id LIMIT ",
        );
        let rows = sql.bind(limit).list(self.tx).await?;
        self.of_rows(&rows).await
    }
}
