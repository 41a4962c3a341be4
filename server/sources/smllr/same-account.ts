import type { QrListed } from '#contract/reporting.ts'
import { VendorFailure } from './client.ts'

/** So many codes are not all replaced between two looks. */
const TELLING = 3

type Codes = readonly Pick<QrListed, 'id'>[]

/** Whether there are enough known codes to tell the account by. */
export function canTell(kept: Codes | undefined): kept is Codes {
  return kept !== undefined && kept.length >= TELLING
}

/**
 * The failure to tell where a list of codes is another account's than the one kept: the API does not say whose a key is,
 * but no account changes all of its codes at once. Figures of two accounts must never stand on one page.
 */
export function otherAccount(kept: Codes | undefined, listed: Codes): VendorFailure | undefined {
  if (!canTell(kept) || listed.length === 0) return undefined
  const ids = new Set(listed.map(({ id }) => id))
  if (kept.some(({ id }) => ids.has(id))) return undefined
  return new VendorFailure(
    'refused',
    'The SMLLR key is another account’s: none of its QR codes is among those kept in the data folder. Give each account a data folder of its own (SCANBOARD_DATA), or go back to the key of before.',
  )
}
