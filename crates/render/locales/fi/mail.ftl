mail-greeting = Hei!
mail-footer = Tämän viestin lähetti Palvelumanuaali. Viestiin ei voi vastata.
mail-copy-link = Jos painike ei toimi, kopioi osoite selaimeen:
mail-button-accept = Ota kutsu vastaan
mail-button-answer = Vastaa kutsuun
mail-button-start = Siirry aloitussivulle
mail-button-sign-in = Kirjaudu sisään
mail-button-organisation = Avaa organisaation sivu
mail-button-access-review = Tarkista käyttäjät
mail-button-new-password = Valitse uusi salasana
mail-button-confirm-email = Vahvista osoite
mail-button-sessions = Katso istuntosi
mail-button-review-service = Tarkista palvelu
mail-button-see-service = Katso palvelun sivu
mail-button-edit-service = Muokkaa palvelua
mail-button-services = Avaa palvelut
mail-cause-inactivity = Sitä ei ole käytetty pitkään aikaan.
mail-cause-end-date = Viimeinen käyttöoikeutesi päättyi sille sovittuna päivänä.
mail-cause-removal = Et ole enää minkään organisaation käyttäjä.
mail-cause-manual = Sen poisti käytöstä käyttäjistä vastaava henkilö.
mail-contact-main-user = pääkäyttäjä ({ $organisations })
mail-contact-administrators = Palvelumanuaalin ylläpito
mail-either = { $first } tai { $second }
mail-factor-totp = todennussovellus
mail-factor-passkey = pääsyavain
mail-digest-count = { $count ->
    [one] { $count } asia
   *[other] { $count } asiaa
}
mail-services-count = { $count ->
    [one] { $count } palvelu
   *[other] { $count } palvelua
}
mail-sample-organisation = Esimerkkilän työllisyysalue
mail-sample-message = Tervetuloa mukaan! Kysy minulta, jos jokin jää epäselväksi.
mail-sample-reason = Rooli oli merkitty väärin.
mail-sample-device = Firefox, Windows
mail-sample-service = Työpaja nuorille
