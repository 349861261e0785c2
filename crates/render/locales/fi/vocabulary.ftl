vocabulary-title = Sanastot
vocabulary-lead = Palvelujen tiedot valitaan näistä sanastoista. Tunnisteet pysyvät, mutta nimiä ja järjestystä voi muuttaa.
vocabulary-empty = Sanastoja ei ole vielä.
vocabulary-vocabulary = Sanasto
vocabulary-terms = Termejä
vocabulary-active = Käytössä
vocabulary-category = Palvelujen aiheet
vocabulary-client-situation = Tilanteet
vocabulary-accessibility = Esteettömyys ja saavutettavuus
vocabulary-way-of-delivery = Toteutustavat
vocabulary-service-language = Palvelukielet
vocabulary-other-benefit = Muut etuudet
vocabulary-municipality = Kunnat
vocabulary-term-new = Lisää termi
vocabulary-term-edit = Muokkaa termiä
vocabulary-label = Nimi
vocabulary-code = Tunniste
vocabulary-code-hint = Pieniä kirjaimia a–z, numeroita ja yhdysmerkkejä. Tunnistetta ei voi muuttaa myöhemmin.
vocabulary-parent = Ylempi termi
vocabulary-parent-none = Ei ylempää termiä
vocabulary-label-fi = Nimi suomeksi
vocabulary-label-sv = Nimi ruotsiksi
vocabulary-label-en = Nimi englanniksi
vocabulary-services = Palveluja
vocabulary-organisations = Organisaatioita
vocabulary-state = Tila
vocabulary-state-active = käytössä
vocabulary-state-retired = pois käytöstä
vocabulary-state-merged = yhdistetty: { $label }
vocabulary-order = Järjestys
vocabulary-up = Siirrä ylös
vocabulary-down = Siirrä alas
vocabulary-of = ({ $label })
vocabulary-save = Tallenna
vocabulary-conflict-title = Joku muu muutti nimiä sillä välin
vocabulary-conflict = Mitään ei ole tallennettu. Se, mitä kirjoitit, on lomakkeella. Nyt tallennettuna: { $labels }. Jos tallennat, korvaat ne.
vocabulary-uses-title = Missä käytetään
vocabulary-uses-none = Mikään palvelu ei käytä termiä nyt.
vocabulary-uses-older = Jonkin palvelun vanha versio käyttää termiä.
vocabulary-steps-title = Käytöstä poistaminen ja yhdistäminen
vocabulary-retire-hint = Käytöstä poistettua termiä ei voi enää valita. Palvelut, joilla se on, pitävät sen. Ylempi termi vie mukanaan sen alla olevat.
vocabulary-merged-hint = Termi on yhdistetty. Sen paikalla näytetään: { $label }.
vocabulary-retire = Poista käytöstä
vocabulary-activate = Ota käyttöön
vocabulary-delete = Poista kokonaan
vocabulary-merge = Yhdistä toiseen termiin
vocabulary-merge-title = Yhdistä termi toiseen
vocabulary-merge-lead = Palvelut näyttävät yhdistämisen jälkeen toisen termin. Tallennettuja versioita ei muuteta. Yhdistämistä ei voi perua.
vocabulary-merge-into = Termi, joka tulee tilalle
vocabulary-merge-effects = Mitä tapahtuu
vocabulary-merge-services = { $count ->
    [one] { $count } palvelu saa toisen termin.
   *[other] { $count } palvelua saa toisen termin.
}
vocabulary-merge-organisations = { $count ->
    [one] { $count } organisaation toiminta-alue siirtyy toiseen kuntaan.
   *[other] { $count } organisaation toiminta-alue siirtyy toiseen kuntaan.
}
vocabulary-merge-button = Yhdistä
vocabulary-merge-none = Sanastossa ei ole muuta termiä, johon tämän voisi yhdistää.
vocabulary-back = Takaisin sanastoon
