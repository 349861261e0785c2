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
