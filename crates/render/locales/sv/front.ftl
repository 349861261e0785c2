front-heading = Hitta rätt tjänst på vägen till arbete
front-lead = Sysselsättningstjänster, kommunernas tjänster och tjänsteproducenternas coachning, kurser och vägledning i samma sökning.
front-search-label = Vilken tjänst söker du?
front-search-hint = Skriv med egna ord, till exempel verkstad, kurs i finska eller lönesubvention.
front-search-button = Sök
front-categories = Bläddra efter ämne
front-category-count = { $count ->
    [one] { $count } tjänst
   *[other] { $count } tjänster
}
front-latest = Senast uppdaterade tjänster
front-latest-empty = Inga tjänster har publicerats ännu.
front-all = Visa alla tjänster
front-audiences = För vem Servicemanualen finns
front-jobseekers = Så hittar du en tjänst och tar kontakt.
front-employers-title = För arbetsgivare
front-employers = Stöd när du anställer, rådgivning och hjälp med rekrytering.
front-experts = Tjänster och arbetsanvisningar för sysselsättningstjänsternas personal.
front-providers = Så kommer din organisations tjänster med i sökningen.
front-all-topics = Visa alla ämnen
front-lifted = Utvalda tjänster
