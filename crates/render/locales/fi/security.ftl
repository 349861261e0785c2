security-other-browser = muu selain
security-other-system = muu järjestelmä
security-step-title = Vahvista kirjautuminen
security-step-lead = Salasana oli oikein. Tilisi on suojattu myös toisella tunnistustavalla.
security-step-code = Koodi
security-step-code-hint = Todennussovelluksen kuusinumeroinen koodi tai jokin varakoodeistasi.
security-step-recovery-code = Varakoodi
security-step-recovery-code-hint = Jokin niistä koodeista, jotka sait, kun otit pääsyavaimen käyttöön.
security-step-button = Jatka
security-step-passkey-button = Käytä pääsyavainta
security-step-or = Tai kirjoita koodi
security-step-help-title = Etkö pääse eteenpäin?
security-step-help = Käytä varakoodia. Jos sinulla ei ole niitäkään, ota yhteyttä organisaatiosi pääkäyttäjään.
security-passkey-failed = Pääsyavaimen käyttö ei onnistunut. Yritä uudelleen tai valitse toinen tapa.
security-passkey-script = Pääsyavain toimii vain, kun selaimessa on JavaScript käytössä. Voit käyttää koodia ilman sitä.
security-reset-title = Unohtunut salasana
security-reset-lead = Kirjoita sähköpostiosoite, jolla kirjaudut. Lähetämme siihen linkin, jolla voit valita uuden salasanan.
security-reset-button = Lähetä linkki
security-reset-asked-title = Katso sähköpostisi
security-reset-asked = { $minutes ->
    [one] Jos osoitteella on käyttäjätili, lähetimme siihen viestin. Linkki toimii { $minutes } minuutin ajan.
   *[other] Jos osoitteella on käyttäjätili, lähetimme siihen viestin. Linkki toimii { $minutes } minuuttia.
}
security-reset-nothing-title = Eikö viestiä tullut?
security-reset-nothing = Odota muutama minuutti ja katso myös roskapostista. Jos olet saanut kutsun mutta et ole vielä rekisteröitynyt, käytä kutsun linkkiä. Muussa tapauksessa ota yhteyttä organisaatiosi pääkäyttäjään.
security-new-title = Valitse uusi salasana
security-new-lead = Kun salasana on vaihdettu, kirjaudut sillä sisään. Muut istuntosi päättyvät.
security-new-button = Vaihda salasana
security-link-over-title = Linkki ei enää toimi
security-link-over = Linkki on vanhentunut tai sitä on jo käytetty. Tilaa uusi linkki, jos haluat yhä vaihtaa salasanan.
security-link-over-button = Tilaa uusi linkki
security-password-title = Salasana
security-password-lead = Kun vaihdat salasanan, muut istuntosi päättyvät ja saat siitä viestin sähköpostiisi.
security-password-button = Vaihda salasana
security-new-password = Uusi salasana
security-new-password-hint = { $shortest ->
    [one] Vähintään { $shortest } merkki.
   *[other] Vähintään { $shortest } merkkiä. Hyvä salasana on esimerkiksi neljä sanaa, jotka eivät liity toisiinsa. Välilyönnit ja kaikki merkit käyvät, ja voit liittää salasanan salasanaohjelmasta.
}
security-factors-title = Kirjautumistavat
security-factors-lead = Toinen tunnistustapa suojaa tiliäsi, vaikka salasanasi joutuisi vääriin käsiin.
security-factors-none = Kirjaudut nyt pelkällä salasanalla.
security-factors-demanded = Roolisi tai organisaatiosi edellyttää toista tunnistustapaa. Ota sellainen käyttöön, niin pääset jatkamaan.
security-factors-due = Roolisi edellyttää toista tunnistustapaa. Ota se käyttöön viimeistään { $day }.
security-factor = Tunnistustapa
security-factor-totp = Todennussovellus
security-factor-passkey = Pääsyavain
security-added = Lisätty
security-used = Käytetty viimeksi
security-never = Ei vielä
security-remove = Poista
security-add-title = Lisää tunnistustapa
security-remove-title = Poista tunnistustapa
security-remove-button = Poista
security-remove-one = Sinulle jää vielä toinen tunnistustapa salasanan lisäksi.
security-remove-last = Tämän jälkeen kirjaudut pelkällä salasanalla, ja varakoodit lakkaavat toimimasta. Kirjoita salasanasi. Siinä on oltava niin monta merkkiä kuin ainoalta tunnistustavalta vaaditaan.
security-remove-required = Et voi poistaa tätä, koska roolisi tai organisaatiosi edellyttää toista tunnistustapaa. Lisää ensin toinen.
security-totp-title = Lisää todennussovellus
security-totp-install = Asenna puhelimeesi todennussovellus, jos sinulla ei vielä ole sellaista.
security-totp-scan = Lue sovelluksella tämä kuva tai kirjoita siihen avain.
security-totp-type = Kirjoita sovelluksen näyttämä koodi.
security-totp-picture = QR-koodi todennussovellukselle
security-totp-secret = Avain:
security-totp-code = Kuusinumeroinen koodi
security-totp-button = Ota käyttöön
security-passkey-title = Lisää pääsyavain
security-passkey-lead = Pääsyavain on laitteesi tai turva-avaimesi. Vahvistat kirjautumisen sormenjäljellä, kasvoilla tai laitteen PIN-koodilla.
security-passkey-button = Luo pääsyavain
security-codes-title = Varakoodit
security-codes-left = { $left ->
    [one] Sinulla on { $left } käyttämätön varakoodi.
   *[other] Sinulla on { $left } käyttämätöntä varakoodia.
}
security-codes-renew = Tee uudet varakoodit
security-codes-done = Tunnistustapa on käytössä.
security-codes-lead = Talleta koodit turvalliseen paikkaan. Niillä pääset sisään, jos puhelin tai avain katoaa. Jokainen toimii kerran, eikä niitä näytetä enää uudelleen.
security-codes-file = palvelumanuaali-varakoodit.txt
security-codes-save = Tallenna tiedostoon
security-codes-print = Tulosta
security-codes-kept = Olen tallettanut koodit
security-sessions-title = Istunnot
security-sessions-lead = Selaimet, joissa olet kirjautuneena. Jos et tunnista jotakin, lopeta se ja vaihda salasanasi.
security-device = Laite
security-signed-in-at = Kirjauduttu
security-seen-at = Käytetty viimeksi
security-this-session = Tämä istunto
security-session-end = Lopeta
security-sessions-end = Lopeta kaikki muut
security-warning = Istuntosi päättyy viiden minuutin kuluttua, koska sivua ei ole käytetty. Haluatko jatkaa?
security-warning-keep = Jatka istuntoa
security-warning-over = Istuntosi on päättynyt. Kirjoittamasi on tallessa: kun lähetät lomakkeen, voit kirjautua ja jatkaa.
