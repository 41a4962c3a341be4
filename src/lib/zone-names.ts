import type { Zone } from '#contract/zone.ts'

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

/** The places in a name, from the continent to the city. */
export function placesIn(zone: Zone): readonly string[] {
  return currentZoneName(zone).replaceAll('_', ' ').split('/')
}
