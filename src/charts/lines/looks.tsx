/** How lines are told apart: by colour, by dash and by marker, so that none of the three is needed alone. */

interface Look {
  /** Outline of the marker around 0,0, some seven pixels wide. */
  readonly marker: string
  /** Lengths drawn and left out; empty for a line drawn through. */
  readonly dash: string
}

const LOOKS: readonly Look[] = [
  { marker: 'M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0z', dash: '' },
  { marker: 'M-3.2 -3.2h6.4v6.4h-6.4z', dash: '10 4' },
  { marker: 'M0 -4L4 3.2h-8z', dash: '9 3 2 3' },
  { marker: 'M0 -4.4L4.4 0L0 4.4L-4.4 0z', dash: '5 3' },
  { marker: 'M0 4L4 -3.2h-8z', dash: '12 3 2 3 2 3' },
  { marker: 'M-4 -1.3h2.7v-2.7h2.6v2.7h2.7v2.6h-2.7v2.7h-2.6v-2.7h-2.7z', dash: '6 2 2 2' },
]

/** Dots: no line has them for itself. */
export const UNFINISHED_DASH = '0.1 4'

export function lookOf(look: number): Look & { readonly colour: string } {
  return { ...LOOKS[look % LOOKS.length]!, colour: `var(--series-${(look % LOOKS.length) + 1})` }
}

export function Marker({ look, x, y, hollow = false }: { look: number; x: number; y: number; hollow?: boolean }) {
  const { marker, colour } = lookOf(look)
  return (
    <path
      d={marker}
      transform={`translate(${x} ${y})`}
      fill={hollow ? 'var(--surface)' : colour}
      // A rim of the surface's colour keeps markers apart where lines meet.
      stroke={hollow ? colour : 'var(--surface)'}
      strokeWidth={hollow ? 1.5 : 1}
      data-marker={look}
    />
  )
}

/** A sample of a line, for legend, tooltip and table. */
export function LineKey({ look }: { look: number }) {
  const { colour, dash } = lookOf(look)
  return (
    <svg aria-hidden width="28" height="12" className="shrink-0">
      <path d="M0 6H28" stroke={colour} strokeWidth="2" strokeDasharray={dash} />
      <Marker look={look} x={14} y={6} />
    </svg>
  )
}
