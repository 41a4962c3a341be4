export const add = 'Show only these scans'
export const remove = 'Show all scans again'
