mail-greeting = Hej!
mail-footer = Det här meddelandet skickades av Servicemanualen. Det går inte att svara på meddelandet.
mail-copy-link = Om knappen inte fungerar, kopiera adressen till webbläsaren:
mail-button-accept = Ta emot inbjudan
mail-button-answer = Svara på inbjudan
mail-button-start = Gå till din startsida
mail-button-sign-in = Logga in
mail-button-organisation = Öppna organisationens sida
mail-button-access-review = Granska användarna
mail-button-new-password = Välj ett nytt lösenord
mail-button-confirm-email = Bekräfta adressen
mail-button-sessions = Se dina sessioner
mail-button-review-service = Granska tjänsten
mail-button-see-service = Se tjänstens sida
mail-button-edit-service = Redigera tjänsten
mail-button-services = Öppna tjänsterna
mail-cause-inactivity = Det har inte använts på länge.
mail-cause-end-date = Din sista behörighet upphörde på överenskommen dag.
mail-cause-removal = Du är inte längre användare i någon organisation.
mail-cause-manual = Det inaktiverades av en person som ansvarar för användarna.
mail-contact-main-user = huvudanvändaren i { $organisations }
mail-contact-administrators = Servicemanualens administratörer
mail-either = { $first } eller { $second }
mail-factor-totp = autentiseringsapp
mail-factor-passkey = nyckel (passkey)
mail-digest-count = { $count ->
    [one] { $count } ärende
   *[other] { $count } ärenden
}
mail-services-count = { $count ->
    [one] { $count } tjänst
   *[other] { $count } tjänster
}
mail-sample-organisation = Exempelbygdens sysselsättningsområde
mail-sample-message = Välkommen med! Fråga mig om något är oklart.
mail-sample-reason = Rollen hade antecknats fel.
mail-sample-device = Firefox, Windows
mail-sample-service = Verkstad för unga
