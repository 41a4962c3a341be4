import { ArrowDown, ArrowRight, ArrowUp, X } from 'lucide-react'
import { useCallback, useRef, type ReactNode } from 'react'
import type { BucketName } from '#contract/period.ts'
import { LineKey } from '#src/charts/lines/looks.tsx'
import { cx } from '#src/lib/cx.ts'
import { formatExact, type Change } from '#src/lib/numbers.ts'
import { Button } from '#src/ui/button.tsx'
import { Count } from '#src/ui/count.tsx'
import { ErrorWords } from '#src/ui/error-words.tsx'
import { Nothing } from '#src/ui/nothing.tsx'
import { useHandedOnFocus } from '#src/ui/use-handed-on-focus.ts'
import { AppLink } from '#src/url-state/app-link.tsx'
import { keyOf, type Compared } from '#src/url-state/compare.ts'
import { paths } from '#src/url-state/paths.ts'
import * as words from '#words/reports/compared.ts'
import { HourCell } from './hour-cell.tsx'
import type { ComparedRow, ComparedTable } from './select.ts'
import type { BusiestHour, BusiestHours } from './use-busiest-hours.ts'
import type { Missing } from './use-compared-figures.ts'

/** What is compared in figures, a line for each subject, those without figures among them. */
export function FiguresTable({
  table: { rows, sum, addsUp, against },
  missing,
  bucket,
  hours,
  onRemove,
}: {
  table: ComparedTable
  missing: readonly Missing[]
  bucket: BucketName
  /** Undefined where they are not told. */
  hours: BusiestHours | undefined
  onRemove: (subject: Compared) => void
}) {
  const columns = 6 + (addsUp ? 1 : 0) + (hours ? 1 : 0)
  return (
    // Positioned, or what is only for screen readers would widen the page.
    <div className="relative -mx-4 overflow-x-auto px-4" role="region" aria-label={words.table} tabIndex={0}>
      {against !== undefined && <p className="mb-2 text-xs text-muted sm:hidden">{words.against(against)}</p>}
      {/* Where there is room for all columns, names are cut and headings wrap, so that none is out of sight; else it scrolls. */}
      <table className="w-full min-w-max whitespace-nowrap tabular-nums lg:min-w-0">
        <thead className="text-left align-bottom text-xs text-balance text-muted lg:whitespace-normal">
          <tr>
            <Heading>{words.compared}</Heading>
            <Heading number>{words.scans}</Heading>
            {addsUp && <Heading number>{words.share}</Heading>}
            <Heading number>{words.visitors}</Heading>
            <Heading number className="max-sm:hidden">
              {against === undefined ? words.change : <span className="block lg:w-40">{words.against(against)}</span>}
            </Heading>
            <Heading number>{words.busiest[bucket]}</Heading>
            {hours && <Heading number>{words.busiest.hour}</Heading>}
            <th scope="col">
              <span className="sr-only">{words.remove}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <FiguresRow
              key={keyOf(row.subject)}
              row={row}
              addsUp={addsUp}
              hour={hours?.get(keyOf(row.subject))}
              onRemove={onRemove}
            />
          ))}
          {missing.map(({ subject, name, state, error }) => (
            <tr
              key={keyOf(subject)}
              aria-busy={state === 'loading' || undefined}
              className="border-t border-line whitespace-normal"
            >
              <th scope="row" className="py-2 pr-4 text-left font-normal">
                <bdi className="font-medium wrap-anywhere">{name}</bdi>
                <span className="block text-xs text-muted">{words.kinds[subject.kind]}</span>
              </th>
              <td colSpan={columns - 2} className="py-2 text-muted">
                <WhyMissing subject={subject} state={state} error={error} />
              </td>
              <td className="text-right">
                <Remove name={name} onClick={() => onRemove(subject)} />
              </td>
            </tr>
          ))}
        </tbody>
        {addsUp && rows.length > 1 && (
          <tfoot>
            <tr className="border-t border-line text-muted">
              <th scope="row" className="py-2 text-left font-normal">
                {words.sum}
              </th>
              <td className="text-right">
                <Count value={sum} />
              </td>
              <td />
              <td className="text-right" title={words.sumOfVisitors}>
                <span aria-hidden>–</span>
                <span className="sr-only">{words.sumOfVisitors}</span>
              </td>
              <td colSpan={hours ? 4 : 3} />
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}

function FiguresRow({
  row: { subject, name, look, scans, share, visitors, change, busiest },
  addsUp,
  hour,
  onRemove,
}: {
  row: ComparedRow
  addsUp: boolean
  hour: BusiestHour | undefined
  onRemove: (subject: Compared) => void
}) {
  return (
    <tr className="border-t border-line">
      <th scope="row" className="max-w-64 py-2 pr-4 text-left font-normal max-sm:max-w-46 lg:w-full lg:max-w-48">
        <span className="flex items-center gap-3">
          <LineKey look={look} />
          <span className="min-w-0">
            <AppLink
              to={pathOf(subject)}
              dir="auto"
              title={name}
              className="relative -my-0.5 block truncate py-0.5 text-left font-medium hover:underline"
            >
              {name}
            </AppLink>
            <span className="block text-xs text-muted">{words.kinds[subject.kind]}</span>
          </span>
        </span>
      </th>
      <td className="text-right font-medium">
        {scans === undefined ? <Nothing why={words.notKnown} /> : <Count value={scans} />}
        {/* What the page is for stays in sight where the other columns do not. */}
        {change && (
          <span className="block text-xs font-normal sm:hidden">
            <ChangeOf change={change} />
          </span>
        )}
      </td>
      {addsUp && <td className="pl-4 text-right text-muted">{share}</td>}
      <td className="pl-4 text-right">
        {scans === undefined ? <Nothing why={words.notKnown} /> : <Visitors visitors={visitors} />}
      </td>
      <td className="pl-4 text-right max-sm:hidden">{change && <ChangeOf change={change} />}</td>
      <td className="pl-4 text-right">
        {busiest && (
          <>
            <Count value={busiest.scans} />
            <span className="block text-xs text-muted">{busiest.name}</span>
          </>
        )}
      </td>
      {hour && (
        <td className="pl-4 text-right">
          <HourCell name={name} busiest={hour} />
        </td>
      )}
      <td className="text-right">
        <Remove name={name} onClick={() => onRemove(subject)} />
      </td>
    </tr>
  )
}

function Visitors({ visitors }: { visitors: ComparedRow['visitors'] }) {
  if (visitors === undefined) return <span className="text-muted">{words.notGiven}</span>
  if (typeof visitors === 'number') return <Count value={visitors} />
  return words.between(formatExact(visitors.atLeast), formatExact(visitors.atMost))
}

const arrows = {
  up: { Icon: ArrowUp, colour: 'text-positive' },
  fromNothing: { Icon: ArrowUp, colour: 'text-positive' },
  down: { Icon: ArrowDown, colour: 'text-negative' },
  same: { Icon: ArrowRight, colour: 'text-muted' },
} as const

/** Direction by arrow and by word; the colour only helps. */
function ChangeOf({ change: { kind, text } }: { change: Change }) {
  const { Icon, colour } = arrows[kind]
  return (
    <span className={cx('inline-flex items-center gap-1', colour)}>
      <Icon aria-hidden className="size-4 shrink-0" />
      {text}
    </span>
  )
}

function Remove({ name, onClick }: { name: string; onClick: () => void }) {
  const isPressed = useRef(false)
  const button = useHandedOnFocus(
    // A row that was loading goes too, when its figures come: who stands there is not led to what removes another.
    useCallback((button: HTMLButtonElement) => (isPressed.current ? nextRemove(button) : undefined), []),
  )
  return (
    <Button
      ref={button}
      look="quiet"
      square
      aria-label={words.removeNamed(name)}
      title={words.remove}
      onClick={() => {
        isPressed.current = true
        onClick()
      }}
    >
      <X aria-hidden className="size-4 text-muted" />
    </Button>
  )
}

/** Of the row below, else of the one above. */
function nextRemove(button: HTMLButtonElement): HTMLElement | null | undefined {
  const row = button.closest('tr')
  const next = row?.nextElementSibling ?? row?.previousElementSibling
  return next?.querySelector<HTMLElement>('td:last-child button')
}

/** A tag has no page of its own: it narrows all of them down. */
function pathOf({ kind, id }: Compared): string {
  return kind === 'tag' ? `${paths.overview()}?${new URLSearchParams({ tag: id })}` : paths[kind](id)
}

function WhyMissing({ subject: { kind, id }, state, error }: Omit<Missing, 'name'>) {
  if (state === 'loading') return words.loading
  return state === 'unknown' && kind !== 'tag' ? words.unknown[kind](id) : error && <ErrorWords error={error} />
}

function Heading({
  children,
  number = false,
  className,
}: {
  children: ReactNode
  number?: boolean
  className?: string
}) {
  return (
    <th scope="col" className={cx('pb-2 font-normal', number && 'pl-4 text-right', className)}>
      {children}
    </th>
  )
}
