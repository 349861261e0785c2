//! What the link of an invitation leads to (spec 2.3). Opening these pages changes nothing.

mod closed;
mod join;
mod register;

use service_manual_domain::account::Role;
use service_manual_domain::language::Language;
use service_manual_domain::time::Day;

use crate::forms::{Form, FormState};
use crate::frame::Frame;
use crate::pages::sample;
use crate::urls;

pub use closed::{ClosedInvitation, ClosedInvitationPage};
pub use join::JoinPage;
pub use register::RegisterPage;

/// What an invitation offers, and by which link.
#[derive(Debug, Clone)]
pub struct InvitationOffer {
    /// The token of the link, to which the forms are sent.
    pub token: String,
    /// The name of the inviting organisation.
    pub organisation: String,
    /// The role in it.
    pub role: Role,
    /// The last day of the membership, if it has one.
    pub ends_on: Option<Day>,
    /// The organisation's own process for adding users, with the language it is written in.
    pub process: Option<(Language, String)>,
}

impl InvitationOffer {
    fn decline(&self, frame: &Frame) -> Form {
        let action = urls::invitation_decline(frame.language, &self.token);
        let t = frame.t();
        Form::new(t, action, t.invitation_decline_button(), &FormState::new()).quiet()
    }

    fn sample(with_everything: bool) -> Self {
        let process = "Esihenkilö pyytää tunnuksen.\nPääkäyttäjä kutsuu.".to_owned();
        Self {
            token: "abc".to_owned(),
            organisation: "Esimerkkilän työllisyysalue".to_owned(),
            role: Role::Expert,
            ends_on: with_everything.then(|| sample::today().plus_days(200)),
            process: with_everything.then_some((Language::Fi, process)),
        }
    }
}
