import { formatExact } from '#src/lib/numbers.ts'

const counted = (scans: number) => `${formatExact(scans)} ${scans === 1 ? 'scan' : 'scans'}`

export const cursor = 'Countries on the map by scans, one by one'
export const choose = 'Enter does what its row in the table does.'
export const scale = 'Scans: the stronger the shade, the more'
export const world = 'Show the whole world'
/** `country`: the one that the page is about, if it is about one. */
export const closer = (country: string | undefined) =>
  country === undefined ? 'Show where most scans are' : `Show ${country} closer`
export const others = { none: 'No scans', unknown: 'Not known', 'left-out': 'Left out by the filter' }

export const count = (scans: number, share: string) => `${counted(scans)}, ${share}`

/** `count` as above; `place` from 1. */
export const country = (name: string, count: string, place: number, of: number) =>
  `${name}: ${count}; ${place} of ${of}`

/** `most`: the first countries, each with its share. */
export const summary = (scans: number, most: readonly string[], isOfOne: boolean) =>
  `World map of ${counted(scans)}. Most from ${most.join(', ')}.${isOfOne ? ' The figures are of one country.' : ''}`

/** `names` of the first, and how many more there are. */
export const outside = (scans: number, names: readonly string[], more: number) => {
  const rest = more > 0 ? ` and ${more} more` : ''
  return `${counted(scans)} ${scans === 1 ? 'is' : 'are'} not on the map: ${names.join(', ')}${rest}.`
}

/** On a map that shows a part of the world. */
export const elsewhere = (scans: number, countries: number) =>
  `${counted(scans)} from ${countries === 1 ? 'another country' : `${countries} other countries`} ${scans === 1 ? 'lies' : 'lie'} outside this part of the map.`
