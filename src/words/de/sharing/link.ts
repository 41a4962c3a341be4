/** Dates as text, and the name of their zone. */
export const datesInZone = (dates: string, zone: string) => `${dates}, Zeitzone ${zone}`
