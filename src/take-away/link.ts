import { ROLLING } from '#src/url-state/filters.ts'
import type { Provenance } from './provenance.ts'

/**
 * The address of a page for somebody else, or for later: without a zone it would show the figures in one of their own, and
 * without a date move on with today.
 */
export function linkOf(address: string, { zone, first, last }: Pick<Provenance, 'zone' | 'first' | 'last'>): string {
  const link = new URL(address)
  const asked = link.searchParams
  const isDated = asked.has('date') || asked.has('from')
  // What rolls is named by its last day, a unit of the calendar by any.
  if (!isDated && last !== undefined) asked.set('date', (asked.get('period') ?? '') in ROLLING ? last : first)
  if (!asked.has('zone')) asked.set('zone', zone)
  return link.href
}
