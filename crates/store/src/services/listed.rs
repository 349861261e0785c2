//! What lists show, sort and narrow by, and what is computed from a version or from days: it stands
//! beside the service, with the version of the row for which it was computed.

use service_manual_domain::collation::{sort_key, word_keys};
use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::{Language, Localised};
use service_manual_domain::service::behind::behind;
use service_manual_domain::service::freshness::due_while_public;
use service_manual_domain::service::translations::{Next, Translations, Turn};
use service_manual_domain::service::{Guidance, ServiceText, State};
use service_manual_domain::time::Instant;

use super::{Changed, ServiceVersion, Services, TABLE, rhythm};
use crate::error::Result;
use crate::sql::{Columns, Sql, text};

/// Sorts after every day on which something can fall due.
const NEVER_DUE: &str = "9999-12-31";

impl Services<'_> {
    /// Lists show this version from now on.
    pub(super) async fn show_in_lists(
        &mut self,
        version: &ServiceVersion,
        guidance: Option<&Guidance>,
    ) -> Result<()> {
        let texts = &version.content.texts;
        let name = texts.best(texts.original()).map_or("", |(_, text)| text.name());
        let languages = texts.iter().map(|(language, _)| language);
        let translated = guidance.and_then(Translations::of_guidance);
        let guidance = guidance.map(|guidance| behind_in(&guidance.texts)).unwrap_or_default();
        Sql::new(
            "UPDATE service SET name = $1, name_key = $2, original = $3, languages = $4, \
             behind = $5, guidance_behind = $6, translations = $7, guidance_translations = $8 \
             WHERE id = $9",
        )
        .with(name)
        .with(sort_key(name))
        .with(text(texts.original()))
        .with(codes(languages))
        .with(behind_in(texts))
        .with(guidance)
        .with(Translations::of_content(&version.content).code())
        .with(translated.map(|one| one.code()).unwrap_or_default())
        .with(text(version.service))
        .execute(self.tx)
        .await?;
        self.put_words(version.service, name).await
    }

    async fn put_words(&mut self, id: ServiceId, name: &str) -> Result<()> {
        let remove = Sql::new("DELETE FROM service_word WHERE service_id = $1").with(text(id));
        remove.execute(self.tx).await?;
        let mut words = word_keys(name).into_iter();
        let Some(first) = words.next() else { return Ok(()) };
        let row = |sql: Sql, key: String| sql.bind(text(id)).push(", ").bind(key).push(")");
        let insert = Sql::new("INSERT INTO service_word (service_id, word_key) VALUES (");
        let insert = words.fold(row(insert, first), |sql, key| row(sql.push(", ("), key));
        insert.execute(self.tx).await?;
        Ok(())
    }

    /// Notes when the review of a service falls due and its turn among what is translated next, and
    /// that lists have everything of it.
    pub(super) async fn note_listed(&mut self, id: ServiceId) -> Result<()> {
        let row = Sql::new(
            "SELECT state, rhythm, renewed_at, changed_at, translations, guidance_translations, \
             translate_key, translate_key_internal FROM service WHERE id = $1",
        )
        .with(text(id))
        .get(self.tx, TABLE)
        .await?;
        let columns = Columns::of(&row, TABLE);
        let rhythm = rhythm(columns.number("rhythm")?);
        let renewed_at = columns.optional_instant("renewed_at")?;
        let due_on = due_while_public(columns.parsed("state")?, rhythm, renewed_at);
        let [turn, internal] = turns(&columns)?;
        Sql::new(
            "UPDATE service SET due_key = $1, translate_key = $2, translate_key_internal = $3, \
             listed_version = version, translations_version = version, \
             state_since = CASE WHEN state_since = 0 THEN changed_at ELSE state_since END \
             WHERE id = $4",
        )
        .with(due_on.map_or_else(|| NEVER_DUE.to_owned(), |day| day.to_string()))
        .with(turn.number())
        .with(internal.number())
        .with(text(id))
        .execute(self.tx)
        .await?;
        self.note_updater_rights(Changed::Service(id)).await
    }

    /// Services of which lists do not have everything: an older program wrote them.
    pub async fn unlisted(&mut self, limit: i64) -> Result<Vec<ServiceId>> {
        let sql = Sql::new(
            "SELECT id FROM service WHERE translations_version <> version \
             UNION ALL SELECT id FROM service WHERE listed_version <> version \
             AND translations_version = version LIMIT ",
        );
        let rows = sql.bind(limit).list(self.tx).await?;
        rows.iter().map(|row| Columns::of(row, TABLE).parsed("id")).collect()
    }

    /// Computes anew what lists show of a service, and lets its round of review follow it.
    pub async fn list_anew(&mut self, id: ServiceId, now: Instant) -> Result<()> {
        // Nobody writes a version meanwhile.
        self.tx.freshness().lock(id).await?;
        let service = self.get(id).await?;
        self.tx.publication_rounds().follow(&service, now).await?;
        let version = self.version(service.newest).await?;
        let guidance = self.guidance(&version).await?;
        self.show_in_lists(&version, guidance.as_ref()).await?;
        self.note_listed(id).await
    }
}

/// The turn of a service among what is translated next: as those see it who know nothing of its
/// guidance, and as the others do.
fn turns(columns: &Columns<'_>) -> Result<[Turn; 2]> {
    let state: State = columns.parsed("state")?;
    let texts: Option<Translations> = translations(columns, "translations")?;
    let guidance = translations(columns, "guidance_translations")?;
    let now = columns.instant("changed_at")?;
    let turn = |column, guidance| -> Result<Turn> {
        let next = texts.as_ref().map(|one| Next::of(state.is_public(), one, guidance));
        Ok(Turn::stored(columns.number(column)?).after(next.unwrap_or(Next::Nothing), now))
    };
    Ok([turn("translate_key", None)?, turn("translate_key_internal", guidance.as_ref())?])
}

/// Where the translations of a part stand; nothing while that is not known, and without guidance.
pub(crate) fn translations(
    columns: &Columns<'_>,
    column: &'static str,
) -> Result<Option<Translations>> {
    let code = columns.text(column)?;
    if code.is_empty() { Ok(None) } else { columns.parsed(column).map(Some) }
}

/// The languages in which any text is behind the original.
fn behind_in(texts: &Localised<ServiceText>) -> String {
    let languages = texts.iter().map(|(language, _)| language);
    codes(languages.filter(|language| !behind(texts, *language).is_empty()))
}

fn codes(languages: impl Iterator<Item = Language>) -> String {
    languages.map(Language::code).collect::<Vec<_>>().join(",")
}
