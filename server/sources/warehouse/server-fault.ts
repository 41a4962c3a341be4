/** Why the server that CLICKHOUSE_URL names cannot be used, in a sentence for whoever has set it. */
import type { ClickHouseClient } from '@clickhouse/client'
import * as v from 'valibot'
import { Problem } from '#contract/problem.ts'

const answer = v.object({ data: v.tuple([v.object({ one: v.literal(1) })]) })

/** Throws where something answers that is no ClickHouse: web servers answer a statement with a page of theirs. */
export async function requireClickHouse(client: ClickHouseClient): Promise<void> {
  const result = await client.query({ query: 'SELECT 1 AS one', format: 'JSON' })
  v.parse(answer, await result.json())
}

/** By the code of ClickHouse, of Node or of OpenSSL that the failure has. */
const FAULTS: Readonly<Record<string, (place: string, host: string) => string>> = {
  ECONNREFUSED: (place) =>
    `Nothing answers at ${place}, where CLICKHOUSE_URL leads. Start ClickHouse there, or correct host and port: its HTTP interface listens at 8123 as a rule.`,
  ENOTFOUND: noSuchHost,
  EAI_AGAIN: noSuchHost,
  192: refused,
  193: refused,
  194: refused,
  516: refused,
}

/** `error` is what opening it has met; its own words may hold anything, and are for the log. */
export function serverFault(url: URL, error: unknown): Problem {
  const place = `${url.hostname}:${url.port || (url.protocol === 'https:' ? 443 : 80)}`
  return new Problem(503, sentence(error, place, url.hostname), { cause: error })
}

function sentence(error: unknown, place: string, host: string): string {
  const { code = '', type } = error as { readonly code?: string; readonly type?: string }
  const known = FAULTS[code]
  if (known !== undefined) return known(place, host)
  // A failure that ClickHouse itself tells has a name beside its code, such as ACCESS_DENIED.
  if (type !== undefined && /^\d+$/.test(code)) {
    return `The ClickHouse at ${place}, where CLICKHOUSE_URL leads, refuses to make or open the database: ${type}. Scanboard’s log has its own words.`
  }
  if (/^E[A-Z]+$/.test(code) && !code.startsWith('EPROTO')) {
    return `${place}, where CLICKHOUSE_URL leads, cannot be reached (${code}). Correct host and port, or look at the network and firewalls in between.`
  }
  if (error instanceof Error && error.message === 'Timeout error.') {
    return `${place}, where CLICKHOUSE_URL leads, does not answer in time. Correct host and port, or look at the network and firewalls in between.`
  }
  return `What answers at ${place}, where CLICKHOUSE_URL leads, is no ClickHouse over HTTP. Correct host and port: it listens at 8123 for http and 8443 for https as a rule, and 9000 is not for HTTP.`
}

function noSuchHost(_place: string, host: string): string {
  return `There is no host ${host}, which CLICKHOUSE_URL names, as far as this machine can tell. Correct the name, or its DNS.`
}

function refused(place: string): string {
  return `The ClickHouse at ${place} refuses the user or the password in CLICKHOUSE_URL. Correct them; in an address @ is written %40, / is %2F and % is %25.`
}
