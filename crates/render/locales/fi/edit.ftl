edit-step-basics = Perustiedot
edit-step-target-group = Kohderyhmä
edit-step-place-and-time = Paikka ja aika
edit-step-description = Kuvaus
edit-step-guidance = Sisäiset ohjeet
edit-step-responsibility = Yhteystiedot ja vastuut
edit-steps = Lomakkeen vaiheet
edit-step-of = Vaihe { $number }/{ $total }: { $step }
edit-missing = { $count ->
    [one] { $count } puuttuu
   *[other] { $count } puuttuu
}
edit-behind = { $count ->
    [one] { $count } teksti jäljessä
   *[other] { $count } tekstiä jäljessä
}
edit-where-it-stands = Mitä vielä puuttuu
edit-translations = Käännökset
edit-translation = Käännös: { $language }
edit-written-in = Kirjoita tekstit { $language }. Käännöksillä on omat sivunsa. Älä kirjoita asiakkaiden tietoja.
edit-markup = Tyhjä rivi aloittaa uuden kappaleen. Luettelon rivi alkaa viivalla (- ) tai numerolla (1. ), väliotsikko kahdella ristikkomerkillä (## ). Linkki: [teksti](https://osoite).
edit-is-public = Palvelu on julkaistu. Muutokset näkyvät lukijoille vasta, kun ne julkaistaan.
edit-present = { $person } muokkaa palvelua myös, alkaen { $time }.
edit-kept = Lomakkeessa on tekstiä, jonka kirjoitit { $time } mutta jota et tallentanut. Tallenna se tai hylkää.
edit-kept-discard = Hylkää tallentamaton teksti
edit-save = Tallenna
edit-save-next = Tallenna ja siirry seuraavaan vaiheeseen
edit-saving = Tallennus
edit-minor = Pieni muutos: käännökset pitävät yhä paikkansa
edit-minor-hint = Esimerkiksi korjattu kirjoitusvirhe. Muuten muuttuneet kohdat merkitään käännöksiin tarkistettaviksi.
edit-note = Mitä muutit?
edit-note-hint = Voit jättää tyhjäksi. Näkyy palvelun versioissa.
edit-part-languages = Kielet
edit-part-name = Nimi ja tiivistelmä
edit-part-finding = Miten palvelu löytyy
edit-part-service-languages = Palvelukielet
edit-part-for-whom = Kenelle
edit-part-accessibility = Esteettömyys
edit-part-delivery = Toteutus
edit-part-occurrences = Missä ja milloin
edit-part-enrolment = Ilmoittautuminen
edit-part-description = Palvelun kuvaus
edit-part-more = Lisätietoa lukijalle
edit-part-referring = Asiantuntijan ohjeet
edit-part-referring-hint = Näkyy vain asiantuntijoille, ei koskaan julkisesti. Älä kirjoita asiakkaiden tietoja.
edit-part-during = Palvelun aikana
edit-part-internal-more = Lisätietoa asiantuntijalle
edit-part-organisations = Organisaatiot
edit-part-people = Päivittäjät ja tarkistusväli
edit-part-people-hint = Päivittäjien muutokset tulevat voimaan heti tallennettaessa.
edit-when-period = Jakson päivät (yksi jakso)
edit-when-weekly-hours = Viikoittaiset ajat (jatkuva tai yksi jakso)
edit-when-periods = Jaksot (yksi tai useampi)
edit-when-single-days = Yksittäiset päivät
edit-to-files = Palvelun tiedostot
edit-to-contacts = Organisaation yhteystiedot
edit-to-locations = Organisaation toimipaikat
edit-related-chosen = Valitut ja löytyneet palvelut
edit-related-search = Hae palveluja sanalla
edit-related-button = Hae palveluja
edit-related-found = { $count ->
    [one] Löytyi { $count } palvelu. Merkitse se yllä, jos se liittyy tähän.
   *[other] Löytyi { $count } palvelua. Merkitse yllä ne, jotka liittyvät tähän.
}
edit-help-at = { $what }: ”{ $words }”
edit-help-long-sentence = Pitkä virke
edit-help-short-summary = Tiivistelmä on hyvin lyhyt. Kerro, kenelle palvelu on ja mitä siitä saa.
edit-help-ageing-date = Päivä tai vuosi vanhenee. Ajoilla on omat kohtansa
edit-help-phone-number = Puhelinnumero kuuluu yhteystietoihin
edit-help-email-address = Sähköpostiosoite kuuluu yhteystietoihin
edit-help-street-address = Katuosoite kuuluu toimipaikkoihin
edit-help-passive = Kuka tekee? Passiivi ei kerro sitä
edit-texts = Tekstit
edit-to-original = Muokkaa alkuperäistä tekstiä ja tietoja
edit-translation-lead = Alkuperäinen teksti on kentän vieressä. Linkkien, liitteiden ja muiden rivien lyhyet tekstit käännetään niiden omissa vaiheissa.
edit-publish-language = Julkaise palvelu myös { $language }
edit-publish-language-hint = Jos palvelu julkaistaan tällä kielellä, kaikki vaaditut tekstit pitää kirjoittaa ennen lähettämistä.
edit-behind-mark = Alkuperäinen on muuttunut
edit-behind-changes = Mitä alkuperäisessä muuttui
edit-still-right = Käännös pitää yhä paikkansa
edit-facts = Palvelun tiedot
edit-facts-hint = Tiedot ovat samat kaikilla kielillä. Niitä muokataan lomakkeen vaiheissa.
edit-merge-lead = { $person } tallensi palvelun { $time }, kun sinä muokkasit sitä. Mitään ei ole menetetty: kirjoittamasi on tällä sivulla, mutta sitä ei ole vielä tallennettu.
edit-merge-no-conflict = Te muutitte eri kohtia. Kun tallennat, molempien muutokset jäävät voimaan.
edit-merge-conflicts = Kohdat, joita te molemmat muutitte
edit-merge-how = Valitse joka kohdassa, kumpi teksti jää voimaan. Erot on merkitty. Voit muokata tekstiä vielä tallennettuasi.
edit-merge-mine = Sinun
edit-merge-theirs = Henkilön { $person }
edit-merge-save = Tallenna valinnat
edit-merge-changed = Mitä { $person } muutti muualla
edit-merge-changed-hint = Nämä muutokset ovat jo tallessa ja pysyvät voimassa.
