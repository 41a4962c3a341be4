/** What a mail says that tells what is new on the watch list, as text and as HTML. */
import { createdOn } from '#contract/created.ts'
import type { Language } from '#contract/languages.ts'
import { parseDate } from '#contract/period.ts'
import type { WatchList } from '#contract/watch-list.ts'
import { MAILED_LISTS, type MailedList } from '#contract/watch-mail-answers.ts'
import { toLocal, type Zone } from '#contract/zone.ts'
import { inHtml, linkTo, page, paragraph, type Written } from './html.ts'
import { watchWords } from './watch-words.ts'
import { mailWords } from './words.ts'

type Code<List extends MailedList> = NonNullable<WatchList[List]>['codes'][number]

/** As it lies in the outbox: the figures, not the words. */
export interface WatchNews {
  readonly language: Language
  /** Whose midnight divides the days. */
  readonly zone: Zone
  readonly until: string
  readonly endsEarly: boolean
  /** How many codes are new on each list, and the first of them. */
  readonly lists: { readonly [List in MailedList]: { readonly count: number; readonly codes: readonly Code<List>[] } }
  /** How many were told before and are there still. */
  readonly still: number
  /** To the watch list; null where nobody knows its address. */
  readonly link: string | null
}

/** A code, whose it is, and why it is listed: each a line. */
interface Row {
  readonly title: string
  readonly about: readonly string[]
}

/** The mail that says what is new. */
export function watchMail(news: WatchNews): Written {
  const { language, zone, until, endsEarly, lists, still, link } = news
  const words = watchWords[language]
  const format = formatsIn(language, zone)
  const rows = rowsIn(news)
  const told = MAILED_LISTS.filter((name) => lists[name].count > 0)
  const subject = told.map((name, at) => words.news[name](lists[name].count, at === 0)).join(', ')
  const sections = told.map((name) => {
    const { count, codes } = lists[name]
    return {
      heading: words.heading(words.titles[name], count),
      rows: rows[name],
      others: count === codes.length ? '' : words.others(count - codes.length),
    }
  })
  const end = [still === 0 ? '' : words.still(still), words.until(format.instant(until), zone, endsEarly)]
  const text = [
    ...sections.flatMap(({ heading, rows, others }) => [
      heading,
      ...rows.map(({ title, about }) => [title, ...about].join('\n')),
      others,
    ]),
    ...end,
    link === null ? words.whereToLook : `${words.open}:\n${link}`,
  ]
  const html = [
    `<h1 style="margin:0;font-size:20px;line-height:28px;font-weight:600">${inHtml(subject)}</h1>`,
    ...sections.flatMap(({ heading, rows, others }) => [
      `<h2 style="margin:24px 0 12px;font-size:17px;line-height:24px;font-weight:600">${inHtml(heading)}</h2>`,
      ...rows.map(rowInHtml),
      others === '' ? '' : paragraph(others),
    ]),
    ...end.filter((part) => part !== '').map((part) => paragraph(part, 'color:#5a6573')),
    link === null ? paragraph(words.whereToLook) : linkTo(link, words.open),
  ]
  return {
    subject,
    text: `${text.filter((part) => part !== '').join('\n\n')}\n`,
    html: page(language, subject, html.filter((part) => part !== '').join('\n')),
  }
}

function rowInHtml({ title, about }: Row): string {
  return `<p style="margin:0 0 16px"><strong>${inHtml(title)}</strong><br>\n${about.map(inHtml).join('<br>\n')}</p>`
}

/** The same sentences as on the page. */
function rowsIn({ language, zone, lists }: WatchNews): Readonly<Record<MailedList, readonly Row[]>> {
  const words = watchWords[language]
  const format = formatsIn(language, zone)
  return {
    silent: lists.silent.codes.map((code) => {
      const { since, days, expected, longestBefore, lastScanAt, campaignSilentSince } = code
      return rowOf(code, [
        words.noneCame({ expected: Math.round(expected), since: format.day(since), days }),
        `${words.longestBefore(longestBefore)} ${words.lastScan(format.instant(lastScanAt))}`,
        campaignSilentSince === undefined ? '' : words.campaignSilent(format.instant(campaignSilentSince)),
      ])
    }),
    rising: lists.rising.codes.map((code) => {
      const { date, scans, until, against, fewest, most } = code
      const time = until === null ? undefined : format.time(until)
      const weekday = format.weekday(date)
      return rowOf(code, [
        words.scansOn(scans, format.day(date), time),
        words.scansBefore({ weekdays: against, weekday, fewest, most, isCut: time !== undefined }),
      ])
    }),
    neverScanned: lists.neverScanned.codes.map((code) =>
      rowOf(code, [words.madeAndNeverScanned(code.daysSinceMade), words.madeOn(format.created(code.createdAt))]),
    ),
  }
}

/** Client, campaign and what is printed below the code: so whoever goes there knows which one it is. */
function rowOf({ id, title, shortUrl, client, campaign }: Code<MailedList>, why: readonly string[]): Row {
  const owners = [client?.name ?? '', campaign?.name ?? '', shortUrl.replace(/^https?:\/\//, '')]
  const about = [owners.filter((part) => part !== '').join(' · '), ...why]
  return { title: title || id, about: about.filter((line) => line !== '') }
}

/** Dates and times as the page writes them. */
function formatsIn(language: Language, zone: Zone) {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(mailWords[language].locale, { timeZone: 'UTC', ...options })
  const date = { day: 'numeric', month: 'short', year: 'numeric' } as const
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const [plainDate, shortWeekday, longWeekday] = [
    format(date),
    format({ weekday: 'short' }),
    format({ weekday: 'long' }),
  ]
  const [clock, dayAndTime] = [format(time), format({ ...date, ...time })]
  const local = (instant: string) => toLocal(zone, Date.parse(instant))
  return {
    /** `Sat 9 May 2026` */
    day: (of: string) => watchWords[language].day(shortWeekday.format(parseDate(of)), plainDate.format(parseDate(of))),
    weekday: (of: string) => longWeekday.format(parseDate(of)),
    instant: (of: string) => dayAndTime.format(local(of)),
    time: (of: string) => clock.format(local(of)),
    /** What is no date stays as given. */
    created(of: string) {
      const on = createdOn(of, zone)
      return on === undefined ? of : plainDate.format(parseDate(on))
    },
  }
}
