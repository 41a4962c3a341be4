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

/** Whether a question was asked ahead whose answer nobody has taken over yet. */
export function isAskedAhead(url: string): boolean {
  return (globalThis as AskingAhead).askedAhead?.has(url) ?? false
}
