freshness-title = Ajantasaisuus
freshness-lead = Palvelut, joiden tiedot joku tarkistaa, uudistaa tai ottaa hoitaakseen.
freshness-empty = Kaikki on ajan tasalla: mikään palvelu ei odota tarkistusta, eikä päivittäjiä puutu.
