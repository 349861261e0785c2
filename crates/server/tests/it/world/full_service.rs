//! A published service with everything that spec 3.2 knows, written through the use cases.

use service_manual_app::files::add;
use service_manual_app::services::form::Sent;
use service_manual_app::services::publish::publish;
use service_manual_app::services::save::{Saved, save};
use service_manual_app::services::{Outcome, create};
use service_manual_app::{Caller, contacts, locations};
use service_manual_domain::contact::TypedContact;
use service_manual_domain::file::Visibility;
use service_manual_domain::ids::{ContactId, FileId, LocationId, OrganisationId, ServiceId};
use service_manual_domain::language::Language;
use service_manual_domain::location::TypedLocation;
use service_manual_domain::organisation::TypedTexts;
use service_manual_domain::service::behind::Edit;
use service_manual_domain::service::field::Step;
use service_manual_domain::service::form_page::FormPage;
use service_manual_domain::service::typed::TypedService;
use service_manual_render::rich_text::SANITISER_VERSION;

use super::{Region, World, category};
use crate::files::samples;

/// A word that stands in every text of the guidance and nowhere else.
pub const MARK: &str = "kvasaari";

/// What the service consists of.
pub struct Full {
    /// The service, "Kielikahvila" in Finnish and "Språkcafé" in Swedish.
    pub service: ServiceId,
    pub location: LocationId,
    pub contact: ContactId,
    pub internal_contact: ContactId,
    pub file: FileId,
    pub internal_file: FileId,
    /// The form of all its steps.
    pub typed: TypedService,
}

/// The names of two public services.
pub const WORKSHOP: &str = "Työpaja nuorille";
pub const CAFE: &str = "Kielikahvila";

impl World {
    /// Who a person is for the use cases.
    pub async fn caller(&self, person: &str) -> Caller {
        let id = self.account(person).await;
        let mut tx = self.ctx.read().await.unwrap();
        let account = tx.accounts().get(id).await.unwrap();
        let actor = tx.memberships().actor(&account, self.ctx.now().day()).await.unwrap();
        Caller::of_actor(actor)
    }

    /// A new world with two public services: [`WORKSHOP`] of the provider, for everybody, and its
    /// [`CAFE`], in Espoo for those who live there.
    pub async fn with_two_services() -> (Self, Region) {
        let world = Self::new().await;
        let region = world.region().await;
        world.full_service(&region).await;
        (world, region)
    }

    /// Publishes a service of the provider that has every field: both updaters, a public and an
    /// internal contact and file, all kinds of times, and texts in Finnish and Swedish.
    pub async fn full_service(&self, region: &Region) -> Full {
        let editor = self.caller("provider-editor").await;
        let authority = self.caller("authority-editor").await;
        let service = ServiceId::new(self.ctx.now(), self.ctx.random());
        let provider = region.provider;
        let basics = basics();
        create::create(&self.ctx, &editor, service, provider, &basics).await.unwrap();
        let full = Full {
            service,
            location: self.location(&editor, provider).await,
            contact: self.contact(&editor, provider, "Kahvilan neuvonta").await,
            internal_contact: self.contact(&authority, region.authority, "Palveluneuvoja").await,
            file: self.file(&editor, service, "esite.png", Visibility::Public).await,
            internal_file: self.file(&authority, service, "lomake.png", Visibility::Internal).await,
            typed: TypedService::new(SANITISER_VERSION),
        };
        let updater = self.account("authority-editor").await;
        let typed = whole(basics, &full)
            .with("related_services", region.published.to_string())
            .with("authority_updater", updater.to_string());
        let full = Full { typed, ..full };
        for step in Step::ALL {
            self.save_page(&authority, &full, FormPage::Step(step)).await;
        }
        let swedish = FormPage::Translation(Language::Sv);
        self.save_page(&authority, &full, swedish).await;
        self.publish(service).await;
        full
    }

    /// Saves a page of the form as its [`Full::typed`] has it.
    pub async fn save_page(&self, caller: &Caller, full: &Full, page: FormPage) {
        let mut tx = self.ctx.read().await.unwrap();
        let service = tx.services().get(full.service).await.unwrap();
        drop(tx);
        let sent = Sent {
            typed: full.typed.clone(),
            page,
            seen: service.version,
            base: service.newest,
            edit: Edit::default(),
            note: String::new(),
        };
        let saved = save(&self.ctx, caller, full.service, &sent).await.unwrap();
        assert!(matches!(saved, Saved::Done { .. }));
    }

    /// The short code of a service.
    pub async fn short_code(&self, service: ServiceId) -> String {
        let mut tx = self.ctx.read().await.unwrap();
        tx.services().get(service).await.unwrap().code.as_str().to_owned()
    }

    /// Publishes a service as the authority.
    pub async fn publish(&self, service: ServiceId) {
        let caller = self.caller("authority-main-user").await;
        let mut tx = self.ctx.read().await.unwrap();
        let seen = tx.services().get(service).await.unwrap().version;
        drop(tx);
        let outcome = publish(&self.ctx, &caller, service, seen).await.unwrap();
        assert_eq!(outcome, Outcome::Done);
    }

    async fn location(&self, caller: &Caller, owner: OrganisationId) -> LocationId {
        let typed = TypedLocation {
            name: TypedTexts {
                fi: "Mallitalo".into(),
                sv: "Modellhuset".into(),
                ..TypedTexts::default()
            },
            street: "Mallikatu 1".to_owned(),
            postal_code: "02100".to_owned(),
            city: "Espoo".to_owned(),
            accessibility: vec!["lift".to_owned()],
            note: TypedTexts { fi: "Käynti pihalta.".into(), ..TypedTexts::default() },
            ..TypedLocation::default()
        };
        match locations::create::create(&self.ctx, caller, owner, &typed, false).await.unwrap() {
            locations::Saved::Done(id) => id,
            locations::Saved::SamePlace(_) => panic!("there is no such place yet"),
        }
    }

    async fn contact(&self, caller: &Caller, owner: OrganisationId, name: &str) -> ContactId {
        let typed = TypedContact {
            kind: "unit".to_owned(),
            name: name.to_owned(),
            email: "neuvonta@esimerkki.example".to_owned(),
            phone: "+358 9 123 4567".to_owned(),
            ..TypedContact::default()
        };
        contacts::create::create(&self.ctx, caller, owner, &typed).await.unwrap()
    }

    async fn file(
        &self,
        caller: &Caller,
        service: ServiceId,
        name: &str,
        visibility: Visibility,
    ) -> FileId {
        let mut incoming = add::begin(&self.ctx, caller, service).await.unwrap();
        incoming.take(&samples::png()).await.unwrap();
        incoming.finish(caller, name, Some(visibility)).await.unwrap()
    }
}

fn filled(typed: TypedService, values: &[(&str, &str)]) -> TypedService {
    values.iter().fold(typed, |typed, (name, value)| typed.with(*name, *value))
}

/// The first step.
fn basics() -> TypedService {
    filled(
        TypedService::new(SANITISER_VERSION),
        &[
            ("original", "fi"),
            ("included", "sv"),
            ("name_fi", "Kielikahvila"),
            ("name_sv", "Språkcafé"),
            ("summary_fi", "Suomen kielen harjoittelua."),
            ("summary_sv", "Öva på finska."),
            ("categories", &category()),
            ("service_languages_0_language", "fi"),
            ("service_languages_0_level", "B1"),
            ("service_languages_1_language", "so"),
            ("charge", "chargeable"),
            ("charge_price", "25,50"),
            ("price_note_fi", "Sisältää kahvin."),
            ("keywords_fi", "keskustelu"),
        ],
    )
}

/// All other steps.
fn whole(typed: TypedService, full: &Full) -> TypedService {
    let typed = filled(typed, &TARGET_GROUP);
    let typed = filled(typed, &PLACE_AND_TIME);
    let typed = filled(typed, &DESCRIPTION);
    let typed = GUIDANCE
        .iter()
        .fold(typed, |typed, (name, value)| typed.with(*name, value.replace("MARK", MARK)));
    typed
        .with("occurrences_0_location", full.location.to_string())
        .with("files_0_file", full.file.to_string())
        .with("internal_files_0_file", full.internal_file.to_string())
        .with("contacts_0_contact", full.contact.to_string())
        .with("internal_contacts_0_contact", full.internal_contact.to_string())
}

const TARGET_GROUP: [(&str, &str); 12] = [
    ("client_situations", "unemployed"),
    ("client_situations", "immigrant"),
    ("age", "range"),
    ("age_from", "18"),
    ("age_to", "29"),
    ("home_municipality", "some"),
    ("home_municipality_codes", "049"),
    ("target_group_fi", "<p>Kieltä opiskeleville.</p>"),
    ("target_group_sv", "<p>För dig som lär dig finska.</p>"),
    ("accessibility", "interpreting"),
    ("audience", "jobseekers"),
    ("audience", "employers"),
];

const PLACE_AND_TIME: [(&str, &str); 23] = [
    ("ways_of_delivery", "on-site"),
    ("occurrences_0_when", "single_days"),
    ("occurrences_0_place_fi", "Huone 204"),
    ("occurrences_0_days_0_day", "2026-11-01"),
    ("occurrences_0_days_0_times", "9-12"),
    ("occurrences_0_days_1_day", "2026-12-07"),
    ("occurrences_0_days_1_times", "9-12, 13-16"),
    ("occurrences_1_when", "continuous"),
    ("occurrences_1_monday", "9-15"),
    ("occurrences_1_tuesday", "9-15"),
    ("occurrences_1_time_fi", "Ei arkipyhinä."),
    ("occurrences_2_when", "period"),
    ("occurrences_2_from", "2026-12-01"),
    ("occurrences_2_until", "2027-01-31"),
    ("occurrences_2_friday", "12-14.30"),
    ("occurrences_3_when", "periods"),
    ("occurrences_3_periods_0_from", "2027-02-01"),
    ("occurrences_3_periods_0_until", "2027-02-28"),
    ("occurrences_4_when", "by_agreement"),
    ("validity_from", "2026-01-01"),
    ("validity_until", "2027-12-31"),
    ("enrolment_deadline", "2026-11-30"),
    ("enrolment_link", "https://esimerkki.example/ilmoittaudu"),
];

const DESCRIPTION: [(&str, &str); 15] = [
    ("how_to_take_part_fi", "<p>Tule paikalle.</p>"),
    ("how_to_take_part_sv", "<p>Kom med.</p>"),
    ("benefits_fi", "<p>Sanavarasto kasvaa.</p>"),
    ("conditions_fi", "<p>Osaat perusteet.</p>"),
    ("conditions_sv", "<p>Du kan grunderna.</p>"),
    ("client_consent", "yes"),
    ("consent_note_fi", "Ohjaaja saa nimesi."),
    ("consent_note_sv", "Ledaren får ditt namn."),
    ("how_organised_fi", "<p>Pienissä ryhmissä.</p>"),
    ("how_organised_sv", "<p>I små grupper.</p>"),
    ("links_0_address", "https://esimerkki.example/kahvila"),
    ("links_0_text_fi", "Kahvilan sivut"),
    ("files_0_title_fi", "Esite kahvilasta"),
    ("files_0_language", "fi"),
    ("contacts_0_role_fi", "ilmoittautuminen"),
];

const GUIDANCE: [(&str, &str); 22] = [
    ("referring_fi", "<p>MARK ohjaaminen</p>"),
    ("specialist_conditions_fi", "<p>MARK ehdot</p>"),
    ("obligation", "if_agreed"),
    ("obligation_note_fi", "MARK velvoite"),
    ("client_system_entries_fi", "<p>MARK kirjaukset</p>"),
    ("statement", "given"),
    ("statement_note_fi", "MARK lausunto"),
    ("other_benefits", "expense-compensation"),
    ("measures_and_exceptions_fi", "<p>MARK toimet</p>"),
    ("municipality_guidance_0_municipality", "091"),
    ("municipality_guidance_0_kind", "guidance"),
    ("municipality_guidance_0_text_fi", "<p>MARK helsinkiläisille</p>"),
    ("municipality_guidance_1_municipality", "049"),
    ("municipality_guidance_1_kind", "exception"),
    ("municipality_guidance_1_text_fi", "<p>MARK espoolaisille</p>"),
    ("archiving_applies", "yes"),
    ("internal_links_0_address", "https://esimerkki.example/MARK"),
    ("internal_links_0_text_fi", "MARK sivut"),
    ("internal_files_0_title_fi", "MARK lomake"),
    ("internal_contacts_0_role_fi", "MARK neuvonta"),
    ("referring_sv", "<p>MARK hänvisning</p>"),
    ("rhythm", "6"),
];
