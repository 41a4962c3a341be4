/**
 * One country in words, above its middle, below it where that is too near to the upper edge; never beyond the map's sides.
 * Hidden from screen readers: the range control says the same. `x` and `y` are parts of the map's width and height,
 * beyond them for a country of which only a border is in sight.
 */
export function Tooltip({ x, y, name, text }: { x: number; y: number; name: string; text: string }) {
  const isBelow = y < 0.4
  const part = Math.min(Math.max(isBelow ? y : 1 - y, 0), 0.6)
  return (
    <div
      aria-hidden
      data-testid="map-tooltip"
      className="pointer-events-none absolute z-10 rounded-control border border-line bg-surface px-3 py-2 text-center shadow-float"
      style={{
        width: '12rem',
        left: `clamp(0px, calc(${x * 100}% - 6rem), calc(100% - 12rem))`,
        [isBelow ? 'top' : 'bottom']: `calc(${part * 100}% + 0.75rem)`,
      }}
    >
      <p className="font-medium">{name}</p>
      <p className="text-xs tabular-nums">{text}</p>
    </div>
  )
}
