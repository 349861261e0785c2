-- Signing in and sessions (spec 2.6).

-- When the password was typed last in the session, and in which kind of browser and system it
-- runs; no versions, nothing that would tell one device from another of its kind.
ALTER TABLE session ADD COLUMN confirmed_at BIGINT;
ALTER TABLE session ADD COLUMN browser TEXT NOT NULL DEFAULT 'other';
ALTER TABLE session ADD COLUMN system TEXT NOT NULL DEFAULT 'other';
-- What a passkey that is being added has to answer to.
ALTER TABLE session ADD COLUMN challenge TEXT;

-- The password was right, the second factor has not been asked for yet. No session: whoever holds
-- this is nobody.
CREATE TABLE pending_sign_in (
    token_hash TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    created_at BIGINT NOT NULL,
    challenge TEXT
);
CREATE INDEX pending_sign_in_account ON pending_sign_in (account_id);
CREATE INDEX pending_sign_in_created ON pending_sign_in (created_at);

CREATE TABLE second_factor (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    kind TEXT NOT NULL CHECK (kind IN ('totp', 'passkey')),
    -- Of an authenticator app the shared secret, of a passkey its public key and counter.
    secret TEXT NOT NULL,
    -- Of a passkey: no two accounts have the same.
    credential TEXT UNIQUE,
    -- Of an authenticator app: the time step of the last code, which is not taken again.
    last_step BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    used_at BIGINT,
    version BIGINT NOT NULL,
    CHECK ((kind = 'passkey') = (credential IS NOT NULL))
);
CREATE INDEX second_factor_account ON second_factor (account_id, created_at);

CREATE TABLE recovery_code (
    account_id TEXT NOT NULL REFERENCES account (id),
    code_hash TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, code_hash)
);

-- Links that were mailed to the owner of an account. Each works once.
CREATE TABLE account_link (
    token_hash TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    kind TEXT NOT NULL CHECK (kind IN ('password_reset')),
    created_at BIGINT NOT NULL,
    valid_until BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX account_link_account ON account_link (account_id, kind, created_at);
CREATE INDEX account_link_valid ON account_link (valid_until);

-- Browsers in which a person has signed in, known by a cookie of their own.
CREATE TABLE known_device (
    account_id TEXT NOT NULL REFERENCES account (id),
    token_hash TEXT NOT NULL,
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, token_hash)
);
CREATE INDEX known_device_seen ON known_device (seen_at);
