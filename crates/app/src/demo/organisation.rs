//! Organisations of the demonstration.

use serde::Deserialize;

use service_manual_domain::organisation::{
    Details, OrganisationNames, OrganisationRules, TypedDetails, TypedRules, TypedTexts,
};
use service_manual_domain::problem::Problem;

/// An organisation.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoOrganisation {
    /// Its name within the content.
    pub key: String,
    /// `authority` or `provider`.
    pub kind: String,
    /// Name in Finnish.
    pub fi: String,
    /// Name in Swedish.
    pub sv: String,
    /// Name in English.
    pub en: String,
    /// Keys of the authorities it works under.
    pub parents: Vec<String>,
    /// How many days ago it came into the catalogue. After four months its people are to be
    /// checked.
    #[serde(default)]
    pub age_days: i64,
    /// What it says about itself.
    #[serde(default)]
    pub details: DemoDetails,
    /// What it demands of its people.
    #[serde(default)]
    pub rules: DemoRules,
}

/// What an organisation says about itself, as typed into the form.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DemoDetails {
    /// Business id.
    pub business_id: String,
    /// Address for questions.
    pub email: String,
    /// Telephone number.
    pub phone: String,
    /// Its own site.
    pub web: String,
    /// Short description.
    pub description: DemoTexts,
    /// Codes of the municipalities it covers.
    pub municipalities: Vec<String>,
}

/// What an organisation demands of its people, as typed into the form.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DemoRules {
    /// Its own process for adding users.
    pub process: DemoTexts,
    /// Domains whose addresses may be invited.
    pub allowed_domains: Vec<String>,
    /// Whether a second main user must approve invitations.
    pub approval_required: bool,
    /// Whether memberships of experts must have an end date.
    pub expert_end_date_required: bool,
}

/// A text in three languages; empty: none.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DemoTexts {
    /// In Finnish.
    pub fi: String,
    /// In Swedish.
    pub sv: String,
    /// In English.
    pub en: String,
}

impl DemoOrganisation {
    /// The name and the details, checked as those of a form.
    pub(super) fn parsed(
        &self,
        is_municipality: impl Fn(&str) -> bool,
    ) -> Result<(service_manual_domain::language::Localised<String>, Details), Vec<Problem>> {
        let typed = TypedDetails {
            names: OrganisationNames {
                fi: self.fi.clone(),
                sv: self.sv.clone(),
                en: self.en.clone(),
            },
            business_id: self.details.business_id.clone(),
            email: self.details.email.clone(),
            phone: self.details.phone.clone(),
            web: self.details.web.clone(),
            description: self.details.description.typed(),
            municipalities: self.details.municipalities.clone(),
        };
        typed.parse(|code| is_municipality(code.as_str()))
    }

    /// The rules, checked as those of a form.
    pub(super) fn parsed_rules(&self) -> Result<OrganisationRules, Vec<Problem>> {
        let typed = TypedRules {
            process: self.rules.process.typed(),
            allowed_domains: self.rules.allowed_domains.join("\n"),
            approval_required: self.rules.approval_required,
            expert_end_date_required: self.rules.expert_end_date_required,
            second_factor_required: false,
            four_eyes: false,
        };
        typed.parse()
    }
}

impl DemoTexts {
    pub(super) fn typed(&self) -> TypedTexts {
        TypedTexts { fi: self.fi.clone(), sv: self.sv.clone(), en: self.en.clone() }
    }
}
