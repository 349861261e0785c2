digest-will-be-deactivated = Inaktiveras snart om de inte loggar in
digest-will-be-deactivated-line = { $name } ({ $organisation }): kontot inaktiveras { $day }
digest-deactivated = Inaktiverade; du kan återställa kontot
digest-deactivated-line = { $name } ({ $organisation }): kontot raderas { $day }
digest-will-be-deleted = Raderas snart
digest-will-be-deleted-line = { $name } ({ $organisation }): { $day }
digest-ending = Behörigheten upphör snart
digest-ending-line = { $name } ({ $organisation }): sista dag { $day }
digest-reviews = Granskning av användare väntar
digest-reviews-line = { $organisation }: öppnad { $day }
digest-approvals = Inbjudningar väntar på ditt godkännande
digest-approvals-line = { $organisation }: { $count }
digest-to-confirm = Kontrollera och bekräfta att uppgifterna är aktuella
digest-to-confirm-line = { $service } ({ $organisation }): tas bort från de offentliga sidorna { $day } om ingen bekräftar uppgifterna
digest-will-be-outdated = Föråldras snart om ingen bekräftar uppgifterna
digest-will-be-outdated-line = { $service } ({ $organisation }): tas bort från de offentliga sidorna { $day }
digest-outdated = Föråldrade tjänster som inte längre visas på de offentliga sidorna
digest-outdated-line = { $service } ({ $organisation }): föråldrades { $day }
digest-will-be-archived = Föråldrade tjänster som snart arkiveras
digest-will-be-archived-line = { $service } ({ $organisation }): arkiveras { $day }
digest-validity-ends = Giltighetstiden går snart ut: fortsätter tjänsten?
digest-validity-ends-line = { $service } ({ $organisation }): sista dag { $day }
digest-returned = Returnerade till dig för bearbetning
digest-to-publish = Väntar på publicering
digest-to-publish-line = { $days ->
    [0] { $service } ({ $organisation }): skickades i dag
    [one] { $service } ({ $organisation }): har väntat i { $days } dygn
   *[other] { $service } ({ $organisation }): har väntat i { $days } dygn
}
digest-to-publish-late = { $service } ({ $organisation }): försenad, skulle ha publicerats senast { $day }
digest-without-updater = Tjänster utan uppdaterare
digest-service-line = { $service } ({ $organisation })
digest-broken-link = { $service }: { $address } – { $finding } (sedan { $since })
digest-site = Administration av Servicemanualen
digest-without-main-users = Organisationer utan huvudanvändare: { $count }
digest-overdue-reviews = Försenade granskningar av användare: { $count }
digest-dead-mails = Meddelanden som inte kunde levereras: { $count }
digest-failed-jobs = Misslyckade bakgrundsjobb: { $count }
digest-search-news = Nytt i dina sparade sökningar
digest-search-all = Visa sökningen: { $search }
digest-search-more = { $count ->
    [one] Och { $count } tjänst till. Visa sökningen: { $search }
   *[other] Och { $count } tjänster till. Visa sökningen: { $search }
}
digest-more = { $count ->
    [one] Och { $count } till. Visa alla
   *[other] Och { $count } till. Visa alla
}
