search-title = Service search
search-title-for = Search: { $text }
search-label = What service are you looking for?
search-category = Topic
search-category-any = All topics
search-button = Search
search-results = Search results
search-hits = { $count ->
    [0] No results
    [one] { $count } service
   *[other] { $count } services
}
search-range = Results { NUMBER($first) }–{ NUMBER($last) } of { NUMBER($count) }
search-did-you-mean = Did you mean “{ $text }”?
search-none-title = We found no service with these words
search-none-words = Check the spelling or try another word for the same thing.
search-none-fewer = Use only one or two words.
search-none-category = Remove the topic.
search-none-browse = Browse services by topic:
search-updated = Updated { $day }
search-in-language = Description: { $language }
