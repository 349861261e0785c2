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
