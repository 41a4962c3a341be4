import type { ReactNode } from 'react'
import type { MailingsOfReport } from '#contract/mailing-answers.ts'
import { shortHash, type ReportVersion } from '#contract/report-answers.ts'
import * as words from '#words/client-reports/mail.ts'

/** Says what a mail will carry, before it is sent. */
export function WhatIsSent({ told, version }: { told: MailingsOfReport; version: ReportVersion }) {
  return (
    <section aria-labelledby="what-is-sent" className="rounded-control bg-sunken px-3 py-2">
      <h3 id="what-is-sent" className="text-sm font-semibold">
        {words.whatIsSent}
      </h3>
      <dl className="mt-1 space-y-1">
        <Fact name={words.from}>
          <bdi>{told.from}</bdi>
        </Fact>
        <Fact name={words.report}>
          {version.hash !== null && words.versionAndHash(version.number, shortHash(version.hash))}
        </Fact>
        <Fact name={words.attached}>{told.file === null ? words.noPdf : <bdi>{told.file}</bdi>}</Fact>
        <Fact name={words.link}>{told.hasLink ? words.ownLink : words.noLink}</Fact>
      </dl>
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex gap-4">
      <dt className="w-20 shrink-0 text-muted">{name}</dt>
      <dd className="min-w-0 text-pretty wrap-anywhere">{children}</dd>
    </div>
  )
}
