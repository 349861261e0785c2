preview-title = Förhandsgranskning
preview-languages = Språk för texterna
preview-back = Till tjänstens sida
