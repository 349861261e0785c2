//! What the page of an organisation says about it beside its people.

use service_manual_app::queries::organisations::facts::Facts;
use service_manual_domain::language::Language;
use service_manual_domain::organisation::{Organisation, OrganisationRules};
use service_manual_domain::time::Instant;
use service_manual_render::pages::organisation::{OrganisationFacts, RulesFacts};

use crate::call::count;

/// The facts for a reader of the language.
pub(super) fn shown(
    facts: &Facts,
    organisation: &Organisation,
    language: Language,
) -> OrganisationFacts {
    let details = &facts.details;
    let mut municipalities: Vec<String> =
        facts.municipalities.iter().map(|name| name.text(language).to_owned()).collect();
    municipalities.sort_by_cached_key(|name| service_manual_domain::collation::sort_key(name));
    OrganisationFacts {
        closed_on: organisation.closed_at.map(Instant::day),
        main_users: count(facts.main_users),
        business_id: details.business_id.as_ref().map(ToString::to_string),
        email: details.email.as_ref().map(|email| email.as_str().to_owned()),
        phone: details.phone.as_ref().map(|phone| (phone.as_str().to_owned(), phone.dialled())),
        web: details.web.as_ref().map(|web| (web.shown().to_owned(), web.to_string())),
        description: details.description.clone(),
        municipalities,
        rules: rules(&facts.rules, language),
        providers: facts.may_attach.then_some(facts.providers),
        can_close: facts.may_close,
    }
}

fn rules(rules: &OrganisationRules, language: Language) -> RulesFacts {
    let process = rules.process.as_ref().and_then(|texts| texts.best(language));
    RulesFacts {
        process: process.map(|(language, text)| (language, text.clone())),
        allowed_domains: rules.allowed_domains.iter().cloned().collect(),
        approval_required: rules.approval_required,
        expert_end_date_required: rules.expert_end_date_required,
        second_factor_required: rules.second_factor_required,
        four_eyes: rules.four_eyes,
    }
}
