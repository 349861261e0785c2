//! Notices shown on every page for a while.

use service_manual_domain::ids::SiteNoticeId;
use service_manual_domain::language::{Language, Localised};
use service_manual_domain::notice::NoticeLevel;
use service_manual_domain::time::Instant;

use crate::error::Result;
use crate::sql::{Columns, Sql, text};
use crate::tx::repository;

repository!(
    /// Site notices.
    SiteNotices
);

/// A notice to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteNotice {
    /// Its id.
    pub id: SiteNoticeId,
    /// How urgent it is.
    pub level: NoticeLevel,
    /// What it says.
    pub text: Localised<String>,
}

/// A notice with the time in which it is shown.
#[derive(Debug, Clone)]
pub struct NewSiteNotice {
    /// The notice.
    pub notice: SiteNotice,
    /// From when.
    pub shown_from: Instant,
    /// Until when.
    pub shown_until: Instant,
}

impl SiteNotices<'_> {
    /// Adds a notice.
    pub async fn add(&mut self, new: &NewSiteNotice) -> Result<()> {
        let notice = &new.notice;
        Sql::new(
            "INSERT INTO site_notice (id, level, text_fi, text_sv, text_en, shown_from, \
             shown_until) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        )
        .with(text(notice.id))
        .with(notice.level.code())
        .with(notice.text.text(Language::Fi))
        .with(notice.text.text(Language::Sv))
        .with(notice.text.text(Language::En))
        .with(new.shown_from)
        .with(new.shown_until)
        .execute(self.tx)
        .await?;
        Ok(())
    }

    /// All notices, each with the times between which it is shown.
    pub async fn all(&mut self) -> Result<Vec<(SiteNotice, Instant, Instant)>> {
        let rows = Sql::new(
            "SELECT id, level, text_fi, text_sv, text_en, shown_from, shown_until \
             FROM site_notice ORDER BY shown_from, id",
        )
        .list(self.tx)
        .await?;
        rows.iter()
            .map(|row| {
                let columns = Columns::of(row, "site_notice");
                let notice = SiteNotice {
                    id: columns.parsed("id")?,
                    level: columns.parsed("level")?,
                    text: columns.localised(["text_fi", "text_sv", "text_en"])?,
                };
                Ok((notice, columns.instant("shown_from")?, columns.instant("shown_until")?))
            })
            .collect()
    }
}
