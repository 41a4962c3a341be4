/**
 * What mails say of the watch list, in each language. Why a code is listed is said as the page says it, in
 * `src/words/…/reports/watch-list/report.ts`, under the same names; a test holds the two together.
 */
import type { Language } from '#contract/languages.ts'
import type { MailedList } from '#contract/watch-mail-answers.ts'

interface Words {
  readonly titles: Readonly<Record<MailedList, string>>
  readonly day: (weekday: string, date: string) => string
  readonly noneCame: (silence: { expected: number; since: string; days: number }) => string
  readonly longestBefore: (days: number) => string
  readonly lastScan: (at: string) => string
  readonly campaignSilent: (since: string) => string
  readonly madeAndNeverScanned: (daysAgo: number) => string
  readonly madeOn: (date: string) => string
  /** `time` where the day goes on. */
  readonly scansOn: (scans: number, day: string, time: string | undefined) => string
  readonly scansBefore: (before: {
    weekdays: number
    weekday: string
    fewest: number
    most: number
    isCut: boolean
  }) => string
  /** How many are new; the first part of a subject says of what. */
  readonly news: Readonly<Record<MailedList, (count: number, isFirst: boolean) => string>>
  readonly heading: (title: string, count: number) => string
  readonly others: (count: number) => string
  readonly still: (count: number) => string
  /** Whether what has happened since is not known. */
  readonly until: (at: string, zone: string, endsEarly: boolean) => string
  readonly open: string
  readonly whereToLook: string
}

const en = (count: number) => new Intl.NumberFormat('en-GB').format(count)
const de = (count: number) => new Intl.NumberFormat('de-DE').format(count)
const english = (count: number, noun: string) => `${en(count)} ${count === 1 ? noun : `${noun}s`}`
const german = (count: number, one: string, many: string) => `${de(count)} ${count === 1 ? one : many}`

const ofCodes: Readonly<Record<Language, (count: number, isFirst: boolean) => string>> = {
  en: (count, isFirst) => (isFirst ? english(count, 'QR code') : en(count)),
  de: (count, isFirst) => (isFirst ? german(count, 'QR-Code', 'QR-Codes') : de(count)),
}

export const watchWords: Readonly<Record<Language, Words>> = {
  en: {
    titles: { silent: 'Gone silent', rising: 'Sudden rise', neverScanned: 'Never scanned' },
    day: (weekday, date) => `${weekday} ${date}`,
    noneCame: ({ expected, since, days }) =>
      `Expected about ${english(expected, 'scan')} since ${since} (${english(days, 'day')}), none came`,
    longestBefore: (days) =>
      days === 0 ? 'No day without a scan before.' : `Longest silence before: ${english(days, 'day')}.`,
    lastScan: (at) => `Last scan ${at}.`,
    campaignSilent: (since) => `No code of its campaign has been scanned since ${since}: it may be over.`,
    madeAndNeverScanned: (daysAgo) =>
      `Made ${daysAgo === 0 ? 'today' : `${english(daysAgo, 'day')} ago`}, never scanned`,
    madeOn: (date) => `Made on ${date}.`,
    scansOn: (scans, day, time) =>
      time === undefined ? `${english(scans, 'scan')} on ${day}` : `${english(scans, 'scan')} on ${day} up to ${time}`,
    scansBefore: ({ weekdays, weekday, fewest, most, isCut }) => {
      const range = fewest === most ? en(most) : `${en(fewest)} to ${en(most)}`
      return `The ${weekdays} ${weekday}s before had ${range}${isCut ? ' by that time' : ''}.`
    },
    news: {
      silent: (count, isFirst) => `${ofCodes.en(count, isFirst)} ${count === 1 ? 'has' : 'have'} gone silent`,
      rising: (count, isFirst) => `${ofCodes.en(count, isFirst)} ${count === 1 ? 'rises' : 'rise'}`,
      neverScanned: (count, isFirst) => `${ofCodes.en(count, isFirst)} ${count === 1 ? 'was' : 'were'} never scanned`,
    },
    heading: (title, count) => `${title}: ${en(count)} new`,
    others: (count) => `And ${en(count)} more, on the watch list.`,
    still: (count) => `Told before and still so: ${en(count)}.`,
    until: (at, zone, endsEarly) =>
      `Scans are known up to ${at}, ${placeOf(zone)} time.${endsEarly ? ' What has happened since is not known here, so days are counted up to then.' : ''}`,
    open: 'Open the watch list',
    whereToLook: 'You find the watch list in Scanboard.',
  },
  de: {
    titles: { silent: 'Verstummt', rising: 'Plötzlicher Anstieg', neverScanned: 'Nie gescannt' },
    day: (weekday, date) => `${weekday}, ${date}`,
    noneCame: ({ expected, since, days }) =>
      `Etwa ${german(expected, 'Scan', 'Scans')} erwartet seit ${since} (${german(days, 'Tag', 'Tage')}), keiner kam`,
    longestBefore: (days) =>
      days === 0 ? 'Davor kein Tag ohne Scan.' : `Längste Pause davor: ${german(days, 'Tag', 'Tage')}.`,
    lastScan: (at) => `Letzter Scan am ${at}.`,
    campaignSilent: (since) => `Seit dem ${since}, wurde kein Code der Kampagne gescannt: Sie ist womöglich beendet.`,
    madeAndNeverScanned: (daysAgo) =>
      daysAgo === 0 ? 'Heute erstellt, nie gescannt' : `Vor ${german(daysAgo, 'Tag', 'Tagen')} erstellt, nie gescannt`,
    madeOn: (date) => `Erstellt am ${date}.`,
    scansOn: (scans, day, time) =>
      time === undefined
        ? `${german(scans, 'Scan', 'Scans')} am ${day}`
        : `${german(scans, 'Scan', 'Scans')} am ${day}, bis ${time} Uhr`,
    scansBefore: ({ weekdays, weekday, fewest, most, isCut }) => {
      const range = fewest === most ? de(most) : `${de(fewest)} bis ${de(most)}`
      return `An den ${weekdays} ${weekday}en davor waren es ${isCut ? 'bis zu dieser Uhrzeit ' : ''}${range}.`
    },
    news: {
      silent: (count, isFirst) => `${ofCodes.de(count, isFirst)} ${count === 1 ? 'ist' : 'sind'} verstummt`,
      rising: (count, isFirst) => `${ofCodes.de(count, isFirst)} ${count === 1 ? 'steigt' : 'steigen'}`,
      neverScanned: (count, isFirst) =>
        `${ofCodes.de(count, isFirst)} ${count === 1 ? 'wurde' : 'wurden'} nie gescannt`,
    },
    heading: (title, count) => `${title}: ${de(count)} neu`,
    others: (count) => `Und ${german(count, 'weiterer', 'weitere')} auf der Prüfliste.`,
    still: (count) => `Schon gemeldet und immer noch so: ${de(count)}.`,
    until: (at, zone, endsEarly) =>
      `Scans sind bekannt bis zum ${at}, Zeitzone ${placeOf(zone)}.${endsEarly ? ' Was seitdem geschah, ist hier nicht bekannt, daher zählen Tage nur bis dahin.' : ''}`,
    open: 'Prüfliste öffnen',
    whereToLook: 'Sie finden die Prüfliste in Scanboard.',
  },
}

/** As the dashboard calls a zone: by its city, `Berlin`, or `UTC+05:30`. */
function placeOf(zone: string): string {
  return /^[+-]/.test(zone) ? `UTC${zone}` : zone.split('/').at(-1)!.replaceAll('_', ' ')
}
