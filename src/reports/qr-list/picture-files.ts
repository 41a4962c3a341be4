import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { pictureFileName, pictureOf, pngFile, svgFile } from '#src/ui/qr-image.ts'

export type PictureKind = 'svg' | 'png'

interface Code {
  readonly id: string
  readonly title: string
  readonly shortUrl: string
}

/** The page gets its turn after so much work: below what a hand notices. */
const TURN_MS = 12

/**
 * The pictures of codes as files in one ZIP. Codes without a short URL have none and are left out. The page stays
 * responsive meanwhile; `onProgress` is told how many are done. Throws the signal's reason when that is aborted.
 */
export async function zipPictures(
  codes: readonly Code[],
  kind: PictureKind,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (done: number) => void },
): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk)
  })
  const nameOf = uniqueNames(kind)
  let turn = performance.now()
  for (const [at, { id, title, shortUrl }] of withPicture(codes).entries()) {
    if (performance.now() - turn > TURN_MS) {
      onProgress(at)
      await nextTurn()
      turn = performance.now()
    }
    signal.throwIfAborted()
    const picture = pictureOf(shortUrl)
    const file = kind === 'svg' ? svgFile(picture) : await pngFile(picture)
    const name = nameOf(title || id)
    // A PNG is compressed as it is.
    const entry = kind === 'svg' ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name)
    zip.add(entry)
    entry.push(new Uint8Array(await file.arrayBuffer()), true)
  }
  zip.end()
  return new Blob(chunks, { type: 'application/zip' })
}

export function withPicture<Listed extends Code>(codes: readonly Listed[]): readonly Listed[] {
  return codes.filter(({ shortUrl }) => shortUrl !== '')
}

/** Names files so that no two are the same, also where a system does not tell capitals from small letters. */
export function uniqueNames(kind: PictureKind): (title: string) => string {
  const taken = new Set<string>()
  /** The number tried last for a name, for thousands of codes may have the same title. */
  const last = new Map<string, number>()
  return (title) => {
    const plain = pictureFileName(title, kind)
    const key = plain.toLowerCase()
    let name = plain
    for (let number = last.get(key) ?? 1; taken.has(name.toLowerCase());) {
      number += 1
      last.set(key, number)
      name = `${plain.slice(0, -kind.length - 1)}-${number}.${kind}`
    }
    taken.add(name.toLowerCase())
    return name
  }
}

/** After what the browser has waiting: input, painting. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve)
  })
}
