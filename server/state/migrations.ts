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
]
