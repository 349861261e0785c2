//! Invitations.

use sqlx::any::AnyRow;

use service_manual_domain::account::invitation::{Invitation, InvitationState};
use service_manual_domain::email::EmailAddress;
use service_manual_domain::ids::{AccountId, InvitationId, OrganisationId};
use service_manual_domain::secret::TokenHash;
use service_manual_domain::time::Instant;

use crate::error::{Error, Result};
use crate::sql::{Columns, Sql, optional_text, text};
use crate::tx::repository;

const TABLE: &str = "invitation";
const COLUMNS: &str = "SELECT i.id, i.organisation_id, i.role, i.ends_on, i.email, i.language, \
     i.invited_by, i.invited_at, i.sent_at, i.reminders, i.message, i.state, i.ended_at \
     FROM invitation i";

repository!(
    /// Invitations to become a user or to join a further organisation.
    Invitations
);

impl Invitations<'_> {
    /// Adds an invitation.
    pub async fn add(&mut self, invitation: &Invitation) -> Result<()> {
        let email = invitation.email.as_ref();
        Sql::new(
            "INSERT INTO invitation (id, organisation_id, role, ends_on, email, email_key, \
             language, invited_by, invited_at, sent_at, reminders, message, state) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        )
        .with(text(invitation.id))
        .with(text(invitation.organisation))
        .with(invitation.role.code())
        .with(optional_text(invitation.ends_on))
        .with(email.map(EmailAddress::as_str))
        .with(optional_text(email.map(EmailAddress::key)))
        .with(text(invitation.language))
        .with(text(invitation.invited_by))
        .with(invitation.invited_at)
        .with(invitation.sent_at)
        .with(invitation.reminders)
        .with(invitation.message.as_deref())
        .with(invitation.state.code())
        .execute(self.tx)
        .await?;
        Ok(())
    }

    /// Adds the link of one more mail of an invitation.
    pub async fn add_token(&mut self, id: InvitationId, token: &TokenHash) -> Result<()> {
        Sql::new("INSERT INTO invitation_token (token_hash, invitation_id) VALUES ($1, $2)")
            .with(token.as_str())
            .with(text(id))
            .execute(self.tx)
            .await?;
        Ok(())
    }

    /// One invitation that must exist.
    pub async fn get(&mut self, id: InvitationId) -> Result<Invitation> {
        let statement = Sql::new(COLUMNS).push(" WHERE i.id = ").bind(text(id));
        invitation(&statement.get(self.tx, TABLE).await?)
    }

    /// The invitation of a link, if the link was ever sent.
    pub async fn find_by_token(&mut self, token: &TokenHash) -> Result<Option<Invitation>> {
        let statement = Sql::new(COLUMNS)
            .push(" JOIN invitation_token t ON t.invitation_id = i.id WHERE t.token_hash = ")
            .bind(token.as_str());
        statement.find(self.tx).await?.as_ref().map(invitation).transpose()
    }

    /// The open invitations of an organisation, and those that ended without an account and are
    /// still listed, the newest first. Whether one has expired is computed from the clock.
    pub async fn listed(&mut self, organisation: OrganisationId) -> Result<Vec<Invitation>> {
        let rows = Sql::new(COLUMNS)
            .push(" WHERE i.state <> 'accepted' AND i.organisation_id = ")
            .bind(text(organisation))
            .push(" ORDER BY i.invited_at DESC, i.id DESC")
            .list(self.tx)
            .await?;
        rows.iter().map(invitation).collect()
    }

    /// The open invitations of an address to an organisation, expired ones too.
    pub async fn open_for(
        &mut self,
        email: &EmailAddress,
        organisation: OrganisationId,
    ) -> Result<Vec<Invitation>> {
        let rows = Sql::new(COLUMNS)
            .push(" WHERE i.state IN ('pending', 'awaiting_approval') AND i.email_key = ")
            .bind(email.key())
            .push(" AND i.organisation_id = ")
            .bind(text(organisation))
            .list(self.tx)
            .await?;
        rows.iter().map(invitation).collect()
    }

    /// Stores role, last day, state and sending of an open invitation that was in state `from`.
    ///
    /// # Errors
    /// [`Error::Conflict`] when it is no longer in that state: somebody else was faster.
    pub async fn save(&mut self, changed: &Invitation, from: InvitationState) -> Result<()> {
        let saved = Sql::new(
            "UPDATE invitation SET role = $1, ends_on = $2, sent_at = $3, reminders = $4, \
             state = $5, ended_at = $6 WHERE id = $7 AND state = $8",
        )
        .with(changed.role.code())
        .with(optional_text(changed.ends_on))
        .with(changed.sent_at)
        .with(changed.reminders)
        .with(changed.state.code())
        .with(changed.ended_at)
        .with(text(changed.id))
        .with(from.code())
        .execute(self.tx)
        .await?;
        one(saved)
    }

    /// Ends an open invitation without an account.
    ///
    /// # Errors
    /// [`Error::Conflict`] when it is no longer open: somebody else was faster.
    pub async fn end(
        &mut self,
        id: InvitationId,
        state: InvitationState,
        now: Instant,
    ) -> Result<()> {
        let ended = Sql::new(
            "UPDATE invitation SET state = $1, ended_at = $2 \
             WHERE id = $3 AND state IN ('pending', 'awaiting_approval')",
        )
        .with(state.code())
        .with(now)
        .with(text(id))
        .execute(self.tx)
        .await?;
        one(ended)
    }

    /// Notes that an account came of a pending invitation; its address is erased here.
    ///
    /// # Errors
    /// [`Error::Conflict`] when it is no longer pending: somebody else was faster.
    pub async fn accept(
        &mut self,
        id: InvitationId,
        account: AccountId,
        now: Instant,
    ) -> Result<()> {
        let accepted = Sql::new(
            "UPDATE invitation SET state = 'accepted', ended_at = $1, account_id = $2, \
             email = NULL, email_key = NULL, message = NULL WHERE id = $3 AND state = 'pending'",
        )
        .with(now)
        .with(text(account))
        .with(text(id))
        .execute(self.tx)
        .await?;
        one(accepted)
    }

    /// Removes invitations of an address with everything about it: its account is being deleted.
    pub async fn remove_for(&mut self, email: &EmailAddress) -> Result<()> {
        Sql::new(
            "DELETE FROM invitation_token WHERE invitation_id IN \
             (SELECT id FROM invitation WHERE email_key = $1)",
        )
        .with(email.key())
        .execute(self.tx)
        .await?;
        Sql::new("DELETE FROM invitation WHERE email_key = $1")
            .with(email.key())
            .execute(self.tx)
            .await?;
        Ok(())
    }
}

fn one(changed: u64) -> Result<()> {
    if changed == 1 { Ok(()) } else { Err(Error::Conflict(TABLE)) }
}

fn invitation(row: &AnyRow) -> Result<Invitation> {
    let columns = Columns::of(row, TABLE);
    Ok(Invitation {
        id: columns.parsed("id")?,
        organisation: columns.parsed("organisation_id")?,
        role: columns.parsed("role")?,
        ends_on: columns.optional("ends_on")?,
        email: columns.optional_text("email")?.map(EmailAddress::from_stored),
        language: columns.parsed("language")?,
        invited_by: columns.parsed("invited_by")?,
        invited_at: columns.instant("invited_at")?,
        sent_at: columns.optional_instant("sent_at")?,
        reminders: columns.number("reminders")?,
        message: columns.optional_text("message")?,
        state: columns.parsed("state")?,
        ended_at: columns.optional_instant("ended_at")?,
    })
}
