-- Rounds of review (spec 5 "Publication history"): from the first submission since a service was
-- last published, over returns and withdrawals, until it is published. No person in it. `waits` is 1
-- while it lies with the reviewers. `published_month` is the month in Finland, `2026-11`, and `days`
-- are its calendar days there, so that both databases count them alike.
CREATE TABLE publication_round (
    service_id TEXT NOT NULL REFERENCES service (id),
    number BIGINT NOT NULL,
    is_new BIGINT NOT NULL CHECK (is_new IN (0, 1)),
    waits BIGINT NOT NULL CHECK (waits IN (0, 1)),
    submitted_at BIGINT NOT NULL,
    returns BIGINT NOT NULL,
    returned_at BIGINT,
    published_at BIGINT,
    published_month TEXT,
    days BIGINT,
    organiser_id TEXT REFERENCES organisation (id),
    authority_id TEXT REFERENCES organisation (id),
    languages TEXT,
    PRIMARY KEY (service_id, number),
    CHECK ((returns = 0) = (returned_at IS NULL)),
    CHECK ((published_at IS NULL) = (published_month IS NULL)),
    CHECK ((published_at IS NULL) = (days IS NULL)),
    CHECK ((published_at IS NULL) = (organiser_id IS NULL)),
    CHECK ((published_at IS NULL) = (languages IS NULL)),
    CHECK (published_at IS NULL OR waits = 0)
);
-- A service has one round that has not ended.
CREATE UNIQUE INDEX publication_round_open ON publication_round (service_id)
    WHERE published_at IS NULL;
-- Rounds are counted by month, by authority and by languages. Each index has the order of one count
-- and everything it asks for, so that a hundred thousand rounds are counted without being sorted or
-- read.
CREATE INDEX publication_round_month ON publication_round
    (published_month, is_new, days, authority_id, organiser_id)
    WHERE published_month IS NOT NULL;
CREATE INDEX publication_round_authority ON publication_round
    (authority_id, is_new, days, published_month, organiser_id)
    WHERE published_month IS NOT NULL;
CREATE INDEX publication_round_languages ON publication_round
    (languages, is_new, days, published_month, authority_id, organiser_id)
    WHERE published_month IS NOT NULL;
CREATE INDEX publication_round_published ON publication_round (published_at, service_id)
    WHERE published_month IS NOT NULL;

-- What waits now began its round with the submission that waits. When earlier rounds began and
-- ended is not known from the rows of services, so the history begins now.
INSERT INTO publication_round (service_id, number, is_new, waits, submitted_at, returns)
SELECT id, 1, 1 - ever_published, 1, submitted_at, 0 FROM service
WHERE state IN ('submitted', 'published_with_submitted') AND submitted_at IS NOT NULL;
