/** Links that go along with mails: one for each mailing, revoked like any other, and tidied away some time after their end. */
import { LONGEST_LINK_NAME } from '#contract/links.ts'
import type { Clock } from '#server/clock.ts'
import { mailWords } from '#server/mail/words.ts'
import type { Links } from '#server/state/links.ts'
import type { Reports } from '#server/state/reports.ts'
import { shareReport } from '../report-links.ts'
import type { LinkWanted } from './mailings.ts'

const DAY_MS = 86_400_000

/** Longer than until the same report of next year. The dialog says so. */
const GOOD_FOR_DAYS = 400

/** Makes links for mails. `origin`: under which their readers reach Scanboard. */
export function mailLinks({
  links,
  reports,
  clock,
  origin,
}: {
  readonly links: Pick<Links, 'add'>
  readonly reports: Reports
  readonly clock: Clock
  readonly origin: () => string
}) {
  return ({ reportId, version, recipients, by, isTest, language }: LinkWanted): string => {
    const { linkName, testLinkName } = mailWords[language]
    const [first = '', ...others] = recipients
    const { path } = shareReport(
      { links, reports },
      {
        id: reportId,
        version,
        name: (isTest ? testLinkName(first) : linkName(first, others.length)).slice(0, LONGEST_LINK_NAME),
        createdBy: by,
        expiresAt: clock() + GOOD_FOR_DAYS * DAY_MS,
        inMail: true,
      },
    )
    return origin() + path
  }
}
