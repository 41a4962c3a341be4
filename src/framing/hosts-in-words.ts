import { MOST_HOSTS } from '#contract/hosts.ts'
import { formatList } from '#src/lib/lists.ts'
import * as words from '#words/framing/hosts.ts'
import type { HostFault } from './hosts.ts'

/** More are counted. */
const NAMED = 3

/** `intranet.example.com, *.example.org and 3 more` */
export function hostsInWords(hosts: readonly string[]): string {
  const named = hosts.slice(0, NAMED).map((host) => host.replace(/^https:\/\//, ''))
  const more = hosts.length - named.length
  return formatList(more > 0 ? [...named, words.more(more)] : named)
}

export function hostFaultInWords(fault: HostFault): string {
  return fault.kind === 'host' ? words.fault(fault.host) : words.tooMany(MOST_HOSTS)
}
