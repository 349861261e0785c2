//! The invitations of an organisation, for those who manage its people (spec 2.3).

mod change;
mod list;

pub use change::ChangeInvitationPage;
pub use list::{InvitationRow, InvitationsPage};
