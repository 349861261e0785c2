//! Invitations.

use std::collections::HashMap;

use sqlx::any::AnyRow;

use service_manual_domain::account::invitation::{Invitation, InvitationState};
use service_manual_domain::email::EmailAddress;
use service_manual_domain::ids::{AccountId, InvitationId, OrganisationId};
use service_manual_domain::policy::Scope;
use service_manual_domain::secret::TokenHash;
use service_manual_domain::time::Instant;

use crate::error::{Error, Result};
use crate::sql::{Columns, Sql, optional_text, text};
use crate::tx::repository;

const TABLE: &str = "invitation";
const COLUMNS: &str = "SELECT i.id, i.organisation_id, i.role, i.ends_on, i.email, i.language, \
     i.invited_by, i.invited_at, i.sent_at, i.reminders, i.message, i.state, i.ended_at \
     FROM invitation i";

/// How many open invitations an organisation has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvitationCounts {
    /// Sent and not answered, or not noted as expired yet.
    pub pending: i64,
    /// Waiting for a second main user.
    pub awaiting_approval: i64,
}

repository!(
    /// Invitations to become a user or to join a further organisation.
    Invitations
);

impl Invitations<'_> {
    /// Who invited each of some accounts to each of their organisations, the last time.
    pub async fn inviters(
        &mut self,
        accounts: &[AccountId],
    ) -> Result<HashMap<(AccountId, OrganisationId), AccountId>> {
        let rows = Sql::new(
            "SELECT i.account_id, i.organisation_id, i.invited_by FROM invitation i \
             WHERE i.account_id IS NOT NULL AND i.account_id IN ",
        )
        .bind_list(accounts.iter().map(text))
        .push(" ORDER BY i.invited_at, i.id")
        .list(self.tx)
        .await?;
        let one = |row: &AnyRow| {
            let columns = Columns::of(row, TABLE);
            let key = (columns.parsed("account_id")?, columns.parsed("organisation_id")?);
            Ok((key, columns.parsed("invited_by")?))
        };
        rows.iter().map(one).collect()
    }

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
        self.find(id).await?.ok_or(Error::NotFound(TABLE))
    }

    /// One invitation, unless it is erased.
    pub async fn find(&mut self, id: InvitationId) -> Result<Option<Invitation>> {
        let statement = Sql::new(COLUMNS).push(" WHERE i.id = ").bind(text(id));
        statement.find(self.tx).await?.as_ref().map(invitation).transpose()
    }

    /// Makes other transactions that invite to the organisation wait until this one ends, so that
    /// a form that is sent twice at once invites nobody twice.
    pub async fn lock(&mut self, organisation: OrganisationId) -> Result<()> {
        Sql::new("UPDATE organisation SET version = version WHERE id = $1")
            .with(text(organisation))
            .execute(self.tx)
            .await?;
        Ok(())
    }

    /// The invitation of a link, if the link was ever sent.
    pub async fn find_by_token(&mut self, token: &TokenHash) -> Result<Option<Invitation>> {
        let statement = Sql::new(COLUMNS)
            .push(" JOIN invitation_token t ON t.invitation_id = i.id WHERE t.token_hash = ")
            .bind(token.as_str());
        statement.find(self.tx).await?.as_ref().map(invitation).transpose()
    }

    /// The open invitations of an organisation, and those that ended without an account and are
    /// not erased yet, the newest first. Whether one has expired is computed from the clock.
    pub async fn listed(&mut self, organisation: OrganisationId) -> Result<Vec<Invitation>> {
        let rows = Sql::new(COLUMNS)
            .push(" WHERE i.state <> 'accepted' AND i.organisation_id = ")
            .bind(text(organisation))
            .push(" ORDER BY i.invited_at DESC, i.id DESC")
            .list(self.tx)
            .await?;
        rows.iter().map(invitation).collect()
    }

    /// How many invitations of an organisation are pending, and how many wait for approval.
    pub async fn counts(&mut self, organisation: OrganisationId) -> Result<InvitationCounts> {
        let row = Sql::new(
            "SELECT CAST(COALESCE(SUM(CASE WHEN state = 'pending' THEN 1 ELSE 0 END), 0) \
             AS BIGINT) AS pending, CAST(COALESCE(SUM(CASE WHEN state = 'awaiting_approval' \
             THEN 1 ELSE 0 END), 0) AS BIGINT) AS awaiting_approval FROM invitation \
             WHERE organisation_id = $1 AND state IN ('pending', 'awaiting_approval')",
        )
        .with(text(organisation))
        .get(self.tx, TABLE)
        .await?;
        let columns = Columns::of(&row, TABLE);
        Ok(InvitationCounts {
            pending: columns.number("pending")?,
            awaiting_approval: columns.number("awaiting_approval")?,
        })
    }

    /// How many invitations in the scope wait for approval that `account` can give (another one
    /// than the inviter), and an organisation to which one is; nothing if none waits.
    pub async fn to_approve(
        &mut self,
        scope: &Scope,
        account: AccountId,
    ) -> Result<Option<(OrganisationId, i64)>> {
        let row = Sql::new(
            "SELECT MIN(i.organisation_id) AS organisation_id, COUNT(*) AS waiting \
             FROM invitation i WHERE i.state = 'awaiting_approval' AND i.invited_by <> ",
        )
        .bind(text(account))
        .push(" AND ")
        .within(scope, "i.organisation_id", None)
        .get(self.tx, TABLE)
        .await?;
        let columns = Columns::of(&row, TABLE);
        let organisation = columns.optional("organisation_id")?;
        Ok(organisation.zip(Some(columns.number("waiting")?)))
    }

    /// Open invitations in the order of their ids, after one of them; a piece of the whole list.
    pub async fn open_after(
        &mut self,
        after: Option<InvitationId>,
        limit: i64,
    ) -> Result<Vec<Invitation>> {
        let rows = Sql::new(COLUMNS)
            .push(" WHERE i.state IN ('pending', 'awaiting_approval') AND i.id > ")
            .bind(after.map_or_else(String::new, |id| id.to_string()))
            .push(" ORDER BY i.id LIMIT ")
            .bind(limit)
            .list(self.tx)
            .await?;
        rows.iter().map(invitation).collect()
    }

    /// Whether the address has an account with a membership there that has not ended. One
    /// question for all addresses, so that the time of the answer does not tell which of them
    /// have an account elsewhere.
    pub async fn is_member(
        &mut self,
        email: &EmailAddress,
        organisation: OrganisationId,
    ) -> Result<bool> {
        let row = Sql::new(
            "SELECT m.id FROM membership m JOIN account a ON a.id = m.account_id \
             WHERE a.email_key = $1 AND m.organisation_id = $2 AND m.ended_at IS NULL",
        )
        .with(email.key())
        .with(text(organisation))
        .find(self.tx)
        .await?;
        Ok(row.is_some())
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

    /// Stores role, last day, state and sending of an invitation that was like `before`.
    ///
    /// # Errors
    /// [`Error::Conflict`] when it no longer is: somebody else was faster.
    pub async fn save(&mut self, before: &Invitation, after: &Invitation) -> Result<()> {
        let sent = |invitation: &Invitation| invitation.sent_at.map_or(0, Instant::milliseconds);
        let last_day = |invitation: &Invitation| {
            invitation.ends_on.map_or_else(String::new, |day| day.to_string())
        };
        Sql::new(
            "UPDATE invitation SET role = $1, ends_on = $2, sent_at = $3, reminders = $4, \
             state = $5, ended_at = $6 WHERE id = $7 AND state = $8 AND role = $9 \
             AND COALESCE(ends_on, '') = $10 AND COALESCE(sent_at, 0) = $11 AND reminders = $12",
        )
        .with(after.role.code())
        .with(optional_text(after.ends_on))
        .with(after.sent_at)
        .with(after.reminders)
        .with(after.state.code())
        .with(after.ended_at)
        .with(text(before.id))
        .with(before.state.code())
        .with(before.role.code())
        .with(last_day(before))
        .with(sent(before))
        .with(before.reminders)
        .change_one(self.tx, TABLE)
        .await
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
        Sql::new(
            "UPDATE invitation SET state = $1, ended_at = $2 \
             WHERE id = $3 AND state IN ('pending', 'awaiting_approval')",
        )
        .with(state.code())
        .with(now)
        .with(text(id))
        .change_one(self.tx, TABLE)
        .await
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
        Sql::new(
            "UPDATE invitation SET state = 'accepted', ended_at = $1, account_id = $2, \
             email = NULL, email_key = NULL, message = NULL WHERE id = $3 AND state = 'pending'",
        )
        .with(now)
        .with(text(account))
        .with(text(id))
        .change_one(self.tx, TABLE)
        .await
    }

    /// Erases invitations that ended before a moment without an account, with their links; how
    /// many. The first statement keeps others from sending them again meanwhile.
    pub async fn remove_ended(&mut self, before: Instant, limit: i64) -> Result<usize> {
        let condition = " state IN ('declined', 'revoked', 'expired') AND ended_at < ";
        let rows = Sql::new("UPDATE invitation SET message = NULL WHERE")
            .push(condition)
            .bind(before)
            .push(" AND id IN (SELECT id FROM invitation WHERE")
            .push(condition)
            .bind(before)
            .push(" ORDER BY id LIMIT ")
            .bind(limit)
            .push(") RETURNING id")
            .list(self.tx)
            .await?;
        let id = |row| Columns::of(row, TABLE).parsed("id");
        let ids: Vec<InvitationId> = rows.iter().map(id).collect::<Result<_>>()?;
        for statement in [
            "DELETE FROM invitation_token WHERE invitation_id IN ",
            "DELETE FROM invitation WHERE id IN ",
        ] {
            Sql::new(statement).bind_list(ids.iter().map(text)).execute(self.tx).await?;
        }
        Ok(ids.len())
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
