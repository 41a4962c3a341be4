export const yesterday = 'Yesterday'
export const lastMonth = 'Last month'
export const allTime = 'All time'
export const anyDates = 'Any dates'
