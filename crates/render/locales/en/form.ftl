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
