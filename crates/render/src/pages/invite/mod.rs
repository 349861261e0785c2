//! Inviting people to an organisation (spec 2.3): the form, the page to check it before anything
//! is sent, and what became of each address.

mod check;
mod form;
mod result;

use service_manual_domain::ids::OrganisationId;

use crate::frame::{Crumb, Frame};
use crate::i18n::Texts;
use crate::urls;

pub use check::InviteCheckPage;
pub use form::InvitePage;
pub(crate) use form::terms;
pub use result::InviteResultPage;

/// The name of the form's field that says what its button does.
pub const STEP: &str = "step";
/// Check what was typed, and show what would be sent.
pub const STEP_CHECK: &str = "check";
/// Back to the form, with everything that was typed.
pub const STEP_CHANGE: &str = "change";
/// Send.
pub const STEP_SEND: &str = "send";

/// The organisation that somebody invites to.
#[derive(Debug, Clone)]
pub struct Inviting {
    /// Its id.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
}

impl Inviting {
    pub(crate) fn crumbs(&self, frame: &Frame) -> Vec<Crumb> {
        let language = frame.language;
        let list = urls::invitations(language, self.id);
        vec![
            Crumb::new(self.name.as_str(), urls::organisation(language, self.id)),
            Crumb::new(frame.t().invitations_title(), list),
        ]
    }
}

/// One address.
#[derive(Debug, Clone)]
pub struct InviteRow {
    /// As typed.
    pub address: String,
    /// What becomes of it.
    pub outcome: InviteOutcome,
}

/// What becomes of an address that is to be invited. That it has an account elsewhere is no
/// outcome of its own: nobody learns which addresses have accounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InviteOutcome {
    /// The invitation is sent.
    Invited,
    /// The invitation waits for a second main user.
    WaitsForApproval,
    /// Already one of the organisation's people.
    AlreadyMember,
    /// An open invitation exists.
    AlreadyInvited,
    /// Not an e-mail address.
    NotAnAddress,
    /// The organisation does not take addresses of this domain.
    DomainNotAllowed,
}

impl InviteOutcome {
    const ALL: [Self; 6] = [
        Self::Invited,
        Self::WaitsForApproval,
        Self::AlreadyMember,
        Self::AlreadyInvited,
        Self::NotAnAddress,
        Self::DomainNotAllowed,
    ];

    const fn is_invited(self) -> bool {
        matches!(self, Self::Invited | Self::WaitsForApproval)
    }

    /// What will become of it.
    fn plan(self, t: &Texts) -> &'static str {
        match self {
            Self::Invited => t.invite_plan_invited(),
            Self::WaitsForApproval => t.invite_plan_approval(),
            _ => self.text(t),
        }
    }

    /// What has become of it.
    fn text(self, t: &Texts) -> &'static str {
        match self {
            Self::Invited => t.invite_outcome_invited(),
            Self::WaitsForApproval => t.invite_outcome_approval(),
            Self::AlreadyMember => t.invite_outcome_member(),
            Self::AlreadyInvited => t.invite_outcome_pending(),
            Self::NotAnAddress => t.invite_outcome_not_an_address(),
            Self::DomainNotAllowed => t.invite_outcome_domain(),
        }
    }
}

fn invited(rows: &[InviteRow]) -> usize {
    rows.iter().filter(|row| row.outcome.is_invited()).count()
}

fn sample_rows() -> Vec<InviteRow> {
    let row =
        |outcome| InviteRow { address: "etunimi.sukunimi@esimerkki.example".to_owned(), outcome };
    InviteOutcome::ALL.map(row).into()
}
