-- Rules for every migration (docs/adr/0002-one-sql-text.md): ids and enums are TEXT, instants
-- BIGINT milliseconds UTC, days TEXT YYYY-MM-DD, yes/no BIGINT 0/1; nothing here is particular to
-- SQLite or PostgreSQL.

-- Numbers without gaps, given out inside the transaction that uses them. The row lock makes
-- transactions that take the same number wait for each other, so numbers become visible in order.
CREATE TABLE counter (
    name TEXT PRIMARY KEY,
    value BIGINT NOT NULL
);
INSERT INTO counter (name, value) VALUES ('account', 1000), ('feed', 0), ('administrators', 0);

CREATE TABLE organisation (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('authority', 'provider')),
    name_fi TEXT NOT NULL,
    name_sv TEXT,
    name_en TEXT,
    name_key TEXT NOT NULL UNIQUE,
    status TEXT NOT NULL CHECK (status IN ('active', 'closed')),
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);

CREATE TABLE organisation_parent (
    provider_id TEXT NOT NULL REFERENCES organisation (id),
    authority_id TEXT NOT NULL REFERENCES organisation (id),
    PRIMARY KEY (provider_id, authority_id)
);
CREATE INDEX organisation_parent_authority ON organisation_parent (authority_id, provider_id);

CREATE TABLE account (
    id TEXT PRIMARY KEY,
    number BIGINT NOT NULL UNIQUE,
    -- Empty once the account is deleted: the row stays as a pseudonym for what the person wrote.
    email TEXT,
    email_key TEXT UNIQUE,
    password_hash TEXT,
    first_name TEXT,
    last_name TEXT,
    work_title TEXT,
    -- The shown name as lists sort it.
    name_key TEXT,
    language TEXT NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
    digest TEXT NOT NULL CHECK (digest IN ('weekly', 'daily')),
    -- The day whose digest was made last.
    digest_on TEXT,
    notice_version BIGINT NOT NULL,
    second_factor_due_on TEXT,
    deactivated_at BIGINT,
    deactivation_reason TEXT CHECK (deactivation_reason IN
        ('inactivity', 'end_date', 'removal', 'manual')),
    deleted_at BIGINT,
    -- Of a deleted account: where the person belonged last.
    former_organisation_id TEXT REFERENCES organisation (id),
    administrator BIGINT NOT NULL CHECK (administrator IN (0, 1)),
    created_at BIGINT NOT NULL,
    last_active_on TEXT NOT NULL,
    version BIGINT NOT NULL,
    CHECK ((deactivated_at IS NULL) = (deactivation_reason IS NULL)),
    CHECK ((deleted_at IS NULL) = (email IS NOT NULL)),
    CHECK ((deleted_at IS NULL) = (email_key IS NOT NULL)),
    CHECK ((deleted_at IS NULL) = (password_hash IS NOT NULL)),
    CHECK ((deleted_at IS NULL) = (name_key IS NOT NULL))
);
CREATE INDEX account_name ON account (name_key, id);
CREATE INDEX account_active ON account (deactivated_at, last_active_on, id);
CREATE INDEX account_administrator ON account (administrator, deactivated_at);

CREATE TABLE membership (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    role TEXT NOT NULL CHECK (role IN ('main_user', 'editor', 'expert')),
    home BIGINT NOT NULL CHECK (home IN (0, 1)),
    -- The last day on which it is valid.
    ends_on TEXT,
    -- Set once it has ended; it is kept as long as the account can be restored with it.
    ended_at BIGINT,
    end_reason TEXT CHECK (end_reason IN ('end_date', 'removal', 'organisation_closed')),
    created_at BIGINT NOT NULL,
    UNIQUE (account_id, organisation_id),
    CHECK ((ended_at IS NULL) = (end_reason IS NULL))
);
CREATE INDEX membership_organisation ON membership (organisation_id, ended_at, role);
CREATE INDEX membership_end ON membership (ended_at, ends_on);

CREATE TABLE invitation (
    id TEXT PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    role TEXT NOT NULL CHECK (role IN ('main_user', 'editor', 'expert')),
    ends_on TEXT,
    -- Empty once the invitation is accepted: the account has the address then.
    email TEXT,
    email_key TEXT,
    language TEXT NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
    invited_by TEXT NOT NULL REFERENCES account (id),
    invited_at BIGINT NOT NULL,
    sent_at BIGINT,
    reminders BIGINT NOT NULL,
    message TEXT,
    state TEXT NOT NULL CHECK (state IN
        ('awaiting_approval', 'pending', 'accepted', 'declined', 'revoked', 'expired')),
    ended_at BIGINT,
    -- Who accepted it.
    account_id TEXT REFERENCES account (id),
    CHECK ((state = 'accepted') = (account_id IS NOT NULL)),
    CHECK ((state = 'accepted') = (email IS NULL)),
    CHECK ((email IS NULL) = (email_key IS NULL))
);
CREATE INDEX invitation_organisation ON invitation (organisation_id, state, invited_at);
CREATE INDEX invitation_email ON invitation (email_key, state);
CREATE INDEX invitation_open ON invitation (state, sent_at);
CREATE INDEX invitation_ended ON invitation (ended_at, state);

-- Every mail of an invitation has a link of its own, and each works until one is used: a reminder
-- must not make the link of the first mail useless.
CREATE TABLE invitation_token (
    token_hash TEXT PRIMARY KEY,
    invitation_id TEXT NOT NULL REFERENCES invitation (id)
);
CREATE INDEX invitation_token_invitation ON invitation_token (invitation_id);

CREATE TABLE session (
    id TEXT PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    account_id TEXT NOT NULL REFERENCES account (id),
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL
);
CREATE INDEX session_account ON session (account_id);
CREATE INDEX session_seen ON session (seen_at);

-- The key is a hash of a user name or a network address, so that unknown addresses are counted
-- like known ones and none is stored.
CREATE TABLE sign_in_failure (
    failure_key TEXT PRIMARY KEY,
    failures BIGINT NOT NULL,
    last_at BIGINT NOT NULL
);
CREATE INDEX sign_in_failure_last ON sign_in_failure (last_at);

CREATE TABLE term (
    vocabulary TEXT NOT NULL,
    code TEXT NOT NULL,
    parent_code TEXT,
    label_fi TEXT NOT NULL,
    label_sv TEXT NOT NULL,
    label_en TEXT NOT NULL,
    position BIGINT NOT NULL,
    active BIGINT NOT NULL CHECK (active IN (0, 1)),
    PRIMARY KEY (vocabulary, code)
);

CREATE TABLE service (
    id TEXT PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    organiser_id TEXT NOT NULL REFERENCES organisation (id),
    responsible_id TEXT REFERENCES organisation (id),
    state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'published',
        'published_with_draft', 'published_with_submitted', 'outdated', 'outdated_with_draft',
        'archived')),
    live_version_id TEXT,
    newest_version_id TEXT NOT NULL,
    submitted_by TEXT REFERENCES account (id),
    submitted_at BIGINT,
    return_comment TEXT,
    confirmed_at BIGINT,
    ever_published BIGINT NOT NULL CHECK (ever_published IN (0, 1)),
    -- What lists show of the newest version.
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    original TEXT NOT NULL CHECK (original IN ('fi', 'sv', 'en')),
    languages TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX service_organiser ON service (organiser_id, changed_at);
CREATE INDEX service_responsible ON service (responsible_id, changed_at);
CREATE INDEX service_waiting ON service (state, submitted_at);
CREATE INDEX service_confirmed ON service (state, confirmed_at);
CREATE INDEX service_changed ON service (changed_at);

CREATE TABLE service_version (
    id TEXT PRIMARY KEY,
    service_id TEXT NOT NULL REFERENCES service (id),
    number BIGINT NOT NULL,
    content TEXT NOT NULL,
    written_by TEXT NOT NULL REFERENCES account (id),
    written_at BIGINT NOT NULL,
    UNIQUE (service_id, number)
);

CREATE TABLE service_slug (
    language TEXT NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
    slug TEXT NOT NULL,
    service_id TEXT NOT NULL REFERENCES service (id),
    is_current BIGINT NOT NULL CHECK (is_current IN (0, 1)),
    PRIMARY KEY (language, slug)
);
CREATE INDEX service_slug_service ON service_slug (service_id, language);

CREATE TABLE site_notice (
    id TEXT PRIMARY KEY,
    level TEXT NOT NULL CHECK (level IN ('info', 'warning', 'disturbance')),
    text_fi TEXT NOT NULL,
    text_sv TEXT NOT NULL,
    text_en TEXT NOT NULL,
    shown_from BIGINT NOT NULL,
    shown_until BIGINT NOT NULL
);

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL,
    version BIGINT NOT NULL
);

CREATE TABLE audit_event (
    number BIGINT PRIMARY KEY,
    happened_at BIGINT NOT NULL,
    event_type TEXT NOT NULL,
    actor TEXT NOT NULL,
    organisation_id TEXT,
    subject TEXT NOT NULL,
    changes TEXT NOT NULL,
    reason TEXT,
    request_id TEXT,
    address TEXT,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL
);
CREATE INDEX audit_event_organisation ON audit_event (organisation_id, number);
CREATE INDEX audit_event_subject ON audit_event (subject, number);
CREATE INDEX audit_event_actor ON audit_event (actor, number);
CREATE INDEX audit_event_type ON audit_event (event_type, number);

-- One row: where the chain begins (later than 1 once retention has cut whole months) and ends.
CREATE TABLE audit_head (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    first_number BIGINT NOT NULL,
    first_previous_hash TEXT NOT NULL,
    last_number BIGINT NOT NULL,
    last_hash TEXT NOT NULL
);
INSERT INTO audit_head (id, first_number, first_previous_hash, last_number, last_hash)
VALUES (1, 1, '0000000000000000000000000000000000000000000000000000000000000000',
    0, '0000000000000000000000000000000000000000000000000000000000000000');

CREATE TABLE change_feed (
    number BIGINT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('service', 'organisation', 'site')),
    subject TEXT NOT NULL,
    happened_at BIGINT NOT NULL
);

CREATE TABLE job (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    dedup_key TEXT UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'failed')),
    run_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    lease_owner TEXT,
    lease_until BIGINT NOT NULL,
    last_error TEXT,
    created_at BIGINT NOT NULL
);
CREATE INDEX job_waiting ON job (state, run_at);

CREATE TABLE schedule (
    name TEXT PRIMARY KEY,
    last_started_at BIGINT NOT NULL,
    lease_owner TEXT,
    lease_until BIGINT NOT NULL
);

CREATE TABLE mail (
    id TEXT PRIMARY KEY,
    step_key TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    account_id TEXT REFERENCES account (id),
    address TEXT NOT NULL,
    address_key TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
    subject TEXT NOT NULL,
    text_body TEXT NOT NULL,
    html_body TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('queued', 'sent', 'dead')),
    attempts BIGINT NOT NULL,
    next_attempt_at BIGINT NOT NULL,
    lease_owner TEXT,
    lease_until BIGINT NOT NULL,
    last_error TEXT,
    created_at BIGINT NOT NULL,
    sent_at BIGINT
);
CREATE INDEX mail_queue ON mail (state, next_attempt_at);
CREATE INDEX mail_account ON mail (account_id);
CREATE INDEX mail_address ON mail (address_key);

-- Whom a mail to somebody else names, so that the name can be erased with the account.
CREATE TABLE mail_mention (
    account_id TEXT NOT NULL REFERENCES account (id),
    mail_id TEXT NOT NULL REFERENCES mail (id) ON DELETE CASCADE,
    PRIMARY KEY (account_id, mail_id)
);
CREATE INDEX mail_mention_mail ON mail_mention (mail_id);
