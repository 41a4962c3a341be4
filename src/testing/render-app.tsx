import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryRouter, parsePath } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { render } from 'vitest-browser-react'
import type { Door } from '#contract/problem.ts'
import { RIGHTS } from '#contract/session.ts'
import { createQueryClient } from '#src/app/query-client.ts'
import { createRoutes } from '#src/app/router.tsx'
import { expectFigures } from '#src/lib/first-figures.ts'
import '#src/index.css'

// No line is slow here: what waits for the first figures need not.
expectFigures(Promise.resolve())

/**
 * What the server answers to a path of the reporting API, or of `/api`: data, a failure, a lost connection, or whatever a
 * function makes of the question. Else: 404.
 */
export type Answers = Record<string, unknown>

export type Answering = (asked: URLSearchParams, signal: AbortSignal | undefined) => Response | Promise<Response>

export const LOST_CONNECTION = new TypeError('Failed to fetch')

export class Failure {
  readonly status: number
  readonly message: string
  readonly door: Door | undefined

  constructor(status: number, message: string, door?: Door) {
    this.status = status
    this.message = message
    this.door = door
  }
}

/** When the stubbed server says that its figures were read. */
export const AS_OF = '2026-11-23T13:32:00Z'

export const demoStatus = {
  source: { kind: 'demo', label: 'Demo data', countsBots: true },
  version: '0.1.0',
  now: AS_OF,
}

/** Everybody on this machine may do everything. */
const openSession = { by: 'open', name: '', role: 'admin', rights: [...RIGHTS], canSignOut: false }

let visits = 0

/**
 * The whole dashboard at an address, with only the network's edge replaced: what is asked goes through the real client
 * and is parsed by the contract. `answers` may be changed while it runs.
 */
export async function renderAppAt(address: string, answers: Answers) {
  const asked: string[] = []
  globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, location.origin)
    const { pathname, search } = url
    asked.push(pathname + search)
    const path = pathname.replace(/^\/api(\/reporting)?/, '')
    const answer: unknown = {
      '/status': demoStatus,
      '/session': openSession,
      '/annotations': [],
      '/tags': [],
      '/goals': [],
      // Nothing has a goal.
      ...(path.startsWith('/goals/') && { [path]: null }),
      ...answers,
    }[path]
    if (answer === LOST_CONNECTION) throw LOST_CONNECTION
    if (typeof answer === 'function') return (answer as Answering)(url.searchParams, init?.signal ?? undefined)
    if (answer instanceof Failure) return envelope(answer.status, answer.message, null, answer.door)
    return answer === undefined ? envelope(404, 'There is nothing here.', null) : envelope(200, 'Success', answer)
  }
  const client = createQueryClient({ retryDelay: 0 })
  // A visit of its own: else the first entry of every history had the same key.
  const entry = { ...parsePath(address), key: `visit-${++visits}` }
  const router = createMemoryRouter(createRoutes(client), { initialEntries: [entry] })
  const screen = await render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  )
  return {
    screen,
    asked,
    refresh: () => client.invalidateQueries(),
    /** Where the dashboard is: its path and search. */
    address: () => router.state.location.pathname + router.state.location.search,
    goBack: () => router.navigate(-1),
    goForward: () => router.navigate(1),
  }
}

function envelope(status: number, message: string, data: unknown, door?: Door): Response {
  const meta = status === 200 ? { meta: { asOf: AS_OF } } : {}
  return Response.json({ status, message, data, ...meta, ...(door && { door }) }, { status })
}
