/** Links that go along with mails: one for each mailing, revoked like any other, and tidied away some time after their end. */
import { LONGEST_LINK_NAME } from '#contract/links.ts'
import type { Clock } from '#server/clock.ts'
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
  return ({ reportId, version, recipients, by, isTest }: LinkWanted): string => {
    const { path } = shareReport(
      { links, reports },
      {
        id: reportId,
        version,
        name: nameFor(recipients, isTest),
        createdBy: by,
        expiresAt: clock() + GOOD_FOR_DAYS * DAY_MS,
        inMail: true,
      },
    )
    return origin() + path
  }
}

/** To whom it went, in no language: whoever lists it may have another than the report. */
function nameFor([first = '', ...others]: readonly string[], isTest: boolean): string {
  const name = isTest ? `Test: ${first}` : `${first}${others.length === 0 ? '' : ` + ${others.length}`}`
  return name.slice(0, LONGEST_LINK_NAME)
}
