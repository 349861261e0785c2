bulk-title = Muuta valittuja palveluja
bulk-select = Valitse
bulk-select-named = Valitse { $service }
bulk-change-chosen = Muuta valittuja
bulk-none = Et valinnut yhtään palvelua. Valitse luettelosta palvelut, joita haluat muuttaa.
bulk-chosen = { $count ->
    [one] { $count } palvelu valittu
   *[other] { $count } palvelua valittu
}
bulk-what = Mitä haluat muuttaa?
bulk-go-on = Jatka
bulk-to-preview = Esikatsele muutos
bulk-updater = Vaihda päivittäjä
bulk-responsible = Vaihda vastuuorganisaatio
bulk-category = Muuta aihetta
bulk-rhythm = Muuta tarkistusväliä
bulk-side = Kumman päivittäjä?
bulk-person = Uusi päivittäjä
bulk-person-hint = Luettelossa ovat ne, jotka voivat muokata ainakin yhtä valituista palveluista.
bulk-category-step = Mitä aiheelle tehdään?
bulk-category-add = Lisätään palveluihin
bulk-category-remove = Poistetaan palveluista
bulk-category-replace = Vaihdetaan toiseen
bulk-category-which = Aihe
bulk-category-new = Uusi aihe
bulk-category-new-hint = Täytä vain, jos vaihdat aiheen toiseen.
bulk-preview-lead = { $all } valitusta palvelusta muuttuu { $some }. Mitään ei ole vielä tehty.
bulk-done-title = Tulos
bulk-done-lead = { $all } palvelusta muutettiin { $some }.
bulk-what-changes = Muutos
bulk-from-to = { $old } → { $new }
bulk-nobody = ei ketään
bulk-confirm = { $count ->
    [one] Muuta { $count } palvelu
   *[other] Muuta { $count } palvelua
}
bulk-back = Palveluluetteloon
bulk-not-allowed = Ei muutu: sinulla ei ole oikeutta tähän.
bulk-wrong-state = Ei muutu: palvelun tila ei salli tätä.
bulk-already = Ei muutu: tieto on jo näin.
bulk-not-offered = Ei muutu: valintasi ei sovi tälle palvelulle.
bulk-no-category-left = Ei muutu: palvelulle ei jäisi yhtään aihetta.
bulk-changed = Ei muutettu: joku muutti palvelua esikatselun jälkeen.
bulk-failed = Ei muutettu: jokin meni vikaan. Yritä myöhemmin uudelleen.
bulk-working-copy = Muutos tulee työversioon. Lukijat näkevät sen vasta, kun palvelu julkaistaan.
bulk-not-public = Palvelu ei enää näy julkisesti.
