invitation-title = Accept your invitation
invitation-lead = { $organisation } has invited you to use the Service Manual.
invitation-organisation = Organisation
invitation-role = Your role
invitation-email = E-mail address you sign in with
invitation-password = Password
invitation-password-hint = { $shortest ->
    [one] At least { $shortest } character. Four random words make a good password. Spaces are fine.
   *[other] At least { $shortest } characters. Four random words make a good password. Spaces are fine.
}
invitation-password-section = Choose a password
invitation-about-you = About you
invitation-about-you-hint = This information is voluntary. It is shown to others who write and review the same services.
invitation-first-name = First name
invitation-last-name = Last name
invitation-work-title = Work title
invitation-privacy = Privacy
invitation-privacy-text = We store your e-mail address and organisation, and the voluntary information you choose to give. Changes you make are recorded in a log. Information about clients must not be written into the service.
invitation-privacy-box = I have read how my data is handled
invitation-button = Create account
invitation-used-title = The invitation has already been used
invitation-used = An account has already been created with this invitation. If you created it, sign in. If you did not, tell a main user of your organisation at once.
invitation-expired-title = The invitation has expired
invitation-expired = The link is no longer valid. Ask a main user of your organisation for a new invitation.
invitation-revoked-title = The invitation has been revoked
invitation-revoked = The organisation has taken the invitation back. If you think this is a mistake, contact a main user of your organisation.
invitation-unknown-title = Invitation not found
invitation-unknown = Check that the whole address was copied from the invitation. If the link still does not work, ask a main user of your organisation for a new invitation.
