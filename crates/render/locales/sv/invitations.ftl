invitations-title = Inbjudningar
invitations-open = Öppna inbjudningar
invitations-open-empty = Det finns inga öppna inbjudningar.
invitations-ended = Avslutade inbjudningar
invitations-ended-lead = { $days ->
    [one] Inbjudningar som har gått ut, återkallats eller avböjts visas här i { $days } dag. Sedan raderas adressen.
   *[other] Inbjudningar som har gått ut, återkallats eller avböjts visas här i { $days } dagar. Sedan raderas adressen.
}
invitations-ended-empty = Det finns inga avslutade inbjudningar.
invitations-ended-on = Avslutad
invitations-state = Status
invitations-state-awaiting = väntar på godkännande
invitations-state-pending = väntar på svar
invitations-state-accepted = accepterad
invitations-state-declined = avböjd
invitations-state-revoked = återkallad
invitations-state-expired = utgången
invitations-reminders = Påminnelser
invitations-until = till och med { $day }
invitations-approve = Godkänn
invitations-change = Ändra
invitations-resend = Skicka på nytt
invitations-change-title = Ändra inbjudan
invitations-change-lead = Länkar som redan har skickats fungerar fortfarande. Den inbjudna ser ändringen när länken öppnas.
invitations-change-button = Spara ändringen
invitations-link = { $count ->
    [0] Det finns inga öppna inbjudningar. Visa inbjudningarna
    [one] { $count } öppen inbjudan
   *[other] { $count } öppna inbjudningar
}
invitations-link-approve = { $count ->
    [one] { $count } inbjudan väntar på godkännande
   *[other] { $count } inbjudningar väntar på godkännande
}
