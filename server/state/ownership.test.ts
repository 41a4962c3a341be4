import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startChild } from '#server/testing/child.ts'
import { temporaryFolder } from '#server/sources/warehouse/testing/folder.ts'
import { FolderTaken, takeOwnership } from './ownership.ts'

const owner = new URL('testing/own-folder.ts', import.meta.url)
const now = () => Date.parse('2026-05-15T12:00:00Z')

describe('A data folder', () => {
  let folder: ReturnType<typeof temporaryFolder>
  beforeEach(() => {
    folder = temporaryFolder()
  })
  afterEach(() => folder.remove())

  it('has one owner, and tells a second process who that is', async () => {
    const first = await startChild(owner, folder.path)
    try {
      expect(() => takeOwnership(folder.path, 'import', now)).toThrow(FolderTaken)
      expect(() => takeOwnership(folder.path, 'import', now)).toThrow(
        `The data folder is in use by process ${first.pid} (scanboard serve, since 2026-05-15T10:00:00.000Z).`,
      )
    } finally {
      await first.kill()
    }
  })

  it('is free again when its owner was killed', async () => {
    const first = await startChild(owner, folder.path)
    await first.kill()
    takeOwnership(folder.path, 'import', now).release()
  })

  it('is free again when its owner released it', () => {
    takeOwnership(folder.path, 'serve', now).release()
    takeOwnership(folder.path, 'import', now).release()
  })
})
