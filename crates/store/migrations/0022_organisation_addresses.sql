-- The readable addresses of the public pages of organisations, as services have them: the present
-- one of each language in which there is a name, and older ones that lead to it. The program gives
-- addresses to organisations of before when it migrates.
CREATE TABLE organisation_slug (
    language TEXT NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
    slug TEXT NOT NULL,
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    is_current BIGINT NOT NULL CHECK (is_current IN (0, 1)),
    PRIMARY KEY (language, slug)
);
CREATE INDEX organisation_slug_organisation ON organisation_slug (organisation_id, language);
