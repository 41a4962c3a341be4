import { formatExact } from '#src/lib/numbers.ts'

export const title = 'Goals'
export const count = (goals: number) => `${formatExact(goals)} ${goals === 1 ? 'goal' : 'goals'}`
export const about =
  'Those that fall short at their pace come first. One is left out when its time has been over for 30 days.'
/** What a goal is of. */
export const kinds = { client: 'Client', campaign: 'Campaign', qr: 'QR code' }
/** Headings of what is taken away. */
export const headings = {
  kind: 'Of',
  id: 'Id',
  name: 'Name',
  goal: 'Goal',
  first: 'First day',
  last: 'Last day',
  zone: 'Time zone',
  state: 'State',
  scans: 'Scans',
  expected: 'Expected',
  short: 'Short',
  reachedOn: 'Reached on',
  knownUntil: 'Scans known until',
}
export const states = { upcoming: 'begins later', going: 'goes on', reached: 'reached', over: 'over' }
