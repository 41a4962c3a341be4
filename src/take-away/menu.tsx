import { Download, Ellipsis } from 'lucide-react'
import { Button, buttonClass } from '#src/ui/button.tsx'
import { Popover } from '#src/ui/popover.tsx'
import * as words from '#words/take-away/menu.ts'
import { Choices } from './choices.tsx'
import { saveCsv } from './save-csv.ts'
import type { Provided } from './taken.ts'

/** The quiet button of a part of a page, and the ways to take it away. Nothing while there are no figures. */
export function TakeAwayMenu({ provenance, ...taken }: Provided) {
  if (provenance === undefined) return null
  const name = words.menu(taken.title)
  return (
    <>
      {taken.csvBeside && (
        <Button
          onClick={() => saveCsv(taken, provenance)}
          title={words.saveShown}
          className="max-md:size-11 max-md:px-0"
        >
          <Download aria-hidden className="size-4" />
          <span className="max-md:sr-only">{words.csv}</span>
        </Button>
      )}
      <Popover
        name={name}
        title={name}
        align="end"
        square
        className={`${buttonClass('quiet', true)} text-muted hover:text-ink`}
        trigger={<Ellipsis aria-hidden className="size-4" />}
      >
        <Choices taken={taken} provenance={provenance} />
      </Popover>
    </>
  )
}
