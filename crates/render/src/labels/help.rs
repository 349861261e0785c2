//! Names of the fields that have help, and of their forms.

use service_manual_domain::help::{FormField, HelpForm, HelpTopic};

use crate::i18n::Texts;
use crate::labels::service;

/// The name of a form.
pub(crate) fn form(t: &Texts, form: HelpForm) -> &'static str {
    match form {
        HelpForm::Service => t.help_form_service(),
        HelpForm::Organisation => t.help_form_organisation(),
        HelpForm::Location => t.help_form_location(),
        HelpForm::Contact => t.help_form_contact(),
        HelpForm::Invitation => t.help_form_invitation(),
    }
}

/// A field with its form, where it stands alone.
pub(crate) fn name(t: &Texts, of: HelpTopic) -> String {
    format!("{}: {}", form(t, of.form()), topic(t, of))
}

/// The name of a field.
pub(crate) fn topic(t: &Texts, topic: HelpTopic) -> &'static str {
    match topic {
        HelpTopic::Service(field) => service::field(t, field),
        HelpTopic::Other(field) => form_field(t, field),
    }
}

fn form_field(t: &Texts, field: FormField) -> &'static str {
    match field {
        FormField::ServiceOriginal => t.field_original(),
        FormField::ServiceIncluded => t.field_included(),
        FormField::OrganisationKind => t.organisation_kind(),
        FormField::OrganisationName => t.organisation_name(),
        FormField::OrganisationParents => t.organisation_parents(),
        FormField::OrganisationBusinessId => t.organisation_business_id(),
        FormField::OrganisationEmail => t.organisation_email(),
        FormField::OrganisationDescription => t.organisation_description(),
        FormField::OrganisationMunicipalities => t.organisation_municipalities(),
        FormField::LocationStreet => t.book_street(),
        FormField::LocationName | FormField::ContactName => t.book_name(),
        FormField::LocationAccessibility => t.book_accessibility(),
        FormField::LocationNote => t.book_note(),
        FormField::LocationCoordinates => t.book_coordinates(),
        FormField::ContactKind => t.book_kind(),
        FormField::ContactEmail => t.book_email(),
        FormField::ContactRole => t.book_role(),
        FormField::InvitationRole => t.invite_role(),
        FormField::InvitationEndsOn => t.invite_ends_on(),
        FormField::InvitationLanguage => t.invite_language(),
        FormField::InvitationAddresses => t.invite_addresses(),
        FormField::InvitationMessage => t.invite_message(),
    }
}
