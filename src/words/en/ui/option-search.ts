export const more = (count: string) => `${count} more: type to narrow them down`
export const found = (count: string) => `${count} found`
