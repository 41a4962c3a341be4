import { NoScansYet } from './no-scans-yet.tsx'

/** In the place of figures where there are no scans at all. */
export default function FirstRun() {
  return (
    <section className="rounded-card border border-line bg-surface py-8">
      <NoScansYet />
    </section>
  )
}
