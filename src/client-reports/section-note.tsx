/** What is said of one section of a draft, written where the section stands in its list. */
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { LONGEST_NOTE } from '#contract/report-answers.ts'
import type { ReportSection } from '#contract/report-sections.ts'
import { formatExact } from '#src/lib/numbers.ts'
import { Button } from '#src/ui/button.tsx'
import { TextArea } from '#src/ui/text-area.tsx'
import { sections } from '#words/client-reports/document.ts'
import * as words from '#words/client-reports/review.ts'
import type { Draft } from './use-draft.ts'
import { notePart } from './written.ts'

type Note = NonNullable<ReturnType<typeof useNote>>

/** Undefined of a commentary, which says all by itself. */
export function useNote(section: ReportSection, { written, type, save }: Draft) {
  // Undefined where nobody has said: then what is written is in sight, also where somebody else has written it.
  const [isWanted, setWanted] = useState<boolean>()
  if (section === 'commentary') return undefined
  const part = notePart(section)
  const text = written[part]
  return {
    name: sections[section],
    text,
    isWanted,
    isOpen: isWanted ?? text !== '',
    open: setWanted,
    /** The section is switched on or off: its note is there again when there is one. */
    leave: () => setWanted(undefined),
    write: (text: string) => {
      // One that is emptied stays open, to be written anew.
      setWanted(true)
      type({ [part]: text })
    },
    save,
  }
}

export function NoteToggle({ note: { name, text, isOpen, open } }: { note: Note }) {
  const isEmpty = text.trim() === ''
  const label = isEmpty ? words.addNote(name) : words.noteOn(name)
  return (
    <Button
      look="quiet"
      square
      className="max-md:size-11"
      aria-label={label}
      title={label}
      aria-expanded={isOpen}
      onClick={() => open(!isOpen)}
    >
      <Pencil aria-hidden className={isEmpty ? 'size-4' : 'size-4 text-accent'} />
    </Button>
  )
}

export function NoteField({ note: { name, text, isWanted, write, save } }: { note: Note }) {
  return (
    <div className="mb-3 pr-3">
      <TextArea
        ref={isWanted ? focus : undefined}
        label={words.noteOn(name)}
        hint={text.length < LONGEST_NOTE ? undefined : words.noteFull(formatExact(LONGEST_NOTE))}
        kind="prose"
        rows={4}
        dir="auto"
        maxLength={LONGEST_NOTE}
        value={text}
        onChange={write}
        onBlur={save}
      />
    </div>
  )
}

/** Whoever opens it wants to write. */
function focus(area: HTMLTextAreaElement | null): void {
  area?.focus()
}
