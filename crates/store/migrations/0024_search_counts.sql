-- How often people searched for something on a day, without the people (spec 4.3): no account, no
-- session, no address, no time of day. `positions` is the sum of the places of the hits that were
-- opened. Housekeeping removes days that are older than the setting.
CREATE TABLE search_count (
    day TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
    query TEXT NOT NULL,
    filters TEXT NOT NULL,
    hits BIGINT NOT NULL,
    searches BIGINT NOT NULL,
    clicks BIGINT NOT NULL,
    positions BIGINT NOT NULL,
    PRIMARY KEY (day, language, query, filters)
);
