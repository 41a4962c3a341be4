import { offsetAt, type Instant, type Zone } from '#contract/zone.ts'

/**
 * Names that browsers still list (they go by the oldest name of a zone) and what the place is called today. Both
 * name the same zone.
 */
export const RENAMED: Readonly<Record<Zone, Zone>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
}

/** The zone by the name of today; any other name as it is. */
export function currentZoneName(zone: Zone): Zone {
  return RENAMED[zone] ?? zone
}

/** A zone by its city: `Kolkata`, `New York`, `UTC`, `UTC+05:30`. */
export function formatZone(zone: Zone): string {
  if (/^[+-]/.test(zone)) return `UTC${zone}`
  return placeOf(currentZoneName(zone)).city
}

/** Where the zone's city lies: `Asia`, `America, Argentina`; empty for UTC and fixed offsets. */
export function formatZoneRegion(zone: Zone): string {
  return placeOf(currentZoneName(zone)).region
}

/** The zone's distance from UTC at an instant: `UTC+05:30`, `UTC−03:00`, `UTC`. */
export function formatOffset(zone: Zone, instant: Instant): string {
  const minutes = Math.round(offsetAt(zone, instant) / 60_000)
  if (minutes === 0) return 'UTC'
  const pad = (part: number) => String(part).padStart(2, '0')
  const distance = Math.abs(minutes)
  return `UTC${minutes < 0 ? '−' : '+'}${pad(Math.floor(distance / 60))}:${pad(distance % 60)}`
}

function placeOf(zone: Zone): { city: string; region: string } {
  const parts = zone.replaceAll('_', ' ').split('/')
  return { city: parts.at(-1) ?? zone, region: parts.slice(0, -1).join(', ') }
}
