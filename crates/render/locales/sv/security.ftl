security-other-browser = annan webbläsare
security-other-system = annat system
security-step-title = Bekräfta inloggningen
security-step-lead = Lösenordet var rätt. Ditt konto skyddas också av en andra autentiseringsfaktor.
security-step-code = Kod
security-step-code-hint = Den sexsiffriga koden i autentiseringsappen, eller en av dina reservkoder.
security-step-recovery-code = Reservkod
security-step-recovery-code-hint = En av koderna som du fick när du lade till nyckeln.
security-step-button = Fortsätt
security-step-passkey-button = Använd nyckel (passkey)
security-step-or = Eller skriv en kod
security-step-help-title = Kommer du inte vidare?
security-step-help = Använd en reservkod. Om du inte har några kvar, kontakta huvudanvändaren i din organisation.
security-passkey-failed = Nyckeln kunde inte användas. Försök igen eller välj ett annat sätt.
security-passkey-script = En nyckel fungerar bara om JavaScript är påslaget i webbläsaren. En kod kan du använda utan det.
security-reset-title = Glömt lösenord
security-reset-lead = Skriv e-postadressen som du loggar in med. Vi skickar dit en länk där du kan välja ett nytt lösenord.
security-reset-button = Skicka länken
security-reset-asked-title = Kontrollera din e-post
security-reset-asked = { $minutes ->
    [one] Om adressen har ett användarkonto har vi skickat ett meddelande till den. Länken fungerar i { $minutes } minut.
   *[other] Om adressen har ett användarkonto har vi skickat ett meddelande till den. Länken fungerar i { $minutes } minuter.
}
security-reset-nothing-title = Kom det inget meddelande?
security-reset-nothing = Vänta några minuter och titta också i skräpposten. Om du har fått en inbjudan men inte registrerat dig ännu, använd länken i inbjudan. Kontakta annars huvudanvändaren i din organisation.
security-new-title = Välj ett nytt lösenord
security-new-lead = När lösenordet är bytt loggar du in med det. Dina övriga sessioner avslutas.
security-new-button = Byt lösenord
security-link-over-title = Länken fungerar inte längre
security-link-over = Länken är för gammal eller redan använd. Beställ en ny länk om du fortfarande vill byta lösenord.
security-link-over-button = Beställ en ny länk
security-password-title = Lösenord
security-password-lead = När du byter lösenord avslutas dina övriga sessioner, och du får ett meddelande om det till din e-post.
security-password-button = Byt lösenord
security-new-password = Nytt lösenord
security-new-password-hint = { $shortest ->
    [one] Minst { $shortest } tecken.
   *[other] Minst { $shortest } tecken. Ett bra lösenord är till exempel fyra ord som inte hör ihop. Mellanslag och alla tecken går bra, och du kan klistra in ett lösenord från en lösenordshanterare.
}
security-factors-title = Inloggningssätt
security-factors-lead = En andra autentiseringsfaktor skyddar ditt konto även om någon får tag på ditt lösenord.
security-factors-none = Du loggar nu in med enbart lösenord.
security-factors-demanded = Din roll eller din organisation kräver en andra autentiseringsfaktor. Lägg till en så kan du fortsätta.
security-factors-due = Din roll kräver en andra autentiseringsfaktor. Lägg till en senast { $day }.
security-factor = Faktor
security-factor-totp = Autentiseringsapp
security-factor-passkey = Nyckel (passkey)
security-added = Tillagd
security-used = Senast använd
security-never = Inte ännu
security-remove = Ta bort
security-add-title = Lägg till en faktor
security-remove-title = Ta bort en faktor
security-remove-button = Ta bort
security-remove-one = Du har fortfarande en annan faktor utöver lösenordet.
security-remove-last = Efter detta loggar du in med enbart lösenord, och reservkoderna slutar fungera. Skriv ditt lösenord. Det måste vara så långt som krävs när det är det enda skyddet.
security-remove-required = Du kan inte ta bort den här, eftersom din roll eller din organisation kräver en andra autentiseringsfaktor. Lägg först till en annan.
security-totp-title = Lägg till en autentiseringsapp
security-totp-install = Installera en autentiseringsapp på din telefon, om du inte redan har en.
security-totp-scan = Läs in bilden med appen, eller skriv in nyckeln.
security-totp-type = Skriv koden som appen visar.
security-totp-picture = QR-kod för autentiseringsappen
security-totp-secret = Nyckel:
security-totp-code = Sexsiffrig kod
security-totp-button = Ta i bruk
security-passkey-title = Lägg till en nyckel (passkey)
security-passkey-lead = En nyckel är din enhet eller säkerhetsnyckel. Du bekräftar inloggningen med fingeravtryck, ansikte eller enhetens PIN-kod.
security-passkey-button = Skapa en nyckel
security-codes-title = Reservkoder
security-codes-left = { $left ->
    [one] Du har { $left } oanvänd reservkod.
   *[other] Du har { $left } oanvända reservkoder.
}
security-codes-renew = Skapa nya reservkoder
security-codes-done = Faktorn är i bruk.
security-codes-lead = Spara koderna på ett säkert ställe. Med dem kommer du in om telefonen eller nyckeln försvinner. Varje kod fungerar en gång, och de visas inte igen.
security-codes-file = servicemanualen-reservkoder.txt
security-codes-save = Spara i en fil
security-codes-print = Skriv ut
security-codes-kept = Jag har sparat koderna
security-sessions-title = Sessioner
security-sessions-lead = Webbläsare där du är inloggad. Om du inte känner igen någon av dem, avsluta den och byt lösenord.
security-device = Enhet
security-signed-in-at = Inloggad
security-seen-at = Senast använd
security-this-session = Den här sessionen
security-session-end = Avsluta
security-sessions-end = Avsluta alla andra
security-warning = Din session avslutas om fem minuter eftersom sidan inte har använts. Vill du fortsätta?
security-warning-keep = Fortsätt sessionen
security-warning-over = Din session har avslutats. Det du skrev finns kvar: när du skickar formuläret kan du logga in och fortsätta.
