# The texts of version 1 of two of the pages that administrators write; the others are in
# audience.ftl, support.ftl and statement.ftl. Administrators write later versions. Names in square
# brackets are facts of the running settings: crates/domain/src/info_page.rs. No line may begin
# with a bracket or an asterisk.
info-privacy = Tietosuojaseloste
info-data-security = Tietoturva
info-next = Katso myös
info-version = Versio { $number }, { $day }
info-notice-title = Lue tietosuojaseloste
info-notice-lead = Lue tämä seloste ennen kuin jatkat. Se kertoo, miten tietojasi käsitellään. Uusi versio näytetään kaikille käyttäjille kerran.
info-notice-button = Olen lukenut selosteen, jatka
info-privacy-text =
    Tämä seloste kertoo, mitä tietoja Palvelumanuaalin käyttäjistä käsitellään, miksi ja kuinka kauan. Palvelumanuaali on palveluhakemisto. Siinä ei käsitellä asiakkaiden tietoja, eikä niitä saa kirjoittaa mihinkään kenttään.

    ## Rekisterinpitäjä ja yhteystiedot

    Rekisterinpitäjä ja palvelun ylläpitäjä: [operator].

    Omia tietojasi koskevissa asioissa ota yhteyttä: [contact].

    ## Mitä tietoja sinusta käsitellään

    Pakollisia tietoja on kaksi:

    - sähköpostiosoite, joka on myös käyttäjätunnuksesi
    - kotiorganisaatiosi ja roolisi siinä sekä mahdollisissa muissa organisaatioissa.

    Vapaaehtoisia tietoja ovat etunimi, sukunimi ja tehtävänimike. Voit jättää ne pois tai poistaa ne milloin tahansa.

    Lisäksi palvelun toiminnasta syntyy näitä tietoja:

    - kieli ja se, kuinka usein haluat koosteviestin
    - salasanasi tiiviste, josta salasanaa ei voi palauttaa, sekä käyttämäsi toinen tunnistustapa
    - kirjautumisesi: aika, selaimen ja järjestelmän laji sekä viimeisin käyttöpäivä
    - lokimerkinnät tekemisistäsi: aika, tapahtuma, kohde ja verkko-osoite
    - tieto siitä, mitkä palvelutietojen versiot olet kirjoittanut
    - sinulle lähetetyt kutsut ja viestit
    - tämän selosteen versio, jonka olet kuitannut luetuksi, ja kuittauksen aika.

    Tiedot saadaan sinulta itseltäsi, sinut kutsuneelta pääkäyttäjältä tai palvelun käytöstä.

    ## Miksi tietoja käsitellään

    Tietoja tarvitaan käyttäjän tunnistamiseen, käyttöoikeuksien hallintaan, palvelutietojen ylläpitoon, käyttäjille lähetettäviin viesteihin ja siihen, että tehdyt muutokset voidaan selvittää jälkikäteen.

    Käsittelyn oikeusperuste: rekisterinpitäjä täydentää oikeusperusteen tähän.

    ## Kuinka kauan tietoja säilytetään

    - Käyttämätön tili poistetaan käytöstä, kun viimeisestä käytöstä on kulunut [deactivate_after]. Siitä varoitetaan sähköpostilla [deactivation_warnings] etukäteen.
    - Aika, jonka kuluessa pääkäyttäjä voi palauttaa käytöstä poistetun tilin, on [restore_within]. Poistamisesta varoitetaan [deletion_warnings] etukäteen.
    - Tili ja kaikki sen henkilötiedot poistetaan pysyvästi, kun viimeisestä käytöstä on kulunut [delete_after]. Tekijätieto korvataan peitenimellä, josta henkilöä ei voi päätellä.
    - Lokin säilytysaika on [log_kept]. Verkko-osoitteet lyhennetään, kun tapahtumasta on kulunut [addresses_kept].
    - Kutsulinkin voimassaoloaika on [invitation_valid]. Päättyneen kutsun osoite poistetaan, kun päättymisestä on kulunut [invitation_listed].
    - Lähetetyn viestin osoite ja sisältö poistetaan heti lähetyksen jälkeen. Toimittamatta jääneen viestin säilytysaika on [failed_mail_kept]. Tieto siitä, että viesti on lähetetty, säilyy enintään [mail_traces_kept].
    - Varmuuskopioissa tiedot säilyvät ylläpitäjän määräämän ajan.

    ## Kuka näkee tietosi

    Nimesi, osoitteesi, roolisi ja viimeisimmän käyttöpäiväsi näkevät organisaatiosi pääkäyttäjät, sen organisaation pääkäyttäjät, jonka alla organisaatiosi toimii, sekä palvelun ylläpitäjät. Nimesi näkyy myös niille, jotka kirjoittavat ja tarkistavat samoja palveluja. Julkisilla sivuilla tietojasi ei ole.

    Tietoja ei luovuteta muille eikä siirretä palvelun ulkopuolelle. Ainoa ulospäin lähtevä tieto on sähköposti, jonka palvelu lähettää sinulle. Palvelu ei käytä analytiikkaa eikä evästeitä muuhun kuin kirjautumiseen ja sivulla näytettäviin ilmoituksiin.

    ## Oikeutesi

    Oma tili -sivulla voit itse

    - nähdä ja korjata tietosi
    - ladata kaikki sinusta tallennetut tiedot
    - nähdä omat lokimerkintäsi ja päättää kirjautumisesi
    - sulkea tilisi, jolloin henkilötietosi poistetaan heti.

    Voit myös pyytää rekisterinpitäjältä tietojesi oikaisua, poistamista tai käsittelyn rajoittamista ja vastustaa käsittelyä. Jos katsot, että tietojasi käsitellään väärin, voit tehdä valituksen tietosuojavaltuutetulle.

    Tiedoistasi ei tehdä automaattisia päätöksiä eikä profiileja. Käyttämättömän tilin poistaminen perustuu vain viimeisimpään käyttöpäivään.
info-data-security-text =
    Tämä sivu kertoo, missä Palvelumanuaalin tiedot ovat, kuka palvelua ylläpitää ja miten tiedot on suojattu.

    ## Missä tiedot ovat

    Palvelua ylläpitää: [operator].

    Tietojen säilytyspaikka: [data_location].

    Kysymykset ja ilmoitukset tietoturvasta: [contact].

    ## Mitä tietoja palvelussa on

    Palvelussa on tietoja palveluista ja niitä järjestävistä organisaatioista sekä käyttäjien tilit. Asiakkaiden tietoja ei käsitellä. Mikään kenttä, kommentti tai lomake ei pyydä niitä, eikä niitä saa kirjoittaa palveluun.

    Käyttäjistä tallennetaan vain sähköpostiosoite, kotiorganisaatio ja rooli sekä vapaaehtoisesti nimi ja tehtävänimike. Tarkemmin siitä kertoo tietosuojaseloste.

    ## Mikä tietoja suojaa

    - Käyttöoikeuksien tasot: rooli määrää, mitä kukin näkee ja voi tehdä. Oikeuden muutos tulee voimaan heti.
    - Henkilökohtaiset tilit: uudet käyttäjät tulevat vain kutsusta. Kutsulinkin voimassaoloaika on [invitation_valid], ja se toimii kerran.
    - Salasanat säilytetään vain tiivisteinä. Yleiset salasanat hylätään, ja arvailu hidastetaan.
    - Kaksivaiheinen tunnistautuminen on kaikkien käytettävissä. Ylläpitäjiltä se vaaditaan, ja organisaatio voi vaatia sen käyttäjiltään.
    - Istunto päättyy, kun palvelua ei ole käytetty: aika on [session_idle]. Istunnon enimmäispituus on [session_longest].
    - Loki: kirjautumiset, muutokset ja käyttöoikeudet kirjataan lokiin, jonka muuttumattomuus tarkistetaan.
    - Perehdytys: jokaiselle roolille on opas ja ensimmäiset tehtävät.
    - Yhteydet palveluun on salattu.

    ## Määräajat

    - Käyttämätön tili poistetaan käytöstä, kun viimeisestä käytöstä on kulunut [deactivate_after], ja poistetaan pysyvästi, kun on kulunut [delete_after].
    - Organisaation pääkäyttäjät tarkistavat käyttäjänsä säännöllisesti. Tarkistusten väli on [review_every].
    - Uuden salasanan linkin voimassaoloaika on [reset_link_valid] ja uuden sähköpostiosoitteen vahvistuslinkin [email_link_valid].
    - Lokin säilytysaika on [log_kept]. Verkko-osoitteet lyhennetään, kun tapahtumasta on kulunut [addresses_kept].

    ## Mitä palvelusta lähtee ulos

    Sivut eivät lataa mitään muilta palvelimilta. Käytössä ei ole analytiikkaa eikä kolmansien osapuolten fontteja tai seurantaa. Palvelusta lähtee ulos vain sähköposti käyttäjille ja, jos ylläpitäjä on ottanut sen käyttöön, palvelutiedoissa olevien linkkien tarkistus.
