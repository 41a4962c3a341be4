import { useHasNoScans } from '#src/api/has-no-scans.ts'
import { buttonClass } from '#src/ui/button.tsx'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import * as words from '#words/reports/first-run.ts'

/** The way to the first scans, where there are none at all. */
export function HowToImport() {
  if (!useHasNoScans()) return null
  return (
    <AppLink to={paths.source()} className={`${buttonClass()} mt-3 text-ink max-md:h-11`}>
      {words.howTo}
    </AppLink>
  )
}
