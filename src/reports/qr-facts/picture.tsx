import { Download } from 'lucide-react'
import { useMemo } from 'react'
import { Button } from '#src/ui/button.tsx'
import { saveFile } from '#src/ui/save-file.ts'
import * as words from '#words/reports/qr-facts.ts'
import { pictureFileName, pathOf, pictureOf, pngFile, svgFile } from '#src/ui/qr-image.ts'

/** The picture that is printed, made here from the short URL. */
export function QrPicture({ text, title }: { text: string; title: string }) {
  const picture = useMemo(() => (text === '' ? undefined : pictureOf(text)), [text])
  if (picture === undefined) return <p className="text-muted">{words.noPicture}</p>
  const { size } = picture
  return (
    <div>
      <svg
        role="img"
        aria-label={words.pictureOf(text)}
        viewBox={`0 0 ${size} ${size}`}
        shapeRendering="crispEdges"
        className="aspect-square w-full max-w-52 rounded-control border border-line forced-color-adjust-none"
      >
        {/* Dark on white in both themes: see src/ui/qr-image.ts. */}
        <rect width={size} height={size} fill="#fff" />
        <path d={pathOf(picture)} fill="#000" />
      </svg>
      <div className="mt-3 flex gap-2">
        <Button onClick={() => saveFile(pictureFileName(title, 'svg'), svgFile(picture))}>
          <Download aria-hidden className="size-4" />
          SVG
        </Button>
        <Button onClick={() => void pngFile(picture).then((file) => saveFile(pictureFileName(title, 'png'), file))}>
          <Download aria-hidden className="size-4" />
          PNG
        </Button>
      </div>
    </div>
  )
}
