export const levels = {
  country: { title: 'Scans nach Land', heading: 'Land', noun: 'Länder', unknown: 'Unbekanntes Land' },
  region: { title: 'Scans nach Region', heading: 'Region', noun: 'Regionen', unknown: 'Unbekannte Region' },
  city: { title: 'Scans nach Stadt', heading: 'Stadt', noun: 'Städte', unknown: 'Unbekannte Stadt' },
}
export const titleWithin = (title: string, place: string) => `${title}: ${place}`
/** Heading of the codes of countries. */
export const code = 'Code'
export const scans = 'Scans'
/** The beginning of a line that says when. */
export const noScans = 'Keine Scans'
export const noScansFrom = (place: string) => `${place}: keine Scans`
/** Name of the way back out. */
export const place = 'Ort'
export const allCountries = 'Alle Länder'
export const exactness = {
  question: 'Wie genau ist das?',
  answer:
    'Orte werden aus der IP-Adresse jedes Scans gelesen; nach dem Standort wird niemand gefragt. Das Land stimmt fast immer, die Region meistens. Die Stadt ist oft die, in der das Netz des Anbieters auf das Internet trifft, und die kann weit entfernt sein, vor allem in Mobilfunknetzen. Wer über ein VPN oder ein Firmennetz scannt, zählt dort, wo dieses endet.',
}
