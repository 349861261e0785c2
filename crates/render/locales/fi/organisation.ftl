organisation-list-title = Organisaatiot
organisation-list-empty = Organisaatioita ei ole vielä lisätty.
organisation-list-none = Yksikään organisaatio ei vastaa rajausta.
organisation-new = Lisää organisaatio
organisation-name = Nimi
organisation-kind = Tyyppi
organisation-people = Käyttäjät
organisation-parents = Organisaatiot, joiden alla toimii
organisation-parents-hint = Valitse vähintään yksi kunta tai työllisyysalue, jolle palveluja tuotetaan.
organisation-parents-hint-both = Palveluntuottajalle on valittava vähintään yksi kunta tai työllisyysalue, jolle palveluja tuotetaan. Kunnalle tai työllisyysalueelle ei valita mitään.
organisation-status = Tila
organisation-name-fi = Nimi suomeksi
organisation-name-sv = Nimi ruotsiksi
organisation-name-en = Nimi englanniksi
organisation-edit = Muokkaa tietoja
organisation-edit-title = Muokkaa organisaation tietoja
organisation-save = Tallenna
organisation-details = Tiedot
organisation-people-manage = Hallitse käyttäjiä
organisation-people-empty = Organisaatiolla ei ole vielä käyttäjiä. Kutsu ensin pääkäyttäjä.
organisation-one-main-user = Organisaatiolla on alle kaksi pääkäyttäjää. Kutsu toinen, jotta asiat eivät jää yhden ihmisen varaan.
organisation-person = Henkilö
organisation-role = Rooli
organisation-account = Käyttäjätili
organisation-last-active = Viimeksi käyttänyt
organisation-invite = Kutsu käyttäjiä
organisation-email = Sähköpostiosoite
organisation-invited-at = Kutsuttu
organisation-expires = Voimassa
organisation-action = Toiminto
organisation-revoke = Peru kutsu
organisation-revoke-for = ({ $email })
organisation-search = Hae
organisation-back = Takaisin organisaation sivulle
organisation-list-alarm = { $count ->
    [one] { $count } organisaatiolla ei ole yhtään pääkäyttäjää. Näytä se.
   *[other] { $count } organisaatiolla ei ole yhtään pääkäyttäjää. Näytä ne.
}
organisation-filter-text = Nimi tai Y-tunnus
organisation-main-users = Pääkäyttäjiä
organisation-services = Palveluja
organisation-onboarding = Käyttäjien lisääminen
organisation-onboarding-described = Kuvattu
organisation-onboarding-missing = Ei kuvattu
organisation-reviewed = Käyttäjät tarkistettu
organisation-review-due = Seuraava tarkistus
organisation-review-open = tarkistus on auki
organisation-review-open-named = tarkistus on auki: { $name }
organisation-review-opens = tarkistus avautuu
organisation-needs = Vaatii huomiota
organisation-needs-no-main-user = Ei pääkäyttäjää
organisation-needs-one-main-user = Yksi pääkäyttäjä
organisation-needs-no-services = Ei palveluja
organisation-needs-review-overdue = Tarkistus myöhässä
organisation-marker-none = ei pääkäyttäjää
organisation-marker-one = yksi pääkäyttäjä
organisation-no-main-user = Organisaatiolla ei ole yhtään pääkäyttäjää, joten kukaan ei hoida sen käyttäjiä ja palveluja. Kutsu pääkäyttäjä heti.
organisation-closed-on = lakkautettu { $day }
organisation-contact = Yhteystiedot
organisation-contact-hint = Organisaation yleiset yhteystiedot. Älä kirjoita tähän asiakkaiden tietoja.
organisation-business-id = Y-tunnus
organisation-business-id-hint = Esimerkiksi 1234567-1.
organisation-phone = Puhelinnumero
organisation-web = Verkko-osoite
organisation-description = Lyhyt kuvaus
organisation-in-finnish = Suomeksi
organisation-in-swedish = Ruotsiksi
organisation-in-english = Englanniksi
organisation-municipalities = Kunnat, joissa toimii
organisation-municipalities-hint = Avaa kirjain ja valitse kunnat. Voit jättää kohdan tyhjäksi.
organisation-rules = Käyttäjät ja kirjautuminen
organisation-rules-edit = Muokkaa käyttäjien lisäämistä ja kirjautumista
organisation-process = Näin organisaatio lisää käyttäjiä
organisation-process-hint = Kerro, kuka päättää uusista käyttäjistä ja miten heidät lisätään. Teksti näkyy pääkäyttäjille kutsulomakkeella ja kutsutuille kutsussa. Älä kirjoita tähän henkilötietoja.
organisation-process-missing = Käyttäjien lisäämistä ei ole vielä kuvattu.
organisation-demands = Vaatimukset
organisation-allowed-domains = Sallitut sähköpostin verkkotunnukset
organisation-allowed-domains-hint = Kirjoita yksi riville, esimerkiksi esimerkki.fi. Vain täsmälleen nämä sallitaan: esimerkki.fi ei salli osoitetta, jonka lopussa on ala.esimerkki.fi. Jos jätät kohdan tyhjäksi, kaikki osoitteet sallitaan.
organisation-any-domain = Kutsuja voi lähettää mihin tahansa sähköpostiosoitteeseen.
organisation-only-domains = Kutsuja voi lähettää vain osoitteisiin, joiden verkkotunnus on { $domains }.
organisation-approval-required = Toisen pääkäyttäjän on hyväksyttävä kutsut
organisation-expert-end-date = Asiantuntijan käyttöoikeudella on oltava päättymispäivä
organisation-second-factor = Kaikkien on kirjauduttava kaksivaiheisesti
organisation-second-factor-hint = Salasanan lisäksi tarvitaan todennussovellus tai pääsyavain.
organisation-four-eyes = Kukaan ei voi julkaista palvelua, jonka on kirjoittanut yksin
organisation-four-eyes-hint = Toisen henkilön on tarkistettava ja julkaistava palvelu.
organisation-providers = Palveluntuottajat
organisation-providers-count = { $count ->
    [0] Organisaation alla ei toimi palveluntuottajia.
    [one] Organisaation alla toimii { $count } palveluntuottaja.
   *[other] Organisaation alla toimii { $count } palveluntuottajaa.
}
organisation-providers-manage = Liitä tai irrota palveluntuottajia
organisation-provider-new = Lisää uusi palveluntuottaja
organisation-providers-attached = Organisaation alla toimivat
organisation-providers-none = Organisaation alla ei toimi palveluntuottajia.
organisation-provider-search = Palveluntuottajan nimi tai Y-tunnus
organisation-attach = Liitä
organisation-attach-title = Liitä palveluntuottaja
organisation-attach-hint = Hae palveluntuottajaa, joka on jo palvelussa toisen organisaation alla. Kun liität sen, organisaatiosi pääkäyttäjät voivat hoitaa myös sen tietoja ja käyttäjiä.
organisation-attach-none = Haulla ei löytynyt palveluntuottajia, jotka eivät jo toimi organisaation alla.
organisation-detach = Irrota
organisation-detach-hint = Kun irrotat palveluntuottajan, organisaatio ei enää vastaa sen palveluista. Palvelut jäävät näkyviin.
organisation-close = Lakkauta organisaatio
organisation-close-button = Lakkauta
organisation-close-lead = Lakkauttamista ei voi perua. Organisaatioon ei voi enää kutsua käyttäjiä, eikä sitä voi valita.
organisation-close-effects = Mitä tapahtuu
organisation-close-services = { $count ->
    [one] { $count } palvelu arkistoidaan
   *[other] { $count } palvelua arkistoidaan
}
organisation-close-people = { $count ->
    [one] { $count } käyttäjän jäsenyys päättyy
   *[other] { $count } käyttäjän jäsenyydet päättyvät
}
organisation-close-deactivated = { $count ->
    [one] { $count } käyttäjätili poistetaan käytöstä, koska jäsenyys oli viimeinen
   *[other] { $count } käyttäjätiliä poistetaan käytöstä, koska jäsenyys oli viimeinen
}
organisation-close-invitations = { $count ->
    [one] { $count } avoin kutsu perutaan
   *[other] { $count } avointa kutsua perutaan
}
organisation-close-providers = { $count ->
    [one] { $count } palveluntuottaja ei enää toimi tämän organisaation alla
   *[other] { $count } palveluntuottajaa ei enää toimi tämän organisaation alla
}
organisation-close-authorities = { $count ->
    [one] Se ei enää toimi { $count } organisaation alla
   *[other] Se ei enää toimi { $count } organisaation alla
}
organisation-close-answered-for = { $count ->
    [one] { $count } muun palvelun vastuuorganisaatio poistuu
   *[other] { $count } muun palvelun vastuuorganisaatio poistuu
}
organisation-close-lists = Organisaatio poistuu kaikista valintaluetteloista. Sen sivu jää ylläpitäjien nähtäväksi.
organisation-close-reason = Syy
organisation-close-reason-hint = Syy näkyy lokissa. Älä kirjoita tähän henkilötietoja.
organisation-close-confirm = Ymmärrän, mitä tapahtuu, ja lakkautan organisaation
organisation-close-refused = Organisaatiota ei voi lakkauttaa, koska sen alla toimii palveluntuottajia, joilla ei ole muuta organisaatiota:
organisation-close-refused-hint = Liitä ne ensin toisen organisaation alle tai lakkauta ne.
