table-quick = Parts of the list
table-filters = Narrow and sort
table-filter-submit = Show
table-order = Order
table-order-up = { $column }, ascending
table-order-down = { $column }, descending
table-chosen = The list is narrowed by
table-remove = Remove
table-clear = Remove all
table-columns = Choose columns
table-columns-shown = Columns to show
table-columns-hint = Your choice is remembered for this list.
table-columns-save = Save the choice
table-columns-reset = Back to the usual ones
table-files = Download the whole list as a file:
table-csv = CSV
table-xlsx = Excel (XLSX)
table-files-limit = The file has the first { NUMBER($limit) } rows at most. Narrow the list if there are more.
table-export-title = The list as a file
table-export-lead = The file has all pages of the list, narrowed and with the columns as on this page. The download is recorded in the log.
table-export-limit = The file has at most { NUMBER($limit) } rows.
table-export-csv = Download as a table (CSV)
table-export-xlsx = Download for Excel (XLSX)
table-count = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
table-range = Rows { NUMBER($first) }–{ NUMBER($last) } of { NUMBER($count) }
table-range-of-more = Rows { NUMBER($first) }–{ NUMBER($last) } of more than { NUMBER($count) }
table-unread = A part of the address could not be used:
table-unread-sort = There is no order “{ $value }”.
table-unread-column = There is no column “{ $value }”.
table-unread-value = { $filter }: there is no “{ $value }”.
