mailbox-title = Postlåda
mailbox-lead = Demoversionen skickar ingen e-post. Alla meddelanden visas här.
mailbox-empty = Det finns inga meddelanden ännu.
mailbox-sent = Skickat
mailbox-to = Mottagare
mailbox-subject = Ämne
mailbox-text = Meddelandet som text
mailbox-html = Meddelandets HTML-kod
