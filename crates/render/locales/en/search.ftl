search-title = Service search
search-title-for = Search: { $text }
search-label = What service are you looking for?
search-button = Search
search-results = Search results
search-hits = { $count ->
    [0] No results
    [one] { $count } service
   *[other] { $count } services
}
search-range = Results { NUMBER($first) }–{ NUMBER($last) } of { NUMBER($count) }
search-partly = { $count ->
    [0] No service matches all your words. The results match them in part.
    [one] One service matches all your words, the others in part.
   *[other] { $count } services match all your words, the others in part.
}
search-did-you-mean = Did you mean “{ $text }”?
search-filters = Narrow the search
search-show = Show services
search-choose = Choose
search-choose-more = Choose more
search-chosen-in = Chosen: { $filter }
search-more-options = { $count ->
    [one] There is { $count } more option. Type its name in the search box to find it.
   *[other] There are { $count } more options. Type a name in the search box to find them.
}
search-chosen = Chosen filters
search-remove = Remove filter:
search-clear = Remove all filters
search-group-place = Place
search-group-start = Starts
search-group-organisation = Organiser or producer
search-group-language = Language of the description
search-everywhere = Home municipality does not matter
search-age-label = Age of the client in years
search-age = { $years } years
search-start-any = Any time
search-start-two-weeks = Within two weeks
search-start-one-month = Within a month
search-start-three-months = Within three months
search-sort = Order
search-sort-relevance = Best match first
search-sort-updated = Last updated
search-sort-name = Name
search-sort-start = Starting soonest
search-more = Show more
search-more-shown = More results are shown.
search-unread = Not everything in the address could be used:
search-unknown-sort = There is no such order: { $sort }
search-unknown-value = The filter { $filter } has no option { $value }
search-cut = The search text was long. Its first { $limit } characters were read.
search-none-title = We found no service with this search
search-none-filters = There are services if you remove one filter:
search-without = { $count ->
    [one] Without the filter { $filter }: { $count } service
   *[other] Without the filter { $filter }: { $count } services
}
search-none-words = Check the spelling or try another word for the same thing.
search-none-fewer = Use only one or two words.
search-none-browse = Browse services by topic:
search-next = Next on { $day }
search-names = { $more ->
    [0] { $names }
   *[other] { $names } and { $more } more
}
search-why = Why is it here?
search-updated = Updated { $day }
search-in-language = Description: { $language }
search-in-guidance = In the guidance
search-suggestions = Suggestions
search-suggestions-count = { $count ->
    [0] No suggestions.
    [one] { $count } suggestion. Go to it with the arrow keys.
   *[other] { $count } suggestions. Go to them with the arrow keys.
}
search-suggested-word = Search word
search-suggested-category = Topic
search-suggested-service = Service
search-explain-score = Score in all: { $score }
search-explain-language = Matched text: { $language }
search-explain-word = { $word }: { $parts }
search-explain-name = name { $score }
search-explain-labels = search words and topics { $score }
search-explain-summary = summary and organiser { $score }
search-explain-description = other text { $score }
search-explain-guidance = guidance { $score }
search-explain-otherwise = Parts of words, similar words, words that mean the same, words that stand together and likeness to the best results: { $score }
search-description = Find services that help people to work. You can narrow the search by municipality, topic, language, time and more.
search-description-of = { $count ->
    [one] { $names }: { $count } service. Read who it is for and how to take part.
   *[other] { $names }: { $count } services. Read who they are for and how to take part.
}
search-explain-lifted = Featured in this search
search-by-place = Services by place
search-by-place-for = Services by place: { $text }
search-by-place-link = Show by place
search-places = Places
search-no-place = Remote or place not given
search-place-all = { $count ->
    [one] Show { $count } service in the search: { $place }
   *[other] Show all { $count } services in the search: { $place }
}
