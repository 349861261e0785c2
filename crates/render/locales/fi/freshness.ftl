freshness-title = Ajantasaisuus
freshness-lead = Palvelut, joiden tiedot pitää tarkistaa tai uudistaa tai joilta puuttuu päivittäjä.
freshness-empty = Kaikki on ajan tasalla: mikään palvelu ei odota tarkistusta, eikä päivittäjiä puutu.
