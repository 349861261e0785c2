//! The content of a demonstration: organisations, people, places, contacts and services of an
//! invented region, loaded once into an empty database in one transaction.
//!
//! Everything goes through the parsing of its form, and services through the steps of the workflow,
//! so that nothing can be loaded that people could not have made.

mod books;
mod files;
mod history;
mod kept;
mod organisation;
mod pages;
mod promoted;
mod service;

use std::collections::{BTreeSet, HashMap};

use serde::Deserialize;

pub use books::{DemoContact, DemoPlace};
pub use files::DemoFile;
pub use kept::{DemoList, DemoListed, DemoSearch};
pub use organisation::{DemoDetails, DemoOrganisation, DemoRules, DemoTexts};
pub use pages::{DemoBlock, DemoPage};
pub use promoted::{DemoLift, DemoServiceNotice, DemoSiteNotice};
pub use service::{DemoForm, DemoService, DemoStep, DemoValue, Does};

use service_manual_domain::account::password::PasswordRules;
use service_manual_domain::account::{Membership, Profile, Role};
use service_manual_domain::audit::{Event, EventType, Initiator, Subject};
use service_manual_domain::email::EmailAddress;
use service_manual_domain::ids::{AccountId, MembershipId, OrganisationId, ServiceId};
use service_manual_domain::info_page::InfoPage;
use service_manual_domain::language::Language;
use service_manual_domain::organisation::{Organisation, OrganisationRules, OrganisationStatus};
use service_manual_domain::policy::Scope;
use service_manual_domain::secret::Secret;
use service_manual_domain::service::typed::Things;
use service_manual_domain::settings::{OperationSettings, Settings};
use service_manual_domain::time::{Instant, Length};
use service_manual_domain::vocabulary::{TermCode, Vocabulary};
use service_manual_store::{ChangedThing, NewAccount, Page, Tx};

use crate::context::{Context, record_by};
use crate::error::{Error, Result};
use crate::pages::current_version;
use crate::vocabularies;

/// A demonstration is looked at without an authenticator app, so its administrator need not have
/// one for so many days.
const FACTOR_DUE_DAYS: i32 = 365;

/// Everything that is loaded.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Content {
    /// Who operates the service, for its pages.
    pub operation: OperationSettings,
    /// Organisations, authorities before their providers.
    pub organisation: Vec<DemoOrganisation>,
    /// People.
    pub person: Vec<Person>,
    /// Places of organisations.
    pub place: Vec<DemoPlace>,
    /// Contact books of organisations.
    pub contact: Vec<DemoContact>,
    /// Services.
    pub service: Vec<DemoService>,
    /// Lifts, in their order.
    pub lift: Vec<DemoLift>,
    /// Notices on every page.
    pub site_notice: Vec<DemoSiteNotice>,
    /// Notices of services.
    pub service_notice: Vec<DemoServiceNotice>,
    /// Pages of administrators.
    pub page: Vec<DemoPage>,
    /// Lists of people.
    pub own_list: Vec<DemoList>,
    /// Searches that people saved.
    pub saved_search: Vec<DemoSearch>,
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
    /// How many days ago the person was taken out of use; nothing: not at all.
    #[serde(default)]
    pub deactivated_days: Option<i32>,
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
    let mut loader = Loader::new(ctx, content, password_hash).await?;
    loader.operation(&content.operation).await?;
    let organisations = loader.organisations(&content.organisation).await?;
    let administrator = loader.administrator(email).await?;
    for person in &content.person {
        loader.person(person, known(&organisations, &person.organisation)?).await?;
    }
    loader.places(&content.place, &organisations).await?;
    loader.contacts(&content.contact, &organisations).await?;
    loader.history(content, &organisations).await?;
    loader.promoted(content).await?;
    loader.pages(content, administrator).await?;
    loader.kept(content).await?;
    ctx.commit(loader.tx).await
}

type Organisations = HashMap<String, Organisation>;

struct Loader<'a> {
    ctx: &'a Context,
    tx: Tx,
    password_hash: Secret<String>,
    /// Made-up people have read the statement.
    notice_version: i64,
    /// The terms that may be chosen.
    terms: BTreeSet<(Vocabulary, TermCode)>,
    /// Before anything happened to a service: the log tells everything in its order.
    began: Instant,
    /// Everybody who belongs to an organisation.
    people: Vec<LoadedPerson>,
    /// What services may name.
    things: Things,
    /// The ids of what has a key, by kind and key.
    ids: HashMap<(&'static str, String), String>,
    /// The services that the public sees, by their keys.
    public: HashMap<String, PublicService>,
}

/// A service that the public sees, in the language in which it was first written.
struct PublicService {
    id: ServiceId,
    original: Language,
    name: String,
}

struct LoadedPerson {
    account: AccountId,
    email: String,
    organisation: OrganisationId,
    role: Role,
    deactivated_days: Option<i32>,
}

impl<'a> Loader<'a> {
    async fn new(
        ctx: &'a Context,
        content: &Content,
        password_hash: Secret<String>,
    ) -> Result<Self> {
        let mut tx = ctx.write().await?;
        let notice_version = current_version(&mut tx, InfoPage::Privacy).await?;
        let mut terms = BTreeSet::new();
        for vocabulary in Vocabulary::ALL {
            let all = tx.terms().list(vocabulary.code()).await?;
            let above: BTreeSet<&str> =
                all.iter().filter_map(|term| term.parent.as_deref()).collect();
            let leaves = all.iter().filter(|term| !above.contains(term.code.as_str()));
            terms.extend(leaves.map(|term| (vocabulary, TermCode::new(&term.code))));
        }
        let days = content.service.iter().flat_map(|service| &service.steps).map(|step| step.day);
        let before = days.min().unwrap_or_default().min(0).saturating_sub(1);
        Ok(Self {
            ctx,
            tx,
            password_hash,
            notice_version,
            terms,
            began: ctx.now().day().plus_days(before).start(),
            people: Vec::new(),
            things: Things::default(),
            ids: HashMap::new(),
            public: HashMap::new(),
        })
    }

    async fn operation(&mut self, operation: &OperationSettings) -> Result<()> {
        let (settings, seen) = self.tx.settings().versioned().await?;
        if settings.operation == *operation {
            return Ok(());
        }
        let settings = Settings { operation: operation.clone(), ..settings };
        self.tx.settings().save(&settings, seen).await?;
        Ok(self.tx.feed().changed(ChangedThing::Site, self.ctx.now()).await?)
    }

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
            self.tx.feed().changed(ChangedThing::Organisation(organisation.id), now).await?;
            let rules = one.parsed_rules()?;
            if rules != OrganisationRules::default() {
                self.tx.organisations().set_rules(organisation.id, &rules, 1).await?;
            }
            let subject = Subject::Organisation(organisation.id);
            self.began_with(EventType::OrganisationCreated, subject, organisation.id).await?;
            self.ids.insert(("organisation", one.key.clone()), organisation.id.to_string());
            self.things.organisations.insert(organisation.id);
            organisations.insert(one.key.clone(), organisation);
        }
        Ok(organisations)
    }

    async fn administrator(&mut self, email: EmailAddress) -> Result<AccountId> {
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
        self.record(&event, self.began).await?;
        Ok(id)
    }

    async fn person(&mut self, person: &Person, organisation: &Organisation) -> Result<()> {
        // Who has left was there before.
        let since = if person.deactivated_days.is_some() { self.began } else { self.ctx.now() };
        let id = AccountId::new(since, self.ctx.random());
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
        self.tx.accounts().add(&account, since).await?;
        let membership = Membership {
            id: MembershipId::new(since, self.ctx.random()),
            account: id,
            organisation: organisation.id,
            role: person.role.parse().map_err(|code| wrong(&person.email, &code))?,
            home: true,
            ends_on: None,
            ended: None,
        };
        self.tx.memberships().add(&membership, since).await?;
        self.people.push(LoadedPerson {
            account: id,
            email: person.email.clone(),
            organisation: organisation.id,
            role: membership.role,
            deactivated_days: person.deactivated_days,
        });
        self.began_with(EventType::MembershipAdded, Subject::Account(id), organisation.id).await
    }

    /// A service that the public sees.
    fn public(&self, key: &str) -> Result<&PublicService> {
        let unseen = || Error::Internal(format!("the public sees no service {key} of the demo"));
        self.public.get(key).ok_or_else(unseen)
    }

    /// Records what was there before anything happened to a service.
    async fn began_with(
        &mut self,
        event_type: EventType,
        subject: Subject,
        organisation: OrganisationId,
    ) -> Result<()> {
        let event = Event::new(event_type, subject).in_organisation(organisation);
        self.record(&event, self.began).await
    }

    async fn record(&mut self, event: &Event, at: Instant) -> Result<()> {
        record_by(&mut self.tx, Initiator::CommandLine, event, at).await
    }
}

fn known<'o>(organisations: &'o Organisations, key: &str) -> Result<&'o Organisation> {
    let unknown = || Error::Internal(format!("the demo has no organisation {key}"));
    organisations.get(key).ok_or_else(unknown)
}

fn parsed_email(text: &str) -> Result<EmailAddress> {
    EmailAddress::parse(text).map_err(|code| wrong(text, &code))
}

fn wrong(what: &str, why: &dyn std::fmt::Debug) -> Error {
    Error::Internal(format!("the demo content is not right: {what}: {why:?}"))
}
