invite-title = Kutsu käyttäjiä
invite-to = Kutsut organisaatioon: { $organisation }
invite-role = Rooli
invite-language = Kutsun kieli
invite-addresses = Sähköpostiosoitteet
invite-addresses-hint = { $limit ->
    [one] Kirjoita tai liitä osoitteet, yksi joka riville. Enintään { $limit } osoite kerralla.
   *[other] Kirjoita tai liitä osoitteet, yksi joka riville. Enintään { $limit } osoitetta kerralla.
}
invite-message = Viesti kutsuttavalle
invite-message-hint = Näkyy kutsuviestissä. Älä kirjoita tähän asiakkaiden tai muiden ihmisten tietoja.
invite-send = Lähetä kutsut
invite-result-title = Kutsujen lähetys
invite-sent = { $count ->
    [0] Yhtään kutsua ei lähetetty.
    [one] Lähetimme { $count } kutsun.
   *[other] Lähetimme { $count } kutsua.
}
invite-result = Tulos
invite-outcome-invited = kutsuttu
invite-outcome-member = on jo käyttäjä tässä organisaatiossa
invite-outcome-pending = on jo kutsuttu, kutsu on voimassa
invite-outcome-other-organisation = ei voitu kutsua: ota yhteyttä ylläpitoon
invite-outcome-not-an-address = ei ole sähköpostiosoite
invite-outcome-domain = osoitteen päätettä ei ole sallittu organisaatiossa
invite-back = Takaisin organisaation sivulle
invite-more = Kutsu lisää käyttäjiä
