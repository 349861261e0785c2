# Meddelandenas standardtexter. Administratörer kan ändra dem. En tom rad skiljer styckena åt, och
# { $button } och andra delar står på en egen rad. Värden: crates/domain/src/mail_text/kinds.rs.

template-invitation-subject = Inbjudan till Servicemanualen
template-invitation-body =
    { $organisation } bjuder in dig som användare av Servicemanualen. Servicemanualen är kommunernas, sysselsättningsområdenas och tjänsteproducenternas gemensamma katalog över tjänster som stöder sysselsättningen.

    Din roll är { $role }.

    Meddelande från den som bjöd in dig:
    { $message }

    { $button }

    Länken gäller till och med { $day } och kan användas en gång.

    Om du inte väntade dig någon inbjudan kan du bortse från meddelandet.

template-invitation-reminder-subject = Påminnelse: inbjudan till Servicemanualen
template-invitation-reminder-body =
    { $organisation } har bjudit in dig som användare av Servicemanualen, men du har inte svarat på inbjudan ännu.

    Din roll är { $role }.

    Meddelande från den som bjöd in dig:
    { $message }

    { $button }

    Länken gäller till och med { $day } och kan användas en gång.

    Om du inte väntade dig någon inbjudan kan du bortse från meddelandet.

template-invitation-join-subject = Inbjudan till organisationen { $organisation }
template-invitation-join-body =
    { $organisation } bjuder in dig som sin användare i Servicemanualen. Du har redan ett användarkonto, så du behöver inget nytt.

    Din roll i organisationen är { $role }.

    Meddelande från den som bjöd in dig:
    { $message }

    Logga in och tacka ja eller nej till inbjudan. Ingenting ändras innan du har svarat.

    { $button }

    Inbjudan gäller till och med { $day }.

template-registered-subject = Välkommen till Servicemanualen
template-registered-body =
    Ditt användarkonto är klart. Logga in med e-postadressen { $email } och lösenordet som du valde.

    Din organisation är { $organisation } och din roll är { $role }.

    { $button }

    Om du inte skapade kontot själv, kontakta genast huvudanvändaren i din organisation.

template-deactivation-warning-subject = Ditt användarkonto inaktiveras { $day }
template-deactivation-warning-body =
    Du har inte använt Servicemanualen på länge. Ditt användarkonto inaktiveras { $day } om du inte loggar in före det.

    Du behåller kontot genom att logga in en gång.

    { $button }

    Om du inte längre behöver kontot behöver du inte göra någonting.

template-account-deactivated-subject = Ditt användarkonto har inaktiverats
template-account-deactivated-body =
    Ditt användarkonto i Servicemanualen har inaktiverats. { $cause }

    Om du fortfarande behöver kontot kan du be att få det återställt. Kontot kan återställas av { $contact }.

    Kontot kan återställas till och med { $day }. Därefter raderas kontot och dess personuppgifter för gott.

template-account-restored-subject = Ditt användarkonto har återställts
template-account-restored-body =
    Ditt användarkonto i Servicemanualen är i bruk igen. Du kan logga in med samma e-postadress och lösenord som förut.

    Kontot återställdes av { $restored-by }.

    { $button }

template-deletion-warning-subject = Ditt användarkonto raderas för gott { $day }
template-deletion-warning-body =
    Ditt inaktiverade användarkonto i Servicemanualen raderas för gott { $day }. Samtidigt raderas din e-postadress, ditt namn och din titel.

    Om du fortfarande behöver kontot kan du be att få det återställt före det. Kontot kan återställas av { $contact }.

    Om du inte längre behöver kontot behöver du inte göra någonting.

template-last-main-user-warning-subject = En organisation håller på att bli utan huvudanvändare: { $organisation }
template-last-main-user-warning-body =
    Kontot för den sista huvudanvändaren i organisationen { $organisation } inaktiveras { $day }, om personen inte loggar in före det.

    Utan huvudanvändare kan ingen i organisationen bjuda in eller återställa användare. Bjud in en ny huvudanvändare eller kontakta den nuvarande.

    { $button }

template-role-changed-subject = Din roll har ändrats: { $new-role }
template-role-changed-body =
    Din roll i organisationen { $organisation } har ändrats. Den var { $old-role } och är nu { $new-role }. Ändringen gäller redan.

    Motivering:
    { $reason }

    Om du tycker att ändringen är fel, kontakta { $contact }.

template-role-corrected-subject = Administratörerna ändrade en användares roll: { $organisation }
template-role-corrected-body =
    Servicemanualens administratörer ändrade en roll i organisationen { $organisation }. Rollen för { $person } var { $old-role } och är nu { $new-role }.

    Motivering:
    { $reason }

    Ändringen gäller redan, och användaren har fått veta om den.

template-membership-removed-subject = Du är inte längre användare i organisationen { $organisation }
template-membership-removed-body =
    Dina rättigheter i organisationen { $organisation } har tagits bort från Servicemanualen.

    Om du tycker att ändringen är fel, kontakta { $contact }.

template-administrator-granted-subject = Du har blivit administratör
template-administrator-granted-body =
    Du har fått administratörsrättigheter i Servicemanualen. Som administratör loggar du in med lösenord och en andra autentiseringsfaktor.

    Motivering:
    { $reason }

    { $button }

    Om du inte väntade dig det här, kontakta genast en annan administratör.

template-administrator-withdrawn-subject = Dina administratörsrättigheter har återkallats
template-administrator-withdrawn-body =
    Du är inte längre administratör i Servicemanualen. Dina andra roller är oförändrade.

    Motivering:
    { $reason }

    Om du tycker att ändringen är fel, kontakta Servicemanualens administratörer.

template-access-review-reminder-subject = Påminnelse: granska organisationens användare
template-access-review-reminder-body =
    Granskningen av användarna i organisationen { $organisation } öppnades { $day } och har inte gjorts ännu.

    Gå igenom listan: bekräfta dem som behöver sitt konto och ta bort de andra.

    { $button }

template-sign-in-blocked-subject = Din inloggning är tillfälligt spärrad
template-sign-in-blocked-body =
    Någon har försökt logga in på ditt konto med fel lösenord för många gånger. Inloggningen är spärrad till { $time }.

    Om det var du själv, vänta och logga sedan in på nytt.

    Om det var någon annan är ditt lösenord fortfarande tryggt. Berätta om saken för huvudanvändaren i din organisation.

template-password-reset-subject = Välj ett nytt lösenord
template-password-reset-body =
    Någon, förhoppningsvis du, bad om ett nytt lösenord till ditt användarkonto i Servicemanualen.

    { $button }

    Länken gäller till { $time } och kan användas en gång.

    Om du inte bad om ett nytt lösenord kan du bortse från meddelandet. Ditt nuvarande lösenord fungerar fortfarande.

template-password-reset-deactivated-subject = Ditt användarkonto är inte i bruk
template-password-reset-deactivated-body =
    Någon, förhoppningsvis du, bad om ett nytt lösenord till ditt användarkonto i Servicemanualen. Kontot har inaktiverats, så lösenordet kan inte bytas.

    Om du fortfarande behöver kontot kan du be att få det återställt. Kontot kan återställas av { $contact }.

    Om du inte bad om ett nytt lösenord kan du bortse från meddelandet.

template-password-changed-subject = Ditt lösenord har bytts
template-password-changed-body =
    Lösenordet till ditt användarkonto i Servicemanualen byttes { $time }. Dina andra sessioner avslutades.

    Om du bytte lösenordet själv behöver du inte göra någonting.

    Om du inte bytte det, kontakta genast { $contact }.

template-email-change-confirm-subject = Bekräfta din nya e-postadress
template-email-change-confirm-body =
    Någon vill använda den här adressen som användarnamn i Servicemanualen. Bekräfta att adressen är din.

    { $button }

    Länken gäller till { $time } och kan användas en gång. Din nuvarande adress är i bruk tills du har bekräftat den nya.

    Om du inte bad om ändringen kan du bortse från meddelandet.

template-email-change-notice-subject = Byte av din e-postadress har begärts
template-email-change-notice-body =
    Ett byte av e-postadressen till ditt användarkonto i Servicemanualen begärdes { $time }. Adressen byts när den nya har bekräftats.

    Om du begärde bytet själv behöver du inte göra någonting.

    Om du inte begärde det, byt lösenord och kontakta genast { $contact }.

template-email-changed-subject = Din e-postadress har bytts
template-email-changed-body =
    E-postadressen till ditt användarkonto i Servicemanualen byttes { $time }. Inga fler meddelanden skickas till den här adressen, och det går inte att logga in med den.

    Om du inte bytte adressen själv, kontakta genast { $contact }.

template-email-corrected-subject = Din e-postadress har rättats
template-email-corrected-body =
    Administratören rättade e-postadressen till ditt användarkonto i Servicemanualen { $time }. Ditt användarnamn är nu { $email }. Lösenordet är oförändrat.

    Om adressen är fel, kontakta { $contact }.

template-new-device-subject = Ny inloggning på ditt konto
template-new-device-body =
    Någon loggade in på ditt konto med en ny enhet { $time }.

    Enhet: { $device }

    Om det var du behöver du inte göra någonting.

    Om det inte var du, avsluta sessionen och byt genast lösenord.

    { $button }

template-second-factor-added-subject = En autentiseringsfaktor lades till
template-second-factor-added-body =
    En andra autentiseringsfaktor lades till ditt användarkonto i Servicemanualen { $time }: { $factor }.

    Om du lade till den själv behöver du inte göra någonting.

    Om du inte lade till den, kontakta genast { $contact }.

template-second-factor-removed-subject = En autentiseringsfaktor togs bort
template-second-factor-removed-body =
    En andra autentiseringsfaktor togs bort från ditt användarkonto i Servicemanualen { $time }: { $factor }.

    Om du tog bort den själv behöver du inte göra någonting.

    Om du inte tog bort den, kontakta genast { $contact }.

template-service-submitted-subject = En tjänst väntar på publicering: { $service }
template-service-submitted-body =
    { $person } ({ $organisation }) skickade tjänsten ”{ $service }” för publicering. Granska den och publicera eller returnera den.

    { $button }

template-service-published-subject = Tjänsten har publicerats: { $service }
template-service-published-body =
    Tjänsten ”{ $service }” har nu publicerats och är synlig för alla. När det är dags att kontrollera uppgifterna får uppdateraren en påminnelse.

    { $button }

template-service-not-published-subject = Tjänsten publicerades inte: { $service }
template-service-not-published-body =
    Tjänsten ”{ $service }” skulle publiceras, men något saknas nu eller så har din rätt att publicera den upphört. Tidpunkten har tagits bort. På tjänstens sida ser du vad som saknas och vad du kan göra.

    { $button }

template-service-returned-subject = Tjänsten har returnerats för bearbetning: { $service }
template-service-returned-body =
    { $person } returnerade tjänsten ”{ $service }” för bearbetning och skrev:
    { $message }

    Gör rättelserna och skicka tjänsten för publicering på nytt.

    { $button }

template-service-reported-subject = Meddelande om tjänsten: { $service }
template-service-reported-body =
    { $person } ({ $email }) upptäckte något att rätta i tjänsten ”{ $service }” och skrev:
    { $message }

    Kontrollera uppgifterna och rätta dem om de inte stämmer. Du kan svara skribenten direkt.

    { $button }

template-services-without-updater-subject = Uppdaterare saknas: { $count }
template-services-without-updater-body =
    Uppgifterna om de här tjänsterna borde kontrolleras, men tjänsterna har ingen uppdaterare som kan göra det. Kontrollera och bekräfta uppgifterna själv eller välj en uppdaterare.

    { $list }

    { $button }

template-services-outdated-subject = Visas inte längre offentligt: { $count }
template-services-outdated-body =
    Ingen bekräftade i tid att uppgifterna om de här tjänsterna är aktuella. Tjänsterna har markerats som föråldrade och visas inte längre för alla.

    Kontrollera uppgifterna och skicka tjänsten för publicering på nytt. Om tjänsten inte längre finns behöver du inte göra någonting: den arkiveras senare.

    { $list }

    { $button }

template-services-archiving-subject = Arkiveras snart: { $count }
template-services-archiving-body =
    De här föråldrade tjänsterna arkiveras om de inte publiceras på nytt före det. En arkiverad tjänst kan återställas senare med alla sina uppgifter.

    { $list }

    { $button }

template-digest-subject = Sammandrag från Servicemanualen: { $count }
template-digest-body =
    Det här har hänt eller väntar på dig i Servicemanualen.

    { $list }

    { $button }
