/** The one tolerant reader: what the vendor sends in whatever variant, as the contract has it. Nothing behind it knows of variants. */
import type { EndpointData, EndpointName } from '#contract/reporting.ts'
import { unreadable } from './failure.ts'

/** Told of each documented field that an answer lacks. */
export type OnMissing = (endpoint: EndpointName, field: string) => void

/** `data` of an envelope as the contract's data. Throws a `VendorFailure` `unreadable` where it cannot stand for that. */
export function readAnswer<Name extends EndpointName>(
  name: Name,
  _data: unknown,
  _onMissing: OnMissing,
): EndpointData<Name> {
  throw unreadable(`${name} is still to be read`)
}
