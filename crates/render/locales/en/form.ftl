form-title-prefix = Error:
form-required-note = Fields marked with an asterisk (*) are required.
form-optional = (optional)
form-choose = Choose
form-all = All
form-cancel = Cancel
form-show-password = Show password
form-hide-password = Hide password
form-password-length = Characters:
form-limit = { $limit ->
    [one] At most { $limit } character.
   *[other] At most { $limit } characters.
}
form-characters-left = Characters left:
form-characters-over = Characters too many:
form-summary-title = { $count ->
    [one] Correct one thing
   *[other] Correct { $count } things
}
form-needed-to-publish = (needed before publication)
form-filter = Search the list
form-filter-none = No option matches the search.
form-needed-to-submit = (needed before submitting)
form-row-add = Add a row: { $one }
form-row-remove = Remove the row: { $row }
form-remarks = Worth a second look:
form-kept = Your unfinished text was kept at
form-not-kept = What you typed could not be kept. It is still on this page, and we will try again soon.
form-session-ended = Your session has ended, so what you typed was not kept. It is still on this page. Sign in in another tab and come back here, and it will be kept.
form-offline = The service cannot be reached. What you type is still on this page, and it will be kept when the connection is back.
form-remarks-dismiss = Dismiss
form-rich-tools = Formatting
form-rich-bold = Bold
form-rich-italic = Italic
form-rich-heading = Heading
form-rich-small-heading = Smaller heading
form-rich-bullets = Bulleted list
form-rich-numbers = Numbered list
form-rich-link = Link
form-rich-address = Address of the link, for example https://example.fi
form-rich-set = Add the link
form-rich-refused = A link can lead to a web page (https://), an e-mail address (mailto:) or a phone number (tel:). Check the address.
