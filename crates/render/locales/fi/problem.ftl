problem-required = Täytä tämä kohta.
problem-required-choice = Valitse jokin vaihtoehto.
problem-too-long = { $limit ->
    [one] Teksti on liian pitkä. Lyhennä se { $limit } merkkiin.
   *[other] Teksti on liian pitkä. Siinä saa olla enintään { $limit } merkkiä.
}
problem-too-short = { $limit ->
    [one] Kirjoita vähintään { $limit } merkki.
   *[other] Liian lyhyt. Kirjoita vähintään { $limit } merkkiä.
}
problem-too-many = { $limit ->
    [one] Voit antaa kerralla vain yhden.
   *[other] Voit antaa kerralla enintään { $limit }. Poista osa riveistä.
}
problem-not-an-email-address = Kirjoita sähköpostiosoite muodossa nimi@esimerkki.fi.
problem-unknown-choice = Valitse jokin annetuista vaihtoehdoista.
problem-must-be-accepted = Merkitse ruutu, jotta voit jatkaa.
problem-password-too-common = Salasana on liian helppo arvata. Keksi pidempi tai erikoisempi salasana.
problem-password-contains-address = Salasanassa on sähköpostiosoitteesi. Valitse salasana, jota ei voi päätellä osoitteesta.
problem-wrong-credentials = Sähköpostiosoite tai salasana on väärin. Tarkista molemmat.
problem-wrong-code = Koodi on väärin, vanhentunut tai jo käytetty. Odota seuraavaa koodia ja kirjoita se.
problem-passkey-refused = Avainkoodin tarkistus ei onnistunut. Yritä uudelleen.
problem-password-too-short-alone = { $limit ->
    [one] Salasanassasi on alle { $limit } merkkiä. Ennen kuin poistat viimeisen lisätunnistuksen, vaihda salasana vähintään näin pitkäksi.
   *[other] Salasanassasi on alle { $limit } merkkiä. Ennen kuin poistat viimeisen lisätunnistuksen, vaihda salasana vähintään näin pitkäksi.
}
problem-wrong-password = Salasana on väärin. Tarkista se.
problem-not-a-business-id = Y-tunnus ei kelpaa. Kirjoita se muodossa 1234567-1 ja tarkista numerot.
problem-not-a-domain = Kirjoita verkkotunnus muodossa esimerkki.fi, yksi joka riville.
problem-not-a-web-address = Kirjoita verkko-osoite muodossa https://www.esimerkki.fi.
problem-not-a-phone-number = Kirjoita puhelinnumero numeroina, esimerkiksi 040 123 4567 tai +358 40 123 4567.
problem-last-authority = Palveluntuottajan on toimittava vähintään yhden organisaation alla, ja tämä on ainoa. Lisää ensin toinen.
problem-not-a-day = Kirjoita päivä muodossa päivä, kuukausi ja vuosi, esimerkiksi 22.11.2026.
problem-not-times = Kirjoita kellonajat näin: 9–12, 13–16. Ajan pitää alkaa ennen kuin se päättyy.
problem-times-overlap = Kellonajat menevät päällekkäin. Tarkista ajat.
problem-not-a-price = Kirjoita hinta euroina, enintään kahdella desimaalilla, esimerkiksi 12,50.
problem-chosen-twice = Tämä on valittu jo toisella rivillä. Poista toinen niistä.
problem-term-in-use = Termi on käytössä, joten sitä ei voi poistaa. Voit ottaa sen pois valikosta tai yhdistää sen toiseen termiin.
problem-ends-before-it-begins = Viimeinen päivä on ennen ensimmäistä.
problem-nobody-found = Tällä osoitteella, numerolla tai tunnisteella ei löydy tapahtumia. Tarkista, mitä kirjoitit.
problem-no-such-organisation = Tämännimistä organisaatiota ei ole. Valitse se luettelosta tai kirjoita koko nimi.
problem-name-taken = Tämänniminen organisaatio on jo olemassa. Tarkista luettelosta, onko se lisätty jo.
problem-unknown-placeholder = { $mark } ei ole paikkamerkki. Käytä vain luettelossa olevia merkkejä.
problem-missing-placeholder = Viestistä puuttuu { $mark }. Ilman sitä viesti ei toimi.
problem-placeholder-not-alone = { $mark } on kirjoitettava tekstiin omalle rivilleen. Otsikossa sitä ei voi käyttää.
problem-own-account = Et voi tehdä tätä omalle tunnuksellesi. Pyydä toista pääkäyttäjää tai ylläpitäjää tekemään se.
problem-last-administrator = Tämä on palvelun ainoa käytössä oleva ylläpitäjä. Lisää ensin toinen ylläpitäjä.
problem-organisation-closed = Organisaatio on suljettu. Kutsu henkilö toiseen organisaatioon.
problem-day-is-over = Päivä on jo mennyt. Valitse tämä päivä tai myöhempi.
problem-address-taken = Osoitteella on jo toinen käyttäjätili.
problem-out-of-range = Kirjoita kokonaisluku väliltä { NUMBER($least) }–{ NUMBER($most) }.
problem-warning-too-late = Ainakin yhden varoituksen on lähdettävä viimeistään, kun jäljellä on { $days }. Lisää aikaisempi varoitus.
problem-period-too-short = Ajan on oltava vähintään { $days }, jotta varoitukset ehtivät perille.
problem-file-empty = Tiedosto on tyhjä. Tarkista tiedosto ja valitse se uudelleen.
problem-file-too-large = Tiedosto on liian suuri. Se saa olla enintään { $megabytes } Mt.
problem-file-type-not-taken = Tätä tiedostoa ei voi lisätä: sisältö ei ole mitään sallituista tiedostotyypeistä, tai tiedosto on vioittunut tai suojattu salasanalla.
problem-file-has-macros = Asiakirjassa on makroja. Tallenna se ilman makroja ja lisää se sitten.
problem-file-name-misleads = Tiedoston pääte ei vastaa sisältöä. Sisältö on muotoa { $found }: anna tiedostolle tämä pääte ja valitse se uudelleen.
problem-file-incomplete = Tiedosto ei tullut perille kokonaan. Valitse se uudelleen.
problem-files-busy = Tiedostoja lähetetään juuri nyt monta yhtä aikaa. Odota hetki ja valitse tiedosto uudelleen.
problem-file-in-use = Julkaistu palvelu käyttää tiedostoa. Poista se ensin palvelun sisällöstä ja julkaise palvelu.
problem-second-person-needed = Olet kirjoittanut muutokset yksin. Organisaatiosi ohjeen mukaan toisen henkilön on julkaistava palvelu.
problem-not-a-postal-code = Kirjoita postinumero viidellä numerolla, esimerkiksi 00100.
problem-not-degrees = Kirjoita asteet numeroina ja desimaaleina, esimerkiksi 60,1699.
problem-outside-finland = Paikka ei ole Suomessa. Tarkista luku ja että leveys- ja pituusaste eivät ole vaihtuneet keskenään.
problem-email-or-phone = Kirjoita sähköpostiosoite tai puhelinnumero.
problem-not-a-code = Käytä tunnisteessa vain pieniä kirjaimia a–z, numeroita ja yhdysmerkkejä. Yhdysmerkki ei voi olla alussa eikä lopussa.
problem-code-taken = Sanastossa on jo termi, jolla on tämä tunniste.
problem-not-the-name = Nimi ei täsmää. Kirjoita se täsmälleen niin kuin se on palvelussa.
problem-phrase-too-long = ”{ $phrase }” on liian pitkä. Sanassa tai ilmauksessa voi olla enintään { $limit } merkkiä. Erota ilmaukset toisistaan pilkulla tai rivinvaihdolla.
problem-phrase-of-too-many-words = Ilmauksessa ”{ $phrase }” on liian monta sanaa. Niitä voi olla enintään { $limit }.
problem-phrase-says-nothing = Ilmauksessa ”{ $phrase }” ei ole sanaa, jota haku voisi käyttää. Poista se tai kirjoita tarkempi sana.
problem-phrase-known = ”{ $phrase }” löytää jo kaikki nämä sanat toisen rivin perusteella. Poista se tai lisää uusia löydettäviä sanoja.
problem-not-turtle = Tiedosto ei ole kelvollista Turtlea. Ensimmäinen virhe on rivillä { $line }, kohdassa { $column }. Mitään ei tuotu.
problem-no-concepts = Tiedostossa ei ole SKOS-käsitteitä, joilla on nimi suomeksi, ruotsiksi tai englanniksi.
problem-too-many-concepts = Sanasto on liian suuri. Siinä voi olla enintään { $concepts } käsitettä ja { $labels } nimeä.
problem-list-name-taken = Sinulla on jo tämänniminen lista. Anna toinen nimi.
problem-most-reached = { $limit ->
    [one] Enempää kuin { $limit } ei voi olla. Poista se ensin.
   *[other] Enempää kuin { $limit } ei voi olla. Poista ensin jokin niistä.
}
problem-no-such-service = Tällä nimellä tai osoitteella ei ole julkista palvelua. Tarkista, mitä kirjoitit.
problem-unknown-filter = Haku ei tunne tätä rajausta: { $filter }. Liitä osoite suoraan hakusivulta.
problem-page-or-address = Valitse joko sivu tai kirjoita osoite, älä molempia.
problem-no-text-block = Sivulla pitää olla ainakin yksi teksti. Lisää se.
problem-page-file-in-use = Tiedosto on sivulla käytössä. Poista se ensin sivun osasta ja tallenna sivu.
