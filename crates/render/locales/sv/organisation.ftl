organisation-list-title = Organisationer
organisation-list-empty = Inga organisationer har lagts till ännu.
organisation-list-none = Ingen organisation motsvarar avgränsningen.
organisation-new = Lägg till en organisation
organisation-name = Namn
organisation-kind = Typ
organisation-people = Användare
organisation-parents = Organisationer som producenten lyder under
organisation-parents-hint = Välj minst en kommun eller ett sysselsättningsområde som tjänster produceras för.
organisation-parents-hint-both = För en tjänsteproducent ska minst en kommun eller ett sysselsättningsområde väljas som tjänster produceras för. För en kommun eller ett sysselsättningsområde väljs ingenting.
organisation-status = Status
organisation-name-fi = Namn på finska
organisation-name-sv = Namn på svenska
organisation-name-en = Namn på engelska
organisation-edit = Redigera uppgifterna
organisation-edit-title = Redigera organisationens uppgifter
organisation-save = Spara
organisation-details = Uppgifter
organisation-people-manage = Hantera användare
organisation-people-empty = Organisationen har inga användare ännu. Bjud först in en huvudanvändare.
organisation-one-main-user = Organisationen har färre än två huvudanvändare. Bjud in en till, så att allt inte hänger på en enda person.
organisation-person = Person
organisation-role = Roll
organisation-account = Användarkonto
organisation-last-active = Senast aktiv
organisation-invite = Bjud in användare
organisation-email = E-postadress
organisation-invited-at = Inbjuden
organisation-expires = Gäller till
organisation-action = Åtgärd
organisation-revoke = Återkalla inbjudan
organisation-revoke-for = ({ $email })
organisation-search = Sök
organisation-back = Tillbaka till organisationens sida
organisation-list-alarm = { $count ->
    [one] { $count } organisation saknar huvudanvändare. Visa den.
   *[other] { $count } organisationer saknar huvudanvändare. Visa dem.
}
organisation-filter-text = Namn eller FO-nummer
organisation-main-users = Huvudanvändare
organisation-services = Tjänster
organisation-onboarding = Så läggs användare till
organisation-onboarding-described = Beskrivet
organisation-onboarding-missing = Inte beskrivet
organisation-reviewed = Användarna granskade
organisation-review-due = Nästa granskning
organisation-review-open = granskningen pågår
organisation-review-open-named = granskningen pågår: { $name }
organisation-review-opens = granskningen öppnas
organisation-needs = Kräver åtgärd
organisation-needs-no-main-user = Utan huvudanvändare
organisation-needs-one-main-user = En huvudanvändare
organisation-needs-no-services = Utan tjänster
organisation-needs-review-overdue = Granskningen är försenad
organisation-marker-none = ingen huvudanvändare
organisation-marker-one = en huvudanvändare
organisation-no-main-user = Organisationen saknar huvudanvändare, så ingen sköter dess användare och tjänster. Bjud in en huvudanvändare genast.
organisation-closed-on = avslutad { $day }
organisation-contact = Kontaktuppgifter
organisation-contact-hint = Organisationens allmänna kontaktuppgifter. Skriv inga uppgifter om klienter här.
organisation-business-id = FO-nummer
organisation-business-id-hint = Till exempel 1234567-1.
organisation-phone = Telefonnummer
organisation-web = Webbadress
organisation-description = Kort beskrivning
organisation-in-finnish = På finska
organisation-in-swedish = På svenska
organisation-in-english = På engelska
organisation-municipalities = Kommuner där organisationen verkar
organisation-municipalities-hint = Öppna en bokstav och välj kommuner. Du kan lämna detta tomt.
organisation-rules = Användare och inloggning
organisation-rules-edit = Redigera hur användare läggs till och loggar in
organisation-process = Så lägger organisationen till användare
organisation-process-hint = Berätta vem som beslutar om nya användare och hur de läggs till. Texten visas för huvudanvändarna när de bjuder in och för de inbjudna i inbjudan. Skriv inga personuppgifter här.
organisation-process-missing = Det finns ännu ingen beskrivning av hur användare läggs till.
organisation-demands = Krav
organisation-allowed-domains = Tillåtna e-postdomäner
organisation-allowed-domains-hint = Skriv en på varje rad, till exempel exempel.fi. Bara exakt dessa tillåts: exempel.fi tillåter inte en adress som slutar på under.exempel.fi. Om du lämnar fältet tomt tillåts alla adresser.
organisation-any-domain = Inbjudningar kan skickas till vilken e-postadress som helst.
organisation-only-domains = Inbjudningar kan bara skickas till adresser med domänen { $domains }.
organisation-approval-required = En annan huvudanvändare måste godkänna inbjudningar
organisation-expert-end-date = Experters behörighet måste ha ett slutdatum
organisation-second-factor = Alla måste logga in med tvåstegsverifiering
organisation-second-factor-hint = Utöver lösenordet behövs en autentiseringsapp eller en nyckel.
organisation-four-eyes = Ingen får publicera en tjänst som hen har skrivit ensam
organisation-four-eyes-hint = En annan person måste granska och publicera tjänsten.
organisation-providers = Tjänsteproducenter
organisation-providers-count = { $count ->
    [0] Inga tjänsteproducenter lyder under organisationen.
    [one] { $count } tjänsteproducent lyder under organisationen.
   *[other] { $count } tjänsteproducenter lyder under organisationen.
}
organisation-providers-manage = Anslut eller skilj tjänsteproducenter
organisation-provider-new = Lägg till en ny tjänsteproducent
organisation-providers-attached = Lyder under organisationen
organisation-providers-none = Inga tjänsteproducenter lyder under organisationen.
organisation-provider-search = Tjänsteproducentens namn eller FO-nummer
organisation-attach = Anslut
organisation-attach-title = Anslut en tjänsteproducent
organisation-attach-hint = Sök en tjänsteproducent som redan finns i tjänsten under en annan organisation. När du ansluter den kan din organisations huvudanvändare också sköta dess uppgifter och användare.
organisation-attach-none = Sökningen gav inga tjänsteproducenter som inte redan lyder under organisationen.
organisation-detach = Skilj
organisation-detach-hint = När du skiljer en tjänsteproducent ansvarar organisationen inte längre för dess tjänster. Tjänsterna syns fortfarande.
organisation-close = Avsluta organisationen
organisation-close-button = Avsluta
organisation-close-lead = Detta kan inte ångras. Det går inte längre att bjuda in användare till organisationen eller välja den.
organisation-close-effects = Vad som händer
organisation-close-services = { $count ->
    [one] { $count } tjänst arkiveras
   *[other] { $count } tjänster arkiveras
}
organisation-close-people = { $count ->
    [one] Medlemskapet upphör för { $count } användare
   *[other] Medlemskapen upphör för { $count } användare
}
organisation-close-deactivated = { $count ->
    [one] { $count } konto inaktiveras, eftersom medlemskapet var det sista
   *[other] { $count } konton inaktiveras, eftersom medlemskapet var det sista
}
organisation-close-invitations = { $count ->
    [one] { $count } öppen inbjudan återkallas
   *[other] { $count } öppna inbjudningar återkallas
}
organisation-close-providers = { $count ->
    [one] { $count } tjänsteproducent lyder inte längre under organisationen
   *[other] { $count } tjänsteproducenter lyder inte längre under organisationen
}
organisation-close-authorities = { $count ->
    [one] Den lyder inte längre under { $count } organisation
   *[other] Den lyder inte längre under { $count } organisationer
}
organisation-close-answered-for = { $count ->
    [one] { $count } annan tjänst mister sin ansvariga organisation
   *[other] { $count } andra tjänster mister sin ansvariga organisation
}
organisation-close-lists = Organisationen försvinner ur alla listor. Administratörerna kan fortfarande se dess sida.
organisation-close-reason = Orsak
organisation-close-reason-hint = Orsaken syns i loggen. Skriv inga personuppgifter här.
organisation-close-confirm = Jag förstår vad som händer och avslutar organisationen
organisation-close-refused = Organisationen kan inte avslutas, eftersom det under den finns tjänsteproducenter som inte har någon annan organisation:
organisation-close-refused-hint = Anslut dem först till en annan organisation eller avsluta dem.
