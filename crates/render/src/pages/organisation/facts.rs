//! What the page of an organisation says about it beside its people.

use service_manual_domain::language::{Language, Localised};
use service_manual_domain::time::Day;

/// What the page of an organisation says about it beside its people.
#[derive(Debug, Clone, Default)]
pub struct OrganisationFacts {
    /// The day on which it was closed, if it was.
    pub closed_on: Option<Day>,
    /// How many active main users it has.
    pub main_users: usize,
    /// The business id.
    pub business_id: Option<String>,
    /// The address for questions.
    pub email: Option<String>,
    /// The telephone number for questions, as shown and as dialled.
    pub phone: Option<(String, String)>,
    /// Its own site, as shown and its address.
    pub web: Option<(String, String)>,
    /// A short description.
    pub description: Option<Localised<String>>,
    /// Names of the municipalities it covers.
    pub municipalities: Vec<String>,
    /// What it demands of its people.
    pub rules: RulesFacts,
    /// How many providers work under it, for those who may attach and detach them.
    pub providers: Option<usize>,
    /// Whether the person may close it.
    pub can_close: bool,
}

/// How an organisation adds users, and what it demands of them.
#[expect(clippy::struct_excessive_bools, reason = "each is a demand of its own, on or off")]
#[derive(Debug, Clone, Default)]
pub struct RulesFacts {
    /// Its own process, with the language it is in.
    pub process: Option<(Language, String)>,
    /// The domains whose addresses may be invited; empty: any.
    pub allowed_domains: Vec<String>,
    /// Whether a second main user must approve invitations.
    pub approval_required: bool,
    /// Whether experts' memberships must have an end date.
    pub expert_end_date_required: bool,
    /// Whether everybody needs a second factor.
    pub second_factor_required: bool,
    /// Whether nobody may publish what they alone wrote.
    pub four_eyes: bool,
}

impl OrganisationFacts {
    /// Whether to alarm: nobody manages the organisation.
    pub(super) const fn has_no_main_user(&self) -> bool {
        self.closed_on.is_none() && self.main_users == 0
    }

    /// Whether to warn: everything depends on one person.
    pub(super) const fn has_one_main_user(&self) -> bool {
        self.closed_on.is_none() && self.main_users == 1
    }

    /// Everything there is.
    pub(super) fn sample() -> Self {
        let process = "Soita ensin työllisyysjohtajalle.".to_owned();
        Self {
            closed_on: None,
            main_users: 1,
            business_id: Some("1234567-1".to_owned()),
            email: Some("neuvonta@esimerkki.example".to_owned()),
            phone: Some(("040 123 4567".to_owned(), "0401234567".to_owned())),
            web: Some(("esimerkki.example".to_owned(), "https://esimerkki.example/".to_owned())),
            description: Some(Localised::new(Language::Fi, "Auttaa työnhaussa.".to_owned())),
            municipalities: vec!["Helsinki".to_owned(), "Vårdö".to_owned()],
            rules: RulesFacts {
                process: Some((Language::Fi, process)),
                allowed_domains: vec!["esimerkki.example".to_owned()],
                approval_required: true,
                expert_end_date_required: true,
                second_factor_required: true,
                four_eyes: true,
            },
            providers: Some(2),
            can_close: true,
        }
    }
}
