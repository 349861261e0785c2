-- The catalogue in numbers, a row a day and figure (spec 5 "Reports"). Kept for good; no person is
-- in it.
CREATE TABLE catalogue_count (
    day TEXT NOT NULL,
    figure TEXT NOT NULL,
    number BIGINT NOT NULL CHECK (number >= 0),
    PRIMARY KEY (day, figure)
);

-- "Days in state" counts the state that lists show beside them, without the working copy. What began
-- with a working copy goes back to the last time that is known: when the live version was published,
-- or when the service became outdated.
UPDATE service SET state_since = (SELECT v.published_at FROM service_version v
        WHERE v.id = service.live_version_id)
    WHERE state IN ('published_with_draft', 'published_with_submitted')
    AND state_since > (SELECT v.published_at FROM service_version v
        WHERE v.id = service.live_version_id);
UPDATE service SET state_since = outdated_at
    WHERE state = 'outdated_with_draft' AND outdated_at IS NOT NULL AND state_since > outdated_at;
