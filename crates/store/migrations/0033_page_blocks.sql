-- Pages are made of blocks (spec 5). A version whose blocks are not stored is one block of text,
-- whose body stands where it always stood; so every version written before is one, and the program
-- before goes on showing the texts of all versions.
ALTER TABLE page_version ADD COLUMN blocks TEXT;

-- Files that were added to a page. Their bytes are in file_content and file_piece, as those of the
-- files of services.
CREATE TABLE page_file (
    id TEXT PRIMARY KEY REFERENCES file_content (id),
    page TEXT NOT NULL,
    name TEXT NOT NULL,
    file_type TEXT NOT NULL CHECK (file_type IN
        ('pdf', 'docx', 'doc', 'xlsx', 'xls', 'pptx', 'ppt', 'png', 'jpg', 'mp4')),
    size BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    uploaded_by TEXT NOT NULL REFERENCES account (id),
    uploaded_at BIGINT NOT NULL
);
CREATE INDEX page_file_page ON page_file (page, uploaded_at);
CREATE INDEX page_file_uploaded_by ON page_file (uploaded_by);
CREATE INDEX page_file_uploaded_at ON page_file (uploaded_at);

-- Which versions of pages use a file. Written with the version; goes with the file only.
CREATE TABLE page_file_use (
    file_id TEXT NOT NULL REFERENCES page_file (id),
    page TEXT NOT NULL,
    number BIGINT NOT NULL,
    PRIMARY KEY (file_id, page, number),
    FOREIGN KEY (page, number) REFERENCES page_version (page, number)
);
CREATE INDEX page_file_use_version ON page_file_use (page, number);
