//! Invitations.

use sqlx::any::AnyRow;

use service_manual_domain::account::invitation::{Invitation, InvitationState};
use service_manual_domain::email::EmailAddress;
use service_manual_domain::ids::{InvitationId, OrganisationId};
use service_manual_domain::secret::TokenHash;

use crate::error::{Error, Result};
use crate::sql::{Columns, Sql, text};
use crate::tx::repository;

const TABLE: &str = "invitation";
const COLUMNS: &str = "SELECT id, organisation_id, role, email, language, token_hash, invited_by, \
     invited_at, message, state FROM invitation";

repository!(
    /// Invitations to become a user.
    Invitations
);

impl Invitations<'_> {
    /// Adds an invitation.
    pub async fn add(&mut self, invitation: &Invitation) -> Result<()> {
        Sql::new(
            "INSERT INTO invitation (id, organisation_id, role, email, email_key, language, \
             token_hash, invited_by, invited_at, message, state) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        )
        .with(text(invitation.id))
        .with(text(invitation.organisation))
        .with(invitation.role.code())
        .with(invitation.email.as_str())
        .with(invitation.email.key())
        .with(text(invitation.language))
        .with(invitation.token_hash.as_str())
        .with(text(invitation.invited_by))
        .with(invitation.invited_at)
        .with(invitation.message.as_deref())
        .with(invitation.state.code())
        .execute(self.tx)
        .await?;
        Ok(())
    }

    /// One invitation that must exist.
    pub async fn get(&mut self, id: InvitationId) -> Result<Invitation> {
        let statement = Sql::new(COLUMNS).push(" WHERE id = ").bind(text(id));
        invitation(&statement.get(self.tx, TABLE).await?)
    }

    /// The invitation of a link, if the link was ever sent.
    pub async fn find_by_token(&mut self, token: &TokenHash) -> Result<Option<Invitation>> {
        let statement = Sql::new(COLUMNS).push(" WHERE token_hash = ").bind(token.as_str());
        statement.find(self.tx).await?.as_ref().map(invitation).transpose()
    }

    /// Pending invitations of an organisation, expired ones too, the newest first.
    pub async fn pending(&mut self, organisation: OrganisationId) -> Result<Vec<Invitation>> {
        let rows = Sql::new(COLUMNS)
            .push(" WHERE state = 'pending' AND organisation_id = ")
            .bind(text(organisation))
            .push(" ORDER BY invited_at DESC, id DESC")
            .list(self.tx)
            .await?;
        rows.iter().map(invitation).collect()
    }

    /// Pending invitations of an address to an organisation, expired ones too.
    pub async fn pending_for(
        &mut self,
        email: &EmailAddress,
        organisation: OrganisationId,
    ) -> Result<Vec<Invitation>> {
        let rows = Sql::new(COLUMNS)
            .push(" WHERE state = 'pending' AND email_key = ")
            .bind(email.key())
            .push(" AND organisation_id = ")
            .bind(text(organisation))
            .list(self.tx)
            .await?;
        rows.iter().map(invitation).collect()
    }

    /// Ends a pending invitation.
    ///
    /// # Errors
    /// [`Error::Conflict`] when it is no longer pending: somebody else was faster.
    pub async fn end(&mut self, id: InvitationId, state: InvitationState) -> Result<()> {
        let ended =
            Sql::new("UPDATE invitation SET state = $1 WHERE id = $2 AND state = 'pending'")
                .with(state.code())
                .with(text(id))
                .execute(self.tx)
                .await?;
        if ended == 1 { Ok(()) } else { Err(Error::Conflict(TABLE)) }
    }
}

fn invitation(row: &AnyRow) -> Result<Invitation> {
    let columns = Columns::of(row, TABLE);
    Ok(Invitation {
        id: columns.parsed("id")?,
        organisation: columns.parsed("organisation_id")?,
        role: columns.parsed("role")?,
        email: EmailAddress::from_stored(columns.text("email")?),
        language: columns.parsed("language")?,
        token_hash: TokenHash::from_stored(columns.text("token_hash")?),
        invited_by: columns.parsed("invited_by")?,
        invited_at: columns.instant("invited_at")?,
        message: columns.optional_text("message")?,
        state: columns.parsed("state")?,
    })
}
