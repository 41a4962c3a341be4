export const share = 'Share'
export const noScans = 'No scans'
/** Where neither is known, scans nor that there are none. */
export const notKnown = 'Scans not known'
/** In a table, of what the source counts but does not break down. */
export const notBrokenDown = '(not broken down by the source)'

/** Of something, or of nothing, when it was: "in May 2026". */
export const inSpan = (text: string, span: string) => `${text} ${span}`
/** `noun`: of several, "countries". */
export const shown = (shown: string, all: string, noun: string) => `${shown} of ${all} ${noun}`
/** There were scans, but no list of this: that is not the same as none. */
export const nothingToRead = (scans: number, count: string, noun: string) =>
  `The source sent no ${noun} that could be read for ${scans === 1 ? 'the one scan' : `the ${count} scans`} of this span.`
export const unlisted = (scans: number, count: string) =>
  `${count} more ${scans === 1 ? 'scan' : 'scans'} that the source does not break down.`
