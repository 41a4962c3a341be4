/** Compresses what the build wrote, once and as well as it goes, so that the server only has to pick a file. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** Kinds that shrink. Pictures and fonts are compressed already. */
const TEXT = new Set(['.html', '.js', '.css', '.svg', '.json', '.webmanifest', '.txt', '.map', '.ico'])

/** Below this a compressed answer saves no packet. */
const LEAST_BYTES = 1024

/** Writes `name.br` and `name.gz` beside each text file of the folder where they are smaller. */
export async function compressFolder(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  await Promise.all(paths.filter((path) => TEXT.has(extname(path))).map(compressFile))
}

async function compressFile(path: string): Promise<void> {
  const plain = await readFile(path)
  if (plain.byteLength < LEAST_BYTES) return
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(plain, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: plain.byteLength,
      },
    }),
    promisify(gzip)(plain, { level: constants.Z_BEST_COMPRESSION }),
  ])
  if (br.byteLength < plain.byteLength) await writeFile(`${path}.br`, br)
  if (gz.byteLength < plain.byteLength) await writeFile(`${path}.gz`, gz)
}
