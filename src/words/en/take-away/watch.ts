export const subject = 'Watch list'
/** Of a list as it stands: what else would be a span of dates. */
export const now = 'Now'
