/** Makes the scripts that are plain programs and not modules: each one file, of what it imports. */
import { fileURLToPath } from 'node:url'
import { build, type Rolldown } from 'vite'

/** Of `/embed.js`, the script for the pages around embeds. In bytes, as it is and not after gzip. */
export const EMBED_SCRIPT_LIMIT = 3_000

/** `/embed.js` has a fixed name, for pages name it: they load it with a plain `<script async>`. */
export const makeEmbedScript = (): Promise<string> => makePlainScript('src/embed-host/element.ts', 'scanboard')

/** What runs before the page is painted. `parts`: the files that each page cannot do without, by its address. */
export const makeFirstScript = (parts: Readonly<Record<string, readonly string[]>>): Promise<string> =>
  makePlainScript('src/first/first.ts', 'first', { PARTS: JSON.stringify(parts) })

async function makePlainScript(entry: string, name: string, define: Record<string, string> = {}): Promise<string> {
  const outputs = (await build({
    root: fileURLToPath(new URL('..', import.meta.url)),
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define,
    build: { write: false, target: 'es2022', lib: { entry, formats: ['iife'], name } },
  })) as Rolldown.RolldownOutput[]
  return outputs[0]!.output[0].code
}
