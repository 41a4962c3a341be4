import { TextArea } from '#src/ui/text-area.tsx'
import { sections } from '#words/client-reports/document.ts'
import * as words from '#words/client-reports/together.ts'
import { sectionOfNote, type Lost } from './written.ts'

/** What somebody was writing while somebody else approved the draft: it is in no version, and must not be lost unseen. */
export default function Over({ texts }: { texts: Lost }) {
  const parts = Object.keys(texts) as (keyof Lost)[]
  return (
    <div
      data-screen-only
      role="alert"
      className="mx-auto mb-4 w-full max-w-[56rem] rounded-card border border-line bg-surface p-4"
    >
      <p className="mb-2 font-medium">{words.over}</p>
      <div className="space-y-4">
        {parts.map((part, at) => (
          <TextArea
            key={part}
            label={nameOf(part)}
            hint={at === parts.length - 1 ? words.overHint : undefined}
            kind="prose"
            dir="auto"
            rows={part === 'commentary' ? 6 : 3}
            readOnly
            value={texts[part]}
          />
        ))}
      </div>
    </div>
  )
}

function nameOf(part: keyof Lost): string {
  const section = sectionOfNote(part)
  return section === undefined ? words.commentary : words.yourNote(sections[section])
}
