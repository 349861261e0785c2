-- Who has no open membership is found by one index (spec 2.4): to look at the memberships of each
-- account that is out of use took too long among a million accounts. Whatever adds, ends or revives
-- a membership counts anew.
ALTER TABLE account ADD COLUMN open_memberships BIGINT NOT NULL DEFAULT 0;
UPDATE account SET open_memberships = (SELECT COUNT(*) FROM membership m
    WHERE m.account_id = account.id AND m.ended_at IS NULL);
DROP INDEX account_maybe_memberless;
DROP INDEX account_maybe_memberless_last_name;
DROP INDEX account_maybe_memberless_email;
CREATE INDEX account_memberless ON account (name_key, id)
    WHERE open_memberships = 0 AND deleted_at IS NULL;
CREATE INDEX account_memberless_last_name ON account (last_name_key, id)
    WHERE open_memberships = 0 AND deleted_at IS NULL;
CREATE INDEX account_memberless_email ON account (email_sort_key, id)
    WHERE open_memberships = 0 AND deleted_at IS NULL;
