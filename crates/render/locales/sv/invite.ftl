invite-title = Bjud in användare
invite-to = Du bjuder in till organisationen: { $organisation }
invite-role = Roll
invite-language = Språk för inbjudan
invite-addresses = E-postadresser
invite-addresses-hint = { $limit ->
    [one] Skriv eller klistra in adresserna, en på varje rad. Högst { $limit } adress åt gången.
   *[other] Skriv eller klistra in adresserna, en på varje rad. Högst { $limit } adresser åt gången.
}
invite-message = Meddelande till den inbjudna
invite-message-hint = Visas i inbjudan. Skriv inte uppgifter om klienter eller andra personer här.
invite-send = Skicka inbjudningarna
invite-result-title = Inbjudningar
invite-sent = { $count ->
    [0] Ingen inbjudan skickades.
    [one] Vi skickade { $count } inbjudan.
   *[other] Vi skickade { $count } inbjudningar.
}
invite-result = Resultat
invite-outcome-invited = inbjuden
invite-outcome-member = är redan användare i den här organisationen
invite-outcome-pending = är redan inbjuden, inbjudan gäller
invite-outcome-other-organisation = kunde inte bjudas in: kontakta administratören
invite-outcome-not-an-address = är inte en e-postadress
invite-outcome-domain = adressens domän är inte tillåten i organisationen
invite-back = Tillbaka till organisationens sida
invite-more = Bjud in fler användare
