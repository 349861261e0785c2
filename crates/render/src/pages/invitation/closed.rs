//! Why a link leads to no form, and what to do.

use askama::Template;
use service_manual_domain::language::Language;

use crate::frame::Frame;
use crate::page::Page;
use crate::pages::sample;
use crate::urls;

/// Why a link does not lead to a form. Whom to ask is an organisation, never a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClosedInvitation {
    /// There is no such invitation.
    Unknown,
    /// Somebody registered or joined with it.
    Used {
        /// Whom to ask.
        organisation: String,
    },
    /// Its time is up.
    Expired {
        /// Whom to ask.
        organisation: String,
    },
    /// The organisation took it back.
    Revoked {
        /// Whom to ask.
        organisation: String,
    },
    /// It was declined.
    Declined {
        /// Whom to ask.
        organisation: String,
    },
    /// Nobody has approved it yet.
    NotApproved {
        /// Whom to ask.
        organisation: String,
    },
    /// Somebody is signed in who is not the invited person.
    SomebodyElse {
        /// Who invites.
        organisation: String,
    },
    /// The invited person must sign in to answer.
    SignIn {
        /// Who invites.
        organisation: String,
        /// The token of the link, to come back to.
        token: String,
    },
    /// The account of the invited person is out of use.
    Deactivated {
        /// Whose main users can restore it; none: the administrators.
        organisations: Vec<String>,
    },
    /// The signed-in person belongs to the organisation already.
    AlreadyMember {
        /// Which.
        organisation: String,
    },
}

/// The page of a link that leads to no form: what to do and whom to ask.
#[derive(Debug, Template)]
#[template(path = "pages/invitation_closed.html")]
pub struct ClosedInvitationPage {
    /// What surrounds it.
    pub frame: Frame,
    /// Why.
    pub reason: ClosedInvitation,
}

impl Page for ClosedInvitationPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.texts().0
    }
}

impl ClosedInvitationPage {
    /// Title and text.
    fn texts(&self) -> (String, String) {
        let t = self.frame.t();
        let (title, text) = match &self.reason {
            ClosedInvitation::Unknown => {
                (t.invitation_unknown_title(), t.invitation_unknown().to_owned())
            }
            ClosedInvitation::Used { organisation } => {
                (t.invitation_used_title(), t.invitation_used(organisation))
            }
            ClosedInvitation::Expired { organisation } => {
                (t.invitation_expired_title(), t.invitation_expired(organisation))
            }
            ClosedInvitation::Revoked { organisation } => {
                (t.invitation_revoked_title(), t.invitation_revoked(organisation))
            }
            ClosedInvitation::Declined { organisation } => {
                (t.invitation_declined_title(), t.invitation_declined(organisation))
            }
            ClosedInvitation::NotApproved { organisation } => {
                (t.invitation_not_approved_title(), t.invitation_not_approved(organisation))
            }
            ClosedInvitation::SomebodyElse { organisation } => {
                (t.invitation_somebody_else_title(), t.invitation_somebody_else(organisation))
            }
            ClosedInvitation::SignIn { organisation, .. } => {
                (t.invitation_sign_in_title(), t.invitation_sign_in(organisation))
            }
            ClosedInvitation::Deactivated { organisations } => {
                (t.invitation_deactivated_title(), self.who_restores(organisations))
            }
            ClosedInvitation::AlreadyMember { organisation } => {
                (t.invitation_member_title(), t.invitation_member(organisation))
            }
        };
        (title.to_owned(), text)
    }

    fn who_restores(&self, organisations: &[String]) -> String {
        let t = self.frame.t();
        if organisations.is_empty() {
            t.invitation_deactivated_administrators().to_owned()
        } else {
            t.invitation_deactivated(organisations.join(", "))
        }
    }

    /// Where to sign in, if that is what to do.
    fn sign_in_href(&self) -> Option<String> {
        let language = self.frame.language;
        match &self.reason {
            ClosedInvitation::SignIn { token, .. } => {
                let back = urls::invitation(language, token);
                Some(urls::sign_in(language, Some(&back)))
            }
            ClosedInvitation::Used { .. } if self.frame.user.is_none() => {
                Some(urls::sign_in(language, None))
            }
            _ => None,
        }
    }

    const fn asks_to_sign_out(&self) -> bool {
        matches!(self.reason, ClosedInvitation::SomebodyElse { .. })
    }

    /// Every reason.
    pub fn samples(language: Language) -> Vec<Self> {
        let organisation = "Esimerkkilän työllisyysalue".to_owned();
        let name = || organisation.clone();
        let reasons = [
            ClosedInvitation::Unknown,
            ClosedInvitation::Used { organisation: name() },
            ClosedInvitation::Expired { organisation: name() },
            ClosedInvitation::Revoked { organisation: name() },
            ClosedInvitation::Declined { organisation: name() },
            ClosedInvitation::NotApproved { organisation: name() },
            ClosedInvitation::SignIn { organisation: name(), token: "abc".to_owned() },
            ClosedInvitation::Deactivated { organisations: vec![name(), "Vantaa".to_owned()] },
            ClosedInvitation::Deactivated { organisations: Vec::new() },
            ClosedInvitation::AlreadyMember { organisation: name() },
        ];
        let frame = || sample::not_listed(language, urls::INVITATION, &[("token", "abc")]);
        let somebody_else = Self {
            frame: sample::signed_in(language, urls::INVITATION, &[("token", "abc")]),
            reason: ClosedInvitation::SomebodyElse { organisation: name() },
        };
        let pages = reasons.map(|reason| Self { frame: frame(), reason });
        pages.into_iter().chain([somebody_else]).collect()
    }
}
