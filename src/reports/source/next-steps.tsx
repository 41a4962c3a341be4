import type { Status } from '#contract/app.ts'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { PanelFrame } from '#src/ui/panel.tsx'

/** Where nothing is connected: the two ways to figures of one's own. */
export function NextSteps({ kind }: { kind: Status['source']['kind'] }) {
  return (
    <>
      <PanelFrame title={kind === 'own' ? 'Import more scans' : 'Import your scans'}>
        <p className="text-pretty">
          A log of scans as CSV, NDJSON or Parquet. A file that is imported twice adds nothing, and a log that has grown
          adds its new lines.
        </p>
        <Command>npm run scanboard -- import FILE</Command>
      </PanelFrame>
      <PanelFrame title="Connect an SMLLR account">
        <p className="text-pretty">
          With an Enterprise key, the figures of the account are shown instead. The key is given to the server and never
          reaches a browser.
        </p>
        <Command>SMLLR_API_KEY=KEY npm start</Command>
      </PanelFrame>
    </>
  )
}

/** To be typed where Scanboard runs. */
function Command({ children }: { children: string }) {
  return (
    <div className="mt-3 flex items-center gap-1 rounded-control bg-sunken py-1 pr-1 pl-3">
      <code className="min-w-0 flex-1 wrap-anywhere">{children}</code>
      <CopyButton text={children} what="command" />
    </div>
  )
}
