//! Composing ordered mails into the outbox, each in its recipient's language.

use service_manual_domain::account::{Account, AccountState};
use service_manual_domain::ids::{AccountId, InvitationId, MailId, ServiceId};
use service_manual_domain::language::Language;
use service_manual_domain::organisation::OrganisationKind;
use service_manual_domain::policy::{Action, roles_that_may};
use service_manual_domain::service::Service;
use service_manual_domain::time::Instant;
use service_manual_render::mail::{
    InvitationMail, Mail, ServicePublishedMail, ServiceReturnedMail, ServiceSubmittedMail,
    SignInBlockedMail, WelcomeMail,
};
use service_manual_render::urls;
use service_manual_store::{NewMail, ServiceVersion, Tx};

use crate::context::Context;
use crate::error::Result;
use crate::mail::MailOrder;

/// Writes the mails of an order into the outbox. What has become pointless meanwhile (an
/// invitation revoked, an account deactivated) is not written.
pub(crate) async fn write(ctx: &Context, tx: &mut Tx, order: &MailOrder) -> Result<()> {
    let mut outbox = Outbox { ctx, tx, order };
    match order {
        MailOrder::Invitation { invitation, token } => outbox.invitation(*invitation, token).await,
        MailOrder::Registered { account } => outbox.registered(*account).await,
        MailOrder::SignInBlocked { account, until, .. } => {
            outbox.sign_in_blocked(*account, *until).await
        }
        MailOrder::ServiceSubmitted { service, .. } => outbox.service_submitted(*service).await,
        MailOrder::ServicePublished { service, to, .. } => {
            outbox.service_published(*service, *to).await
        }
        MailOrder::ServiceReturned { service, to, by, comment, .. } => {
            outbox.service_returned(*service, *to, *by, comment).await
        }
    }
}

/// The outbox, while the mails of one order are written.
struct Outbox<'a> {
    ctx: &'a Context,
    tx: &'a mut Tx,
    order: &'a MailOrder,
}

impl Outbox<'_> {
    async fn invitation(&mut self, id: InvitationId, token: &str) -> Result<()> {
        let invitation = self.tx.invitations().get(id).await?;
        let settings = self.ctx.settings();
        if invitation.usable(self.ctx.now(), &settings.invitations).is_err() {
            return Ok(());
        }
        let organisation = self.tx.organisations().get(invitation.organisation).await?;
        let mail = InvitationMail {
            language: invitation.language,
            public_address: self.public_address(),
            organisation: organisation.name.text(invitation.language).to_owned(),
            role: invitation.role,
            message: invitation.message,
            token: token.to_owned(),
            valid_until: invitation.invited_at.day().plus_days(settings.invitations.valid_days),
        };
        let rendered = mail.to_mail()?;
        let new = NewMail {
            id: MailId::new(self.ctx.now(), self.ctx.random()),
            step_key: self.order.step_key(),
            kind: self.order.kind(),
            account: None,
            address: invitation.email,
            language: invitation.language,
            subject: rendered.subject,
            text: rendered.text,
            html: rendered.html,
        };
        Ok(self.tx.mails().add(&new, self.ctx.now()).await?)
    }

    async fn registered(&mut self, id: AccountId) -> Result<()> {
        let account = self.tx.accounts().get(id).await?;
        let memberships = self.tx.accounts().actor(&account).await?.memberships;
        let Some(home) = memberships.first() else { return Ok(()) };
        let organisation = self.tx.organisations().get(home.organisation).await?;
        let mail = WelcomeMail {
            language: account.language,
            public_address: self.public_address(),
            email: account.email.as_str().to_owned(),
            organisation: organisation.name.text(account.language).to_owned(),
            role: home.role,
        };
        self.add(&account, &mail).await
    }

    async fn sign_in_blocked(&mut self, id: AccountId, until: Instant) -> Result<()> {
        let account = self.tx.accounts().get(id).await?;
        let mail = SignInBlockedMail { language: account.language, until };
        self.add(&account, &mail).await
    }

    async fn service_submitted(&mut self, id: ServiceId) -> Result<()> {
        let (service, version) = self.service(id).await?;
        let Some(submission) = service.submission else { return Ok(()) };
        let organiser = self.tx.organisations().get(service.organiser).await?;
        let person = self.tx.accounts().get(submission.by).await?.shown_name();
        let reviewers = service.reviewing_organisations();
        let roles = roles_that_may(Action::PublishService, OrganisationKind::Authority);
        for account in self.tx.accounts().with_roles(&reviewers, &roles).await? {
            if account.id == submission.by {
                continue;
            }
            let mail = ServiceSubmittedMail {
                language: account.language,
                public_address: self.public_address(),
                service: name_in(&version, account.language),
                person: person.clone(),
                organisation: organiser.name.text(account.language).to_owned(),
                path: urls::service_manage(account.language, id),
            };
            self.add(&account, &mail).await?;
        }
        Ok(())
    }

    async fn service_published(&mut self, id: ServiceId, to: AccountId) -> Result<()> {
        let account = self.tx.accounts().get(to).await?;
        let Some(live) = self.tx.services().live(id).await? else { return Ok(()) };
        let language = account.language;
        let shown = live.content.texts.best(language);
        let name = shown.map(|(_, text)| text.name.clone()).unwrap_or_default();
        let path = urls::service_manage(language, id);
        let public_address = self.public_address();
        let mail = ServicePublishedMail { language, public_address, service: name, path };
        self.add(&account, &mail).await
    }

    async fn service_returned(
        &mut self,
        id: ServiceId,
        to: AccountId,
        by: AccountId,
        comment: &str,
    ) -> Result<()> {
        let account = self.tx.accounts().get(to).await?;
        let (_, version) = self.service(id).await?;
        let mail = ServiceReturnedMail {
            language: account.language,
            public_address: self.public_address(),
            service: name_in(&version, account.language),
            person: self.tx.accounts().get(by).await?.shown_name(),
            comment: comment.to_owned(),
            path: urls::service_edit(account.language, id),
        };
        self.add(&account, &mail).await
    }

    async fn service(&mut self, id: ServiceId) -> Result<(Service, ServiceVersion)> {
        let service = self.tx.services().get(id).await?;
        let version = self.tx.services().version(service.newest).await?;
        Ok((service, version))
    }

    /// One mail of the step for each account, whoever else gets one.
    async fn add(&mut self, account: &Account, mail: &(impl Mail + Sync)) -> Result<()> {
        if account.state != AccountState::Active {
            return Ok(());
        }
        let rendered = mail.to_mail()?;
        let new = NewMail {
            id: MailId::new(self.ctx.now(), self.ctx.random()),
            step_key: format!("{}:{}", self.order.step_key(), account.id),
            kind: self.order.kind(),
            account: Some(account.id),
            address: account.email.clone(),
            language: account.language,
            subject: rendered.subject,
            text: rendered.text,
            html: rendered.html,
        };
        Ok(self.tx.mails().add(&new, self.ctx.now()).await?)
    }

    fn public_address(&self) -> String {
        self.ctx.public_address().to_owned()
    }
}

fn name_in(version: &ServiceVersion, language: Language) -> String {
    version.content.texts.best(language).map(|(_, text)| text.name.clone()).unwrap_or_default()
}
