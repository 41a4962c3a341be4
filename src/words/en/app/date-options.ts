export const yesterday = 'Yesterday'
export const last = { week: 'Last week', month: 'Last month', quarter: 'Last quarter', year: 'Last year' }
export const allTime = 'All time'
export const anyDates = 'Any dates'
