# The texts of version 1 of the pages for groups of readers: see info.ftl.
audience-jobseekers = För arbetssökande
audience-experts = För experter
audience-providers = För tjänsteproducenter
audience-jobseekers-text =
    I Servicemanualen hittar du tjänster som hjälper dig på vägen till arbete, till exempel coachning, verkstäder, språkkurser, rehabilitering och vägledning. Tjänsterna ordnas av sysselsättningsområden, kommuner, företag, föreningar och läroanstalter.

    ## Du behöver inget konto

    Du kan söka och läsa om tjänster utan att logga in. Servicemanualen frågar inte efter ditt namn, din personbeteckning eller din situation. Inga uppgifter samlas in om vem som läser om tjänsterna.

    ## Så hittar du en tjänst

    - Skriv med egna ord vad du behöver, till exempel ”hjälp att söka jobb”, ”kurs i finska” eller ”jag orkar inte på jobbet”.
    - Ordens form spelar ingen roll, och små skrivfel gör ingenting.
    - Du kan också bläddra bland tjänsterna efter ämne på startsidan.
    - Om du får många träffar kan du avgränsa dem, till exempel efter ämne eller hemkommun.

    ## Det här berättar tjänstens sida

    - för vem tjänsten är avsedd
    - vad man gör i tjänsten och vilken nytta man har av den
    - var och när tjänsten ordnas och på vilka språk
    - vad tjänsten kostar
    - hur du kommer med och vad som krävs för att delta
    - vem som kan berätta mer om tjänsten.

    ## Så kommer du med

    Läs på tjänstens sida hur man kommer med. Till en del tjänster kan du anmäla dig själv. Till andra kommer du bara via sysselsättningstjänsterna. Berätta då om tjänsten för din egen expert, så kan ni tillsammans fundera på om den passar dig.

    I Servicemanualen söker man inte till tjänster och det fattas inga beslut här. Det ansvarar tjänstens arrangör eller ditt eget sysselsättningsområde för.

    ## Vem du kan fråga

    Kontaktpersonerna på tjänstens sida berättar mer om tjänsten. Frågor om ditt eget jobbsökande, dina förmåner och dina skyldigheter ställer du till sysselsättningstjänsterna i din kommun.
audience-experts-text =
    Servicemanualen är ett arbetsredskap för experter inom sysselsättningstjänsterna. I samma sökning hittar du tjänsterna i regionen, och när du är inloggad kan du också läsa arbetsanvisningarna.

    ## Det här får du när du är inloggad

    - Arbetsanvisningen på en egen flik på tjänstens sida: hur klienten hänvisas till tjänsten, på vilka villkor, hur förpliktande tjänsten är, vad som antecknas i klientdatasystemet och om ett arbetskraftspolitiskt utlåtande behövs.
    - Anvisningen för din egen kommun eller ditt sysselsättningsområde först, om anvisningarna skiljer sig åt mellan kommunerna.
    - Möjlighet att berätta för tjänstens uppdaterare om någon uppgift är fel.

    Adressen till den offentliga sidan kan du skicka till klienten. Klienten ser samma sida utan arbetsanvisning.

    ## Så får du ett konto

    Ett konto får man genom en inbjudan. Den skickas av huvudanvändaren i din organisation, till exempel din chef eller den expert som ansvarar för tjänsterna.

    1. Be huvudanvändaren i din organisation om en inbjudan. Uppge din e-postadress på jobbet.
    2. Öppna länken som kommer per e-post. Den gäller i [invitation_valid].
    3. Läs dataskyddsbeskrivningen och välj ett lösenord. Därefter är du inloggad.

    Kontot är personligt. Om du inte använder det inaktiveras det när det har gått [deactivate_after] sedan det senast användes. Du får ett meddelande innan det sker.

    ## Uppgifter om klienter

    Skriv inga uppgifter om klienter i något fält, inte heller i sökningen. Servicemanualen är en katalog över tjänster, inte ett klientdatasystem.

    ## Om en tjänst saknas eller en uppgift är föråldrad

    Om en tjänst saknas, berätta det för huvudanvändaren eller en redigerare i din organisation. Om du hittar ett fel kan du skriva till tjänstens uppdaterare med formuläret i slutet av arbetsanvisningen.
audience-providers-text =
    I Servicemanualen berättar du om dina tjänster för arbetssökande, arbetsgivare och experter inom sysselsättningstjänsterna. Du skriver uppgifterna själv, och den ansvariga myndigheten, alltså en kommun eller ett sysselsättningsområde, granskar och publicerar dem.

    ## Så kommer du med

    1. Ta kontakt med den kommun eller det sysselsättningsområde vars klienter din tjänst är avsedd för.
    2. Myndighetens huvudanvändare lägger in din organisation i Servicemanualen och bjuder in en huvudanvändare för den per e-post. Inbjudningslänken gäller i [invitation_valid].
    3. Som huvudanvändare bjuder du in redigerarna i din organisation och en andra huvudanvändare. Var och en har ett eget konto.

    ## Så publiceras en tjänst

    1. Skriv tjänsten som ett utkast. Formuläret berättar hela tiden vad som ännu saknas, och utkastet finns kvar om du fortsätter senare.
    2. Skicka in tjänsten för publicering när ingenting saknas.
    3. Den ansvariga myndigheten granskar uppgifterna och skriver en arbetsanvisning för experterna. Om något behöver rättas får du tillbaka tjänsten med kommentarer.
    4. Myndigheten publicerar tjänsten, och den hittas genast i sökningen.

    Den överenskomna längsta tiden från att tjänsten skickas in tills den publiceras är [new_service_within] för en ny tjänst och [changes_within] för en ändrad tjänst.

    ## Så hålls tjänsten aktuell

    - Välj en uppdaterare för varje tjänst och hur ofta uppgifterna granskas.
    - När det är dags för granskning får uppdateraren en påminnelse. Om allt stämmer räcker det med ett tryck för att bekräfta det.
    - Om ingen bekräftar uppgifterna försvinner tjänsten från de offentliga sidorna. Tiden från granskningsdagen är [outdated_after].
    - En föråldrad tjänst arkiveras om den inte uppdateras. Tiden för det är [archived_after]. Tjänsten kan återställas från arkivet.
    - Om tjänsten har ett slutdatum frågar vi i förväg vad som händer sedan. Tiden före slutdatumet är [asked_before_end].
    - En publicerad tjänst kan du ändra när som helst. Läsarna ser ändringarna när de har publicerats.

    ## En bra beskrivning

    Skriv för en läsare som inte känner till din tjänst: vad man gör i tjänsten, för vem den passar, vilken nytta man har av den och hur man kommer med. Använd korta meningar och vanliga ord. En beskrivning på finska och engelska hjälper dem som inte läser svenska.
