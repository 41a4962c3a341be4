import { SHORTEST_PASSWORD, type Link, type LinkChange, type LinkInput } from '#contract/links.ts'
import { addDays, isCalendarDate, startOf } from '#contract/period.ts'
import type { Instant, Zone } from '#contract/zone.ts'
import { faultOfHosts, hostsOf } from '#src/framing/hosts.ts'
import type { Subject } from './subject.ts'

export const EXPIRIES = ['never', '7', '30', '90', 'date'] as const
type Expiry = (typeof EXPIRIES)[number]

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
  /** Sites that may show it in a frame, as text. */
  readonly hosts: string
}

const DAY_MS = 86_400_000

/** When the link stops to work; null for never. */
function expiryOf({ expiry, until }: Pick<Wanted, 'expiry' | 'until'>, zone: Zone, now: Instant): Instant | null {
  if (expiry === 'never') return null
  return expiry === 'date' ? startOf(addDays(until, 1), zone) : now + Number(expiry) * DAY_MS
}

/** What stands in the way of making the link; undefined where nothing does. */
export function faultOf(wanted: Wanted, zone: Zone, now: Instant) {
  const { name, dates, from, to, expiry, until, password, hosts } = wanted
  if (name.trim() === '') return 'name'
  if (dates === 'limited' && !(isCalendarDate(from) && isCalendarDate(to) && from <= to)) return 'dates'
  if (isOver({ expiry, until }, zone, now)) return 'expiry'
  if (password !== '' && password.length < SHORTEST_PASSWORD) return 'password'
  return faultOfHosts(hostsOf(hosts))
}

function isOver(wanted: Pick<Wanted, 'expiry' | 'until'>, zone: Zone, now: Instant): boolean {
  return wanted.expiry === 'date' && (!isCalendarDate(wanted.until) || expiryOf(wanted, zone, now)! <= now)
}

/** What the server is asked for; the form has no fault. */
export function inputOf(wanted: Wanted, { name: _, ...subject }: Subject, zone: Zone, now: Instant): LinkInput {
  return {
    name: wanted.name.trim(),
    subject: subject.kind === 'organisation' ? { kind: subject.kind } : subject,
    dates: wanted.dates === 'free' ? null : { from: wanted.from, to: wanted.to, zone },
    expiresAt: toTime(expiryOf(wanted, zone, now)),
    password: wanted.password === '' ? null : wanted.password,
    hosts: [...hostsOf(wanted.hosts)],
  }
}

function toTime(instant: Instant | null): string | null {
  return instant === null ? null : new Date(instant).toISOString()
}

/** What the form holds by which a link is changed. */
export interface WantedChange extends Pick<Wanted, 'name' | 'until' | 'password' | 'hosts'> {
  readonly expiry: 'keep' | Expiry
  /** Whether guests are asked for the password of before, for another one, or for none. */
  readonly asks: 'keep' | 'another' | 'none'
}

type Changed = Pick<Link, 'name' | 'hasPassword' | 'hosts'>

/** A link as it is, before anything is changed. */
export function unchanged({ name, hasPassword, hosts }: Changed): WantedChange {
  return {
    name,
    expiry: 'keep',
    until: '',
    asks: hasPassword ? 'keep' : 'none',
    password: '',
    hosts: hosts.join('\n'),
  }
}

/** What stands in the way of changing the link. */
export function faultOfChange(wanted: WantedChange, zone: Zone, now: Instant) {
  const { name, expiry, until, asks, password, hosts } = wanted
  if (name.trim() === '') return 'name'
  if (expiry !== 'keep' && isOver({ expiry, until }, zone, now)) return 'expiry'
  if (asks === 'another' && password.length < SHORTEST_PASSWORD) return 'password'
  return faultOfHosts(hostsOf(hosts))
}

/** What the server is asked for: only what is to be another. Empty where nothing is. */
export function changeOf(
  { name, expiry, until, asks, password, hosts: text }: WantedChange,
  link: Changed,
  zone: Zone,
  now: Instant,
): LinkChange {
  const hosts = hostsOf(text)
  return {
    ...(name.trim() !== link.name && { name: name.trim() }),
    ...(expiry !== 'keep' && { expiresAt: toTime(expiryOf({ expiry, until }, zone, now)) }),
    ...(asks === 'another' && { password }),
    ...(asks === 'none' && link.hasPassword && { password: null }),
    ...(hosts.join() !== link.hosts.join() && { hosts: [...hosts] }),
  }
}
