-- Places and contacts of organisations, which their services name (spec 3.2).
CREATE TABLE location (
    id TEXT PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    name_fi TEXT,
    name_sv TEXT,
    street TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    city TEXT NOT NULL,
    -- Codes with a space between them.
    accessibility TEXT NOT NULL,
    note_fi TEXT,
    note_sv TEXT,
    note_en TEXT,
    -- Millionths of degrees.
    latitude BIGINT,
    longitude BIGINT,
    -- Street and postal code as addresses are compared.
    address_key TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    search_text TEXT NOT NULL,
    retired_at BIGINT,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    CHECK ((latitude IS NULL) = (longitude IS NULL))
);
CREATE INDEX location_organisation ON location (organisation_id, sort_key, id);
CREATE INDEX location_address ON location (organisation_id, address_key);

CREATE TABLE contact (
    id TEXT PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    kind TEXT NOT NULL CHECK (kind IN ('person', 'unit')),
    name TEXT NOT NULL,
    role_fi TEXT,
    role_sv TEXT,
    role_en TEXT,
    email TEXT,
    phone TEXT,
    sort_key TEXT NOT NULL,
    search_text TEXT NOT NULL,
    retired_at BIGINT,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    CHECK (email IS NOT NULL OR phone IS NOT NULL)
);
CREATE INDEX contact_organisation ON contact (organisation_id, sort_key, id);
CREATE INDEX contact_retired ON contact (retired_at) WHERE retired_at IS NOT NULL;

-- What the versions of a service name: one row as long as any version does, marked when it is the
-- newest or the live one.
CREATE TABLE service_reference (
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    service_id TEXT NOT NULL REFERENCES service (id),
    part TEXT NOT NULL CHECK (part IN ('content', 'guidance')),
    in_newest BIGINT NOT NULL CHECK (in_newest IN (0, 1)),
    in_live BIGINT NOT NULL CHECK (in_live IN (0, 1)),
    PRIMARY KEY (kind, value, service_id, part)
);
CREATE INDEX service_reference_service ON service_reference (service_id, part);

-- The term that took the place of another, and a count of the changes of its labels.
ALTER TABLE term ADD COLUMN merged_into TEXT;
ALTER TABLE term ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
