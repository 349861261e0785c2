//! Lists of services for those who write and publish them.

mod by_organisation;
mod condition;
mod find;
mod offered;
mod order;
mod part;

use std::collections::HashSet;

use sqlx::any::AnyRow;

use service_manual_domain::ids::{AccountId, OrganisationId, ServiceId};
use service_manual_domain::language::Language;
use service_manual_domain::policy::Scope;
use service_manual_domain::service::State;
use service_manual_domain::service::facts::Rhythm;
use service_manual_domain::service::translations::{Translations, Turn};
use service_manual_domain::time::Instant;

use crate::error::Result;
use crate::service_conditions::{OWNER, RESPONSIBLE, kept_by};
use crate::service_tasks::{Task, because};
use crate::services::{rhythm, translations};
use crate::sql::{Columns, Page, Sql, text};
use crate::tx::repository;

pub use by_organisation::ListedOrganisation;
pub(crate) use condition::one_of;
pub use condition::{Condition, Organisation as AskedOrganisation};
pub use order::ServiceOrder;
pub use part::Wanted;

const TABLE: &str = "service";
const COLUMNS: &str = "SELECT s.id, s.code, s.name, s.original, s.organiser_id, s.responsible_id, \
     s.updater_id, s.authority_updater_id, s.state, s.languages, s.behind, \
     s.submitted_at, s.ever_published, s.changed_at, s.renewed_at, s.rhythm, s.state_since, \
     s.outdated_at, s.version, s.translations, \
     CASE WHEN s.return_comment IS NOT NULL THEN 1 ELSE 0 END AS returned, \
     CASE WHEN s.responsible_id IS NULL AND EXISTS (SELECT 1 FROM organisation_parent p \
     WHERE p.provider_id = s.organiser_id) THEN 1 ELSE 0 END AS responsible_missing, ";

/// The rest of a statement for those to whom internal guidance does not matter.
const PUBLIC_PART: &str = "'' AS guidance_behind, '' AS guidance_translations, s.translate_key \
     FROM service s WHERE ";

repository!(
    /// Lists of services, limited by a scope.
    ServiceLists
);

/// A row of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceRow {
    /// Which service.
    pub id: ServiceId,
    /// Its short code.
    pub code: String,
    /// Its name in the original language.
    pub name: String,
    /// The language of that name.
    pub original: Language,
    /// Who owns it.
    pub organiser: OrganisationId,
    /// Who answers for it.
    pub responsible: Option<OrganisationId>,
    /// Where it stands.
    pub state: State,
    /// The languages it is written in.
    pub languages: Vec<Language>,
    /// Those in which a text is behind the original.
    pub behind: Vec<Language>,
    /// Where the translations of the public part stand; nothing while a job has not looked yet.
    pub translations: Option<Translations>,
    /// Where those of the internal guidance stand, for those who may edit it.
    pub guidance_translations: Option<Translations>,
    /// Its turn among what is translated next.
    pub turn: Turn,
    /// Since when it waits for a reviewer.
    pub submitted_at: Option<Instant>,
    /// Whether it was ever published: a changed service waits less long than a new one.
    pub ever_published: bool,
    /// When it last changed.
    pub changed_at: Instant,
    /// Whether an authority must answer for it and none was chosen yet.
    pub responsible_missing: bool,
    /// Who keeps it up to date on the organiser's side.
    pub updater: Option<AccountId>,
    /// Who does on the side of the authority that answers for it.
    pub authority_updater: Option<AccountId>,
    /// Whether a reviewer's comment stands open.
    pub returned: bool,
    /// Since when it is in its state, without regard to its working copy.
    pub state_since: Instant,
    /// Since when it is outdated.
    pub outdated_at: Option<Instant>,
    /// When it was last submitted, published or confirmed.
    pub renewed_at: Option<Instant>,
    /// How often it is reviewed.
    pub rhythm: Rhythm,
    /// Counts its changes.
    pub version: i64,
}

impl ServiceLists<'_> {
    /// The services of a scope, the last changed first.
    pub async fn list(&mut self, scope: &Scope, page: Page) -> Result<Vec<ServiceRow>> {
        let sql = Sql::new(COLUMNS).push(PUBLIC_PART).within(scope, OWNER, RESPONSIBLE);
        let sql = sql.push(" ORDER BY s.changed_at DESC, s.id LIMIT ").bind(page.limit);
        let rows = sql.push(" OFFSET ").bind(page.offset).list(self.tx).await?;
        rows.iter().map(service_row).collect()
    }

    /// How many services a person keeps up to date, on either side, and how many of them were ever
    /// submitted or published.
    pub async fn count_kept(&mut self, account: AccountId) -> Result<(i64, i64)> {
        let sql = Sql::new(
            "SELECT COUNT(*) AS found, COUNT(CASE WHEN s.submitted_at IS NOT NULL \
             OR s.return_comment IS NOT NULL OR s.ever_published = 1 THEN 1 END) AS submitted \
             FROM service s WHERE ",
        );
        let found = kept_by(sql, account).get(self.tx, TABLE).await?;
        let columns = Columns::of(&found, TABLE);
        Ok((columns.number("found")?, columns.number("submitted")?))
    }

    /// As [`ServiceLists::count`]; when they are as many as the limit, no further ones are looked for.
    pub async fn count_up_to(
        &mut self,
        limit: i64,
        scope: &Scope,
        conditions: &[Condition],
    ) -> Result<i64> {
        let by_index = find::found_by(self.tx.dialect(), scope, conditions);
        let sql = Sql::new("SELECT COUNT(*) AS found FROM (SELECT s.id FROM service s");
        let sql = sql.push(&by_index).push(" WHERE ");
        let sql = narrowed(sql, scope, conditions).push(" LIMIT ").bind(limit);
        let row = sql.push(") AS counted").get(self.tx, TABLE).await?;
        Columns::of(&row, TABLE).number("found")
    }

    /// How many services of a scope there are for which all conditions hold.
    pub async fn count(&mut self, scope: &Scope, conditions: &[Condition]) -> Result<i64> {
        let by_index = find::found_by(self.tx.dialect(), scope, conditions);
        let row = counted("", &by_index, scope, conditions).get(self.tx, TABLE).await?;
        Columns::of(&row, TABLE).number("found")
    }

    /// How many services of a scope there are for which all conditions hold, for each of some lists
    /// with a name. They are looked through once for all lists.
    pub async fn counts(
        &mut self,
        scope: &Scope,
        lists: &[(&'static str, Vec<Condition>)],
    ) -> Result<Vec<i64>> {
        let mut sql = Sql::new("SELECT ");
        for (before, (name, conditions)) in lists.iter().enumerate() {
            sql = sql.push(if before == 0 { "" } else { ", " }).push("COUNT(CASE WHEN 1 = 1");
            sql = all_hold(sql, conditions).push(&format!(" THEN 1 END) AS \"{name}\""));
        }
        let sql = sql.push(" FROM service s WHERE ").within(scope, OWNER, RESPONSIBLE);
        let row = sql.get(self.tx, TABLE).await?;
        let columns = Columns::of(&row, TABLE);
        lists.iter().map(|(name, _)| columns.number(name)).collect()
    }

    /// Of those that wait for a reviewer: how many are late, by a further condition, and since when the
    /// longest waiting of them waits, if any does.
    pub async fn lateness(
        &mut self,
        scope: &Scope,
        conditions: &[Condition],
        late: &[Condition],
    ) -> Result<(i64, Option<Instant>)> {
        let sql = Sql::new("SELECT MIN(s.submitted_at) AS first, COUNT(CASE WHEN 1 = 1");
        let sql = all_hold(sql, late).push(" THEN 1 END) AS late FROM service s WHERE ");
        let row = narrowed(sql, scope, conditions).get(self.tx, TABLE).await?;
        let columns = Columns::of(&row, TABLE);
        Ok((columns.number("late")?, columns.optional_instant("first")?))
    }

    /// Which of some services wait for somebody, for a reason.
    pub async fn waiting_of(
        &mut self,
        ids: &[ServiceId],
        task: Task,
    ) -> Result<HashSet<ServiceId>> {
        let sql = Sql::new("SELECT s.id FROM service s WHERE s.id IN ");
        let sql = sql.bind_list(ids.iter().map(text)).push(" AND ");
        let rows = because(sql, task).list(self.tx).await?;
        rows.iter().map(|row| Columns::of(row, TABLE).parsed("id")).collect()
    }

    /// Some services of a scope, by name. Those that are not in it are left out.
    pub async fn chosen(&mut self, scope: &Scope, ids: &[ServiceId]) -> Result<Vec<ServiceRow>> {
        let sql = Sql::new(COLUMNS).push(PUBLIC_PART).within(scope, OWNER, RESPONSIBLE);
        let sql = sql.push(" AND s.id IN ").bind_list(ids.iter().map(text));
        let rows = sql.push(" ORDER BY s.name_key, s.id").list(self.tx).await?;
        rows.iter().map(service_row).collect()
    }
}

fn narrowed(sql: Sql, scope: &Scope, conditions: &[Condition]) -> Sql {
    all_hold(sql.within(scope, OWNER, RESPONSIBLE), conditions)
}

/// Appends that these conditions hold, too.
fn all_hold(sql: Sql, conditions: &[Condition]) -> Sql {
    conditions.iter().fold(sql, |sql, condition| condition.narrow(sql.push(" AND ")))
}

/// How many services there are, found by an index if one is named, beside some columns.
fn counted(columns: &str, by_index: &str, scope: &Scope, conditions: &[Condition]) -> Sql {
    let sql =
        Sql::new(&format!("SELECT {columns}COUNT(*) AS found FROM service s{by_index} WHERE "));
    narrowed(sql, scope, conditions)
}

fn behind(columns: &Columns<'_>) -> Result<Vec<Language>> {
    let [texts, guidance] = [languages(columns, "behind")?, languages(columns, "guidance_behind")?];
    let is_behind = |language: &Language| texts.contains(language) || guidance.contains(language);
    Ok(Language::ALL.into_iter().filter(is_behind).collect())
}

fn languages(columns: &Columns<'_>, column: &'static str) -> Result<Vec<Language>> {
    let codes = columns.text(column)?;
    Ok(codes.split(',').filter_map(|code| code.parse().ok()).collect())
}

fn service_row(row: &AnyRow) -> Result<ServiceRow> {
    let columns = Columns::of(row, TABLE);
    Ok(ServiceRow {
        id: columns.parsed("id")?,
        code: columns.text("code")?,
        name: columns.text("name")?,
        original: columns.parsed("original")?,
        organiser: columns.parsed("organiser_id")?,
        responsible: columns.optional("responsible_id")?,
        state: columns.parsed("state")?,
        languages: languages(&columns, "languages")?,
        behind: behind(&columns)?,
        translations: translations(&columns, "translations")?,
        guidance_translations: translations(&columns, "guidance_translations")?,
        turn: Turn::stored(columns.number("translate_key")?),
        submitted_at: columns.optional_instant("submitted_at")?,
        ever_published: columns.yes("ever_published")?,
        changed_at: columns.instant("changed_at")?,
        responsible_missing: columns.yes("responsible_missing")?,
        updater: columns.optional("updater_id")?,
        authority_updater: columns.optional("authority_updater_id")?,
        returned: columns.yes("returned")?,
        state_since: columns.instant("state_since")?,
        outdated_at: columns.optional_instant("outdated_at")?,
        renewed_at: columns.optional_instant("renewed_at")?,
        rhythm: rhythm(columns.number("rhythm")?),
        version: columns.number("version")?,
    })
}
