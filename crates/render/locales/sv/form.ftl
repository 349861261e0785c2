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
