import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig, type Plugin, type UserConfig } from 'vite'
import { FALLBACK_LANGUAGE, LANGUAGES, type Language } from './contract/languages.ts'
import { chunks } from './scripts/vite/chunks.ts'
import { firstScript, plainScripts } from './scripts/vite/first-script.ts'
import { lighter } from './scripts/vite/lighter.ts'
import * as german from './src/words/de/document.ts'
import * as english from './src/words/en/document.ts'

/** Where `npm run dev` starts the server; Vite stands before it on the usual address. */
export const DEV_SERVER_PORT = 4311
const server = `http://127.0.0.1:${DEV_SERVER_PORT}`

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

/** The dashboard in one language. Each is a build of its own, so that nobody loads the words of another (decision 0160). */
export function dashboardIn(language: Language): UserConfig {
  return {
    // Tailwind's own pass would take `light-dark()` apart for browsers that the rest does not support; Vite minifies.
    plugins: [
      react(),
      tailwindcss({ optimize: false }),
      lighter(),
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
          chunkFileNames: 'assets/[hash:7].js',
          assetFileNames: 'assets/[hash:7][extname]',
          codeSplitting: { groups: chunks },
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
