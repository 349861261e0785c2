-- What an organisation says about itself and demands of its people (spec 2.2).
ALTER TABLE organisation ADD COLUMN business_id TEXT;
ALTER TABLE organisation ADD COLUMN email TEXT;
ALTER TABLE organisation ADD COLUMN phone TEXT;
ALTER TABLE organisation ADD COLUMN web TEXT;
ALTER TABLE organisation ADD COLUMN description_fi TEXT;
ALTER TABLE organisation ADD COLUMN description_sv TEXT;
ALTER TABLE organisation ADD COLUMN description_en TEXT;
ALTER TABLE organisation ADD COLUMN closed_at BIGINT;

-- Its own process for adding users.
ALTER TABLE organisation ADD COLUMN process_fi TEXT;
ALTER TABLE organisation ADD COLUMN process_sv TEXT;
ALTER TABLE organisation ADD COLUMN process_en TEXT;
ALTER TABLE organisation ADD COLUMN approval_required BIGINT NOT NULL DEFAULT 0
    CHECK (approval_required IN (0, 1));
ALTER TABLE organisation ADD COLUMN expert_end_date_required BIGINT NOT NULL DEFAULT 0
    CHECK (expert_end_date_required IN (0, 1));
ALTER TABLE organisation ADD COLUMN second_factor_required BIGINT NOT NULL DEFAULT 0
    CHECK (second_factor_required IN (0, 1));

CREATE TABLE organisation_email_domain (
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    domain TEXT NOT NULL,
    PRIMARY KEY (organisation_id, domain)
);

-- The codes are those of the vocabulary "municipality".
CREATE TABLE organisation_municipality (
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    municipality TEXT NOT NULL,
    PRIMARY KEY (organisation_id, municipality)
);

-- The order of names for readers of Swedish and English, where they have a name of their own; and
-- everything that the search in the list looks at, in small letters.
ALTER TABLE organisation ADD COLUMN name_key_sv TEXT;
ALTER TABLE organisation ADD COLUMN name_key_en TEXT;
ALTER TABLE organisation ADD COLUMN search_text TEXT NOT NULL DEFAULT '';
UPDATE organisation SET search_text = LOWER(name_fi);
