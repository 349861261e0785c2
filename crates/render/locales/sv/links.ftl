links-title = Länkar som inte fungerar
links-hint = Rätta eller ta bort de här länkarna och publicera tjänsten på nytt.
links-found = { $finding } (sedan { $since })
links-internal = Länk i arbetsanvisningen
links-link = Länk
links-none = Alla länkar fungerar.
links-all = Alla länkar som inte fungerar
