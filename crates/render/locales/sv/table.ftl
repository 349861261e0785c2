table-quick = Delar av listan
table-filters = Avgränsa och ordna
table-filter-submit = Visa
table-order = Ordning
table-order-up = { $column }, stigande
table-order-down = { $column }, fallande
table-chosen = Avgränsningar
table-remove = Ta bort avgränsningen
table-clear = Ta bort alla avgränsningar
table-columns = Välj kolumner
table-columns-shown = Kolumner som visas
table-columns-hint = Ditt val sparas för den här listan.
table-columns-save = Spara valet
table-columns-reset = Återställ
table-files = Ladda ner hela listan som fil:
table-csv = CSV
table-xlsx = Excel (XLSX)
table-files-limit = Filen innehåller högst de { NUMBER($limit) } första raderna. Avgränsa listan om raderna är fler.
table-export-title = Listan som fil
table-export-lead = Filen innehåller alla sidor av listan, med samma avgränsningar och kolumner som på den här sidan. Nedladdningen antecknas i loggen.
table-export-limit = Filen innehåller högst { NUMBER($limit) } rader.
table-export-csv = Ladda ner som tabell (CSV)
table-export-xlsx = Ladda ner som Excelfil (XLSX)
table-count = { $count ->
    [one] { $count } rad
   *[other] { $count } rader
}
table-range = Raderna { NUMBER($first) }–{ NUMBER($last) } av { NUMBER($count) }
table-range-of-more = Raderna { NUMBER($first) }–{ NUMBER($last) } av fler än { NUMBER($count) }
table-unread = En del av adressen kunde inte användas:
table-unread-sort = Ordningen ”{ $value }” finns inte.
table-unread-column = Kolumnen ”{ $value }” finns inte.
table-unread-value = { $filter }: värdet ”{ $value }” finns inte.
