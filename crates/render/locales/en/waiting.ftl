waiting-title = Services waiting for publication
waiting-lead = Days are counted from the latest submission. Publication history counts them from the first one, so a service that was returned has waited longer there.
waiting-empty = No service is waiting for publication.
waiting-no-responsible = Not chosen
waiting-what = What is published
waiting-what-new = new service
waiting-what-change = change to a published one
waiting-submitted = Submitted
waiting-days = Has waited
waiting-days-count = { $count ->
    [0] less than a day
    [one] { $count } day
   *[other] { $count } days
}
waiting-late = late, was to be published by { $day }
waiting-until = to be published by { $day }
waiting-filter-late = Late
waiting-filter-for = Waits for
waiting-filter-for-me = me to publish it
waiting-filter-yes = yes
waiting-service = Service
