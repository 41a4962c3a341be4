/** How far something is, as a thin line along the lower edge of a panel's header; the words stand beside the title. */
export function ProgressLine({
  label,
  value,
  max,
  text,
}: {
  label: string
  value: number
  max: number
  /** The value in words. */
  text: string
}) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuetext={text}
      className="absolute inset-x-4 bottom-1.5 h-0.5 rounded-full bg-sunken forced-colors:outline"
    >
      <div
        className="h-full rounded-full bg-accent transition-[width] duration-200 motion-reduce:transition-none forced-colors:bg-[Highlight]"
        style={{ width: `${(value / Math.max(1, max)) * 100}%` }}
      />
    </div>
  )
}
