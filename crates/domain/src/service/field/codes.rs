//! The fields by name and code.

use crate::codes::stored;

stored! {
    /// A text, written in each language.
    TextField {
        /// The name.
        Name = "name";
        /// One or two sentences, shown in results and lists.
        Summary = "summary";
        /// What the price means.
        PriceNote = "price_note";
        /// Words that find the service and are not shown, one a line.
        Keywords = "keywords";
        /// Whom the service is for.
        TargetGroup = "target_group";
        /// How to take part.
        HowToTakePart = "how_to_take_part";
        /// What it is good for.
        Benefits = "benefits";
        /// Conditions for taking part.
        Conditions = "conditions";
        /// To what the client must consent.
        ConsentNote = "consent_note";
        /// How the service is organised.
        HowOrganised = "how_organised";
        /// How an expert refers a client to it.
        Referring = "referring";
        /// Conditions, for the specialist.
        SpecialistConditions = "specialist_conditions";
        /// What the obligation to take part means.
        ObligationNote = "obligation_note";
        /// What is entered into the client system.
        ClientSystemEntries = "client_system_entries";
        /// What the labour-policy statement says.
        StatementNote = "statement_note";
        /// Measures during participation, and exceptions.
        MeasuresAndExceptions = "measures_and_exceptions";
    }
}

stored! {
    /// A fact, shared by all languages.
    FactField {
        /// Leaves of the category vocabulary.
        Categories = "categories";
        /// The languages in which the service is given.
        ServiceLanguages = "service_languages";
        /// Free or chargeable, and the price.
        Charge = "charge";
        /// Situations of clients for whom it is meant.
        ClientSituations = "client_situations";
        /// The age of those for whom it is meant.
        Age = "age";
        /// Where they must live.
        HomeMunicipality = "home_municipality";
        /// Accessibility of the service.
        Accessibility = "accessibility";
        /// Jobseekers, employers, or both.
        Audience = "audience";
        /// On site, remotely, by telephone.
        WaysOfDelivery = "ways_of_delivery";
        /// Where and when.
        Occurrences = "occurrences";
        /// From when until when the service is shown.
        Validity = "validity";
        /// The last day of enrolment.
        EnrolmentDeadline = "enrolment_deadline";
        /// Where to enrol.
        EnrolmentLink = "enrolment_link";
        /// Whether the client must consent.
        ClientConsent = "client_consent";
        /// Links.
        Links = "links";
        /// Files.
        Files = "files";
        /// Contacts that everybody sees.
        Contacts = "contacts";
        /// The owning organisation.
        Organiser = "organiser";
        /// The organisations that produce it.
        Producers = "producers";
        /// The authority that answers for a provider's service.
        ResponsibleAuthority = "responsible";
        /// Who keeps it up to date on the organiser's side.
        Updater = "updater";
        /// Who keeps it up to date on the responsible authority's side.
        AuthorityUpdater = "authority_updater";
        /// How often it is reviewed.
        Rhythm = "rhythm";
        /// Related services that somebody chose.
        RelatedServices = "related_services";
        /// Whether taking part is binding.
        Obligation = "obligation";
        /// Whether a labour-policy statement is given.
        Statement = "statement";
        /// Other benefits of taking part.
        OtherBenefits = "other_benefits";
        /// Guidance of single municipalities, and their exceptions.
        MunicipalityGuidance = "municipality_guidance";
        /// Whether the standard text on archiving applies.
        ArchivingApplies = "archiving_applies";
        /// Links for experts.
        InternalLinks = "internal_links";
        /// Files for experts.
        InternalFiles = "internal_files";
        /// Contacts for experts.
        InternalContacts = "internal_contacts";
    }
}
