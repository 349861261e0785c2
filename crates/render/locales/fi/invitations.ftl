invitations-title = Kutsut
invitations-open = Avoimet kutsut
invitations-open-empty = Avoimia kutsuja ei ole.
invitations-ended = Päättyneet kutsut
invitations-ended-lead = { $days ->
    [one] Vanhentuneet, perutut ja hylätyt kutsut näkyvät tässä { $days } päivän. Sen jälkeen osoite poistetaan.
   *[other] Vanhentuneet, perutut ja hylätyt kutsut näkyvät tässä { $days } päivää. Sen jälkeen osoite poistetaan.
}
invitations-ended-empty = Päättyneitä kutsuja ei ole.
invitations-ended-on = Päättynyt
invitations-state = Tila
invitations-state-awaiting = odottaa hyväksyntää
invitations-state-pending = odottaa vastausta
invitations-state-accepted = vastaanotettu
invitations-state-declined = hylätty
invitations-state-revoked = peruttu
invitations-state-expired = vanhentunut
invitations-reminders = Muistutuksia
invitations-until = { $day } asti
invitations-approve = Hyväksy
invitations-change = Muuta
invitations-resend = Lähetä uudelleen
invitations-change-title = Muuta kutsua
invitations-change-lead = Jo lähetetyt linkit toimivat edelleen. Kutsuttu näkee muutoksen, kun hän avaa linkin.
invitations-change-button = Tallenna muutos
invitations-link = { $count ->
    [0] Avoimia kutsuja ei ole. Näytä kutsut
    [one] { $count } avoin kutsu
   *[other] { $count } avointa kutsua
}
invitations-link-approve = { $count ->
    [one] { $count } kutsu odottaa hyväksyntää
   *[other] { $count } kutsua odottaa hyväksyntää
}
