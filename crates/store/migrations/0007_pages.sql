-- Pages about data that administrators write (spec 2.1). Versions are never changed.
CREATE TABLE page_version (
    page TEXT NOT NULL CHECK (page IN ('privacy', 'data_security')),
    number BIGINT NOT NULL,
    body_fi TEXT NOT NULL,
    body_sv TEXT NOT NULL,
    body_en TEXT NOT NULL,
    sanitiser BIGINT NOT NULL,
    -- Empty for the first version, which came with the program.
    written_by TEXT REFERENCES account (id),
    written_at BIGINT NOT NULL,
    PRIMARY KEY (page, number)
);

-- A new address that its owner has not confirmed yet: one for each account, the newest.
CREATE TABLE email_change (
    account_id TEXT PRIMARY KEY REFERENCES account (id),
    token_hash TEXT NOT NULL UNIQUE,
    email TEXT NOT NULL,
    valid_until BIGINT NOT NULL
);
CREATE INDEX email_change_valid ON email_change (valid_until);

-- Whether the person has put away the first steps of the start page.
ALTER TABLE account ADD COLUMN checklist_hidden BIGINT NOT NULL DEFAULT 0;
