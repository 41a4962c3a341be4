export const onDay = (day: string) => `on ${day}`
export const inWeek = (days: string) => `in the week of ${days}`
export const inMonth = (month: string) => `in ${month}`
export const inYear = (year: string) => `in ${year}`
export const inMonths = (months: string) => `in ${months}`
export const fromTo = (first: string, last: string) => `from ${first} to ${last}`
