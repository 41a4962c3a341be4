import type { BucketName } from '#contract/period.ts'
import { formatExact } from '#src/lib/numbers.ts'

const names = {
  hour: { best: 'Stärkste Stunde', one: 'Stunde', many: 'Stunden', whole: 'ganze', none: 'keine ganze Stunde' },
  day: { best: 'Stärkster Tag', one: 'Tag', many: 'Tage', whole: 'ganzen', none: 'kein ganzer Tag' },
  week: { best: 'Stärkste Woche', one: 'Woche', many: 'Wochen', whole: 'ganze', none: 'keine ganze Woche' },
  month: { best: 'Stärkster Monat', one: 'Monat', many: 'Monate', whole: 'ganzen', none: 'kein ganzer Monat' },
}

export const busiest = (bucket: BucketName) => names[bucket].best
export const average = (bucket: BucketName) => `Schnitt pro ${names[bucket].one}`
export const soFar = (bucket: string) => `${bucket} bisher`
export const noScans = 'Keine Scans'
export const noScansYet = 'Noch keine Scans'
/** `since`: "16. Feb. 2026", where there was nothing to scan before it. */
export const overWhole = (count: number, bucket: BucketName, since?: string) => {
  const { one, many, whole } = names[bucket]
  if (since !== undefined)
    return `${formatExact(count)} ${count === 1 ? `${wholeAlone[bucket]} ${one}` : `ganze ${many}`} seit ${since}`
  return count === 1 ? `Über 1 ${whole} ${one}` : `Über ${formatExact(count)} ganze ${many}`
}

const wholeAlone = { hour: 'ganze', day: 'ganzer', week: 'ganze', month: 'ganzer' }
export const noneWhole = (bucket: BucketName) => `Noch ${names[bucket].none}`
/** Of what is over: it is too short for one, or none of it is known. */
export const noWhole = (bucket: BucketName) => names[bucket].none.replace(/^k/, 'K')
export const onceKnown = (bucket: BucketName) => `Sobald alle ${names[bucket].many} da sind`

export const perVisitor = 'Scans pro Besucher'
export const onAverage = 'Im Durchschnitt'
export const visitorsUnknown = 'Besucher nicht genau bekannt'
