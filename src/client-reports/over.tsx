import { TextArea } from '#src/ui/text-area.tsx'
import * as words from '#words/client-reports/together.ts'

/** What somebody was writing while somebody else approved the draft: it is in no version, and must not be lost unseen. */
export default function Over({ commentary }: { commentary: string }) {
  return (
    <div
      data-screen-only
      role="alert"
      className="mx-auto mb-4 w-full max-w-[56rem] rounded-card border border-line bg-surface p-4"
    >
      <p className="mb-2 font-medium">{words.over}</p>
      <TextArea
        label={words.commentary}
        hint={words.overHint}
        kind="prose"
        dir="auto"
        rows={6}
        readOnly
        value={commentary}
      />
    </div>
  )
}
