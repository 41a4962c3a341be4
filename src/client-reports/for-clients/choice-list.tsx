import { useMemo, useState } from 'react'
import { isActive, statusInWords } from '#src/lib/client-status.ts'
import { indexList } from '#src/lib/list-index.ts'
import { Checkbox } from '#src/ui/checkbox.tsx'
import { NoMatch } from '#src/ui/no-match.tsx'
import { SearchField } from '#src/ui/search-field.tsx'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import * as words from '#words/client-reports/for-clients.ts'
import { AS_LISTED } from '../find.ts'
import { spanInWords } from '../names.ts'
import type { Choice } from './choices.ts'

const searched = ({ name, id }: Choice) => [name, id]

/** More are looked for by name. */
const FEW = 10

/** Clients with a box each, and what there is about them already. */
export function ChoiceList({
  choices,
  isChosen,
  onChoose,
}: {
  choices: readonly Choice[]
  isChosen: (choice: Choice) => boolean
  onChoose: (ids: readonly string[], on: boolean) => void
}) {
  const [query, setQuery] = useState('')
  const index = useMemo(() => indexList(choices, searched), [choices])
  const found = index.select(query, AS_LISTED)
  const count = found.filter(isChosen).length
  return (
    <>
      {choices.length > FEW && (
        <div className="mb-3">
          <SearchField label={words.search} value={query} onChange={setQuery} />
        </div>
      )}
      {found.length === 0 ? (
        <NoMatch what={words.many} query={query} onClear={() => setQuery('')} />
      ) : (
        <ul aria-label={words.clients} className="divide-y divide-line rounded-control border border-line">
          <li className="pl-3">
            <label className="flex min-h-11 cursor-pointer items-center gap-3 text-muted md:min-h-9">
              <Checkbox
                checked={count === found.length}
                ref={(box) => {
                  if (box) box.indeterminate = count > 0 && count < found.length
                }}
                onChange={(event) =>
                  onChoose(
                    found.map(({ id }) => id),
                    event.target.checked,
                  )
                }
              />
              {query.trim() === '' ? words.all : words.allFound}
            </label>
          </li>
          {found.map((choice) => (
            <li key={choice.id} className="flex items-center gap-x-3 px-3">
              <label className="flex min-h-11 min-w-0 flex-1 cursor-pointer items-center gap-3 md:min-h-9">
                <Checkbox
                  checked={isChosen(choice)}
                  onChange={(event) => onChoose([choice.id], event.target.checked)}
                />
                <bdi className="min-w-0 wrap-anywhere">{choice.name}</bdi>
              </label>
              <span className="max-w-52 py-1 text-right text-xs text-pretty text-muted">
                <About choice={choice} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** What there is of these dates, else of others; and that it does not go on. */
function About({ choice: { status, last, same } }: { choice: Choice }) {
  return (
    <>
      {!isActive(status) && `${statusInWords(status)} · `}
      {same ? (
        <AppLink to={paths.report(same.id)} className="text-accent hover:underline">
          {same.version.state === 'draft' ? words.hasDraft : words.hasApproved}
        </AppLink>
      ) : last ? (
        words.lastReport(spanInWords({ date: last.from, last: last.to }))
      ) : (
        words.noReport
      )}
    </>
  )
}
