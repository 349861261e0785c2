//! The pages that administrators write (spec 2.1, 4.1): for whom the service is, how it is used and
//! what happens to data; and which facts of the running settings their texts may name. Nobody types
//! a period of the settings into them.

use std::str::FromStr;

use crate::codes::coded;
use crate::mail_text::{Piece, pieces};
use crate::problem::ProblemCode;

/// The longest text of a page in one language, as typed, in characters.
pub const BODY_LIMIT: usize = 30_000;

/// A page that administrators write and everybody may read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum InfoPage {
    /// What the service is for those who look for a service.
    Jobseekers,
    /// What it is for the staff of employment services.
    Experts,
    /// How an organisation brings its services into it.
    Providers,
    /// How to search and to read a service.
    Help,
    /// Frequently asked questions.
    Faq,
    /// Whom to ask about what.
    Contact,
    /// The privacy policy statement: the only page whose new versions everybody with an account
    /// acknowledges.
    Privacy,
    /// Data security.
    DataSecurity,
    /// Which cookies there are, and for what.
    Cookies,
    /// The accessibility statement that the law asks for.
    Accessibility,
}

impl InfoPage {
    /// All pages, in the order in which they are listed.
    pub const ALL: [Self; 10] = [
        Self::Jobseekers,
        Self::Experts,
        Self::Providers,
        Self::Help,
        Self::Faq,
        Self::Contact,
        Self::Privacy,
        Self::DataSecurity,
        Self::Cookies,
        Self::Accessibility,
    ];
    /// For whom the service is.
    pub const AUDIENCES: [Self; 3] = [Self::Jobseekers, Self::Experts, Self::Providers];
    /// Where to get on.
    pub const SUPPORT: [Self; 3] = [Self::Help, Self::Faq, Self::Contact];
    /// What must be told about the service.
    pub const STATEMENTS: [Self; 4] =
        [Self::Privacy, Self::DataSecurity, Self::Cookies, Self::Accessibility];

    /// The code in addresses, the database and the log.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Jobseekers => "jobseekers",
            Self::Experts => "experts",
            Self::Providers => "providers",
            Self::Help => "help",
            Self::Faq => "faq",
            Self::Contact => "contact",
            Self::Privacy => "privacy",
            Self::DataSecurity => "data_security",
            Self::Cookies => "cookies",
            Self::Accessibility => "accessibility_statement",
        }
    }
}

impl FromStr for InfoPage {
    type Err = ProblemCode;
    fn from_str(text: &str) -> Result<Self, ProblemCode> {
        Self::ALL.into_iter().find(|page| page.code() == text).ok_or(ProblemCode::UnknownChoice)
    }
}

coded! {
    /// A fact of the running settings that a text names in square brackets:
    /// `[deactivate_after]`.
    Fact {
        /// Who operates the service.
        Operator = "operator";
        /// Where the data is stored.
        DataLocation = "data_location";
        /// Whom to ask about the service and the own data.
        Contact = "contact";
        /// How long after the last use an account is deactivated.
        DeactivateAfter = "deactivate_after";
        /// How long a deactivated account can be restored.
        RestoreWithin = "restore_within";
        /// How long after the last use an account is deleted.
        DeleteAfter = "delete_after";
        /// How many days before the deactivation the person is warned.
        DeactivationWarnings = "deactivation_warnings";
        /// How many days before the deletion the person is warned.
        DeletionWarnings = "deletion_warnings";
        /// How often main users check who still needs access.
        ReviewEvery = "review_every";
        /// How long events are kept.
        LogKept = "log_kept";
        /// How long network addresses in the log are whole.
        AddressesKept = "addresses_kept";
        /// How long the link of an invitation is valid.
        InvitationValid = "invitation_valid";
        /// How long the address of an invitation that ended is kept.
        InvitationListed = "invitation_listed";
        /// After how long without a request a session ends.
        SessionIdle = "session_idle";
        /// How long a session lasts at most.
        SessionLongest = "session_longest";
        /// How long mails that could not be delivered are kept.
        FailedMailKept = "failed_mail_kept";
        /// How long is kept that a mail was sent, without address and content.
        MailTracesKept = "mail_traces_kept";
        /// How long the link for a new password is valid.
        ResetLinkValid = "reset_link_valid";
        /// How long the link that confirms a new address is valid.
        EmailLinkValid = "email_link_valid";
        /// Within which time a new service is published.
        NewServiceWithin = "new_service_within";
        /// Within which time changes of a service are published.
        ChangesWithin = "changes_within";
        /// How long after its review fell due a service leaves the public site.
        OutdatedAfter = "outdated_after";
        /// How long after that it is archived.
        ArchivedAfter = "archived_after";
        /// How long before the end of its validity the updater is asked what happens then.
        AskedBeforeEnd = "asked_before_end";
    }
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
    use crate::vocabulary::Vocabulary;

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
    fn no_vocabulary_has_the_code_of_a_page() {
        // Both are parts of the site in the log, which names them by their code.
        for page in InfoPage::ALL {
            assert!(page.code().parse::<Vocabulary>().is_err(), "{}", page.code());
        }
    }

    #[test]
    fn every_page_is_in_one_group() {
        let groups = [&InfoPage::AUDIENCES[..], &InfoPage::SUPPORT, &InfoPage::STATEMENTS];
        assert_eq!(groups.concat(), InfoPage::ALL);
    }

    #[test]
    fn only_unknown_marks_are_found() {
        let text = "Tili [deactivate_after] ja [mystery].\n[] [log_kept] [a";
        assert_eq!(unknown_marks(text), ["[mystery]"]);
    }
}
