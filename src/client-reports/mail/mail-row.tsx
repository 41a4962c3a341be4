import type { ReactNode } from 'react'
import type { Mail } from '#contract/mailing-answers.ts'
import type { Zone } from '#contract/zone.ts'
import { cx } from '#src/lib/cx.ts'
import { formatInstant } from '#src/lib/instants.ts'
import * as words from '#words/client-reports/mail.ts'

/** What has become of the mail to one recipient, and at its end what can be done about it. */
export function MailRow({ mail, zone, children }: { mail: Mail; zone: Zone; children: ReactNode }) {
  const { address, state, fault, said, doubtful } = mail
  const isSent = state === 'sent'
  return (
    <li className="grid gap-x-4 py-1 sm:grid-cols-2">
      <bdi className="wrap-anywhere">{address}</bdi>
      <div className="flex items-start justify-between gap-4">
        <div>
          <span className={cx(isSent && 'text-positive', state === 'failed' && 'text-negative', 'tabular-nums')}>
            {stateOf(mail, zone)}
          </span>
          {!isSent && fault !== null && (
            <span className="block text-xs text-pretty wrap-anywhere text-muted">
              {words.why[fault]}
              {said !== '' && ` ${words.itSaid(said)}`}
            </span>
          )}
          {isSent && doubtful && <span className="block text-xs text-pretty text-warning">{words.doubtful}</span>}
        </div>
        {children}
      </div>
    </li>
  )
}

function stateOf({ state, at, nextAt, attempts }: Mail, zone: Zone): string {
  switch (state) {
    case 'sent':
      return words.sentAt(formatInstant(Date.parse(at!), zone))
    case 'waiting':
      return attempts === 0 ? words.states.due : words.nextTry(formatInstant(Date.parse(nextAt!), zone))
    case 'sending':
    case 'failed':
      return words.states[state]
  }
}
