import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig, type Plugin, type UserConfig } from 'vite'
import { EMBED_SCRIPT } from './contract/embed-frame.ts'
import { FALLBACK_LANGUAGE, LANGUAGES, type Language } from './contract/languages.ts'
import { makeEmbedScript } from './scripts/embed-script.ts'
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

/** While developing it is made for each who asks; a build writes it once. */
function embedScript(): Plugin {
  return {
    name: 'embed-script',
    configureServer({ middlewares }) {
      middlewares.use(EMBED_SCRIPT, (_request, response, next) => {
        response.setHeader('Content-Type', 'text/javascript')
        makeEmbedScript().then((script) => response.end(script), next)
      })
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
      documentWords(language),
      embedScript(),
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
              // Each a few hundred bytes: one file, not one for each.
              { name: 'icons', test: /node_modules[\\/]lucide-react[\\/]/ },
              // What every page draws beside its figures: one question to the server, for over a slow line each counts.
              {
                name: 'timeline',
                test: /src[\\/](charts[\\/]timeline|reports[\\/](headline|timeline)|annotations)[\\/]/,
              },
              // What guests of a report load: the sheet, without the pages on which it is made and reviewed.
              {
                name: 'report-sheet',
                test: /client-reports[\\/](document|changes|commentary(-text)?|figures|select|shares|watched|use-paper-foot)\.|contract[\\/]report(-answers|-content|-sections|-brand)\.ts|api[\\/]reports\.ts/,
              },
              // Reports for clients, whose pages share nearly everything with each other and with no other page.
              {
                name: 'client-reports',
                test: /[\\/](client-reports(?![\\/](shared|use-report-file|handed-out))|contract[\\/]reports?(-\w+)?\.ts|api[\\/]reports\.ts)/,
              },
              // Lists and what is done with their rows; links, embeds and their dialogs; drawing a code: no overview has any of it.
              {
                name: 'lists',
                test: /src[\\/](words[\\/]\w+[\\/])?(ui[\\/](list|sort-|search-field|selection-bar|printed-rows|row-checkbox|use-(row|selection|list))|lib[\\/](list-index|pause)|url-state[\\/](sort|use-list-state|use-typed-param))/,
                minShareCount: 2,
              },
              {
                name: 'sharing',
                test: /[\\/](src[\\/](words[\\/]\w+[\\/])?(sharing|embeds|framing[\\/](hosts|markup)|api[\\/](links|embeds))|contract[\\/](links|hosts|embeds))/,
                minShareCount: 2,
              },
              { name: 'code-picture', test: /node_modules[\\/]uqr[\\/]|ui[\\/]qr-image/ },
              // Of pages for guests, which those in frames share with those of links.
              { name: 'guests', test: /[\\/]guest([\\/]|\.ts)/ },
              // What sites show in frames: its pages share most of it with each other, and the doctor with the list of links.
              {
                name: 'embeds',
                test: /[\\/](embeds[\\/]|framing[\\/]|contract[\\/](embed-\w+|hosts)\.ts|api[\\/]embed)/,
                minShareCount: 2,
              },
              { name: 'shared', test: /[\\/](src|contract)[\\/]/, minShareCount: 2 },
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
