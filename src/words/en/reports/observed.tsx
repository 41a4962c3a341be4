import type { ReactNode } from 'react'

export const title = 'Observed'
export const scansInLastHour = 'Scans in the last hour'
export const notKnown = 'Not known'
export const lastScan = 'Last scan'
export const firstScan = 'First scan'
export const noScanYet = 'None yet'

export const notYet = 'Not observed yet'
export const since = (when: string) => `Observed since ${when}`
/** The same, said of hours. */
export const hoursNotYet = 'Hours: not observed yet'
export const hoursSince = (when: string) => `Hours: observed since ${when}`

/** A count, formatted, beside its number. */
export const scans = (text: string, count: number) => `${text} ${count === 1 ? 'scan' : 'scans'}`
export const inLastHour = (scans: ReactNode) => <>{scans} in the last hour</>
export const noHourYet = 'No full hour observed yet'

/** Of how many hours; scans as above; hours of which nothing is known, formatted and as a number. */
export const lastHours = (hours: string, scans: string, unknown: string, count: number) => {
  const gaps = count === 0 ? '' : `, ${unknown} ${count === 1 ? 'hour' : 'hours'} not known`
  return `Last ${hours} hours: ${scans} observed${gaps}`
}
