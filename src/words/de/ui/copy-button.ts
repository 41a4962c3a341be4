/** Name of the button: `what` is „Kurz-URL“, or the text itself. */
export const copy = (what: string) => `${what} kopieren`
export const copied = 'Kopiert'
export const copiedText = (text: string) => `${text} kopiert`
export const notCopied = (text: string) => `${text} konnte nicht kopiert werden`
