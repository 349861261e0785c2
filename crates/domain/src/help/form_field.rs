//! Fields with help that stand in no table of their own.

use super::HelpForm;

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident = $form:ident, $field:literal;)+) => {
        /// A field of a form that has help and is no part of a version of a service.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum FormField {
            $($(#[$doc])* $name,)+
        }

        impl FormField {
            /// All of them, in the order of their forms.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// Its form.
            pub const fn form(self) -> HelpForm {
                match self { $(Self::$name => HelpForm::$form,)+ }
            }

            /// The name with which its fields begin in the form.
            pub const fn field(self) -> &'static str {
                match self { $(Self::$name => $field,)+ }
            }
        }
    };
}

fields! {
    /// The language in which a service is first written.
    ServiceOriginal = Service, "original";
    /// The languages in which it is published.
    ServiceIncluded = Service, "included";
    /// Authority or provider.
    OrganisationKind = Organisation, "kind";
    /// The names of an organisation.
    OrganisationName = Organisation, "name";
    /// The authorities that a provider works under.
    OrganisationParents = Organisation, "parents";
    /// The business ID.
    OrganisationBusinessId = Organisation, "business_id";
    /// The address that everybody may write to.
    OrganisationEmail = Organisation, "email";
    /// What it is, in its own words.
    OrganisationDescription = Organisation, "description";
    /// Where it works.
    OrganisationMunicipalities = Organisation, "municipalities";
    /// The street address of a location.
    LocationStreet = Location, "street";
    /// What a location is called.
    LocationName = Location, "name";
    /// What is known of its accessibility.
    LocationAccessibility = Location, "accessibility";
    /// How one finds it.
    LocationNote = Location, "note";
    /// Where it is on the map.
    LocationCoordinates = Location, "latitude";
    /// A person or a unit.
    ContactKind = Contact, "kind";
    /// What a contact is called.
    ContactName = Contact, "name";
    /// The e-mail address of a contact.
    ContactEmail = Contact, "email";
    /// What to ask a contact about.
    ContactRole = Contact, "role";
    /// The role that the invited get.
    InvitationRole = Invitation, "role";
    /// The last day of their membership.
    InvitationEndsOn = Invitation, "ends_on";
    /// The language of the mail.
    InvitationLanguage = Invitation, "language";
    /// Whom to invite.
    InvitationAddresses = Invitation, "addresses";
    /// Words to the invited.
    InvitationMessage = Invitation, "message";
}
