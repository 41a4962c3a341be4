import { ArrowDown, ArrowUp } from 'lucide-react'
import { sectionsFor, type ReportKind, type ReportSection } from '#contract/report-sections.ts'
import { Checkbox } from '#src/ui/checkbox.tsx'
import { Button } from '#src/ui/button.tsx'
import { sections as names } from '#words/client-reports/document.ts'
import * as words from '#words/client-reports/review.ts'

/** Which sections a report has, and in which order: those that are on first. */
export function SectionList({
  sections,
  kind,
  isCompared,
  onChange,
}: {
  sections: readonly ReportSection[]
  /** What the report is about. */
  kind: ReportKind
  isCompared: boolean
  onChange: (sections: ReportSection[]) => void
}) {
  const off = sectionsFor(kind, isCompared).filter((section) => !sections.includes(section))
  const move = (at: number, to: number) => {
    const moved = sections.filter((_, i) => i !== at)
    onChange(moved.toSpliced(to, 0, sections[at]!))
  }
  return (
    <fieldset>
      <legend className="mb-1 text-xs text-muted">{words.sections}</legend>
      <ul className="divide-y divide-line rounded-control border border-line">
        {[...sections, ...off].map((section) => {
          const at = sections.indexOf(section)
          const isOn = at >= 0
          return (
            <li key={section} className="flex min-h-11 items-center gap-1 pl-3 md:min-h-9">
              <label className="flex min-h-11 flex-1 cursor-pointer items-center gap-3 md:min-h-9">
                <Checkbox
                  checked={isOn}
                  onChange={() => onChange(isOn ? sections.filter((one) => one !== section) : [...sections, section])}
                />
                <span className={isOn ? '' : 'text-muted'}>{names[section]}</span>
              </label>
              {isOn && (
                <>
                  <Button
                    look="quiet"
                    square
                    className="max-md:size-11"
                    aria-label={words.up(names[section])}
                    disabled={at === 0}
                    onClick={() => move(at, at - 1)}
                  >
                    <ArrowUp aria-hidden className="size-4" />
                  </Button>
                  <Button
                    look="quiet"
                    square
                    className="max-md:size-11"
                    aria-label={words.down(names[section])}
                    disabled={at === sections.length - 1}
                    onClick={() => move(at, at + 1)}
                  >
                    <ArrowDown aria-hidden className="size-4" />
                  </Button>
                </>
              )}
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}
