//! The list, with what may be done.

use askama::Template;
use service_manual_domain::account::Role;
use service_manual_domain::account::invitation::InvitationState;
use service_manual_domain::ids::{InvitationId, OrganisationId};
use service_manual_domain::language::Language;
use service_manual_domain::time::Day;

use crate::frame::{Crumb, Frame, MenuEntry};
use crate::i18n::Texts;
use crate::page::Page;
use crate::pages::invite::Inviting;
use crate::pages::sample;
use crate::{format, labels, urls};

/// The invitations of an organisation.
#[derive(Debug, Template)]
#[template(path = "pages/invitations.html")]
pub struct InvitationsPage {
    /// What surrounds it.
    pub frame: Frame,
    /// Which organisation.
    pub organisation: Inviting,
    /// Those that can still be answered or approved, in the order to show.
    pub open: Vec<InvitationRow>,
    /// Those that ended without an account.
    pub ended: Vec<InvitationRow>,
    /// For how many days the latter are listed.
    pub ended_kept_days: i32,
}

/// One invitation.
#[derive(Debug, Clone)]
pub struct InvitationRow {
    /// Its id.
    pub id: InvitationId,
    /// What the person sees of it, to be sent along with every step.
    pub version: String,
    /// Who is invited.
    pub email: String,
    /// To which role.
    pub role: Role,
    /// The last day of the membership, if it has one.
    pub ends_on: Option<Day>,
    /// When.
    pub invited_on: Day,
    /// What has become of it.
    pub state: InvitationState,
    /// The last day on which it can be answered, or approved.
    pub valid_until: Day,
    /// When it ended.
    pub ended_on: Option<Day>,
    /// How many reminders were sent.
    pub reminders: i64,
    /// Whether the person may approve it.
    pub can_approve: bool,
    /// Whether it can be sent again.
    pub can_resend: bool,
}

impl Page for InvitationsPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().invitations_title().to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        let href = urls::organisation(self.frame.language, self.organisation.id);
        Some(vec![Crumb::new(self.organisation.name.as_str(), href)])
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Organisations)
    }
}

impl InvitationsPage {
    /// Several, and none.
    pub fn samples(language: Language) -> Vec<Self> {
        let Some(id) = sample::id::<OrganisationId>(1) else {
            return Vec::new();
        };
        let page = |open: Vec<InvitationRow>, ended: Vec<InvitationRow>| Self {
            frame: sample::signed_in(language, urls::INVITATIONS, &[("id", &id.to_string())]),
            organisation: Inviting { id, name: "Esimerkkilän työllisyysalue".to_owned() },
            open,
            ended,
            ended_kept_days: 30,
        };
        let of = |states: &[InvitationState]| -> Vec<InvitationRow> {
            states.iter().filter_map(|state| InvitationRow::sample(*state)).collect()
        };
        let open = of(&[InvitationState::AwaitingApproval, InvitationState::Pending]);
        let ended =
            of(&[InvitationState::Expired, InvitationState::Declined, InvitationState::Revoked]);
        vec![page(open, ended), page(Vec::new(), Vec::new())]
    }
}

impl InvitationRow {
    fn state_text(&self, t: &Texts) -> &'static str {
        match self.state {
            InvitationState::AwaitingApproval => t.invitations_state_awaiting(),
            InvitationState::Pending => t.invitations_state_pending(),
            InvitationState::Accepted => t.invitations_state_accepted(),
            InvitationState::Declined => t.invitations_state_declined(),
            InvitationState::Revoked => t.invitations_state_revoked(),
            InvitationState::Expired => t.invitations_state_expired(),
        }
    }

    fn sample(state: InvitationState) -> Option<Self> {
        let today = sample::today();
        Some(Self {
            id: sample::id(7)?,
            version: "pending.editor..1".to_owned(),
            email: "uusi@esimerkki.example".to_owned(),
            role: Role::Expert,
            ends_on: state.is_open().then(|| today.plus_days(200)),
            invited_on: today.plus_days(-4),
            state,
            valid_until: today.plus_days(10),
            ended_on: (!state.is_open()).then_some(today),
            reminders: i64::from(state == InvitationState::Pending),
            can_approve: state == InvitationState::AwaitingApproval,
            can_resend: matches!(state, InvitationState::Pending | InvitationState::Expired),
        })
    }
}
