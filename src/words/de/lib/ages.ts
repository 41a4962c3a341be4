/** After words such as „seit“ or „vor“. */
export const lessThanAMinute = 'weniger als einer Minute'
