label-language-fi = suomi
label-language-sv = ruotsi
label-language-en = englanti
label-day-and-time = { $day } klo { $time }
label-at-time = klo { $time }
