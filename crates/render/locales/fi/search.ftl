search-title = Palveluhaku
search-title-for = Haku: { $text }
search-label = Mitä palvelua etsit?
search-category = Aihe
search-category-any = Kaikki aiheet
search-button = Hae
search-results = Hakutulokset
search-hits = { $count ->
    [0] Ei hakutuloksia
    [one] { $count } palvelu
   *[other] { $count } palvelua
}
search-range = Tulokset { NUMBER($first) }–{ NUMBER($last) }, yhteensä { NUMBER($count) }
search-did-you-mean = Tarkoititko ”{ $text }”?
search-none-title = Emme löytäneet palvelua näillä sanoilla
search-none-words = Tarkista kirjoitusasu tai kokeile toista sanaa samasta asiasta.
search-none-fewer = Kirjoita vain yksi tai kaksi sanaa.
search-none-category = Poista aiherajaus.
search-none-browse = Selaa palveluja aiheittain:
search-updated = Päivitetty { $day }
search-in-language = Kuvaus: { $language }
