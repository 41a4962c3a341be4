export const remove = (value: string) => `Filter ${value} entfernen`
