invitation-title = Ota kutsu vastaan
invitation-lead = { $organisation } on kutsunut sinut Palvelumanuaalin käyttäjäksi.
invitation-organisation = Organisaatio
invitation-role = Roolisi
invitation-email = Sähköpostiosoite, jolla kirjaudut
invitation-password = Salasana
invitation-password-hint = { $shortest ->
    [one] Vähintään { $shortest } merkki. Hyvä salasana on esimerkiksi neljä satunnaista sanaa. Välilyönnit käyvät.
   *[other] Vähintään { $shortest } merkkiä. Hyvä salasana on esimerkiksi neljä satunnaista sanaa. Välilyönnit käyvät.
}
invitation-password-section = Valitse salasana
invitation-about-you = Tiedot sinusta
invitation-about-you-hint = Nämä tiedot ovat vapaaehtoisia. Muut saman palvelun kirjoittajat ja tarkistajat näkevät ne.
invitation-first-name = Etunimi
invitation-last-name = Sukunimi
invitation-work-title = Tehtävänimike
invitation-privacy = Tietosuoja
invitation-privacy-text = Sinusta tallennetaan sähköpostiosoite ja organisaatio sekä ne vapaaehtoiset tiedot, jotka itse annat. Tekemäsi muutokset kirjataan lokiin. Asiakkaiden tietoja ei saa kirjoittaa palveluun.
invitation-privacy-box = Olen lukenut, miten tietojani käsitellään
invitation-button = Luo käyttäjätili
invitation-used-title = Kutsu on jo käytetty
invitation-used = Tällä kutsulla on jo luotu käyttäjätili. Jos loit sen itse, kirjaudu sisään. Jos et luonut, kerro siitä heti organisaatiosi pääkäyttäjälle.
invitation-expired-title = Kutsu on vanhentunut
invitation-expired = Kutsulinkki ei ole enää voimassa. Pyydä uusi kutsu organisaatiosi pääkäyttäjältä.
invitation-revoked-title = Kutsu on peruttu
invitation-revoked = Organisaatio on perunut kutsun. Jos uskot, että se on erehdys, ota yhteyttä organisaatiosi pääkäyttäjään.
invitation-unknown-title = Kutsua ei löytynyt
invitation-unknown = Tarkista, että osoite on kopioitu kutsuviestistä kokonaan. Jos linkki ei silti toimi, pyydä uusi kutsu organisaatiosi pääkäyttäjältä.
