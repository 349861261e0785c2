-- Searches that people saved (spec 4.3), and short addresses of searches, which belong to nobody
-- (spec 4.4). What is asked for is JSON: names and values of the shortest address.
CREATE TABLE saved_search (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    name TEXT NOT NULL,
    -- In which its words are meant.
    language TEXT NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
    asked TEXT NOT NULL,
    saved_at BIGINT NOT NULL,
    -- What became public up to then was told, or was there when the search was saved.
    told_until BIGINT NOT NULL
);
CREATE INDEX saved_search_account ON saved_search (account_id);

CREATE TABLE short_search (
    -- Made from what is asked for.
    code TEXT PRIMARY KEY,
    asked TEXT NOT NULL,
    made_on TEXT NOT NULL
);

-- What became public since a moment.
CREATE INDEX service_version_published ON service_version (published_at);
