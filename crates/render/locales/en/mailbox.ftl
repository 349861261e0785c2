mailbox-title = Mailbox
mailbox-lead = The demonstration sends no e-mail. All messages are shown here.
mailbox-empty = There are no messages yet.
mailbox-sent = Sent
mailbox-to = To
mailbox-subject = Subject
mailbox-text = Message as text
mailbox-html = HTML of the message
