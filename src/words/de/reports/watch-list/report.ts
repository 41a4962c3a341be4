/** The watch list in sentences. Counts come as numbers; days, times and names as they are to stand there. */
import { formatExact } from '#src/lib/numbers.ts'

const counted = (count: number, one: string, many: string) => `${formatExact(count)} ${count === 1 ? one : many}`
const scans = (count: number) => counted(count, 'Scan', 'Scans')
const days = (count: number) => counted(count, 'Tag', 'Tage')
/** After prepositions such as "vor". */
const fromDays = (count: number) => counted(count, 'Tag', 'Tagen')
const fromWeeks = (count: number) => counted(count, 'Woche', 'Wochen')

export const name = 'Prüfliste'
/** Of the figures at the top, each of which leads to its list. */
export const lists = 'Listen'
export const codes = (count: number) => counted(count, 'Code', 'Codes')
export const destinations = (count: number) => counted(count, 'Ziel', 'Ziele')

export const empty = 'Noch keine QR-Codes'
export const emptyNext = 'Sie erscheinen mit ihren Scans. Was jemand prüfen sollte, steht dann hier.'
export const endsEarly = (lastScan: string) =>
  `Der letzte Scan überhaupt kam am ${lastScan}. Was seitdem geschah, ist hier nicht bekannt, daher zählen Tage nur bis dahin.`

/** Where a list has nothing in it. */
export const nothing = {
  silent: 'Nichts zu prüfen: Kein Code ist länger verstummt, als es bei ihm vorkommt.',
  neverScanned: (count: number) =>
    `Nichts zu prüfen: Alle Codes, die älter als ${days(count)} sind, wurden schon gescannt.`,
  rising: 'Nichts zu prüfen: Kein Code wurde weit häufiger gescannt als sonst.',
  withoutClient: 'Nichts zu prüfen: Alle gescannten Codes gehören zu einem Kunden.',
  sameDestination: 'Nichts zu prüfen: Keine zwei Codes führen zum selben Ziel.',
  sameDestinationButCampaigns: 'Nichts zu prüfen: Codes mit gleichem Ziel gehören jeweils zu einer Kampagne.',
}

/** Which codes are listed. */
export const about = {
  silent: 'Codes, die früher gescannt wurden und jetzt nicht mehr.',
  rising: 'Codes, die an einem der letzten Tage weit häufiger gescannt wurden als sonst.',
  withoutClient: 'Codes, die gescannt werden, aber zu keinem Kunden gehören.',
  sameDestination: 'Codes, die zur selben Seite führen wie andere.',
}
/** Opens the rule. */
export const howDecided = 'Wie wird das entschieden?'
/** By which rule codes are listed. */
export const rules = {
  silent: ({ weeks, leastWeeks, times }: { weeks: number; leastWeeks: number; times: number }) =>
    `Ganze Tage ohne Scan, verglichen mit den eigenen Scans des Codes je Wochentag in bis zu ${fromWeeks(weeks)} davor (mindestens ${fromWeeks(leastWeeks)}). Hier steht eine Pause, die durch Zufall seltener als einmal in ${formatExact(times)} Fällen vorkäme und länger ist als jede zuvor.`,
  /** A sentence more, where there are such codes. */
  finished: (count: number, weeks: number) =>
    `${codes(count)} ohne Scan seit mehr als ${fromWeeks(weeks)} ${count === 1 ? 'gilt' : 'gelten'} als abgeschlossen.`,
  /** `goingOn`: whether today is looked at too. */
  rising: ({ days, goingOn, leastScans, factor, weeks }: RiseRule) =>
    goingOn
      ? `Einer der letzten ${days} Tage oder der laufende Tag, mit mindestens ${scans(leastScans)} und mehr als dem ${formatExact(factor)}-Fachen des stärksten von bis zu ${weeks} gleichen Wochentagen davor. Beim laufenden Tag zählen auch davor nur dieselben Stunden.`
      : `Einer der letzten ${days} Tage mit mindestens ${scans(leastScans)} und mehr als dem ${formatExact(factor)}-Fachen des stärksten von bis zu ${weeks} gleichen Wochentagen davor.`,
  sameDestination:
    'Adressen gelten als gleich, wenn sie sich nur in der Groß- und Kleinschreibung des Hosts, im Schrägstrich am Ende, in der Sprungmarke oder in Tracking-Parametern wie utm_source unterscheiden.',
}
interface RiseRule {
  days: number
  goingOn: boolean
  leastScans: number
  factor: number
  weeks: number
}

/** The rule of what was never scanned: around a field for the number of days. */
export const beforeDays = 'Vor mindestens'
export const afterDays = 'Tagen erstellt und nie von einem Menschen gescannt, ohne Bots.'
export const undated = (count: number) =>
  count === 1
    ? '1 weiterer Code ohne Scan: Die Quelle teilt nicht mit, wann er erstellt wurde.'
    : `${formatExact(count)} weitere Codes ohne Scan: Die Quelle teilt nicht mit, wann sie erstellt wurden.`

export const day = (weekday: string, date: string) => `${weekday}, ${date}`

/** Why a code is listed that has gone silent. */
export const noneCame = ({ expected, since, days: silent }: { expected: number; since: string; days: number }) =>
  `Etwa ${scans(expected)} erwartet seit ${since} (${days(silent)}), keiner kam`
export const longestBefore = (count: number) =>
  count === 0 ? 'Davor kein Tag ohne Scan.' : `Längste Pause davor: ${days(count)}.`
export const lastScan = (at: string) => `Letzter Scan am ${at}.`
export const campaignSilent = (since: string) =>
  `Seit dem ${since}, wurde kein Code der Kampagne gescannt: Sie ist womöglich beendet.`

/** Why one is that was never scanned. */
export const madeAndNeverScanned = (daysAgo: number) =>
  daysAgo === 0 ? 'Heute erstellt, nie gescannt' : `Vor ${fromDays(daysAgo)} erstellt, nie gescannt`
export const madeOn = (date: string) => `Erstellt am ${date}.`

/** Why one is that rises; `time` where the day goes on. */
export const scansOn = (count: number, day: string, time: string | undefined) =>
  time === undefined ? `${scans(count)} am ${day}` : `${scans(count)} am ${day}, bis ${time} Uhr`
/** The same weekdays before, so many of them; `isCut`: each up to the same time of day. */
export const scansBefore = ({ weekdays, weekday, fewest, most, isCut }: ScansBefore) => {
  const range = fewest === most ? formatExact(most) : `${formatExact(fewest)} bis ${formatExact(most)}`
  return `An den ${weekdays} ${weekday}en davor waren es ${isCut ? 'bis zu dieser Uhrzeit ' : ''}${range}.`
}
interface ScansBefore {
  weekdays: number
  weekday: string
  fewest: number
  most: number
  isCut: boolean
}

/** Why one is that belongs to no client. */
export const scansOfLate = ({ recent, days, all }: { recent: number; days: number; all: number }) =>
  `${scans(recent)} in den letzten ${days} Tagen, ${formatExact(all)} insgesamt`
export const ofCampaign = (campaign: string) => `Kampagne: ${campaign}.`

/**
 * Codes of one destination. `of`: of how many campaigns they are, the name of it where it is one, and how many are of
 * none; undefined where the source does not tell.
 */
export const shared = (count: number, scanned: number, of: Campaigns | undefined) =>
  `${codes(count)}${of === undefined ? '' : ` ${ofCampaigns(count, of)}`}, ${scans(scanned)}`
interface Campaigns {
  campaigns: number
  only: string | undefined
  without: number
}
function ofCampaigns(count: number, { campaigns, only, without }: Campaigns): string {
  if (campaigns === 0) return 'ohne Kampagne'
  const of = only === undefined ? `aus ${campaigns} Kampagnen` : `der Kampagne ${only}`
  return without === 0 ? of : `(${formatExact(count - without)} ${of}, ${formatExact(without)} ohne Kampagne)`
}
export const moreCodes = (count: number) => counted(count, 'weiterer Code', 'weitere Codes')
/** Read aloud after their number. */
export const scansAfter = 'mal gescannt'
export const showOfOneCampaign = (count: number) =>
  `${counted(count, 'weiteres Ziel', 'weitere Ziele')} mit mehreren Codes derselben Kampagne anzeigen`
export const hideOfOneCampaign = 'Ziele mit Codes nur einer Kampagne ausblenden'

/** What the source cannot tell, and why. */
export const notTold = 'Was diese Quelle nicht mitteilt'
export const notObserved = 'Welche Codes verstummt oder gestiegen sind: Ihre Summen werden nicht laufend beobachtet.'
export const notYetObserved = (since: string) =>
  `Vorerst: welche Codes verstummt oder gestiegen sind. Dafür braucht es vier Wochen Beobachtung, und die Summen werden erst seit dem ${since}, beobachtet.`
export const notBefore = (since: string) =>
  `Pausen und Anstiege vor dem ${since}: Erst seitdem werden die Tage beobachtet.`
export const ownersNotTold =
  'Welche Codes zu keinem Kunden oder zu keiner Kampagne gehören: Diese Quelle teilt nicht mit, wem ein Code gehört.'
