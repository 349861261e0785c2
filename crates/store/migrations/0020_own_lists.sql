-- A person's own lists of services (spec 4.4). The favourites are the list without a name.
CREATE TABLE own_list (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    name TEXT,
    -- The name in small letters; empty for the favourites.
    name_key TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    UNIQUE (account_id, name_key)
);

-- No reference to the service: when it is deleted, the person's note stays.
CREATE TABLE own_list_service (
    list_id TEXT NOT NULL REFERENCES own_list (id),
    service_id TEXT NOT NULL,
    name_then TEXT NOT NULL,
    language_then TEXT NOT NULL CHECK (language_then IN ('fi', 'sv', 'en')),
    note TEXT,
    -- The smallest first.
    position BIGINT NOT NULL,
    added_at BIGINT NOT NULL,
    PRIMARY KEY (list_id, service_id)
);

CREATE TABLE own_list_share (
    id TEXT PRIMARY KEY,
    list_id TEXT NOT NULL REFERENCES own_list (id),
    token_hash TEXT NOT NULL UNIQUE,
    with_notes BIGINT NOT NULL CHECK (with_notes IN (0, 1)),
    made_at BIGINT NOT NULL,
    -- The last day on which it works.
    ends_on TEXT NOT NULL
);
CREATE INDEX own_list_share_list ON own_list_share (list_id);
CREATE INDEX own_list_share_end ON own_list_share (ends_on);
