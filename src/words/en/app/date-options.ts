export const yesterday = 'Yesterday'
export const lastMonth = 'Last month'
export const anyDates = 'Any dates'
