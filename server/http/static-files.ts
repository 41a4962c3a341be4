/**
 * The built dashboard. All of `dist/` is read once, at start: what is served is what stood there then, even while a
 * new build replaces it, and a path outside it cannot be named, since only listed paths are answered.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Context, MiddlewareHandler } from 'hono'
import { every } from 'hono/combine'
import { getCookie } from 'hono/cookie'
import { languageDetector } from 'hono/language'
import { getMimeType } from 'hono/utils/mime'
import { parseAccept } from 'hono/utils/accept'
import { FALLBACK_LANGUAGE, LANGUAGES, LANGUAGE_WANTED } from '#contract/languages.ts'
import { Problem } from '#contract/problem.ts'
import { takesEncoding } from './encodings.ts'
import type { OwnLanguage } from './link-language.ts'
import { methodNotAllowed } from './methods.ts'
import { answerProblem } from './problems.ts'

interface StaticFile {
  readonly type: string
  readonly etag: string
  readonly plain: Buffer<ArrayBuffer>
  /** Made by `scripts/compress.ts`; missing for files that do not shrink. */
  readonly br?: Buffer<ArrayBuffer>
  readonly gzip?: Buffer<ArrayBuffer>
}

/** Files by the path under which they are served. */
export type StaticFiles = ReadonlyMap<string, StaticFile>

/** Vite puts a hash of the content into the names of all that it writes here. */
const HASHED = '/assets/'
const COMPRESSED = /\.(br|gz)$/

/** Reads the folder; an empty map when it is not there. Hidden files (Vite's manifest) are not served. */
export function readStaticFiles(folder: string): StaticFiles {
  if (!existsSync(folder)) return new Map()
  const files = new Map<string, StaticFile>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    const served = `/${relative(folder, path).split(sep).join('/')}`
    if (!entry.isFile() || COMPRESSED.test(served) || served.includes('/.')) continue
    files.set(served, readStaticFile(path))
  }
  return files
}

function readStaticFile(path: string): StaticFile {
  const plain = readFileSync(path)
  const type = getMimeType(path) ?? 'application/octet-stream'
  return {
    type,
    etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 20)}"`,
    plain,
    ...(existsSync(`${path}.br`) && { br: readFileSync(`${path}.br`) }),
    ...(existsSync(`${path}.gz`) && { gzip: readFileSync(`${path}.gz`) }),
  }
}

/** The page is built once for each language. */
const PAGE = /^\/index\.[a-z]+\.html$/

/** Serves the files, and the page itself, in the reader's language, for every other path that a person may open. */
export function staticFiles(files: StaticFiles, ownLanguage: OwnLanguage = () => undefined): MiddlewareHandler {
  const serve: MiddlewareHandler = async (c) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return methodNotAllowed(c)
    const path = decoded(c.req.path)
    const file = PAGE.test(path) ? undefined : files.get(path)
    if (file !== undefined) return answerFile(c, file, { isHashed: path.startsWith(HASHED) })
    if (!isPageRequest(c, path)) throw new Problem(404, 'There is no such file.')
    const language = (isChosen(c) ? undefined : ownLanguage(path)) ?? c.get('language')
    const page = files.get(`/index.${language}.html`)
    if (page === undefined) {
      return answerProblem(c, new Problem(503, 'The dashboard has not been built yet. Run npm run build.'))
    }
    return answerFile(c, page, { variesBy: ['Accept-Language', 'Cookie'] })
  }
  return every(detectLanguage, serve)
}

/** By the address, else by what was chosen before, else by what the browser prefers. */
const detectLanguage = languageDetector({
  supportedLanguages: [...LANGUAGES],
  fallbackLanguage: FALLBACK_LANGUAGE,
  lookupQueryString: LANGUAGE_WANTED,
  lookupCookie: LANGUAGE_WANTED,
  // The dashboard itself keeps what somebody chooses.
  caches: false,
})

/** Whether whoever reads has said which language, rather than their browser. */
function isChosen(c: Context): boolean {
  return c.req.query(LANGUAGE_WANTED) !== undefined || getCookie(c, LANGUAGE_WANTED) !== undefined
}

function answerFile(
  c: Context,
  file: StaticFile,
  { isHashed = false, variesBy = [] }: { readonly isHashed?: boolean; readonly variesBy?: readonly string[] },
): Response {
  c.header('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
  c.header('Vary', ['Accept-Encoding', ...variesBy].join(', '))
  const encoding = encodingFor(c, file)
  // Each form is another sequence of bytes, so each has a tag of its own.
  const etag = encoding === 'plain' ? file.etag : file.etag.replace(/"$/, `-${encoding}"`)
  c.header('ETag', etag)
  if (isKnown(etag, c.req.header('If-None-Match'))) return c.body(null, 304)
  c.header('Content-Type', file.type)
  if (encoding !== 'plain') c.header('Content-Encoding', encoding)
  const bytes = file[encoding] ?? file.plain
  c.header('Content-Length', String(bytes.byteLength))
  return c.body(bytes)
}

/** Compared weakly, as RFC 9110 has it for this header: a proxy that compresses makes tags weak. */
function isKnown(etag: string, known = ''): boolean {
  return known.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')))
}

function encodingFor(c: Context, file: StaticFile): 'br' | 'gzip' | 'plain' {
  if (file.br !== undefined && takesEncoding(c, 'br')) return 'br'
  if (file.gzip !== undefined && takesEncoding(c, 'gzip')) return 'gzip'
  return 'plain'
}

/** A browser that opens a page asks for HTML; a missing script, picture or answer must not come back as the page. */
function isPageRequest(c: Context, path: string): boolean {
  if (path.startsWith(HASHED)) return false
  const accepted = new Set(parseAccept(c.req.header('Accept') ?? '*/*').map(({ type }) => type))
  if (accepted.has('text/html')) return true
  return accepted.has('*/*') && !path.slice(path.lastIndexOf('/')).includes('.')
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
