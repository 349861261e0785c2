//! Notices shown on every page for a while.

use sqlx::any::AnyRow;

use service_manual_domain::ids::SiteNoticeId;
use service_manual_domain::language::{Language, Texts};
use service_manual_domain::notice::SiteNotice;

use crate::error::Result;
use crate::sql::{Columns, Sql, text};
use crate::tx::repository;

const TABLE: &str = "site_notice";
const COLUMNS: &str = "SELECT id, level, audience, dismissible, text_fi, text_sv, text_en, \
     shown_from, shown_until, version FROM site_notice";

repository!(
    /// Site notices.
    SiteNotices
);

/// A notice with what it is known by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredSiteNotice {
    /// Its id.
    pub id: SiteNoticeId,
    /// The notice.
    pub notice: SiteNotice,
    /// Counts its changes.
    pub version: i64,
}

impl SiteNotices<'_> {
    /// All notices, what begins first first.
    pub async fn all(&mut self) -> Result<Vec<StoredSiteNotice>> {
        let rows = Sql::new(COLUMNS).push(" ORDER BY shown_from, id").list(self.tx).await?;
        rows.iter().map(stored).collect()
    }

    /// One notice, which must exist.
    pub async fn get(&mut self, id: SiteNoticeId) -> Result<StoredSiteNotice> {
        stored(&Sql::new(COLUMNS).push(" WHERE id = ").bind(text(id)).get(self.tx, TABLE).await?)
    }

    /// Adds a notice.
    pub async fn add(&mut self, id: SiteNoticeId, notice: &SiteNotice) -> Result<()> {
        let sql = Sql::new(
            "INSERT INTO site_notice (level, audience, dismissible, text_fi, text_sv, text_en, \
             shown_from, shown_until, id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        );
        filled(sql, notice).with(text(id)).execute(self.tx).await?;
        Ok(())
    }

    /// Changes a notice that somebody saw in a version.
    ///
    /// # Errors
    /// [`crate::Error::Conflict`] when it was changed or removed since.
    pub async fn change(&mut self, id: SiteNoticeId, seen: i64, notice: &SiteNotice) -> Result<()> {
        let sql = Sql::new(
            "UPDATE site_notice SET level = $1, audience = $2, dismissible = $3, text_fi = $4, \
             text_sv = $5, text_en = $6, shown_from = $7, shown_until = $8, \
             version = version + 1 WHERE id = $9 AND version = $10",
        );
        filled(sql, notice).with(text(id)).with(seen).change_one(self.tx, TABLE).await
    }

    /// Removes a notice that somebody saw in a version.
    ///
    /// # Errors
    /// [`crate::Error::Conflict`] when it was changed or removed since.
    pub async fn remove(&mut self, id: SiteNoticeId, seen: i64) -> Result<()> {
        Sql::new("DELETE FROM site_notice WHERE id = $1 AND version = $2")
            .with(text(id))
            .with(seen)
            .change_one(self.tx, TABLE)
            .await
    }
}

/// The statement with all that a notice says.
fn filled(sql: Sql, notice: &SiteNotice) -> Sql {
    sql.with(notice.level.code())
        .with(notice.audience.code())
        .with(notice.dismissible)
        .with(notice.texts.get(Language::Fi))
        .with(notice.texts.get(Language::Sv))
        .with(notice.texts.get(Language::En))
        .with(notice.from)
        .with(notice.until)
}

fn stored(row: &AnyRow) -> Result<StoredSiteNotice> {
    let columns = Columns::of(row, TABLE);
    let texts = Texts::default()
        .with(Language::Fi, columns.text("text_fi")?)
        .with(Language::Sv, columns.text("text_sv")?)
        .with(Language::En, columns.text("text_en")?);
    Ok(StoredSiteNotice {
        id: columns.parsed("id")?,
        notice: SiteNotice {
            level: columns.parsed("level")?,
            audience: columns.parsed("audience")?,
            dismissible: columns.yes("dismissible")?,
            texts,
            from: columns.instant("shown_from")?,
            until: columns.instant("shown_until")?,
        },
        version: columns.number("version")?,
    })
}
