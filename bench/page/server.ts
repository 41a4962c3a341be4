import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { start } from '#server/testing/program.ts'
import { CACHE, warehouseOf } from '../warehouses.ts'

export interface Server {
  readonly address: string
  /** Ends it in order. */
  stop(): Promise<void>
}

/** The server as `npm start` runs it the first time: it fills an empty folder with the demo of today. */
export async function serveDemo(): Promise<Server> {
  mkdirSync(CACHE, { recursive: true })
  const folder = mkdtempSync(join(CACHE, 'demo-'))
  const server = await serve(folder)
  return {
    address: server.address,
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The server on a warehouse of a million scans and that many codes. */
export async function serveCodes(qrs: number): Promise<Server> {
  return serve(await warehouseOf({ scans: 1_000_000, qrs }))
}

async function serve(dataFolder: string): Promise<Server> {
  const program = start(['serve'], { SCANBOARD_DATA: dataFolder, PORT: '0' })
  const [, address] = await program.until(/Scanboard: (http:\S+)/)
  return {
    address: address!,
    async stop() {
      program.kill('SIGTERM')
      await program.ended
    },
  }
}
