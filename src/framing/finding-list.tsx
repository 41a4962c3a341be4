import { Check, CircleHelp, OctagonX, TriangleAlert, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { FINDINGS, type Finding, type FindingLevel } from '#contract/embed-doctor.ts'
import type { Zone } from '#contract/zone.ts'
import { formatInstant } from '#src/lib/instants.ts'
import { cx } from '#src/lib/cx.ts'
import { Fold } from '#src/ui/fold.tsx'
import { useFilters } from '#src/url-state/use-filters.ts'
import * as words from '#words/framing/doctor.ts'
import { findings as told, type Facts } from '#words/framing/findings.ts'
import { CodeBlock } from '#src/ui/code-block.tsx'

const LOOKS: Readonly<Record<FindingLevel, { readonly Icon: LucideIcon; readonly className: string }>> = {
  blocks: { Icon: OctagonX, className: 'text-negative' },
  warning: { Icon: TriangleAlert, className: 'text-warning' },
  unknown: { Icon: CircleHelp, className: 'text-muted' },
  ok: { Icon: Check, className: 'text-positive' },
}

const ORDER: readonly FindingLevel[] = ['blocks', 'warning', 'unknown']

/** What was found: what blocks first, what is right folded away. `mend`: what can be done about one right here. */
export function FindingList({
  findings,
  mend,
}: {
  findings: readonly Finding[]
  mend: (finding: Finding) => ReactNode
}) {
  const of = (level: FindingLevel) => findings.filter(({ code }) => FINDINGS[code] === level)
  const wrong = ORDER.flatMap(of)
  const right = of('ok')
  return (
    <>
      <p role="status" className="font-medium">
        {words.verdict({
          blocks: of('blocks').length,
          warnings: of('warning').length,
          unknowns: of('unknown').length,
        })}
      </p>
      <Rows findings={wrong} mend={mend} />
      {right.length > 0 && (
        <Fold title={words.fine(right.length)} className="mt-2">
          <Rows findings={right} mend={mend} />
        </Fold>
      )}
    </>
  )
}

function Rows({ findings, mend }: { findings: readonly Finding[]; mend: (finding: Finding) => ReactNode }) {
  const { effectiveZone } = useFilters()
  if (findings.length === 0) return null
  return (
    <ul className="mt-2 divide-y divide-line">
      {findings.map((finding) => (
        // One is found once, but for frames, of which there may be several.
        <Row key={JSON.stringify(finding)} finding={finding} zone={effectiveZone}>
          {mend(finding)}
        </Row>
      ))}
    </ul>
  )
}

function Row({ finding: { code, facts }, zone, children }: { finding: Finding; zone: Zone; children: ReactNode }) {
  const level = FINDINGS[code]
  const { Icon, className } = LOOKS[level]
  const { is, mend } = told[code](readable(facts, zone))
  const { mended } = facts
  return (
    <li className="flex gap-3 py-3">
      <Icon aria-hidden className={cx('mt-0.5 size-4 shrink-0', className)} />
      <div className="min-w-0 flex-1">
        <p className="text-pretty wrap-anywhere">
          <span className={cx('font-medium', className)}>{words.levels[level]}: </span>
          {is}
        </p>
        {mend !== undefined && <p className="mt-1 text-pretty wrap-anywhere text-muted">{mend}</p>}
        {mended !== undefined && code !== 'scriptWantsNonce' && (
          <div className="mt-2">
            <CodeBlock label={words.policyCode} code={mended} />
          </div>
        )}
        {children}
      </div>
    </li>
  )
}

const TIMES = new Set(['exp', 'nbf', 'iat', 'now', 'until'])

/** What there is, with times as people read them. */
function readable(facts: Finding['facts'], zone: Zone): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, text = '']) => [
      name,
      TIMES.has(name) ? formatInstant(Date.parse(text), zone) : text,
    ]),
  )
}
