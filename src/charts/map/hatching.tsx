/** Lines across land of which nothing is known. `size` in units of the drawing. */
export function Hatching({ id, size }: { id: string; size: number }) {
  return (
    <defs>
      <pattern id={id} width={size} height={size} patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <rect width={size * 0.3} height={size} fill="var(--control)" />
      </pattern>
    </defs>
  )
}
