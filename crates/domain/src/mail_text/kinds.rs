//! The catalogue of mails: what each may say, and what it has to.

use crate::codes::coded;

macro_rules! placeholders {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $block:literal;)+) => {
        coded! {
            /// A name in square brackets, in whose place a mail holds a value: `[organisation]`.
            Placeholder { $($(#[$doc])* $name = $code;)+ }
        }

        impl Placeholder {
            /// Whether its value is a part of its own, which needs a line of its own and cannot
            /// stand in a subject.
            pub const fn is_block(self) -> bool {
                match self { $(Self::$name => $block,)+ }
            }
        }
    };
}

placeholders! {
    /// The name of the organisation that the mail is about.
    Organisation = "organisation", false;
    /// The role that the mail is about.
    Role = "role", false;
    /// The role before a change.
    OldRole = "old-role", false;
    /// The role after a change.
    NewRole = "new-role", false;
    /// The name of the person that the mail is about.
    Person = "person", false;
    /// The name of the service.
    Service = "service", false;
    /// The address that is the user name.
    Email = "email", false;
    /// The last day, or the day on which something happens.
    Day = "day", false;
    /// The time at which something happens or happened.
    Time = "time", false;
    /// Why, in words of the product.
    Cause = "cause", false;
    /// Whom to ask.
    Contact = "contact", false;
    /// Who restored the account.
    RestoredBy = "restored-by", false;
    /// The browser and the system of a device.
    Device = "device", false;
    /// The kind of second factor.
    Factor = "factor", false;
    /// How many things the digest tells.
    Count = "count", false;
    /// Words of another person to the recipient.
    Message = "message", true;
    /// Why, in words of a person.
    Reason = "reason", true;
    /// The link to the one thing to do.
    Button = "button", true;
    /// What the digest tells.
    List = "list", true;
}

impl Placeholder {
    /// As it is written in a template: `[button]`.
    pub fn mark(self) -> String {
        format!("[{}]", self.code())
    }

    /// The placeholder of this name, which stood between brackets.
    pub fn named(name: &str) -> Option<Self> {
        name.parse().ok()
    }
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $code:literal: [$($offered:ident)*], keeps [$($kept:ident)*];)+) => {
        coded! {
            /// Every kind of mail, in the order in which administrators see them.
            MailKind { $($(#[$doc])* $name = $code;)+ }
        }

        impl MailKind {
            /// What may stand in its template. A value can be missing in one mail, such as the
            /// message of an inviter who wrote none; the paragraph is then left out.
            pub const fn placeholders(self) -> &'static [Placeholder] {
                match self { $(Self::$name => &[$(Placeholder::$offered,)*],)+ }
            }

            /// What its body has to hold, because the mail is of no use without it.
            pub const fn must_keep(self) -> &'static [Placeholder] {
                match self { $(Self::$name => &[$(Placeholder::$kept,)*],)+ }
            }
        }
    };
}

kinds! {
    /// To the invited (spec 2.3).
    Invitation = "invitation": [Organisation Role Message Button Day], keeps [Button];
    /// To the invited who have not answered after 3 and 10 days (spec 2.3).
    InvitationReminder = "invitation_reminder":
        [Organisation Role Message Button Day], keeps [Button];
    /// To a person with an account who is invited into a further organisation (spec 2.3).
    InvitationJoin = "invitation_join": [Organisation Role Message Button Day], keeps [Button];
    /// To a person who has just registered.
    Registered = "registered": [Email Organisation Role Button], keeps [];
    /// To a person who has long been away (spec 2.5).
    DeactivationWarning = "deactivation_warning": [Day Button], keeps [Day Button];
    /// To the person whose account was deactivated (spec 2.5).
    AccountDeactivated = "account_deactivated": [Cause Contact Day], keeps [Cause Contact];
    /// To the person whose account was restored (spec 2.5).
    AccountRestored = "account_restored": [RestoredBy Button], keeps [];
    /// To the person whose account will be deleted (spec 2.5).
    DeletionWarning = "deletion_warning": [Day Contact], keeps [Day Contact];
    /// To those above an organisation that is about to lose its last main user (spec 2.5).
    LastMainUserWarning = "last_main_user_warning":
        [Organisation Day Button], keeps [Organisation Day];
    /// To the person whose role was changed (spec 2.4).
    RoleChanged = "role_changed":
        [Organisation OldRole NewRole Reason Contact], keeps [Organisation NewRole];
    /// To the main users of the person whose role an administrator changed (spec 2.4).
    RoleCorrected = "role_corrected":
        [Person Organisation OldRole NewRole Reason], keeps [Person NewRole Reason];
    /// To the person who was removed from an organisation.
    MembershipRemoved = "membership_removed": [Organisation Contact], keeps [Organisation];
    /// To a new administrator (spec 2.4).
    AdministratorGranted = "administrator_granted": [Reason Button], keeps [];
    /// To a person who is no administrator any more (spec 2.4).
    AdministratorWithdrawn = "administrator_withdrawn": [Reason], keeps [];
    /// To main users who have not confirmed their people in 14 days (spec 2.5).
    AccessReviewReminder = "access_review_reminder":
        [Organisation Day Button], keeps [Organisation Button];
    /// To the owner of an account that somebody tried too often to get into (spec 2.6).
    SignInBlocked = "sign_in_blocked": [Time], keeps [Time];
    /// To a person who asked for a new password (spec 2.6).
    PasswordReset = "password_reset": [Button Time], keeps [Button];
    /// To a person who asked for a new password and whose account is deactivated (spec 2.6).
    PasswordResetDeactivated = "password_reset_deactivated": [Contact], keeps [Contact];
    /// To the person whose password was changed.
    PasswordChanged = "password_changed": [Time Contact], keeps [];
    /// To the new address of a person who wants to change it (spec 2.1).
    EmailChangeConfirm = "email_change_confirm": [Button Time], keeps [Button];
    /// To the address in use, when somebody asked to change it (spec 2.1).
    EmailChangeNotice = "email_change_notice": [Time Contact], keeps [];
    /// To the address that was in use before (spec 2.1).
    EmailChanged = "email_changed": [Time Contact], keeps [];
    /// To the new address of a person whose address an administrator corrected (spec 2.4).
    EmailCorrected = "email_corrected": [Email Time Contact], keeps [Email];
    /// To the person who signed in on a device for the first time (spec 2.6).
    NewDevice = "new_device": [Time Device Button], keeps [Time Button];
    /// To the person who added a second factor (spec 2.6).
    SecondFactorAdded = "second_factor_added": [Factor Time Contact], keeps [Factor];
    /// To the person who removed a second factor (spec 2.6).
    SecondFactorRemoved = "second_factor_removed": [Factor Time Contact], keeps [Factor];
    /// To those who may publish a service that was submitted (spec 3.4).
    ServiceSubmitted = "service_submitted": [Person Organisation Service Button], keeps [Button];
    /// To the submitter and the updaters of a service that was published (spec 3.4).
    ServicePublished = "service_published": [Service Button], keeps [];
    /// To whoever ordered that a service is published at a set time, when it could not be
    /// (spec 3.4).
    ServiceNotPublished = "service_not_published": [Service Button], keeps [Button];
    /// To the submitter of a service that was returned (spec 3.4).
    ServiceReturned = "service_returned": [Person Service Message Button], keeps [Message Button];
    /// To those who keep a service up to date, when a reader found something wrong (spec 4.2).
    ServiceReported = "service_reported":
        [Person Email Service Message Button], keeps [Message];
    /// To the main users of services that should be checked and have nobody who may (spec 3.5).
    ServicesWithoutUpdater = "services_without_updater": [Count List Button], keeps [List];
    /// To updaters and main users of services that left the public site (spec 3.5).
    ServicesOutdated = "services_outdated": [Count List Button], keeps [List];
    /// To the main users of services that will be archived (spec 3.5).
    ServicesArchiving = "services_archiving": [Count List Button], keeps [List];
    /// To everybody for whom something waits, once a week or a day (spec 2.8).
    Digest = "digest": [Count List Button], keeps [List];
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::ProblemCode;

    #[test]
    fn every_mail_offers_what_it_has_to_keep() {
        for kind in MailKind::ALL {
            let offered = kind.placeholders();
            assert!(kind.must_keep().iter().all(|kept| offered.contains(kept)), "{kind:?}");
            assert_eq!(kind.code().parse(), Ok(*kind));
        }
        assert_eq!("unknown".parse::<MailKind>(), Err(ProblemCode::UnknownChoice));
    }

    #[test]
    fn names_of_placeholders_lead_back_to_them() {
        for placeholder in Placeholder::ALL {
            assert_eq!(Placeholder::named(placeholder.code()), Some(*placeholder));
        }
        assert_eq!(Placeholder::Button.mark(), "[button]");
    }
}
