# The texts of version 1 of the pages that help on: see info.ftl.
support-help = Hjälp
support-faq = Vanliga frågor
support-contact = Kontakta oss
support-help-text =
    Den här sidan berättar hur du söker tjänster, vad som finns på en tjänsts sida och hur du använder Servicemanualen med hjälpmedel eller tangentbord.

    ## Att söka

    Skriv ett eller några ord i sökfältet och tryck på Sök. Du behöver inte veta vad tjänsten heter.

    - Böjda former hittas: ”kurs” hittar också ”kurser” och ”språkkurserna”.
    - Vardagliga ord och förkortningar hittar tjänster där beskrivningen använder andra ord för samma sak.
    - Skrivfel gör oftast ingenting. Sökningen kan också fråga om du menade ett annat ord.
    - Citattecken söker orden intill varandra: ”svenska språket”.
    - Ett minustecken framför ett ord lämnar bort det: verkstad -webb.
    - Om du inte får några träffar, använd färre ord eller bläddra bland tjänsterna efter ämne.

    ## Att avgränsa träffarna

    Under Avgränsa sökningen väljer du till exempel ämne eller hemkommun. Dina val visas ovanför träffarna, och du kan ta bort dem ett i taget. Den avgränsade sökningen finns också i sidans adress, så du kan skicka den till någon annan eller spara den som bokmärke.

    ## Tjänstens sida

    Först på sidan finns tjänstens namn, arrangör och en sammanfattning. I rutan med uppgifter ser du bland annat språk, pris och målgrupp. Därefter berättar sidan för vem tjänsten är avsedd, hur man kommer med, var och när den ordnas och vem som svarar på frågor. Du ser också vilken dag uppgifterna senast uppdaterades.

    Sidan kan skrivas ut med webbläsarens utskriftsfunktion. Menyerna kommer inte med på utskriften.

    ## Språk

    Servicemanualen finns på finska, svenska och engelska. Du byter språk högst upp på sidan och stannar på samma sida. Om en tjänst inte är beskriven på det språk du valt visas den på originalspråket, och sidan berättar om det.

    Beskrivningens språk är inte samma sak som tjänstens språk. Tjänstens språk är det språk som används i tjänsten.

    ## Hjälpmedel och tangentbord

    - Den första länken på sidan leder direkt till innehållet. Du når den med tabbtangenten.
    - Allt fungerar med tangentbordet, och musen behövs inte.
    - Med en skärmläsare kan du röra dig mellan rubriker och områden på sidan.
    - Texten kan förstoras flera gånger i webbläsaren, och sidan anpassar sig också till en telefon.
    - Sidorna fungerar också utan JavaScript.
    - Inloggade användare varnas i god tid innan inloggningen upphör.

    Om något inte fungerar med ditt hjälpmedel, berätta det för oss. Kontaktuppgiften finns i tillgänglighetsutlåtandet.
support-faq-text =
    På den här sidan finns frågor som Servicemanualens läsare och användare ofta ställer.

    ## Att söka och läsa

    ### Kostar det något att använda Servicemanualen?

    Nej, och du behöver inte logga in. Om själva tjänsten är avgiftsbelagd står priset på tjänstens sida.

    ### Kan jag söka till en tjänst via Servicemanualen?

    Nej. Tjänstens sida berättar hur man kommer med. Om man kan anmäla sig på webben finns en länk till anmälan på sidan.

    ### Varför hittar jag inte en tjänst som jag vet att finns?

    Pröva ett annat ord eller ta bort avgränsningarna. Tjänsten kan också saknas för att uppgifterna inte har bekräftats i tid eller för att den inte har publicerats ännu. Fråga då tjänstens arrangör eller sysselsättningstjänsterna i din kommun.

    ### Kan jag delta i en tjänst som ordnas i en annan kommun?

    Det beror på tjänsten. Se punkten hemkommun på tjänstens sida: där står det om tjänsten bara är avsedd för invånare i vissa kommuner.

    ### Vad betyder en språknivå, till exempel B1?

    Den anger hur bra man behöver kunna språket. Nivån förklaras med vanliga ord på tjänstens sida.

    ### Varför visas tjänsten på ett annat språk?

    Tjänsten är inte beskriven på det språk du valt. Då visas originalet, eftersom det är bättre än ingenting.

    ### Vem frågar jag om det finns ett fel i uppgifterna om en tjänst?

    Ta kontakt med kontaktpersonen på tjänstens sida. Inloggade experter kan skicka ett meddelande till tjänstens uppdaterare.

    ### Samlas det in uppgifter om mig när jag läser om tjänster?

    Nej. Du behöver inget konto för att läsa, ingen spårning görs och sidorna hämtar ingenting från andra servrar.

    ## Konton

    ### Hur får jag ett konto?

    Bara genom en inbjudan från huvudanvändaren i din organisation. Man kan inte registrera sig själv.

    ### Inbjudningslänken fungerar inte. Vad gör jag?

    Länken fungerar en gång och gäller i [invitation_valid]. Be huvudanvändaren om en ny inbjudan.

    ### Jag har glömt mitt lösenord. Vad gör jag?

    Välj på inloggningssidan att du har glömt lösenordet. Du får en länk per e-post och väljer ett nytt med den. Länken gäller i [reset_link_valid].

    ### Varför fungerar mitt konto inte längre?

    Ett konto som inte används inaktiveras när det har gått [deactivate_after] sedan det senast användes. Huvudanvändaren i din organisation kan återställa det. Tiden för det är [restore_within].

    ## För tjänsteproducenter

    ### Hur snabbt publiceras min tjänst?

    Den ansvariga myndigheten granskar tjänsten före publiceringen. Den överenskomna längsta tiden är [new_service_within] för en ny tjänst och [changes_within] för en ändrad tjänst.

    ### Varför syns min tjänst inte längre i sökningen?

    Troligen har ingen bekräftat uppgifterna när det var dags för granskning. Logga in, uppdatera tjänsten och skicka in den för publicering på nytt.
support-contact-text =
    Här ser du vem som svarar på vilken fråga. Då kommer din fråga direkt till rätt ställe.

    ## En fråga om en tjänst

    Om du vill veta mer om en tjänst eller delta i den, ta kontakt med kontaktpersonen på tjänstens sida. De som driver Servicemanualen känner inte till enskilda tjänster och kan inte anmäla dig till dem.

    ## En fråga om ditt eget jobbsökande

    Ta kontakt med sysselsättningstjänsterna i din kommun eller ditt sysselsättningsområde. Servicemanualen innehåller inga uppgifter om klienter. Skicka därför inte din personbeteckning eller uppgifter om din situation till dem som driver Servicemanualen.

    ## Ett fel i uppgifterna om en tjänst

    Berätta om felet för tjänstens kontaktperson. Om du har ett expertkonto kan du skriva till tjänstens uppdaterare med formuläret i slutet av arbetsanvisningen.

    ## Konton och inloggning

    Huvudanvändaren i din organisation svarar på frågor om inbjudningar, roller och inaktiverade konton. Ett nytt lösenord skaffar du själv på inloggningssidan.

    ## Servicemanualens funktion, respons och tillgänglighet

    Servicemanualen drivs av: [operator].

    Respons, felanmälningar och frågor om Servicemanualen: [contact].

    När du anmäler ett fel, uppge sidans adress, vad du gjorde, vad som hände och vilken enhet och webbläsare du använder.

    ## Dina uppgifter

    Om du har ett konto kan du se och ladda ner dina uppgifter på sidan Mitt konto. Dataskyddsbeskrivningen berättar om dina rättigheter.
