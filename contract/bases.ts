/**
 * Where the seven endpoints are served: with a key for machines, without one for the dashboard. By themselves, for every page
 * needs to know, and what stands behind the figures few do.
 */
export const EXTERNAL_BASE = '/api/v1/external/reporting'
export const DASHBOARD_BASE = '/api/reporting'

/** What stands behind the figures. */
export const STATUS_PATH = '/api/status'
