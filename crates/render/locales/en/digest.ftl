digest-will-be-deactivated = Will soon be deactivated unless they sign in
digest-will-be-deactivated-line = { $name } ({ $organisation }): deactivated on { $day }
digest-deactivated = Deactivated; you can restore the account
digest-deactivated-line = { $name } ({ $organisation }): deleted on { $day }
digest-will-be-deleted = Will soon be deleted
digest-will-be-deleted-line = { $name } ({ $organisation }): { $day }
digest-ending = Access ends soon
digest-ending-line = { $name } ({ $organisation }): last day { $day }
digest-reviews = Activity check to be done
digest-reviews-line = { $organisation }: opened on { $day }
digest-approvals = Invitations wait for your approval
digest-approvals-line = { $organisation }: { $count }
digest-to-confirm = Check these and confirm that they are still correct
digest-to-confirm-line = { $service } ({ $organisation }): leaves the public site on { $day } unless it is confirmed
digest-will-be-outdated = Soon outdated unless somebody confirms them
digest-will-be-outdated-line = { $service } ({ $organisation }): leaves the public site on { $day }
digest-outdated = Outdated services that are no longer public
digest-outdated-line = { $service } ({ $organisation }): outdated since { $day }
digest-will-be-archived = Outdated services that will soon be archived
digest-will-be-archived-line = { $service } ({ $organisation }): archived on { $day }
digest-validity-ends = Validity ends soon: will these services continue?
digest-validity-ends-line = { $service } ({ $organisation }): last day { $day }
digest-returned = Returned to you for editing
digest-to-publish = Waiting to be published
digest-to-publish-line = { $days ->
    [0] { $service } ({ $organisation }): submitted today
    [one] { $service } ({ $organisation }): waiting for { $days } day
   *[other] { $service } ({ $organisation }): waiting for { $days } days
}
digest-to-publish-late = { $service } ({ $organisation }): late, should have been published by { $day }
digest-without-updater = Services that nobody keeps up to date
digest-service-line = { $service } ({ $organisation })
digest-broken-link = { $service }: { $address } – { $finding } (since { $since })
digest-site = Administration of the Service Manual
digest-without-main-users = Organisations without a main user: { $count }
digest-overdue-reviews = Overdue activity checks: { $count }
digest-dead-mails = Mails that could not be delivered: { $count }
digest-failed-jobs = Failed background jobs: { $count }
digest-search-news = New in your saved searches
digest-search-all = Show the search: { $search }
digest-search-more = { $count ->
    [one] And { $count } more service. Show the search: { $search }
   *[other] And { $count } more services. Show the search: { $search }
}
digest-more = { $count ->
    [one] And { $count } more. Show all
   *[other] And { $count } more. Show all
}
