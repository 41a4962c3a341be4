/** Makes `/embed.js`, the script for the pages around embeds: one file with a fixed name, for these pages name it. */
import { fileURLToPath } from 'node:url'
import { build, type Rolldown } from 'vite'

/** In bytes, as it is and not after gzip. */
export const EMBED_SCRIPT_LIMIT = 3_000

export async function makeEmbedScript(): Promise<string> {
  const outputs = (await build({
    root: fileURLToPath(new URL('..', import.meta.url)),
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      // A program, not a module, for pages load it with a plain `<script async>`.
      lib: { entry: 'src/embed-host/element.ts', formats: ['iife'], name: 'scanboard' },
    },
  })) as Rolldown.RolldownOutput[]
  return outputs[0]!.output[0].code
}
