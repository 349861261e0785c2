-- Files of services (spec 3.2). Bytes are kept in pieces, so that no file is ever whole in memory;
-- pieces come before their file: what has none after a day was broken off. `BYTEA` is the name of
-- bytes in PostgreSQL; SQLite takes any name and keeps bytes as they are.
CREATE TABLE file_content (
    id TEXT PRIMARY KEY,
    begun_at BIGINT NOT NULL
);
CREATE INDEX file_content_begun ON file_content (begun_at);

CREATE TABLE file_piece (
    file_id TEXT NOT NULL REFERENCES file_content (id),
    number BIGINT NOT NULL,
    bytes BYTEA NOT NULL,
    PRIMARY KEY (file_id, number)
);

CREATE TABLE file (
    id TEXT PRIMARY KEY REFERENCES file_content (id),
    service_id TEXT NOT NULL REFERENCES service (id),
    name TEXT NOT NULL,
    file_type TEXT NOT NULL CHECK (file_type IN
        ('pdf', 'docx', 'doc', 'xlsx', 'xls', 'pptx', 'ppt', 'png', 'jpg', 'mp4')),
    size BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    visibility TEXT NOT NULL CHECK (visibility IN ('public', 'internal')),
    uploaded_by TEXT NOT NULL REFERENCES account (id),
    uploaded_at BIGINT NOT NULL
);
CREATE INDEX file_service ON file (service_id, uploaded_at);
CREATE INDEX file_uploaded_by ON file (uploaded_by);
CREATE INDEX file_uploaded_at ON file (uploaded_at);

-- Which versions of services use a file, and whether in their public or their internal part.
-- Written with the version; goes with the file only.
CREATE TABLE file_use (
    file_id TEXT NOT NULL REFERENCES file (id),
    version_id TEXT NOT NULL REFERENCES service_version (id),
    visibility TEXT NOT NULL CHECK (visibility IN ('public', 'internal')),
    PRIMARY KEY (file_id, version_id, visibility)
);
CREATE INDEX file_use_version ON file_use (version_id);
