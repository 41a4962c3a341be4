import { addressesIn } from '#contract/mail-address.ts'
import { MAILED_LISTS, type WatchMail } from '#contract/watch-mail-answers.ts'
import type { WatchMailPlan } from '#contract/watch-mails.ts'
import type { Zone } from '#contract/zone.ts'
import { LANGUAGE } from '#words/language.ts'
import * as words from '#words/watch-mails/dialog.ts'
import { faultOfRecipients } from '#src/client-reports/mail/wanted.ts'

/** What the form holds, as it is typed. */
export interface Wanted extends Pick<WatchMailPlan, 'lists' | 'hour' | 'language'> {
  readonly rhythm: 'daily' | 'weekly'
  readonly weekday: number
  readonly recipients: string
}

export const OFFERED: Wanted = {
  lists: [...MAILED_LISTS],
  rhythm: 'daily',
  weekday: 1,
  hour: 8,
  language: LANGUAGE,
  recipients: '',
}

export function wantedAgain({ lists, rhythm, hour, language, recipients }: WatchMail): Wanted {
  return {
    lists,
    rhythm: rhythm.kind,
    weekday: rhythm.kind === 'weekly' ? rhythm.weekday : OFFERED.weekday,
    hour,
    language,
    recipients: recipients.join(', '),
  }
}

/** What stands in the way, as a sentence; undefined where nothing does. */
export function faultOf({ lists, recipients }: Wanted): string | undefined {
  return lists.length === 0 ? words.noLists : faultOfRecipients(recipients)
}

/** What the server is told; the form has no fault. */
export function planOf({ rhythm, weekday, recipients, ...wanted }: Wanted, timezone: Zone): WatchMailPlan {
  return { ...wanted, rhythm: rhythmOf({ rhythm, weekday }), timezone, recipients: addressesIn(recipients) }
}

export function rhythmOf({ rhythm, weekday }: Pick<Wanted, 'rhythm' | 'weekday'>): WatchMailPlan['rhythm'] {
  return rhythm === 'daily' ? { kind: 'daily' } : { kind: 'weekly', weekday }
}
