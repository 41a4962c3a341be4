import { formatExact } from '#src/lib/numbers.ts'

export const title = 'Scan-Ziele'
export const count = (goals: number) => `${formatExact(goals)} ${goals === 1 ? 'Scan-Ziel' : 'Scan-Ziele'}`
export const about =
  'Zuerst kommen die, denen in ihrem Tempo etwas fehlen wird. Ist die Zeit seit mehr als 30 Tagen um, steht ein Ziel nicht mehr hier.'
/** What a goal is of. */
export const kinds = { client: 'Kunde', campaign: 'Kampagne', qr: 'QR-Code' }
/** Headings of what is taken away. */
export const headings = {
  kind: 'Für',
  id: 'ID',
  name: 'Name',
  goal: 'Scan-Ziel',
  first: 'Erster Tag',
  last: 'Letzter Tag',
  zone: 'Zeitzone',
  state: 'Status',
  scans: 'Scans',
  expected: 'Erwartet',
  short: 'Es fehlen',
  reachedOn: 'Erreicht am',
  knownUntil: 'Scans bekannt bis',
}
export const states = { upcoming: 'beginnt später', going: 'läuft', reached: 'erreicht', over: 'vorbei' }
