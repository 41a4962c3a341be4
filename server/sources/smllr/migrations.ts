/** Steps of the schema of `smllr.db`, oldest first. A step that has been released is never changed; what is new is added below. */
export const migrations: readonly string[] = [
  `CREATE TABLE account (
    id INTEGER PRIMARY KEY,
    -- SHA-256 of what tells one account from another.
    hash BLOB NOT NULL UNIQUE
  ) STRICT;

  CREATE TABLE answer (
    id INTEGER PRIMARY KEY,
    account INTEGER NOT NULL REFERENCES account (id),
    endpoint TEXT NOT NULL,
    subject TEXT NOT NULL,
    period TEXT NOT NULL,
    date TEXT NOT NULL,
    -- Minutes east of UTC.
    zone_offset INTEGER NOT NULL,
    -- Milliseconds since 1970, as all times here; null for lists.
    span_from INTEGER,
    span_to INTEGER,
    fetched_at INTEGER NOT NULL,
    -- When it was first asked for after the end of its span; null before.
    first_closed_at INTEGER,
    sealed INTEGER NOT NULL,
    -- JSON, packed with zstd where that pays.
    body BLOB NOT NULL,
    -- Day since 1970 on which somebody last used it.
    used_on INTEGER NOT NULL,
    UNIQUE (account, endpoint, subject, period, date, zone_offset)
  ) STRICT;
  CREATE INDEX answer_settling ON answer (account) WHERE sealed = 0 AND first_closed_at IS NOT NULL;
  CREATE INDEX answer_used ON answer (used_on);

  -- Figures of a closed period that a later look has replaced.
  CREATE TABLE replaced_answer (
    answer INTEGER NOT NULL REFERENCES answer (id) ON DELETE CASCADE,
    fetched_at INTEGER NOT NULL,
    body BLOB NOT NULL
  ) STRICT;
  CREATE INDEX replaced_answer_of ON replaced_answer (answer);

  CREATE TABLE interest (
    account INTEGER NOT NULL REFERENCES account (id),
    endpoint TEXT NOT NULL,
    subject TEXT NOT NULL,
    -- Logarithm of how often it was looked at, see archive/interest.ts.
    weight REAL NOT NULL,
    PRIMARY KEY (account, endpoint, subject)
  ) STRICT, WITHOUT ROWID`,

  `-- Times of the first and the last look at the totals of all codes.
  CREATE TABLE pulse (
    account INTEGER PRIMARY KEY REFERENCES account (id),
    since INTEGER NOT NULL,
    at INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE pulse_code (
    account INTEGER NOT NULL REFERENCES account (id),
    -- Stands for the id wherever scans are counted.
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    total INTEGER NOT NULL,
    -- From when on its scans are known; 0 where there were none before.
    since INTEGER NOT NULL,
    first_scan_at INTEGER,
    last_scan_at INTEGER,
    -- The last look that showed it; null while it is listed.
    gone_since INTEGER,
    PRIMARY KEY (account, number),
    UNIQUE (account, id)
  ) STRICT, WITHOUT ROWID;

  -- What was counted between two looks; of the last hour only.
  CREATE TABLE pulse_interval (
    account INTEGER NOT NULL REFERENCES account (id),
    until INTEGER NOT NULL,
    since INTEGER NOT NULL,
    -- See pulse/counts.ts.
    counts BLOB NOT NULL,
    PRIMARY KEY (account, until)
  ) STRICT;

  CREATE TABLE pulse_hour (
    account INTEGER NOT NULL REFERENCES account (id),
    -- Clock hours (UTC) since 1970.
    hour INTEGER NOT NULL,
    -- Milliseconds of it that are certain, see pulse/interval.ts.
    certain INTEGER NOT NULL,
    counts BLOB NOT NULL,
    PRIMARY KEY (account, hour)
  ) STRICT`,

  `-- Requests of the last minutes: their slots in the budget are taken, whichever process made them.
  CREATE TABLE request (
    id INTEGER PRIMARY KEY,
    account INTEGER NOT NULL REFERENCES account (id),
    began_at INTEGER NOT NULL,
    -- Null while under way, or if the process died meanwhile.
    ended_at INTEGER
  ) STRICT;
  CREATE INDEX request_began ON request (began_at)`,

  `-- 1 where nobody but guests of links and embeds has used an answer.
  ALTER TABLE answer ADD COLUMN only_guests INTEGER NOT NULL DEFAULT 0;
  CREATE INDEX answer_of_guests ON answer (account, used_on) WHERE only_guests = 1`,
]
