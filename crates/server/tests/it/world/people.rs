//! A small region: an authority, a provider under it, another authority, and people in every role.

use service_manual_app::demo::{
    Content, DemoOrganisation, DemoService, DemoStep, DemoValue, Does, Person, load,
};
use service_manual_domain::account::DeactivationReason;
use service_manual_domain::email::EmailAddress;
use service_manual_domain::ids::{AccountId, OrganisationId, ServiceId};
use service_manual_domain::language::Language;
use service_manual_domain::policy::Scope;
use service_manual_domain::service::typed::TypedService;
use service_manual_store::Page;

use super::{Browser, World};

/// Everybody's password.
pub const PASSWORD: &str = "neljä sanaa riittää tähän";

/// The people of the region by the names that tests use.
pub const PEOPLE: [(&str, &str, &str); 7] = [
    ("deactivated", "paja", "editor"),
    ("expert", "espoo", "expert"),
    ("authority-editor", "espoo", "editor"),
    ("authority-main-user", "espoo", "main_user"),
    ("stranger", "vantaa", "main_user"),
    ("provider-main-user", "paja", "main_user"),
    // The last of an organisation writes the services that a world begins with.
    ("provider-editor", "paja", "editor"),
];

/// Ids of what the region is made of.
pub struct Region {
    pub authority: OrganisationId,
    pub provider: OrganisationId,
    /// A published service of the provider, with a Swedish version: "Työpaja nuorille".
    pub published: ServiceId,
    /// A draft of the provider: "Keittiöpaja".
    pub draft: ServiceId,
    /// A submitted service of the provider: "Puupaja".
    pub submitted: ServiceId,
}

impl World {
    /// Fills the service with the region.
    pub async fn region(&self) -> Region {
        let content = content();
        load(&self.ctx, &content, "administrator@test.example", PASSWORD).await.unwrap();
        self.ctx.follower().catch_up(self.ctx.store()).await.unwrap();
        self.deactivate("deactivated").await;
        let mut tx = self.ctx.read().await.unwrap();
        let everything = Scope { everything: true, ..Scope::default() };
        let page = Page { offset: 0, limit: 100 };
        let organisations = tx.organisations().list(&everything, page).await.unwrap();
        let organisation = |name: &str| {
            organisations.iter().find(|one| one.name.text(Language::Fi) == name).unwrap().id
        };
        let services = tx.service_lists().list(&everything, page).await.unwrap();
        let service = |name: &str| services.iter().find(|row| row.name == name).unwrap().id;
        Region {
            authority: organisation("Espoo"),
            provider: organisation("Paja ry"),
            published: service("Työpaja nuorille"),
            draft: service("Keittiöpaja"),
            submitted: service("Puupaja"),
        }
    }

    /// A browser in which the person has signed in.
    pub async fn signed_in(&self, person: &str) -> Browser {
        let mut browser = self.browser();
        let form = browser.get("/kirjaudu").await.assert(200).form("/kirjaudu");
        let form = form.fill("email", &email(person)).fill("password", PASSWORD);
        browser.submit(form).await.assert(200);
        browser
    }

    /// The id of a person.
    pub async fn account(&self, person: &str) -> AccountId {
        let email = EmailAddress::parse(&email(person)).unwrap();
        let mut tx = self.ctx.read().await.unwrap();
        tx.accounts().find_by_email(&email).await.unwrap().unwrap().id
    }

    /// Takes a person's account out of use.
    pub async fn deactivate(&self, person: &str) {
        let id = self.account(person).await;
        let mut tx = self.ctx.write().await.unwrap();
        tx.accounts().deactivate(id, DeactivationReason::Manual, self.ctx.now()).await.unwrap();
        tx.commit().await.unwrap();
    }
}

/// The address of a person.
pub fn email(person: &str) -> String {
    format!("{person}@test.example")
}

fn content() -> Content {
    let organisation = |key: &str, kind: &str, fi: &str, parents: &[&str]| DemoOrganisation {
        key: key.to_owned(),
        kind: kind.to_owned(),
        fi: fi.to_owned(),
        sv: String::new(),
        en: String::new(),
        parents: parents.iter().map(|key| (*key).to_owned()).collect(),
        ..DemoOrganisation::default()
    };
    let person = |(name, organisation, role): &(&str, &str, &str)| Person {
        email: email(name),
        first_name: String::new(),
        last_name: String::new(),
        title: String::new(),
        language: Language::Fi,
        organisation: (*organisation).to_owned(),
        role: (*role).to_owned(),
        deactivated_days: None,
    };
    Content {
        organisation: vec![
            organisation("espoo", "authority", "Espoo", &[]),
            organisation("vantaa", "authority", "Vantaa", &[]),
            organisation("paja", "provider", "Paja ry", &["espoo"]),
        ],
        person: PEOPLE.iter().map(person).collect(),
        service: vec![
            service(-1, Does::Publish, "Työpaja nuorille", Some("Verkstad för unga")),
            service(-4, Does::Write, "Keittiöpaja", None),
            service(-7, Does::Submit, "Puupaja", None),
        ],
        ..Content::default()
    }
}

/// What every service of the region says, so that it lacks nothing.
const FACTS: [(&str, &str); 9] = [
    ("service_languages_0_language", "fi"),
    ("charge", "free"),
    ("client_situations", "unemployed"),
    ("age", "all"),
    ("home_municipality", "any"),
    ("audience", "jobseekers"),
    ("ways_of_delivery", "on-site"),
    ("obligation", "if_agreed"),
    ("statement", "not_given"),
];
const GUIDANCE: [&str; 5] = [
    "referring_fi",
    "specialist_conditions_fi",
    "obligation_note_fi",
    "client_system_entries_fi",
    "statement_note_fi",
];

/// A form with what every service of the region says, so that it can be submitted.
pub fn whole(form: TypedService) -> TypedService {
    let form = FACTS.iter().fold(form, |form, (field, value)| form.with(*field, *value));
    let texts = ["target_group_fi", "how_to_take_part_fi", "conditions_fi", "how_organised_fi"];
    texts.iter().fold(form, |form, field| form.with(*field, "<p>Tule mukaan.</p>"))
}

/// A service of the provider, taken so far on one day.
fn service(day: i32, last: Does, fi: &str, sv: Option<&str>) -> DemoService {
    let one = |value: &str| DemoValue::One(value.to_owned());
    let mut form =
        vec![("original".to_owned(), one("fi")), ("categories".to_owned(), one(&category()))];
    for (language, name) in [("fi", Some(fi)), ("sv", sv)] {
        let Some(name) = name else { continue };
        form.push((format!("name_{language}"), one(name)));
        form.push((format!("summary_{language}"), one(&format!("{name}: työtä ja ohjausta."))));
        for field in ["target_group", "how_to_take_part", "conditions", "how_organised"] {
            form.push((format!("{field}_{language}"), one("Tule **mukaan**.")));
        }
    }
    form.extend(FACTS.map(|(field, value)| (field.to_owned(), one(value))));
    form.extend(GUIDANCE.map(|field| (field.to_owned(), one("Sovi asiakkaan kanssa."))));
    form.extend(sv.map(|_| ("included".to_owned(), one("sv"))));
    let step = |does| DemoStep { day, does, ..DemoStep::default() };
    let steps = [Does::Write, last];
    let steps = steps.into_iter().take(if last == Does::Write { 1 } else { 2 });
    DemoService {
        organisation: "paja".to_owned(),
        updater: Some(email("provider-editor")),
        authority_updater: Some(email("authority-editor")),
        steps: steps.map(step).collect(),
        form: form.into_iter().collect(),
        ..DemoService::default()
    }
}

/// A category of the starting vocabulary.
pub fn category() -> String {
    "job-coaching".to_owned()
}
