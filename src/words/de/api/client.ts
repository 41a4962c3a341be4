export const unreachable = 'Der Server war nicht erreichbar.'
export const answered = (status: number) => `Der Server hat mit Status ${status} geantwortet.`
export const answeredWithout = (status: number) => `Der Server hat mit Status ${status} und ohne Zahlen geantwortet.`
/** What was asked for, as the interface calls it. */
export const unreadable = (name: string) => `Die Antwort auf „${name}“ konnte nicht gelesen werden.`

const sources: Readonly<Record<string, string>> = { demo: 'Demodaten', own: 'Ihre Scans', empty: 'Noch keine Scans' }

/** The source behind the figures, by its kind, or as the server calls it, which is English. */
export const source = (kind: string, label: string) => sources[kind] ?? label
