# Viestien oletustekstit. Ylläpitäjät voivat muuttaa niitä. Tyhjä rivi erottaa kappaleet, ja
# { $button } ja muut osat ovat omalla rivillään. Arvot: crates/domain/src/mail_text/kinds.rs.

template-invitation-subject = Kutsu Palvelumanuaalin käyttäjäksi
template-invitation-body =
    { $organisation } kutsuu sinut Palvelumanuaalin käyttäjäksi. Palvelumanuaali on kuntien, työllisyysalueiden ja palveluntuottajien yhteinen hakemisto työllisyyttä tukevista palveluista.

    Roolisi on { $role }.

    Kutsujan viesti:
    { $message }

    { $button }

    Linkki on voimassa { $day } asti, ja sitä voi käyttää kerran.

    Jos et odottanut kutsua, voit jättää viestin huomiotta.

template-invitation-reminder-subject = Muistutus: kutsu Palvelumanuaalin käyttäjäksi
template-invitation-reminder-body =
    { $organisation } on kutsunut sinut Palvelumanuaalin käyttäjäksi, mutta et ole vielä vastannut kutsuun.

    Roolisi on { $role }.

    Kutsujan viesti:
    { $message }

    { $button }

    Linkki on voimassa { $day } asti, ja sitä voi käyttää kerran.

    Jos et odottanut kutsua, voit jättää viestin huomiotta.

template-invitation-join-subject = Kutsu organisaatioon { $organisation }
template-invitation-join-body =
    { $organisation } kutsuu sinut käyttäjäkseen Palvelumanuaalissa. Sinulla on jo käyttäjätili, joten uutta ei tarvita.

    Roolisi organisaatiossa on { $role }.

    Kutsujan viesti:
    { $message }

    Kirjaudu sisään ja hyväksy tai hylkää kutsu. Mikään ei muutu, ennen kuin vastaat.

    { $button }

    Kutsu on voimassa { $day } asti.

template-registered-subject = Tervetuloa Palvelumanuaaliin
template-registered-body =
    Käyttäjätilisi on valmis. Kirjaudu sähköpostiosoitteella { $email } ja valitsemallasi salasanalla.

    Organisaatiosi on { $organisation } ja roolisi { $role }.

    { $button }

    Jos et luonut tiliä itse, kerro siitä heti organisaatiosi pääkäyttäjälle.

template-deactivation-warning-subject = Käyttäjätilisi poistetaan käytöstä { $day }
template-deactivation-warning-body =
    Et ole käyttänyt Palvelumanuaalia pitkään aikaan. Käyttäjätilisi poistetaan käytöstä { $day }, ellet kirjaudu sitä ennen.

    Säilytät tilin kirjautumalla sisään kerran.

    { $button }

    Jos et enää tarvitse tiliä, sinun ei tarvitse tehdä mitään.

template-account-deactivated-subject = Käyttäjätilisi on poistettu käytöstä
template-account-deactivated-body =
    Käyttäjätilisi Palvelumanuaalissa on poistettu käytöstä. { $cause }

    Jos tarvitset tiliä yhä, pyydä sen palauttamista. Tilin voi palauttaa { $contact }.

    Palauttaminen on mahdollista { $day } asti. Sen jälkeen tili ja sen henkilötiedot poistetaan pysyvästi.

template-account-restored-subject = Käyttäjätilisi on palautettu käyttöön
template-account-restored-body =
    Käyttäjätilisi Palvelumanuaalissa on taas käytössä. Voit kirjautua samalla sähköpostiosoitteella ja salasanalla kuin ennenkin.

    Tilin palautti { $restored-by }.

    { $button }

template-deletion-warning-subject = Käyttäjätilisi poistetaan pysyvästi { $day }
template-deletion-warning-body =
    Käytöstä poistettu käyttäjätilisi Palvelumanuaalissa poistetaan pysyvästi { $day }. Samalla poistetaan sähköpostiosoitteesi, nimesi ja ammattinimikkeesi.

    Jos tarvitset tiliä yhä, pyydä sen palauttamista ennen sitä. Tilin voi palauttaa { $contact }.

    Jos et enää tarvitse tiliä, sinun ei tarvitse tehdä mitään.

template-last-main-user-warning-subject = Organisaatio on jäämässä ilman pääkäyttäjää: { $organisation }
template-last-main-user-warning-body =
    Organisaation { $organisation } viimeisen pääkäyttäjän tili poistetaan käytöstä { $day }, ellei hän kirjaudu sitä ennen.

    Ilman pääkäyttäjää kukaan organisaatiossa ei voi kutsua tai palauttaa käyttäjiä. Kutsu organisaatioon uusi pääkäyttäjä tai ota yhteyttä nykyiseen.

    { $button }

template-role-changed-subject = Roolisi on muutettu: { $new-role }
template-role-changed-body =
    Roolisi organisaatiossa { $organisation } on muutettu. Se oli { $old-role } ja on nyt { $new-role }. Muutos on jo voimassa.

    Perustelu:
    { $reason }

    Jos muutos on mielestäsi virhe, ota yhteyttä. Asiasta vastaa { $contact }.

template-role-corrected-subject = Ylläpito muutti käyttäjän roolin: { $organisation }
template-role-corrected-body =
    Palvelumanuaalin ylläpito muutti roolin organisaatiossa { $organisation }. Käyttäjän { $person } rooli oli { $old-role } ja on nyt { $new-role }.

    Perustelu:
    { $reason }

    Muutos on jo voimassa, ja siitä on kerrottu käyttäjälle.

template-membership-removed-subject = Et ole enää organisaation käyttäjä: { $organisation }
template-membership-removed-body =
    Oikeutesi organisaatiossa { $organisation } on poistettu Palvelumanuaalista.

    Jos muutos on mielestäsi virhe, ota yhteyttä. Asiasta vastaa { $contact }.

template-administrator-granted-subject = Sinusta on tehty ylläpitäjä
template-administrator-granted-body =
    Sait Palvelumanuaalin ylläpitäjän oikeudet. Ylläpitäjänä kirjaudut salasanalla ja toisella tunnistustavalla.

    Perustelu:
    { $reason }

    { $button }

    Jos et odottanut tätä, kerro siitä heti toiselle ylläpitäjälle.

template-administrator-withdrawn-subject = Ylläpitäjän oikeutesi on poistettu
template-administrator-withdrawn-body =
    Et ole enää Palvelumanuaalin ylläpitäjä. Muut roolisi ovat ennallaan.

    Perustelu:
    { $reason }

    Jos muutos on mielestäsi virhe, ota yhteyttä Palvelumanuaalin ylläpitoon.

template-access-review-reminder-subject = Muistutus: tarkista organisaation käyttäjät
template-access-review-reminder-body =
    Organisaation { $organisation } käyttäjien tarkistus avattiin { $day }, eikä sitä ole vielä tehty.

    Käy luettelo läpi: vahvista ne, jotka tarvitsevat tiliä, ja poista muut.

    { $button }

template-sign-in-blocked-subject = Kirjautumisesi on hetken estetty
template-sign-in-blocked-body =
    Tunnuksellasi on yritetty kirjautua liian monta kertaa väärällä salasanalla. Kirjautuminen on estetty { $time } asti.

    Jos yritit itse, odota ja kirjaudu sitten uudelleen.

    Jos yrittäjä oli joku muu, salasanasi on edelleen turvassa. Kerro asiasta organisaatiosi pääkäyttäjälle.

template-password-reset-subject = Valitse uusi salasana
template-password-reset-body =
    Joku, toivottavasti sinä, pyysi uutta salasanaa käyttäjätilillesi Palvelumanuaalissa.

    { $button }

    Linkki on voimassa { $time } asti, ja sitä voi käyttää kerran.

    Jos et pyytänyt uutta salasanaa, voit jättää viestin huomiotta. Nykyinen salasanasi toimii edelleen.

template-password-reset-deactivated-subject = Käyttäjätilisi ei ole käytössä
template-password-reset-deactivated-body =
    Joku, toivottavasti sinä, pyysi uutta salasanaa käyttäjätilillesi Palvelumanuaalissa. Tili on poistettu käytöstä, joten salasanaa ei voi vaihtaa.

    Jos tarvitset tiliä yhä, pyydä sen palauttamista. Tilin voi palauttaa { $contact }.

    Jos et pyytänyt uutta salasanaa, voit jättää viestin huomiotta.

template-password-changed-subject = Salasanasi on vaihdettu
template-password-changed-body =
    Käyttäjätilisi salasana Palvelumanuaalissa vaihdettiin { $time }. Muut istuntosi päätettiin.

    Jos vaihdoit salasanan itse, sinun ei tarvitse tehdä mitään.

    Jos et vaihtanut sitä, ota heti yhteyttä. Sinua auttaa { $contact }.

template-email-change-confirm-subject = Vahvista uusi sähköpostiosoitteesi
template-email-change-confirm-body =
    Tämä osoite halutaan ottaa käyttäjätunnukseksi Palvelumanuaaliin. Vahvista, että osoite on sinun.

    { $button }

    Linkki on voimassa { $time } asti, ja sitä voi käyttää kerran. Nykyinen osoitteesi on käytössä siihen saakka, kun olet vahvistanut uuden.

    Jos et pyytänyt muutosta, voit jättää viestin huomiotta.

template-email-change-notice-subject = Sähköpostiosoitteesi vaihtoa on pyydetty
template-email-change-notice-body =
    Käyttäjätilisi sähköpostiosoitetta Palvelumanuaalissa pyydettiin vaihtamaan { $time }. Osoite vaihtuu, kun uusi osoite on vahvistettu.

    Jos pyysit muutosta itse, sinun ei tarvitse tehdä mitään.

    Jos et pyytänyt sitä, vaihda salasanasi ja ota heti yhteyttä. Sinua auttaa { $contact }.

template-email-changed-subject = Sähköpostiosoitteesi on vaihdettu
template-email-changed-body =
    Käyttäjätilisi sähköpostiosoite Palvelumanuaalissa vaihdettiin { $time }. Tähän osoitteeseen ei enää lähetetä viestejä, eikä sillä voi kirjautua.

    Jos et vaihtanut osoitetta itse, ota heti yhteyttä. Sinua auttaa { $contact }.

template-email-corrected-subject = Sähköpostiosoitteesi on korjattu
template-email-corrected-body =
    Ylläpito korjasi käyttäjätilisi sähköpostiosoitteen Palvelumanuaalissa { $time }. Käyttäjätunnuksesi on nyt { $email }. Salasanasi ei muuttunut.

    Jos osoite on väärä, ota yhteyttä. Sinua auttaa { $contact }.

template-new-device-subject = Uusi kirjautuminen tilillesi
template-new-device-body =
    Tilillesi kirjauduttiin uudella laitteella { $time }.

    Laite: { $device }

    Jos kirjauduit itse, sinun ei tarvitse tehdä mitään.

    Jos et kirjautunut, päätä istunto ja vaihda salasanasi heti.

    { $button }

template-second-factor-added-subject = Tilillesi lisättiin tunnistustapa
template-second-factor-added-body =
    Käyttäjätilillesi Palvelumanuaalissa lisättiin toinen tunnistustapa { $time }: { $factor }.

    Jos lisäsit sen itse, sinun ei tarvitse tehdä mitään.

    Jos et lisännyt sitä, ota heti yhteyttä. Sinua auttaa { $contact }.

template-second-factor-removed-subject = Tililtäsi poistettiin tunnistustapa
template-second-factor-removed-body =
    Käyttäjätililtäsi Palvelumanuaalissa poistettiin toinen tunnistustapa { $time }: { $factor }.

    Jos poistit sen itse, sinun ei tarvitse tehdä mitään.

    Jos et poistanut sitä, ota heti yhteyttä. Sinua auttaa { $contact }.

template-service-submitted-subject = Palvelu odottaa julkaisua: { $service }
template-service-submitted-body =
    { $person } ({ $organisation }) lähetti palvelun ”{ $service }” julkaistavaksi. Tarkista se ja julkaise se tai palauta se muokattavaksi.

    { $button }

template-service-published-subject = Palvelu on julkaistu: { $service }
template-service-published-body =
    Palvelu ”{ $service }” on nyt julkaistu ja näkyy kaikille. Kun tiedot on aika tarkistaa, päivittäjä saa muistutuksen.

    { $button }

template-service-not-published-subject = Palvelua ei julkaistu: { $service }
template-service-not-published-body =
    Palvelu ”{ $service }” oli määrä julkaista, mutta siitä puuttuu nyt jotakin tai oikeutesi julkaista se on päättynyt. Julkaisuaika on peruttu. Palvelun sivulta näet, mitä puuttuu ja mitä voit tehdä.

    { $button }

template-service-returned-subject = Palvelu on palautettu muokattavaksi: { $service }
template-service-returned-body =
    { $person } palautti palvelun ”{ $service }” muokattavaksi ja kirjoitti:
    { $message }

    Tee korjaukset ja lähetä palvelu uudelleen julkaistavaksi.

    { $button }

template-service-reported-subject = Viesti palvelusta: { $service }
template-service-reported-body =
    { $person } ({ $email }) huomasi korjattavaa palvelussa ”{ $service }” ja kirjoitti:
    { $message }

    Tarkista tiedot ja korjaa ne, jos ne eivät pidä paikkaansa. Voit vastata suoraan kirjoittajalle.

    { $button }

template-services-without-updater-subject = Päivittäjä puuttuu: { $count }
template-services-without-updater-body =
    Näiden palvelujen tiedot pitäisi tarkistaa, mutta niillä ei ole päivittäjää, joka voisi tehdä sen. Tarkista ja vahvista tiedot itse tai valitse palvelulle päivittäjä.

    { $list }

    { $button }

template-services-outdated-subject = Ei enää julkisilla sivuilla: { $count }
template-services-outdated-body =
    Kukaan ei vahvistanut ajoissa, että näiden palvelujen tiedot ovat ajan tasalla. Palvelut on merkitty vanhentuneiksi, eivätkä ne enää näy kaikille.

    Tarkista tiedot ja lähetä palvelu uudelleen julkaistavaksi. Jos palvelua ei enää ole, sinun ei tarvitse tehdä mitään: se arkistoidaan myöhemmin.

    { $list }

    { $button }

template-services-archiving-subject = Arkistoidaan pian: { $count }
template-services-archiving-body =
    Nämä vanhentuneet palvelut arkistoidaan, ellei niitä julkaista uudelleen sitä ennen. Arkistoidun palvelun voi palauttaa myöhemmin kaikkine tietoineen.

    { $list }

    { $button }

template-digest-subject = Kooste Palvelumanuaalista: { $count }
template-digest-body =
    Nämä asiat ovat tapahtuneet tai odottavat sinua Palvelumanuaalissa.

    { $list }

    { $button }
