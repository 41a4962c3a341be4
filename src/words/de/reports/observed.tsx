import type { ReactNode } from 'react'

export const title = 'Beobachtet'
export const scansInLastHour = 'Scans in der letzten Stunde'
export const notKnown = 'Nicht bekannt'
export const lastScan = 'Letzter Scan'
export const firstScan = 'Erster Scan'
export const noScanYet = 'Noch keiner'

export const notYet = 'Noch nicht beobachtet'
export const since = (when: string) => `Beobachtet seit ${when}`
/** The same, said of hours. */
export const hoursNotYet = 'Stunden: noch nicht beobachtet'
export const hoursSince = (when: string) => `Stunden: beobachtet seit ${when}`

/** A count, formatted, beside its number. */
export const scans = (text: string, count: number) => `${text} ${count === 1 ? 'Scan' : 'Scans'}`
export const inLastHour = (scans: ReactNode) => <>{scans} in der letzten Stunde</>
export const noHourYet = 'Noch keine volle Stunde beobachtet'

/** Of how many hours; scans as above; hours of which nothing is known, formatted and as a number. */
export const lastHours = (hours: string, scans: string, unknown: string, count: number) => {
  const gaps = count === 0 ? '' : `, ${unknown} ${count === 1 ? 'Stunde' : 'Stunden'} nicht bekannt`
  return `Letzte ${hours} Stunden: ${scans} beobachtet${gaps}`
}
