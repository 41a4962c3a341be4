/** Name of the button: `what` is "short URL", or the text itself. */
export const copy = (what: string) => `Copy ${what}`
export const copied = 'Copied'
export const copiedText = (text: string) => `Copied ${text}`
export const notCopied = (text: string) => `${text} could not be copied`
