/** Hosts as people write them: one on each line, or between spaces and commas. */
import { MOST_HOSTS, isHost } from '#contract/hosts.ts'

/** What the text names, as the server takes it: whole addresses are cut down to their sites, repeated ones left out. */
export function hostsOf(text: string): readonly string[] {
  return [...new Set(text.split(/[\s,;]+/).flatMap((word) => (word === '' ? [] : [originOf(word)])))]
}

export type HostFault = { readonly kind: 'host'; readonly host: string } | { readonly kind: 'tooMany' }

/** What stands in the way of taking them; undefined where nothing does. */
export function faultOfHosts(hosts: readonly string[]): HostFault | undefined {
  const host = hosts.find((host) => !isHost(host))
  if (host !== undefined) return { kind: 'host', host }
  return hosts.length > MOST_HOSTS ? { kind: 'tooMany' } : undefined
}

function originOf(word: string): string {
  const plain = word.toLowerCase().replace(/\/+$/, '')
  // A star stands in no address that can be parsed.
  return URL.canParse(plain) && !plain.includes('*') && /^https?:/.test(plain) ? new URL(plain).origin : plain
}
