import { ArrowDown, ArrowUp } from 'lucide-react'
import { sectionsFor, type ReportKind, type ReportSection } from '#contract/report-sections.ts'
import { Checkbox } from '#src/ui/checkbox.tsx'
import { Button } from '#src/ui/button.tsx'
import { sections as names } from '#words/client-reports/document.ts'
import * as words from '#words/client-reports/review.ts'
import { NoteField, NoteToggle, useNote } from './section-note.tsx'
import type { Draft } from './use-draft.ts'

/** Which sections a report has, in which order, and what is said of each: those that are on first. */
export function SectionList({
  draft,
  kind,
  isCompared,
  hasGoal,
}: {
  draft: Draft
  /** What the report is about. */
  kind: ReportKind
  isCompared: boolean
  /** One that is switched on stays, for the next report: a schedule's campaign may have a goal again. */
  hasGoal: boolean
}) {
  const { sections } = draft.written
  const isThere = (section: ReportSection) => section !== 'goal' || hasGoal
  const off = sectionsFor(kind, isCompared).filter((section) => !sections.includes(section) && isThere(section))
  return (
    <fieldset>
      <legend className="mb-1 text-xs text-muted">{words.sections}</legend>
      <ul className="divide-y divide-line rounded-control border border-line">
        {[...sections, ...off].map((section) => (
          <Row key={section} section={section} draft={draft} isThere={isThere(section)} />
        ))}
      </ul>
    </fieldset>
  )
}

function Row({ section, draft, isThere }: { section: ReportSection; draft: Draft; isThere: boolean }) {
  const { sections } = draft.written
  const note = useNote(section, draft)
  const name = names[section]
  const at = sections.indexOf(section)
  const isOn = at >= 0
  const others = sections.filter((one) => one !== section)
  const change = (sections: ReportSection[]) => draft.choose({ sections })
  return (
    <li className="pl-3">
      <div className="flex min-h-11 items-center gap-1 md:min-h-9">
        <label className="flex min-h-11 flex-1 cursor-pointer items-center gap-3 md:min-h-9">
          <Checkbox
            checked={isOn}
            onChange={() => {
              note?.leave()
              change(isOn ? others : [...sections, section])
            }}
          />
          <span className={isOn && isThere ? '' : 'text-muted'}>
            {name}
            {!isThere && ` (${words.noGoal})`}
          </span>
        </label>
        {isOn && (
          <>
            {note && <NoteToggle note={note} />}
            <Button
              look="quiet"
              square
              className="max-md:size-11"
              aria-label={words.up(name)}
              disabled={at === 0}
              onClick={() => change(others.toSpliced(at - 1, 0, section))}
            >
              <ArrowUp aria-hidden className="size-4" />
            </Button>
            <Button
              look="quiet"
              square
              className="max-md:size-11"
              aria-label={words.down(name)}
              disabled={at === sections.length - 1}
              onClick={() => change(others.toSpliced(at + 1, 0, section))}
            >
              <ArrowDown aria-hidden className="size-4" />
            </Button>
          </>
        )}
      </div>
      {isOn && note?.isOpen && <NoteField note={note} />}
    </li>
  )
}
