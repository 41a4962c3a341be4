import { formatList } from '#src/lib/lists.ts'
import { Button } from '#src/ui/button.tsx'
import { useHandedOnFocus } from '#src/ui/use-handed-on-focus.ts'
import { sections } from '#words/client-reports/document.ts'
import * as words from '#words/client-reports/together.ts'
import type { Draft } from './use-draft.ts'
import { sectionOfNote, type Part } from './written.ts'

/** What two have changed: theirs is in sight, and what was written here is one press away. */
export default function Contested({ draft: { contested, settle } }: { draft: Draft }) {
  const leave = useHandedOnFocus<HTMLButtonElement>()
  const parts = Object.keys(contested ?? {}) as Part[]
  return (
    <div role="status" className="rounded-control bg-warning-soft px-3 py-2 text-warning">
      <p className="text-pretty">{words.contested(formatList(parts.map(partName)))}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button className="max-md:h-11" onClick={() => settle(true)}>
          {words.takeOurs}
        </Button>
        <Button ref={leave} look="quiet" className="max-md:h-11" onClick={() => settle(false)}>
          {words.leaveTheirs}
        </Button>
      </div>
    </div>
  )
}

function partName(part: Part): string {
  const section = sectionOfNote(part)
  return section === undefined ? words.parts[part as keyof typeof words.parts] : words.noteOn(sections[section])
}
