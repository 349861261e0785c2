-- Texts of mails that administrators wrote in place of the defaults (spec 2.8). Going back to the
-- default empties subject and body and keeps the row, so that versions only grow and a form that
-- was opened before is recognised as old.

CREATE TABLE mail_text (
    kind TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
    subject TEXT,
    body TEXT,
    changed_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL REFERENCES account (id),
    version BIGINT NOT NULL,
    PRIMARY KEY (kind, language),
    CHECK ((subject IS NULL) = (body IS NULL))
);
