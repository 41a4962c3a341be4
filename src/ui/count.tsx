import { formatCount, formatExact } from '#src/lib/numbers.ts'

/** A count, short where it is long; the exact value on hover and for screen readers. */
export function Count({ value, className }: { value: number; className?: string }) {
  const short = formatCount(value)
  const exact = formatExact(value)
  if (short === exact) return <span className={`tabular-nums ${className ?? ''}`}>{exact}</span>
  return (
    <span className={`tabular-nums ${className ?? ''}`} title={exact}>
      <span aria-hidden>{short}</span>
      <span className="sr-only">{exact}</span>
    </span>
  )
}
