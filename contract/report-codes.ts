/** By itself, for pages that only lead to reports. More codes would take a vendor's whole budget for minutes. */
export const MOST_CODES = 50
