export const compare = 'Compare'
export const howMany = (fewest: number, most: number) => `Select ${fewest} to ${most} to compare them`
