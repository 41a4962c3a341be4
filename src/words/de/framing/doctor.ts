import type { FindingLevel } from '#contract/embed-doctor.ts'
import { formatExact } from '#src/lib/numbers.ts'

export const title = 'Diagnose'
export const about =
  'Der Rahmen bleibt leer? Sagen Sie, wo er eingebettet ist. Die Diagnose nennt, was im Weg steht und wie es sich beheben lässt.'
/** The name of a link. */
export const titleOf = (name: string) => `Diagnose für „${name}“`
export const page = 'Adresse der einbettenden Seite'
export const pageExample = 'https://intranet.example.com/start'
export const more = 'HTML der Seite oder ein Token einfügen'
export const moreHtml = 'HTML der Seite einfügen'
export const html = 'HTML der Seite'
export const htmlHint =
  'Wenn die Seite eine Anmeldung verlangt oder ein Skript den Rahmen erzeugt: Öffnen Sie sie im Browser und kopieren Sie das äußerste Element aus den Entwicklerwerkzeugen.'
export const token = 'Ein Token'
export const tokenHint = 'Eines, das Ihr Server signiert hat. Es wird geprüft und nirgends gespeichert.'
export const look = 'Nachsehen'
export const looking = 'Es wird nachgesehen'
export const nothingAsked = 'Geben Sie die Adresse einer Seite oder ein Token an.'
export const noAddress = 'Geben Sie die ganze Adresse einer Seite an, mit https:// oder http:// am Anfang.'

export const found = 'Befund'
/** Counts of what was found. */
export const verdict = ({ blocks, warnings, unknowns }: { blocks: number; warnings: number; unknowns: number }) => {
  if (blocks > 0) return blocks === 1 ? 'Eines steht im Weg' : `${formatExact(blocks)} Dinge stehen im Weg`
  if (unknowns > 0) return 'Es fand sich nichts, was im Weg steht, aber nicht alles ließ sich ansehen'
  return warnings > 0 ? 'Nichts steht im Weg, aber sehen Sie sich dies an' : 'Nichts steht im Weg'
}
export const fine = (count: number) => (count === 1 ? 'Eines ist richtig' : `${formatExact(count)} Dinge sind richtig`)
export const levels: Readonly<Record<FindingLevel, string>> = {
  blocks: 'Steht im Weg',
  warning: 'Ansehen',
  unknown: 'Nicht angesehen',
  ok: 'Richtig',
}
export const add = (origin: string) => `${origin} hinzufügen`
export const added = (origin: string) => `${origin} ist hinzugefügt`
export const resume = 'Fortsetzen'
export const resumed = 'Es funktioniert wieder'
export const policyCode = 'Die Anweisung, mit Scanboard darin'
