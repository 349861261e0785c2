-- Services that administrators lift, in their order (spec 4.1, 4.3). The searches are a JSON list; days
-- are those of Finland.
CREATE TABLE lift (
    id TEXT PRIMARY KEY,
    service_id TEXT NOT NULL REFERENCES service (id),
    position BIGINT NOT NULL,
    searches TEXT NOT NULL,
    shown_from TEXT,
    shown_until TEXT,
    version BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX lift_service ON lift (service_id);

-- Notices on every page: for whom, and whether the reader may put them away. A text that is empty was
-- not written in that language.
ALTER TABLE site_notice ADD COLUMN audience TEXT NOT NULL DEFAULT 'everybody'
    CHECK (audience IN ('everybody', 'signed_in'));
ALTER TABLE site_notice ADD COLUMN dismissible BIGINT NOT NULL DEFAULT 0
    CHECK (dismissible IN (0, 1));
ALTER TABLE site_notice ADD COLUMN version BIGINT NOT NULL DEFAULT 1;

-- The notice of a service, on its page and card; its texts are JSON by language.
CREATE TABLE service_notice (
    service_id TEXT PRIMARY KEY REFERENCES service (id),
    texts TEXT NOT NULL,
    shown_from TEXT,
    shown_until TEXT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1
);
