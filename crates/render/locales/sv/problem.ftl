problem-required = Fyll i det här fältet.
problem-required-choice = Välj ett alternativ.
problem-too-long = { $limit ->
    [one] Texten är för lång. Högst { $limit } tecken får plats.
   *[other] Texten är för lång. Högst { $limit } tecken får plats.
}
problem-too-short = { $limit ->
    [one] Skriv minst { $limit } tecken.
   *[other] För kort. Skriv minst { $limit } tecken.
}
problem-too-many = { $limit ->
    [one] Du kan ange bara en åt gången.
   *[other] Du kan ange högst { $limit } åt gången. Ta bort en del av raderna.
}
problem-not-an-email-address = Skriv e-postadressen i formen namn@exempel.fi.
problem-unknown-choice = Välj ett av alternativen.
problem-must-be-accepted = Kryssa i rutan för att kunna fortsätta.
problem-password-too-common = Lösenordet är för lätt att gissa. Hitta på ett längre eller mer ovanligt lösenord.
problem-password-contains-address = Lösenordet innehåller din e-postadress. Välj ett lösenord som man inte kan lista ut utifrån adressen.
problem-wrong-credentials = E-postadressen eller lösenordet är fel. Kontrollera båda.
problem-wrong-code = Koden är fel, för gammal eller redan använd. Vänta på nästa kod och skriv den.
problem-passkey-refused = Passkeyn kunde inte kontrolleras. Försök igen.
problem-password-too-short-alone = { $limit ->
    [one] Ditt lösenord har färre än { $limit } tecken. Byt till ett minst så långt lösenord innan du tar bort den sista extra verifieringen.
   *[other] Ditt lösenord har färre än { $limit } tecken. Byt till ett minst så långt lösenord innan du tar bort den sista extra verifieringen.
}
problem-wrong-password = Lösenordet är fel. Kontrollera det.
problem-not-a-business-id = FO-numret är ogiltigt. Skriv det i formen 1234567-1 och kontrollera siffrorna.
problem-not-a-domain = Skriv domänen i formen exempel.fi, en på varje rad.
problem-not-a-web-address = Skriv webbadressen i formen https://www.exempel.fi.
problem-not-a-phone-number = Skriv telefonnumret med siffror, till exempel 040 123 4567 eller +358 40 123 4567.
problem-last-authority = En tjänsteproducent måste lyda under minst en organisation, och den här är den enda. Lägg först till en annan.
problem-not-a-day = Skriv datumet som dag, månad och år, till exempel 22.11.2026.
problem-not-times = Skriv klockslagen så här: 9–12, 13–16. Tiden ska börja innan den slutar.
problem-times-overlap = Tiderna går in i varandra. Kontrollera dem.
problem-not-a-price = Skriv priset i euro med högst två decimaler, till exempel 12,50.
problem-chosen-twice = Detta är redan valt på en annan rad. Ta bort den ena.
problem-term-in-use = Termen används och kan inte tas bort. Du kan ta den ur bruk eller slå ihop den med en annan term.
problem-ends-before-it-begins = Den sista dagen är före den första.
problem-nobody-found = Det finns inga händelser för någon med den adressen, det numret eller det id:t. Kontrollera det du skrev.
problem-no-such-organisation = Det finns ingen organisation med det namnet. Välj den i listan eller skriv hela namnet.
problem-name-taken = Det finns redan en organisation med det här namnet. Kontrollera i listan om den redan har lagts till.
problem-unknown-placeholder = { $mark } är ingen platshållare. Använd bara dem som finns i listan.
problem-missing-placeholder = { $mark } saknas. Utan den fungerar inte meddelandet.
problem-placeholder-not-alone = { $mark } måste stå på en egen rad i texten. Den kan inte användas i ämnesraden.
problem-own-account = Du kan inte göra detta med ditt eget konto. Be en annan huvudanvändare eller administratör göra det.
problem-last-administrator = Detta är den enda aktiva administratören i tjänsten. Lägg först till en annan administratör.
problem-organisation-closed = Organisationen är stängd. Bjud in personen till en annan organisation.
problem-day-is-over = Dagen har redan passerat. Välj dagens datum eller ett senare.
problem-address-taken = Adressen har redan ett annat konto.
problem-out-of-range = Skriv ett heltal mellan { NUMBER($least) } och { NUMBER($most) }.
problem-warning-too-late = Minst en varning måste skickas { $days } i förväg eller tidigare. Lägg till en tidigare varning.
problem-period-too-short = Tiden måste vara minst { $days } för att varningarna ska hinna fram.
problem-file-empty = Filen är tom. Kontrollera den och välj den på nytt.
problem-file-too-large = Filen är för stor. Den får vara högst { $megabytes } MB.
problem-file-type-not-taken = Filen kan inte läggas till: innehållet är inte av någon tillåten filtyp, eller så är filen skadad eller skyddad med lösenord.
problem-file-has-macros = Dokumentet innehåller makron. Spara det utan makron och lägg sedan till det.
problem-file-name-misleads = Filändelsen stämmer inte med innehållet. Innehållet är av typen { $found }: ge filen den ändelsen och välj den på nytt.
problem-file-incomplete = Hela filen kom inte fram. Välj den på nytt.
problem-files-busy = Många filer skickas just nu. Vänta en stund och välj filen på nytt.
problem-file-in-use = Den publicerade tjänsten använder filen. Ta först bort den från tjänstens innehåll och publicera tjänsten.
problem-second-person-needed = Du har ensam skrivit ändringarna. Enligt organisationens regler måste en annan person publicera tjänsten.
problem-not-a-postal-code = Skriv postnumret med fem siffror, till exempel 00100.
problem-not-degrees = Skriv graderna som ett tal med decimaler, till exempel 60,1699.
problem-outside-finland = Platsen ligger inte i Finland. Kontrollera talet och att latitud och longitud inte har bytt plats.
problem-email-or-phone = Skriv en e-postadress eller ett telefonnummer.
problem-not-a-code = Använd bara små bokstäver a–z, siffror och bindestreck i koden. Bindestreck får inte stå först eller sist.
problem-code-taken = Vokabulären har redan en term med den här koden.
problem-not-the-name = Namnet stämmer inte. Skriv det exakt så som det står i tjänsten.
problem-phrase-too-long = ”{ $phrase }” är för långt. Ett ord eller uttryck får ha högst { $limit } tecken. Skilj uttrycken åt med kommatecken eller radbyte.
problem-phrase-of-too-many-words = Uttrycket ”{ $phrase }” har för många ord. De får vara högst { $limit }.
problem-phrase-says-nothing = Uttrycket ”{ $phrase }” innehåller inget ord som sökningen kan använda. Ta bort det eller skriv ett mer exakt ord.
problem-phrase-known = ”{ $phrase }” hittar redan alla dessa ord genom en annan rad. Ta bort det eller lägg till fler ord att hitta.
problem-not-turtle = Filen är inte giltig Turtle. Det första felet finns på rad { $line }, tecken { $column }. Inget importerades.
problem-no-concepts = Filen innehåller inga SKOS-begrepp med namn på finska, svenska eller engelska.
problem-too-many-concepts = Vokabulären är för stor. Den får ha högst { $concepts } begrepp och { $labels } namn.
problem-list-name-taken = Du har redan en lista med det här namnet. Välj ett annat namn.
problem-most-reached = { $limit ->
    [one] Fler än { $limit } ryms inte. Ta först bort den.
   *[other] Fler än { $limit } ryms inte. Ta först bort någon av dem.
}
problem-no-such-service = Det finns ingen offentlig tjänst med det namnet eller den adressen. Kontrollera det du skrev.
problem-unknown-filter = Sökningen känner inte till den här avgränsningen: { $filter }. Klistra in adressen direkt från söksidan.
problem-page-or-address = Välj antingen en sida eller skriv en adress, inte båda.
problem-no-text-block = Sidan måste ha minst en text. Lägg till en.
problem-page-file-in-use = Filen används på sidan. Ta först bort den från sidans del och spara sidan.
