import { Download } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { fileName } from '#contract/file-name.ts'
import { now } from '#src/lib/clock.ts'
import { announce } from '#src/ui/announcer.tsx'
import { Button } from '#src/ui/button.tsx'
import { Level } from '#src/ui/level.tsx'
import { saveFile } from '#src/ui/save-file.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import { dateAt } from '#contract/period.ts'
import * as words from '#words/reports/qr-list/pictures-form.ts'
import { withPicture, zipPictures, type PictureKind } from './picture-files.ts'
import type { QrRow } from './select.ts'

type State = { readonly done: number } | 'ready' | 'failed'

/** Makes the pictures in the page, with progress and a way to stop. Closing it stops as well. */
export default function PicturesForm({ codes }: { codes: readonly QrRow[] }) {
  const { effectiveZone: zone } = useFilters()
  const [state, setState] = useState<State>('ready')
  const making = useRef<AbortController>(undefined)
  useEffect(() => () => making.current?.abort(), [])
  const count = withPicture(codes).length

  const make = async (kind: PictureKind) => {
    const controller = new AbortController()
    making.current = controller
    const { signal } = controller
    setState({ done: 0 })
    try {
      const zip = await zipPictures(codes, kind, { signal, onProgress: (done) => setState({ done }) })
      saveFile(fileName({ parts: ['qr-pictures', kind], first: dateAt(zone, now()), last: undefined }, 'zip'), zip)
      announce(words.saved(count))
      setState('ready')
    } catch {
      setState(signal.aborted ? 'ready' : 'failed')
    }
  }

  if (typeof state === 'object') {
    const progress = words.progress(state.done, count)
    return (
      <>
        <p className="tabular-nums">{progress}</p>
        <Level
          kind="progress"
          label={words.pictures}
          value={state.done}
          max={count}
          text={progress}
          className="mt-2 h-2"
        />
        <Button className="mt-3" onClick={() => making.current?.abort()}>
          {words.stop}
        </Button>
      </>
    )
  }
  return (
    <>
      <p>
        {words.about(count)}
        {count < codes.length && <span className="text-muted"> {words.without(codes.length - count)}</span>}
      </p>
      {state === 'failed' && (
        <p role="alert" className="mt-2 text-negative">
          {words.failed}
        </p>
      )}
      <div className="mt-3 flex gap-2">
        {(['svg', 'png'] as const).map((kind) => (
          <Button key={kind} disabled={count === 0} onClick={() => void make(kind)}>
            <Download aria-hidden className="size-4" />
            {kind.toUpperCase()}
          </Button>
        ))}
      </div>
    </>
  )
}
