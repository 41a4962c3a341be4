import { DIRECT, type RecordedName } from '#contract/scan-filter.ts'
import { RECORDED_NAMES } from '#contract/scan-filter-params.ts'
import type { SourceFilter } from '#server/sources/source.ts'
import type { SqlParams } from '../literals.ts'

/** A filter in the terms of SQL, on the columns of `scans`, which has them all. */
export interface FilterSql {
  /** Begins with AND, for whatever it follows; empty without a filter. */
  readonly where: string
  readonly params: SqlParams
}

/** Values are bound as parameters, never written into the text. */
export function filterSql(filter: SourceFilter | undefined): FilterSql {
  const asked = RECORDED_NAMES.filter((name) => filter?.[name] !== undefined)
  const codes = filter?.codes
  return {
    // Of the table by name: a statement may call something else the same.
    where: [
      ...asked.map((name) => ` AND scans.${name} = {only_${name}:String}`),
      ...(codes === undefined ? [] : [' AND scans.qr_id IN {only_codes:Array(String)}']),
    ].join(''),
    params: {
      ...Object.fromEntries(asked.map((name) => [`only_${name}`, stored(name, filter![name]!)])),
      ...(codes && { only_codes: codes }),
    },
  }
}

/** Answers call it Direct where no page led to the scan, which is stored as an empty host. */
function stored(name: RecordedName, value: string): string {
  return name === 'referrer' && value === DIRECT ? '' : value
}
