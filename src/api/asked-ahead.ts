/** Questions that the script in the head asks while the program is still on the way (`src/first`), by their address. */
export interface AskingAhead {
  askedAhead?: Map<string, Promise<Response>>
}

/** Later a question is one for newer figures, and is asked anew. */
const START_MS = 60_000

/** The answer to a question that was asked ahead, once. */
export function takeAskedAhead(url: string): Promise<Response> | undefined {
  const { askedAhead } = globalThis as AskingAhead
  const answer = askedAhead?.get(url)
  askedAhead?.delete(url)
  return performance.now() < START_MS ? answer : undefined
}

/** Whether a question was asked ahead whose answer nobody has taken over yet: the one of an address, or any. */
export function isAskedAhead(url?: string): boolean {
  const { askedAhead } = globalThis as AskingAhead
  return askedAhead !== undefined && (url === undefined ? askedAhead.size > 0 : askedAhead.has(url))
}

/** Longer nobody waits with the page itself. */
const A_MOMENT_MS = 300

/**
 * Waits for what was asked ahead: it is nearly there, and is drawn at once with the page. Drawn after it, it would cost a slow
 * processor a second round.
 */
export async function nearlyThere(asked: Promise<unknown>): Promise<void> {
  await Promise.race([asked, new Promise((resolve) => setTimeout(resolve, A_MOMENT_MS))])
}
