-- Long lists of services are read in the order of an index, and nothing of them is sorted (spec 6).
CREATE INDEX service_state ON service (state, id);
CREATE INDEX service_submitted ON service (submitted_at, id)
    WHERE state IN ('submitted', 'published_with_submitted');
