import type { Goals } from '#server/state/goals.ts'

/** Where nobody has set any. */
export const NO_GOALS: Pick<Goals, 'of'> = { of: () => undefined }
