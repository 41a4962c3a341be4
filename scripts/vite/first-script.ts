/** The scripts that stand beside the program: the one in the page's head, and that for the pages around embeds. */
import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'
import { EMBED_SCRIPT } from '../../contract/embed-frame.ts'
import { makeEmbedScript, makeFirstScript } from '../plain-script.ts'

const FIRST_SCRIPT = '/first.js'

/** What the script in the head loads beside the program, by the page's address: else it comes one round trip later. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  qrs: ['src/pages/qrs/page.tsx', 'src/app/no-period-frames.tsx', 'src/api/status.ts'],
  campaigns: ['src/pages/campaigns/page.tsx', 'src/app/no-period-frames.tsx'],
  clients: ['src/pages/clients/page.tsx', 'src/app/no-period-frames.tsx'],
  'qrs/:id': ['src/pages/qr/page.tsx'],
  'campaigns/:id': ['src/pages/campaign/page.tsx'],
  'clients/:id': ['src/pages/client/page.tsx'],
}

/** Puts the script in the head among the files with hashed names, with the names of those that it loads. */
export function firstScript(): Plugin {
  return {
    name: 'first-script',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const withImports = (name: string, seen = new Set<string>()): Set<string> => {
        const chunk = chunks.find(({ fileName }) => fileName === name)
        if (chunk !== undefined && !seen.has(name))
          chunk.imports.reduce((all, next) => withImports(next, all), seen.add(name))
        return seen
      }
      const first = new Set(
        chunks.filter(({ isEntry }) => isEntry).flatMap(({ fileName }) => [...withImports(fileName)]),
      )
      const filesOf = (module: string) => {
        const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(module))
        if (chunk === undefined)
          throw new Error(`There is no ${module}. Correct PAGES in scripts/vite/first-script.ts.`)
        const scripts = [...withImports(chunk.fileName)].filter((file) => !first.has(file))
        return scripts.flatMap((file) => [file, ...stylesOf(file)])
      }
      const stylesOf = (name: string) => [
        ...(chunks.find(({ fileName }) => fileName === name)?.viteMetadata?.importedCss ?? []),
      ]
      const parts: Record<string, readonly string[]> = {}
      for (const [address, modules] of Object.entries(PAGES)) {
        parts[address] = [...new Set(modules.flatMap(filesOf))].map((file) => `/${file}`)
      }
      const source = await makeFirstScript(parts)
      const fileName = `assets/${createHash('sha256').update(source).digest('base64url').slice(0, 8)}.js`
      this.emitFile({ type: 'asset', fileName, source })
      const page = bundle['index.html']
      if (page?.type !== 'asset') throw new Error('The build made no index.html.')
      page.source = String(page.source).replace('</title>', `</title><script src="/${fileName}"></script>`)
    },
    // While developing it is made for each who asks (`plainScripts`).
    transformIndexHtml: (_html, { server }) =>
      server && [{ tag: 'script', attrs: { src: FIRST_SCRIPT }, injectTo: 'head-prepend' }],
  }
}

/** While developing these are made for each who asks. */
export function plainScripts(): Plugin {
  return {
    name: 'plain-scripts',
    configureServer({ middlewares }) {
      const serve = (path: string, make: () => Promise<string>) =>
        middlewares.use(path, (_request, response, next) => {
          response.setHeader('Content-Type', 'text/javascript')
          make().then((script) => response.end(script), next)
        })
      serve(EMBED_SCRIPT, makeEmbedScript)
      serve(FIRST_SCRIPT, () => makeFirstScript({}))
    },
  }
}
