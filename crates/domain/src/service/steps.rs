//! The steps of a service through the workflow: what else changes with its state (spec 3.4).

use super::{NotAllowedFrom, Reason, ReturnComment, Schedule, Service, Submission, Transition};
use crate::ids::{AccountId, ServiceVersionId};
use crate::time::Instant;

impl Service {
    /// A new version was written.
    pub fn save(self, version: ServiceVersionId) -> Result<Self, NotAllowedFrom> {
        let after = self.step(Transition::Save)?;
        Ok(Self { newest: version, ..after })
    }

    /// Hands the working copy to the reviewers.
    pub fn submit(self, by: AccountId, now: Instant) -> Result<Self, NotAllowedFrom> {
        let after = self.step(Transition::Submit)?;
        Ok(Self {
            submission: Some(Submission { by, at: now }),
            comments: Vec::new(),
            reason: None,
            renewed_at: Some(now),
            ..after
        })
    }

    /// Takes a submission back.
    pub fn withdraw(self) -> Result<Self, NotAllowedFrom> {
        self.step(Transition::Withdraw)
    }

    /// Gives a submission back to its writers, with what they should mend.
    pub fn return_to_writers(self, comments: Vec<ReturnComment>) -> Result<Self, NotAllowedFrom> {
        let after = self.step(Transition::Return)?;
        Ok(Self { comments, ..after })
    }

    /// Somebody mended what a comment asked for, or took that back.
    #[must_use]
    pub fn resolve(mut self, comment: usize, resolved: bool) -> Self {
        if let Some(comment) = self.comments.get_mut(comment) {
            comment.resolved = resolved;
        }
        self
    }

    /// Orders that the newest version is published later. It is still the reviewers' until then.
    pub fn schedule(self, at: Instant, by: AccountId) -> Result<Self, NotAllowedFrom> {
        let submission = self.submission;
        let after = self.step(Transition::Schedule)?;
        Ok(Self { scheduled: Some(Schedule { at, by }), submission, ..after })
    }

    /// Takes the order to publish back.
    #[must_use]
    pub fn unschedule(self) -> Self {
        Self { scheduled: None, ..self }
    }

    /// The order to publish that is due.
    pub fn due(&self, now: Instant) -> Option<Schedule> {
        self.scheduled.filter(|schedule| schedule.at <= now)
    }

    /// Makes the newest version the live one.
    pub fn publish(self, now: Instant) -> Result<Self, NotAllowedFrom> {
        let after = self.step(Transition::Publish)?;
        Ok(Self {
            live: Some(after.newest),
            comments: Vec::new(),
            reason: None,
            confirmed_at: Some(now),
            renewed_at: Some(now),
            ever_published: true,
            ..after
        })
    }

    /// "Still correct": the review falls due anew. What is being written or reviewed stays.
    pub fn confirm(self, now: Instant) -> Result<Self, NotAllowedFrom> {
        let (submission, scheduled) = (self.submission, self.scheduled);
        let after = self.step(Transition::Confirm)?;
        let (confirmed_at, renewed_at) = (Some(now), Some(now));
        Ok(Self { submission, scheduled, confirmed_at, renewed_at, ..after })
    }

    /// Takes it off the public site. An unfinished working copy stays one.
    pub fn mark_outdated(self, reason: Reason, now: Instant) -> Result<Self, NotAllowedFrom> {
        let after = self.step(Transition::MarkOutdated)?;
        Ok(Self { reason: Some(reason), outdated_at: Some(now), ..after })
    }

    /// Puts it away.
    pub fn archive(self, reason: Reason) -> Result<Self, NotAllowedFrom> {
        let after = self.step(Transition::Archive)?;
        Ok(Self { reason: Some(reason), ..after })
    }

    /// Takes it out of the archive, with everything it had.
    pub fn restore(self, reason: Reason) -> Result<Self, NotAllowedFrom> {
        let after = self.step(Transition::Restore)?;
        Ok(Self { reason: Some(reason), ..after })
    }

    /// Puts the service away because the organisation that owns it is closed.
    pub fn close(self) -> Result<Self, NotAllowedFrom> {
        let after = self.step(Transition::Close)?;
        Ok(Self { reason: Some(Reason::OrganisationClosed), comments: Vec::new(), ..after })
    }

    /// Takes the responsible authority away, under which the organiser does not work any more: as
    /// with a new service, the only one that is left answers for it, else one must be chosen.
    #[must_use]
    pub fn without_responsible(self) -> Self {
        let responsible = super::the_only(&self.organiser_parents);
        Self { responsible, authority_updater: None, ..self }
    }

    /// The state after a step. A submission ends with any step, and so does an order to publish;
    /// being outdated ends with the states of that name.
    fn step(self, transition: Transition) -> Result<Self, NotAllowedFrom> {
        let state = self.state.after(transition)?;
        let outdated_at = self.outdated_at.filter(|_| state.is_outdated());
        Ok(Self { state, outdated_at, submission: None, scheduled: None, ..self })
    }
}

#[cfg(test)]
mod tests;
