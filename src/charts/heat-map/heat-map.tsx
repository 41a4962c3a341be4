import { useId, useState, type KeyboardEvent } from 'react'
import { cx } from '#src/lib/cx.ts'
import { SHADES, shadeOf, type HeatData } from './cells.ts'

/** In hundredths, of the least value: it has to stand out from its ground. */
const FAINTEST = 32

interface Place {
  readonly row: number
  readonly column: number
}

/**
 * Values by two dimensions as shades of one colour. A cursor follows mouse, finger and the arrow keys; what it stands on
 * is said under the map, and to screen readers.
 */
export default function HeatMap({ data }: { data: HeatData }) {
  const id = useId()
  const [at, setAt] = useState<Place>()
  const { rows, columns } = data
  const largest = Math.max(0, ...rows.flatMap(({ cells }) => cells.map(({ value }) => value ?? 0)))
  const cell = at && rows[at.row]?.cells[at.column]
  const idOf = ({ row, column }: Place) => `${id}-${row}-${column}`

  const onKeyDown = (event: KeyboardEvent) => {
    const { row, column } = at ?? { row: 0, column: 0 }
    const next = moved(event.key, { row, column }, { row: rows.length - 1, column: columns.length - 1 })
    if (next === undefined) return
    event.preventDefault()
    setAt(next)
  }
  return (
    <div>
      <table
        // One stop for the keyboard; arrows move within.
        tabIndex={0}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        aria-label={data.label}
        aria-activedescendant={at && idOf(at)}
        onKeyDown={onKeyDown}
        onFocus={() => setAt((place) => place ?? { row: 0, column: 0 })}
        onBlur={() => setAt(undefined)}
        onPointerLeave={() => setAt(undefined)}
        className="w-full table-fixed border-separate border-spacing-0.5 rounded-sm"
      >
        <thead>
          <tr>
            <td className="w-9 sm:w-12" />
            {columns.map(({ name, shown }) => (
              <th
                key={name}
                scope="col"
                className="relative h-5 overflow-visible p-0 text-left text-xs font-normal whitespace-nowrap text-muted tabular-nums"
              >
                <span aria-hidden>{shown}</span>
                <span className="sr-only">{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, shortName, cells }, row) => (
            <tr key={name}>
              <th scope="row" className="h-6 text-left text-xs font-normal text-muted">
                <span aria-hidden>{shortName}</span>
                <span className="sr-only">{name}</span>
              </th>
              {cells.map(({ words, value }, column) => (
                <td
                  key={words}
                  id={idOf({ row, column })}
                  aria-label={words}
                  data-shade={value === undefined ? undefined : shadeOf(value, largest)}
                  onPointerMove={() => setAt({ row, column })}
                  className={cx(
                    'rounded-sm p-0 forced-color-adjust-none',
                    value === undefined ? 'border border-dashed border-line' : undefined,
                    at?.row === row && at.column === column && 'outline-2 outline-ink',
                  )}
                >
                  {value !== undefined && <Mark shade={shadeOf(value, largest)} className="h-6" />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="mt-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-xs text-muted">
        <p className="min-h-4 tabular-nums" aria-hidden>
          {cell?.words}
        </p>
        <div className="ml-auto flex items-center gap-1">
          {data.least}
          <span data-testid="key" className="flex gap-1">
            {Array.from({ length: SHADES + 1 }, (_, shade) => (
              <Mark key={shade} shade={shade} className="size-4 forced-color-adjust-none" />
            ))}
          </span>
          {data.most}
        </div>
      </div>
    </div>
  )
}

/** A value as a bar that stands higher the darker its shade is: who cannot tell the shades apart reads the heights. */
function Mark({ shade, className }: { shade: number; className: string }) {
  const strength = FAINTEST + ((100 - FAINTEST) * (shade - 1)) / (SHADES - 1)
  return (
    <div
      aria-hidden
      className={cx(
        'flex items-end overflow-hidden rounded-sm bg-sunken forced-colors:rounded-none forced-colors:border-b',
        className,
      )}
    >
      {shade > 0 && (
        <div
          data-mark
          className="w-full"
          style={{
            height: `${(shade / SHADES) * 100}%`,
            background: `color-mix(in oklab, var(--series-1) ${strength}%, var(--surface))`,
          }}
        />
      )}
    </div>
  )
}

function moved(key: string, { row, column }: Place, last: Place): Place | undefined {
  switch (key) {
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) }
    case 'ArrowRight':
      return { row, column: Math.min(last.column, column + 1) }
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column }
    case 'ArrowDown':
      return { row: Math.min(last.row, row + 1), column }
    case 'Home':
      return { row, column: 0 }
    case 'End':
      return { row, column: last.column }
    default:
      return undefined
  }
}
