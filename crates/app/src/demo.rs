//! The content of a demonstration: organisations, people and services of an invented region,
//! loaded once into an empty database in one transaction.

mod organisation;

use std::collections::{BTreeSet, HashMap};

use serde::Deserialize;

pub use organisation::{DemoDetails, DemoOrganisation, DemoRules, DemoTexts};

use service_manual_domain::account::password::PasswordRules;
use service_manual_domain::account::{Membership, Profile};
use service_manual_domain::audit::{Event, EventType, Initiator, Subject};
use service_manual_domain::email::EmailAddress;
use service_manual_domain::ids::{
    AccountId, MembershipId, OrganisationId, ServiceId, ServiceVersionId,
};
use service_manual_domain::info_page::InfoPage;
use service_manual_domain::language::Language;
use service_manual_domain::organisation::{Organisation, OrganisationRules, OrganisationStatus};
use service_manual_domain::policy::Scope;
use service_manual_domain::secret::Secret;
use service_manual_domain::service::field::FactField;
use service_manual_domain::service::typed::{INCLUDED, ORIGINAL, Offered, Things, TypedService};
use service_manual_domain::service::{ReturnComment, Service, ServiceCode, slugs};
use service_manual_domain::time::{Instant, Length};
use service_manual_domain::vocabulary::TermCode;
use service_manual_render::rich_text::{RichText, SANITISER_VERSION};
use service_manual_store::{ChangedThing, NewAccount, Page, ServiceVersion, Tx};

use crate::context::{Context, record_by};
use crate::error::{Error, Result};
use crate::pages::current_version;
use crate::vocabularies;

/// A demonstration is looked at without an authenticator app, so its administrator need not have
/// one for so many days.
const FACTOR_DUE_DAYS: i32 = 365;

/// Everything that is loaded.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Content {
    /// Organisations, authorities before their providers.
    pub organisation: Vec<DemoOrganisation>,
    /// People.
    pub person: Vec<Person>,
    /// Services.
    pub service: Vec<DemoService>,
}

/// A person.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The user name.
    pub email: String,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Work title.
    pub title: String,
    /// Language of mails.
    pub language: Language,
    /// Key of the home organisation.
    pub organisation: String,
    /// Code of the role.
    pub role: String,
}

/// A service.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoService {
    /// Key of the organiser.
    pub organisation: String,
    /// The language it was first written in.
    pub original: String,
    /// Codes of its categories.
    pub categories: Vec<String>,
    /// Where it stands.
    pub state: DemoState,
    /// What the reviewer asked for.
    #[serde(default)]
    pub comment: String,
    /// Finnish texts.
    pub fi: Option<DemoText>,
    /// Swedish texts.
    pub sv: Option<DemoText>,
    /// English texts.
    pub en: Option<DemoText>,
}

/// Where a service of the content stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DemoState {
    /// Being written.
    Draft,
    /// Waits for a reviewer.
    Submitted,
    /// Returned with a comment.
    Returned,
    /// Public.
    Published,
    /// Public, with a newer version being written.
    PublishedWithDraft,
}

/// Texts of a service in one language.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoText {
    /// The name.
    pub name: String,
    /// The summary.
    pub summary: String,
    /// The description as typed into the form.
    pub description: String,
}

/// Loads the content, unless the database has an organisation already.
///
/// # Errors
/// [`Error::Invalid`] and [`Error::Internal`] when the content is not right; nothing is loaded
/// then.
pub async fn load(
    ctx: &Context,
    content: &Content,
    administrator: &str,
    password: &str,
) -> Result<()> {
    let everything = Scope { everything: true, ..Scope::default() };
    let first = Page { offset: 0, limit: 1 };
    if !ctx.read().await?.organisations().list(&everything, first).await?.is_empty() {
        return Ok(());
    }
    let email = parsed_email(administrator)?;
    let rules = PasswordRules::only_factor(&email);
    let checked = rules.check(password).map_err(|code| wrong("password", &code))?;
    let password_hash = ctx.hashing().hash(&checked, ctx.random()).await?;
    let mut tx = ctx.write().await?;
    let notice_version = current_version(&mut tx, InfoPage::Privacy).await?;
    let mut loader = Loader { ctx, tx, password_hash, notice_version, people: Vec::new() };
    let organisations = loader.organisations(&content.organisation).await?;
    loader.administrator(email).await?;
    for person in &content.person {
        loader.person(person, known(&organisations, &person.organisation)?).await?;
    }
    let now = ctx.now();
    for (age, service) in content.service.iter().enumerate() {
        let age = Length::days(i64::try_from(age).unwrap_or_default() * 3 + 1);
        let at = now.plus(Length::milliseconds(-age.as_milliseconds()));
        loader.service(service, &organisations, at).await?;
    }
    ctx.commit(loader.tx).await
}

type Organisations = HashMap<String, Organisation>;

struct Loader<'a> {
    ctx: &'a Context,
    tx: Tx,
    password_hash: Secret<String>,
    /// Made-up people have read the statement.
    notice_version: i64,
    /// Everybody who belongs to an organisation, to write its services.
    people: Vec<(OrganisationId, AccountId)>,
}

impl Loader<'_> {
    async fn organisations(&mut self, all: &[DemoOrganisation]) -> Result<Organisations> {
        let now = self.ctx.now();
        let terms = self.tx.terms().list(vocabularies::MUNICIPALITIES).await?;
        let municipalities: BTreeSet<&str> = terms.iter().map(|term| term.code.as_str()).collect();
        let mut organisations = Organisations::new();
        for one in all {
            let (name, details) = one.parsed(|code| municipalities.contains(code))?;
            let parents: Result<Vec<OrganisationId>> =
                one.parents.iter().map(|key| Ok(known(&organisations, key)?.id)).collect();
            let organisation = Organisation {
                id: OrganisationId::new(now, self.ctx.random()),
                kind: one.kind.parse().map_err(|code| wrong(&one.key, &code))?,
                name,
                status: OrganisationStatus::Active,
                closed_at: None,
                parents: parents?,
                version: 1,
            };
            let since = now.plus(Length::days(-one.age_days));
            self.tx.organisations().add(&organisation, &details, since).await?;
            let rules = one.parsed_rules()?;
            if rules != OrganisationRules::default() {
                self.tx.organisations().set_rules(organisation.id, &rules, 1).await?;
            }
            let subject = Subject::Organisation(organisation.id);
            self.record(EventType::OrganisationCreated, subject, organisation.id).await?;
            organisations.insert(one.key.clone(), organisation);
        }
        Ok(organisations)
    }

    async fn administrator(&mut self, email: EmailAddress) -> Result<()> {
        let id = AccountId::new(self.ctx.now(), self.ctx.random());
        let account = NewAccount {
            id,
            email,
            profile: Profile::default(),
            language: Language::Fi,
            password_hash: self.password_hash.clone(),
            administrator: true,
            notice_version: self.notice_version,
            second_factor_due_on: Some(self.ctx.now().day().plus_days(FACTOR_DUE_DAYS)),
        };
        self.tx.accounts().add(&account, self.ctx.now()).await?;
        let event = Event::new(EventType::AdministratorGranted, Subject::Account(id));
        record_by(&mut self.tx, Initiator::CommandLine, &event, self.ctx.now()).await
    }

    async fn person(&mut self, person: &Person, organisation: &Organisation) -> Result<()> {
        let now = self.ctx.now();
        let id = AccountId::new(now, self.ctx.random());
        let account = NewAccount {
            id,
            email: parsed_email(&person.email)?,
            profile: Profile::parse(&person.first_name, &person.last_name, &person.title)?,
            language: person.language,
            password_hash: self.password_hash.clone(),
            administrator: false,
            notice_version: self.notice_version,
            second_factor_due_on: None,
        };
        self.tx.accounts().add(&account, now).await?;
        let membership = Membership {
            id: MembershipId::new(now, self.ctx.random()),
            account: id,
            organisation: organisation.id,
            role: person.role.parse().map_err(|code| wrong(&person.email, &code))?,
            home: true,
            ends_on: None,
            ended: None,
        };
        self.tx.memberships().add(&membership, now).await?;
        self.people.push((organisation.id, id));
        self.record(EventType::MembershipAdded, Subject::Account(id), organisation.id).await
    }

    async fn service(
        &mut self,
        demo: &DemoService,
        organisations: &Organisations,
        at: Instant,
    ) -> Result<()> {
        let organiser = known(organisations, &demo.organisation)?;
        let writer = self.writer(organiser)?;
        let id = ServiceId::new(at, self.ctx.random());
        let content = self.typed(demo).await?;
        let version = ServiceVersion {
            id: ServiceVersionId::new(at, self.ctx.random()),
            service: id,
            content,
            guidance: None,
            note: None,
            written_by: writer,
            written_at: at,
        };
        let code = ServiceCode::new(self.ctx.random());
        let mut new = Service::new(id, code, organiser, version.id);
        new.updater = Some(writer);
        self.tx.services().add(&new, &version, None).await?;
        let service = self.advance(new, demo, &version).await?;
        self.tx.services().save(&service, 1, at).await?;
        let event_type = if service.state.is_public() {
            EventType::ServicePublished
        } else {
            EventType::ServiceCreated
        };
        self.record(event_type, Subject::Service(id), organiser.id).await
    }

    /// Takes a new service to where the content says it stands.
    async fn advance(
        &mut self,
        service: Service,
        demo: &DemoService,
        version: &ServiceVersion,
    ) -> Result<Service> {
        let (at, writer) = (version.written_at, version.written_by);
        let service = match demo.state {
            DemoState::Draft => service,
            DemoState::Submitted => service.submit(writer, at)?,
            DemoState::Returned => service
                .submit(writer, at)?
                .return_to_writers(vec![ReturnComment::on_all(demo.comment.clone())])?,
            DemoState::Published => {
                let published = service.publish(at)?;
                self.tx.services().went_live(&published, &version.content.facts, at).await?;
                published
            }
            DemoState::PublishedWithDraft => {
                let id = ServiceVersionId::new(at, self.ctx.random());
                let published = service.publish(at)?;
                self.tx.services().went_live(&published, &version.content.facts, at).await?;
                let working_copy = ServiceVersion { id, ..version.clone() };
                self.tx.services().add_version(&working_copy, None).await?;
                published.save(id)?
            }
        };
        if service.state.is_public() {
            for (language, slug) in slugs(&version.content) {
                self.tx.services().set_slug(service.id, language, &slug).await?;
            }
            let thing = ChangedThing::Service(service.id);
            self.tx.feed().changed(thing, self.ctx.now()).await?;
        }
        Ok(service)
    }

    async fn typed(
        &mut self,
        demo: &DemoService,
    ) -> Result<service_manual_domain::service::ServiceContent> {
        let mut typed = TypedService::new(SANITISER_VERSION).with(ORIGINAL, &demo.original);
        for code in &demo.categories {
            typed = typed.with(FactField::Categories.code(), code);
        }
        for (language, text) in Language::ALL.into_iter().zip([&demo.fi, &demo.sv, &demo.en]) {
            let Some(text) = text else { continue };
            let description = RichText::from_typed(&text.description);
            typed = typed
                .with(INCLUDED, language.code())
                .with(format!("name_{language}"), &text.name)
                .with(format!("summary_{language}"), &text.summary)
                .with(format!("how_organised_{language}"), description.as_html());
        }
        let terms = self.tx.terms().list(vocabularies::CATEGORIES).await?;
        let term = |_, code: &TermCode| terms.iter().any(|term| term.code == code.as_str());
        let offered = Offered { organiser: None, term: &term, things: Things::default() };
        Ok(typed.parse(&offered)?)
    }

    fn writer(&self, organiser: &Organisation) -> Result<AccountId> {
        let belongs = |(organisation, _): &&(OrganisationId, AccountId)| {
            *organisation == organiser.id || organiser.parents.contains(organisation)
        };
        let found = self.people.iter().rev().find(belongs);
        let nobody = || Error::Internal("the demo has a service that nobody writes".to_owned());
        found.map(|(_, account)| *account).ok_or_else(nobody)
    }

    async fn record(
        &mut self,
        event_type: EventType,
        subject: Subject,
        organisation: OrganisationId,
    ) -> Result<()> {
        let event = Event::new(event_type, subject).in_organisation(organisation);
        record_by(&mut self.tx, Initiator::CommandLine, &event, self.ctx.now()).await
    }
}

fn known<'o>(organisations: &'o Organisations, key: &str) -> Result<&'o Organisation> {
    let unknown = || Error::Internal(format!("the demo has no organisation {key}"));
    organisations.get(key).ok_or_else(unknown)
}

fn parsed_email(text: &str) -> Result<EmailAddress> {
    EmailAddress::parse(text).map_err(|code| wrong(text, &code))
}

fn wrong(what: &str, code: &service_manual_domain::problem::ProblemCode) -> Error {
    Error::Internal(format!("the demo content is not right: {what}: {code:?}"))
}
