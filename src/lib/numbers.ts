import * as words from '#words/lib/numbers.ts'
import { numberFormat } from './formats.ts'

const exact = numberFormat()
const compact = numberFormat({
  notation: 'compact',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
})
const share = numberFormat({
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
})
const percent = numberFormat({ style: 'percent', maximumFractionDigits: 1 })

/** Every digit: `1,234,567`. */
export function formatExact(count: number): string {
  return exact().format(count)
}

/** In full up to 99,999 (in German up to a million), then compact: `1.2M`. Show the exact value beside it on hover and to screen readers. */
export function formatCount(count: number): string {
  return count < words.leastCompact ? exact().format(count) : compact().format(count)
}

/** Of what is there, but less than a figure can tell: `<0.1%`. */
const trace = () => `<${share().format(0.001)}`

/** Share of a total: `12.5%`; `<0.1%` rather than nought where there is something; empty where there is no total. */
export function formatShare(part: number, total: number): string {
  if (total === 0) return ''
  if (part > 0 && part / total < 0.001) return trace()
  return share().format(part / total)
}

/** What came on top or was lost: `+1,234`, `−56`, `0`. */
export function formatDifference(current: number, before: number): string {
  const difference = current - before
  return `${difference > 0 ? '+' : difference < 0 ? '−' : ''}${formatExact(Math.abs(difference))}`
}

export type Change =
  | { readonly kind: 'up' | 'down'; readonly text: string }
  | { readonly kind: 'same'; readonly text: string }
  /** There was nothing before: no percentage can be given. */
  | { readonly kind: 'fromNothing'; readonly text: string }

/** What would be 1,000.0% with a decimal has none. */
const NO_DECIMALS = 9.9995

/**
 * Change of a count against an earlier one, in words: `12.5% more`, and `50% more`, for a nought behind the point tells
 * nothing and the words behind it keep columns from aligning at it. From 1,000% on none has a decimal: `1,060% more`.
 */
export function describeChange(current: number, before: number): Change {
  if (current === before) return { kind: 'same', text: words.noChange }
  if (before === 0) return { kind: 'fromNothing', text: words.more(formatExact(current)) }
  const ratio = Math.abs(current - before) / before
  const size =
    ratio < 0.001
      ? trace()
      : ratio >= NO_DECIMALS
        ? percent().format(Math.round(ratio * 100) / 100)
        : percent().format(ratio)
  return current > before ? { kind: 'up', text: words.more(size) } : { kind: 'down', text: words.fewer(size) }
}
