-- Help beside fields that administrators wrote in place of the defaults (spec 5). A text that is
-- missing is the default, an empty one is no help in that language. Going back to the default keeps
-- the row, so that versions only grow and a form that was opened before is recognised as old.
CREATE TABLE help_text (
    topic TEXT PRIMARY KEY,
    body_fi TEXT,
    body_sv TEXT,
    body_en TEXT,
    changed_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL REFERENCES account (id),
    version BIGINT NOT NULL
);

-- What whole texts said before and after each change: they are too long for the log. The number of
-- a change is the version that it made.
CREATE TABLE content_change (
    kind TEXT NOT NULL,
    thing TEXT NOT NULL,
    number BIGINT NOT NULL,
    -- A JSON list of fields with old and new texts.
    changes TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL REFERENCES account (id),
    PRIMARY KEY (kind, thing, number)
);
CREATE INDEX content_change_newest ON content_change (kind, changed_at, thing);
