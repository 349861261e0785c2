//! Notices on every page: what administrators write (spec 4.1, 5).

use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::ids::SiteNoticeId;
use service_manual_domain::notice::{SiteNotice, TypedSiteNotice};
use service_manual_domain::policy::{Action, Target};
use service_manual_store::{ChangedThing, StoredSiteNotice, Tx};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};

/// The subject of the events.
const SUBJECT: Subject = Subject::Site("site_notices");

/// What a notice says, by its names in the log.
const FIELDS: [&str; 8] = [
    "level",
    "audience",
    "dismissible",
    "text_fi",
    "text_sv",
    "text_en",
    "shown_from",
    "shown_until",
];

/// Adds a notice.
///
/// # Errors
/// Refused to all but administrators; [`Error::Invalid`] with all problems of the form.
pub async fn add(ctx: &Context, caller: &Caller, typed: &TypedSiteNotice) -> Result<SiteNoticeId> {
    let notice = preview(ctx, caller, typed)?;
    let id = SiteNoticeId::new(ctx.now(), ctx.random());
    let mut tx = ctx.write().await?;
    tx.site_notices().add(id, &notice).await?;
    end(ctx, caller, tx, told(id, None, Some(&notice))).await?;
    Ok(id)
}

/// Changes a notice. Who has put it away sees it again.
///
/// # Errors
/// Refused to all but administrators; [`Error::Conflict`] when somebody changed it since the version
/// `seen`; [`Error::Invalid`] with all problems of the form.
pub async fn change(
    ctx: &Context,
    caller: &Caller,
    (id, seen): (SiteNoticeId, i64),
    typed: &TypedSiteNotice,
) -> Result<()> {
    may_edit(caller)?;
    let mut tx = ctx.write().await?;
    let before = seen_notice(&mut tx, id, seen).await?.notice;
    let notice = typed.parse(ctx.now())?;
    if notice == before {
        return Ok(());
    }
    tx.site_notices().change(id, seen, &notice).await?;
    end(ctx, caller, tx, told(id, Some(&before), Some(&notice))).await
}

/// Removes a notice.
///
/// # Errors
/// Refused to all but administrators; [`Error::Conflict`] when somebody changed it since the version
/// `seen`.
pub async fn remove(ctx: &Context, caller: &Caller, id: SiteNoticeId, seen: i64) -> Result<()> {
    may_edit(caller)?;
    let mut tx = ctx.write().await?;
    let before = seen_notice(&mut tx, id, seen).await?.notice;
    tx.site_notices().remove(id, seen).await?;
    end(ctx, caller, tx, told(id, Some(&before), None)).await
}

/// What a notice would be; nothing is stored.
///
/// # Errors
/// Refused to all but administrators; [`Error::Invalid`] with all problems of the form.
pub fn preview(ctx: &Context, caller: &Caller, typed: &TypedSiteNotice) -> Result<SiteNotice> {
    may_edit(caller)?;
    Ok(typed.parse(ctx.now())?)
}

/// Whether the caller may write notices at all.
///
/// # Errors
/// Refused to all but administrators.
pub fn may_edit(caller: &Caller) -> Result<()> {
    caller.require(Action::AdministerSite, &Target::Everything)
}

async fn seen_notice(tx: &mut Tx, id: SiteNoticeId, seen: i64) -> Result<StoredSiteNotice> {
    let stored = tx.site_notices().get(id).await?;
    if stored.version == seen { Ok(stored) } else { Err(Error::Conflict) }
}

async fn end(ctx: &Context, caller: &Caller, mut tx: Tx, event: Event) -> Result<()> {
    tx.feed().changed(ChangedThing::Site, ctx.now()).await?;
    tx.audit().record(&event, &caller.origin(), ctx.now()).await?;
    ctx.commit_public(tx).await
}

/// The event with what the notice said and says: the log is its history.
pub(crate) fn told(
    id: SiteNoticeId,
    before: Option<&SiteNotice>,
    after: Option<&SiteNotice>,
) -> Event {
    let event = Event::new(EventType::SiteNoticeChanged, SUBJECT);
    let event = event.change("notice", None, Some(&id.to_string()));
    let said = |notice: &SiteNotice| {
        let [fi, sv, en] = notice.texts.each();
        [
            Some(notice.level.code().to_owned()),
            Some(notice.audience.code().to_owned()),
            Some(if notice.dismissible { "yes" } else { "no" }.to_owned()),
            fi,
            sv,
            en,
            Some(notice.from.to_string()),
            Some(notice.until.to_string()),
        ]
    };
    event.compared(FIELDS, before.map(said), after.map(said))
}
