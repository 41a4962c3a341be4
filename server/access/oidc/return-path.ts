import { Problem } from '#contract/problem.ts'
import { SIGN_IN_BASE } from '#contract/sign-in.ts'

/** What fits into a cookie with the rest. */
const LONGEST = 2000

/**
 * A path of the dashboard to come back to, with its parameters. Throws a `Problem` 400 for whatever leads elsewhere, or to
 * what is no page. One that is too long to be kept leads to the overview.
 */
export function returnPathOf(wanted: string | undefined, publicUrl: string): string {
  if (wanted === undefined || wanted === '') return '/'
  const url = /^\/(?![/\\])/.test(wanted) && URL.canParse(wanted, publicUrl) ? new URL(wanted, publicUrl) : undefined
  // What a browser makes of it counts: it takes `/\` for `//`, drops tabs, and goes up by `..`.
  if (url === undefined || url.origin !== publicUrl || url.pathname.startsWith('//') || !isPage(url.pathname)) {
    throw new Problem(400, 'return must be the path of a page of the dashboard, such as /qrs?period=month.')
  }
  const path = url.pathname + url.search
  return path.length > LONGEST ? '/' : path
}

function isPage(path: string): boolean {
  return !['/api', SIGN_IN_BASE].some((base) => path === base || path.startsWith(`${base}/`))
}
