//! Joining a further organisation.

use askama::Template;
use service_manual_domain::language::Language;

use super::InvitationOffer;
use crate::forms::{Form, FormState};
use crate::frame::Frame;
use crate::page::Page;
use crate::pages::sample;
use crate::{format, labels, urls};

/// The page on which a signed-in person accepts or declines.
#[derive(Debug, Template)]
#[template(path = "pages/invitation_join.html")]
pub struct JoinPage {
    /// What surrounds it.
    pub frame: Frame,
    /// What is offered.
    pub offer: InvitationOffer,
}

impl Page for JoinPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().invitation_join_title(&self.offer.organisation)
    }
}

impl JoinPage {
    fn accept(&self) -> Form {
        let t = self.frame.t();
        let action = urls::invitation_join(self.frame.language, &self.offer.token);
        Form::new(t, action, t.invitation_join_button(), &FormState::new())
    }

    fn decline(&self) -> Form {
        self.offer.decline(&self.frame)
    }

    /// With everything, and with as little as possible.
    pub fn samples(language: Language) -> Vec<Self> {
        let page = |with_everything| Self {
            frame: sample::signed_in(language, urls::INVITATION, &[("token", "abc")]),
            offer: InvitationOffer::sample(with_everything),
        };
        vec![page(true), page(false)]
    }
}
