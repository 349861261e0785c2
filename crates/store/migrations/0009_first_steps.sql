-- First steps that leave nothing behind but this: codes with spaces between them (spec 2.3). Emptied
-- with the account.
ALTER TABLE account ADD COLUMN steps_taken TEXT NOT NULL DEFAULT '';
