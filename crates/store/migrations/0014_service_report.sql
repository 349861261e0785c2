-- Who told the updater of a service that something is wrong, and when: for counting (spec 4.2).
CREATE TABLE service_report (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    sent_at BIGINT NOT NULL
);
CREATE INDEX service_report_account ON service_report (account_id, sent_at);
CREATE INDEX service_report_sent ON service_report (sent_at);
