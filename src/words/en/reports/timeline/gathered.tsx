import type { ReactNode } from 'react'
import type { BucketName } from '#contract/period.ts'
import { formatExact } from '#src/lib/numbers.ts'

const counted = (count: number, bucket: BucketName) => `${formatExact(count)} ${bucket}${count === 1 ? '' : 's'}`

export const timeline = 'Timeline'
export const complete = 'The timeline is complete'

/** How many of the buckets are known. */
export const known = (known: number, all: number, bucket: BucketName) =>
  `${formatExact(known)} of ${counted(all, bucket)}`
export const about = (duration: string) => `about ${duration}`

/**
 * How far gathering is: `known` and `time` as above, `time` empty where it cannot be told. `wide` makes a part of it
 * that is seen only where there is room.
 */
export const progress = (known: string, time: string, isBefore: boolean, wide: (words: string) => ReactNode) => (
  <>
    {isBefore && 'Before: '}
    {known}
    {wide(' known')}
    {time !== '' && (
      <>
        , {time}
        {wide(' more')}
      </>
    )}
  </>
)

/** Gathering broke off: `known` as above, undefined where nothing is. */
export const stopped = (known: string | undefined, isBefore: boolean) =>
  `${isBefore ? 'Of what it is compared with, ' : ''}${known ?? 'none'} known.`
export const goOn = 'Go on'
export const goingOn = 'Going on'

export const gaps = (missing: number, all: number, bucket: BucketName) =>
  `${formatExact(missing)} of ${counted(all, bucket)} ${missing === 1 ? 'is' : 'are'} not known`

/** `gaps` as above. */
export const gapsOfCodesOnly = (gaps: string, source: string | undefined) =>
  `${gaps}: ${codesOnly(source)}. The others were observed from here.`
export const gapsUnanswered = (gaps: string, source: string | undefined, missing: number) =>
  `${gaps}: ${source ?? 'The source'} did not answer for ${missing === 1 ? 'it' : 'them'}.`
export const askAgain = 'Ask again'

export const codesOnly = (source: string | undefined) =>
  `${source ?? 'The source'} gives hours for single QR codes only`
export const weekHasDays = 'The week around this day has its days.'
export const showWeek = 'Show the week by day'
export const chooseCode = 'Choose a QR code'
