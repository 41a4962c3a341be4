/** Names a navigation between reports, shared links and embeds. */
export const pages = 'For clients'
