//! Changing an organisation's own process and rules for adding users (spec 2.2).

use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::organisation::{OrganisationKind, OrganisationRules, TypedRules};
use service_manual_domain::policy::Action;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::organisations::active;

/// Changes the rules. They hold for everything that is done from now on.
///
/// # Errors
/// [`crate::Error::Conflict`] when somebody changed the organisation since the version `seen`;
/// [`crate::Error::Invalid`] with all problems of the form.
pub async fn set_rules(
    ctx: &Context,
    caller: &Caller,
    id: OrganisationId,
    seen: i64,
    typed: &TypedRules,
) -> Result<()> {
    let now = ctx.now();
    let mut tx = ctx.write().await?;
    let organisation = tx.organisations().get(id).await?;
    caller.require(Action::EditOrganisation, &organisation.target())?;
    active(&organisation)?;
    let mut rules = typed.parse()?;
    // Providers have no experts and publish nothing, so nothing is asked of them there.
    rules.expert_end_date_required &= organisation.kind == OrganisationKind::Authority;
    rules.four_eyes &= organisation.kind == OrganisationKind::Authority;
    let event = changes(id, &tx.organisations().rules(id).await?, &rules);
    tx.organisations().set_rules(id, &rules, seen).await?;
    if !event.changes.is_empty() {
        tx.audit().record(&event, &caller.origin(), now).await?;
    }
    ctx.commit(tx).await
}

fn changes(id: OrganisationId, old: &OrganisationRules, new: &OrganisationRules) -> Event {
    let mut event =
        Event::new(EventType::OrganisationChanged, Subject::Organisation(id)).in_organisation(id);
    if old.process != new.process {
        event = event.change("process", None, None);
    }
    if old.allowed_domains != new.allowed_domains {
        let listed = |rules: &OrganisationRules| {
            let domains: Vec<&str> = rules.allowed_domains.iter().map(String::as_str).collect();
            (!domains.is_empty()).then(|| domains.join(" "))
        };
        event = event.change("allowed_domains", listed(old).as_deref(), listed(new).as_deref());
    }
    let switches = [
        ("approval_required", old.approval_required, new.approval_required),
        ("expert_end_date_required", old.expert_end_date_required, new.expert_end_date_required),
        ("second_factor_required", old.second_factor_required, new.second_factor_required),
        ("four_eyes", old.four_eyes, new.four_eyes),
    ];
    let changed = switches.into_iter().filter(|(_, old, new)| old != new);
    changed.fold(event, |event, (field, old, new)| event.switch(field, old, new))
}
