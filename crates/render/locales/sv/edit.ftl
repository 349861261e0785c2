edit-step-basics = Grunduppgifter
edit-step-target-group = Målgrupp
edit-step-place-and-time = Plats och tid
edit-step-description = Beskrivning
edit-step-guidance = Interna anvisningar
edit-step-responsibility = Kontakter och ansvar
edit-steps = Formulärets steg
edit-step-of = Steg { $number } av { $total }: { $step }
edit-missing = { $count ->
    [one] { $count } saknas
   *[other] { $count } saknas
}
edit-behind = { $count ->
    [one] { $count } text släpar efter
   *[other] { $count } texter släpar efter
}
edit-where-it-stands = Vad som ännu saknas
edit-translations = Översättningar
edit-translation = Översättning: { $language }
edit-written-in = Skriv texterna { $language }. Översättningarna har egna sidor. Skriv inte uppgifter om klienter.
edit-markup = En tom rad inleder ett nytt stycke. En rad i en lista börjar med streck (- ) eller siffra (1. ), en mellanrubrik med två nummertecken (## ). Länk: [text](https://adress).
edit-is-public = Tjänsten är publicerad. Ändringarna syns för läsarna först när de publiceras.
edit-present = { $person } redigerar också tjänsten, sedan { $time }.
edit-kept = I formuläret finns text som du skrev { $time } men inte sparade. Spara den eller förkasta den.
edit-kept-discard = Förkasta den osparade texten
edit-save = Spara
edit-save-next = Spara och gå till nästa steg
edit-saving = Spara
edit-minor = Liten ändring: översättningarna stämmer fortfarande
edit-minor-hint = Till exempel ett rättat skrivfel. Annars märks de ändrade texterna ut i översättningarna för kontroll.
edit-note = Vad ändrade du?
edit-note-hint = Kan lämnas tomt. Visas bland tjänstens versioner.
edit-part-languages = Språk
edit-part-name = Namn och sammandrag
edit-part-finding = Hur tjänsten hittas
edit-part-service-languages = Servicespråk
edit-part-for-whom = För vem
edit-part-accessibility = Tillgänglighet
edit-part-delivery = Genomförande
edit-part-occurrences = Var och när
edit-part-enrolment = Anmälan
edit-part-description = Beskrivning av tjänsten
edit-part-more = Mer information för läsaren
edit-part-referring = Anvisningar för sakkunniga
edit-part-referring-hint = Visas bara för sakkunniga, aldrig offentligt. Skriv inte uppgifter om klienter.
edit-part-during = Under tjänsten
edit-part-internal-more = Mer information för sakkunniga
edit-part-organisations = Organisationer
edit-part-people = Uppdaterare och granskningsintervall
edit-part-people-hint = Ändringar av uppdaterarna gäller genast när du sparar.
edit-when-period = Periodens dagar (en period)
edit-when-weekly-hours = Tider per vecka (fortlöpande eller en period)
edit-when-periods = Perioder (en eller flera)
edit-when-single-days = Enstaka dagar
edit-to-files = Tjänstens filer
edit-to-contacts = Organisationens kontakter
edit-to-locations = Organisationens verksamhetsställen
edit-related-chosen = Valda och hittade tjänster
edit-related-search = Sök tjänster med ett ord
edit-related-button = Sök tjänster
edit-related-found = { $count ->
    [one] { $count } tjänst hittades. Markera den ovan om den hör ihop med den här.
   *[other] { $count } tjänster hittades. Markera ovan dem som hör ihop med den här.
}
edit-help-at = { $what }: ”{ $words }”
edit-help-long-sentence = Lång mening
edit-help-short-summary = Sammandraget är mycket kort. Berätta vem tjänsten är för och vad den ger.
edit-help-ageing-date = Datumet eller året blir gammalt. Tider har egna fält
edit-help-phone-number = Telefonnumret hör hemma bland kontaktuppgifterna
edit-help-email-address = E-postadressen hör hemma bland kontaktuppgifterna
edit-help-street-address = Gatuadressen hör hemma bland verksamhetsställena
edit-help-passive = Vem gör det? Passiv form säger det inte
edit-texts = Texter
edit-to-original = Redigera originaltexten och uppgifterna
edit-translation-lead = Originaltexten står bredvid fältet. De korta texterna för länkar, bilagor och andra rader översätts i sina egna steg.
edit-publish-language = Publicera tjänsten också { $language }
edit-publish-language-hint = Om tjänsten publiceras på det här språket måste alla obligatoriska texter skrivas innan den skickas.
edit-behind-mark = Originalet har ändrats
edit-behind-changes = Vad som ändrades i originalet
edit-still-right = Översättningen stämmer fortfarande
edit-facts = Uppgifter om tjänsten
edit-facts-hint = Uppgifterna är desamma på alla språk. De redigeras i formulärets steg.
edit-merge-lead = { $person } sparade tjänsten { $time } medan du redigerade den. Inget har gått förlorat: det du skrev finns på den här sidan men är inte sparat ännu.
edit-merge-no-conflict = Ni ändrade olika saker. När du sparar blir bådas ändringar kvar.
edit-merge-conflicts = Fält som ni båda ändrade
edit-merge-how = Välj för varje fält vilken text som ska gälla. Skillnaderna är markerade. Du kan redigera texten vidare när du har sparat.
edit-merge-mine = Din
edit-merge-theirs = Sparad av { $person }
edit-merge-save = Spara valen
edit-merge-changed = Vad { $person } ändrade på andra ställen
edit-merge-changed-hint = De här ändringarna är redan sparade och blir kvar.
