-- Lists of people and of organisations sort and narrow by more (spec 5). Accounts by the day of their
-- last use: all of them, those out of use and those without a membership; for those in use there is an
-- index already.
CREATE INDEX account_last_active ON account (last_active_on, id) WHERE deleted_at IS NULL;
CREATE INDEX account_out_of_use_last_active ON account (last_active_on, id)
    WHERE deactivated_at IS NOT NULL;
CREATE INDEX account_memberless_last_active ON account (last_active_on, id)
    WHERE open_memberships = 0 AND deleted_at IS NULL;
-- Who invited somebody: the invitations that were accepted.
CREATE INDEX invitation_account ON invitation (account_id, organisation_id, invited_at)
    WHERE account_id IS NOT NULL;
-- The main users who can act for an organisation. Counting them decides which organisations have
-- none or one. The index has all columns that are asked, so that SQLite takes it and not the one of
-- all people.
CREATE INDEX membership_acting_main_users
    ON membership (organisation_id, role, ended_at, deactivated_at)
    WHERE role = 'main_user' AND ended_at IS NULL AND deactivated_at IS NULL;
-- When the people of an organisation were last confirmed.
CREATE INDEX access_review_confirmed ON access_review (organisation_id, confirmed_at);
