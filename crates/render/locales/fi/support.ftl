# The texts of version 1 of the pages that help on: see info.ftl.
support-help = Käyttöohje
support-faq = Usein kysyttyä
support-contact = Ota yhteyttä
support-help-text =
    Tämä ohje kertoo, miten haet palveluja, mitä palvelun sivulla on ja miten käytät Palvelumanuaalia apuvälineellä tai näppäimistöllä.

    ## Hakeminen

    Kirjoita hakukenttään sana tai muutama ja paina Hae. Etsimäsi palvelun nimeä ei tarvitse tietää.

    - Taivutusmuodot löytyvät: ”kurssi” löytää myös sanat ”kurssit” ja ”kielikursseja”.
    - Arkikielen sanat ja lyhenteet löytävät palveluja, joiden kuvauksessa sama asia sanotaan toisin.
    - Kirjoitusvirhe ei yleensä haittaa. Haku voi myös kysyä, tarkoititko toista sanaa.
    - Lainausmerkit etsivät sanat peräkkäin: ”suomen kieli”.
    - Miinusmerkki sanan edessä jättää sen pois: työpaja -verkko.
    - Jos tuloksia ei tule, käytä vähemmän sanoja tai selaa palveluja aiheittain.

    ## Tulosten rajaaminen

    Rajaa hakua -kohdassa valitset esimerkiksi aiheen tai kotikunnan. Valintasi näkyvät hakutulosten yläpuolella, ja voit poistaa ne yksitellen. Rajattu haku on myös sivun osoitteessa, joten voit lähettää sen toiselle tai tallentaa kirjanmerkkeihin.

    ## Palvelun sivu

    Sivun alussa kerrotaan palvelun nimi, järjestäjä ja tiivistelmä. Tietolaatikossa ovat muun muassa palvelukielet, hinta ja kohderyhmä. Sen jälkeen kerrotaan, kenelle palvelu on, miten siihen pääsee, missä ja milloin se järjestetään ja kuka vastaa kysymyksiin. Sivulla on myös päivä, jona tiedot on viimeksi päivitetty.

    Sivun voi tulostaa selaimen tulostustoiminnolla. Valikot jäävät tulosteesta pois.

    ## Kielet

    Palvelumanuaali toimii suomeksi, ruotsiksi ja englanniksi. Kielen vaihdat sivun yläreunasta, ja pysyt samalla sivulla. Jos palvelua ei ole kuvattu valitsemallasi kielellä, näet sen alkuperäisellä kielellä, ja sivulla kerrotaan siitä.

    Kuvauksen kieli on eri asia kuin palvelukieli. Palvelukieli kertoo, millä kielellä palvelussa toimitaan.

    ## Apuvälineet ja näppäimistö

    - Sivun ensimmäinen linkki vie suoraan sisältöön. Siihen pääset sarkaimella.
    - Kaikki toimii näppäimistöllä, eikä hiirtä tarvita.
    - Otsikoiden ja sivun alueiden avulla voit liikkua ruudunlukijalla.
    - Tekstin voi suurentaa selaimesta moninkertaiseksi, ja sivu mukautuu myös puhelimen näyttöön.
    - Sivut toimivat myös ilman JavaScriptiä.
    - Istunnon päättymisestä varoitetaan kirjautuneita käyttäjiä ajoissa.

    Jos jokin ei toimi apuvälineelläsi, kerro siitä. Yhteystieto on saavutettavuusselosteessa.
support-faq-text =
    Tälle sivulle on koottu kysymyksiä, joita Palvelumanuaalin lukijoilla ja käyttäjillä usein on.

    ## Hakeminen ja lukeminen

    ### Maksaako Palvelumanuaalin käyttö?

    Ei maksa, eikä siihen tarvitse kirjautua. Jos itse palvelu on maksullinen, hinta kerrotaan sen sivulla.

    ### Voinko hakea palveluun Palvelumanuaalin kautta?

    Et voi. Palvelun sivu kertoo, miten siihen pääsee. Jos palveluun voi ilmoittautua verkossa, sivulla on linkki ilmoittautumiseen.

    ### Miksi en löydä palvelua, jonka tiedän olevan olemassa?

    Kokeile toista sanaa tai poista rajaukset. Palvelu voi myös puuttua, koska sen tietoja ei ole vahvistettu ajoissa tai sitä ei ole vielä julkaistu. Kysy silloin palvelun järjestäjältä tai kuntasi työllisyyspalveluista.

    ### Voinko osallistua palveluun, jota järjestetään toisessa kunnassa?

    Se riippuu palvelusta. Katso palvelun sivulta kohta kotikunta: siinä kerrotaan, onko palvelu tarkoitettu vain tiettyjen kuntien asukkaille.

    ### Mitä tarkoittaa kielen taso, esimerkiksi B1?

    Se kertoo, kuinka hyvin kieltä pitää osata. Taso selitetään tavallisilla sanoilla palvelun sivulla.

    ### Miksi palvelu näkyy minulle toisella kielellä?

    Palvelua ei ole kuvattu valitsemallasi kielellä. Silloin näytetään alkuperäinen kuvaus, koska se on parempi kuin ei mitään.

    ### Keneltä kysyn, jos palvelun tiedoissa on virhe?

    Ota yhteyttä palvelun sivulla nimettyyn yhteyshenkilöön. Kirjautuneet asiantuntijat voivat lähettää viestin palvelun päivittäjälle.

    ### Kerätäänkö minusta tietoja, kun luen palveluja?

    Ei kerätä. Lukeminen ei vaadi tunnusta, seurantaa ei ole, eivätkä sivut lataa mitään muilta palvelimilta.

    ## Tunnukset

    ### Miten saan tunnukset?

    Tunnukset saa vain kutsulla, jonka lähettää organisaatiosi pääkäyttäjä. Palvelumanuaaliin ei voi rekisteröityä itse.

    ### Kutsulinkki ei toimi. Mitä teen?

    Linkki toimii kerran, ja sen voimassaoloaika on [invitation_valid]. Pyydä pääkäyttäjältä uusi kutsu.

    ### Unohdin salasanani. Mitä teen?

    Valitse kirjautumissivulta, että unohdit salasanasi. Saat sähköpostiin linkin, jolla valitset uuden. Linkin voimassaoloaika on [reset_link_valid].

    ### Miksi tunnukseni ei enää toimi?

    Käyttämätön tunnus poistetaan käytöstä, kun viimeisestä käytöstä on kulunut [deactivate_after]. Organisaatiosi pääkäyttäjä voi palauttaa sen. Aikaa palauttamiseen on [restore_within].

    ## Palveluntuottajille

    ### Kuinka nopeasti palveluni julkaistaan?

    Vastuuviranomainen tarkistaa palvelun ennen julkaisua. Sovittu enimmäisaika on uudelle palvelulle [new_service_within] ja muutetulle palvelulle [changes_within].

    ### Miksi palveluni ei enää näy haussa?

    Todennäköisesti sen tietoja ei ole vahvistettu, kun tarkistusaika tuli. Kirjaudu sisään, päivitä palvelu ja lähetä se uudelleen julkaistavaksi.
support-contact-text =
    Tältä sivulta näet, kuka vastaa mihinkin kysymykseen. Niin kysymyksesi päätyy suoraan oikeaan paikkaan.

    ## Kysymys palvelusta

    Jos haluat tietää lisää jostakin palvelusta tai osallistua siihen, ota yhteyttä palvelun sivulla nimettyyn yhteyshenkilöön. Palvelumanuaalin ylläpito ei tunne yksittäisiä palveluja eikä voi ilmoittaa sinua niihin.

    ## Omaa työnhakuasi koskeva kysymys

    Ota yhteyttä oman kuntasi tai työllisyysalueesi työllisyyspalveluihin. Palvelumanuaalissa ei ole asiakkaiden tietoja. Älä siksi lähetä henkilötunnustasi tai tietoja tilanteestasi Palvelumanuaalin ylläpidolle.

    ## Virhe palvelun tiedoissa

    Kerro virheestä palvelun yhteyshenkilölle. Jos sinulla on asiantuntijan tunnukset, voit kirjoittaa palvelun päivittäjälle työohjeen lopussa olevalla lomakkeella.

    ## Tunnukset ja kirjautuminen

    Kutsuista, rooleista ja käytöstä poistetuista tunnuksista vastaa oman organisaatiosi pääkäyttäjä. Uuden salasanan saat itse kirjautumissivulta.

    ## Palvelumanuaalin toiminta, palaute ja saavutettavuus

    Palvelumanuaalia ylläpitää: [operator].

    Palaute, vikailmoitukset ja kysymykset Palvelumanuaalista: [contact].

    Kun ilmoitat viasta, kerro sivun osoite, mitä teit, mitä tapahtui ja mitä laitetta ja selainta käytät.

    ## Omat tietosi

    Jos sinulla on tunnukset, näet ja lataat omat tietosi Oma tili -sivulta. Oikeuksistasi kerrotaan tietosuojaselosteessa.
