/** Names a navigation between reports and shared links. */
export const pages = 'Für Kunden'
