-- Warnings given to the owners of unused accounts. A phase is one stretch of not using the account,
-- or of its deactivation: activity and restoring begin another one, without warnings.
CREATE TABLE life_cycle_warning (
    account_id TEXT NOT NULL REFERENCES account (id),
    phase TEXT NOT NULL,
    days BIGINT NOT NULL,
    given_at BIGINT NOT NULL,
    -- The step key of its mail in the outbox, by which the delivery is noted here.
    mail_key TEXT NOT NULL UNIQUE,
    delivered_at BIGINT,
    PRIMARY KEY (account_id, phase, days)
);

-- Who may get a digest.
CREATE INDEX membership_main_users ON membership (account_id)
    WHERE role = 'main_user' AND ended_at IS NULL;

-- The regular check of each organisation's people by its main users.
CREATE TABLE access_review (
    id TEXT PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    opened_at BIGINT NOT NULL,
    reminded_at BIGINT,
    overdue_at BIGINT,
    confirmed_at BIGINT,
    confirmed_by TEXT REFERENCES account (id)
);
CREATE INDEX access_review_organisation ON access_review (organisation_id, opened_at);
CREATE INDEX access_review_open ON access_review (confirmed_at, opened_at);
