/**
 * The warehouse's tables. Statements are applied in order by `migrations.ts`; one that has been released is never
 * changed, a new version is added behind it.
 *
 * `scans` is the truth; every rollup is made again from it, a UTC month at a time (see `rollups.ts`). The same DDL
 * serves the embedded engine and a server. For a cluster, `engineOf` is the one place where `MergeTree` becomes
 * `ReplicatedMergeTree`.
 */
function engineOf(family: 'MergeTree' | 'ReplacingMergeTree', argument = ''): string {
  return `ENGINE = ${family}(${argument})`
}

/** Columns of `scans`, in order. `import/` and `demo/` fill exactly these. */
export const SCAN_COLUMNS = [
  'time',
  'client_id',
  'campaign_id',
  'qr_id',
  'country',
  'region',
  'city',
  'device',
  'referrer',
  'visitor',
  'bot',
  'key',
] as const

/**
 * One row a scan. Partitioned by UTC month, so that a month is rewritten or recounted in one atomic step; sorted so
 * that the rows of a client, of a campaign (given its client) and of a code lie together.
 *
 * - `time`: UTC, whole seconds.
 * - `client_id`, `campaign_id`: of the code, '' for none; kept equal to the code's in `qrs` by `rebuildRollups`.
 * - `country`: ISO 3166-1 alpha-2, '' unknown, or as given where not recognised. `region`, `city`: '' unknown.
 * - `device`: Mobile, Tablet, Desktop, TV, Other or Unknown. `referrer`: host, '' for a direct scan.
 * - `visitor`: hash of whatever tells visitors apart.
 * - `key`: identity of the scan, by which an import knows what it has already read.
 *
 * Hashes are stored as they are (they do not compress), and `time` without a delta codec, which cost half of the
 * reading time and saved nothing.
 */
const scans = `
  CREATE TABLE IF NOT EXISTS scans (
    time DateTime('UTC'),
    client_id LowCardinality(String),
    campaign_id LowCardinality(String),
    qr_id LowCardinality(String),
    country LowCardinality(String),
    region LowCardinality(String),
    city LowCardinality(String),
    device LowCardinality(String),
    referrer LowCardinality(String),
    visitor UInt64 CODEC(NONE),
    bot Bool,
    key UInt128 CODEC(NONE)
  )
  ${engineOf('MergeTree')}
  PARTITION BY toYYYYMM(time)
  ORDER BY (client_id, campaign_id, qr_id, time)
  SETTINGS index_granularity = 2048`

/*
 * Of rows with the same id the one inserted last wins, by the order of insertion and not by a clock: clocks are set
 * back, and an older mark or title must not win by it. There is one writer at a time, so the order is plain.
 */

const clients = `
  CREATE TABLE IF NOT EXISTS clients (id String, name String, status String)
  ${engineOf('ReplacingMergeTree')} ORDER BY id`

const campaigns = `
  CREATE TABLE IF NOT EXISTS campaigns (id String, name String)
  ${engineOf('ReplacingMergeTree')} ORDER BY id`

const qrs = `
  CREATE TABLE IF NOT EXISTS qrs (
    id String,
    title String,
    short_url String,
    destination_url String,
    created_at DateTime('UTC'),
    campaign_id String,
    client_id String
  )
  ${engineOf('ReplacingMergeTree')} ORDER BY id`

/** Months whose rollups may be behind their scans; the newest row of a month says whether they are. */
const pendingMonths = `
  CREATE TABLE IF NOT EXISTS pending_months (month UInt32, dirty Bool)
  ${engineOf('ReplacingMergeTree')} ORDER BY month`

/** Single facts about the whole warehouse, such as `content`. */
const facts = `
  CREATE TABLE IF NOT EXISTS facts (name String, value String)
  ${engineOf('ReplacingMergeTree')} ORDER BY name`

/** Scans once more, by time: what the organisation's figures read at the edges of a span. */
const scansByTime = `
  CREATE TABLE IF NOT EXISTS scans_by_time (
    time DateTime('UTC'),
    client_id LowCardinality(String),
    campaign_id LowCardinality(String),
    qr_id LowCardinality(String),
    country LowCardinality(String),
    device LowCardinality(String),
    visitor UInt64 CODEC(NONE),
    bot Bool
  )
  ${engineOf('MergeTree')}
  PARTITION BY toYYYYMM(time)
  ORDER BY time
  SETTINGS index_granularity = 2048`

/** `all` is the organisation, with an empty `client_id`; `client` one client (an empty one: codes without a client). */
const scope = `scope Enum8('all' = 0, 'client' = 1), client_id LowCardinality(String)`

/** What a rollup's row covers, from `day`: one UTC day, or the whole UTC month. */
const grain = `grain Enum8('day' = 0, 'month' = 1), day Date`

/** Scans per quarter of an hour: since 1990 every zone's hours, days and months begin on one. */
const quarterTallies = `
  CREATE TABLE IF NOT EXISTS quarter_tallies (${scope}, time DateTime('UTC'), bot Bool, scans UInt32)
  ${engineOf('MergeTree')}
  PARTITION BY toYYYYMM(time)
  ORDER BY (scope, client_id, time, bot)`

const qrTallies = `
  CREATE TABLE IF NOT EXISTS qr_tallies (
    ${grain},
    client_id LowCardinality(String),
    campaign_id LowCardinality(String),
    qr_id LowCardinality(String),
    bot Bool,
    scans UInt32
  )
  ${engineOf('MergeTree')}
  PARTITION BY toYYYYMM(day)
  ORDER BY (grain, client_id, campaign_id, qr_id, day, bot)`

/** Scans of the organisation by country and by device. */
const breakdownTallies = `
  CREATE TABLE IF NOT EXISTS breakdown_tallies (
    ${grain},
    dimension Enum8('country' = 0, 'device' = 1),
    value LowCardinality(String),
    bot Bool,
    scans UInt32
  )
  ${engineOf('MergeTree')}
  PARTITION BY toYYYYMM(day)
  ORDER BY (grain, day, dimension, value, bot)`

/**
 * Distinct visitors as states that merge. Precision 17: a standard error of 1.04 / √2¹⁷ = 0.29 %, so that three of
 * them stay within 1 %; up to 4,096 visitors the state holds their hashes and is exact.
 */
export const VISITOR_PRECISION = 17

const visitorSketches = `
  CREATE TABLE IF NOT EXISTS visitor_sketches (
    ${grain},
    ${scope},
    bot Bool,
    visitors AggregateFunction(uniqCombined64(${VISITOR_PRECISION}), UInt64)
  )
  ${engineOf('MergeTree')}
  PARTITION BY toYYYYMM(day)
  ORDER BY (grain, scope, client_id, day, bot)
  SETTINGS index_granularity = 64`

/**
 * A month as a zone has it begins or ends within a UTC day: what whole days it has are those of the UTC month but its
 * first (from its second day) or its last. Thirty sketches take the engine some forty milliseconds to merge, so these
 * two are sketched as well.
 */
const sketchesOfZonedMonths = [
  `ALTER TABLE visitor_sketches
   MODIFY COLUMN grain Enum8('day' = 0, 'month' = 1, 'month_but_first' = 2, 'month_but_last' = 3)`,
  'INSERT INTO pending_months SELECT DISTINCT toYYYYMM(time), true FROM scans',
]

/** When a code was last scanned: without it, to tell that of all codes would take a pass over all scans. */
const lastScans = [
  `ALTER TABLE qr_tallies ADD COLUMN IF NOT EXISTS last_scan DateTime('UTC')`,
  'INSERT INTO pending_months SELECT DISTINCT toYYYYMM(time), true FROM scans',
]

/** Schema versions in order: version n is reached by the statements of `MIGRATIONS[n - 1]`. */
export const MIGRATIONS: readonly (readonly string[])[] = [
  [
    scans,
    clients,
    campaigns,
    qrs,
    pendingMonths,
    facts,
    scansByTime,
    quarterTallies,
    qrTallies,
    breakdownTallies,
    visitorSketches,
  ],
  sketchesOfZonedMonths,
  lastScans,
]
