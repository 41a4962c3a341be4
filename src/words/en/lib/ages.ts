/** After words such as "for" or "since". */
export const lessThanAMinute = 'less than a minute'
