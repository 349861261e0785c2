-- The check of links (spec 3.5). Which addresses the live versions of services lead to, and what
-- asking for each address led to: one row an address, however many services have it.
CREATE TABLE service_link (
    service_id TEXT NOT NULL REFERENCES service (id),
    part TEXT NOT NULL CHECK (part IN ('content', 'guidance')),
    address TEXT NOT NULL,
    PRIMARY KEY (service_id, part, address)
);
CREATE INDEX service_link_address ON service_link (address);

CREATE TABLE link (
    address TEXT PRIMARY KEY,
    host TEXT NOT NULL,
    checked_at BIGINT,
    finding TEXT,
    first_failed_at BIGINT,
    next_check_at BIGINT NOT NULL,
    broken BIGINT NOT NULL CHECK (broken IN (0, 1)),
    CHECK ((checked_at IS NULL) = (finding IS NULL))
);
CREATE INDEX link_due ON link (next_check_at);
CREATE INDEX link_broken ON link (first_failed_at, address) WHERE broken = 1;

-- Who reviews services may want a mail at once when a public service is submitted with changes
-- (spec 3.4).
ALTER TABLE account ADD COLUMN submissions_at_once BIGINT NOT NULL DEFAULT 0
    CHECK (submissions_at_once IN (0, 1));
-- What was returned and not submitted since is little among many services.
CREATE INDEX service_returned ON service (id) WHERE return_comment IS NOT NULL;
