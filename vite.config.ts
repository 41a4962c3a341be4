import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig, type Plugin, type UserConfig } from 'vite'
import { EMBED_SCRIPT } from './contract/embed-frame.ts'
import { FALLBACK_LANGUAGE, LANGUAGES, type Language } from './contract/languages.ts'
import { makeEmbedScript, makeFirstScript } from './scripts/plain-script.ts'
import * as german from './src/words/de/document.ts'
import * as english from './src/words/en/document.ts'

/** Where `npm run dev` starts the server; Vite stands before it on the usual address. */
export const DEV_SERVER_PORT = 4311
const server = `http://127.0.0.1:${DEV_SERVER_PORT}`

/** What Tailwind adds for browsers without `@property`: none of those named below, and it weighs on the first load. */
function withoutFallbacks(): Plugin {
  return {
    name: 'without-fallbacks',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue
        file.source = String(file.source).replace(/@layer properties\{@supports.*?\}\}\}/, '')
      }
    },
  }
}

/** Fonts come in the form that each of the browsers below reads, and not in an older one beside it. */
function newestFonts(): Plugin {
  return {
    name: 'newest-fonts',
    enforce: 'pre',
    transform: {
      filter: { id: /@fontsource.*\.css/ },
      handler: (css) => css.replaceAll(/, url\([^)]*\.woff\) format\('woff'\)/g, ''),
    },
  }
}

/**
 * What libraries bring with them on the first load and nothing here asks for, two kilobytes: by the end of its path, what is
 * there in its place. Whatever would need it says so.
 */
const UNUSED: Readonly<Record<string, string>> = {
  // Lists without an end.
  '/query-core/build/modern/infiniteQueryBehavior.js': `
    export { unused as infiniteQueryBehavior, unused as hasNextPage, unused as hasPreviousPage }`,
  // Links that a server has put together for a page.
  '/react-router/dist/production/lib/dom/ssr/links.js': `
    export { unused as getKeyedLinksForMatches, unused as getKeyedPrefetchLinks, unused as getModuleLinkHrefs }
    export { unused as getNewMatchesForLinks, unused as isPageLinkDescriptor, unused as prefetchRouteCss }
    export { unused as prefetchStyleLinks }`,
  // Watching what routes do.
  '/react-router/dist/production/lib/router/instrumentation.js': `
    export { unused as getRouteInstrumentationUpdates, unused as instrumentClientSideRouter }
    export { unused as instrumentHandler, unused as instrumentationResultMetaContext }
    export const consumeInstrumentationClientResultMetaReceiver = () => undefined`,
}

function withoutUnused(): Plugin {
  const unused = `function unused() { throw new Error('Take this out of UNUSED in vite.config.ts.') }`
  return {
    name: 'without-unused',
    enforce: 'pre',
    load(id) {
      const path = Object.keys(UNUSED).find((path) => id.endsWith(path))
      return path === undefined ? undefined : unused + UNUSED[path]
    },
  }
}

/** Icons are made by our own few lines: see `src/ui/plain-icon.ts`. */
function plainIcons(): Plugin {
  const maker = fileURLToPath(new URL('src/ui/plain-icon.ts', import.meta.url))
  return {
    name: 'plain-icons',
    enforce: 'pre',
    resolveId: (source, importer = '') =>
      source.endsWith('/createLucideIcon.mjs') && importer.includes('lucide-react') ? maker : undefined,
  }
}

const documents: Readonly<Record<Language, Record<keyof typeof english, string>>> = { en: english, de: german }

/** The page speaks the language before any of its scripts has run. */
function documentWords(language: Language): Plugin {
  const { description, needsScript } = documents[language]
  const words: Readonly<Record<string, string>> = {
    '%LANGUAGE%': language,
    '%DESCRIPTION%': description,
    '%NEEDS_SCRIPT%': needsScript,
  }
  return {
    name: 'document-words',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replaceAll(/%[A-Z_]+%/g, (name) => words[name] ?? name),
    },
  }
}

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
function firstScript(): Plugin {
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
        if (chunk === undefined) throw new Error(`There is no ${module}. Correct PAGES in vite.config.ts.`)
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
function plainScripts(): Plugin {
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

/** The dashboard in one language. Each is a build of its own, so that nobody loads the words of another (decision 0160). */
export function dashboardIn(language: Language): UserConfig {
  return {
    // Tailwind's own pass would take `light-dark()` apart for browsers that the rest does not support; Vite minifies.
    plugins: [
      react(),
      tailwindcss({ optimize: false }),
      withoutFallbacks(),
      newestFonts(),
      plainIcons(),
      withoutUnused(),
      documentWords(language),
      firstScript(),
      plainScripts(),
    ],
    // The words of a language are found by its tag among the conditions of the manifest's `imports`.
    resolve: { conditions: [...defaultClientConditions, language] },
    server: {
      host: '127.0.0.1',
      port: 4310,
      strictPort: true,
      proxy: { '/api': server, '/healthz': server, '/readyz': server },
    },
    build: {
      outDir: 'dist',
      // Each language adds its files to those of the others.
      emptyOutDir: false,
      target: 'es2023',
      cssTarget: ['chrome123', 'edge123', 'firefox128', 'safari17.5', 'ios17.5'],
      // Each of these browsers preloads modules itself.
      modulePreload: { polyfill: false },
      rolldownOptions: {
        // Words are constants of other modules: in their place they need no names.
        optimization: { inlineConst: { mode: 'all', pass: 3 } },
        output: {
          // The first file names all that may come later: without their names they are a quarter of a kilobyte less.
          chunkFileNames: 'assets/[hash].js',
          codeSplitting: {
            // What changes with a dependency rather than with us: one file that stays in the cache from version to version.
            // Of it too only what is there from the start: a hook that one later page uses comes with that page.
            groups: [
              {
                name: 'platform',
                test: /node_modules[\\/](react|react-dom|scheduler|react-router|@tanstack|valibot|cookie-es)[\\/]/,
                tags: ['$initial'],
                priority: 1,
              },
              // All else that is there from the start, in one file, whichever later parts share some of it: else each new
              // part would cut the first load into smaller files, which compress worse.
              { name: 'start', tags: ['$initial'] },
              // Several charts share it; by itself it would be called after whatever else they share.
              { name: 'recharts', test: /node_modules[\\/]recharts[\\/]/ },
              // What many parts share, in one file, and then what a few of a kind do: over a slow line each question counts.
              // In this order, for a group takes what its modules import with it: what many share imports nothing but the
              // same, so that no page loads what belongs to another (record 0196).
              { name: 'common', minShareCount: 4 },
              { name: 'icons', test: /node_modules[\\/]lucide-react[\\/]/, minShareCount: 2 },
              {
                name: 'lists',
                test: /src[\\/]((words[\\/]\w+[\\/])?(views[\\/]|ui[\\/](list|sort-|search-field|selection-bar|printed-rows|row-checkbox|root-font|sparkline|use-(row|selection|list)))|lib[\\/](list-index|pause|created|urls|fold)|url-state[\\/](sort|use-list-state|use-typed-param))/,
                minShareCount: 2,
              },
              { name: 'charts', test: /src[\\/]charts[\\/](timeline|lines)[\\/]/, minShareCount: 2 },
              {
                name: 'timeline',
                test: /src[\\/](annotations|reports[\\/]timeline|api[\\/]annotations|url-state[\\/](change-dates|use-changed-search))/,
                minShareCount: 2,
              },
              {
                name: 'panels',
                test: /src[\\/]reports[\\/](hours|changes|places|devices|ranking|referrers|headline)[\\/]/,
                minShareCount: 2,
              },
              { name: 'documents', test: /client-reports[\\/]|contract[\\/]report|api[\\/]reports/, minShareCount: 2 },
              {
                name: 'sharing',
                test: /[\\/](sharing|embeds|framing)[\\/]|api[\\/](links|embeds)|contract[\\/](links|hosts|embeds?)/,
                minShareCount: 2,
              },
              { name: 'guests', test: /src[\\/](guest|embed)[\\/]/, minShareCount: 2 },
            ],
          },
        },
      },
      // Everything is a file of its own with a hashed name, so that the content policy needs no exception for data URLs.
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      manifest: true,
    },
  }
}

/** Without a build of ours it is Vite itself that serves, while developing, in one language at a time. */
export default defineConfig(() => {
  const wanted = process.env['DEV_LANGUAGE'] ?? FALLBACK_LANGUAGE
  const language = LANGUAGES.find((known) => known === wanted)
  if (language !== undefined) return dashboardIn(language)
  throw new Error(`DEV_LANGUAGE is "${wanted}", but it must be one of ${LANGUAGES.join(', ')}.`)
})
