import { LANGUAGES, LANGUAGE_NAMES } from '#contract/languages.ts'
import { LONGEST_COMMENTARY, LONGEST_TITLE } from '#contract/report-answers.ts'
import { PanelFrame } from '#src/ui/panel.tsx'
import * as words from '#words/client-reports/review.ts'
import { BrandFields } from './brand-fields.tsx'
import { Field, FIELD, Select } from './fields.tsx'
import { SectionList } from './section-list.tsx'
import type { Draft } from './use-draft.ts'

const LANGUAGE_OPTIONS = LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))

/** Everything about a draft that its author decides. */
export function ReviewPanel({
  draft,
  isCompared,
  hasCampaigns,
  status,
  className,
}: {
  draft: Draft
  isCompared: boolean
  hasCampaigns: boolean
  status: string
  className: string
}) {
  const { edits, type, choose, save } = draft
  return (
    <PanelFrame title={words.review} note={<span role="status">{status}</span>} className={className}>
      <div className="space-y-5 pt-2">
        <Field label={words.title}>
          <input
            className={FIELD}
            dir="auto"
            required
            maxLength={LONGEST_TITLE}
            value={edits.title}
            onChange={(event) => type({ title: event.target.value })}
            onBlur={save}
          />
        </Field>
        <Field label={words.commentary}>
          <textarea
            className="block min-h-40 w-full rounded-control border border-control bg-surface px-3 py-2 text-base md:text-sm"
            dir="auto"
            maxLength={LONGEST_COMMENTARY}
            value={edits.commentary}
            aria-describedby="commentary-hint"
            onChange={(event) => type({ commentary: event.target.value })}
            onBlur={save}
          />
          <span id="commentary-hint" className="mt-1 block text-xs text-muted">
            {words.commentaryHint}
          </span>
        </Field>
        <SectionList
          sections={edits.sections}
          isCompared={isCompared}
          hasCampaigns={hasCampaigns}
          onChange={(sections) => choose({ sections })}
        />
        <Select
          label={words.language}
          value={edits.language}
          options={LANGUAGE_OPTIONS}
          onChange={(language) => choose({ language })}
        />
        <BrandFields draft={draft} />
      </div>
    </PanelFrame>
  )
}
