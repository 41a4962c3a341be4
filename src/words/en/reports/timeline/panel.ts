import type { BucketName } from '#contract/period.ts'

export const title = (bucket: BucketName) => `Scans by ${bucket}`
