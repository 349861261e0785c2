//! Managing people: lists, one person, all accounts, the activity check.

mod lists;
mod person;
mod review;
mod users;

use service_manual_domain::account::{Membership, Profile, Role};
use service_manual_domain::email::EmailAddress;
use service_manual_domain::ids::{AccountId, MembershipId, OrganisationId};
use service_manual_domain::language::Language;
use service_manual_domain::secret::Secret;
use service_manual_store::NewAccount;

use crate::world::{Browser, Form, World, email};

/// The page of an organisation's people, or one below it.
fn people(organisation: OrganisationId, end: &str) -> String {
    format!("/hallinta/organisaatiot/{organisation}/ihmiset{end}")
}

impl World {
    /// The page of a person in an organisation, or one below it.
    async fn person_page(&self, organisation: OrganisationId, name: &str, end: &str) -> String {
        people(organisation, &format!("/{}{end}", self.account(name).await))
    }

    /// Gives a person a further role.
    async fn join(&self, name: &str, organisation: OrganisationId, role: Role) {
        let account = self.account(name).await;
        let mut tx = self.ctx.write().await.unwrap();
        let id = MembershipId::new(self.ctx.now(), self.ctx.random());
        let (home, ends_on, ended) = (false, None, None);
        let membership = Membership { id, account, organisation, role, home, ends_on, ended };
        tx.memberships().add(&membership, self.ctx.now()).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// Adds a person who never signs in, known by an address only.
    pub(crate) async fn new_member(&self, organisation: OrganisationId, role: Role, name: &str) {
        self.add_member(organisation, role, Profile::default(), &email(name)).await;
    }

    /// Adds an editor with a name.
    pub(crate) async fn name_member(
        &self,
        place: OrganisationId,
        first: &str,
        last: &str,
        address: &str,
    ) {
        let profile = Profile::parse(first, last, "").unwrap();
        self.add_member(place, Role::Editor, profile, address).await;
    }

    async fn add_member(
        &self,
        organisation: OrganisationId,
        role: Role,
        profile: Profile,
        address: &str,
    ) {
        let now = self.ctx.now();
        let account = NewAccount {
            id: AccountId::new(now, self.ctx.random()),
            email: EmailAddress::parse(address).unwrap(),
            profile,
            language: Language::Fi,
            password_hash: Secret::new("none".to_owned()),
            administrator: false,
            notice_version: 1,
            second_factor_due_on: None,
        };
        let membership = Membership {
            id: MembershipId::new(now, self.ctx.random()),
            account: account.id,
            organisation,
            role,
            home: true,
            ends_on: None,
            ended: None,
        };
        let mut tx = self.ctx.write().await.unwrap();
        tx.accounts().add(&account, now).await.unwrap();
        tx.memberships().add(&membership, now).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// What the log says of the last event.
    async fn last_record(&self) -> (String, String, Option<String>) {
        let mut tx = self.ctx.read().await.unwrap();
        let entry = tx.audit().after(0, 10_000).await.unwrap().pop().unwrap();
        (entry.record.event_type, entry.record.changes, entry.record.reason)
    }

    /// The subjects of the mails to an address so far, but for what only gathers other things.
    async fn mails_to(&self, address: &str) -> Vec<String> {
        let mails = self.mails().await;
        let to = mails.iter().filter(|mail| mail.address.as_str() == address);
        let to = to.filter(|mail| !mail.subject.starts_with("Kooste"));
        to.map(|mail| mail.subject.clone()).collect()
    }
}

/// Opens a page and sends its form with some fields.
async fn send(browser: &mut Browser, path: &str, fields: &[(&str, &str)]) -> crate::world::Answer {
    let form = browser.get(path).await.assert(200).form(path);
    let filled = |form: Form, (name, value): &(&str, &str)| form.fill(name, value);
    browser.submit(fields.iter().fold(form, filled)).await
}
