import { formatExact } from '#src/lib/numbers.ts'

const counted = (count: number) => `${formatExact(count)} ${count === 1 ? 'Bild' : 'Bilder'}`

export const pictures = 'Bilder'
export const about = (count: number) =>
  `${counted(count)} in einer ZIP-Datei, hier im Browser erstellt. Jedes ist nach dem Titel seines Codes benannt.`
/** Of codes that have no picture. */
export const without = (codes: number) =>
  codes === 1 ? '1 Code ohne Kurz-URL hat kein Bild.' : `${formatExact(codes)} Codes ohne Kurz-URL haben kein Bild.`
export const progress = (done: number, count: number) =>
  `${formatExact(done)} von ${formatExact(count)} ${count === 1 ? 'Bild' : 'Bildern'}`
export const stop = 'Abbrechen'
export const saved = (count: number) => `${counted(count)} gespeichert`
export const failed =
  'Die Bilder konnten nicht erstellt werden. Wählen Sie weniger Codes aus und versuchen Sie es erneut.'
