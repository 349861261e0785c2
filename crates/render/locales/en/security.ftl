security-other-browser = another browser
security-other-system = another system
security-step-title = Verify that it is you
security-step-lead = The password was right. Your account is also protected by a second factor.
security-step-code = Code
security-step-code-hint = The six digits in your authenticator app, or one of your recovery codes.
security-step-recovery-code = Recovery code
security-step-recovery-code-hint = One of the codes you were given when you added the passkey.
security-step-button = Continue
security-step-passkey-button = Use a passkey
security-step-or = Or write a code
security-step-help-title = Are you stuck?
security-step-help = Use a recovery code. If you have none left, contact a main user of your organisation.
security-passkey-failed = The passkey could not be used. Try again or choose another way.
security-passkey-script = A passkey works only with JavaScript turned on in the browser. A code works without it.
security-reset-title = Forgotten password
security-reset-lead = Write the e-mail address you sign in with. We send a link to it by which you can choose a new password.
security-reset-button = Send the link
security-reset-asked-title = Check your e-mail
security-reset-asked = { $minutes ->
    [one] If the address has an account, we have sent a message to it. The link works for { $minutes } minute.
   *[other] If the address has an account, we have sent a message to it. The link works for { $minutes } minutes.
}
security-reset-nothing-title = Did no message come?
security-reset-nothing = Wait a few minutes and look at your junk mail too. If you were invited but have not registered yet, use the link in the invitation. Otherwise contact a main user of your organisation.
security-new-title = Choose a new password
security-new-lead = Once the password is changed, you sign in with it. Your other sessions end.
security-new-button = Change the password
security-link-over-title = The link no longer works
security-link-over = The link is too old or has already been used. Get a new one if you still want to change your password.
security-link-over-button = Get a new link
security-password-title = Password
security-password-lead = When you change the password, your other sessions end, and you get a message about it.
security-password-button = Change the password
security-new-password = New password
security-new-password-hint = { $shortest ->
    [one] At least { $shortest } character.
   *[other] At least { $shortest } characters. A good password is, for example, four words that have nothing to do with each other. Spaces and all characters are fine, and you can paste it from a password manager.
}
security-factors-title = Sign-in methods
security-factors-lead = A second factor protects your account even if somebody gets hold of your password.
security-factors-none = You sign in with a password only.
security-factors-demanded = Your role or your organisation requires a second factor. Add one to go on.
security-factors-due = Your role requires a second factor. Add one by { $day }.
security-factor = Factor
security-factor-totp = Authenticator app
security-factor-passkey = Passkey
security-added = Added
security-used = Last used
security-never = Not yet
security-remove = Remove
security-add-title = Add a factor
security-remove-title = Remove a factor
security-remove-button = Remove
security-remove-one = You still have another factor beside the password.
security-remove-last = After this you sign in with a password only, and the recovery codes stop working. Write your password. It must be as long as is required when it is the only protection.
security-remove-required = You cannot remove this one, because your role or your organisation requires a second factor. Add another one first.
security-totp-title = Add an authenticator app
security-totp-install = Install an authenticator app on your phone, if you do not have one yet.
security-totp-scan = Scan this picture with the app, or type the key into it.
security-totp-type = Write the code that the app shows.
security-totp-picture = QR code for the authenticator app
security-totp-secret = Key:
security-totp-code = Six-digit code
security-totp-button = Start using it
security-passkey-title = Add a passkey
security-passkey-lead = A passkey is your device or your security key. You verify with a fingerprint, your face or the PIN of the device.
security-passkey-button = Create a passkey
security-codes-title = Recovery codes
security-codes-left = { $left ->
    [one] You have { $left } unused recovery code.
   *[other] You have { $left } unused recovery codes.
}
security-codes-renew = Make new recovery codes
security-codes-done = The second factor is in use.
security-codes-lead = Keep the codes in a safe place. They let you in if your phone or key is lost. Each works once, and they are not shown again.
security-codes-file = service-manual-recovery-codes.txt
security-codes-save = Save to a file
security-codes-print = Print
security-codes-kept = I have kept the codes
security-sessions-title = Sessions
security-sessions-lead = The browsers in which you are signed in. If you do not recognise one, end it and change your password.
security-device = Device
security-signed-in-at = Signed in
security-seen-at = Last used
security-this-session = This session
security-session-end = End
security-sessions-end = End all others
security-warning = Your session ends in five minutes because the page has not been used. Do you want to stay signed in?
security-warning-keep = Stay signed in
security-warning-over = Your session has ended. What you typed is kept: when you send the form, you can sign in and go on.
