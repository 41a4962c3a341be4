import { Check, Copy, FileSpreadsheet, Image, Link, PenTool } from 'lucide-react'
import { useState, type ComponentType } from 'react'
import { announce } from '#src/ui/announcer.tsx'
import { copy } from '#src/ui/clipboard.ts'
import { useDismiss } from '#src/ui/dismiss.ts'
import { MenuItem } from '#src/ui/menu-item.tsx'
import { toCopiedTable } from '#src/lib/copied-table.ts'
import * as words from '#words/take-away/menu.ts'
import { linkOf } from './link.ts'
import { provenanceInWords, type Provenance } from './provenance.ts'
import { saveCsv } from './save-csv.ts'
import type { PictureSaverProps } from './picture/picture-saver.tsx'
import type { PictureFormat, Taken } from './taken.ts'

interface Drawing {
  readonly format: PictureFormat
  readonly PictureSaver: ComponentType<PictureSaverProps>
}

/** The ways to take a part of a page away. What cannot be done is said here, what is done also to screen readers. */
export function Choices({ taken, provenance }: { taken: Taken; provenance: Provenance }) {
  const dismiss = useDismiss()
  const [copied, setCopied] = useState<'table' | 'link'>()
  const [drawing, setDrawing] = useState<Drawing>()
  const [failure, setFailure] = useState<string>()
  const { title, picture } = taken

  const tell = (isDone: boolean, done: string, failed: string) => {
    announce(isDone ? done : failed)
    setFailure(isDone ? undefined : failed)
  }
  const copyTable = async () => {
    const isDone = await copy(toCopiedTable(taken.table(), provenanceInWords(title, provenance)))
    setCopied(isDone ? 'table' : undefined)
    tell(isDone, words.copiedTable(title), words.copyRefused)
  }
  const copyLink = async () => {
    const isDone = await copy({ text: linkOf(window.location.href, provenance) })
    setCopied(isDone ? 'link' : undefined)
    tell(isDone, words.copiedLink, words.linkRefused)
  }
  const draw = async (format: PictureFormat) => {
    try {
      // Only for whoever wants a picture.
      const { PictureSaver } = await import('./picture/picture-saver.tsx')
      setDrawing({ format, PictureSaver })
    } catch {
      tell(false, '', words.pictureFailed)
    }
  }
  const saved = (name: string | undefined) => {
    setDrawing(undefined)
    tell(name !== undefined, words.saved(name ?? ''), words.pictureFailed)
    if (name !== undefined) dismiss()
  }
  return (
    <div aria-busy={drawing !== undefined} className="min-w-56">
      <ul>
        <MenuItem Icon={copied === 'table' ? Check : Copy} onChoose={() => void copyTable()}>
          {words.copyTable}
        </MenuItem>
        {!taken.csvBeside && (
          <MenuItem
            Icon={FileSpreadsheet}
            onChoose={() => {
              saveCsv(taken, provenance)
              dismiss()
            }}
          >
            {words.saveCsv}
          </MenuItem>
        )}
        {picture !== undefined && (
          <>
            <MenuItem Icon={Image} onChoose={() => void draw('png')}>
              {words.savePng}
            </MenuItem>
            <MenuItem Icon={PenTool} onChoose={() => void draw('svg')}>
              {words.saveSvg}
            </MenuItem>
          </>
        )}
        <MenuItem Icon={copied === 'link' ? Check : Link} onChoose={() => void copyLink()}>
          {words.copyLink}
        </MenuItem>
      </ul>
      {failure !== undefined && <p className="mt-2 w-0 min-w-full px-2 text-xs text-negative">{failure}</p>}
      {picture !== undefined && drawing !== undefined && (
        <drawing.PictureSaver
          format={drawing.format}
          taken={taken}
          picture={picture}
          provenance={provenance}
          onDone={saved}
        />
      )}
    </div>
  )
}
