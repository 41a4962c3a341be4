import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import type { Mailing } from '#contract/mailing-answers.ts'
import { shortHash, type ReportDetail } from '#contract/report-answers.ts'
import type { Zone } from '#contract/zone.ts'
import { mailingsQuery, retryMailing } from '#src/api/mailings.ts'
import { formatInstant } from '#src/lib/instants.ts'
import { isolated } from '#src/lib/isolated.ts'
import { formatZone } from '#src/lib/zones.ts'
import { Button } from '#src/ui/button.tsx'
import { Failure } from '#src/ui/failure.tsx'
import { optionalPart } from '#src/ui/lazy-part.tsx'
import { PanelFrame } from '#src/ui/panel.tsx'
import { ShowMore } from '#src/ui/show-more.tsx'
import { zone as inZone } from '#words/client-reports/document.ts'
import { useHandedOnFocus } from '#src/ui/use-handed-on-focus.ts'
import * as words from '#words/client-reports/mail.ts'
import { MailRow } from './mail-row.tsx'

const FIRST = 3

const MailedLinks = optionalPart(() => import('#src/sharing/mailed-links.tsx'))

/**
 * What was sent of a report, to whom and by whom, and what has become of it, by the clock of the report. Nothing where nothing
 * was.
 */
export function MailingLog({ detail }: { detail: ReportDetail }) {
  const { data } = useQuery(mailingsQuery(detail.id, detail.version.number))
  const [count, setCount] = useState(FIRST)
  const { timezone } = detail.content.period
  if (data === undefined || data.mailings.length === 0) return null
  return (
    <div data-screen-only>
      <PanelFrame title={words.log} note={inZone(formatZone(timezone))}>
        <ul className="divide-y divide-line">
          {data.mailings.slice(0, count).map((mailing) => (
            <MailingEntry key={mailing.id} reportId={detail.id} mailing={mailing} zone={timezone} />
          ))}
        </ul>
        <ShowMore all={data.mailings.length} shown={{ first: FIRST, count, show: setCount }} />
        {data.mailings.some(({ withLink }) => withLink) && (
          <Suspense>
            <MailedLinks reportId={detail.id} zone={timezone} />
          </Suspense>
        )}
      </PanelFrame>
    </div>
  )
}

function MailingEntry({ reportId, mailing, zone }: { reportId: string; mailing: Mailing; zone: Zone }) {
  const retry = useHandedOnFocus<HTMLButtonElement>()
  const retrying = useMutation(retryMailing(useQueryClient(), reportId))
  const { kind, version, hash, replyTo, createdAt, createdBy, mails, withPdf, withLink } = mailing
  const failed = mails.filter(({ state }) => state === 'failed')
  return (
    <li className="py-3 first:pt-0">
      <p className="flex flex-wrap items-baseline gap-x-3 text-muted">
        <span className="font-medium text-ink">{words.kinds[kind]}</span>
        <bdi>{words.byOn(createdBy, formatInstant(Date.parse(createdAt), zone))}</bdi>
        <span>{words.version(version)}</span>
        {hash !== null && (
          <code className="font-mono text-xs" title={hash}>
            {shortHash(hash)}
          </code>
        )}
        {(withPdf || withLink) && (
          <span>{[withPdf ? words.pdf : '', withLink ? words.link : ''].filter((one) => one !== '').join(', ')}</span>
        )}
        {replyTo !== null && <span className="wrap-anywhere">{words.repliesTo(isolated(replyTo))}</span>}
      </p>
      <ul className="mt-1">
        {mails.map((mail) => (
          <MailRow key={mail.address} mail={mail} zone={zone}>
            {/* A mailing tries all that failed of it at once. */}
            {mail === failed[0] && (
              <Button
                ref={retry}
                className="shrink-0 max-md:h-11"
                isBusy={retrying.isPending}
                onClick={() => retrying.mutate(mailing.id)}
              >
                {words.retry(failed.length)}
              </Button>
            )}
          </MailRow>
        ))}
      </ul>
      <Failure error={retrying.error} className="mt-1" />
    </li>
  )
}
