# The texts of version 1 of the pages about cookies and accessibility: see info.ftl. What is said of
# cookies is what crates/web/src/cookies.rs does.
statement-cookies = Evästeet
statement-accessibility = Saavutettavuusseloste
statement-cookies-text =
    Palvelumanuaali käyttää vain evästeitä, joita ilman kirjautuminen ei toimisi. Seurantaa, mainontaa ja kävijätilastoja varten evästeitä ei ole, eikä suostumustasi siksi kysytä.

    ## Jos vain luet palveluja

    Kun haet ja luet palveluja kirjautumatta, selaimeesi ei tallenneta yhtään evästettä.

    ## Evästeet, kun kirjaudut

    - **session**: pitää sinut kirjautuneena. Eväste poistuu, kun kirjaudut ulos tai suljet selaimen. Kirjautuminen päättyy viimeistään, kun palvelua ei ole käytetty: aika on [session_idle]. Kirjautumisen enimmäispituus on [session_longest].
    - **sign-in**: muistaa kirjautumisesi salasanan ja toisen tunnistustavan välillä. Eväste on voimassa 15 minuuttia tai kunnes olet kirjautunut.
    - **device**: kertoo, että olet kirjautunut tällä selaimella ennenkin. Sen avulla saat viestin, jos tunnuksellasi kirjaudutaan uudella selaimella. Eväste on voimassa vuoden viimeisestä kirjautumisesta.
    - **flash**: näyttää seuraavalla sivulla ilmoituksen, esimerkiksi ”Palvelu on tallennettu”. Eväste poistuu, kun ilmoitus on näytetty, viimeistään minuutin kuluttua. Sen voi saada myös kirjautumaton, esimerkiksi uloskirjautumisen jälkeen.

    Salatulla yhteydellä kolmen ensimmäisen nimen edessä on __Host-.

    Evästeissä ei ole nimeä, osoitetta eikä muuta tietoa sinusta: vain satunnainen merkkijono tai ilmoituksen tunnus. Sivuilla olevat skriptit eivät pysty lukemaan niitä. Muuten selaimeen tallentuvat vain sivujen tavallinen välimuisti ja seuraava luettelo.

    ## Viimeksi avatut palvelut

    Kun olet kirjautunut, selain muistaa 15 viimeksi avaamaasi palvelua enintään 30 päivää (recently-viewed), jotta löydät ne nopeasti uudelleen. Luettelo on vain tässä selaimessa, eikä sitä lähetetä mihinkään. Se poistuu, kun kirjaudut ulos tai kun sivu avataan kirjautumatta, ja voit tyhjentää sen itse Suosikit-sivulla.

    ## Muut palvelimet

    Sivut eivät lataa mitään muilta palvelimilta, joten muut eivät voi asettaa evästeitä niiden kautta. Palvelujen sivuilla on linkkejä muiden sivustoille, ja niillä on omat käytäntönsä.

    ## Evästeiden poistaminen

    Voit poistaa evästeet selaimesi asetuksista milloin tahansa. Silloin joudut kirjautumaan uudelleen.
statement-accessibility-text =
    Tämä saavutettavuusseloste koskee Palvelumanuaalia, työllisyyttä tukevien palvelujen verkkohakemistoa. Palvelua koskee laki digitaalisten palvelujen tarjoamisesta (306/2019), joka edellyttää, että julkiset verkkopalvelut ovat saavutettavia.

    Palvelua ylläpitää: [operator].

    ## Palvelun saavutettavuuden tila

    Palvelumanuaali täyttää lain vaatimukset osittain. Vaatimukset ovat verkkosisällön saavutettavuusohjeiden WCAG 2.1 tasot A ja AA. Tavoitteenamme on uudempi WCAG 2.2, taso AA. Tila on osittainen siihen asti, kunnes ulkopuolinen on arvioinut palvelun.

    ## Sisältö, joka ei ole saavutettavaa

    - Organisaatiot liittävät palveluihinsa tiedostoja, kuten PDF-, Word- ja PowerPoint-asiakirjoja. Niissä voi olla puutteita, esimerkiksi puuttuvia otsikoita tai kuvien tekstivastineita (WCAG 1.1.1, 1.3.1).
    - Liitetyistä videoista voivat puuttua tekstitys ja kuvailutulkkaus (WCAG 1.2.2, 1.2.5).
    - Organisaatioiden kirjoittamissa teksteissä voi olla linkkejä, joiden nimi ei kerro kohdetta, tai vieraskielisiä kohtia, joita ei ole merkitty (WCAG 2.4.4, 3.1.2).

    Palvelujen sivuilta on linkkejä muiden sivustoille. Niiden saavutettavuudesta vastaa kunkin sivuston ylläpitäjä.

    ## Saat tiedot muulla tavalla

    Jos et saa selvää tiedostosta tai muusta sisällöstä, pyydä tietoja palvelun yhteyshenkilöltä tai meiltä, niin saat ne sinulle sopivassa muodossa.

    ## Anna palautetta saavutettavuudesta

    Kerro, jos huomaat puutteen: [contact].

    Kerro sivun osoite, mikä ei toimi ja mitä laitetta, selainta ja apuvälinettä käytät. Vastaamme 14 päivän kuluessa.

    ## Saavutettavuuden valvonta

    Anna palaute ensin meille. Jos et ole tyytyväinen vastaukseen tai et saa sitä 14 päivän kuluessa, voit tehdä kantelun tai selvityspyynnön valvontaviranomaiselle. Viranomaisen sivuilla kerrotaan, miten se tehdään ja miten asia käsitellään.

    Valvontaviranomainen: Liikenne- ja viestintävirasto Traficom, digitaalisen esteettömyyden ja saavutettavuuden valvontayksikkö. Verkkosivut: www.saavutettavuusvaatimukset.fi. Puhelinvaihde: [029 534 5000](tel:+358295345000).

    ## Miten saavutettavuus on arvioitu

    Arvion on tehnyt palvelun kehittäjä itse. Jokainen sivu tarkistetaan automaattisesti kaikilla kolmella kielellä aina, kun palvelu muuttuu. Keskeiset toiminnot on lisäksi testattu pelkällä näppäimistöllä, ilman JavaScriptiä ja 320 kuvapisteen levyisellä näytöllä. Ulkopuolista arviointia ei ole vielä tehty.

    Selosteen versio ja päiväys ovat sivun alussa.
