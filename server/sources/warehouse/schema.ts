/**
 * The warehouse's tables as the newest program wants them. Statements are applied in order by `migrations.ts`; one that
 * has been released is never changed, a new one is added behind it.
 *
 * `scans` is the truth; every rollup can be made again from it. The same DDL serves the embedded engine and a server.
 * For a cluster, `engineOf` is the one place where `MergeTree` becomes `ReplicatedMergeTree`.
 */
function engineOf(family: 'MergeTree' | 'ReplacingMergeTree' | 'SummingMergeTree', argument = ''): string {
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
 */
const scans = `
  CREATE TABLE IF NOT EXISTS scans (
    time DateTime('UTC') CODEC(DoubleDelta, LZ4),
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

/** Dimensions: the row with the highest version wins. */
const clients = `
  CREATE TABLE IF NOT EXISTS clients (id String, name String, status String, version UInt64)
  ${engineOf('ReplacingMergeTree', 'version')} ORDER BY id`

const campaigns = `
  CREATE TABLE IF NOT EXISTS campaigns (id String, name String, version UInt64)
  ${engineOf('ReplacingMergeTree', 'version')} ORDER BY id`

const qrs = `
  CREATE TABLE IF NOT EXISTS qrs (
    id String,
    title String,
    short_url String,
    destination_url String,
    created_at DateTime('UTC'),
    campaign_id String,
    client_id String,
    version UInt64
  )
  ${engineOf('ReplacingMergeTree', 'version')} ORDER BY id`

/** Months whose rollups may be behind their scans; the newest row of a month says whether they are. */
const pending = `
  CREATE TABLE IF NOT EXISTS pending_months (month UInt32, dirty Bool, version UInt64)
  ${engineOf('ReplacingMergeTree', 'version')} ORDER BY month`

/** Single facts about the whole warehouse: `content`. */
const facts = `
  CREATE TABLE IF NOT EXISTS facts (name String, value String, version UInt64)
  ${engineOf('ReplacingMergeTree', 'version')} ORDER BY name`

/** Schema versions in order: version n is reached by the statements of `MIGRATIONS[n - 1]`. */
export const MIGRATIONS: readonly (readonly string[])[] = [[scans, clients, campaigns, qrs, pending, facts]]
