//! The buttons on the page of a service.

/// The buttons that the caller found the person may press now.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "independent buttons, not one state")]
pub struct ServiceActions {
    /// To the form.
    pub edit: bool,
    /// Submit for publication.
    pub submit: bool,
    /// Take a submission back.
    pub withdraw: bool,
    /// Return with comments.
    pub return_: bool,
    /// Publish, now or at a set time.
    pub publish: bool,
    /// Publishing is not offered because the person wrote it alone.
    pub second_person_needed: bool,
    /// Take the set time back.
    pub unschedule: bool,
    /// Confirm that it is still correct.
    pub confirm: bool,
    /// Mark comments as done.
    pub resolve: bool,
    /// To the notice.
    pub notify: bool,
    /// Mark as outdated.
    pub outdated: bool,
    /// Put into the archive.
    pub archive: bool,
    /// Take out of the archive.
    pub restore: bool,
    /// Delete.
    pub delete: bool,
    /// Copy.
    pub copy: bool,
    /// Choose the updater of the responsible authority in the form.
    pub set_authority_updater: bool,
}

impl ServiceActions {
    pub(super) const fn next(self) -> bool {
        self.submit
            || self.withdraw
            || self.return_
            || self.publish
            || self.second_person_needed
            || self.unschedule
            || self.confirm
    }

    pub(super) const fn other(self) -> bool {
        self.outdated || self.archive || self.restore || self.delete || self.copy
    }
}
