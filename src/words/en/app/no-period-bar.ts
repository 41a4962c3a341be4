/** What figures cover that know no period, and what else is to be said of it, behind a comma. */
export const ofAllTime = { span: 'All time', since: 'since each code was made' }
export const ofClients = { span: 'Now', since: 'as each client stands' }
export const ofWatchList = { span: 'Now', since: 'held against the weeks before' }
