start-title = Start
start-greeting = Hej { $name }
start-tasks = Väntar på dig
start-no-tasks = Ingenting väntar på dig just nu.
start-task-review = { $count ->
    [one] { $count } tjänst väntar på publicering
   *[other] { $count } tjänster väntar på publicering
}
start-task-returned = { $count ->
    [one] { $count } tjänst har returnerats till dig för bearbetning
   *[other] { $count } tjänster har returnerats till dig för bearbetning
}
start-task-to-confirm = { $count ->
    [one] Uppgifterna om { $count } tjänst väntar på din bekräftelse
   *[other] Uppgifterna om { $count } tjänster väntar på din bekräftelse
}
start-task-drafts = { $count ->
    [one] { $count } utkast är inte färdigt
   *[other] { $count } utkast är inte färdiga
}
start-task-translate = { $count ->
    [one] { $count } tjänst har en översättning som släpar efter
   *[other] { $count } tjänster har en översättning som släpar efter
}
start-task-invitations = { $count ->
    [one] { $count } inbjudan väntar på ditt godkännande
   *[other] { $count } inbjudningar väntar på ditt godkännande
}
start-task-no-main-user = { $count ->
    [one] { $count } organisation saknar huvudanvändare
   *[other] { $count } organisationer saknar huvudanvändare
}
start-task-one-main-user = { $count ->
    [one] { $count } organisation har bara en huvudanvändare
   *[other] { $count } organisationer har bara en huvudanvändare
}
start-task-no-services = { $count ->
    [one] { $count } organisation saknar tjänster
   *[other] { $count } organisationer saknar tjänster
}
start-task-broken-links = { $count ->
    [one] En länk fungerar inte
   *[other] { $count } länkar fungerar inte
}
start-task-dead-mails = { $count ->
    [one] { $count } meddelande kunde inte levereras
   *[other] { $count } meddelanden kunde inte levereras
}
start-task-failed-jobs = { $count ->
    [one] { $count } bakgrundsjobb har misslyckats
   *[other] { $count } bakgrundsjobb har misslyckats
}
start-checklist = Så här kommer du i gång
start-done = Gjort:
start-step-search = Sök en tjänst som du känner till och se hur dess sida ser ut
start-step-service = Skriv ett utkast till din första tjänst
start-step-submit = Skicka utkastet för publicering
start-step-invite = Bjud in en andra huvudanvändare till din organisation
start-step-organisation = Kontrollera din organisations uppgifter
start-task-access-review = { $count ->
    [one] { $count } användare väntar på granskning
   *[other] { $count } användare väntar på granskning
}
start-task-overdue-reviews = { $count ->
    [one] Granskningen av användarna i { $count } organisation är försenad
   *[other] Granskningen av användarna i { $count } organisationer är försenad
}
start-hide = Dölj de första uppgifterna
start-show = Visa de första uppgifterna
start-step-profile = Fyll i ditt namn
start-step-factor = Ta i bruk ett andra inloggningssätt
start-step-guide = Läs guiden för din roll
start-task-late-reviews = { $count ->
    [one] { $count } tjänst har väntat på publicering längre än avtalat
   *[other] { $count } tjänster har väntat på publicering längre än avtalat
}
start-task-days = som längst { $count } dygn
start-task-without-updater = { $count ->
    [one] { $count } tjänst saknar uppdaterare
   *[other] { $count } tjänster saknar uppdaterare
}
start-task-ending-soon = { $count ->
    [one] { $count } användares konto eller behörighet upphör snart
   *[other] { $count } användares konton eller behörigheter upphör snart
}
start-idle = Du kan till exempel
start-idle-search = söka tjänster
start-idle-lists = öppna dina favoriter
start-idle-services = gå igenom dina tjänster
start-idle-write = skriva en ny tjänst
