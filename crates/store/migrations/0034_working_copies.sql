-- Lists are sorted by where the working copy stands (service_lists/order.rs has the same words).
CREATE INDEX service_working_copy ON service ((CASE WHEN state IN ('published', 'outdated', 'archived') THEN 3
    WHEN state IN ('submitted', 'published_with_submitted') THEN 2
    WHEN return_comment IS NULL THEN 1 ELSE 0 END), id);
