export const unreachable = 'The server could not be reached.'
export const answered = (status: number) => `The server answered with status ${status}.`
export const answeredWithout = (status: number) => `The server answered with status ${status} and no figures.`
/** What was asked for, as the interface calls it. */
export const unreadable = (name: string) => `The answer to “${name}” could not be read.`

/** The source behind the figures, by its kind, or as the server calls it, which is English. */
export const source = (_kind: string, label: string) => label
