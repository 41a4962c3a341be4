/** In a process of its own: fills a data folder with the demo organisation. */
import { silentLog } from '#server/testing/silent-log.ts'
import { makeDemo } from '#server/sources/warehouse/demo/demo.ts'
import { openWarehouse } from '#server/sources/warehouse/warehouse.ts'
import { serveParent } from './child.ts'
import type { Size } from './section.ts'

const skills = {
  async make({ folder, size, now }: { folder: string; size: Size; now: number }) {
    const warehouse = await openWarehouse({ dataFolder: folder, command: 'bench', clock: () => now, log: silentLog })
    await makeDemo(warehouse, { ...size, now })
    await warehouse.close()
  },
}
export type Maker = typeof skills

serveParent(skills)
