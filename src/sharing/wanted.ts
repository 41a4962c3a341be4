import { SHORTEST_PASSWORD, type LinkInput } from '#contract/links.ts'
import { addDays, isCalendarDate, startOf } from '#contract/period.ts'
import type { Instant, Zone } from '#contract/zone.ts'
import type { Subject } from './subject.ts'

export const EXPIRIES = ['never', '7', '30', '90', 'date'] as const
export type Expiry = (typeof EXPIRIES)[number]

/** What the form holds, as it is typed. */
export interface Wanted {
  readonly name: string
  readonly dates: 'free' | 'limited'
  readonly from: string
  readonly to: string
  /** Never, after so many days, or at the end of a date. */
  readonly expiry: Expiry
  readonly until: string
  /** Empty for none. */
  readonly password: string
}

const DAY_MS = 86_400_000

/** When the link stops to work; null for never. */
function expiryOf({ expiry, until }: Wanted, zone: Zone, now: Instant): Instant | null {
  if (expiry === 'never') return null
  return expiry === 'date' ? startOf(addDays(until, 1), zone) : now + Number(expiry) * DAY_MS
}

/** What stands in the way of making the link; undefined where nothing does. */
export function faultOf(wanted: Wanted, zone: Zone, now: Instant) {
  const { name, dates, from, to, expiry, until, password } = wanted
  if (name.trim() === '') return 'name'
  if (dates === 'limited' && !(isCalendarDate(from) && isCalendarDate(to) && from <= to)) return 'dates'
  if (expiry === 'date' && (!isCalendarDate(until) || expiryOf(wanted, zone, now)! <= now)) return 'expiry'
  if (password !== '' && password.length < SHORTEST_PASSWORD) return 'password'
  return undefined
}

/** What the server is asked for; the form has no fault. */
export function inputOf(wanted: Wanted, { name: _, ...subject }: Subject, zone: Zone, now: Instant): LinkInput {
  const expiresAt = expiryOf(wanted, zone, now)
  return {
    name: wanted.name.trim(),
    subject,
    dates: wanted.dates === 'free' ? null : { from: wanted.from, to: wanted.to, zone },
    expiresAt: expiresAt === null ? null : new Date(expiresAt).toISOString(),
    password: wanted.password === '' ? null : wanted.password,
  }
}
