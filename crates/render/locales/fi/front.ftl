front-heading = Löydä sopiva palvelu työllistymisen tueksi
front-lead = Työllisyyspalvelut, kuntien palvelut ja palveluntuottajien valmennukset, kurssit ja ohjaus samassa haussa.
front-search-label = Mitä palvelua etsit?
front-search-hint = Kirjoita omin sanoin, esimerkiksi työpaja, suomen kurssi tai palkkatuki.
front-search-button = Hae
front-categories = Selaa aiheittain
front-category-count = { $count ->
    [one] { $count } palvelu
   *[other] { $count } palvelua
}
front-latest = Viimeksi päivitetyt palvelut
front-latest-empty = Palveluja ei ole vielä julkaistu.
front-all = Näytä kaikki palvelut
front-audiences = Kenelle Palvelumanuaali on
front-jobseekers = Näin löydät palvelun ja otat siihen yhteyttä.
front-employers-title = Työnantajille
front-employers = Tukea palkkaamiseen, neuvontaa ja apua rekrytointiin.
front-experts = Palvelut ja työohjeet työllisyyspalvelujen henkilöstölle.
front-providers = Näin organisaatiosi palvelut tulevat hakuun.
front-all-topics = Näytä kaikki aiheet
front-lifted = Poimintoja palveluista
