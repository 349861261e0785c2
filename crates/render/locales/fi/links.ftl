links-title = Linkit, jotka eivät toimi
links-hint = Korjaa tai poista nämä linkit ja julkaise palvelu uudelleen.
links-found = { $finding } ({ $since } alkaen)
links-internal = Työohjeen linkki
links-link = Linkki
links-none = Yksikään linkki ei ole rikki.
links-all = Kaikki linkit, jotka eivät toimi
