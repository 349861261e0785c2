//! What organisations say about themselves.

use std::collections::{BTreeSet, HashMap};

use service_manual_domain::email::EmailAddress;
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Language;
use service_manual_domain::organisation::{Details, MunicipalityCode, PhoneNumber};

use super::{Organisations, TABLE};
use crate::error::Result;
use crate::sql::{Columns, Sql, optional_text, text};

const MUNICIPALITIES: &str = "organisation_municipality";

impl Organisations<'_> {
    /// What an organisation says about itself beside its name.
    pub async fn details(&mut self, id: OrganisationId) -> Result<Details> {
        let row = Sql::new(
            "SELECT business_id, email, phone, web, description_fi, description_sv, \
             description_en FROM organisation WHERE id = $1",
        )
        .with(text(id))
        .get(self.tx, TABLE)
        .await?;
        let columns = Columns::of(&row, TABLE);
        Ok(Details {
            business_id: columns.optional("business_id")?,
            email: columns.optional_text("email")?.map(EmailAddress::from_stored),
            phone: columns.optional("phone")?,
            web: columns.optional("web")?,
            description: columns.optional_localised([
                "description_fi",
                "description_sv",
                "description_en",
            ])?,
            municipalities: self.municipalities(id).await?,
        })
    }

    async fn municipalities(&mut self, id: OrganisationId) -> Result<BTreeSet<MunicipalityCode>> {
        Ok(self.municipalities_of(&[id]).await?.remove(&id).unwrap_or_default())
    }

    /// The municipalities that organisations cover.
    pub(super) async fn municipalities_of(
        &mut self,
        ids: &[OrganisationId],
    ) -> Result<HashMap<OrganisationId, BTreeSet<MunicipalityCode>>> {
        let sql = Sql::new(
            "SELECT organisation_id, municipality FROM organisation_municipality \
             WHERE organisation_id IN ",
        );
        let mut covered: HashMap<_, BTreeSet<_>> = HashMap::new();
        for row in &sql.bind_list(ids.iter().map(text)).list(self.tx).await? {
            let columns = Columns::of(row, MUNICIPALITIES);
            let id = columns.parsed("organisation_id")?;
            covered.entry(id).or_default().insert(columns.parsed("municipality")?);
        }
        Ok(covered)
    }

    /// Replaces the details.
    pub(super) async fn put_details(
        &mut self,
        id: OrganisationId,
        details: &Details,
    ) -> Result<()> {
        let description =
            |language| details.description.as_ref()?.get(language).map(String::as_str);
        Sql::new(
            "UPDATE organisation SET business_id = $1, email = $2, phone = $3, web = $4, \
             description_fi = $5, description_sv = $6, description_en = $7 WHERE id = $8",
        )
        .with(optional_text(details.business_id.as_ref()))
        .with(details.email.as_ref().map(EmailAddress::as_str))
        .with(details.phone.as_ref().map(PhoneNumber::as_str))
        .with(optional_text(details.web.as_ref()))
        .with(description(Language::Fi))
        .with(description(Language::Sv))
        .with(description(Language::En))
        .with(text(id))
        .execute(self.tx)
        .await?;
        Sql::new("DELETE FROM organisation_municipality WHERE organisation_id = $1")
            .with(text(id))
            .execute(self.tx)
            .await?;
        self.add_municipalities(id, &details.municipalities).await
    }

    async fn add_municipalities(
        &mut self,
        id: OrganisationId,
        codes: &BTreeSet<MunicipalityCode>,
    ) -> Result<()> {
        if codes.is_empty() {
            return Ok(());
        }
        let mut sql = Sql::new(
            "INSERT INTO organisation_municipality (organisation_id, municipality) VALUES ",
        );
        for (number, code) in codes.iter().enumerate() {
            sql = if number == 0 { sql } else { sql.push(", ") };
            sql = sql.bind_list([text(id), text(code)]);
        }
        sql.execute(self.tx).await?;
        Ok(())
    }
}
