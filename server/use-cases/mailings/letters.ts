/** Makes the letters of a mailing: of what is stored of it, and of a report as it was approved, at each attempt anew. */
import { Problem } from '#contract/problem.ts'
import { MailError, type Letter } from '#server/mail/mailer.ts'
import { failureMail, noticeMail, reportMail } from '#server/mail/report-mail.ts'
import { watchMail, type WatchNews } from '#server/mail/watch-mail.ts'
import type { Printer } from '#server/print/printer.ts'
import type { ReportMailing, StoredMail, StoredMailing } from '#server/state/mailings.ts'
import type { Reports } from '#server/state/reports.ts'
import { readReport, type ReadReport } from '../reports/reports.ts'
import { reportFile } from '../reports/table.ts'

type Parts = Omit<Letter, 'to' | 'messageId'>

/** A PDF is printed once for all letters of a mailing that are made one after the other; where that fails, it fails for all. */
export function letterWriter({ reports, printer }: { readonly reports: Reports; readonly printer: Printer }) {
  let last: { readonly id: string; readonly link: string | null; readonly parts: Promise<Parts> } | undefined
  return {
    /** Throws a `MailError` where the report cannot be printed now, or is not what was approved. */
    async letterTo({ address, position }: StoredMail, mailing: StoredMailing, domain: string): Promise<Letter> {
      const link = mailing.kind === 'watch' ? null : mailing.link
      if (last?.id !== mailing.id || last.link !== link) last = { id: mailing.id, link, parts: partsOf(mailing) }
      return { ...(await last.parts), to: address, messageId: `${mailing.id}.${position}@${domain}` }
    },
    /** Forgets the PDF, or that there is none. */
    rest() {
      last = undefined
    },
  }

  async function partsOf(mailing: StoredMailing): Promise<Parts> {
    if (mailing.kind === 'watch') {
      const news = JSON.parse(mailing.message) as WatchNews
      return { ...watchMail(news), replyTo: undefined, language: news.language, attachment: undefined }
    }
    if (mailing.kind === 'notice' || mailing.kind === 'failure') return noticeOf(mailing)
    const { content } = approvedReport(mailing)
    const hash = mailing.hash!
    const file = mailing.withPdf ? reportFile(content, 'pdf') : undefined
    const attachment =
      file === undefined
        ? undefined
        : { name: file, type: 'application/pdf', content: await print(mailing, hash, content.language) }
    return {
      ...reportMail({
        subject: mailing.subject,
        message: mailing.message,
        isTest: mailing.kind === 'test',
        content,
        hash,
        file,
        link: mailing.link ?? undefined,
      }),
      replyTo: mailing.replyTo ?? undefined,
      language: content.language,
      attachment,
    }
  }

  /** What only tells those who work here. */
  function noticeOf({ reportId, version, kind, subject, message, link }: ReportMailing): Parts {
    try {
      const { content } = readReport(reports, reportId, version)
      const { language } = content
      const written =
        kind === 'failure' ? failureMail(language, subject, message) : noticeMail(content, link ?? undefined)
      return { ...written, replyTo: undefined, language, attachment: undefined }
    } catch (error) {
      throw new MailError('report', false, '', { cause: error })
    }
  }

  /** What is sent is what was approved when it was said that it is to be sent. */
  function approvedReport({ reportId, version, hash }: ReportMailing): ReadReport {
    try {
      const report = readReport(reports, reportId, version)
      if (report.detail.version.hash === hash) return report
    } catch (error) {
      throw new MailError('report', false, '', { cause: error })
    }
    throw new MailError('report', false, '')
  }

  async function print({ reportId, version }: ReportMailing, hash: string, language: 'en' | 'de') {
    try {
      return await printer.print({ id: reportId, version, hash, language })
    } catch (error) {
      throw new MailError('print', true, error instanceof Problem ? error.message : '', { cause: error })
    }
  }
}
