-- Lists of people are found, ordered and counted by what the account says. With a copy beside the
-- membership, one index has the people of an organisation in their order and everything that counting
-- reads (spec 6). Whatever changes these columns of the account copies them; a deleted account has no
-- keys.
ALTER TABLE membership ADD COLUMN name_key TEXT;
ALTER TABLE membership ADD COLUMN last_name_key TEXT;
ALTER TABLE membership ADD COLUMN email_sort_key TEXT;
ALTER TABLE membership ADD COLUMN last_active_on TEXT;
ALTER TABLE membership ADD COLUMN deactivated_at BIGINT;
UPDATE membership SET name_key = a.name_key, last_name_key = a.last_name_key,
    email_sort_key = a.email_sort_key, last_active_on = a.last_active_on,
    deactivated_at = a.deactivated_at
FROM account a WHERE a.id = membership.account_id;
CREATE INDEX membership_people ON membership (organisation_id, name_key, account_id, id, ended_at,
    deactivated_at, last_active_on, ends_on, role, last_name_key, email_sort_key);
