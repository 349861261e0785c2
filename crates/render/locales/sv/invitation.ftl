invitation-title = Ta emot inbjudan
invitation-lead = { $organisation } har bjudit in dig som användare av Servicemanualen.
invitation-organisation = Organisation
invitation-role = Din roll
invitation-email = E-postadress som du loggar in med
invitation-password = Lösenord
invitation-password-hint = { $shortest ->
    [one] Minst { $shortest } tecken. Ett bra lösenord är till exempel fyra slumpmässiga ord. Mellanslag går bra.
   *[other] Minst { $shortest } tecken. Ett bra lösenord är till exempel fyra slumpmässiga ord. Mellanslag går bra.
}
invitation-password-section = Välj lösenord
invitation-about-you = Uppgifter om dig
invitation-about-you-hint = De här uppgifterna är frivilliga. De visas för andra som skriver och granskar samma tjänster.
invitation-first-name = Förnamn
invitation-last-name = Efternamn
invitation-work-title = Yrkestitel
invitation-privacy = Dataskydd
invitation-privacy-text = Om dig sparas e-postadressen och organisationen samt de frivilliga uppgifter som du själv lämnar. Ändringar som du gör antecknas i loggen. Uppgifter om klienter får inte skrivas in i tjänsten.
invitation-privacy-box = Jag har läst hur mina uppgifter behandlas
invitation-button = Skapa användarkonto
invitation-used-title = Inbjudan har redan använts
invitation-used = Ett användarkonto har redan skapats med den här inbjudan. Om du skapade det själv kan du logga in. Om du inte gjorde det, kontakta genast huvudanvändaren i din organisation.
invitation-expired-title = Inbjudan har gått ut
invitation-expired = Länken i inbjudan gäller inte längre. Be huvudanvändaren i din organisation om en ny inbjudan.
invitation-revoked-title = Inbjudan har återkallats
invitation-revoked = Organisationen har återkallat inbjudan. Om du tror att det är ett misstag, kontakta huvudanvändaren i din organisation.
invitation-unknown-title = Inbjudan hittades inte
invitation-unknown = Kontrollera att hela adressen är kopierad från inbjudan. Om länken ändå inte fungerar, be huvudanvändaren i din organisation om en ny inbjudan.
