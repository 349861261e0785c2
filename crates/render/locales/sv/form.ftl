form-title-prefix = Fel:
form-required-note = Fält som är märkta med en stjärna (*) är obligatoriska.
form-optional = (frivilligt)
form-choose = Välj
form-all = Alla
form-cancel = Avbryt
form-show-password = Visa lösenordet
form-hide-password = Dölj lösenordet
form-password-length = Antal tecken:
form-limit = { $limit ->
    [one] Högst { $limit } tecken.
   *[other] Högst { $limit } tecken.
}
form-characters-left = Tecken kvar:
form-characters-over = Tecken för mycket:
form-summary-title = { $count ->
    [one] Rätta en punkt
   *[other] Rätta { $count } punkter
}
form-needed-to-publish = (behövs före publiceringen)
form-filter = Sök i listan
form-filter-none = Inget alternativ motsvarar sökningen.
form-needed-to-submit = (behövs innan tjänsten skickas)
form-row-add = Lägg till en rad: { $one }
form-row-remove = Ta bort raden: { $row }
form-remarks = Titta en gång till:
form-kept = Den ofärdiga texten lagrades kl.
form-not-kept = Det du skrev kunde inte lagras. Det finns kvar på den här sidan, och vi försöker snart igen.
form-session-ended = Din session har upphört, så det du skrev lagrades inte. Det finns kvar på den här sidan. Logga in på en annan flik och kom tillbaka hit, så lagras det.
form-offline = Det går inte att få kontakt med tjänsten. Det du skriver finns kvar på den här sidan och lagras när anslutningen är tillbaka.
form-remarks-dismiss = Dölj
form-rich-tools = Formatering
form-rich-bold = Fetstil
form-rich-italic = Kursiv
form-rich-heading = Mellanrubrik
form-rich-small-heading = Mindre mellanrubrik
form-rich-bullets = Punktlista
form-rich-numbers = Numrerad lista
form-rich-link = Länk
form-rich-address = Länkens adress, till exempel https://exempel.fi
form-rich-set = Lägg till länken
form-rich-refused = En länk kan leda till en webbsida (https://), en e-postadress (mailto:) eller ett telefonnummer (tel:). Kontrollera adressen.
