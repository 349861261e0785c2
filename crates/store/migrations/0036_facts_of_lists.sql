-- All that lists of services are narrowed and sorted by, so that they need not look at the services
-- themselves (spec 6). Texts that may be long are not in it.
CREATE INDEX service_facts ON service
    (organiser_id, responsible_id, id, state, changed_at, due_key, rhythm, renewed_at, updater_until,
     authority_updater_until, updater_id, authority_updater_id, state_since, submitted_at,
     ever_published, listed_version, version, languages, behind, guidance_behind, translations,
     guidance_translations, translate_key, translate_key_internal, outdated_at, code, name_key);
-- A server makes statistics of what an index computes: so it knows that lists have missed few.
CREATE INDEX service_missed ON service ((listed_version - version));
-- The publications of an organisation, and so of a few, without looking at those of all.
CREATE INDEX publication_round_organiser ON publication_round
    (organiser_id, published_month, is_new, days, authority_id, languages)
    WHERE published_month IS NOT NULL;
