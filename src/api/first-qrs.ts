import { DASHBOARD_BASE } from '#contract/bases.ts'

/** So many codes, those with most scans, come before all of them: more than a screen holds, and little enough to be there at once. */
export const FIRST_QRS = '100'
export const FIRST_QRS_URL = `${DASHBOARD_BASE}/qrs?top=${FIRST_QRS}`
