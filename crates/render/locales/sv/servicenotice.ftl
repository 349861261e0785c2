servicenotice-title = Tjänstens meddelande
servicenotice-lead = Ett kort meddelande visas på tjänstens sida och i sökresultaten, till exempel ”Stängt i juli”. Det syns genast, och tjänsten behöver inte publiceras på nytt.
servicenotice-texts-hint = Skriv texten på de språk som tjänsten är beskriven på. Saknas en text ser läsaren den ursprungliga. Skriv inga uppgifter om klienter.
servicenotice-until-hint = Meddelandet försvinner av sig självt efter den här dagen.
servicenotice-save = Spara meddelandet
servicenotice-remove-hint = Meddelandet försvinner genast från tjänstens sida och sökresultaten.
