import { formatExact } from '#src/lib/numbers.ts'

export const add = 'Neue Notiz'
export const edit = 'Notiz bearbeiten'
export const text = 'Notiz'
export const example = 'Plakate hängen'
export const date = 'Datum'
export const left = (count: number) => `Noch ${formatExact(count)} Zeichen`
export const shared = 'Alle sehen sie, in jedem Diagramm, das dieses Datum enthält.'
export const save = 'Speichern'
