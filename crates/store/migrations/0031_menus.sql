-- Menus of the public pages that administrators changed (spec 5). A place without links of its own
-- has the default; going back to it keeps the row, so that versions only grow and a form that was
-- opened before is recognised as old.
CREATE TABLE menu (
    place TEXT PRIMARY KEY,
    -- A JSON list of pages by their codes and of links with labels and addresses.
    items TEXT,
    changed_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL REFERENCES account (id),
    version BIGINT NOT NULL
);
