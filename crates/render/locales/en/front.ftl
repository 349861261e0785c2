front-heading = Find the right service on your way to work
front-lead = Employment services, municipal services and the coaching, courses and guidance of service providers in one search.
front-search-label = What service are you looking for?
front-search-hint = Use your own words, for example workshop, Finnish course or pay subsidy.
front-search-button = Search
front-categories = Browse by topic
front-category-count = { $count ->
    [one] { $count } service
   *[other] { $count } services
}
front-latest = Recently updated services
front-latest-empty = No services have been published yet.
front-all = Show all services
front-audiences = Who the Service Manual is for
front-jobseekers = How to find a service and get in touch.
front-employers-title = For employers
front-employers = Support for hiring, advice and help with recruitment.
front-experts = Services and internal guidance for the staff of employment services.
front-providers = How your organisation’s services get into the search.
front-all-topics = Show all topics
front-lifted = Featured services
