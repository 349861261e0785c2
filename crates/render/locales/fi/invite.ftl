invite-title = Kutsu käyttäjiä
invite-to = Kutsut organisaatioon: { $organisation }.
invite-other-organisation = Kutsu toiseen organisaatioon
invite-approval = Toisen pääkäyttäjän on hyväksyttävä kutsut ennen kuin ne lähetetään.
invite-organisation = Organisaatio
invite-role = Rooli
invite-ends-on = Viimeinen käyttöpäivä
invite-ends-on-hint = Esimerkiksi 31.12.2027. Käyttöoikeus organisaatiossa päättyy tämän päivän jälkeen.
invite-ends-on-hint-experts = Pakollinen asiantuntijoille. Esimerkiksi 31.12.2027. Käyttöoikeus organisaatiossa päättyy tämän päivän jälkeen.
invite-no-end = ei päättymispäivää
invite-language = Kutsun kieli
invite-language-hint = Joka jo käyttää palvelua, saa kutsun omalla kielellään.
invite-addresses = Sähköpostiosoitteet
invite-addresses-hint = { $limit ->
    [one] Kirjoita yksi osoite riville tai liitä osoitteet sähköpostiohjelmasta tai taulukosta. Enintään { $limit } osoite kerralla.
   *[other] Kirjoita yksi osoite riville tai liitä osoitteet sähköpostiohjelmasta tai taulukosta. Enintään { $limit } osoitetta kerralla.
}
invite-message = Viesti kutsuttaville
invite-message-hint = Näkyy kutsuviestissä. Älä kirjoita tähän asiakkaiden tai muiden ihmisten tietoja.
invite-check = Jatka tarkistukseen
invite-check-title = Tarkista kutsut
invite-check-lead = { $count ->
    [0] Kutsuttavia ei ole. Mitään ei ole vielä lähetetty.
    [one] Olet lähettämässä { $count } kutsun. Mitään ei ole vielä lähetetty.
   *[other] Olet lähettämässä { $count } kutsua. Mitään ei ole vielä lähetetty.
}
invite-plan = Mitä tapahtuu
invite-plan-invited = kutsutaan
invite-plan-approval = kutsutaan, kun toinen pääkäyttäjä on hyväksynyt
invite-change = Muuta tietoja
invite-send = Lähetä kutsut
invite-result-title = Kutsujen lähetys
invite-made = { $count ->
    [0] Yhtään kutsua ei tehty.
    [one] { $count } kutsu on tehty.
   *[other] { $count } kutsua on tehty.
}
invite-result = Tulos
invite-outcome-invited = kutsuttu
invite-outcome-approval = odottaa toisen pääkäyttäjän hyväksyntää
invite-outcome-member = on jo käyttäjä tässä organisaatiossa
invite-outcome-pending = on jo kutsuttu
invite-outcome-not-an-address = ei ole sähköpostiosoite
invite-outcome-domain = osoitteen verkkotunnusta ei ole sallittu organisaatiossa
invite-back = Organisaation kutsut
invite-more = Kutsu lisää käyttäjiä
