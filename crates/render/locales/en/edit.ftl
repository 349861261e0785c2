edit-step-basics = Basics
edit-step-target-group = Target group
edit-step-place-and-time = Place and time
edit-step-description = Description
edit-step-guidance = Internal guidance
edit-step-responsibility = Contacts and responsibility
edit-steps = Steps of the form
edit-step-of = Step { $number } of { $total }: { $step }
edit-missing = { $count ->
    [one] { $count } missing
   *[other] { $count } missing
}
edit-behind = { $count ->
    [one] { $count } text behind
   *[other] { $count } texts behind
}
edit-where-it-stands = What is still missing
edit-translations = Translations
edit-translation = Translation: { $language }
edit-written-in = Write the texts { $language }. Translations have pages of their own. Do not write information about clients.
edit-markup = An empty line starts a new paragraph. A line of a list starts with a dash (- ) or a number (1. ), a heading with two hash signs (## ). Link: [text](https://address).
edit-is-public = The service is published. Readers see changes only when they are published.
edit-present = { $person } is also editing the service, since { $time }.
edit-kept = The form holds text that you wrote { $time } and did not save. Save it or discard it.
edit-kept-discard = Discard the unsaved text
edit-save = Save
edit-save-next = Save and go on to the next step
edit-saving = Saving
edit-minor = Minor change: the translations are still right
edit-minor-hint = For example a corrected typing error. Otherwise the changed texts are marked in the translations to be checked.
edit-note = What did you change?
edit-note-hint = May be left empty. Shown among the versions of the service.
edit-part-languages = Languages
edit-part-name = Name and summary
edit-part-finding = How the service is found
edit-part-service-languages = Languages of the service
edit-part-for-whom = For whom
edit-part-accessibility = Accessibility
edit-part-delivery = Delivery
edit-part-occurrences = Where and when
edit-part-enrolment = Enrolment
edit-part-description = Description of the service
edit-part-more = More for the reader
edit-part-referring = Guidance for specialists
edit-part-referring-hint = Shown only to specialists, never in public. Do not write information about clients.
edit-part-during = During the service
edit-part-internal-more = More for the specialist
edit-part-organisations = Organisations
edit-part-people = Updaters and review interval
edit-part-people-hint = Changes of updaters take effect as soon as you save.
edit-when-period = Days of the period (one period)
edit-when-weekly-hours = Weekly hours (all the time, or one period)
edit-when-periods = Periods (one or more)
edit-when-single-days = Single days
edit-to-files = Files of the service
edit-to-contacts = Contacts of the organisation
edit-to-locations = Locations of the organisation
edit-related-chosen = Chosen and found services
edit-related-search = Search for services by a word
edit-related-button = Search services
edit-related-found = { $count ->
    [one] { $count } service found. Tick it above if it is related.
   *[other] { $count } services found. Tick above those that are related.
}
edit-help-at = { $what }: “{ $words }”
edit-help-long-sentence = Long sentence
edit-help-short-summary = The summary is very short. Say whom the service is for and what it gives.
edit-help-ageing-date = This date or year will age. Times have fields of their own
edit-help-phone-number = A phone number belongs to the contacts
edit-help-email-address = An e-mail address belongs to the contacts
edit-help-street-address = A street address belongs to the locations
edit-help-passive = Who does it? The passive does not say
edit-texts = Texts
edit-to-original = Edit the original text and the facts
edit-translation-lead = The original stands beside the field. The short texts of links, files and other rows are translated in their own steps.
edit-publish-language = Publish the service also { $language }
edit-publish-language-hint = If the service is published in this language, all required texts must be written before submitting.
edit-behind-mark = The original has changed
edit-behind-changes = What changed in the original
edit-still-right = The translation is still right
edit-facts = Facts of the service
edit-facts-hint = The facts are the same in all languages. They are edited in the steps of the form.
edit-merge-lead = { $person } saved the service { $time } while you were editing it. Nothing is lost: what you wrote is on this page, but it is not saved yet.
edit-merge-no-conflict = You changed different things. When you save, the changes of both stay.
edit-merge-conflicts = Fields that you both changed
edit-merge-how = Choose in each field which text stays. The differences are marked. You can go on editing after saving.
edit-merge-mine = Yours
edit-merge-theirs = Saved by { $person }
edit-merge-save = Save the choices
edit-merge-changed = What { $person } changed elsewhere
edit-merge-changed-hint = These changes are saved already and stay.
