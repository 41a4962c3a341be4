/** What figures cover that know no period, and what else is to be said of it, behind a comma. */
export const ofAllTime = { span: 'Gesamter Zeitraum', since: 'seit Erstellung' }
export const ofClients = { span: 'Jetzt', since: 'nach dem aktuellen Status jedes Kunden' }
export const ofWatchList = { span: 'Jetzt', since: 'gemessen an den Wochen davor' }
