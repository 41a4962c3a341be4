import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { fileName } from '#contract/file-name.ts'
import { saveFile } from '#src/ui/save-file.ts'
import { fileSubject, provenanceInWords, type Provenance } from '../provenance.ts'
import type { Picture, PictureFormat, Taken } from '../taken.ts'
import { describe } from './describe.ts'
import { drawn } from './drawn.ts'
import { toPngFile, toSvgFile } from './encode.ts'
import { lift } from './lift.ts'
import { PictureFrame } from './picture-frame.tsx'

export interface PictureSaverProps {
  readonly format: PictureFormat
  readonly taken: Taken
  readonly picture: Picture
  readonly provenance: Provenance
  /** With the name of the file, or without where it could not be made. */
  readonly onDone: (name: string | undefined) => void
}

/**
 * Draws a part of the page once more, out of sight, at the width of a picture and in the light theme, lifts the drawing
 * from there, and saves it.
 */
export function PictureSaver({ format, taken, picture, provenance, onDone }: PictureSaverProps) {
  const [easel] = useState(makeEasel)
  useEffect(() => {
    let isWanted = true
    document.body.append(easel)
    easel.style.width = `${picture.width}px`
    void save()
    return () => {
      isWanted = false
      easel.remove()
    }

    async function save() {
      try {
        await drawn(easel)
        const drawing = lift(easel)
        describe(drawing, provenanceInWords(taken.title, provenance), taken.table())
        const file = format === 'svg' ? toSvgFile(drawing) : await toPngFile(drawing)
        if (!isWanted) return
        const name = fileName(fileSubject(provenance, taken.fileParts), format)
        saveFile(name, file)
        onDone(name)
      } catch (error) {
        console.warn('The picture could not be made.', error)
        if (isWanted) onDone(undefined)
      }
    }
    // One picture for each time that one is asked for, of what was in sight then.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [easel])
  return createPortal(
    <PictureFrame title={taken.title} note={picture.note} provenance={provenance}>
      {picture.content}
    </PictureFrame>,
    easel,
  )
}

/** A place beside the window that is laid out and yet neither seen, nor heard, nor reached by keyboard. */
function makeEasel(): HTMLElement {
  const easel = document.createElement('div')
  easel.className = 'pointer-events-none absolute top-0 -z-10'
  easel.style.left = '-9999px'
  // Pictures go into documents, which are light: tokens are read as the light theme has them.
  easel.style.colorScheme = 'light'
  easel.inert = true
  easel.setAttribute('aria-hidden', 'true')
  return easel
}
