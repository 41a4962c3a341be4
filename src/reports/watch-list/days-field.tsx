import { useId } from 'react'
import { DEFAULT_NEVER_SCANNED_DAYS, MOST_NEVER_SCANNED_DAYS } from '#contract/watch-list.ts'
import { useTypedParam } from '#src/url-state/use-typed-param.ts'
import * as words from '#words/reports/watch-list/report.ts'

/** After how many days without a first scan a code is listed; the address follows. */
export function DaysField() {
  const id = useId()
  const { text, type, settle } = useTypedParam('days')
  return (
    <p className="flex flex-wrap items-center gap-x-1.5 gap-y-1">
      <label htmlFor={id}>{words.beforeDays}</label>
      <input
        data-printed
        id={id}
        type="number"
        inputMode="numeric"
        min={1}
        max={MOST_NEVER_SCANNED_DAYS}
        required
        value={text === '' ? DEFAULT_NEVER_SCANNED_DAYS : text}
        onChange={(event) => type(event.target.value)}
        onBlur={settle}
        aria-describedby={`${id}-rest`}
        className="h-9 w-18 rounded-control border border-control bg-surface px-2 text-sm text-ink tabular-nums invalid:border-negative"
      />
      <span id={`${id}-rest`}>{words.afterDays}</span>
    </p>
  )
}
