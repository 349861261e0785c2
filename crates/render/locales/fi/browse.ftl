browse-organisations = Organisaatiot
browse-organisations-lead = Kunnat, työllisyysalueet ja palveluntuottajat, joiden palveluja täällä on.
browse-organisations-none = Täällä ei ole vielä julkaistuja palveluja.
browse-organisation-description = { $name }: palvelut, toimipaikat ja yhteystiedot.
browse-letters = Aakkosellinen hakemisto
browse-other-letters = Muut
browse-services = Palvelut
browse-narrow = Rajaa näitä palveluja haussa
browse-none = Täällä ei ole juuri nyt palveluja.
browse-updated = Palvelutietoja päivitetty viimeksi { $day }
browse-contact = Yhteystiedot
browse-covered = Palvelee kuntia
browse-providers = Palveluntuottajat
browse-authorities = Kenelle tuottaa palveluja
browse-places = Missä palveluja järjestetään
browse-in-language = Organisaatiota ei ole kuvattu suomeksi. Kuvaus on kirjoitettu kielellä: { $language }.
browse-municipalities = Kunnat
browse-municipalities-lead = Valitse kotikuntasi, niin näet, mitkä palvelut sopivat sen asukkaille.
browse-region = Alueen kunnat
browse-other-municipalities = Muut kunnat
browse-all-municipalities = Kaikki kunnat
browse-municipality = Palvelut, kun kotikunta on { $name }
browse-municipality-description = Työllisyyttä tukevat palvelut, kun kotikunta on { $name }.
browse-municipality-lead = Nämä palvelut sopivat kunnan asukkaille. Ensin ovat ne, joita järjestetään omassa kunnassa.
browse-there = { $count ->
    [one] Omassa kunnassa järjestetään { $count } palvelu.
   *[other] Omassa kunnassa järjestetään { $count } palvelua.
}
browse-serving = Kuntaa palvelevat
browse-topics = Aiheet
browse-topics-lead = Selaa palveluja aiheen tai elämäntilanteen mukaan.
browse-topic-description = Palvelut aiheesta: { $label }.
browse-below = Tarkemmat aiheet
browse-situations = Mikä kuvaa tilannettasi?
browse-situation-lead = Palvelut, jotka on tarkoitettu tähän tilanteeseen.
browse-authority = Kunta tai työllisyysalue
browse-provider = Palveluntuottaja
browse-contents = Sivun sisältö
