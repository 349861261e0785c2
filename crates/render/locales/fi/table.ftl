table-quick = Luettelon osat
table-filters = Rajaa ja järjestä
table-filter-submit = Näytä
table-order = Järjestys
table-order-up = { $column }, nouseva
table-order-down = { $column }, laskeva
table-chosen = Rajaukset
table-remove = Poista rajaus
table-clear = Poista kaikki rajaukset
table-columns = Valitse sarakkeet
table-columns-shown = Näytettävät sarakkeet
table-columns-hint = Valintasi muistetaan tässä luettelossa.
table-columns-save = Tallenna valinta
table-columns-reset = Palauta alkuperäiset
table-files = Lataa koko luettelo tiedostona:
table-csv = CSV
table-xlsx = Excel (XLSX)
table-files-limit = Tiedostossa on enintään { NUMBER($limit) } ensimmäistä riviä. Rajaa luetteloa, jos rivejä on enemmän.
table-export-title = Luettelo tiedostona
table-export-lead = Tiedostossa ovat luettelon kaikki sivut, samoin rajauksin ja sarakkein kuin tällä sivulla. Sen lataamisesta jää merkintä lokiin.
table-export-limit = Tiedostossa on enintään { NUMBER($limit) } riviä.
table-export-csv = Lataa taulukkona (CSV)
table-export-xlsx = Lataa Excel-tiedostona (XLSX)
table-count = { $count ->
    [one] { $count } rivi
   *[other] { $count } riviä
}
table-range = Rivit { NUMBER($first) }–{ NUMBER($last) }, yhteensä { NUMBER($count) }
table-range-of-more = Rivit { NUMBER($first) }–{ NUMBER($last) }, yhteensä yli { NUMBER($count) }
table-unread = Osaa osoitteesta ei voitu käyttää:
table-unread-sort = Järjestystä ”{ $value }” ei ole.
table-unread-column = Saraketta ”{ $value }” ei ole.
table-unread-value = { $filter }: arvoa ”{ $value }” ei ole.
