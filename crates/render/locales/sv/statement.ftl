# The texts of version 1 of the pages about cookies and accessibility: see info.ftl. What is said of
# cookies is what crates/web/src/cookies.rs does.
statement-cookies = Kakor
statement-accessibility = Tillgänglighetsutlåtande
statement-cookies-text =
    Servicemanualen använder bara kakor som behövs för att inloggningen ska fungera. Det finns inga kakor för spårning, reklam eller besöksstatistik, och därför frågar vi inte efter ditt samtycke.

    ## Om du bara läser om tjänster

    När du söker och läser om tjänster utan att logga in sparas inga kakor i din webbläsare.

    ## Kakor när du loggar in

    - **session**: håller dig inloggad. Kakan försvinner när du loggar ut eller stänger webbläsaren. Inloggningen upphör senast när tjänsten inte har använts: tiden är [session_idle]. En inloggning varar högst [session_longest].
    - **sign-in**: kommer ihåg inloggningen mellan lösenordet och det andra sättet att identifiera dig. Kakan gäller i 15 minuter eller tills du är inloggad.
    - **device**: visar att du har loggat in med den här webbläsaren förut. Med hjälp av den får du ett meddelande om någon loggar in på ditt konto med en ny webbläsare. Kakan gäller i ett år från den senaste inloggningen.
    - **flash**: visar ett meddelande på nästa sida, till exempel ”Tjänsten har sparats”. Kakan försvinner när meddelandet har visats, senast efter en minut. Också den som inte är inloggad kan få den, till exempel efter att ha loggat ut.

    När förbindelsen är krypterad börjar de tre första namnen med __Host-.

    Kakorna innehåller inte ditt namn, din adress eller något annat om dig: bara en slumpmässig teckensträng eller meddelandets kod. Skript på webbsidor kan inte läsa dem. I övrigt lagras i webbläsaren bara den vanliga cachen för sidor och följande förteckning.

    ## Senast öppnade tjänster

    När du är inloggad kommer webbläsaren ihåg de 15 tjänster som du öppnade senast, i högst 30 dagar (recently-viewed), så att du snabbt hittar tillbaka till dem. Förteckningen finns bara i den här webbläsaren och skickas ingenstans. Den försvinner när du loggar ut eller när en sida öppnas utan inloggning, och du kan tömma den själv på sidan Favoriter.

    ## Andra servrar

    Sidorna hämtar ingenting från andra servrar, så ingen annan kan spara kakor genom dem. På tjänsternas sidor finns länkar till andras webbplatser, som har sin egen praxis.

    ## Att ta bort kakor

    Du kan när som helst ta bort kakorna i webbläsarens inställningar. Då måste du logga in på nytt.
statement-accessibility-text =
    Det här tillgänglighetsutlåtandet gäller Servicemanualen, en webbkatalog över tjänster som stöder sysselsättning. Tjänsten omfattas av lagen om tillhandahållande av digitala tjänster (306/2019), som kräver att offentliga webbtjänster är tillgängliga.

    Tjänsten drivs av: [operator].

    ## Tjänstens tillgänglighet

    Servicemanualen uppfyller lagens krav delvis. Kraven är nivåerna A och AA i riktlinjerna för tillgängligt webbinnehåll WCAG 2.1. Vårt mål är den nyare WCAG 2.2, nivå AA. Vi anger att kraven uppfylls delvis tills någon utomstående har bedömt tjänsten.

    ## Innehåll som inte är tillgängligt

    - Organisationerna bifogar filer till sina tjänster, till exempel PDF-, Word- och PowerPoint-dokument. De kan ha brister, till exempel saknade rubriker eller textalternativ för bilder (WCAG 1.1.1, 1.3.1).
    - Bifogade videor kan sakna textning och syntolkning (WCAG 1.2.2, 1.2.5).
    - I organisationernas egna texter kan det finnas länkar vars namn inte berättar vart de leder, eller avsnitt på andra språk som inte är märkta (WCAG 2.4.4, 3.1.2).

    Från tjänsternas sidor finns länkar till andras webbplatser. Den som driver webbplatsen ansvarar för dess tillgänglighet.

    ## Du kan få uppgifterna på annat sätt

    Om du inte kan läsa en fil eller annat innehåll, be tjänstens kontaktperson eller oss om uppgifterna, så får du dem i en form som passar dig.

    ## Ge respons om tillgängligheten

    Berätta om du upptäcker en brist: [contact].

    Uppge sidans adress, vad som inte fungerar och vilken enhet, vilken webbläsare och vilket hjälpmedel du använder. Vi svarar inom 14 dagar.

    ## Tillsyn över tillgängligheten

    Ge först respons till oss. Om du inte är nöjd med svaret eller inte får något svar inom 14 dagar kan du lämna in ett klagomål eller en begäran om utredning till tillsynsmyndigheten. På myndighetens webbplats berättas hur du gör det och hur ärendet behandlas.

    Tillsynsmyndighet: Transport- och kommunikationsverket Traficom, enheten för tillsyn över digital tillgänglighet. Webbplats: www.webbtillganglighet.fi. Telefonväxel: [029 534 5000](tel:+358295345000).

    ## Hur tillgängligheten har bedömts

    Bedömningen har gjorts av tjänstens utvecklare. Varje sida kontrolleras automatiskt på alla tre språken varje gång tjänsten ändras. De viktigaste funktionerna har dessutom testats enbart med tangentbord, utan JavaScript och på en skärm som är 320 bildpunkter bred. Ingen utomstående har ännu bedömt tjänsten.

    Utlåtandets version och datum finns i början av sidan.
