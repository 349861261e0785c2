search-title = Sök tjänster
search-title-for = Sökning: { $text }
search-label = Vilken tjänst söker du?
search-category = Ämne
search-category-any = Alla ämnen
search-button = Sök
search-results = Sökresultat
search-hits = { $count ->
    [0] Inga sökresultat
    [one] { $count } tjänst
   *[other] { $count } tjänster
}
search-range = Resultat { NUMBER($first) }–{ NUMBER($last) }, sammanlagt { NUMBER($count) }
search-did-you-mean = Menade du ”{ $text }”?
search-none-title = Vi hittade ingen tjänst med de här orden
search-none-words = Kontrollera stavningen eller pröva ett annat ord för samma sak.
search-none-fewer = Skriv bara ett eller två ord.
search-none-category = Ta bort avgränsningen till ett ämne.
search-none-browse = Bläddra bland tjänsterna efter ämne:
search-updated = Uppdaterad { $day }
search-in-language = Beskrivning: { $language }
