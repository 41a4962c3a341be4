import { formatExact } from '#src/lib/numbers.ts'

const counted = (scans: number) => `${formatExact(scans)} ${scans === 1 ? 'Scan' : 'Scans'}`

export const cursor = 'Länder auf der Karte nach Scans, einzeln'
export const choose = 'Die Eingabetaste bewirkt dasselbe wie die Zeile in der Tabelle.'
export const scale = 'Scans: je kräftiger, desto mehr'
export const world = 'Die ganze Welt zeigen'
/** `country`: the one that the page is about, if it is about one. */
export const closer = (country: string | undefined) =>
  country === undefined ? 'Zeigen, wo die meisten Scans sind' : `Näher zeigen: ${country}`
export const others = { none: 'Keine Scans', unknown: 'Nicht bekannt', 'left-out': 'Vom Filter ausgeschlossen' }

export const count = (scans: number, share: string) => `${counted(scans)}, ${share}`

/** `count` as above; `place` from 1. */
export const country = (name: string, count: string, place: number, of: number) =>
  `${name}: ${count}; ${place} von ${of}`

/** `most`: the first countries, each with its share. */
export const summary = (scans: number, most: readonly string[], isOfOne: boolean) =>
  `Weltkarte mit ${scans === 1 ? 'einem Scan' : counted(scans)}. Am häufigsten: ${most.join(', ')}.${isOfOne ? ' Die Zahlen gelten für ein einziges Land.' : ''}`

/** `names` of the first, and how many more there are. */
export const outside = (scans: number, names: readonly string[], more: number) => {
  const rest = more > 0 ? ` und ${more} weitere` : ''
  return `${counted(scans)} nicht auf der Karte: ${names.join(', ')}${rest}.`
}

/** On a map that shows a part of the world. */
export const elsewhere = (scans: number, countries: number) =>
  `${counted(scans)} aus ${countries === 1 ? 'einem anderen Land' : `${countries} anderen Ländern`} ${scans === 1 ? 'liegt' : 'liegen'} außerhalb dieses Ausschnitts.`
