-- Services that came from elsewhere (spec 4.5): by which id they are known there, what was read
-- last, which fields were filled in by default, and the version that it became. General descriptions belong to many: each organisation may
-- have a service of its own after one.
CREATE TABLE service_source (
    service_id TEXT PRIMARY KEY REFERENCES service (id),
    source TEXT NOT NULL,
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    source_id TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    defaults TEXT NOT NULL,
    version_id TEXT NOT NULL,
    imported_at BIGINT NOT NULL,
    UNIQUE (source, organisation_id, source_id)
);

-- A file between its check and its import in the browser; for a day at most.
CREATE TABLE import_file (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    orders TEXT NOT NULL,
    content BYTEA NOT NULL,
    received_at BIGINT NOT NULL
);
CREATE INDEX import_file_received ON import_file (received_at);
