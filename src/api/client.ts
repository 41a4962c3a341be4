import * as v from 'valibot'
import { DASHBOARD_BASE } from '#contract/bases.ts'
import { problemEnvelope, type Door } from '#contract/problem.ts'
import {
  answers,
  envelope,
  type EndpointData,
  type EndpointName,
  type Envelope,
  type QrListed,
} from '#contract/answers.ts'
import { PASS_HEADER } from '#contract/pass.ts'
import type { EndpointQuery } from '#contract/reporting.ts'
import * as words from '#words/api/client.ts'
import { takeAskedAhead } from './asked-ahead.ts'

/** A request that failed, in words that can be shown to a person. */
export class RequestError extends Error {
  override readonly name = 'RequestError'
  /** HTTP status; 0 when no answer came at all. */
  readonly status: number
  /** After how many seconds the server thinks another try worth while; undefined where it does not say. */
  readonly retryAfterSeconds: number | undefined
  /** Whether nothing has failed: the figures are on their way, and the message says when they come. */
  readonly isWaiting: boolean
  /** Set where the server lets nobody in like this, whatever is asked. */
  readonly door: Door | undefined

  constructor(
    status: number,
    message: string,
    options: {
      readonly cause?: unknown
      readonly retryAfterSeconds?: number
      readonly isWaiting?: boolean
      readonly door?: Door | undefined
    } = {},
  ) {
    super(message, { cause: options.cause })
    this.status = status
    this.retryAfterSeconds = options.retryAfterSeconds
    this.isWaiting = options.isWaiting ?? false
    this.door = options.door
  }

  /** Whether the server cannot be reached: no answer at all, or that of a proxy which got none itself. */
  get isLost(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 504
  }
}

let pass: Readonly<Record<string, string>> = {}

/** From now on each request shows this pass: the page is that of a guest. Undefined: none any more. */
export function showPass(shown: string | undefined): void {
  pass = shown === undefined ? {} : { [PASS_HEADER]: shown }
}

/** Told that a pass was refused; settles whether another is shown by now, with which to ask once more. */
type Renew = (refused: string) => Promise<boolean>

let renew: Renew | undefined

/** From now on nothing is asked without a pass, and never by cookies, whoever is signed in: the page stands in a frame. */
export function askOnlyWithPass(renewing: Renew): void {
  renew = renewing
}

/** What one of the seven endpoints is asked: an id where its path has one, and its parameters. */
export interface Request<Name extends EndpointName> {
  readonly id?: string
  readonly query?: EndpointQuery<Name>
}

/**
 * Asks one endpoint and checks the answer against the contract. Throws `RequestError`; aborts with the signal. `before`: the
 * answer that is known.
 */
export async function request<Name extends EndpointName>(
  name: Name,
  { id, query }: Request<Name>,
  signal?: AbortSignal,
  before?: Envelope<EndpointData<EndpointName>>,
): Promise<Envelope<EndpointData<Name>>> {
  const path = answers[name].path.replace(':id', encodeURIComponent(id ?? ''))
  const search = searchOf(query ?? {})
  const response = await getAnswer(`${DASHBOARD_BASE}${path}${search.size > 0 ? `?${search}` : ''}`, signal)
  const isLong = name === 'qrs' && search.size === 0
  const answer = await read(response, signal, async () =>
    isLong
      ? (await import('./long-list.ts')).readLongList(response, before?.data as QrListed[] | undefined)
      : v.safeParse(envelope(answers[name].data), await response.json()),
  )
  if (!answer.success) throw unreadable(name, v.summarize(answer.issues))
  return answer.output
}

/** What is asked, as it stands in an address; without what is undefined. */
export function searchOf(asked: object): URLSearchParams {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(asked)) {
    if (typeof value === 'string') search.set(key, value)
  }
  return search
}

/** Asks an address of our own server for an answer in JSON, which it does not check. Throws `RequestError`. */
export async function getJson(url: string, signal: AbortSignal | undefined): Promise<unknown> {
  const response = await getAnswer(url, signal)
  return read(response, signal, () => response.json())
}

type Sent = Omit<RequestInit, 'headers'> & { readonly headers?: Readonly<Record<string, string>> }

/**
 * Opens an answer whose body is still to be read, to a question or to what is sent. Throws `RequestError` where none
 * comes, or one that says no.
 */
export async function getAnswer(url: string, signal?: AbortSignal, sent?: Sent, isAgain = false): Promise<Response> {
  let response: Response
  const headers: Record<string, string> = { accept: 'application/json', ...pass, ...sent?.headers }
  const shown = headers[PASS_HEADER]
  if (renew && shown === undefined) throw new RequestError(401, words.answered(401))
  try {
    const asked = takeAskedAhead(url)
    response = await (asked ??
      fetch(url, { ...sent, headers, ...(renew && { credentials: 'omit' }), ...(signal && { signal }) }))
  } catch (error) {
    if (signal?.aborted) throw error
    throw new RequestError(0, words.unreachable, { cause: error })
  }
  if (response.ok) return response
  // What shows a pass of its own is about that one.
  const mayRenew = response.status === 401 && !isAgain && !(sent?.headers && PASS_HEADER in sent.headers)
  if (renew && mayRenew && (await renew(shown!))) return getAnswer(url, signal, sent, true)
  const problem = v.safeParse(problemEnvelope, await read(response, signal, () => response.json()))
  const message = problem.success ? problem.output.message : words.answered(response.status)
  const retryAfter = response.headers.get('retry-after')
  throw new RequestError(response.status, message, {
    ...(!problem.success && { cause: v.summarize(problem.issues) }),
    ...(retryAfter !== null && { retryAfterSeconds: Number(retryAfter) }),
    isWaiting: problem.success && problem.output.waiting === true,
    ...(problem.success && { door: problem.output.door }),
  })
}

/** The body of an answer; a `RequestError` where it breaks off or is no JSON. */
export async function read<Body>(
  { status }: Response,
  signal: AbortSignal | undefined,
  body: () => Promise<Body>,
): Promise<Body> {
  try {
    return await body()
  } catch (error) {
    if (signal?.aborted) throw error
    throw new RequestError(status, words.answeredWithout(status), { cause: error })
  }
}

/** What an answer of our own server says; `name` tells it from others. Throws `RequestError` where it does not follow the contract. */
export function checked<Schema extends v.GenericSchema>(
  schema: Schema,
  name: string,
  body: unknown,
): v.InferOutput<Schema> {
  const answer = v.safeParse(schema, body)
  if (!answer.success) throw unreadable(name, v.summarize(answer.issues))
  return answer.output
}

/** For an answer that does not follow the contract. */
export function unreadable(name: string, detail: string): RequestError {
  return new RequestError(200, words.unreadable(name), { cause: detail })
}
