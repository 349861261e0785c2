form-title-prefix = Virhe:
form-required-note = Tähdellä (*) merkityt kohdat ovat pakollisia.
form-optional = (vapaaehtoinen)
form-choose = Valitse
form-all = Kaikki
form-cancel = Peruuta
form-show-password = Näytä salasana
form-hide-password = Piilota salasana
form-password-length = Merkkejä:
form-limit = { $limit ->
    [one] Enintään { $limit } merkki.
   *[other] Enintään { $limit } merkkiä.
}
form-characters-left = Merkkejä jäljellä:
form-characters-over = Merkkejä liikaa:
form-summary-title = { $count ->
    [one] Korjaa yksi kohta
   *[other] Korjaa { $count } kohtaa
}
form-needed-to-publish = (tarvitaan ennen julkaisua)
form-filter = Etsi luettelosta
form-filter-none = Mikään vaihtoehto ei vastaa hakua.
form-needed-to-submit = (tarvitaan ennen lähettämistä)
form-row-add = Lisää rivi: { $one }
form-row-remove = Poista rivi: { $row }
form-remarks = Katso vielä nämä:
form-kept = Keskeneräinen teksti on tallessa, kello
form-not-kept = Kirjoittamaasi ei saatu talteen. Se on yhä tällä sivulla, ja yritämme pian uudelleen.
form-session-ended = Istuntosi on päättynyt, joten kirjoittamasi ei mennyt talteen. Se on yhä tällä sivulla. Kirjaudu toisessa välilehdessä ja palaa tähän, niin se menee talteen.
form-offline = Palveluun ei saada yhteyttä. Kirjoittamasi on yhä tällä sivulla ja menee talteen, kun yhteys palaa.
form-remarks-dismiss = Piilota
form-rich-tools = Muotoilu
form-rich-bold = Lihavointi
form-rich-italic = Kursivointi
form-rich-heading = Väliotsikko
form-rich-small-heading = Pienempi väliotsikko
form-rich-bullets = Luettelo
form-rich-numbers = Numeroitu luettelo
form-rich-link = Linkki
form-rich-address = Linkin osoite, esimerkiksi https://esimerkki.fi
form-rich-set = Lisää linkki
form-rich-refused = Linkki voi johtaa verkkosivulle (https://), sähköpostiosoitteeseen (mailto:) tai puhelinnumeroon (tel:). Tarkista osoite.
