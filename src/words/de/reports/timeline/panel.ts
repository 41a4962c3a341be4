import type { BucketName } from '#contract/period.ts'

export const title = (bucket: BucketName) => `Scans pro ${names[bucket]}`

const names = { hour: 'Stunde', day: 'Tag', week: 'Woche', month: 'Monat' }
