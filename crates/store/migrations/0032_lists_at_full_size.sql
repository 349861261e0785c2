-- Lists of services stay quick with a hundred thousand of them (spec 6).

-- The last day on which the person who keeps a service up to date may do so, by today's memberships;
-- '9999-12-31' without an end, '' for nobody. The program writes it with everything that changes it,
-- and checks it by the hour, because an older program may not.
ALTER TABLE service ADD COLUMN updater_until TEXT NOT NULL DEFAULT '';
ALTER TABLE service ADD COLUMN authority_updater_until TEXT NOT NULL DEFAULT '';
UPDATE service SET updater_until = COALESCE((
        SELECT CASE WHEN a.administrator = 1 THEN '9999-12-31' ELSE (
            SELECT MAX(COALESCE(m.ends_on, '9999-12-31'))
            FROM membership m JOIN organisation o ON o.id = m.organisation_id
            WHERE m.account_id = a.id AND m.ended_at IS NULL AND o.status = 'active'
            AND m.role IN ('editor', 'main_user')
            AND (m.organisation_id = service.organiser_id
                OR m.organisation_id = service.responsible_id
                OR m.organisation_id IN (SELECT p.authority_id FROM organisation_parent p
                    WHERE p.provider_id = service.organiser_id))) END
        FROM account a
        WHERE a.id = service.updater_id AND a.deactivated_at IS NULL AND a.deleted_at IS NULL), ''),
    authority_updater_until = COALESCE((
        SELECT CASE WHEN a.administrator = 1 THEN '9999-12-31' ELSE (
            SELECT MAX(COALESCE(m.ends_on, '9999-12-31'))
            FROM membership m JOIN organisation o ON o.id = m.organisation_id
            WHERE m.account_id = a.id AND m.ended_at IS NULL AND o.status = 'active'
            AND o.kind = 'authority' AND m.role IN ('editor', 'main_user')
            AND (m.organisation_id = service.organiser_id
                OR m.organisation_id = service.responsible_id
                OR m.organisation_id IN (SELECT p.authority_id FROM organisation_parent p
                    WHERE p.provider_id = service.organiser_id))) END
        FROM account a
        WHERE a.id = service.authority_updater_id
        AND a.deactivated_at IS NULL AND a.deleted_at IS NULL), '');
CREATE INDEX service_updater_until ON service (updater_until, id) WHERE state <> 'archived';

-- The words of the name, as sort keys: lists find services by how any of them begins. The job that
-- lists services anew writes them; until then the name itself is looked at.
CREATE TABLE service_word (
    service_id TEXT NOT NULL REFERENCES service (id),
    word_key TEXT NOT NULL,
    PRIMARY KEY (word_key, service_id)
);
CREATE INDEX service_word_service ON service_word (service_id);
UPDATE service SET listed_version = 0;

-- Who answers for a service, its owner where no authority was chosen.
CREATE INDEX service_answering ON service (COALESCE(responsible_id, organiser_id));
CREATE INDEX service_unanswered ON service (organiser_id) WHERE responsible_id IS NULL;

-- The publication history counts all rounds of its months, and shows those that took longest.
CREATE INDEX publication_round_figures
    ON publication_round (published_month, authority_id, languages, is_new, days);
CREATE INDEX publication_round_longest ON publication_round (days, published_at)
    WHERE published_month IS NOT NULL;
