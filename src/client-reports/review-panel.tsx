import { LANGUAGES, LANGUAGE_NAMES } from '#contract/languages.ts'
import { LONGEST_COMMENTARY, LONGEST_TITLE } from '#contract/report-answers.ts'
import type { ReportKind } from '#contract/report-sections.ts'
import { isolated } from '#src/lib/isolated.ts'
import { PanelFrame } from '#src/ui/panel.tsx'
import { SelectField } from '#src/ui/select-field.tsx'
import { TextArea } from '#src/ui/text-area.tsx'
import { TextField } from '#src/ui/text-field.tsx'
import * as words from '#words/client-reports/review.ts'
import { BrandFields } from './brand-fields.tsx'
import { SectionList } from './section-list.tsx'
import { isTitled } from './written.ts'
import type { Draft } from './use-draft.ts'

const LANGUAGE_OPTIONS = LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))

/** Everything about a draft that its author decides. */
export function ReviewPanel({
  draft,
  kind,
  isCompared,
  hasGoal,
  status,
  className,
}: {
  draft: Draft
  kind: ReportKind
  isCompared: boolean
  hasGoal: boolean
  status: string
  className: string
}) {
  const { written, saved, type, choose, save } = draft
  const isTitleNeeded = !isTitled(written)
  return (
    <PanelFrame title={words.review} note={<span role="status">{status}</span>} className={className}>
      <div className="space-y-5 pt-2">
        <div>
          <TextField
            label={words.title}
            dir="auto"
            required
            aria-invalid={isTitleNeeded}
            maxLength={LONGEST_TITLE}
            value={written.title}
            onChange={(title) => type({ title })}
            onBlur={save}
          />
          <p role="status" className={isTitleNeeded ? 'mt-1 text-xs text-pretty text-negative' : 'sr-only'}>
            {isTitleNeeded && words.titleNeeded(isolated(saved.title))}
          </p>
        </div>
        <TextArea
          label={words.commentary}
          hint={words.commentaryHint}
          kind="prose"
          className="min-h-40"
          dir="auto"
          maxLength={LONGEST_COMMENTARY}
          value={written.commentary}
          onChange={(commentary) => type({ commentary })}
          onBlur={save}
        />
        <SectionList draft={draft} kind={kind} isCompared={isCompared} hasGoal={hasGoal} />
        <SelectField
          label={words.language}
          value={written.language}
          options={LANGUAGE_OPTIONS}
          onChange={(language) => choose({ language })}
        />
        <BrandFields draft={draft} />
      </div>
    </PanelFrame>
  )
}
