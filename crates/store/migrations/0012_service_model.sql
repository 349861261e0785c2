-- The rest of the model of a service (spec 3.1, 3.4, 3.5): set times, reasons, what its review
-- depends on, and from when until when the live version is shown.
ALTER TABLE service ADD COLUMN scheduled_at BIGINT;
ALTER TABLE service ADD COLUMN scheduled_by TEXT REFERENCES account (id);
ALTER TABLE service ADD COLUMN reason TEXT;
ALTER TABLE service ADD COLUMN outdated_at BIGINT;
ALTER TABLE service ADD COLUMN renewed_at BIGINT;
-- In months; of the version that was published last.
ALTER TABLE service ADD COLUMN rhythm BIGINT NOT NULL DEFAULT 4;
ALTER TABLE service ADD COLUMN live_valid_from TEXT;
ALTER TABLE service ADD COLUMN live_valid_until TEXT;
UPDATE service SET renewed_at = CASE
    WHEN submitted_at IS NULL THEN confirmed_at
    WHEN confirmed_at IS NULL THEN submitted_at
    WHEN submitted_at > confirmed_at THEN submitted_at
    ELSE confirmed_at END;
UPDATE service SET outdated_at = changed_at WHERE state IN ('outdated', 'outdated_with_draft');
CREATE INDEX service_review ON service (state, rhythm, renewed_at);
CREATE INDEX service_outdated ON service (state, outdated_at);
CREATE INDEX service_validity ON service (live_valid_until) WHERE live_valid_until IS NOT NULL;
CREATE INDEX service_scheduled ON service (scheduled_at) WHERE scheduled_at IS NOT NULL;
CREATE INDEX service_name ON service (name_key, id);

-- Internal guidance has a table of its own, so that nothing the public asks for can read it. Rows
-- never change; versions that have the same guidance share one, named after the first of them.
CREATE TABLE service_guidance (
    id TEXT PRIMARY KEY,
    service_id TEXT NOT NULL REFERENCES service (id),
    content TEXT NOT NULL
);
CREATE INDEX service_guidance_service ON service_guidance (service_id);
ALTER TABLE service_version ADD COLUMN guidance_id TEXT REFERENCES service_guidance (id);
ALTER TABLE service_version ADD COLUMN note TEXT;
ALTER TABLE service_version ADD COLUMN published_at BIGINT;
UPDATE service_version SET published_at = (SELECT s.confirmed_at FROM service s
    WHERE s.live_version_id = service_version.id);

-- What somebody typed into a page of a form and has not saved. The service may not exist yet: its
-- id is made when the empty form is shown.
CREATE TABLE service_typed (
    service_id TEXT NOT NULL,
    account_id TEXT NOT NULL REFERENCES account (id),
    page TEXT NOT NULL,
    form TEXT NOT NULL,
    base_version_id TEXT,
    saved_at BIGINT NOT NULL,
    PRIMARY KEY (service_id, account_id, page)
);
CREATE INDEX service_typed_account ON service_typed (account_id);
CREATE INDEX service_typed_saved ON service_typed (saved_at);

-- Who has the form of a service open.
CREATE TABLE service_presence (
    service_id TEXT NOT NULL REFERENCES service (id),
    account_id TEXT NOT NULL REFERENCES account (id),
    since BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (service_id, account_id)
);
CREATE INDEX service_presence_account ON service_presence (account_id);
CREATE INDEX service_presence_seen ON service_presence (seen_at);

-- Which steps of the freshness of a service were taken, in the part of its life they belong to.
CREATE TABLE freshness_step (
    service_id TEXT NOT NULL REFERENCES service (id),
    phase TEXT NOT NULL,
    step TEXT NOT NULL,
    done_on TEXT NOT NULL,
    PRIMARY KEY (service_id, phase, step)
);

-- A person of the authority may not publish what that person alone wrote.
ALTER TABLE organisation ADD COLUMN four_eyes BIGINT NOT NULL DEFAULT 0 CHECK (four_eyes IN (0, 1));
