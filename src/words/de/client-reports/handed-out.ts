/** Names a navigation between reports, shared links and embeds. */
export const pages = 'Für Kunden'
