paging-pages = Pages of the list
paging-page = Page { NUMBER($page) }
paging-previous = Previous
paging-next = Next
paging-beyond = The list does not have this many pages.
paging-to-first = Go to the first page
paging-last-instead = This is the last one.
