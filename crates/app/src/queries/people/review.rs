//! The activity check of an organisation's people (spec 2.5).

use service_manual_domain::account::access_review::AccessReview;
use service_manual_domain::account::people::{PEOPLE, PersonColumn};
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Language;
use service_manual_domain::list::{ListRequest, Order};
use service_manual_domain::organisation::Organisation;
use service_manual_domain::policy::{Action, Scope};
use service_manual_domain::time::Day;
use service_manual_store::{Page, PeopleOrder};

use super::{Row, filter, rows};
use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// The check of one organisation's people.
#[derive(Debug, Clone)]
pub struct Review {
    /// The organisation.
    pub organisation: Organisation,
    /// The last check, open or confirmed, if there was any.
    pub last: Option<AccessReview>,
    /// When the next one is opened, after the last.
    pub next_on: Option<Day>,
    /// By when an open one should be done.
    pub due_on: Option<Day>,
    /// The people to confirm, those first who have been away for longest; none when no check is
    /// open.
    pub people: Vec<Row>,
}

/// The check of an organisation's people, for those who do it.
pub async fn review(ctx: &Context, caller: &Caller, id: OrganisationId) -> Result<Review> {
    let mut tx = ctx.read().await?;
    let organisation = tx.organisations().get(id).await?;
    caller.require(Action::ConfirmMembers, &organisation.target())?;
    let last = tx.access_reviews().last_of(id).await?;
    let is_open = last.as_ref().is_some_and(AccessReview::is_open);
    let mut people = Vec::new();
    if is_open {
        let scope = Scope { organisations: [id].into(), ..Scope::default() };
        let everybody = filter(ctx, &ListRequest::everything(&PEOPLE));
        let order = Order { by: PersonColumn::LastActive, descending: false };
        let order = PeopleOrder { order, language: Language::Fi };
        let all = Page { offset: 0, limit: i64::from(i32::MAX) };
        people = rows(ctx, &mut tx, caller, &scope, &everybody, order, all).await?;
        people.retain(|row| row.person.membership.ended.is_none());
    }
    let settings = ctx.settings();
    Ok(Review {
        organisation,
        next_on: last.as_ref().and_then(|review| review.next_on(&settings.access_review)),
        due_on: last.as_ref().and_then(|review| review.due_on(&settings.access_review)),
        last,
        people,
    })
}
