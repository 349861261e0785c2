-- Where the translations of a service stand (spec 5): a letter a language, Finnish, Swedish,
-- English, of the public part and of the internal guidance. It stands beside the service like the
-- other things that lists show, with the version of the row for which it was computed.
ALTER TABLE service ADD COLUMN translations TEXT NOT NULL DEFAULT '';
ALTER TABLE service ADD COLUMN guidance_translations TEXT NOT NULL DEFAULT '';
-- Its place in the order of what is translated next, without and with the guidance: a number that
-- sorts. At first nothing has to be translated.
ALTER TABLE service ADD COLUMN translate_key BIGINT NOT NULL DEFAULT 900000000000000;
ALTER TABLE service ADD COLUMN translate_key_internal BIGINT NOT NULL DEFAULT 900000000000000;
ALTER TABLE service ADD COLUMN translations_version BIGINT NOT NULL DEFAULT 0;
CREATE INDEX service_untranslated ON service (id) WHERE translations_version <> version;
CREATE INDEX service_translate ON service
    (translate_key, id, translations, guidance_translations, state, organiser_id, responsible_id);
CREATE INDEX service_translate_internal ON service
    (translate_key_internal, id, translations, guidance_translations, state, organiser_id,
     responsible_id);

-- Locations and contacts that were merged into another (spec 5). Versions of services are never
-- changed: whoever reads one takes the other for it. It leads straight to the last one, and holds
-- nothing but ids, so that the merged one can be erased.
CREATE TABLE merged_entry (
    id TEXT PRIMARY KEY,
    into_id TEXT NOT NULL,
    merged_at BIGINT NOT NULL
);
CREATE INDEX merged_entry_into ON merged_entry (into_id);
-- The first of those of the organisation that are probably the same; empty for one that is alone.
ALTER TABLE location ADD COLUMN alike TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN alike TEXT NOT NULL DEFAULT '';
CREATE INDEX location_alike ON location (alike, id) WHERE alike <> '';
CREATE INDEX contact_alike ON contact (alike, id) WHERE alike <> '';
-- Whether that was computed for those that were there before.
ALTER TABLE organisation ADD COLUMN alike_noted BIGINT NOT NULL DEFAULT 0;
CREATE INDEX organisation_alike ON organisation (id) WHERE alike_noted = 0;
-- What services name now: lists ask for what none does.
CREATE INDEX service_reference_now ON service_reference (kind, value)
    WHERE in_newest = 1 OR in_live = 1;
-- Lists of all organisations by name.
CREATE INDEX location_name ON location (sort_key, id);
CREATE INDEX contact_name ON contact (sort_key, id);
