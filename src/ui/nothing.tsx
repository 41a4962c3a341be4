/** In the place of a figure or a name in a list: a dash, that says why there is none. */
export function Nothing({ why }: { why: string }) {
  return (
    <span title={why} className="relative text-muted">
      <span aria-hidden>–</span>
      <span className="sr-only">{why}</span>
    </span>
  )
}
