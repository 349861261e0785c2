-- Lists of services sort and narrow by what is computed from versions and days (spec 5). It stands
-- beside the service, with the version of the row for which it was computed: what an older program
-- changes meanwhile is computed anew by a job.
ALTER TABLE service ADD COLUMN listed_version BIGINT NOT NULL DEFAULT 0;
CREATE INDEX service_unlisted ON service (id) WHERE listed_version <> version;
-- The day on which its review falls due; a day beyond all others while it is not public.
ALTER TABLE service ADD COLUMN due_key TEXT NOT NULL DEFAULT '9999-12-31';
CREATE INDEX service_due ON service (due_key, id);
-- The languages of the newest version in which texts are older than the original, of the public
-- part and of the internal guidance.
ALTER TABLE service ADD COLUMN behind TEXT NOT NULL DEFAULT '';
ALTER TABLE service ADD COLUMN guidance_behind TEXT NOT NULL DEFAULT '';
-- Since when it is in its state. What happened before is not known better than this.
ALTER TABLE service ADD COLUMN state_since BIGINT NOT NULL DEFAULT 0;
UPDATE service SET state_since = CASE
    WHEN state IN ('submitted', 'published_with_submitted')
        THEN COALESCE(submitted_at, changed_at)
    WHEN state IN ('outdated', 'outdated_with_draft') THEN COALESCE(outdated_at, changed_at)
    ELSE changed_at END;
CREATE INDEX service_state_since ON service (state_since, id);

-- The columns that people chose for a list: codes, with commas.
CREATE TABLE list_columns (
    account_id TEXT NOT NULL REFERENCES account (id),
    list TEXT NOT NULL,
    columns TEXT NOT NULL,
    PRIMARY KEY (account_id, list)
);
