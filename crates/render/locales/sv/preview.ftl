preview-title = Förhandsgranskning
preview-hint = Så här ser tjänsten ut när den är publicerad.
preview-languages = Språk för texterna
preview-back = Till tjänstens sida
