/** Samples of how the series are drawn, for legend and tooltip. */
export function KeyOfScans({ unfinished = false }: { unfinished?: boolean }) {
  return (
    <svg aria-hidden width="16" height="12" className="shrink-0">
      {unfinished ? (
        <>
          <rect
            x="2.75"
            y="0.75"
            width="10.5"
            height="10.5"
            fill="none"
            stroke="var(--series-1)"
            strokeDasharray="3 2"
          />
          <path d="M3 8 8 3M5 11 13 3M9 11 13 7" stroke="var(--series-1)" strokeWidth="1.5" />
        </>
      ) : (
        <rect x="2" width="12" height="12" rx="2" fill="var(--series-1)" />
      )}
    </svg>
  )
}

export function KeyOfBefore() {
  return (
    <svg aria-hidden width="16" height="12" className="shrink-0">
      <path d="M0 6H16" stroke="var(--muted)" strokeWidth="1.25" />
    </svg>
  )
}
