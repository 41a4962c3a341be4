/** The filters of `scan-filter.ts` as parameters. */
import * as v from 'valibot'
import { Problem } from './problem.ts'
import { FILTER_NAMES, type RecordedName, type ScanFilter } from './scan-filter.ts'
import { tagName } from './tag-params.ts'

/** What an import keeps of an address that refers to a code is shorter. */
const MOST_LETTERS = 256
const text = v.optional(v.pipe(v.string(), v.maxLength(MOST_LETTERS, `must have at most ${MOST_LETTERS} characters`)))

/** The devices of all answers. Another word would look like a device without scans. */
export const DEVICES = ['Mobile', 'Desktop', 'Tablet', 'TV', 'Other', 'Unknown'] as const

export const RECORDED_NAMES = FILTER_NAMES.filter((name): name is RecordedName => name !== 'tag')

/** As they stand in a query string: what a scan itself answers. */
export const recordedFilterParams = {
  country: v.optional(
    v.pipe(
      v.string(),
      v.regex(
        /^([A-Z]{2})?$/,
        'must be an ISO 3166-1 code of two capital letters, such as DE, or empty for scans whose country is not known',
      ),
    ),
  ),
  region: text,
  city: text,
  device: v.optional(
    v.pipe(
      v.string(),
      v.regex(new RegExp(`^(${DEVICES.join('|')})$`), `must be one of ${DEVICES.join(', ')}, written like this`),
    ),
  ),
  referrer: text,
}

/** All of them. */
export const scanFilterParams = { ...recordedFilterParams, tag: v.optional(tagName) }

/** The filter that the parameters make; undefined for none. Throws a `Problem` 400 where they do not go together. */
export function scanFilterOf(params: ScanFilter): ScanFilter | undefined {
  const asked = FILTER_NAMES.filter((name) => params[name] !== undefined)
  if (asked.length === 0) return undefined
  for (const name of ['region', 'city'] as const) {
    if (params[name] !== undefined && params.country === undefined) {
      throw new Problem(
        400,
        `${name} is given without country, but the same ${name} may be in several: add its country.`,
      )
    }
  }
  return Object.fromEntries(asked.map((name) => [name, params[name]]))
}
