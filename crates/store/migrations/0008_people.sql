-- Finding people by the beginning of their last name or address (spec 2.4). The keys are made like
-- name_key: plain ASCII, so that every database compares them alike.
ALTER TABLE account ADD COLUMN last_name_key TEXT;
ALTER TABLE account ADD COLUMN email_sort_key TEXT;
CREATE INDEX account_last_name ON account (last_name_key, id);
CREATE INDEX account_email_sort ON account (email_sort_key, id);

-- The filters of the list of all accounts, in its order. Who has no membership is out of use or an
-- administrator.
CREATE INDEX account_out_of_use ON account (name_key, id) WHERE deactivated_at IS NOT NULL;
CREATE INDEX account_administrators ON account (name_key, id) WHERE administrator = 1;
CREATE INDEX account_maybe_memberless ON account (name_key, id)
    WHERE deactivated_at IS NOT NULL OR administrator = 1;
-- The same filters with a text that is searched for: who is found by it and fits the filter can be
-- few among many thousands whose names begin alike.
CREATE INDEX account_administrators_last_name ON account (last_name_key, id)
    WHERE administrator = 1;
CREATE INDEX account_administrators_email ON account (email_sort_key, id) WHERE administrator = 1;
CREATE INDEX account_maybe_memberless_last_name ON account (last_name_key, id)
    WHERE deactivated_at IS NOT NULL OR administrator = 1;
CREATE INDEX account_maybe_memberless_email ON account (email_sort_key, id)
    WHERE deactivated_at IS NOT NULL OR administrator = 1;
CREATE INDEX membership_account ON membership (account_id, ended_at);

-- Who keeps a service up to date, on the organiser's side and on that of the responsible authority.
-- Empty: the main users of that organisation (spec 2.5).
ALTER TABLE service ADD COLUMN updater_id TEXT REFERENCES account (id);
ALTER TABLE service ADD COLUMN authority_updater_id TEXT REFERENCES account (id);
CREATE INDEX service_updater ON service (updater_id);
CREATE INDEX service_authority_updater ON service (authority_updater_id);
