mail-greeting = Hello,
mail-footer = This message was sent by the Service Manual. Replies to it are not read.
mail-copy-link = If the button does not work, copy the address into your browser:
mail-button-accept = Accept the invitation
mail-button-answer = Answer the invitation
mail-button-start = Go to your start page
mail-button-sign-in = Sign in
mail-button-organisation = Open the organisation’s page
mail-button-access-review = Check the people
mail-button-new-password = Choose a new password
mail-button-confirm-email = Confirm the address
mail-button-sessions = See your sessions
mail-button-review-service = Review the service
mail-button-see-service = See the page of the service
mail-button-edit-service = Edit the service
mail-button-services = Open the services
mail-cause-inactivity = It has not been used for a long time.
mail-cause-end-date = Your last membership came to its end date.
mail-cause-removal = You no longer belong to any organisation.
mail-cause-manual = A person who manages the accounts did this.
mail-contact-main-user = a main user of { $organisations }
mail-contact-administrators = the administrators of the Service Manual
mail-either = { $first } or { $second }
mail-factor-totp = authenticator app
mail-factor-passkey = passkey
mail-digest-count = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
mail-services-count = { $count ->
    [one] { $count } service
   *[other] { $count } services
}
mail-sample-organisation = Exampleton Employment Area
mail-sample-message = Welcome! Ask me if anything is unclear.
mail-sample-reason = The role had been entered wrongly.
mail-sample-device = Firefox, Windows
mail-sample-service = Workshop for young people
