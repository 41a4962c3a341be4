import type { ReportDetail } from '#contract/report-answers.ts'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import * as words from '#words/client-reports/review.ts'

/** The versions of a report, each a link but the one in sight. */
export function VersionLinks({ detail: { id, version, versions } }: { detail: ReportDetail }) {
  if (versions.length === 1) return <span>{words.version(1)}</span>
  return (
    <nav aria-label={words.versions} className="flex flex-wrap gap-x-3">
      {versions.map(({ number }) =>
        number === version.number ? (
          <span key={number} aria-current="page" className="font-medium text-ink">
            {words.version(number)}
          </span>
        ) : (
          <AppLink
            key={number}
            to={number === versions.at(-1)!.number ? paths.report(id) : `${paths.report(id)}?version=${number}`}
            className="text-accent hover:underline"
          >
            {words.version(number)}
          </AppLink>
        ),
      )}
    </nav>
  )
}
