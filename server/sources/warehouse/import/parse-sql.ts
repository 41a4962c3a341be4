/**
 * The statement that turns raw records into typed ones. All reading of values happens here, in the engine: JavaScript
 * never touches a cell.
 */
import { FIRST_YEAR, LAST_YEAR } from '#contract/period.ts'
import { CODE_COLUMNS, COLUMNS } from '#server/sources/import-kinds.ts'
import type { Layout, Sql, TimeOptions } from './columns.ts'
import { isStepSql, isTooLongSql, TOO_LONG } from './ids-sql.ts'
import { quote } from './quote.ts'
import { LONGEST_CULPRIT, NO_SCAN_TIME, OUTSIDE, TIME_REASONS, UNORDERED } from './reasons.ts'
import { BLANK, hash, type Shape, value } from './shapes.ts'
import { isLocalSql, isUnorderedSql, NO_TIME, timeSql } from './times-sql.ts'
import { countrySql, deviceSql, referrerSql } from './values-sql.ts'
import { offsetSql } from './zone-sql.ts'

/**
 * Columns of a parsed record, in order: their types, and SQL over the text that is given (`g_…`). `reason` is '' for a
 * scan and `blank` for no record.
 */
const PARSED: Readonly<Record<string, readonly [type: Sql, sql: Sql]>> = {
  n: ['UInt64', 'import_n'],
  reason: ['LowCardinality(String)', 'reason'],
  time: ['UInt32', `toUInt32(intDiv(at, 1000))`],
  // The low 32 bits are left for the ordinal among identical records.
  base: ['UInt128', `bitAnd(if(once, hash_of_id, hash_of_record), bitNot(toUInt128(4294967295)))`],
  once: ['Bool', `g_scan_id != ''`],
  country: ['LowCardinality(String)', countrySql('g_country')],
  region: ['LowCardinality(String)', 'g_region'],
  city: ['LowCardinality(String)', 'g_city'],
  device: ['LowCardinality(String)', deviceSql('g_device')],
  user_agent: ['String', 'g_user_agent'],
  referrer: ['String', referrerSql('g_referrer')],
  visitor: [
    'UInt64',
    `if(g_visitor_id != '', xxHash64(g_visitor_id), xxHash64(g_user_agent, g_country, g_region, g_city))`,
  ],
  ...Object.fromEntries(CODE_COLUMNS.map((column) => [column, ['String', `g_${column}`]])),
  created_at: ['UInt32', `if(ifNull(created, 0) BETWEEN 0 AND 4294967295999, intDiv(ifNull(created, 0), 1000), 0)`],
  local: ['Bool', `local AND reason = ''`],
  recoded: ['Bool', 'recoded'],
  // What of a record is no time: of one that is refused its own, else its code's.
  culprit: [
    'String',
    `multiIf(reason IN (${TIME_REASONS.map(quote).join(', ')}), leftUTF8(g_scanned_at, ${LONGEST_CULPRIT}),
      reason = '' AND created = ${NO_TIME} AND g_created_at != '', leftUTF8(g_created_at, ${LONGEST_CULPRIT}), '')`,
  ],
  raw: ['String', 'raw_text'],
}

/** The same as they stand in a table's definition. */
export const PARSED_COLUMNS: Sql = Object.entries(PARSED)
  .map(([name, [type]]) => `${name} ${type}`)
  .join(', ')

/**
 * `INSERT INTO target SELECT …` from a table of raw records.
 *
 * @param source table expression of the raw records.
 * @param position SQL of a record's ordinal in it, from 0.
 */
export function parseStatement(
  target: Sql,
  source: Sql,
  position: Sql,
  shape: Shape,
  layout: Layout,
  settings: Sql,
): Sql {
  const numbered = `${position} AS import_n`
  const records =
    shape.line === undefined
      ? `SELECT ${numbered}, ${shape.split}, ${shape.recoded} AS recoded FROM ${source}`
      : `SELECT import_n, recoded, ${shape.split} FROM (
          SELECT import_n, recoded, ${shape.line} AS line FROM (
            SELECT ${numbered}, line, ${shape.recoded} AS recoded FROM ${source}))`
  const given = COLUMNS.map((column) => `${value(layout, shape.cell, column)} AS g_${column}`)
  const tests = testsOf(shape, layout)
  const reasons = tests.map(([condition, text]) => `${condition}, ${quote(text)}`)
  const list = Object.entries(PARSED).map(([name, [, sql]]) => `${sql} AS ${name}_`)
  // Which test fails is asked only of the few records of which one does.
  return `
    INSERT INTO ${target} (${Object.keys(PARSED).join(', ')})
    SELECT ${list.join(',\n      ')}
    FROM (
      SELECT *, g_scan_id != '' AS once,
        ${hash(`'id', g_qr_id, g_scan_id`)} AS hash_of_id, ${shape.identity} AS hash_of_record,
        if(${tests.map(([condition]) => `(${condition})`).join(' OR ')}, multiIf(${reasons.join(', ')}, ''), '') AS reason,
        ${shape.raw === `''` ? `''` : `if(reason IN ('', '${BLANK}'), '', ${shape.raw})`} AS raw_text
      FROM (
        SELECT *, ${timesSql(layout.times)}
        FROM (
          SELECT *, ${given.join(', ')}
          FROM (${records})
        )
      )
    )
    SETTINGS ${settings}`
}

/** `at` and `created` in Unix milliseconds, `local` where the first says nothing of its zone; `wall…` as if in UTC. */
function timesSql({ timezone, dates }: TimeOptions): Sql {
  const wall = timeSql('g_scanned_at', dates)
  const made = timeSql('g_created_at', dates)
  const local = (time: Sql, text: Sql) => `${time} != ${NO_TIME} AND ${isLocalSql(text)}`
  if (timezone === undefined) return `${wall} AS at, ${made} AS created, ${local('at', 'g_scanned_at')} AS local`
  const instant = (time: Sql, isLocal: Sql) => `if(${isLocal}, ${time} - ${offsetSql(time, timezone)}, ${time})`
  return `${wall} AS wall, ${made} AS wall_made, ${local('wall', 'g_scanned_at')} AS local,
    ${instant('wall', 'local')} AS at, ${instant('wall_made', local('wall_made', 'g_created_at'))} AS created`
}

/** [condition, reason to skip a record, as people read it]; the first that holds counts. */
function testsOf(shape: Shape, layout: Layout): Shape['tests'] {
  return [
    ...shape.tests,
    ...layout.skips.map(({ reason, when }) => [when(shape.cell), reason] as const),
    [`g_scanned_at = ''`, 'no scanned_at'],
    [`g_qr_id = ''`, 'no qr_id'],
    [isTooLongSql('g_qr_id'), `qr_id is ${TOO_LONG}`],
    [isStepSql('g_qr_id'), 'qr_id is . or .., which no address can hold'],
    ...(layout.times.dates === undefined
      ? [[`at = ${NO_TIME} AND ${isUnorderedSql('g_scanned_at')}`, UNORDERED] as const]
      : []),
    [`at = ${NO_TIME}`, NO_SCAN_TIME],
    [`at < ${Date.UTC(FIRST_YEAR, 0)} OR at >= ${Date.UTC(LAST_YEAR + 1, 0)}`, OUTSIDE],
  ]
}
