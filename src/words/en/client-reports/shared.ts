/** Around a report that was shared with its reader. */
export const report = 'Report'
export const takeAlong = 'Take the report along'
export const files = { pdf: 'PDF', csv: 'CSV', content: 'Download the content' }
/** While it is on its way. */
export const making = { pdf: 'Making the PDF', csv: 'CSV' }
export const print = 'Print'
export const saved = (file: string) => `${file} is saved`
/** Before the hash. */
export const frozen = 'The content of this report is frozen. Its SHA-256, which anybody can compute from the file, is'
export const otherLanguage = (language: string) => `This report is written in ${language}.`
export const seeInIts = (language: string) => `See it in ${language}`
