import { CircleAlert, CircleCheck } from 'lucide-react'
import type { Connection } from '#contract/app.ts'
import { PanelFrame } from '#src/ui/panel.tsx'
import { fields as words } from '#words/reports/source.tsx'

/** Whether the vendor's answers have all that is documented; what they lack stays empty on the pages. */
export function FieldsPanel({ missing }: { missing: Connection['missingFields'] }) {
  const byEndpoint = Map.groupBy(missing, ({ endpoint }) => endpoint)
  return (
    <PanelFrame title={words.title} className="lg:col-span-2">
      {missing.length === 0 ? (
        <p className="flex items-center gap-2">
          <CircleCheck aria-hidden className="size-4 text-positive" />
          {words.complete}
        </p>
      ) : (
        <>
          <p className="flex items-center gap-2">
            <CircleAlert aria-hidden className="size-4 shrink-0 text-warning" />
            {words.missing}
          </p>
          <table className="mt-3 w-full max-w-lg">
            <thead className="text-xs text-muted">
              <tr>
                <th scope="col" className="pb-1 text-left font-normal">
                  {words.endpoint}
                </th>
                <th scope="col" className="pb-1 text-left font-normal">
                  {words.missingFields}
                </th>
              </tr>
            </thead>
            <tbody>
              {[...byEndpoint].map(([endpoint, fields]) => (
                <tr key={endpoint} className="border-t border-line align-top">
                  <th scope="row" className="py-1.5 pr-6 text-left font-normal">
                    {endpoint}
                  </th>
                  <td className="py-1.5">
                    <code>{fields.map(({ field }) => field).join(', ')}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </PanelFrame>
  )
}
