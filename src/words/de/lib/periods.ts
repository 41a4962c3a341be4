export const onDay = (day: string) => `am ${day}`
export const inWeek = (days: string) => `in der Woche vom ${days}`
export const inMonth = (month: string) => `im ${month}`
export const inYear = (year: string) => `im Jahr ${year}`
export const inMonths = (months: string) => `im Zeitraum ${months}`
export const fromTo = (first: string, last: string) => `vom ${first} bis ${last}`
