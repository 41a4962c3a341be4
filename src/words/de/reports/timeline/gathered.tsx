import type { ReactNode } from 'react'
import type { BucketName } from '#contract/period.ts'
import { formatExact } from '#src/lib/numbers.ts'

const names = {
  hour: ['Stunde', 'Stunden'],
  day: ['Tag', 'Tagen'],
  week: ['Woche', 'Wochen'],
  month: ['Monat', 'Monaten'],
} as const

/** After "von". */
const counted = (count: number, bucket: BucketName) => `${formatExact(count)} ${names[bucket][count === 1 ? 0 : 1]}`

/** Quoted, so that its name needs no case: "Ihre Scans". */
const named = (source: string | undefined) => (source === undefined ? 'Die Quelle' : `Die Quelle „${source}“`)

export const timeline = 'Verlauf'
export const complete = 'Der Verlauf ist vollständig'

/** How many of the buckets are known. */
export const known = (known: number, all: number, bucket: BucketName) =>
  `${formatExact(known)} von ${counted(all, bucket)}`
export const about = (duration: string) => `etwa ${duration}`

/**
 * How far gathering is: `known` and `time` as above, `time` empty where it cannot be told. `wide` makes a part of it
 * that is seen only where there is room.
 */
export const progress = (known: string, time: string, isBefore: boolean, wide: (words: string) => ReactNode) => (
  <>
    {isBefore && 'Davor: '}
    {known}
    {wide(' bekannt')}
    {time !== '' && (
      <>
        , {wide('noch ')}
        {time}
      </>
    )}
  </>
)

/** Gathering broke off: `known` as above, undefined where nothing is. */
export const stopped = (known: string | undefined, isBefore: boolean) =>
  isBefore ? `Vom Vergleichszeitraum bekannt: ${known ?? 'nichts'}.` : `${known ?? 'Nichts'} bekannt.`
export const goOn = 'Fortsetzen'
export const goingOn = 'Wird fortgesetzt'

export const gaps = (missing: number, all: number, bucket: BucketName) =>
  `${formatExact(missing)} von ${counted(all, bucket)} nicht bekannt`

/** `gaps` as above. */
export const gapsOfCodesOnly = (gaps: string, source: string | undefined) =>
  `${gaps}: ${codesOnly(source)}. Die übrigen wurden von hier aus beobachtet.`
export const gapsUnanswered = (gaps: string, source: string | undefined, _missing: number) =>
  `${gaps}: ${named(source)} hat dafür keine Antwort gegeben.`
export const askAgain = 'Erneut anfragen'

export const codesOnly = (source: string | undefined) => `${named(source)} nennt Stunden nur für einzelne QR-Codes`
export const weekHasDays = 'Für die Woche um diesen Tag gibt es Zahlen pro Tag.'
export const showWeek = 'Woche nach Tagen ansehen'
export const chooseCode = 'QR-Code auswählen'
