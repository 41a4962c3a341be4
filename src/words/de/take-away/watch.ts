export const subject = 'Prüfliste'
/** Of a list as it stands: what else would be a span of dates. */
export const now = 'Jetzt'
