//! Help beside fields (spec 5): the defaults, and what a reader sees.

use service_manual_domain::help::{FormField, HelpTopic, OwnHelp};
use service_manual_domain::language::Language;
use service_manual_domain::mail_text::paragraphs;
use service_manual_domain::service::field::{FactField, Field, TextField};

use crate::i18n::Texts;

/// The default help of a field.
pub fn default_text(topic: HelpTopic, language: Language) -> &'static str {
    let t = Texts::of(language);
    match topic {
        HelpTopic::Service(Field::Text(field)) => of_text(t, field),
        HelpTopic::Service(Field::Fact(field)) => of_fact(t, field),
        HelpTopic::Other(field) => of_form_field(t, field),
    }
}

/// The paragraphs that a reader sees: of what administrators wrote or, failing that, of the
/// default. None: the field has no help in this language.
pub(crate) fn shown(own: &OwnHelp, topic: HelpTopic, language: Language) -> Vec<String> {
    in_paragraphs(own.get(topic, language).unwrap_or_else(|| default_text(topic, language)))
}

/// The paragraphs of a help text.
pub(crate) fn in_paragraphs(text: &str) -> Vec<String> {
    paragraphs(text).into_iter().map(|lines| lines.join(" ")).collect()
}

fn of_text(t: &Texts, field: TextField) -> &'static str {
    match field {
        TextField::Name => t.help_service_name(),
        TextField::Summary => t.help_service_summary(),
        TextField::PriceNote => t.help_service_price_note(),
        TextField::Keywords => t.help_service_keywords(),
        TextField::TargetGroup => t.help_service_target_group(),
        TextField::HowToTakePart => t.help_service_how_to_take_part(),
        TextField::Benefits => t.help_service_benefits(),
        TextField::Conditions => t.help_service_conditions(),
        TextField::ConsentNote => t.help_service_consent_note(),
        TextField::HowOrganised => t.help_service_how_organised(),
        TextField::Referring => t.help_service_referring(),
        TextField::SpecialistConditions => t.help_service_specialist_conditions(),
        TextField::ObligationNote => t.help_service_obligation_note(),
        TextField::ClientSystemEntries => t.help_service_client_system_entries(),
        TextField::StatementNote => t.help_service_statement_note(),
        TextField::MeasuresAndExceptions => t.help_service_measures_and_exceptions(),
    }
}

fn of_fact(t: &Texts, field: FactField) -> &'static str {
    match field {
        FactField::Categories => t.help_service_categories(),
        FactField::ServiceLanguages => t.help_service_service_languages(),
        FactField::Charge => t.help_service_charge(),
        FactField::ClientSituations => t.help_service_client_situations(),
        FactField::Age => t.help_service_age(),
        FactField::HomeMunicipality => t.help_service_home_municipality(),
        FactField::Accessibility => t.help_service_accessibility(),
        FactField::Audience => t.help_service_audience(),
        FactField::WaysOfDelivery => t.help_service_ways_of_delivery(),
        FactField::Occurrences => t.help_service_occurrences(),
        FactField::Validity => t.help_service_validity(),
        FactField::EnrolmentDeadline => t.help_service_enrolment_deadline(),
        FactField::EnrolmentLink => t.help_service_enrolment_link(),
        FactField::ClientConsent => t.help_service_client_consent(),
        FactField::Links => t.help_service_links(),
        FactField::Files => t.help_service_files(),
        FactField::Contacts => t.help_service_contacts(),
        FactField::Organiser => t.help_service_organiser(),
        FactField::Producers => t.help_service_producers(),
        FactField::ResponsibleAuthority => t.help_service_responsible(),
        FactField::Updater => t.help_service_updater(),
        FactField::AuthorityUpdater => t.help_service_authority_updater(),
        FactField::Rhythm => t.help_service_rhythm(),
        FactField::RelatedServices => t.help_service_related_services(),
        FactField::Obligation => t.help_service_obligation(),
        FactField::Statement => t.help_service_statement(),
        FactField::OtherBenefits => t.help_service_other_benefits(),
        FactField::MunicipalityGuidance => t.help_service_municipality_guidance(),
        FactField::ArchivingApplies => t.help_service_archiving_applies(),
        FactField::InternalLinks => t.help_service_internal_links(),
        FactField::InternalFiles => t.help_service_internal_files(),
        FactField::InternalContacts => t.help_service_internal_contacts(),
    }
}

fn of_form_field(t: &Texts, field: FormField) -> &'static str {
    match field {
        FormField::ServiceOriginal => t.help_service_original(),
        FormField::ServiceIncluded => t.help_service_included(),
        FormField::OrganisationKind => t.help_organisation_kind(),
        FormField::OrganisationName => t.help_organisation_name(),
        FormField::OrganisationParents => t.help_organisation_parents(),
        FormField::OrganisationBusinessId => t.help_organisation_business_id(),
        FormField::OrganisationEmail => t.help_organisation_email(),
        FormField::OrganisationDescription => t.help_organisation_description(),
        FormField::OrganisationMunicipalities => t.help_organisation_municipalities(),
        FormField::LocationStreet => t.help_location_street(),
        FormField::LocationName => t.help_location_name(),
        FormField::LocationAccessibility => t.help_location_accessibility(),
        FormField::LocationNote => t.help_location_note(),
        FormField::LocationCoordinates => t.help_location_latitude(),
        FormField::ContactKind => t.help_contact_kind(),
        FormField::ContactName => t.help_contact_name(),
        FormField::ContactEmail => t.help_contact_email(),
        FormField::ContactRole => t.help_contact_role(),
        FormField::InvitationRole => t.help_invitation_role(),
        FormField::InvitationEndsOn => t.help_invitation_ends_on(),
        FormField::InvitationLanguage => t.help_invitation_language(),
        FormField::InvitationAddresses => t.help_invitation_addresses(),
        FormField::InvitationMessage => t.help_invitation_message(),
    }
}
