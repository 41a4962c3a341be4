import { formatExact } from '#src/lib/numbers.ts'

export const find = 'Schlagwort finden oder hinzufügen'
export const hint = 'Etwa „Plakat“ oder „Schaufenster“. Gäste sehen keine Schlagwörter.'
export const add = (name: string) => `„${name}“ hinzufügen`
/** Of the list. */
export const all = 'Schlagwörter'
/** Beside a tag that some of several codes have. */
export const some = 'teils'
/** Said when a tag that was typed is in the list. */
export const ticked = (name: string) => `${name} ist angekreuzt`
export const save = (codes: number) => (codes === 1 ? 'Speichern' : `Für ${formatExact(codes)} QR-Codes speichern`)
export const cancel = 'Abbrechen'
export const saved = (codes: number) =>
  codes === 1
    ? 'Die Schlagwörter des QR-Codes sind gespeichert'
    : `Die Schlagwörter von ${formatExact(codes)} QR-Codes sind gespeichert`
