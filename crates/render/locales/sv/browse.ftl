browse-organisations = Organisationer
browse-organisations-lead = Kommuner, sysselsättningsområden och tjänsteproducenter vars tjänster finns här.
browse-organisations-none = Här finns inga publicerade tjänster ännu.
browse-organisation-description = { $name }: tjänster, verksamhetsställen och kontaktuppgifter.
browse-letters = Register från A till Ö
browse-other-letters = Övriga
browse-services = Tjänster
browse-narrow = Avgränsa tjänsterna i sökningen
browse-none = Just nu finns det inga tjänster här.
browse-updated = Uppgifter om tjänsterna uppdaterades senast { $day }
browse-contact = Kontaktuppgifter
browse-covered = Kommuner som betjänas
browse-providers = Tjänsteproducenter
browse-authorities = Producerar tjänster för
browse-places = Här ordnas tjänsterna
browse-in-language = Organisationen har inte beskrivits på svenska. Beskrivningens språk: { $language }.
browse-municipalities = Kommuner
browse-municipalities-lead = Välj din hemkommun så ser du vilka tjänster som passar dem som bor där.
browse-region = Regionens kommuner
browse-other-municipalities = Övriga kommuner
browse-all-municipalities = Alla kommuner
browse-municipality = Tjänster för dig som bor i { $name }
browse-municipality-description = Tjänster som stöder sysselsättning för dig som bor i { $name }.
browse-municipality-lead = De här tjänsterna är öppna för dig som bor i kommunen. Först ser du dem som ordnas i din egen kommun.
browse-there = { $count ->
    [one] { $count } tjänst ordnas i den egna kommunen.
   *[other] { $count } tjänster ordnas i den egna kommunen.
}
browse-serving = Betjänar kommunen
browse-topics = Ämnen
browse-topics-lead = Bläddra bland tjänsterna efter ämne eller livssituation.
browse-topic-description = Tjänster inom ämnet { $label }.
browse-below = Underämnen
browse-situations = Vad beskriver din situation?
browse-situation-lead = Tjänster för dig som är i den här situationen.
browse-authority = Kommun eller sysselsättningsområde
browse-provider = Tjänsteproducent
browse-contents = Innehåll på sidan
