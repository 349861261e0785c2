paging-pages = Listans sidor
paging-page = Sida { NUMBER($page) }
paging-previous = Föregående
paging-next = Nästa
paging-beyond = Listan har inte så här många sidor.
paging-to-first = Gå till första sidan
paging-last-instead = Här är den sista.
