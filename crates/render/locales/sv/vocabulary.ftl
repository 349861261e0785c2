vocabulary-title = Vokabulärer
vocabulary-lead = Tjänsternas uppgifter väljs ur dessa vokabulärer. Koderna är fasta, men namn och ordning kan ändras.
vocabulary-empty = Det finns inga vokabulärer än.
vocabulary-vocabulary = Vokabulär
vocabulary-terms = Termer
vocabulary-active = I bruk
vocabulary-category = Tjänsternas ämnen
vocabulary-client-situation = Situationer
vocabulary-accessibility = Tillgänglighet
vocabulary-way-of-delivery = Sätt att ge tjänsten
vocabulary-service-language = Servicespråk
vocabulary-other-benefit = Övriga förmåner
vocabulary-municipality = Kommuner
vocabulary-term-new = Lägg till term
vocabulary-term-edit = Ändra termen
vocabulary-label = Namn
vocabulary-code = Kod
vocabulary-code-hint = Små bokstäver a–z, siffror och bindestreck. Koden kan inte ändras senare.
vocabulary-parent = Överordnad term
vocabulary-parent-none = Ingen överordnad term
vocabulary-label-fi = Namn på finska
vocabulary-label-sv = Namn på svenska
vocabulary-label-en = Namn på engelska
vocabulary-services = Tjänster
vocabulary-organisations = Organisationer
vocabulary-state = Status
vocabulary-state-active = i bruk
vocabulary-state-retired = ur bruk
vocabulary-state-merged = sammanslagen: { $label }
vocabulary-order = Ordning
vocabulary-up = Flytta upp
vocabulary-down = Flytta ner
vocabulary-of = ({ $label })
vocabulary-save = Spara
vocabulary-conflict-title = Någon annan ändrade namnen under tiden
vocabulary-conflict = Inget har sparats. Det du skrev finns i formuläret. Nu sparat: { $labels }. Om du sparar ersätter du dem.
vocabulary-uses-title = Var den används
vocabulary-uses-none = Ingen tjänst använder termen nu.
vocabulary-uses-older = En äldre version av en tjänst använder termen.
vocabulary-steps-title = Att ta ur bruk och slå ihop
vocabulary-retire-hint = En term ur bruk kan inte längre väljas. Tjänster som har den behåller den. En överordnad term tar med sig dem som står under den.
vocabulary-merged-hint = Termen är sammanslagen. I dess ställe visas: { $label }.
vocabulary-retire = Ta ur bruk
vocabulary-activate = Ta i bruk
vocabulary-delete = Ta bort helt
vocabulary-merge = Slå ihop med en annan term
vocabulary-merge-title = Slå ihop termen med en annan
vocabulary-merge-lead = Efter sammanslagningen visar tjänsterna den andra termen. Sparade versioner ändras inte. Sammanslagningen kan inte ångras.
vocabulary-merge-into = Termen som ersätter
vocabulary-merge-effects = Vad som händer
vocabulary-merge-services = { $count ->
    [one] { $count } tjänst får den andra termen.
   *[other] { $count } tjänster får den andra termen.
}
vocabulary-merge-organisations = { $count ->
    [one] Verksamhetsområdet för { $count } organisation flyttas till den andra kommunen.
   *[other] Verksamhetsområdet för { $count } organisationer flyttas till den andra kommunen.
}
vocabulary-merge-button = Slå ihop
vocabulary-merge-none = Det finns ingen annan term i vokabulären som denna kunde slås ihop med.
vocabulary-back = Tillbaka till vokabulären
