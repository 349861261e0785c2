invite-title = Invite people
invite-to = You are inviting people to: { $organisation }
invite-role = Role
invite-language = Language of the invitation
invite-addresses = E-mail addresses
invite-addresses-hint = { $limit ->
    [one] Write or paste the addresses, one on each line. At most { $limit } address at a time.
   *[other] Write or paste the addresses, one on each line. At most { $limit } addresses at a time.
}
invite-message = Message to the person invited
invite-message-hint = Shown in the invitation. Do not write information about clients or other people here.
invite-send = Send invitations
invite-result-title = Invitations
invite-sent = { $count ->
    [0] No invitations were sent.
    [one] We sent { $count } invitation.
   *[other] We sent { $count } invitations.
}
invite-result = Result
invite-outcome-invited = invited
invite-outcome-member = is already a user in this organisation
invite-outcome-pending = has already been invited, the invitation is valid
invite-outcome-other-organisation = could not be invited: contact the administrators
invite-outcome-not-an-address = is not an e-mail address
invite-outcome-domain = the domain is not allowed in the organisation
invite-back = Back to the organisation
invite-more = Invite more people
