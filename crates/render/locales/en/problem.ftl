problem-required = Fill in this field.
problem-required-choice = Choose an option.
problem-too-long = { $limit ->
    [one] The text is too long. It may have at most { $limit } character.
   *[other] The text is too long. It may have at most { $limit } characters.
}
problem-too-short = { $limit ->
    [one] Write at least { $limit } character.
   *[other] Too short. Write at least { $limit } characters.
}
problem-too-many = { $limit ->
    [one] You can give only one at a time.
   *[other] You can give at most { $limit } at a time. Remove some of the lines.
}
problem-not-an-email-address = Write the e-mail address in the form name@example.fi.
problem-unknown-choice = Choose one of the given options.
problem-must-be-accepted = Tick the box to continue.
problem-password-too-common = The password is too easy to guess. Think of a longer or more unusual one.
problem-password-contains-address = The password contains your e-mail address. Choose one that cannot be worked out from the address.
problem-wrong-credentials = The e-mail address or the password is wrong. Check both.
problem-wrong-code = The code is wrong, too old or already used. Wait for the next code and write it.
problem-passkey-refused = The passkey could not be checked. Try again.
problem-password-too-short-alone = { $limit ->
    [one] Your password has fewer than { $limit } characters. Change it to one at least that long before you remove the last second factor.
   *[other] Your password has fewer than { $limit } characters. Change it to one at least that long before you remove the last second factor.
}
problem-wrong-password = The password is wrong. Check it.
problem-not-a-business-id = The business ID is not valid. Write it in the form 1234567-1 and check the digits.
problem-not-a-domain = Write the domain in the form example.fi, one on each line.
problem-not-a-web-address = Write the web address in the form https://www.example.fi.
problem-not-a-phone-number = Write the phone number in digits, for example 040 123 4567 or +358 40 123 4567.
problem-last-authority = A provider must work under at least one organisation, and this is the only one. Add another one first.
problem-not-a-day = Write the date as day, month and year, for example 22.11.2026.
problem-not-times = Write the times like this: 9–12, 13–16. Each must begin before it ends.
problem-times-overlap = The times overlap. Check them.
problem-not-a-price = Write the price in euros with at most two decimals, for example 12.50.
problem-chosen-twice = This has already been chosen on another row. Remove one of the rows.
problem-term-in-use = The term is in use and cannot be deleted. You can retire it or merge it into another term.
problem-ends-before-it-begins = The last day is before the first one.
problem-nobody-found = There are no events of anybody with this address, number or ID. Check what you typed.
problem-no-such-organisation = There is no organisation with this name. Choose one from the list or write its whole name.
problem-name-taken = An organisation with this name already exists. Check the list to see whether it has been added already.
problem-unknown-placeholder = { $mark } is not one of the placeholders. Use only those in the list.
problem-missing-placeholder = { $mark } is missing. The mail does not work without it.
problem-placeholder-not-alone = { $mark } must stand on a line of its own in the text. It cannot be used in the subject.
problem-own-account = You cannot do this to your own account. Ask another main user or an administrator to do it.
problem-last-administrator = This is the only active administrator of the service. Add another administrator first.
problem-organisation-closed = The organisation is closed. Invite the person to another organisation.
problem-day-is-over = This day has passed. Choose today or a later day.
problem-address-taken = Another account already has this address.
problem-out-of-range = Write a whole number from { NUMBER($least) } to { NUMBER($most) }.
problem-warning-too-late = At least one warning must be sent { $days } in advance or earlier. Add an earlier warning.
problem-period-too-short = The period must last at least { $days }, so that the warnings arrive in time.
problem-file-empty = The file is empty. Check it and choose it again.
problem-file-too-large = The file is too large. It can be { $megabytes } MB at most.
problem-file-type-not-taken = This file cannot be added: its content is not one of the allowed types, or the file is damaged or protected by a password.
problem-file-has-macros = The document contains macros. Save it without macros, then add it.
problem-file-name-misleads = The ending of the name does not match the content. The content is of type { $found }: give the file that ending and choose it again.
problem-file-incomplete = The file did not arrive completely. Choose it again.
problem-files-busy = Many files are being sent right now. Wait a moment and choose the file again.
problem-file-in-use = The published service uses the file. First remove it from the content of the service and publish the service.
problem-second-person-needed = You wrote the changes alone. Your organisation’s rules say that another person must publish the service.
problem-not-a-postal-code = Write the postal code with five digits, for example 00100.
problem-not-degrees = Write the degrees as a decimal number, for example 60.1699.
problem-outside-finland = The place is not in Finland. Check the number, and that latitude and longitude are not mixed up.
problem-email-or-phone = Write an e-mail address or a phone number.
problem-not-a-code = Use only small letters a–z, digits and hyphens in the code. It cannot begin or end with a hyphen.
problem-code-taken = The vocabulary already has a term with this code.
problem-not-the-name = The name does not match. Type it exactly as it is in the service.
problem-phrase-too-long = “{ $phrase }” is too long. A word or phrase can have { $limit } characters at most. Put a comma or a line break between phrases.
problem-phrase-of-too-many-words = The phrase “{ $phrase }” has too many words. It can have { $limit } at most.
problem-phrase-says-nothing = The phrase “{ $phrase }” has no word that the search can use. Remove it or write a more exact word.
problem-phrase-known = “{ $phrase }” already finds all these words because of another line. Remove it or add more words to find.
problem-not-turtle = The file is not valid Turtle. The first mistake is in line { $line }, at character { $column }. Nothing was imported.
problem-no-concepts = The file has no SKOS concepts with a label in Finnish, Swedish or English.
problem-too-many-concepts = The vocabulary is too large. It can have { $concepts } concepts and { $labels } labels at most.
problem-list-name-taken = You already have a list with this name. Choose another name.
problem-most-reached = { $limit ->
    [one] There can be no more than { $limit }. Remove it first.
   *[other] There can be no more than { $limit }. Remove one of them first.
}
problem-no-such-service = There is no public service with this name or address. Check what you typed.
problem-unknown-filter = The search does not know this filter: { $filter }. Paste the address from the search page.
problem-page-or-address = Either choose a page or type an address, not both.
problem-no-text-block = The page needs at least one text. Add one.
problem-page-file-in-use = The page uses the file. First remove it from its part of the page and save the page.
