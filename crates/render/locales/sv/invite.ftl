invite-title = Bjud in användare
invite-to = Du bjuder in till organisationen { $organisation }.
invite-other-organisation = Bjud in till en annan organisation
invite-approval = En annan huvudanvändare måste godkänna inbjudningarna innan de skickas.
invite-organisation = Organisation
invite-role = Roll
invite-ends-on = Sista användningsdag
invite-ends-on-hint = Till exempel 31.12.2027. Användarrätten i organisationen upphör efter den här dagen.
invite-ends-on-hint-experts = Obligatorisk för experter. Till exempel 31.12.2027. Användarrätten i organisationen upphör efter den här dagen.
invite-no-end = inget slutdatum
invite-language = Språk för inbjudan
invite-language-hint = Den som redan använder tjänsten får inbjudan på sitt eget språk.
invite-addresses = E-postadresser
invite-addresses-hint = { $limit ->
    [one] Skriv en adress på varje rad eller klistra in adresser från ett e-postprogram eller en tabell. Högst { $limit } adress åt gången.
   *[other] Skriv en adress på varje rad eller klistra in adresser från ett e-postprogram eller en tabell. Högst { $limit } adresser åt gången.
}
invite-message = Meddelande till dem som bjuds in
invite-message-hint = Visas i inbjudan. Skriv inte uppgifter om klienter eller andra personer här.
invite-check = Gå vidare och kontrollera
invite-check-title = Kontrollera inbjudningarna
invite-check-lead = { $count ->
    [0] Det finns ingen att bjuda in. Ingenting har skickats ännu.
    [one] Du håller på att skicka { $count } inbjudan. Ingenting har skickats ännu.
   *[other] Du håller på att skicka { $count } inbjudningar. Ingenting har skickats ännu.
}
invite-plan = Vad som händer
invite-plan-invited = bjuds in
invite-plan-approval = bjuds in när en annan huvudanvändare har godkänt
invite-change = Ändra uppgifterna
invite-send = Skicka inbjudningarna
invite-result-title = Så gick det med inbjudningarna
invite-made = { $count ->
    [0] Inga inbjudningar gjordes.
    [one] { $count } inbjudan har gjorts.
   *[other] { $count } inbjudningar har gjorts.
}
invite-result = Resultat
invite-outcome-invited = inbjuden
invite-outcome-approval = väntar på att en annan huvudanvändare godkänner
invite-outcome-member = är redan användare i den här organisationen
invite-outcome-pending = är redan inbjuden
invite-outcome-not-an-address = är inte en e-postadress
invite-outcome-domain = adressens domän är inte tillåten i organisationen
invite-back = Organisationens inbjudningar
invite-more = Bjud in fler användare
