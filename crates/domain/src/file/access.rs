//! Who may have a file. The address says nothing: the right decides, each time.

use super::Visibility;
use crate::policy::{Action, Actor, Target, may};

/// One use of a file by a version of a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileUse<'a> {
    /// The service.
    pub service: Target<'a>,
    /// Whether the version is the one that the public sees now.
    pub live: bool,
    /// Whether the version uses it in its internal part.
    pub visibility: Visibility,
}

/// Who gets the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readers {
    /// Everybody.
    Everybody,
    /// This person, for a reason that others may not have.
    ThisPerson,
}

/// Whether the actor gets a file, and who else does; `None`: they may not know of it.
///
/// Everybody gets a public file that a published version uses in its public part. Those who read
/// guidance get what published versions use in their internal part. Those who work on a service to
/// which it was added (`home`) or which uses it get it, internal files only if they edit guidance.
pub fn readers(
    actor: &Actor,
    visibility: Visibility,
    home: &Target<'_>,
    uses: &[FileUse<'_>],
) -> Option<Readers> {
    let mut live = uses.iter().filter(|one| one.live);
    let is_public = |one: &FileUse<'_>| one.visibility == Visibility::Public;
    if visibility == Visibility::Public && live.clone().any(is_public) {
        return Some(Readers::Everybody);
    }
    let reads_guidance = live.any(|one| may(actor, Action::ReadGuidance, &one.service));
    let works_on = |service: &Target<'_>| may_change(actor, visibility, service);
    let works = works_on(home) || uses.iter().any(|one| works_on(&one.service));
    (reads_guidance || works).then_some(Readers::ThisPerson)
}

/// Whether the actor may see, add and remove files of a service (spec 2.4: attach files; internal
/// files).
pub fn may_change(actor: &Actor, visibility: Visibility, service: &Target<'_>) -> bool {
    may(actor, visibility.action(), service)
}

impl Visibility {
    /// The right that such a file needs to be added and removed.
    pub const fn action(self) -> Action {
        match self {
            Self::Public => Action::EditService,
            Self::Internal => Action::EditGuidance,
        }
    }
}
