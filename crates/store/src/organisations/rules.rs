//! What organisations demand of their people.

use std::collections::BTreeSet;

use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Language;
use service_manual_domain::organisation::OrganisationRules;

use super::{Organisations, TABLE};
use crate::error::Result;
use crate::sql::{Columns, Sql, text};

impl Organisations<'_> {
    /// What an organisation demands of its people, and how it adds them.
    pub async fn rules(&mut self, id: OrganisationId) -> Result<OrganisationRules> {
        let row = Sql::new(
            "SELECT process_fi, process_sv, process_en, approval_required, \
             expert_end_date_required, second_factor_required, four_eyes FROM organisation WHERE id = $1",
        )
        .with(text(id))
        .get(self.tx, TABLE)
        .await?;
        let columns = Columns::of(&row, TABLE);
        Ok(OrganisationRules {
            process: columns.optional_localised(["process_fi", "process_sv", "process_en"])?,
            approval_required: columns.yes("approval_required")?,
            expert_end_date_required: columns.yes("expert_end_date_required")?,
            second_factor_required: columns.yes("second_factor_required")?,
            four_eyes: columns.yes("four_eyes")?,
            allowed_domains: self.allowed_domains(id).await?,
        })
    }

    async fn allowed_domains(&mut self, id: OrganisationId) -> Result<BTreeSet<String>> {
        let rows =
            Sql::new("SELECT domain FROM organisation_email_domain WHERE organisation_id = $1")
                .with(text(id))
                .list(self.tx)
                .await?;
        let domain = |row| Columns::of(row, "organisation_email_domain").text("domain");
        rows.iter().map(domain).collect()
    }

    /// Stores the rules, if nobody changed the organisation since the version `seen`.
    ///
    /// # Errors
    /// [`crate::Error::Conflict`] when somebody did.
    pub async fn set_rules(
        &mut self,
        id: OrganisationId,
        rules: &OrganisationRules,
        seen: i64,
    ) -> Result<()> {
        let process = |language| rules.process.as_ref()?.get(language).map(String::as_str);
        Sql::new(
            "UPDATE organisation SET process_fi = $1, process_sv = $2, process_en = $3, \
             approval_required = $4, expert_end_date_required = $5, second_factor_required = $6, \
             four_eyes = $7, version = version + 1 WHERE id = $8 AND version = $9",
        )
        .with(process(Language::Fi))
        .with(process(Language::Sv))
        .with(process(Language::En))
        .with(rules.approval_required)
        .with(rules.expert_end_date_required)
        .with(rules.second_factor_required)
        .with(rules.four_eyes)
        .with(text(id))
        .with(seen)
        .change_one(self.tx, TABLE)
        .await?;
        Sql::new("DELETE FROM organisation_email_domain WHERE organisation_id = $1")
            .with(text(id))
            .execute(self.tx)
            .await?;
        for domain in &rules.allowed_domains {
            Sql::new(
                "INSERT INTO organisation_email_domain (organisation_id, domain) VALUES ($1, $2)",
            )
            .with(text(id))
            .with(domain.as_str())
            .execute(self.tx)
            .await?;
        }
        Ok(())
    }
}
