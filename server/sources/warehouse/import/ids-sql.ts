/** SQL that tells which ids of codes, campaigns and clients can be used. */
import { LONGEST_ID } from '#contract/id.ts'
import type { Sql } from './columns.ts'

export const TOO_LONG = `longer than ${LONGEST_ID} bytes`

/** Whether an id is longer than what takes ids elsewhere, such as a shared link. */
export function isTooLongSql(id: Sql): Sql {
  return `length(${id}) > ${LONGEST_ID}`
}

/** Whether an id is a step in an address, which leads to another one whatever it is written as. */
export function isStepSql(id: Sql): Sql {
  return `${id} IN ('.', '..')`
}

/** Whether an id is there and can be used. */
export function isUsableSql(id: Sql): Sql {
  return `(${id} != '' AND NOT ${isTooLongSql(id)} AND NOT ${isStepSql(id)})`
}
