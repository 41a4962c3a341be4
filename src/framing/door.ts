import type { Finding } from '#contract/embed-doctor.ts'
import type { EmbedDoor } from '#src/api/embed-door.ts'

/** What stands in front of Scanboard makes of a page that is framed, by `hosts`; undefined for nobody at all. */
export function doorFinding(door: EmbedDoor | undefined, hosts: readonly string[] | undefined): Finding {
  if (door === undefined) return { code: 'doorUnknown', facts: {} }
  const { status, frameOptions, policy } = door
  // 0: led elsewhere, which Scanboard itself never does.
  if (status === 0 || status === 401 || status === 403 || status === 407) {
    return { code: 'doorSignOn', facts: { status: String(status) } }
  }
  if (status !== 200) return { code: 'doorUnknown', facts: {} }
  if (frameOptions !== null) return { code: 'doorFrameOptions', facts: { value: frameOptions } }
  const ancestors = ancestorsOf(policy ?? '')
  if (ancestors.length === 0) return { code: 'doorAncestorsMissing', facts: {} }
  const ours = hosts === undefined ? "'none'" : ["'self'", ...hosts].toSorted().join(' ')
  const other = ancestors.find((names) => names.toSorted().join(' ') !== ours)
  return other === undefined
    ? { code: 'doorOpen', facts: {} }
    : { code: 'doorAncestors', facts: { value: other.join(' ').slice(0, 300) } }
}

/** Who may frame, by each of the policies that came. */
function ancestorsOf(policy: string): string[][] {
  return policy
    .split(/[,;]/)
    .map((directive) => directive.trim().split(/\s+/))
    .filter(([name]) => name?.toLowerCase() === 'frame-ancestors')
    .map(([, ...names]) => names)
}
