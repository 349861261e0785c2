search-title = Sök tjänster
search-title-for = Sökning: { $text }
search-label = Vilken tjänst söker du?
search-button = Sök
search-results = Sökresultat
search-hits = { $count ->
    [0] Inga sökresultat
    [one] { $count } tjänst
   *[other] { $count } tjänster
}
search-range = Resultat { NUMBER($first) }–{ NUMBER($last) }, sammanlagt { NUMBER($count) }
search-partly = { $count ->
    [0] Ingen tjänst motsvarar alla dina sökord. Resultaten motsvarar dem delvis.
    [one] En tjänst motsvarar alla dina sökord, de andra delvis.
   *[other] { $count } tjänster motsvarar alla dina sökord, de andra delvis.
}
search-did-you-mean = Menade du ”{ $text }”?
search-filters = Avgränsa sökningen
search-show = Visa tjänster
search-choose = Välj
search-choose-more = Välj fler
search-chosen-in = Valt: { $filter }
search-more-options = { $count ->
    [one] Det finns { $count } alternativ till. Skriv namnet i sökfältet så hittar du det.
   *[other] Det finns { $count } alternativ till. Skriv namnet i sökfältet så hittar du dem.
}
search-chosen = Valda avgränsningar
search-remove = Ta bort avgränsningen:
search-clear = Ta bort alla avgränsningar
search-group-place = Ort
search-group-start = Börjar
search-group-organisation = Arrangör eller producent
search-group-language = Beskrivningens språk
search-everywhere = Hemkommunen har ingen betydelse
search-age-label = Klientens ålder i år
search-age = { $years } år
search-start-any = När som helst
search-start-two-weeks = Inom två veckor
search-start-one-month = Inom en månad
search-start-three-months = Inom tre månader
search-sort = Ordning
search-sort-relevance = Bäst träff först
search-sort-updated = Senast uppdaterad
search-sort-name = Namn
search-sort-start = Börjar härnäst
search-more = Visa fler
search-more-shown = Fler resultat visas.
search-unread = Allt som stod i adressen kunde inte beaktas:
search-unknown-sort = Den här ordningen finns inte: { $sort }
search-unknown-value = Avgränsningen { $filter } har inget alternativ { $value }
search-cut = Söktexten var lång. De första { $limit } tecknen lästes.
search-none-title = Vi hittade ingen tjänst med den här sökningen
search-none-filters = Det finns tjänster om du tar bort en avgränsning:
search-without = { $count ->
    [one] Utan avgränsningen { $filter }: { $count } tjänst
   *[other] Utan avgränsningen { $filter }: { $count } tjänster
}
search-none-words = Kontrollera stavningen eller pröva ett annat ord för samma sak.
search-none-fewer = Skriv bara ett eller två ord.
search-none-browse = Bläddra bland tjänsterna efter ämne:
search-next = Nästa gång { $day }
search-names = { $more ->
    [0] { $names }
   *[other] { $names } och { $more } till
}
search-why = Varför står den här just här?
search-updated = Uppdaterad { $day }
search-in-language = Beskrivning: { $language }
search-in-guidance = I arbetsanvisningen
search-suggestions = Förslag
search-suggestions-count = { $count ->
    [0] Inga förslag.
    [one] { $count } förslag. Gå till det med piltangenterna.
   *[other] { $count } förslag. Gå till dem med piltangenterna.
}
search-suggested-word = Sökord
search-suggested-category = Ämne
search-suggested-service = Tjänst
search-explain-score = Poäng sammanlagt: { $score }
search-explain-language = Träff i texten: { $language }
search-explain-word = { $word }: { $parts }
search-explain-name = namn { $score }
search-explain-labels = sökord och ämnen { $score }
search-explain-summary = sammandrag och arrangör { $score }
search-explain-description = annan text { $score }
search-explain-guidance = arbetsanvisning { $score }
search-explain-otherwise = Delar av ord, liknande ord, ord som betyder detsamma, ord som står tillsammans och likhet med de bästa träffarna: { $score }
search-description = Sök tjänster som hjälper till arbete. Du kan avgränsa sökningen till exempel efter kommun, ämne, språk och tidpunkt.
search-description-of = { $count ->
    [one] { $names }: { $count } tjänst. Läs vem den är till för och hur man kommer med.
   *[other] { $names }: { $count } tjänster. Läs vem de är till för och hur man kommer med.
}
search-explain-lifted = Lyft i den här sökningen
search-by-place = Tjänster efter ort
search-by-place-for = Tjänster efter ort: { $text }
search-by-place-link = Visa efter ort
search-places = Orter
search-no-place = På distans eller ort ej angiven
search-place-all = { $count ->
    [one] Visa { $count } tjänst i sökningen: { $place }
   *[other] Visa alla { $count } tjänster i sökningen: { $place }
}
