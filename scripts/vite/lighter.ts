/** What makes the build lighter than its parts, on the line and for the processor. */
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { PLATFORM } from './chunks.ts'

export const lighter = (): Plugin[] => [
  withoutFallbacks(),
  newestFonts(),
  plainIcons(),
  withoutUnused(),
  compiledOnTheWay(),
]

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
 * What libraries bring with them on the first load and nothing here asks for, three kilobytes: by the end of its path, what is
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
  // What pages put together by a server are made of. A link asks in it, with two states and two effects each, whether such
  // a server is to be asked ahead.
  '/react-router/dist/production/lib/dom/ssr/components.js': `
    import { createContext } from 'react'
    export { unused as CRITICAL_CSS_DATA_ATTRIBUTE, unused as Links, unused as Meta, unused as PrefetchPageLinks }
    export { unused as Scripts, unused as setIsHydrated, unused as useFrameworkContext }
    export const FrameworkContext = createContext(undefined)
    export const usePrefetchBehavior = () => NOT_AHEAD
    const NOT_AHEAD = [false, undefined, {}]
    export const mergeRefs = (ref) => ref`,
  // And what these say in their markup, and of faults of the server.
  '/react-router/dist/production/lib/dom/ssr/markup.js': `
    export { unused as escapeAttribute, unused as escapeHtml }`,
  '/react-router/dist/production/lib/errors.js': `
    export const decodeRedirectErrorDigest = () => undefined
    export const decodeRouteErrorResponseDigest = () => undefined`,
  // Watching what routes do.
  '/react-router/dist/production/lib/router/instrumentation.js': `
    export { unused as getRouteInstrumentationUpdates, unused as instrumentClientSideRouter }
    export { unused as instrumentHandler, unused as instrumentationResultMetaContext }
    export const consumeInstrumentationClientResultMetaReceiver = () => undefined`,
}

function withoutUnused(): Plugin {
  const unused = `function unused() { throw new Error('Take this out of UNUSED in scripts/vite/lighter.ts.') }`
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
  const maker = fileURLToPath(new URL('../../src/ui/plain-icon.ts', import.meta.url))
  return {
    name: 'plain-icons',
    enforce: 'pre',
    resolveId: (source, importer = '') =>
      source.endsWith('/createLucideIcon.mjs') && importer.includes('lucide-react') ? maker : undefined,
  }
}

/**
 * Says of the scripts that each page begins with that nearly all in them is called at once. Chromium then compiles them beside
 * the page, while they are on the way, and not a second time in the moment of each call; others read a comment.
 */
function compiledOnTheWay(): Plugin {
  return {
    name: 'compiled-on-the-way',
    enforce: 'post',
    generateBundle: {
      // It counts only as the first line: after whatever else puts something before a script.
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk' && (file.isEntry || file.name === PLATFORM)) {
            file.code = `//# allFunctionsCalledOnLoad\n${file.code}`
          }
        }
      },
    },
  }
}
