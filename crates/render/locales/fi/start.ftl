start-title = Aloitus
start-greeting = Hei, { $name }
start-tasks = Sinua odottaa
start-no-tasks = Mikään ei odota sinua juuri nyt.
start-task-review = { $count ->
    [one] { $count } palvelu odottaa julkaisua
   *[other] { $count } palvelua odottaa julkaisua
}
start-task-returned = { $count ->
    [one] { $count } palvelu on palautettu sinulle muokattavaksi
   *[other] { $count } palvelua on palautettu sinulle muokattavaksi
}
start-task-to-confirm = { $count ->
    [one] { $count } palvelun tiedot odottavat vahvistustasi
   *[other] { $count } palvelun tiedot odottavat vahvistustasi
}
start-task-drafts = { $count ->
    [one] { $count } luonnos on kesken
   *[other] { $count } luonnosta on kesken
}
start-task-translate = { $count ->
    [one] { $count } palvelun käännös on jäljessä alkuperäisestä
   *[other] { $count } palvelun käännös on jäljessä alkuperäisestä
}
start-task-invitations = { $count ->
    [one] { $count } kutsu odottaa hyväksyntääsi
   *[other] { $count } kutsua odottaa hyväksyntääsi
}
start-task-no-main-user = { $count ->
    [one] { $count } organisaatiolla ei ole pääkäyttäjää
   *[other] { $count } organisaatiolla ei ole pääkäyttäjää
}
start-task-one-main-user = { $count ->
    [one] { $count } organisaatiolla on vain yksi pääkäyttäjä
   *[other] { $count } organisaatiolla on vain yksi pääkäyttäjä
}
start-task-no-services = { $count ->
    [one] { $count } organisaatiolla ei ole palveluja
   *[other] { $count } organisaatiolla ei ole palveluja
}
start-task-broken-links = { $count ->
    [one] Yksi linkki ei toimi
   *[other] { $count } linkkiä ei toimi
}
start-task-dead-mails = { $count ->
    [one] { $count } viesti on jäänyt toimittamatta
   *[other] { $count } viestiä on jäänyt toimittamatta
}
start-task-failed-jobs = { $count ->
    [one] { $count } taustatyö on epäonnistunut
   *[other] { $count } taustatyötä on epäonnistunut
}
start-checklist = Näin pääset alkuun
start-done = Tehty:
start-step-search = Hae palvelua, jonka tunnet, ja katso, miltä sen sivu näyttää
start-step-service = Kirjoita ensimmäinen palvelusi luonnokseksi
start-step-submit = Lähetä luonnos julkaistavaksi
start-step-invite = Kutsu organisaatiollesi toinen pääkäyttäjä
start-step-organisation = Tarkista organisaatiosi tiedot
start-task-access-review = { $count ->
    [one] { $count } käyttäjä odottaa tarkistusta
   *[other] { $count } käyttäjää odottaa tarkistusta
}
start-task-overdue-reviews = { $count ->
    [one] { $count } organisaation käyttäjien tarkistus on myöhässä
   *[other] { $count } organisaation käyttäjien tarkistus on myöhässä
}
start-hide = Piilota ensimmäiset tehtävät
start-show = Näytä ensimmäiset tehtävät
start-step-profile = Täydennä nimesi
start-step-factor = Ota käyttöön toinen kirjautumistapa
start-step-guide = Lue roolisi opas
start-task-late-reviews = { $count ->
    [one] { $count } palvelu on odottanut julkaisua yli sovitun ajan
   *[other] { $count } palvelua on odottanut julkaisua yli sovitun ajan
}
start-task-days = { $count ->
    [one] pisimpään { $count } päivän
   *[other] pisimpään { $count } päivää
}
start-task-without-updater = { $count ->
    [one] { $count } palvelulta puuttuu päivittäjä
   *[other] { $count } palvelulta puuttuu päivittäjä
}
start-task-ending-soon = { $count ->
    [one] { $count } käyttäjän tunnus tai käyttöoikeus päättyy pian
   *[other] { $count } käyttäjän tunnus tai käyttöoikeus päättyy pian
}
start-idle = Voit esimerkiksi
start-idle-search = hakea palveluja
start-idle-lists = avata suosikkisi
start-idle-services = käydä läpi omat palvelusi
start-idle-write = kirjoittaa uuden palvelun
