bulk-title = Change the chosen services
bulk-select = Choose
bulk-select-named = Choose { $service }
bulk-change-chosen = Change chosen services
bulk-none = You did not choose any service. In the list, choose the services you want to change.
bulk-chosen = { $count ->
    [one] { $count } service chosen
   *[other] { $count } services chosen
}
bulk-what = What do you want to change?
bulk-go-on = Continue
bulk-to-preview = Preview the change
bulk-updater = Change the updater
bulk-responsible = Change the responsible authority
bulk-category = Change a topic
bulk-rhythm = Change the review interval
bulk-side = Which updater?
bulk-person = New updater
bulk-person-hint = The list has those who can edit at least one of the chosen services.
bulk-category-step = What should be done with the topic?
bulk-category-add = Add it to the services
bulk-category-remove = Remove it from the services
bulk-category-replace = Replace it with another
bulk-category-which = Topic
bulk-category-new = New topic
bulk-category-new-hint = Fill this in only if you replace the topic with another.
bulk-preview-lead = Of { $all } chosen services { $some } will change. Nothing has been done yet.
bulk-done-title = Result
bulk-done-lead = Of { $all } services { $some } were changed.
bulk-what-changes = Change
bulk-from-to = { $old } → { $new }
bulk-nobody = nobody
bulk-confirm = { $count ->
    [one] Change { $count } service
   *[other] Change { $count } services
}
bulk-back = To the services
bulk-not-allowed = No change: you do not have the right to do this.
bulk-wrong-state = No change: the state of the service does not allow it.
bulk-already = No change: it is so already.
bulk-not-offered = No change: what you chose does not fit this service.
bulk-no-category-left = No change: the service would be left without a topic.
bulk-changed = Not changed: somebody changed the service after the preview.
bulk-failed = Not changed: something went wrong. Try again later.
bulk-working-copy = The change is made in the working copy. Readers see it only when the service is published.
bulk-not-public = The service is no longer shown to the public.
