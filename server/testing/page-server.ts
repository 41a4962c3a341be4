/** Pages of another site: a small server on this machine, for what looks at pages. */
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface PageServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  /** What was asked: a line for each request, with its headers as JSON. */
  readonly asked: readonly string[]
  close(): Promise<void>
}

/** Answers each path by its function; others are not found. */
export async function startPages(
  pages: Readonly<Record<string, (answer: ServerResponse, origin: string) => void>>,
): Promise<PageServer> {
  const asked: string[] = []
  const server = createServer((request, answer) => {
    asked.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)}`)
    const page = pages[(request.url ?? '').replace(/\?.*/, '')]
    if (page !== undefined) page(answer, origin)
    else answer.writeHead(404).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    asked,
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

/** A page with that body and those headers. */
export function html(body: string, headers: Readonly<Record<string, string | string[]>> = {}) {
  return (answer: ServerResponse) => {
    answer.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers })
    answer.end(`<!doctype html><title>Intranet</title>${body}`)
  }
}
