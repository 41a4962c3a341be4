/** Steps of the schema, oldest first. A step that has been released is never changed; what is new is added below. */
export const migrations: readonly string[] = [
  `CREATE TABLE api_key (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    -- SHA-256 of the key; the key itself is nowhere.
    hash BLOB NOT NULL UNIQUE,
    last_four TEXT NOT NULL,
    -- Milliseconds since 1970.
    created_at INTEGER NOT NULL,
    last_used_at INTEGER,
    revoked_at INTEGER
  ) STRICT`,

  `CREATE TABLE annotation (
    id TEXT PRIMARY KEY,
    -- A calendar date, YYYY-MM-DD.
    date TEXT NOT NULL,
    text TEXT NOT NULL,
    -- Milliseconds since 1970.
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX annotation_by_date ON annotation (date)`,

  `CREATE TABLE session (
    -- SHA-256 of the token; the token itself is in one browser and nowhere else.
    hash BLOB PRIMARY KEY,
    -- Who has signed the person in: what they are called means nothing without it.
    issuer TEXT NOT NULL,
    person_id TEXT NOT NULL,
    name TEXT NOT NULL,
    -- A list of names in JSON.
    groups TEXT NOT NULL,
    -- Milliseconds since 1970.
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
  ) STRICT`,

  `CREATE TABLE link (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    -- What it shows: client, campaign or qr, and its id.
    kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    -- SHA-256 of the token in its address; the token itself is nowhere.
    hash BLOB NOT NULL UNIQUE,
    -- First and last calendar date in a zone; all three or none.
    first_date TEXT,
    last_date TEXT,
    zone TEXT,
    -- Salt and scrypt hash.
    password BLOB,
    -- Milliseconds since 1970.
    expires_at INTEGER,
    paused INTEGER NOT NULL DEFAULT 0,
    revoked_at INTEGER,
    -- How whoever made it was called then; empty where everybody is the same.
    created_by TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    last_used_at INTEGER,
    uses INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE TABLE link_pass (
    -- SHA-256 of what a guest got for the right password.
    hash BLOB PRIMARY KEY,
    link_id TEXT NOT NULL REFERENCES link (id) ON DELETE CASCADE,
    expires_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX link_pass_by_link ON link_pass (link_id)`,

  `CREATE TABLE report (
    id TEXT PRIMARY KEY,
    -- Whose brand is offered for the next one: kind and id of its subject.
    subject TEXT NOT NULL,
    -- Milliseconds since 1970.
    created_at INTEGER NOT NULL,
    archived_at INTEGER
  ) STRICT;
  CREATE TABLE report_version (
    report_id TEXT NOT NULL REFERENCES report (id),
    number INTEGER NOT NULL,
    -- Goes up with each change of a draft.
    revision INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    -- JSON: what is asked and written, and what was gathered.
    definition TEXT NOT NULL,
    gathered TEXT NOT NULL,
    -- Of what is approved: the document, its SHA-256, when and by whom.
    content BLOB,
    hash TEXT,
    approved_at INTEGER,
    approved_by TEXT,
    PRIMARY KEY (report_id, number),
    CHECK ((content IS NULL) = (hash IS NULL) AND (hash IS NULL) = (approved_at IS NULL))
  ) STRICT;
  -- Whatever a later program does by mistake.
  CREATE TRIGGER report_version_is_frozen BEFORE UPDATE ON report_version WHEN old.hash IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'An approved version is never changed.'); END;
  CREATE TRIGGER report_version_is_kept BEFORE DELETE ON report_version WHEN old.hash IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'An approved version is never deleted.'); END`,

  `-- Of a link of the kind report: which of its versions it shows.
  ALTER TABLE link ADD COLUMN version INTEGER`,
  `CREATE TABLE embed (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    -- JSON: what it shows; null where each token says.
    show TEXT,
    -- JSON: origins of the sites that may frame it.
    hosts TEXT NOT NULL,
    -- What tokens are signed with. Not a hash: whoever checks a signature needs it. Empty once it is ended.
    secret TEXT NOT NULL,
    paused INTEGER NOT NULL DEFAULT 0,
    ended_at INTEGER,
    -- How whoever made it was called then; empty where everybody is the same.
    created_by TEXT NOT NULL,
    -- Milliseconds since 1970.
    created_at INTEGER NOT NULL,
    last_used_at INTEGER
  ) STRICT;
  -- JSON: origins of the sites that may show the link in a frame.
  ALTER TABLE link ADD COLUMN hosts TEXT NOT NULL DEFAULT '[]'`,

  `CREATE TABLE mailing (
    id TEXT PRIMARY KEY,
    -- Drafts can be deleted, and with them the notices about them.
    report_id TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    -- report, test or notice.
    kind TEXT NOT NULL,
    -- Of the version that is sent.
    hash TEXT,
    subject TEXT NOT NULL,
    message TEXT NOT NULL,
    with_pdf INTEGER NOT NULL,
    with_link INTEGER NOT NULL,
    -- The address that the mails lead to: it is a secret, and taken out as soon as none of them waits.
    link TEXT,
    -- How whoever sent it was called then; empty where everybody is the same.
    created_by TEXT NOT NULL,
    -- Milliseconds since 1970.
    created_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX mailing_by_report ON mailing (report_id);
  CREATE TABLE mail (
    mailing_id TEXT NOT NULL REFERENCES mailing (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    address TEXT NOT NULL,
    -- waiting, sending, sent or failed.
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    -- It was, or may be, sent although an earlier attempt may have arrived.
    doubtful INTEGER NOT NULL DEFAULT 0,
    next_at INTEGER,
    last_at INTEGER,
    fault TEXT,
    -- What the mail server said.
    said TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (mailing_id, position),
    CHECK ((state = 'waiting') = (next_at IS NOT NULL))
  ) STRICT;
  CREATE INDEX mail_by_next ON mail (next_at) WHERE state = 'waiting'`,

  `CREATE TABLE schedule (
    id TEXT PRIMARY KEY,
    -- Of which it was made: approved, and so never deleted.
    report_id TEXT NOT NULL REFERENCES report (id),
    -- JSON: what its reports are made from, but for their dates; and when, to whom and how they go out.
    definition TEXT NOT NULL,
    plan TEXT NOT NULL,
    paused INTEGER NOT NULL DEFAULT 0,
    -- How whoever made it, or changed it last, was called then: who approves in advance. Empty where everybody is the same.
    changed_by TEXT NOT NULL,
    -- Milliseconds since 1970.
    created_at INTEGER NOT NULL,
    next_at INTEGER,
    CHECK ((paused = 1) = (next_at IS NULL))
  ) STRICT;
  CREATE TABLE schedule_run (
    schedule_id TEXT NOT NULL REFERENCES schedule (id) ON DELETE CASCADE,
    due_at INTEGER NOT NULL,
    -- Of the report, before there is one: so that whoever goes on after a crash finds it, and makes no second.
    report_id TEXT NOT NULL,
    -- Of which dates it is.
    first_date TEXT NOT NULL,
    last_date TEXT NOT NULL,
    -- Times before it that passed while no server ran.
    missed INTEGER NOT NULL,
    -- preparing, waiting, drafted, sent or failed.
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    next_at INTEGER,
    why TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (schedule_id, due_at)
  ) STRICT;
  CREATE INDEX schedule_run_by_report ON schedule_run (report_id)`,

  `-- All that a list of reports tells: logos and content lie between these, and reading past them takes most of a second.
  CREATE INDEX report_version_listed ON report_version (
    report_id, number, created_at, hash, approved_at, approved_by,
    definition ->> '$.title', definition ->> '$.brand.name', definition ->> '$.language',
    definition ->> '$.from', definition ->> '$.to', gathered -> '$.subject',
    gathered ->> '$.period.unfinished', gathered ->> '$.period.timezone', gathered ->> '$.gatheredAt'
  )`,

  `-- Whether it was made for a mail: there is one for each, so they count by themselves.
  ALTER TABLE link ADD COLUMN in_mail INTEGER NOT NULL DEFAULT 0;
  -- Whoever made one by hand had no 400 days to choose.
  UPDATE link SET in_mail = 1 WHERE kind = 'report' AND expires_at - created_at BETWEEN 34559999000 AND 34560000000;
  CREATE INDEX link_by_end_in_mail ON link (expires_at) WHERE in_mail = 1;
  CREATE INDEX link_by_age_in_mail ON link (created_at) WHERE in_mail = 1;
  CREATE INDEX link_always_listed ON link (created_at) WHERE in_mail = 0 OR hosts <> '[]';
  CREATE INDEX link_by_report ON link (subject_id) WHERE kind = 'report'`,

  `-- Whom answers to a mail go to; null for whom it comes from.
  ALTER TABLE mailing ADD COLUMN reply_to TEXT`,

  `CREATE TABLE watch_mail (
    id TEXT PRIMARY KEY,
    -- JSON: which lists, when, to whom, in which zone and language.
    plan TEXT NOT NULL,
    paused INTEGER NOT NULL DEFAULT 0,
    -- How whoever made it, or changed it last, was called then; empty where everybody is the same.
    changed_by TEXT NOT NULL,
    -- Milliseconds since 1970.
    created_at INTEGER NOT NULL,
    next_at INTEGER,
    -- Looks that failed since it was due.
    attempts INTEGER NOT NULL DEFAULT 0,
    -- JSON: what stood on the lists at the last look, what of it the last mail told as new, and what came of that look.
    told TEXT NOT NULL DEFAULT '[]',
    mailed TEXT NOT NULL DEFAULT '[]',
    look TEXT,
    CHECK ((paused = 1) = (next_at IS NULL))
  ) STRICT;
  -- Mailings are of a report or of a watch mail. SQLite changes no column, so both tables are made anew: mails first taken out
  -- of the way, for a table that is dropped takes along what belongs to it.
  CREATE TABLE new_mailing (
    id TEXT PRIMARY KEY,
    -- Drafts can be deleted, and with them the notices about them.
    report_id TEXT REFERENCES report (id) ON DELETE CASCADE,
    version INTEGER,
    watch_mail_id TEXT REFERENCES watch_mail (id) ON DELETE CASCADE,
    -- report, test, notice or failure; watch.
    kind TEXT NOT NULL,
    -- Of the version that is sent.
    hash TEXT,
    subject TEXT NOT NULL,
    -- Of a watch mail the JSON of what it tells.
    message TEXT NOT NULL,
    with_pdf INTEGER NOT NULL,
    with_link INTEGER NOT NULL,
    -- The address that the mails lead to: it is a secret, and taken out as soon as none of them waits.
    link TEXT,
    -- How whoever sent it was called then; empty where everybody is the same.
    created_by TEXT NOT NULL,
    -- Milliseconds since 1970.
    created_at INTEGER NOT NULL,
    -- Whom answers to a mail go to; null for whom it comes from.
    reply_to TEXT,
    CHECK ((kind = 'watch') = (watch_mail_id IS NOT NULL)),
    CHECK ((kind = 'watch') = (report_id IS NULL) AND (report_id IS NULL) = (version IS NULL))
  ) STRICT;
  INSERT INTO new_mailing (id, report_id, version, kind, hash, subject, message, with_pdf, with_link, link, created_by, created_at, reply_to)
    SELECT id, report_id, version, kind, hash, subject, message, with_pdf, with_link, link, created_by, created_at, reply_to
    FROM mailing ORDER BY rowid;
  CREATE TABLE new_mail (
    mailing_id TEXT NOT NULL REFERENCES new_mailing (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    address TEXT NOT NULL,
    -- waiting, sending, sent or failed.
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    -- It was, or may be, sent although an earlier attempt may have arrived.
    doubtful INTEGER NOT NULL DEFAULT 0,
    next_at INTEGER,
    last_at INTEGER,
    fault TEXT,
    -- What the mail server said.
    said TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (mailing_id, position),
    CHECK ((state = 'waiting') = (next_at IS NOT NULL))
  ) STRICT;
  INSERT INTO new_mail (mailing_id, position, address, state, attempts, doubtful, next_at, last_at, fault, said)
    SELECT mailing_id, position, address, state, attempts, doubtful, next_at, last_at, fault, said FROM mail ORDER BY rowid;
  DROP TABLE mail;
  DROP TABLE mailing;
  ALTER TABLE new_mailing RENAME TO mailing;
  ALTER TABLE new_mail RENAME TO mail;
  CREATE INDEX mailing_by_report ON mailing (report_id);
  CREATE INDEX mailing_by_watch_mail ON mailing (watch_mail_id);
  CREATE INDEX mail_by_next ON mail (next_at) WHERE state = 'waiting'`,
  `-- Whether somebody had approved it in advance: a fact, for its language is that of whoever reads.
  ALTER TABLE report_version ADD COLUMN in_advance INTEGER NOT NULL DEFAULT 0;
  DROP INDEX report_version_listed;
  CREATE INDEX report_version_listed ON report_version (
    report_id, number, created_at, hash, approved_at, approved_by, in_advance,
    definition ->> '$.title', definition ->> '$.brand.name', definition ->> '$.language',
    definition ->> '$.from', definition ->> '$.to', gathered -> '$.subject',
    gathered ->> '$.period.unfinished', gathered ->> '$.period.timezone', gathered ->> '$.gatheredAt'
  )`,
  `-- Up to when figures go is listed, also where scans break off within their period.
  DROP INDEX report_version_listed;
  CREATE INDEX report_version_listed ON report_version (
    report_id, number, created_at, hash, approved_at, approved_by, in_advance,
    definition ->> '$.title', definition ->> '$.brand.name', definition ->> '$.language',
    definition ->> '$.from', definition ->> '$.to', gathered -> '$.subject',
    gathered ->> '$.period.unfinished', gathered ->> '$.period.knownUntil', gathered ->> '$.period.timezone',
    gathered ->> '$.gatheredAt'
  )`,
  `CREATE TABLE tag (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    -- What all of its spellings have in common.
    folded TEXT NOT NULL UNIQUE
  ) STRICT;
  CREATE TABLE tagged (
    tag_id INTEGER NOT NULL REFERENCES tag (id),
    qr_id TEXT NOT NULL,
    PRIMARY KEY (tag_id, qr_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX tagged_by_code ON tagged (qr_id)`,

  `-- So many scans of a client, campaign or code (kind and id) from one calendar date to another, both included, in a zone.
  CREATE TABLE goal (
    kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    scans INTEGER NOT NULL,
    first_date TEXT NOT NULL,
    last_date TEXT NOT NULL,
    zone TEXT NOT NULL,
    PRIMARY KEY (kind, subject_id)
  ) STRICT`,
]
