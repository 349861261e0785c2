bulk-title = Change the chosen services
bulk-select = Choose
bulk-select-named = Choose { $service }
bulk-change-chosen = Change the chosen
bulk-none = You did not choose any service. In the list, choose the services you want to change.
bulk-chosen = { $count ->
    [one] { $count } service chosen
   *[other] { $count } services chosen
}
bulk-what = What do you want to change?
bulk-go-on = Continue
bulk-to-preview = Preview the change
bulk-updater = Change the updater
bulk-responsible = Change the responsible organisation
bulk-category = Change a topic
bulk-rhythm = Change how often they are reviewed
bulk-side = Which updater?
bulk-person = New updater
bulk-person-hint = The list has those who can edit at least one of the chosen services.
bulk-category-step = What is done with the topic?
bulk-category-add = It is added to the services
bulk-category-remove = It is removed from the services
bulk-category-replace = Another takes its place
bulk-category-which = Topic
bulk-category-new = New topic
bulk-category-new-hint = Fill this in only if another topic takes its place.
bulk-preview-title = Preview
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
bulk-not-allowed = Does not change: you do not have the right to do this.
bulk-wrong-state = Does not change: not possible where the service stands now.
bulk-already = Does not change: it is so already.
bulk-not-offered = Does not change: what you chose does not fit this service.
bulk-no-category-left = Does not change: the service would have no topic left.
bulk-changed = Was not changed: somebody changed the service after the preview.
bulk-failed = Was not changed: something went wrong. Try again later.
bulk-working-copy = The change is made in the working copy. Readers see it only when the service is published.
bulk-not-public = The service is no longer shown to the public.
