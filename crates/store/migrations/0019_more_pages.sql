-- More pages that administrators write (spec 4.1). SQLite cannot change a CHECK: the table is made
-- anew with the same columns, so that the program before finds everything where it was.
CREATE TABLE page_version_of_more (
    page TEXT NOT NULL CHECK (page IN ('jobseekers', 'experts', 'providers', 'help', 'faq',
        'contact', 'privacy', 'data_security', 'cookies', 'accessibility_statement')),
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
INSERT INTO page_version_of_more
    SELECT page, number, body_fi, body_sv, body_en, sanitiser, written_by, written_at
    FROM page_version;
DROP TABLE page_version;
ALTER TABLE page_version_of_more RENAME TO page_version;
