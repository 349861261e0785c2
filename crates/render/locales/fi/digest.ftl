digest-will-be-deactivated = Tunnus poistetaan pian käytöstä, ellei käyttäjä kirjaudu
digest-will-be-deactivated-line = { $name } ({ $organisation }): tunnus poistetaan käytöstä { $day }
digest-deactivated = Poistettu käytöstä; voit palauttaa tunnuksen
digest-deactivated-line = { $name } ({ $organisation }): tunnus poistetaan lopullisesti { $day }
digest-will-be-deleted = Poistetaan pian lopullisesti
digest-will-be-deleted-line = { $name } ({ $organisation }): { $day }
digest-ending = Käyttöoikeus päättyy pian
digest-ending-line = { $name } ({ $organisation }): viimeinen päivä { $day }
digest-reviews = Käyttäjien tarkistus odottaa
digest-reviews-line = { $organisation }: avattu { $day }
digest-approvals = Kutsut odottavat hyväksyntääsi
digest-approvals-line = { $organisation }: { $count }
digest-to-confirm = Tarkista ja vahvista, että tiedot ovat ajan tasalla
digest-to-confirm-line = { $service } ({ $organisation }): poistuu julkisilta sivuilta { $day }, ellei tietoja vahvisteta
digest-will-be-outdated = Vanhenevat pian, ellei kukaan vahvista tietoja
digest-will-be-outdated-line = { $service } ({ $organisation }): poistuu julkisilta sivuilta { $day }
digest-outdated = Vanhentuneet palvelut, jotka eivät enää näy julkisilla sivuilla
digest-outdated-line = { $service } ({ $organisation }): vanhentui { $day }
digest-will-be-archived = Vanhentuneet palvelut, jotka arkistoidaan pian
digest-will-be-archived-line = { $service } ({ $organisation }): arkistoidaan { $day }
digest-validity-ends = Voimassaolo päättyy pian: jatkuuko palvelu?
digest-validity-ends-line = { $service } ({ $organisation }): viimeinen päivä { $day }
digest-returned = Palautettu sinulle muokattavaksi
digest-to-publish = Odottavat julkaisua
digest-to-publish-line = { $days ->
    [0] { $service } ({ $organisation }): lähetetty tänään
    [one] { $service } ({ $organisation }): odottanut { $days } päivän
   *[other] { $service } ({ $organisation }): odottanut { $days } päivää
}
digest-to-publish-late = { $service } ({ $organisation }): myöhässä, julkaisun määräpäivä oli { $day }
digest-without-updater = Palvelut, joilla ei ole päivittäjää
digest-service-line = { $service } ({ $organisation })
digest-broken-link = { $service }: { $address } – { $finding } ({ $since } alkaen)
digest-site = Palvelumanuaalin ylläpito
digest-without-main-users = Organisaatioita ilman pääkäyttäjää: { $count }
digest-overdue-reviews = Myöhässä olevia käyttäjien tarkistuksia: { $count }
digest-dead-mails = Viestejä, joita ei saatu perille: { $count }
digest-failed-jobs = Epäonnistuneita taustatöitä: { $count }
digest-search-news = Uutta tallennetuissa hauissasi
digest-search-all = Näytä haku: { $search }
digest-search-more = { $count ->
    [one] Ja vielä { $count } palvelu. Näytä haku: { $search }
   *[other] Ja vielä { $count } palvelua. Näytä haku: { $search }
}
digest-more = { $count ->
    [one] Ja vielä { $count } muu. Näytä kaikki
   *[other] Ja vielä { $count } muuta. Näytä kaikki
}
