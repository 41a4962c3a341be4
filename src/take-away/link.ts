import type { Zone } from '#contract/zone.ts'

/** The address of a page for somebody else, who would else see its figures in a zone of their own. */
export function linkOf(address: string, zone: Zone): string {
  const link = new URL(address)
  if (!link.searchParams.has('zone')) link.searchParams.set('zone', zone)
  return link.href
}
