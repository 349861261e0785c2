# The texts of version 1 of two of the pages that administrators write; the others are in
# audience.ftl, support.ftl and statement.ftl. Administrators write later versions. Names in square
# brackets are facts of the running settings: crates/domain/src/info_page.rs. No line may begin
# with a bracket or an asterisk.
info-privacy = Dataskyddsbeskrivning
info-data-security = Datasäkerhet
info-next = Se också
info-version = Version { $number }, { $day }
info-notice-title = Läs dataskyddsbeskrivningen
info-notice-lead = Läs den här beskrivningen innan du fortsätter. Den berättar hur dina uppgifter behandlas. En ny version visas en gång för varje användare.
info-notice-button = Jag har läst beskrivningen, fortsätt
info-privacy-text =
    Den här beskrivningen berättar vilka uppgifter om Servicemanualens användare som behandlas, varför och hur länge. Servicemanualen är en katalog över tjänster. Uppgifter om klienter behandlas inte och får inte skrivas in i något fält.

    ## Personuppgiftsansvarig och kontakt

    Personuppgiftsansvarig och den som driver tjänsten: [operator].

    Kontakt i frågor som gäller dina uppgifter: [contact].

    ## Vilka uppgifter om dig som behandlas

    Två uppgifter är obligatoriska:

    - din e-postadress, som också är ditt användarnamn
    - din hemorganisation och din roll där, samt i eventuella andra organisationer.

    Frivilliga uppgifter är förnamn, efternamn och yrkestitel. Du kan lämna bort dem eller ta bort dem när som helst.

    När tjänsten används uppstår dessutom följande uppgifter:

    - språk och hur ofta du vill ha en sammanställning per e-post
    - en kontrollsumma av ditt lösenord, från vilken lösenordet inte kan återskapas, och det andra sätt att identifiera dig som du har valt
    - dina inloggningar: tid, typ av webbläsare och system samt den dag då du senast använde tjänsten
    - loggen över vad du har gjort: tid, händelse, föremål och nätverksadress
    - vilka versioner av tjänsternas uppgifter du har skrivit
    - inbjudningar och meddelanden som har skickats till dig
    - vilken version av den här beskrivningen du har bekräftat att du läst och när du gjorde det.

    Uppgifterna kommer från dig själv, från huvudanvändaren som bjöd in dig eller från användningen av tjänsten.

    ## Varför uppgifterna behandlas

    Uppgifterna behövs för att identifiera användare, sköta behörigheter, hålla tjänsternas uppgifter aktuella, skicka meddelanden till användarna och i efterhand kunna utreda vilka ändringar som har gjorts.

    Rättslig grund för behandlingen: den personuppgiftsansvariga kompletterar den rättsliga grunden här.

    ## Hur länge uppgifterna sparas

    - Ett konto som inte används inaktiveras när det har gått [deactivate_after] sedan det senast användes. En varning skickas per e-post [deactivation_warnings] i förväg.
    - Tiden under vilken en huvudanvändare kan återställa ett inaktiverat konto är [restore_within]. En varning om raderingen skickas [deletion_warnings] i förväg.
    - Kontot och alla personuppgifter i det raderas för gott när det har gått [delete_after] sedan det senast användes. Uppgiften om vem som skrivit något ersätts med en pseudonym som inte går att koppla till personen.
    - Loggen sparas i [log_kept]. Nätverksadresser förkortas när det har gått [addresses_kept] sedan händelsen.
    - En inbjudningslänk gäller i [invitation_valid]. Adressen i en avslutad inbjudan raderas när det har gått [invitation_listed].
    - Adressen och innehållet i ett skickat meddelande raderas genast efter att det har skickats. Ett meddelande som inte kunde levereras sparas i [failed_mail_kept]. Uppgiften om att ett meddelande har skickats sparas i högst [mail_traces_kept].
    - I säkerhetskopior finns uppgifterna så länge som den som driver tjänsten har bestämt.

    ## Vem som ser dina uppgifter

    Ditt namn, din adress, din roll och den dag då du senast använde tjänsten visas för huvudanvändarna i din organisation, för huvudanvändarna i den organisation som din organisation lyder under och för tjänstens administratörer. Ditt namn visas också för dem som skriver och granskar samma tjänster. På de offentliga sidorna finns inga uppgifter om dig.

    Uppgifterna lämnas inte ut till andra och överförs inte utanför tjänsten. Det enda som går ut är den e-post som tjänsten skickar till dig. Tjänsten använder ingen analys, och kakor används bara för inloggningen och för meddelanden som visas på sidan.

    ## Dina rättigheter

    På sidan Mitt konto kan du själv

    - se och rätta dina uppgifter
    - ladda ner allt som har sparats om dig
    - se dina egna händelser i loggen och avsluta dina inloggningar
    - avsluta ditt konto, varvid dina personuppgifter raderas genast.

    Du kan också be den personuppgiftsansvariga att rätta eller radera dina uppgifter eller begränsa behandlingen, och du kan invända mot behandlingen. Om du anser att dina uppgifter behandlas fel kan du klaga hos dataombudsmannen.

    Inga automatiska beslut fattas och inga profiler görs utifrån dina uppgifter. Att ett oanvänt konto raderas beror bara på vilken dag det senast användes.
info-data-security-text =
    Den här sidan berättar var Servicemanualens uppgifter finns, vem som driver tjänsten och hur uppgifterna skyddas.

    ## Var uppgifterna finns

    Tjänsten drivs av: [operator].

    Uppgifterna förvaras här: [data_location].

    Frågor och anmälningar om datasäkerhet: [contact].

    ## Vilka uppgifter tjänsten innehåller

    Tjänsten innehåller uppgifter om tjänster och om organisationerna som ordnar dem samt användarnas konton. Uppgifter om klienter behandlas inte. Inget fält, ingen kommentar och ingen blankett frågar efter dem, och de får inte skrivas in i tjänsten.

    Om användarna sparas bara e-postadress, hemorganisation och roll samt frivilligt namn och yrkestitel. Dataskyddsbeskrivningen berättar mer.

    ## Vad som skyddar uppgifterna

    - Behörighetsnivåer: rollen avgör vad var och en ser och får göra. En ändrad behörighet gäller genast.
    - Personliga konton: nya användare kommer in bara genom en inbjudan. Inbjudningslänken gäller i [invitation_valid] och fungerar en gång.
    - Lösenord sparas bara som kontrollsummor. Vanliga lösenord godkänns inte, och gissande bromsas.
    - Tvåstegsverifiering är tillgänglig för alla. Den krävs av administratörer, och en organisation kan kräva den av sina användare.
    - En inloggning upphör när tjänsten inte används: tiden är [session_idle]. En inloggning varar högst [session_longest].
    - Logg: inloggningar, ändringar och behörigheter antecknas i en logg, och det kontrolleras att loggen inte har ändrats.
    - Introduktion: för varje roll finns en guide och de första uppgifterna.
    - Förbindelserna till tjänsten är krypterade.

    ## Tidsgränser

    - Ett konto som inte används inaktiveras när det har gått [deactivate_after] sedan det senast användes och raderas för gott när det har gått [delete_after].
    - Organisationernas huvudanvändare kontrollerar regelbundet sina användare. Tiden mellan kontrollerna är [review_every].
    - Länken för ett nytt lösenord gäller i [reset_link_valid] och länken som bekräftar en ny e-postadress i [email_link_valid].
    - Loggen sparas i [log_kept]. Nätverksadresser förkortas när det har gått [addresses_kept] sedan händelsen.

    ## Vad som går ut från tjänsten

    Sidorna hämtar ingenting från andra servrar. Tjänsten använder ingen analys och inga teckensnitt eller spårare från tredje part. Det enda som går ut är e-post till användarna och, om administratören har tagit den i bruk, kontrollen av länkar i tjänsternas uppgifter.
