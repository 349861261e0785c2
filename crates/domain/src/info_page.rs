//! The pages that tell people what happens to their data (spec 2.1): which there are, and which
//! facts of the running settings their texts may name. Nobody types a period into them.

use std::str::FromStr;

use crate::mail_text::{Piece, pieces};
use crate::problem::ProblemCode;

/// The longest text of a page in one language, as typed, in characters.
pub const BODY_LIMIT: usize = 30_000;

/// A page about data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum InfoPage {
    /// The privacy policy statement, which everybody with an account acknowledges.
    Privacy,
    /// Data security.
    DataSecurity,
}

impl InfoPage {
    /// Both pages.
    pub const ALL: [Self; 2] = [Self::Privacy, Self::DataSecurity];

    /// The code in addresses, the database and the log.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Privacy => "privacy",
            Self::DataSecurity => "data_security",
        }
    }
}

impl FromStr for InfoPage {
    type Err = ProblemCode;
    fn from_str(text: &str) -> Result<Self, ProblemCode> {
        Self::ALL.into_iter().find(|page| page.code() == text).ok_or(ProblemCode::UnknownChoice)
    }
}

macro_rules! facts {
    ($($(#[$doc:meta])* $name:ident: $code:literal;)+) => {
        /// A fact of the running settings that a text names in square brackets:
        /// `[deactivate_after]`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Fact {
            $($(#[$doc])* $name,)+
        }

        impl Fact {
            /// All facts.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// The name between the brackets.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }
        }
    };
}

facts! {
    /// Who operates the service.
    Operator: "operator";
    /// Where the data is stored.
    DataLocation: "data_location";
    /// Whom to ask about the own data.
    Contact: "contact";
    /// How long after the last use an account is deactivated.
    DeactivateAfter: "deactivate_after";
    /// How long a deactivated account can be restored.
    RestoreWithin: "restore_within";
    /// How long after the last use an account is deleted.
    DeleteAfter: "delete_after";
    /// How many days before the deactivation the person is warned.
    DeactivationWarnings: "deactivation_warnings";
    /// How many days before the deletion the person is warned.
    DeletionWarnings: "deletion_warnings";
    /// How often main users check who still needs access.
    ReviewEvery: "review_every";
    /// How long events are kept.
    LogKept: "log_kept";
    /// How long network addresses in the log are whole.
    AddressesKept: "addresses_kept";
    /// How long the link of an invitation is valid.
    InvitationValid: "invitation_valid";
    /// How long the address of an invitation that ended is kept.
    InvitationListed: "invitation_listed";
    /// After how long without a request a session ends.
    SessionIdle: "session_idle";
    /// How long a session lasts at most.
    SessionLongest: "session_longest";
    /// How long mails that could not be delivered are kept.
    FailedMailKept: "failed_mail_kept";
    /// How long is kept that a mail was sent, without address and content.
    MailTracesKept: "mail_traces_kept";
    /// How long the link for a new password is valid.
    ResetLinkValid: "reset_link_valid";
    /// How long the link that confirms a new address is valid.
    EmailLinkValid: "email_link_valid";
}

impl Fact {
    /// The fact of a name, if there is one.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|fact| fact.code() == name)
    }

    /// How a text names it, with its brackets.
    pub fn mark(self) -> String {
        format!("[{}]", self.code())
    }
}

/// What stands between brackets in a text and is no fact, with its brackets.
pub fn unknown_marks(text: &str) -> Vec<String> {
    let named = text.lines().flat_map(pieces).filter_map(|piece| match piece {
        Piece::Named(name) => Some(name),
        Piece::Text(_) => None,
    });
    named.filter(|name| Fact::named(name).is_none()).map(|name| format!("[{name}]")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_read_back() {
        for page in InfoPage::ALL {
            assert_eq!(page.code().parse(), Ok(page));
        }
        for fact in Fact::ALL {
            assert_eq!(Fact::named(fact.code()), Some(*fact));
        }
        assert_eq!("privacy ".parse::<InfoPage>(), Err(ProblemCode::UnknownChoice));
    }

    #[test]
    fn only_unknown_marks_are_found() {
        let text = "Tili [deactivate_after] ja [mystery].\n[] [log_kept] [a";
        assert_eq!(unknown_marks(text), ["[mystery]"]);
    }
}
