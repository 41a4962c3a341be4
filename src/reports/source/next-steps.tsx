import type { Status } from '#contract/app.ts'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { PanelFrame } from '#src/ui/panel.tsx'
import { nextSteps as words } from '#words/reports/source.tsx'

/** Where nothing is connected: the two ways to figures of one's own. */
export function NextSteps({ kind }: { kind: Status['source']['kind'] }) {
  return (
    <>
      <PanelFrame title={kind === 'own' ? words.importMore : words.importFirst}>
        <p className="text-pretty">{words.importing}</p>
        <Command>{words.importCommand}</Command>
      </PanelFrame>
      <PanelFrame title={words.connect}>
        <p className="text-pretty">{words.connecting}</p>
        <Command>{words.connectCommand}</Command>
      </PanelFrame>
    </>
  )
}

/** To be typed where Scanboard runs. */
function Command({ children }: { children: string }) {
  return (
    <div className="mt-3 flex items-center gap-1 rounded-control bg-sunken py-1 pr-1 pl-3">
      <code className="min-w-0 flex-1 wrap-anywhere">{children}</code>
      <CopyButton text={children} what={words.command} />
    </div>
  )
}
