-- Reading the audit log (spec 2.7): newest first by time, so the indexes hold the time before the
-- number. With them every filter reads the rows that it shows and no others, also of ten million.
-- The last columns of some are those by which the rows of one person are looked through further,
-- without asking for each row.
DROP INDEX audit_event_organisation;
DROP INDEX audit_event_subject;
DROP INDEX audit_event_actor;
DROP INDEX audit_event_type;

CREATE INDEX audit_event_time ON audit_event (happened_at, number);
CREATE INDEX audit_event_type ON audit_event (event_type, happened_at, number);
CREATE INDEX audit_event_organisation ON audit_event (organisation_id, happened_at, number);
CREATE INDEX audit_event_organisation_type
    ON audit_event (organisation_id, event_type, happened_at, number);
CREATE INDEX audit_event_subject
    ON audit_event (subject, happened_at, number, event_type);
CREATE INDEX audit_event_actor
    ON audit_event (actor, happened_at, number, organisation_id);
CREATE INDEX audit_event_actor_type
    ON audit_event (actor, event_type, happened_at, number, organisation_id);

-- Only the addresses that are still whole; a shortened one has a slash.
CREATE INDEX audit_event_address ON audit_event (happened_at)
    WHERE address IS NOT NULL AND address NOT LIKE '%/%';

-- One row: how far the check of the chain has come, and what the last one found, as JSON.
CREATE TABLE log_check (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    state TEXT NOT NULL,
    version BIGINT NOT NULL
);
INSERT INTO log_check (id, state, version) VALUES (1, '{}', 1);
