export const remove = (value: string) => `Remove the filter ${value}`
