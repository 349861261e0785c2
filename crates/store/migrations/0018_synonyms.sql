-- Everyday words of the search (spec 4.3): lines that administrators wrote, and lines of the list that
-- the program brings which they switched off. Words are JSON lists. Who changed what, and when, is in
-- the log.
CREATE TABLE synonym_line (
    id TEXT PRIMARY KEY,
    language TEXT NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
    typed TEXT NOT NULL,
    found TEXT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1
);

CREATE TABLE synonym_line_off (
    line_key TEXT PRIMARY KEY
);

-- Imported vocabularies (SKOS). The labels of a concept and the addresses of wider ones are JSON: they
-- are read all together and never searched here.
CREATE TABLE concept_scheme (
    code TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    imported_at BIGINT NOT NULL,
    concepts BIGINT NOT NULL,
    labels BIGINT NOT NULL
);

CREATE TABLE concept (
    scheme TEXT NOT NULL REFERENCES concept_scheme (code),
    uri TEXT NOT NULL,
    labels TEXT NOT NULL,
    broader TEXT NOT NULL,
    PRIMARY KEY (scheme, uri)
);
