invite-title = Invite people
invite-to = You are inviting people to { $organisation }.
invite-other-organisation = Invite to another organisation
invite-approval = Another main user must approve the invitations before they are sent.
invite-organisation = Organisation
invite-role = Role
invite-ends-on = Last day of use
invite-ends-on-hint = For example 31.12.2027. Access to the organisation ends after this day.
invite-ends-on-hint-experts = Required for experts. For example 31.12.2027. Access to the organisation ends after this day.
invite-no-end = no end date
invite-language = Language of the invitation
invite-language-hint = Those who already use the service get the invitation in their own language.
invite-addresses = E-mail addresses
invite-addresses-hint = { $limit ->
    [one] Write one address on each line, or paste addresses from a mail program or a spreadsheet. At most { $limit } address at a time.
   *[other] Write one address on each line, or paste addresses from a mail program or a spreadsheet. At most { $limit } addresses at a time.
}
invite-message = Message to the people invited
invite-message-hint = Shown in the invitation. Do not write information about clients or other people here.
invite-check = Continue and check
invite-check-title = Check the invitations
invite-check-lead = { $count ->
    [0] There is nobody to invite. Nothing has been sent yet.
    [one] You are about to send { $count } invitation. Nothing has been sent yet.
   *[other] You are about to send { $count } invitations. Nothing has been sent yet.
}
invite-plan = What will happen
invite-plan-invited = will be invited
invite-plan-approval = will be invited once another main user has approved
invite-change = Change the details
invite-send = Send invitations
invite-result-title = Result of the invitations
invite-made = { $count ->
    [0] No invitations were made.
    [one] { $count } invitation has been made.
   *[other] { $count } invitations have been made.
}
invite-result = Result
invite-outcome-invited = invited
invite-outcome-approval = waits for the approval of another main user
invite-outcome-member = is already a user in this organisation
invite-outcome-pending = has already been invited
invite-outcome-not-an-address = is not an e-mail address
invite-outcome-domain = the domain is not allowed in the organisation
invite-back = Invitations of the organisation
invite-more = Invite more people
