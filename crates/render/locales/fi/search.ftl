search-title = Palveluhaku
search-title-for = Haku: { $text }
search-label = Mitä palvelua etsit?
search-button = Hae
search-results = Hakutulokset
search-hits = { $count ->
    [0] Ei hakutuloksia
    [one] { $count } palvelu
   *[other] { $count } palvelua
}
search-range = Tulokset { NUMBER($first) }–{ NUMBER($last) }, yhteensä { NUMBER($count) }
search-partly = { $count ->
    [0] Mikään palvelu ei vastaa kaikkia hakusanojasi. Tulokset vastaavat niitä osittain.
    [one] Yksi palvelu vastaa kaikkia hakusanojasi, muut osittain.
   *[other] { $count } palvelua vastaa kaikkia hakusanojasi, muut osittain.
}
search-did-you-mean = Tarkoititko ”{ $text }”?
search-filters = Rajaa hakua
search-show = Näytä palvelut
search-choose = Valitse
search-choose-more = Valitse lisää
search-chosen-in = Valitut: { $filter }
search-more-options = { $count ->
    [one] Lisäksi { $count } vaihtoehto. Löydät sen kirjoittamalla nimen hakuun.
   *[other] Lisäksi { $count } vaihtoehtoa. Löydät ne kirjoittamalla nimen hakuun.
}
search-chosen = Valitut rajaukset
search-remove = Poista rajaus:
search-clear = Poista kaikki rajaukset
search-group-place = Paikkakunta
search-group-start = Alkaa
search-group-organisation = Järjestäjä tai tuottaja
search-group-language = Kuvauksen kieli
search-everywhere = Kotikunnalla ei ole väliä
search-age-label = Asiakkaan ikä vuosina
search-age = { $years } vuotta
search-start-any = Milloin tahansa
search-start-two-weeks = Kahden viikon kuluessa
search-start-one-month = Kuukauden kuluessa
search-start-three-months = Kolmen kuukauden kuluessa
search-sort = Järjestys
search-sort-relevance = Osuvin ensin
search-sort-updated = Viimeksi päivitetty
search-sort-name = Nimi
search-sort-start = Seuraavaksi alkava
search-more = Näytä lisää
search-more-shown = Tuloksia lisättiin.
search-unread = Kaikkea osoitteessa pyydettyä ei voitu ottaa huomioon:
search-unknown-sort = Tätä järjestystä ei ole: { $sort }
search-unknown-value = Rajauksessa { $filter } ei ole vaihtoehtoa { $value }
search-cut = Hakuteksti oli pitkä. Siitä luettiin { $limit } ensimmäistä merkkiä.
search-none-title = Emme löytäneet palvelua tällä haulla
search-none-filters = Palveluja löytyy, jos poistat yhden rajauksen:
search-without = { $count ->
    [one] Ilman rajausta { $filter }: { $count } palvelu
   *[other] Ilman rajausta { $filter }: { $count } palvelua
}
search-none-words = Tarkista kirjoitusasu tai kokeile toista sanaa samasta asiasta.
search-none-fewer = Kirjoita vain yksi tai kaksi sanaa.
search-none-browse = Selaa palveluja aiheittain:
search-next = Seuraavaksi { $day }
search-names = { $more ->
    [0] { $names }
   *[other] { $names } ja { $more } muuta
}
search-why = Miksi tämä on tässä?
search-updated = Päivitetty { $day }
search-in-language = Kuvaus: { $language }
search-in-guidance = Työohjeessa
search-suggestions = Ehdotukset
search-suggestions-count = { $count ->
    [0] Ei ehdotuksia.
    [one] { $count } ehdotus. Siirry siihen nuolinäppäimillä.
   *[other] { $count } ehdotusta. Siirry niihin nuolinäppäimillä.
}
search-suggested-word = Hakusana
search-suggested-category = Aihe
search-suggested-service = Palvelu
search-explain-score = Pisteet yhteensä: { $score }
search-explain-language = Osuma tekstissä: { $language }
search-explain-word = { $word }: { $parts }
search-explain-name = nimi { $score }
search-explain-labels = hakusanat ja aiheet { $score }
search-explain-summary = tiivistelmä ja järjestäjä { $score }
search-explain-description = muu teksti { $score }
search-explain-guidance = työohje { $score }
search-explain-otherwise = Sanojen osat, samankaltaiset sanat, samaa tarkoittavat sanat, yhdessä esiintyvät sanat ja samankaltaisuus parhaiden tulosten kanssa: { $score }
search-description = Etsi palveluja, jotka auttavat työhön. Voit rajata hakua esimerkiksi kunnan, aiheen, kielen ja ajankohdan mukaan.
search-description-of = { $count ->
    [one] { $names }: { $count } palvelu. Lue, kenelle se on ja miten siihen pääsee.
   *[other] { $names }: { $count } palvelua. Lue, kenelle ne ovat ja miten niihin pääsee.
}
search-explain-lifted = Nostettu tässä haussa
search-by-place = Palvelut paikoittain
search-by-place-for = Palvelut paikoittain: { $text }
search-by-place-link = Näytä paikoittain
search-places = Paikat
search-no-place = Etänä tai paikkaa ei ole kerrottu
search-place-all = { $count ->
    [one] Näytä haussa { $count } palvelu: { $place }
   *[other] Näytä haussa kaikki { $count } palvelua: { $place }
}
