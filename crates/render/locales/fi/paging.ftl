paging-pages = Luettelon sivut
paging-page = Sivu { NUMBER($page) }
paging-previous = Edellinen
paging-next = Seuraava
paging-beyond = Luettelossa ei ole näin monta sivua.
paging-to-first = Siirry ensimmäiselle sivulle
paging-last-instead = Tässä on viimeinen.
