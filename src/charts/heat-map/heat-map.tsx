import { useId, useState, type KeyboardEvent } from 'react'
import { cx } from '#src/lib/cx.ts'
import { SHADES, shadeOf, type HeatData } from './cells.ts'

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
                    'rounded-sm forced-color-adjust-none',
                    value === undefined ? 'border border-dashed border-line' : undefined,
                    at?.row === row && at.column === column && 'outline-2 outline-ink',
                  )}
                  style={value === undefined ? undefined : { background: shadeColour(shadeOf(value, largest)) }}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="mt-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-xs text-muted">
        <p className="min-h-4 tabular-nums" aria-hidden>
          {cell?.words}
        </p>
        <p className="ml-auto flex items-center gap-1">
          {data.least}
          {Array.from({ length: SHADES + 1 }, (_, shade) => (
            <span
              key={shade}
              aria-hidden
              className="size-3 rounded-sm forced-color-adjust-none"
              style={{ background: shadeColour(shade) }}
            />
          ))}
          {data.most}
        </p>
      </div>
    </div>
  )
}

/** From the ground to the accent; nothing at all is the ground itself. */
function shadeColour(shade: number): string {
  return shade === 0
    ? 'var(--sunken)'
    : `color-mix(in oklab, var(--series-1) ${(shade / SHADES) * 100}%, var(--surface))`
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
