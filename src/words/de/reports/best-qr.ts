export const title = 'Bester QR-Code'
/** With when: "im Mai 2026". */
export const noScans = (span: string) => `Keine Scans ${span}`
export const notKnown = (span: string) => `Scans nicht bekannt ${span}`
export const notTold = (span: string) => `Die Quelle sagt nicht, welcher Code ${span} der beste war.`
/** Beside their number, which stands for itself. */
export const scans = (count: number) => (count === 1 ? 'Scan' : 'Scans')
export const ofCampaign = (share: string) => `${share} der Scans der Kampagne`
