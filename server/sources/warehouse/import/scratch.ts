import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

export interface Scratch {
  readonly path: string
  remove(): Promise<void>
}

/**
 * A folder for what an import puts on disk and needs no more at its end. The data folder has one owner, which imports one
 * thing at a time: what is found there was left by an import that was killed.
 */
export async function makeScratch(dataFolder: string): Promise<Scratch> {
  const path = join(dataFolder, 'import')
  const remove = () => rm(path, { recursive: true, force: true })
  await remove()
  // Lines of a log are personal data: for the owner's eyes only.
  await mkdir(path, { recursive: true, mode: 0o700 })
  return { path, remove }
}
