/** What a mail with a report says, as text and as HTML, in the report's language. */
import type { Language } from '#contract/languages.ts'
import { shortHash } from '#contract/report-answers.ts'
import type { ReportContent } from '#contract/report-content.ts'
import { nameInReport } from '#contract/report-name.ts'
import { datesInWords } from './dates.ts'
import { figuresInMail, type MailedContent, type MailedFigures } from './figures.ts'
import { inHtml, linkTo, page, paragraph, type Written } from './html.ts'
import { mailWords } from './words.ts'

export interface ReportMail {
  readonly subject: string
  readonly message: string
  readonly isTest: boolean
  readonly content: MailedContent & Pick<ReportContent, 'title' | 'brand' | 'subject'>
  readonly hash: string
  /** Name of the PDF that comes along; undefined for none. */
  readonly file: string | undefined
  readonly link: string | undefined
}

/** What is offered as the subject of its mail. */
export function mailSubjectOf(content: ReportMail['content']): string {
  const { language, title, period } = content
  const dates = datesInWords(language, period.date, period.last)
  const words = mailWords[language]
  // A title that names the dates need not be followed by them.
  return title.includes(dates)
    ? words.subjectWithDates(nameInReport(content, words), title)
    : words.subject(nameInReport(content, words), title, dates)
}

/** The mail that a report goes out with, in the language of the report. */
export function reportMail({ subject, message, isTest, content, hash, file, link }: ReportMail): Written {
  const words = mailWords[content.language]
  const client = nameInReport(content, words)
  const dates = datesInWords(content.language, content.period.date, content.period.last)
  const test = isTest ? words.isTest : ''
  const figures = figuresInMail(content)
  const attached = file === undefined ? '' : words.attached(file)
  const text = [
    test,
    message,
    `${client}\n${content.title}\n${dates}`,
    figuresAsText(figures),
    link === undefined ? '' : `${words.open}:\n${link}`,
    attached,
    `${words.hash}: ${shortHash(hash)}\n${hash}\n${words.hashHint}`,
  ]
  // The content hash in groups is read, the whole of it compared by programs.
  const html = [
    test === '' ? '' : paragraph(test, 'color:#8a4b00'),
    ...message.split(/\n\s*\n/).map((lines) => (lines.trim() === '' ? '' : paragraph(lines))),
    heading(content),
    figuresAsHtml(figures),
    link === undefined ? '' : linkTo(link, words.open),
    attached === '' ? '' : paragraph(attached),
    `<p style="margin:24px 0 0;font-size:12px;line-height:18px;color:#5a6573">${inHtml(words.hash)}: <code title="${hash}">${shortHash(hash)}</code><br>${inHtml(words.hashHint)}</p>`,
  ]
  return {
    subject: isTest ? words.test(subject) : subject,
    text: `${text.filter((part) => part !== '').join('\n\n')}\n`,
    html: page(content.language, subject, html.filter((part) => part !== '').join('\n')),
  }
}

/** Tells a manager that a draft waits; `link` is undefined where nobody knows the address of its page. */
export function noticeMail(content: ReportMail['content'], link: string | undefined): Written {
  const words = mailWords[content.language]
  const client = nameInReport(content, words)
  const dates = datesInWords(content.language, content.period.date, content.period.last)
  const subject = words.noticeSubject(client, content.title, dates)
  const where = link === undefined ? words.whereToReview : `${words.review}:\n${link}`
  return {
    subject,
    text: `${[words.notice, `${client}\n${content.title}\n${dates}`, where].join('\n\n')}\n`,
    html: page(
      content.language,
      subject,
      [
        paragraph(words.notice),
        heading(content),
        link === undefined ? paragraph(words.whereToReview) : linkTo(link, words.review),
      ].join('\n'),
    ),
  }
}

/** Tells a manager that a scheduled report could not be made: `message` says which, and why. */
export function failureMail(language: Language, subject: string, message: string): Written {
  const words = mailWords[language]
  const parts = [words.failure, ...message.split('\n\n'), words.whereSchedules]
  return {
    subject,
    text: `${parts.join('\n\n')}\n`,
    html: page(language, subject, parts.map((part) => paragraph(part)).join('\n')),
  }
}

/** What the report is, under a line in its client's colour. */
function heading(content: ReportMail['content']): string {
  const { title, brand, language, period } = content
  return [
    `<div style="margin:0 0 16px;border-top:4px solid ${brand.colour ?? '#1f2933'};padding-top:12px">`,
    `<div>${inHtml(nameInReport(content, mailWords[language]))}</div>`,
    `<h1 style="margin:0;font-size:20px;line-height:28px;font-weight:600">${inHtml(title)}</h1>`,
    `<div>${inHtml(datesInWords(language, period.date, period.last))}</div>`,
    '</div>',
  ].join('\n')
}

function figuresAsText(figures: MailedFigures | undefined): string {
  if (figures === undefined) return ''
  const rows = figures.rows.map(({ name, value, change }) => `${name}: ${value}${change === '' ? '' : ` (${change})`}`)
  return [...rows, figures.about].filter((line) => line !== '').join('\n')
}

/** A small table, which a narrow window breaks within its cells. */
function figuresAsHtml(figures: MailedFigures | undefined): string {
  if (figures === undefined) return ''
  const cell = 'padding:6px 16px 6px 0;border-bottom:1px solid #d9dee5;text-align:left;vertical-align:baseline'
  const rows = figures.rows.map(
    ({ name, value, change }) =>
      `<tr><th scope="row" style="${cell};font-weight:400">${inHtml(name)}</th><td style="${cell};font-size:20px;font-weight:600;white-space:nowrap">${inHtml(value)}</td><td style="${cell};padding-right:0;color:#5a6573">${inHtml(change)}</td></tr>`,
  )
  return [
    '<table style="width:100%;margin:0 0 8px;border-collapse:collapse">',
    ...rows,
    '</table>',
    ...(figures.about === '' ? [] : [paragraph(figures.about, 'font-size:13px;line-height:20px;color:#5a6573')]),
  ].join('\n')
}
