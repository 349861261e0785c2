//! What waits for a person, by the rules of the domain.

use service_manual_domain::account::invitation::InvitationState;
use service_manual_domain::account::lifecycle::History;
use service_manual_domain::account::{AccountState, Membership, Role, home};
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::organisation::OrganisationStatus;
use service_manual_domain::policy::{Action, Target, may};
use service_manual_domain::service::State;
use service_manual_domain::service::freshness::{due_while_public, shown_if_due_by};
use service_manual_domain::service::lists::WorkingCopy;
use service_manual_domain::time::{Day, Instant};
use service_manual_render::Texts;

use super::facts::{Facts, Kept, Person};
use super::said::{Named, Part};

/// Everything that the digest of a person should name, who was told up to a moment.
pub(super) fn of(facts: &Facts, person: &Person, since: Instant) -> Vec<Named> {
    let reader = Reader { facts, person, since };
    let mut all = Vec::new();
    for kept in &facts.services {
        all.extend(reader.service(kept));
    }
    for other in &facts.people {
        all.extend(reader.other(other));
    }
    all.extend(reader.organisations());
    all.extend(reader.site());
    all
}

/// Somebody who reads a digest.
struct Reader<'a> {
    facts: &'a Facts,
    person: &'a Person,
    since: Instant,
}

impl Reader<'_> {
    fn is_main_user(&self, organisation: OrganisationId) -> bool {
        let memberships = &self.person.actor.memberships;
        memberships.iter().any(|one| one.organisation == organisation && one.role == Role::MainUser)
    }

    fn named(&self, part: Part, what: &str, organisation: OrganisationId) -> Named {
        let language = self.person.account.language;
        let organisation = self.facts.organisation(organisation, language);
        Named { part, what: format!("{what} ({organisation})") }
    }

    /// Why a service waits (spec 3.4, 3.5).
    fn service(&self, kept: &Kept) -> Vec<Named> {
        let service = &kept.service;
        let id = self.person.account.id;
        let is_kept = [service.updater, service.authority_updater].contains(&Some(id))
            && may(&self.person.actor, Action::EditService, &service.target());
        let of_main_user =
            service.responsible.is_some_and(|responsible| self.is_main_user(responsible))
                || self.is_main_user(service.organiser);
        let copy = WorkingCopy::of(service.state, !service.comments.is_empty());
        let waits = [
            (Part::ToConfirm, is_kept && is_due(kept, self.facts.today)),
            (Part::Returned, is_kept && copy == WorkingCopy::Returned),
            (Part::ValidityEnds, is_kept && self.ends_soon(kept)),
            (Part::WillBeOutdated, of_main_user && self.is_outdated_soon(kept)),
            (Part::Outdated, (is_kept || of_main_user) && self.became_outdated(kept)),
            (Part::WillBeArchived, of_main_user && self.is_archived_soon(kept)),
            (Part::WithoutUpdater, of_main_user && self.has_no_updater(kept)),
            (Part::ToPublish, self.publishes(kept)),
        ];
        let parts = waits.into_iter().filter(|(_, waits)| *waits);
        parts.map(|(part, _)| self.named(part, &kept.name, service.organiser)).collect()
    }

    fn is_outdated_soon(&self, kept: &Kept) -> bool {
        is_due(kept, shown_if_due_by(&self.facts.settings.freshness, self.facts.today))
    }

    fn ends_soon(&self, kept: &Kept) -> bool {
        let today = self.facts.today;
        let last = today.plus_days(self.facts.settings.freshness.ask_before_end_days);
        let until = kept.history.validity.until;
        kept.service.state.is_public() && until.is_some_and(|until| until >= today && until <= last)
    }

    fn became_outdated(&self, kept: &Kept) -> bool {
        let at = kept.service.outdated_at;
        kept.service.state.is_outdated() && at.is_some_and(|at| at > self.since)
    }

    fn is_archived_soon(&self, kept: &Kept) -> bool {
        let settings = &self.facts.settings.freshness;
        let near = self.facts.today.plus_days(settings.warn_before_archiving_days);
        let at = kept.service.outdated_at;
        kept.service.state.is_outdated()
            && at.is_some_and(|at| settings.archive_after.after(at.day()) <= near)
    }

    fn has_no_updater(&self, kept: &Kept) -> bool {
        let service = &kept.service;
        service.state != State::Archived
            && !self.facts.is_able(service.updater, Action::EditService, service)
    }

    /// A submission is the task of the authority's updater, else of all who may publish there.
    fn publishes(&self, kept: &Kept) -> bool {
        let (service, actor) = (&kept.service, &self.person.actor);
        let reviewing = service.reviewing_organisations();
        let reviews = actor.memberships.iter().any(|one| reviewing.contains(&one.organisation));
        let is_updater = service.authority_updater == actor.account;
        let updater = service.authority_updater;
        let has_updater = self.facts.is_able(updater, Action::PublishService, service);
        service.state.is_waiting()
            && may(actor, Action::PublishService, &service.target())
            && (is_updater || (!has_updater && reviews))
    }

    /// What is told of another person to the main users (spec 2.5).
    fn other(&self, other: &Person) -> Vec<Named> {
        let last = home(&other.memberships).map(|membership| membership.id);
        let is_listed = |membership: &&Membership| {
            let left_last =
                other.account.state != AccountState::Active && Some(membership.id) == last;
            self.is_main_user(membership.organisation) && (membership.ended.is_none() || left_last)
        };
        let mut all = Vec::new();
        for membership in other.memberships.iter().filter(is_listed) {
            let parts = self.leaves(other).into_iter().chain(self.ends(other, membership));
            let name = other.account.shown_name();
            all.extend(parts.map(|part| self.named(part, &name, membership.organisation)));
        }
        all
    }

    fn leaves(&self, other: &Person) -> Option<Part> {
        let (account, settings) = (&other.account, &self.facts.settings.life_cycle);
        let history = History {
            last_active_on: account.last_active_on,
            state: account.state,
            warnings: Vec::new(),
        };
        let ends_on = history.planned_end(settings);
        let before = |days: i32| ends_on <= self.facts.today.plus_days(days);
        match account.state {
            AccountState::Active => {
                before(settings.first_warning_days()).then_some(Part::WillBeDeactivated)
            }
            AccountState::Deactivated { at, .. } if at > self.since => Some(Part::Deactivated),
            AccountState::Deactivated { .. } => {
                let first = settings.warn_before_deletion.iter().copied().max();
                before(first.unwrap_or_default()).then_some(Part::WillBeDeleted)
            }
        }
    }

    fn ends(&self, other: &Person, membership: &Membership) -> Option<Part> {
        let near = self.facts.settings.life_cycle.first_warning_days();
        let near = self.facts.today.plus_days(near);
        let in_use = other.account.state == AccountState::Active && membership.ended.is_none();
        let ends = membership.ends_on.is_some_and(|ends_on| ends_on <= near);
        (in_use && ends).then_some(Part::Ending)
    }

    /// Checks of people and invitations that wait for the person.
    fn organisations(&self) -> Vec<Named> {
        let language = self.person.account.language;
        let mut all = Vec::new();
        for organisation in &self.facts.organisations {
            let what = organisation.name.text(language).to_owned();
            let open = self.facts.reviews.iter().any(|review| {
                review.organisation == organisation.id && review.confirmed_at.is_none()
            });
            if open && self.is_main_user(organisation.id) {
                all.push(Named { part: Part::Reviews, what: what.clone() });
            }
            // Administrators see the others on their start page.
            let near = self.is_main_user(organisation.id)
                || organisation.parents.iter().any(|parent| self.is_main_user(*parent));
            let waits = self.facts.invitations.iter().any(|invitation| {
                invitation.organisation == organisation.id
                    && invitation.state == InvitationState::AwaitingApproval
                    && invitation.may_be_approved_by(self.person.account.id)
            });
            if near && waits {
                all.push(Named { part: Part::Approvals, what });
            }
        }
        all
    }

    /// Counts for those who have them.
    fn site(&self) -> Vec<Named> {
        let (facts, actor) = (self.facts, &self.person.actor);
        let t = Texts::of(self.person.account.language);
        let deserted = facts.organisations.iter().filter(|organisation| {
            organisation.status == OrganisationStatus::Active
                && may(actor, Action::ManageMembers, &organisation.target())
                && !facts.has_main_user(organisation.id)
        });
        let deserted = deserted.count();
        let mut lines = vec![(deserted, t.digest_without_main_users(deserted.to_string()))];
        if may(actor, Action::AdministerSite, &Target::Everything) {
            let overdue = self.overdue_reviews();
            lines.push((overdue, t.digest_overdue_reviews(overdue.to_string())));
            let dead = usize::try_from(facts.dead_mails).unwrap_or_default();
            lines.push((dead, t.digest_dead_mails(dead.to_string())));
            let failed = usize::try_from(facts.failed_jobs).unwrap_or_default();
            lines.push((failed, t.digest_failed_jobs(failed.to_string())));
        }
        let lines = lines.into_iter().filter(|(count, _)| *count > 0);
        lines.map(|(_, what)| Named { part: Part::Site, what }).collect()
    }

    fn overdue_reviews(&self) -> usize {
        let days = self.facts.settings.access_review.overdue_after_days;
        let overdue = self.facts.reviews.iter().filter(|review| {
            review.confirmed_at.is_none()
                && self.facts.today >= review.opened_at.day().plus_days(days)
        });
        overdue.count()
    }
}

fn is_due(kept: &Kept, by: Day) -> bool {
    let (state, renewed_at) = (kept.service.state, kept.service.renewed_at);
    due_while_public(state, kept.history.rhythm, renewed_at).is_some_and(|due| due <= by)
}
