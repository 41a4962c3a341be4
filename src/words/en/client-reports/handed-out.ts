/** Names a navigation between reports and shared links. */
export const pages = 'For clients'
