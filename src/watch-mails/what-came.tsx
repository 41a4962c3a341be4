import type { MailedList, WatchMail } from '#contract/watch-mail-answers.ts'
import { MailRow } from '#src/client-reports/mail/mail-row.tsx'
import { formatInstant } from '#src/lib/instants.ts'
import { formatExact } from '#src/lib/numbers.ts'
import { titles } from '#words/reports/watch-list/titles.ts'
import * as words from '#words/watch-mails/dialog.ts'

export function listNames(lists: readonly MailedList[]): string {
  return lists.map((name) => titles[name]).join(', ')
}

/** When the lists were looked at last and what came of it, and of each mail that was not sent what has become of it. */
export function WhatCame({ watchMail: { look, mailing, timezone } }: { watchMail: WatchMail }) {
  if (look === null) return null
  const at = (instant: string) => formatInstant(Date.parse(instant), timezone)
  const mails = mailing?.mails ?? []
  const { length: sent } = mails.filter(({ state }) => state === 'sent')
  const sentTo = words.sentTo(sent, mails.length, formatExact(sent), formatExact(mails.length))
  const notSent = mails.filter(({ state }) => state !== 'sent')
  return (
    <div className="mt-2 rounded-control bg-sunken px-3 py-2 tabular-nums">
      {look.found === null ? (
        <p className="text-pretty text-negative">{words.notHad(at(look.at), look.why)}</p>
      ) : (
        <p>
          {look.found === 0 ? words.nothingNew(at(look.at)) : words.found(at(look.at), formatExact(look.found), sentTo)}
        </p>
      )}
      {look.notKnown.length > 0 && <p className="text-muted">{words.notKnown(listNames(look.notKnown))}</p>}
      {mailing !== null && look.found === 0 && <p className="text-muted">{words.lastMail(at(mailing.at), sentTo)}</p>}
      {notSent.length > 0 && (
        <ul>
          {notSent.map((mail) => (
            <MailRow key={mail.address} mail={mail} zone={timezone}>
              {null}
            </MailRow>
          ))}
        </ul>
      )}
    </div>
  )
}
