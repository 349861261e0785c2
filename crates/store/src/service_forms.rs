//! What somebody typed into the form of a service and has not saved, and who has it open
//! (spec 3.3). Both are aids: nothing depends on them, and they go when they are old.

use service_manual_domain::ids::{AccountId, ServiceId, ServiceVersionId};
use service_manual_domain::service::typed::TypedService;
use service_manual_domain::time::Instant;

use crate::error::Result;
use crate::sql::{Columns, Sql, json, optional_text, text};
use crate::tx::repository;

const TYPED: &str = "service_typed";
const PRESENCE: &str = "service_presence";

repository!(
    /// Unsaved forms, and who has one open.
    ServiceForms
);

/// What one person typed into one page of the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptForm {
    /// The code of the page.
    pub page: String,
    /// What was typed.
    pub typed: TypedService,
    /// The version that the person saw; none for a service that did not exist yet.
    pub base: Option<ServiceVersionId>,
    /// When it was kept.
    pub saved_at: Instant,
}

/// Somebody who has a form open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Presence {
    /// Who.
    pub account: AccountId,
    /// Since when.
    pub since: Instant,
}

impl ServiceForms<'_> {
    /// Keeps what somebody typed into a page, instead of what was kept of it before.
    pub async fn keep(
        &mut self,
        service: ServiceId,
        account: AccountId,
        kept: &KeptForm,
    ) -> Result<()> {
        Sql::new(
            "INSERT INTO service_typed (service_id, account_id, page, form, base_version_id, \
             saved_at) VALUES ($1, $2, $3, $4, $5, $6) \
             ON CONFLICT (service_id, account_id, page) DO UPDATE SET form = excluded.form, \
             base_version_id = excluded.base_version_id, saved_at = excluded.saved_at",
        )
        .with(text(service))
        .with(text(account))
        .with(kept.page.as_str())
        .with(json(&kept.typed, TYPED)?)
        .with(optional_text(kept.base))
        .with(kept.saved_at)
        .execute(self.tx)
        .await?;
        Ok(())
    }

    /// What is kept of one person's pages of the form of a service.
    pub async fn kept(&mut self, service: ServiceId, account: AccountId) -> Result<Vec<KeptForm>> {
        let rows = Sql::new(
            "SELECT page, form, base_version_id, saved_at FROM service_typed \
             WHERE service_id = $1 AND account_id = $2 ORDER BY page",
        )
        .with(text(service))
        .with(text(account))
        .list(self.tx)
        .await?;
        rows.iter().map(|row| kept_form(&Columns::of(row, TYPED))).collect()
    }

    /// What somebody typed of services that were never saved, the last first.
    pub async fn kept_of_new(&mut self, account: AccountId) -> Result<Vec<(ServiceId, KeptForm)>> {
        let rows = Sql::new(
            "SELECT service_id, page, form, base_version_id, saved_at FROM service_typed \
             WHERE account_id = $1 AND NOT EXISTS \
             (SELECT 1 FROM service WHERE service.id = service_typed.service_id) \
             ORDER BY saved_at DESC, service_id",
        )
        .with(text(account))
        .list(self.tx)
        .await?;
        let kept = |row| {
            let columns = Columns::of(row, TYPED);
            Ok((columns.parsed("service_id")?, kept_form(&columns)?))
        };
        rows.iter().map(kept).collect()
    }

    /// Forgets what is kept of a page.
    pub async fn forget_page(
        &mut self,
        service: ServiceId,
        account: AccountId,
        page: &str,
    ) -> Result<()> {
        Sql::new(
            "DELETE FROM service_typed WHERE service_id = $1 AND account_id = $2 AND page = $3",
        )
        .with(text(service))
        .with(text(account))
        .with(page)
        .execute(self.tx)
        .await?;
        Ok(())
    }

    /// Forgets what was kept before a moment.
    pub async fn forget_before(&mut self, before: Instant) -> Result<u64> {
        Sql::new("DELETE FROM service_typed WHERE saved_at < $1")
            .with(before)
            .execute(self.tx)
            .await
    }

    /// Forgets those who were not seen since a moment.
    pub async fn forget_absent(&mut self, before: Instant) -> Result<u64> {
        Sql::new("DELETE FROM service_presence WHERE seen_at < $1")
            .with(before)
            .execute(self.tx)
            .await
    }

    /// Forgets everything of an account that is being deleted.
    pub async fn forget_account(&mut self, account: AccountId) -> Result<()> {
        for table in [TYPED, PRESENCE] {
            Sql::new(&format!("DELETE FROM {table} WHERE account_id = $1"))
                .with(text(account))
                .execute(self.tx)
                .await?;
        }
        Ok(())
    }

    /// Notes that somebody has the form open. Who was not seen since `still_there` begins anew.
    pub async fn note_presence(
        &mut self,
        service: ServiceId,
        account: AccountId,
        still_there: Instant,
        now: Instant,
    ) -> Result<()> {
        Sql::new(
            "INSERT INTO service_presence (service_id, account_id, since, seen_at) \
             VALUES ($1, $2, $3, $4) ON CONFLICT (service_id, account_id) DO UPDATE SET \
             since = CASE WHEN service_presence.seen_at < $5 THEN excluded.since \
             ELSE service_presence.since END, seen_at = excluded.seen_at",
        )
        .with(text(service))
        .with(text(account))
        .with(now)
        .with(now)
        .with(still_there)
        .execute(self.tx)
        .await?;
        Ok(())
    }

    /// Forgets that somebody has the form of a service open.
    pub async fn forget_presence(&mut self, service: ServiceId, account: AccountId) -> Result<()> {
        Sql::new("DELETE FROM service_presence WHERE service_id = $1 AND account_id = $2")
            .with(text(service))
            .with(text(account))
            .execute(self.tx)
            .await?;
        Ok(())
    }

    /// Who else was seen with the form open since a moment, the longest there first.
    pub async fn present(
        &mut self,
        service: ServiceId,
        but: AccountId,
        seen_since: Instant,
    ) -> Result<Vec<Presence>> {
        let rows = Sql::new(
            "SELECT account_id, since FROM service_presence WHERE service_id = $1 \
             AND account_id <> $2 AND seen_at >= $3 ORDER BY since, account_id",
        )
        .with(text(service))
        .with(text(but))
        .with(seen_since)
        .list(self.tx)
        .await?;
        rows.iter()
            .map(|row| {
                let columns = Columns::of(row, PRESENCE);
                Ok(Presence {
                    account: columns.parsed("account_id")?,
                    since: columns.instant("since")?,
                })
            })
            .collect()
    }
}

fn kept_form(columns: &Columns<'_>) -> Result<KeptForm> {
    Ok(KeptForm {
        page: columns.text("page")?,
        typed: columns.json("form")?,
        base: columns.optional("base_version_id")?,
        saved_at: columns.instant("saved_at")?,
    })
}
