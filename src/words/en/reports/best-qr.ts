export const title = 'Best QR code'
/** With when: "in May 2026". */
export const noScans = (span: string) => `No scans ${span}`
export const notKnown = (span: string) => `Scans not known ${span}`
export const notTold = (span: string) => `The source does not say which code was best ${span}.`
/** Beside their number, which stands for itself. */
export const scans = (count: number) => (count === 1 ? 'scan' : 'scans')
export const ofCampaign = (share: string) => `${share} of the campaign’s scans`
