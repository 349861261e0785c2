waiting-title = Julkaisua odottavat palvelut
waiting-lead = Päivät lasketaan viimeisimmästä lähettämisestä. Julkaisuhistoriassa ne lasketaan ensimmäisestä, joten välillä palautettu palvelu on siellä odottanut kauemmin.
waiting-empty = Yksikään palvelu ei odota julkaisua.
waiting-no-responsible = Ei valittu
waiting-what = Mitä julkaistaan
waiting-what-new = uusi palvelu
waiting-what-change = muutos julkaistuun
waiting-submitted = Lähetetty
waiting-days = Odottanut
waiting-days-count = { $count ->
    [0] alle päivän
    [one] { $count } päivän
   *[other] { $count } päivää
}
waiting-late = myöhässä, määräpäivä oli { $day }
waiting-until = julkaistava viimeistään { $day }
waiting-filter-late = Myöhässä
waiting-filter-for = Odottaa
waiting-filter-for-me = minun julkaisuani
waiting-filter-yes = kyllä
waiting-service = Palvelu
