export const more = (count: string) => `${count} weitere: tippen, um sie einzugrenzen`
export const found = (count: string) => `${count} gefunden`
