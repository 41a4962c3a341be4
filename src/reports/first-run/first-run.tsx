import { Message } from '#src/ui/message.tsx'
import * as words from '#words/reports/first-run.ts'
import { HowToImport } from './how-to-import.tsx'

/** In the place of figures where there are no scans at all: what to do first. */
export default function FirstRun() {
  return (
    <section className="rounded-card border border-line bg-surface py-8">
      <Message kind="empty" title={words.noScansYet}>
        <p>{words.whatNext}</p>
        <HowToImport />
      </Message>
    </section>
  )
}
