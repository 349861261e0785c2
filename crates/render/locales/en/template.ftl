# The default texts of mails. Administrators can change them. An empty line parts paragraphs, and
# { $button } and other parts stand on a line of their own. Values: crates/domain/src/mail_text/kinds.rs.

template-invitation-subject = Invitation to the Service Manual
template-invitation-body =
    { $organisation } invites you to use the Service Manual. It is the shared catalogue in which municipalities, employment areas and service providers describe the services that help people to work.

    Your role is { $role }.

    Message from the person who invited you:
    { $message }

    { $button }

    The link is valid until the end of { $day } and can be used once.

    If you did not expect an invitation, you can ignore this message.

template-invitation-reminder-subject = Reminder: invitation to the Service Manual
template-invitation-reminder-body =
    { $organisation } has invited you to use the Service Manual, and you have not answered yet.

    Your role is { $role }.

    Message from the person who invited you:
    { $message }

    { $button }

    The link is valid until the end of { $day } and can be used once.

    If you did not expect an invitation, you can ignore this message.

template-invitation-join-subject = Invitation to join { $organisation }
template-invitation-join-body =
    { $organisation } invites you to join it in the Service Manual. You already have an account, so you do not need a new one.

    Your role in the organisation is { $role }.

    Message from the person who invited you:
    { $message }

    Sign in and accept or decline the invitation. Nothing changes until you answer.

    { $button }

    The invitation is valid until the end of { $day }.

template-registered-subject = Welcome to the Service Manual
template-registered-body =
    Your account is ready. Sign in with the e-mail address { $email } and the password you chose.

    Your organisation is { $organisation } and your role is { $role }.

    { $button }

    If you did not create the account, tell a main user of your organisation at once.

template-deactivation-warning-subject = Your account will be deactivated on { $day }
template-deactivation-warning-body =
    You have not used the Service Manual for a long time. Your account will be deactivated on { $day } unless you sign in before that.

    Sign in once to keep the account.

    { $button }

    If you no longer need the account, you do not have to do anything.

template-account-deactivated-subject = Your account has been deactivated
template-account-deactivated-body =
    Your account in the Service Manual has been deactivated. { $cause }

    If you still need the account, ask for it to be restored. It can be restored by { $contact }.

    The account can be restored until the end of { $day }. After that it is deleted for good, with its personal data.

template-account-restored-subject = Your account has been restored
template-account-restored-body =
    Your account in the Service Manual is in use again. You can sign in with the same e-mail address and password as before.

    It was restored by { $restored-by }.

    { $button }

template-deletion-warning-subject = Your account will be deleted on { $day }
template-deletion-warning-body =
    Your deactivated account in the Service Manual will be deleted for good on { $day }. Your e-mail address, name and work title are deleted with it.

    If you still need the account, ask for it to be restored before that. It can be restored by { $contact }.

    If you no longer need the account, you do not have to do anything.

template-last-main-user-warning-subject = An organisation is about to lose its last main user: { $organisation }
template-last-main-user-warning-body =
    The account of the last main user of { $organisation } will be deactivated on { $day } unless that person signs in before.

    Without a main user, nobody in the organisation can invite or restore people. Please invite a new main user or contact the present one.

    { $button }

template-role-changed-subject = Your role has been changed: { $new-role }
template-role-changed-body =
    Your role in { $organisation } has been changed. It was { $old-role } and is now { $new-role }. The change is already in effect.

    Reason:
    { $reason }

    If you think that the change is a mistake, contact { $contact }.

template-role-corrected-subject = The administrators changed a person’s role: { $organisation }
template-role-corrected-body =
    The administrators of the Service Manual changed a role in { $organisation }. The role of { $person } was { $old-role } and is now { $new-role }.

    Reason:
    { $reason }

    The change is already in effect, and the person has been told.

template-membership-removed-subject = You no longer belong to { $organisation }
template-membership-removed-body =
    Your rights in { $organisation } have been removed from the Service Manual.

    If you think that the change is a mistake, contact { $contact }.

template-administrator-granted-subject = You are now an administrator
template-administrator-granted-body =
    You have been given administrator rights in the Service Manual. As an administrator you sign in with your password and a second factor.

    Reason:
    { $reason }

    { $button }

    If you did not expect this, tell another administrator at once.

template-administrator-withdrawn-subject = Your administrator rights have been withdrawn
template-administrator-withdrawn-body =
    You are no longer an administrator of the Service Manual. Your other roles stay as they are.

    Reason:
    { $reason }

    If you think that the change is a mistake, contact the administrators of the Service Manual.

template-access-review-reminder-subject = Reminder: check the people of your organisation
template-access-review-reminder-body =
    The activity check of { $organisation } was opened on { $day } and has not been done yet.

    Go through the list: confirm those who need their account and remove the others.

    { $button }

template-sign-in-blocked-subject = Your sign-in is blocked for a while
template-sign-in-blocked-body =
    There were too many attempts to sign in to your account with a wrong password. Sign-in is blocked until { $time }.

    If it was you, wait and then sign in again.

    If it was somebody else, your password is still safe. Tell a main user of your organisation about it.

template-password-reset-subject = Choose a new password
template-password-reset-body =
    Somebody, hopefully you, asked for a new password for your account in the Service Manual.

    { $button }

    The link is valid until { $time } and can be used once.

    If you did not ask for a new password, you can ignore this message. Your present password still works.

template-password-reset-deactivated-subject = Your account is not in use
template-password-reset-deactivated-body =
    Somebody, hopefully you, asked for a new password for your account in the Service Manual. The account has been deactivated, so the password cannot be changed.

    If you still need the account, ask for it to be restored. It can be restored by { $contact }.

    If you did not ask for a new password, you can ignore this message.

template-password-changed-subject = Your password has been changed
template-password-changed-body =
    The password of your account in the Service Manual was changed on { $time }. Your other sessions were ended.

    If you changed the password yourself, you do not have to do anything.

    If you did not, contact { $contact } at once.

template-email-change-confirm-subject = Confirm your new e-mail address
template-email-change-confirm-body =
    Somebody wants to use this address as a user name in the Service Manual. Please confirm that the address is yours.

    { $button }

    The link is valid until { $time } and can be used once. Your present address stays in use until you have confirmed the new one.

    If you did not ask for the change, you can ignore this message.

template-email-change-notice-subject = A change of your e-mail address was asked for
template-email-change-notice-body =
    On { $time }, a change of the e-mail address of your account in the Service Manual was asked for. The address changes once the new one has been confirmed.

    If you asked for the change, you do not have to do anything.

    If you did not, change your password and contact { $contact } at once.

template-email-changed-subject = Your e-mail address has been changed
template-email-changed-body =
    The e-mail address of your account in the Service Manual was changed on { $time }. No more messages are sent to this address, and it can no longer be used to sign in.

    If you did not change the address yourself, contact { $contact } at once.

template-email-corrected-subject = Your e-mail address has been corrected
template-email-corrected-body =
    The administrators corrected the e-mail address of your account in the Service Manual on { $time }. Your user name is now { $email }. Your password has not changed.

    If the address is wrong, contact { $contact }.

template-new-device-subject = New sign-in to your account
template-new-device-body =
    Somebody signed in to your account on a new device on { $time }.

    Device: { $device }

    If it was you, you do not have to do anything.

    If it was not you, end the session and change your password at once.

    { $button }

template-second-factor-added-subject = A second factor was added
template-second-factor-added-body =
    A second factor was added to your account in the Service Manual on { $time }: { $factor }.

    If you added it yourself, you do not have to do anything.

    If you did not, contact { $contact } at once.

template-second-factor-removed-subject = A second factor was removed
template-second-factor-removed-body =
    A second factor was removed from your account in the Service Manual on { $time }: { $factor }.

    If you removed it yourself, you do not have to do anything.

    If you did not, contact { $contact } at once.

template-service-submitted-subject = A service waits for publication: { $service }
template-service-submitted-body =
    { $person } ({ $organisation }) submitted the service “{ $service }” for publication. Please review it and publish it or return it for editing.

    { $button }

template-service-published-subject = Service published: { $service }
template-service-published-body =
    The service “{ $service }” has been published and is visible to everybody. The updater gets a reminder when it is time to check the information.

    { $button }

template-service-not-published-subject = Service not published: { $service }
template-service-not-published-body =
    The service “{ $service }” was to be published, but something is missing now or your right to publish it has ended. The set time has been removed. The page of the service shows what is missing and what you can do.

    { $button }

template-service-returned-subject = Service returned for editing: { $service }
template-service-returned-body =
    { $person } returned the service “{ $service }” for editing and wrote:
    { $message }

    Please make the changes and submit the service again.

    { $button }

template-service-reported-subject = Message about the service: { $service }
template-service-reported-body =
    { $person } ({ $email }) noticed something to correct in the service “{ $service }” and wrote:
    { $message }

    Please check the information and correct it if it is wrong. You can answer the writer directly.

    { $button }

template-services-without-updater-subject = No updater: { $count }
template-services-without-updater-body =
    These services should be checked, but nobody who may edit them keeps them up to date. Check and confirm them yourself, or choose an updater.

    { $list }

    { $button }

template-services-outdated-subject = No longer public: { $count }
template-services-outdated-body =
    Nobody confirmed in time that these services are still correct. They have been marked as outdated and are no longer shown to everybody.

    Check them and submit them for publication again. If a service does not exist any more, you do not have to do anything: it will be archived later.

    { $list }

    { $button }

template-services-archiving-subject = Will soon be archived: { $count }
template-services-archiving-body =
    These outdated services will be archived unless they are published again before that. An archived service can be restored later with everything it had.

    { $list }

    { $button }

template-digest-subject = Summary from the Service Manual: { $count }
template-digest-body =
    This has happened or waits for you in the Service Manual.

    { $list }

    { $button }
