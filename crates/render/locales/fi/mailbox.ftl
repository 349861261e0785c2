mailbox-title = Postilaatikko
mailbox-lead = Esittelyversio ei lähetä sähköpostia. Kaikki viestit näkyvät täällä.
mailbox-empty = Viestejä ei ole vielä.
mailbox-sent = Lähetetty
mailbox-to = Vastaanottaja
mailbox-subject = Aihe
mailbox-text = Viesti tekstinä
mailbox-html = Viestin HTML-koodi
