# The texts of version 1 of the pages for groups of readers: see info.ftl.
audience-jobseekers = Työnhakijoille
audience-experts = Asiantuntijoille
audience-providers = Palveluntuottajille
audience-jobseekers-text =
    Palvelumanuaalista löydät palveluja, joista on apua työllistymisessä: esimerkiksi valmennuksia, työpajoja, kielikursseja, kuntoutusta ja ohjausta. Palveluja järjestävät työllisyysalueet, kunnat, yritykset, järjestöt ja oppilaitokset.

    ## Et tarvitse tunnuksia

    Voit hakea ja lukea palveluja kirjautumatta. Palvelumanuaali ei kysy nimeäsi, henkilötunnustasi eikä tilannettasi. Tietoa siitä, kuka palveluja lukee, ei kerätä.

    ## Näin löydät palvelun

    - Kirjoita hakuun omin sanoin, mitä tarvitset, esimerkiksi ”apua työnhakuun”, ”suomen kurssi” tai ”en jaksa töissä”.
    - Sanan muodolla ei ole väliä, eikä pieni kirjoitusvirhe haittaa.
    - Voit myös selata palveluja aiheittain etusivulta.
    - Jos tuloksia on paljon, rajaa niitä, esimerkiksi aiheen tai kotikunnan mukaan.

    ## Mitä palvelun sivulla kerrotaan

    - kenelle palvelu on tarkoitettu
    - mitä palvelussa tehdään ja mitä hyötyä siitä on
    - missä ja milloin palvelu järjestetään ja millä kielillä
    - mitä palvelu maksaa
    - miten pääset mukaan ja mitä osallistuminen edellyttää
    - kuka palvelusta kertoo lisää.

    ## Miten pääset palveluun

    Lue palvelun sivulta kohta, jossa kerrotaan, miten palveluun pääsee. Joihinkin palveluihin voit ilmoittautua itse. Toisiin pääset vain työllisyyspalvelujen kautta. Silloin kerro palvelusta omalle asiantuntijallesi, niin voitte miettiä yhdessä, sopiiko se sinulle.

    Palvelumanuaalissa ei haeta palveluun eikä tehdä päätöksiä. Niistä vastaa palvelun järjestäjä tai oma työllisyysalueesi.

    ## Keneltä voit kysyä

    Palvelusta kertovat sen sivulla nimetyt yhteyshenkilöt. Omaan työnhakuusi, etuuksiisi ja velvollisuuksiisi liittyvissä asioissa ota yhteyttä oman kuntasi työllisyyspalveluihin.
audience-experts-text =
    Palvelumanuaali on työväline työllisyyspalvelujen asiantuntijoille. Samasta hausta löydät alueen palvelut, ja kirjautuneena luet myös niiden työohjeet.

    ## Mitä saat kirjautuneena

    - Työohjeen palvelun sivulta, omalta välilehdeltään: miten asiakas ohjataan palveluun, millä ehdoilla, kuinka velvoittava palvelu on, mitä asiakastietojärjestelmään kirjataan ja tarvitaanko työvoimapoliittinen lausunto.
    - Oman kuntasi tai työllisyysalueesi ohjeen ensimmäisenä, jos ohjeet eroavat kunnittain.
    - Mahdollisuuden kertoa palvelun päivittäjälle, jos jokin tieto on väärin.

    Julkisen sivun osoitteen voit lähettää asiakkaalle. Asiakas näkee saman sivun ilman työohjetta.

    ## Miten saat tunnukset

    Tunnukset saa kutsulla. Kutsun lähettää oman organisaatiosi pääkäyttäjä, esimerkiksi esihenkilösi tai palveluista vastaava asiantuntija.

    1. Pyydä kutsua organisaatiosi pääkäyttäjältä. Kerro hänelle työsähköpostiosoitteesi.
    2. Avaa sähköpostiin tullut linkki. Sen voimassaoloaika on [invitation_valid].
    3. Lue tietosuojaseloste ja valitse salasana. Sen jälkeen olet kirjautunut.

    Tunnus on henkilökohtainen. Jos et käytä sitä, se poistetaan käytöstä, kun viimeisestä käytöstä on kulunut [deactivate_after]. Saat siitä ensin viestin.

    ## Asiakkaiden tiedot

    Älä kirjoita asiakkaan tietoja mihinkään kenttään, älä myöskään hakuun. Palvelumanuaali on palveluhakemisto, ei asiakastietojärjestelmä.

    ## Jos palvelu puuttuu tai tieto on vanhentunut

    Puuttuvasta palvelusta kerro oman organisaatiosi pääkäyttäjälle tai muokkaajalle. Virheestä voit kirjoittaa palvelun päivittäjälle työohjeen lopussa olevalla lomakkeella.
audience-providers-text =
    Palvelumanuaalissa kerrot palveluistasi työnhakijoille, työnantajille ja työllisyyspalvelujen asiantuntijoille. Kirjoitat tiedot itse, ja vastuuviranomainen, eli kunta tai työllisyysalue, tarkistaa ja julkaisee ne.

    ## Näin pääset mukaan

    1. Ota yhteyttä siihen kuntaan tai työllisyysalueeseen, jonka asiakkaille palvelusi on tarkoitettu.
    2. Viranomaisen pääkäyttäjä lisää organisaatiosi Palvelumanuaaliin ja kutsuu sille pääkäyttäjän sähköpostilla. Kutsulinkin voimassaoloaika on [invitation_valid].
    3. Pääkäyttäjänä kutsut organisaatiosi muokkaajat ja toisen pääkäyttäjän. Jokaisella on oma tunnus.

    ## Näin palvelu julkaistaan

    1. Kirjoita palvelu luonnokseksi. Lomake kertoo koko ajan, mitä vielä puuttuu, ja luonnos säilyy, vaikka jatkaisit myöhemmin.
    2. Lähetä palvelu julkaistavaksi, kun mitään ei puutu.
    3. Vastuuviranomainen tarkistaa tiedot ja kirjoittaa asiantuntijoille työohjeen. Jos jotakin pitää korjata, saat palvelun takaisin kommenttien kanssa.
    4. Viranomainen julkaisee palvelun, ja se löytyy heti hausta.

    Sovittu enimmäisaika lähettämisestä julkaisuun on uudelle palvelulle [new_service_within] ja muutetulle palvelulle [changes_within].

    ## Näin palvelu pysyy ajan tasalla

    - Valitse jokaiselle palvelulle päivittäjä ja se, kuinka usein tiedot tarkistetaan.
    - Kun tarkistusaika tulee, päivittäjä saa muistutuksen. Jos kaikki pitää paikkansa, yksi painallus riittää vahvistamaan sen.
    - Jos kukaan ei vahvista tietoja, palvelu poistuu julkisilta sivuilta. Tarkistusajasta siihen on [outdated_after].
    - Vanhentunut palvelu arkistoidaan, jos sitä ei päivitetä. Aikaa on [archived_after]. Arkistosta palvelun voi palauttaa.
    - Jos palvelulla on päättymispäivä, siitä kysytään etukäteen. Aika ennen päättymistä on [asked_before_end].
    - Julkaistua palvelua voit muuttaa milloin tahansa. Lukijat näkevät muutokset, kun ne on julkaistu.

    ## Hyvä palvelukuvaus

    Kirjoita lukijalle, joka ei tunne palveluasi: mitä palvelussa tehdään, kenelle se sopii, mitä siitä hyötyy ja miten pääsee mukaan. Käytä lyhyitä virkkeitä ja tavallisia sanoja. Ruotsin- ja englanninkielinen kuvaus auttaa niitä, jotka eivät lue suomea.
